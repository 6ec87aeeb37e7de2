from __future__ import annotations

import pytest

from converter.readers.docx.symbols import bullet, from_symbol_font


@pytest.mark.parametrize(
    ("text", "font", "mapped"),
    [
        ("\uf0b7", "Symbol", "•"),
        ("\uf061", "Symbol", "α"),
        ("5 > 4", "Symbol", "5 > 4"),
        ("\uf0fc", "Wingdings", "✓"),
        ("ü", "Wingdings", "✓"),
        ("\uf0fe", "WINGDINGS", "☑"),
        ("\uf050", "Wingdings 2", "✓"),
        ("текст", "Symbol", "текст"),
        ("\uf0b7", "Arial", "•"),
        ("a b", "Arial", "a b"),
    ],
)
def test_a_place_in_a_symbol_font_is_a_character(
    text: str, font: str, mapped: str
) -> None:
    assert from_symbol_font(text, font) == (mapped, "")


@pytest.mark.parametrize(
    ("text", "font"), [("\uf0c3", "Wingdings"), ("\uf041", "Arial")]
)
def test_what_has_no_equal_stays_and_is_named(text: str, font: str) -> None:
    assert from_symbol_font(text, font) == (text, text)


def test_an_unknown_bullet_is_a_bullet() -> None:
    assert bullet("\uf0c3", "Wingdings") == "•"


def test_a_letter_as_bullet_stays_a_letter_in_a_letter_font() -> None:
    assert bullet("o", "Arial") == "o"
