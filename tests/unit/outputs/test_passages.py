from collections import Counter

from support.akoma import RESOLUTION, akoma, note, paragraph

from converter.core.text import squash
from converter.outputs.akn import name_of, parse
from converter.outputs.passages import Passage, passages

_PASSAGES = passages(parse(RESOLUTION))


def _of(eid: str) -> Passage:
    return next(one for one in _PASSAGES if one.eid == eid)


def test_every_word_stands_in_exactly_one_passage() -> None:
    root = parse(RESOLUTION)
    for meta in [node for node in root.iter() if name_of(node) == "meta"]:
        parent = meta.getparent()
        assert parent is not None
        parent.remove(meta)
    printed = Counter(squash("".join(root.itertext())))
    numbers = "".join(one.number for one in _PASSAGES if one.kind != "note")
    read = Counter(squash("".join(one.text for one in _PASSAGES) + numbers))
    assert read == printed


def test_keys_are_unique() -> None:
    assert len({one.key for one in _PASSAGES}) == len(_PASSAGES)


def test_a_paragraph_is_cited_by_its_own_name_and_not_by_that_of_its_content() -> None:
    assert _of("para_1").text == "Takes note of the report;"
    assert _of("para_1").number == "1."


def test_what_opens_a_list_belongs_to_the_paragraph() -> None:
    opening = _of("para_2")
    assert (opening.number, opening.text) == ("2.", "Decides that texts shall:")


def test_items_know_their_number_depth_and_way() -> None:
    item = _of("para_2__list_1__point_a")
    assert (item.number, item.level, item.kind) == ("(a)", 1, "point")
    assert item.path == ("I Formats", "2.")


def test_what_closes_a_list_has_no_number() -> None:
    assert _of("para_2__list_1__wrapUp").number == ""


def test_a_note_follows_the_passage_that_calls_it() -> None:
    at = _PASSAGES.index(_of("para_1"))
    assert _PASSAGES[at + 1].kind == "note"
    assert _PASSAGES[at + 1].number == "2"
    (call,) = _PASSAGES[at].calls
    assert (call.eid, call.marker, call.offset) == ("authorialNote_2", "2", 25)


def test_references_keep_their_symbols() -> None:
    found = _of("preamble__container_1").references
    assert [(one.text, one.symbol) for one in found] == [
        ("95/12", "A/RES/95/12"),
        ("A/99/1", "A/99/1"),
    ]


def test_lines_of_the_cover_say_what_they_are() -> None:
    roles = [one.role for one in _PASSAGES if one.kind == "coverPage"]
    assert roles[:3] == [
        "docAuthority#publisher",
        "docNumber#symbol",
        "docAuthority#issuingBody",
    ]
    assert roles[-1] == "inline:agendaItem"


def test_an_annex_names_its_passages() -> None:
    passage = _of("att_1__para_1")
    assert passage.document == "att_1"
    assert passage.path == ("Annex",)


def test_the_speaker_stands_on_the_first_line_of_the_speech() -> None:
    root = akoma(
        '<speech eId="s1"><from>Mr. Rossi</from><p>: I thank you.</p><p>More.</p>'
        '</speech><speech eId="s2"><from>The Chair</from><p>(spoke in French)</p>'
        "</speech>"
    )
    assert [one.text for one in passages(root)] == [
        "Mr. Rossi: I thank you.",
        "More.",
        "The Chair (spoke in French)",
    ]


def test_cells_know_their_place_and_empty_ones_stay() -> None:
    root = akoma(
        '<table eId="t"><caption>Figures</caption><tr><th><p>A</p></th><th><p/></th>'
        "</tr>"
        '<tr><td colspan="2"><p>one</p><p>two</p></td></tr></table>'
    )
    cells = [one for one in passages(root) if one.cell]
    assert [(one.cell.row, one.cell.column, one.text) for one in cells if one.cell] == [
        (1, 1, "A"),
        (1, 2, ""),
        (2, 1, "one"),
        (2, 1, "two"),
    ]
    assert cells[0].cell is not None
    assert cells[0].cell.header
    assert cells[-1].cell is not None
    assert cells[-1].cell.colspan == 2


def test_a_quoted_structure_interrupts_its_line() -> None:
    root = akoma(
        '<p eId="p_1">It says <quotedStructure eId="q"><paragraph eId="q__p"><num>1.'
        "</num><content><p>Yes.</p></content></paragraph></quotedStructure> and ends."
        "</p>"
    )
    found = [(one.eid, one.number, one.text) for one in passages(root)]
    assert found == [
        ("p_1", "", "It says"),
        ("q__p", "1.", "Yes."),
        ("p_1", "", "and ends."),
    ]


def test_a_number_without_text_is_a_passage() -> None:
    root = akoma('<part eId="part_I"><num>I</num>' + paragraph(1, "One.") + "</part>")
    first = passages(root)[0]
    assert (first.eid, first.number, first.text) == ("part_I", "I", "")


def test_a_note_on_a_number_is_kept() -> None:
    root = akoma(
        f'<paragraph eId="para_1"><num>1.{note("*", "Lost?")}</num>'
        "<content><p>One.</p></content></paragraph>"
    )
    assert [one.text for one in passages(root)] == ["Lost?", "One."]


def test_white_space_is_single_and_trimmed_but_no_break_spaces_stay() -> None:
    (one,) = passages(akoma("<p>  A \n <b> b </b>\u00a0c </p>"))
    assert one.text == "A b \u00a0c"


def test_parts_of_a_composite_document_tell_their_eids_apart() -> None:
    part = (
        '<component eId="cmp_{0}"><statement name="r"><meta/><mainBody eId="body">'
        '<paragraph eId="para_1"><content><p>{0}</p></content></paragraph>'
        "</mainBody></statement></component>"
    )
    root = akoma(
        components="<components>" + part.format(1) + part.format(2) + "</components>",
        element="documentCollection",
    )
    assert [one.key for one in passages(root)] == [
        ("cmp_1", "para_1", 1),
        ("cmp_2", "para_1", 1),
    ]
