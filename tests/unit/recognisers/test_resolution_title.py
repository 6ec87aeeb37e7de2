"""Number and title of a resolution, with the letter of a part."""

import pytest
from support.cursors import at, texts

from converter.languages.loader import load_pack
from converter.model.inline import DocDate, DocNumber, DocTitle
from converter.model.node import walk
from converter.recognisers.resolution_title import (
    recognise_dated_number,
    recognise_number_title,
    recognise_pending_title,
    recognise_worded_number,
)

FORMULA = {
    "en": "The General Assembly,",
    "fr": "L’Assemblée générale,",
    "ar": "إن الجمعية العامة،",
    "zh": "大会，",
}


@pytest.mark.parametrize(
    ("code", "line", "number", "letter", "title"),
    [
        ("en", "61/253. B\tSchools of the islands", "61/253", "B", "Schools of the"),
        ("en", "61/253. B Schools of the islands", "61/253", "B", "Schools of the"),
        ("fr", "61/253.B\tÉcoles des îles", "61/253", "B", "Écoles"),
        ("ar", "61/253.بــاء\t- مدارس الجزر", "61/253", "بــاء", "مدارس"),
        ("zh", "61/253.B\t各岛屿的学校", "61/253", "B", "各岛屿"),
    ],
)
def test_a_letter_between_number_and_title_is_the_letter_of_the_part(
    code, line, number, letter, title
):
    match = recognise_number_title(at(line, FORMULA[code]), load_pack(code))

    assert texts(match, DocNumber) == [number, letter]
    assert texts(match, DocTitle)[0].startswith(title)


def test_the_article_a_is_no_part():
    line = "61/253. A Decade for the schools of the islands"
    match = recognise_number_title(at(line, FORMULA["en"]), load_pack("en"))

    assert texts(match, DocNumber) == ["61/253"]
    assert texts(match, DocTitle) == ["A Decade for the schools of the islands"]


def test_a_title_goes_on_below_the_number_before_the_formula():
    lines = at("61/253. Schools of the islands:", "progress of the year", "大会，")
    match = recognise_number_title(lines, load_pack("zh"))

    assert match.taken == 2
    assert texts(match, DocTitle)[0].endswith("progress of the year")


def test_a_paragraph_below_a_title_is_no_part_of_it():
    lines = at("61/253. Schools", "the islands have schools.", "They are open.")

    assert recognise_number_title(lines, load_pack("en")).taken == 1


def test_a_title_ends_before_the_letter_of_a_part():
    lines = at("61/254.", "Budget for the schools", "A", "Boats", FORMULA["en"])
    match = recognise_number_title(lines, load_pack("en"))

    assert texts(match, DocTitle) == ["Budget for the schools"]


def test_the_symbol_below_the_number_of_an_old_resolution_is_its_symbol():
    lines = at("98 (1952). Resolution of 23 December 1952", "[S/2883]", "Text.")
    match = recognise_worded_number(lines, load_pack("en"))

    assert match.taken == 2
    assert texts(match, DocNumber) == ["98 (1952)", "S/2883"]


def test_other_brackets_below_the_number_are_left():
    lines = at("98 (1952). Resolution of 23 December 1952", "[on a proposal]")

    assert recognise_worded_number(lines, load_pack("en")).taken == 1


def test_the_letter_of_a_part_may_end_the_line_of_the_number():
    lines = at("61/253. بــاء", "مدارس الجزر", FORMULA["ar"])
    match = recognise_number_title(lines, load_pack("ar"))

    assert texts(match, DocNumber) == ["61/253", "بــاء"]
    assert texts(match, DocTitle) == ["مدارس الجزر"]


@pytest.mark.parametrize(
    ("code", "number", "day"),
    [
        ("en", "Resolution 9045 (1974)", "of 21 May 1974"),
        ("fr", "Résolution 9045 (1974)", "du 21 mai 1974"),
        ("es", "Resolución 9045 (1974)", "de 21 de mayo de 1974"),
        ("ru", "Резолюция 9045 (1974)", "от 21 мая 1974 года"),
        ("ar", "القرار 9045 (1974)", "المؤرخ 21 أيار/مايو 1974"),
    ],
)
def test_the_day_of_adoption_may_stand_below_the_number(code, number, day):
    match = recognise_worded_number(at(number, day, "…"), load_pack(code))

    assert match.taken == 2
    assert texts(match, DocNumber) == ["9045 (1974)"]
    dates = [node for one in match.nodes for node in walk(one)]
    assert [n.date for n in dates if isinstance(n, DocDate)] == ["1974-05-21"]


def test_chinese_sets_the_day_of_adoption_above_the_number():
    lines = at("1974年5月21日", "第9045(1974)号决议", "安全理事会，")
    match = recognise_dated_number(lines, load_pack("zh"))

    assert match.taken == 2
    assert texts(match, DocDate) == ["1974年5月21日"]
    assert texts(match, DocNumber) == ["9045(1974)"]


def test_a_date_of_issue_above_a_number_is_none_of_adoption():
    adoption = "安全理事会1974年5月21日第9999次会议通过"
    lines = at("1974年5月21日", "第9045(1974)号决议", adoption)

    assert recognise_dated_number(lines, load_pack("zh")) is None


def test_the_number_of_a_draft_is_pending():
    lines = at("60/…\tThe right to read in libraries", "The Human Rights Council,")
    match = recognise_pending_title(lines, load_pack("en"))

    assert match.taken == 1
    assert texts(match, DocNumber) == ["60/…"]
    assert texts(match, DocTitle) == ["The right to read in libraries"]
