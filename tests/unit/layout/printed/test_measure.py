"""The usual size and line distance of a document."""

from support.printed_pages import line, page, paged, set_text

from converter.layout.printed.measure import measure_of
from converter.layout.printed.pieces import sheets_of


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


def test_distances_after_full_lines_count_not_those_between_paragraphs():
    lines = [line(f"{number}. An item of the list.", y=240 + 20 * number)
             for number in range(20)]  # fmt: skip
    text = [*set_text(leading=12), *set_text(y=160, leading=12)]
    assert round(measured(*text, *lines).leading, 3) == 12


def test_short_lines_alone_are_no_lines_of_one_paragraph():
    lines = [line(f"{number}. An item {'of it' * (number % 4)}", y=100 + 20 * number)
             for number in range(12)]  # fmt: skip
    assert measured(*lines).leading < 15


def test_contents_do_not_show_the_distance():
    dots = "." * 60
    lines = [line(f"{number}. A chapter{dots}{number}", y=300 + 20 * number)
             for number in range(12)]  # fmt: skip
    assert round(measured(*set_text(leading=12), *lines).leading, 3) == 12


def test_columns_are_measured_each_for_itself():
    left = set_text(y=100, left=60, right=285, leading=12)
    right = set_text(y=105, left=315, right=540, leading=12)
    assert round(measured(*left, *right).leading, 3) == 12
