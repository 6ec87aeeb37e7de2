"""Named parts of phrases."""

import re

import pytest

from converter.languages.loader import load_pack


@pytest.mark.parametrize(
    ("code", "day", "foreign"),
    [("fr", "1er", "1-го"), ("es", "1º", "1er"), ("ru", "2-го", "2er")],
)
def test_a_day_has_the_endings_of_its_language_only(code, day, foreign):
    pattern = re.compile(load_pack(code).parts["day"])
    assert pattern.fullmatch(day)
    assert pattern.fullmatch(day.rstrip("erºго-"))
    assert not pattern.fullmatch(foreign)


def test_chinese_needs_no_blank_in_a_phrase_nor_in_a_date():
    assert load_pack("zh").dates.parse("2021年12月3日") == "2021-12-03"


def test_a_pack_reads_dates_of_the_languages_that_its_mastheads_print_too():
    assert load_pack("ar").dates.parse("3 December 2021") == "2021-12-03"
