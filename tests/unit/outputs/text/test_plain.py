from support.akoma import RESOLUTION, akoma

from converter.core.text import squash
from converter.outputs.akn import parse
from converter.outputs.passages import passages
from converter.outputs.text.plain import to_plain

_TEXT = to_plain(parse(RESOLUTION))


def test_paragraphs_stand_apart_with_their_numbers() -> None:
    assert "\n\n1. Takes note of the report;[2]\n\n" in _TEXT


def test_items_are_set_in() -> None:
    assert "\n\n    (a) Be open;\n\n" in _TEXT


def test_notes_end_the_document_that_calls_them() -> None:
    notes, annex = _TEXT.index("[1] See also 96/3."), _TEXT.index("Annex")
    assert notes < annex


def test_a_table_has_a_line_a_row() -> None:
    root = akoma(
        "<table><tr><th><p>A</p></th><th><p>B</p></th></tr>"
        "<tr><td><p/></td><td><p>2</p></td></tr></table>"
    )
    assert to_plain(root) == "A\tB\n\t2\n"


def test_nothing_is_lost() -> None:
    printed = squash("".join(one.text for one in passages(parse(RESOLUTION))))
    written = squash(_TEXT)
    assert all(written.count(sign) >= printed.count(sign) for sign in set(printed))
