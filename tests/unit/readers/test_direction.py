"""Marks of direction prove where a right-to-left line was written as it is seen."""

from __future__ import annotations

import pytest

from converter.readers.direction import LOST_BREAK, is_right_to_left, logical_order

RLE, LRE, PDF = "\u202b", "\u202a", "\u202c"


def line(text: str) -> str:
    """Return a right-to-left line; pieces from left to right stand in braces."""
    return RLE + text.replace("{", LRE).replace("}", PDF) + PDF


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("في { 14}كانون", "في 14 كانون"),
        ("عام { ،2022}وحكومة", "عام 2022، وحكومة"),
        ("الدول{ ،}والمنظمات", "الدول، والمنظمات"),
        (
            "رئيسية ({ A/75/L.48}و {])A/75/L.48/Add.1}",
            "رئيسية (A/75/L.48 و A/75/L.48/Add.1)]",
        ),
        ("البند {( 71}ب) من", "البند 71 (ب) من"),
        ("{ - .75/129}الصندوق", "75/129. - الصندوق"),
        ("{ - 1}تطلب", "1 - تطلب"),
        ("ألف (د{.)3-}", "ألف (د-3)."),
        ("للفترة {2030-2015}؛", "للفترة 2015-2030؛"),
        ("التكرار{.)3}", "التكرار3)."),
    ],
)
def test_pieces_are_put_into_the_order_of_reading(seen, meant):
    assert logical_order(line(seen)) == meant


def test_a_mark_in_parentheses_alone_on_its_line_is_whole():
    assert logical_order(line("({)1}")) == "(1)"


def test_a_bar_code_keeps_its_asterisks():
    assert logical_order(line("*{*2017078}")) == "*2017078*"


def test_a_line_of_latin_letters_alone_keeps_its_order():
    assert logical_order(line("{20-17078 (A) 211220}")) == "20-17078 (A) 211220"


def test_quoted_numbers_of_items_come_out_whole():
    assert logical_order(line("’{‘1}")) == "’1‘"


def test_text_without_marks_is_left_alone():
    assert logical_order("Agenda item 71 (b)") == "Agenda item 71 (b)"


def test_a_combining_mark_goes_back_to_its_letter():
    assert logical_order("دوريا ً الدول") == "دورياً الدول"


def test_a_stop_before_the_first_word_turns_a_line_of_right_to_left_text():
    text = "انظر الفقرة الأولى من القرار\n.ST/SGB/2016/6 انظر\n"

    assert logical_order(text).splitlines()[1] == "انظر ST/SGB/2016/6."


def test_a_period_that_falls_is_turned_in_right_to_left_text_only():
    assert "2015-2030" in logical_order("خطة الفترة 2030-2015 للتنمية")
    assert "2030-2015" in logical_order("the period 2030-2015 for development")


def test_a_call_before_the_year_that_it_follows_goes_behind_it():
    assert "2030(3)" in logical_order("خطة التنمية المستدامة لعام 3(2030)، بأكملها")


def test_brackets_before_their_number_go_behind_it():
    assert "497 (1981)" in logical_order("قرار مجلس الأمن 1981( 497) المؤرخ")
    assert "1981( 497)" in logical_order("resolution 1981( 497) of the Council")


def test_two_lines_that_were_written_as_one_come_apart():
    glued = "\u202b العنوان\u202c\u202bإن الجمعية\u202c"

    assert logical_order(glued).split(LOST_BREAK) == [" العنوان", "إن الجمعية"]


def test_most_letters_say_the_direction_of_a_text():
    assert is_right_to_left("الجمعية العامة A/RES")
    assert not is_right_to_left("General Assembly الجمعية")
