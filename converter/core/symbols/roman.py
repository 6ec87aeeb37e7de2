"""Roman numerals of sessions: read strictly, as they are printed."""

from __future__ import annotations

import re

ROMAN = r"(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
"""A numeral below ninety; matches nothing too, so test the length."""
_FORM = re.compile(ROMAN)
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}


def is_roman(text: str) -> bool:
    """Tell whether the text is a well-formed numeral below ninety."""
    return bool(text) and _FORM.fullmatch(text) is not None


def roman_value(text: str) -> int:
    """Return the value of a well-formed numeral."""
    values = [_VALUES[letter] for letter in text]
    following = [*values[1:], 0]
    return sum(
        -value if value < after else value
        for value, after in zip(values, following, strict=True)
    )
