"""Arabic lines in logical order: digits, Latin, brackets and ligatures right."""

import pytest
from support.pdf_writer import document, page, words

from converter.readers.pdf import read_pdf
from converter.readers.pdf.bidi import (
    brackets_mended,
    is_rtl_page,
    mark_mended,
    printed_once,
    turned,
)
from converter.readers.pdf.digit_groups import is_tied
from converter.readers.pdf.faces import Face
from converter.readers.pdf.runs import Run
from converter.readers.source import SourceFile

RIGHT = 500.0
FILLER = "الجمعية العامة تحيط علما بتقرير الأمين العام"


def drawn(parts, y=700.0):
    """Return runs drawn from the right: each part as a producer draws it."""
    x = RIGHT
    shown = []
    for part in parts:
        x -= 5 * len(part)
        latin = part.strip().isascii()
        shown.append(words(x, y, part if latin else part[::-1], "world"))
    return shown


def line(*parts):
    """Return the text of a line of such parts on a page of Arabic."""
    data = document([page(*drawn(parts), *drawn([FILLER], 600))])
    return read_pdf(SourceFile(data=data)).pages[0].lines[0].text


def test_words_stand_in_the_order_they_are_read():
    assert line("إذ تشير ", "إلى قراراتها") == "إذ تشير إلى قراراتها"


def test_numbers_keep_their_digits_in_order():
    assert line("المؤرخ ", "16", " كانون الأول") == "المؤرخ 16 كانون الأول"


def test_a_symbol_keeps_its_order():
    assert line("الوثيقة ", "A/90/12", " المؤرخة") == "الوثيقة A/90/12 المؤرخة"


def test_presentation_forms_become_letters():
    # lam and alef with hamza as one sign
    assert line("ا\ufef7مم") == "الأمم"


def test_a_page_without_arabic_keeps_its_side():
    assert not is_rtl_page("The General Assembly", before=False)
    assert is_rtl_page("الجمعية العامة A/90", before=False)


def test_a_page_of_numbers_is_read_as_the_page_before():
    assert is_rtl_page("12 345", before=True)
    assert not is_rtl_page("12 345", before=False)


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("(أ) النص", "(أ) النص"),
        (")أ( النص", "(أ) النص"),
        ("النص ]1[ هنا", "النص [1] هنا"),
        ("](E/1) النص[", "[(E/1) النص]"),
        ("بلا أقواس", "بلا أقواس"),
    ],
)
def test_brackets_open_before_they_close(shown, meant):
    assert brackets_mended(shown) == meant


@pytest.mark.parametrize(
    ("shown", "meant"), [("(1)", "(1)"), (")1(", "(1)"), (")5)", "(5)"), (" 2", " 2")]
)
def test_the_brackets_of_a_raised_mark_enclose_it(shown, meant):
    assert mark_mended(shown) == meant


def test_groups_of_a_number_are_read_from_the_right():
    # the page shows 25 046 200, as a reader of Arabic types 200 046 25
    assert line("بمبلغ ", "200", " ", "046", " ", "25", " دولار") == (
        "بمبلغ 200 046 25 دولار"
    )


AMOUNT = ("بمبلغ ", "31", " ", "371", " ", "600", " دولار")


def as_drawn(parts, order):
    """Return the text of a line whose parts, from the right, are drawn in an order."""
    shown = drawn(parts)
    ordered = [shown[place] for place in order]
    data = document([page(*ordered, *drawn([FILLER], 600))])
    return read_pdf(SourceFile(data=data)).pages[0].lines[0].text


def test_groups_drawn_from_left_to_right_among_words_drawn_as_they_are_read_are_tied():
    # no-break blanks: the page shows 600 371 31, which is what was typed
    assert as_drawn(AMOUNT, (0, 5, 4, 3, 2, 1, 6)) == "بمبلغ 600 371 31 دولار"
    parts = ("بمبلغ ", "100", " ", "000", " دولار")
    assert as_drawn(parts, (0, 3, 2, 1, 4)) == "بمبلغ 000 100 دولار"


def test_groups_drawn_from_the_right_as_the_words_are_stay_apart():
    assert as_drawn(AMOUNT, range(7)) == "بمبلغ 31 371 600 دولار"


def test_a_number_may_be_tied_in_part():
    # the page shows 12 200 082, 200-082 12 was typed
    parts = ("بمبلغ ", "082", " ", "200", " ", "12", " دولار")
    assert as_drawn(parts, (0, 3, 2, 1, 4, 5, 6)) == "بمبلغ 200 082 12 دولار"


def test_where_a_line_is_drawn_from_the_left_the_short_group_tells():
    assert as_drawn(AMOUNT, range(6, -1, -1)) == "بمبلغ 600 371 31 دولار"
    parts = ("بمبلغ ", "200", " ", "046", " ", "25", " دولار")
    assert as_drawn(parts, range(6, -1, -1)) == "بمبلغ 200 046 25 دولار"


@pytest.mark.parametrize(
    ("shown", "usual", "tied"),
    [
        ("600 371 31", False, True),
        ("25 046 200", True, False),
        ("600 522 302", True, True),
        ("600 522 302", False, False),
        ("2020 1500", True, False),
        ("12 3 456", True, False),
    ],
)
def test_the_short_group_or_the_page_tells_whether_a_number_is_one_word(
    shown, usual, tied
):
    assert is_tied(shown.split(), usual=usual) is tied


def run(text, x0, x1):
    """Return an Arabic run."""
    face = Face("Naskh", bold=False, italic=False)
    return Run(text, x0, x1, 100.0, 13.0, face, pen=x1, rtl=True)


def test_a_letter_that_its_mark_prints_again_is_read_once():
    twice = [run("أُ", 469.4, 472.4), run("أُ", 469.3, 471.8), run("عد", 450, 468)]
    assert [one.text for one in printed_once(twice)] == ["أُ", "عد"]


def test_two_like_letters_side_by_side_are_two():
    beside = [run("أُ", 469.4, 472.4), run("أُ", 464.0, 467.0)]
    assert printed_once(beside) == beside


@pytest.mark.parametrize(
    ("drawn", "pens", "meant"),
    [
        ("امل", (442.6, 430.0, 430.0), "الم"),
        ("امل\u064f", (442.6, 430.0, 430.0, 430.0), "الم\u064f"),
        ("لا\u064b", (430.0, 430.0, 430.0), "لا\u064b"),
        ("ب\u064f", (430.0, 430.0), "ب\u064f"),
    ],
)
def test_letters_of_one_glyph_are_turned_back_and_its_mark_stays_behind(
    drawn, pens, meant
):
    shown = run(drawn, 429.8, 444.7)._replace(origins=pens)
    assert turned(shown, rtl=True).text == meant
