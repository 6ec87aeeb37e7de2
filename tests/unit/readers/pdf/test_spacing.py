"""Where a gap between two runs is a blank, a doubt, or nothing."""

import pytest

from converter.layout.page import NARROW_DOUBT, WIDE_DOUBT
from converter.readers.pdf.faces import Face
from converter.readers.pdf.runs import Run
from converter.readers.pdf.spacing import blank, is_label

FACE = Face("Serif", bold=False, italic=False)


def run(text, first=0, **more):
    """Return a run of ten points that begins at an index of the page's text."""
    stop = first + len(text)
    return Run(text, 0.0, 5.0 * len(text), 100.0, 10.0, FACE, 0, first, stop)._replace(
        **more
    )


def between(before, after, gap, **more):
    """Return the blank; the page's text has a sign between the two runs."""
    return blank(run(before), run(after, len(before) + 1), gap, **more)


@pytest.mark.parametrize(
    ("gap", "expected"),
    [(0.5, ""), (1.6, NARROW_DOUBT), (2.4, WIDE_DOUBT), (3.0, " ")],
)
def test_the_wider_the_gap_the_surer_the_blank(gap, expected):
    assert between("high", "level", gap) == expected


def test_signs_leave_no_doubt():
    assert between("(a)", "and", 1.6) == " "


def test_a_blank_that_stands_there_is_enough():
    assert between("high ", "level", 3.0) == ""


def test_chinese_has_no_blanks():
    assert between("大会", "决议", 4.0) == ""


def test_a_numeral_that_opens_a_chinese_line_stands_off_its_heading():
    assert between("六", "后续行动", 2.7, opening=True) == " "
    assert between("六", "后续行动", 0.8, opening=True) == ""
    assert between("六", "后续行动", 2.7) == ""


def test_digits_beside_chinese_stand_off_as_printed():
    assert between("第", "75", 7.0) == ""
    assert between("第", "75", 10.0) == " "


def test_half_of_a_chinese_stop_is_empty():
    assert between("决议，", "2008", 10.0) == ""
    assert between("决议，", "2008", 15.0) == " "


def test_a_label_is_parted_from_its_text_however_near():
    assert between("xvii)", "Alentar", 0.8, opening=True) == " "
    assert between("xvii)", "Alentar", 0.8) == ""


@pytest.mark.parametrize("text", ["1.", "(a)", "12.", "iv)", "–", "一、", "A.", "1 -"])
def test_labels(text):
    assert is_label([run(text)], run("Text", 9), 0.5)


@pytest.mark.parametrize("text", ["Mr.", "The", "2031", "General"])
def test_words_and_titles_of_persons_are_no_labels(text):
    assert not is_label([run(text)], run("Text", 9), 0.5)


def test_a_number_of_parts_needs_a_wide_gap():
    assert is_label([run("8.I.14")], run("Text", 9), 1.0)
    assert not is_label([run("8.I.14")], run("Text", 9), 0.5)
