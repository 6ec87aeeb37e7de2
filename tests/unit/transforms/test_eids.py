"""Names of elements follow the naming convention (AKN4UN digest 5)."""

from converter.model.block import Num, P, Table, Td, Tr
from converter.model.document import Document, MainBody
from converter.model.hierarchy import ContentBlock, List, Paragraph, Point, Section
from converter.model.inline import AuthorialNote, text
from converter.model.node import walk
from converter.transforms.eids import ascii_number, assign_eids


def num(canonical):
    return Num(content=text(canonical), canonical=canonical)


def paragraph(canonical="", **more):
    content = ContentBlock(content=(P(content=text("Text.")),))
    return Paragraph(num=num(canonical) if canonical else None, content=content, **more)


def eids(*levels):
    document = Document(doc_type="doc", name="document", body=MainBody(content=levels))
    return [node.eid for node in walk(assign_eids(document)) if node.eid]


def test_running_numbers_drop_the_levels_above():
    found = eids(
        Section(num=num("I"), levels=(paragraph("1"),)),
        Section(num=num("II"), levels=(paragraph("2"),)),
    )
    assert found == ["body", "sec_I", "para_1", "para_1__content", "sec_II", "para_2",
                     "para_2__content"]  # fmt: skip


def test_numbers_that_restart_keep_them():
    found = eids(
        Section(num=num("I"), levels=(paragraph("1"),)),
        Section(num=num("II"), levels=(paragraph("1"),)),
    )
    assert "sec_II__para_1" in found


def test_items_add_up():
    point = Point(num=num("b"), content=ContentBlock(content=(P(content=text("x")),)))
    found = eids(Paragraph(num=num("2"), levels=(List(levels=(point,)),)))
    assert "para_2__list_1__point_b__content" in found


def test_unnumbered_among_numbered_are_told_apart():
    assert "para_nn_1" in eids(paragraph("1"), paragraph())
    assert "para_1" in eids(paragraph())


def test_a_number_used_twice_stays_unique():
    found = eids(Section(levels=(paragraph("1"), paragraph("1"))))
    assert len(found) == len(set(found))


def test_notes_count_through_the_document_and_lettered_ones_name_their_table():
    note = AuthorialNote(marker="a", content=(P(content=text("Note.")),))
    cell = Td(content=(P(content=(*text("1"), note)),))
    table = Table(rows=(Tr(cells=(cell,)),))
    document = Document(
        doc_type="doc",
        name="document",
        body=MainBody(content=(Paragraph(content=ContentBlock(content=(table,))),)),
    )
    (found,) = [n for n in walk(assign_eids(document)) if isinstance(n, AuthorialNote)]
    assert found.eid == "authorialNote_1"
    assert found.placement_base == "#para_1__table_1"


def test_inner_punctuation_of_a_number_becomes_a_hyphen():
    assert ascii_number("11.2") == "11-2"
    assert ascii_number("16bis.1") == "16bis-1"
