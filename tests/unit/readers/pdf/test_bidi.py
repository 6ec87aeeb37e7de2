"""Arabic lines in logical order: digits, Latin, brackets and ligatures right."""

import pytest
from support.pdf_writer import document, page, words

from converter.readers.pdf import read_pdf
from converter.readers.pdf.bidi import (
    brackets_mended,
    is_rtl_page,
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
        ("بلا أقواس", "بلا أقواس"),
    ],
)
def test_brackets_open_before_they_close(shown, meant):
    assert brackets_mended(shown) == meant


def test_groups_of_a_number_are_read_from_the_right():
    # the page shows 25 046 200, as a reader of Arabic types 200 046 25
    assert line("بمبلغ ", "200", " ", "046", " ", "25", " دولار") == (
        "بمبلغ 200 046 25 دولار"
    )


def test_a_number_whose_short_group_stands_last_is_one_word():
    # no-break blanks: the page shows 600 371 31, which is what was typed
    assert line("بمبلغ ", "31", " ", "371", " ", "600", " دولار") == (
        "بمبلغ 600 371 31 دولار"
    )


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
