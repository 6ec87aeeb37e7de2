"""Numbers in six scripts have one value."""

import pytest

from converter.languages.numerals import (
    from_han,
    from_letters,
    from_roman,
    to_letters,
    to_roman,
)


@pytest.mark.parametrize("value", [1, 4, 9, 14, 39, 48, 90, 444, 1999])
def test_roman_numerals_come_back(value):
    assert from_roman(to_roman(value)) == value
    assert from_roman(to_roman(value).upper()) == value


@pytest.mark.parametrize("text", ["", "Iv", "iiii", "vx", "abc", "ic"])
def test_what_is_no_roman_numeral_is_zero(text):
    assert from_roman(text) == 0


@pytest.mark.parametrize(
    ("text", "value"),
    [("a", 1), ("z", 26), ("aa", 27), ("nn", 40), ("أ", 1), ("ا", 1), ("ج", 3),
     ("هـ", 5), ("نن", 40), ("б", 2), ("с", 3), ("甲", 1), ("ab", 0)],
)  # fmt: skip
def test_item_letters_count_by_their_script(text, value):
    """Arabic items go by abjad; Cyrillic look-alikes of Latin letters are Latin."""
    assert from_letters(text) == value


def test_letters_come_back():
    assert [to_letters(n) for n in (1, 26, 27, 40)] == ["a", "z", "aa", "nn"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("七十五", 75),
        ("十一", 11),
        ("二〇二一", 2021),
        ("一百零三", 103),
        ("大", 0),
        ("", 0),
    ],
)
def test_han_numbers_have_their_value(text, value):
    assert from_han(text) == value
