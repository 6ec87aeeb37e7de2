"""The usual size and line distance of a document."""

from support.printed_pages import line, page, paged, set_text

from converter.layout.measure import measure_of
from converter.layout.pieces import sheets_of


def measured(*lines):
    return measure_of(sheets_of(paged(page(*lines))))


def test_most_letters_give_the_size():
    found = measured(
        line("Title", y=60, size=20), *set_text(), *set_text(y=200, size=8)
    )
    assert found.size == 10


def test_lines_of_a_paragraph_give_the_distance():
    lines = [*set_text(leading=13), *set_text(y=180, leading=13)]
    assert round(measured(*lines).leading, 3) == 13
    assert measured(*lines).steady


def test_a_document_without_lines_has_a_measure():
    assert measured().size > 0
