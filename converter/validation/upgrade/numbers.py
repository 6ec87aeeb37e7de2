"""The number part of an eId from a printed number, the same in six languages.

Source: AKN4UN digest 5.3; `official-practice` 2.2 (abjad) and 2.5 (signs of sub-items).
"""

from __future__ import annotations

import re

from converter.core.text import fold
from converter.languages.loader import load_pack
from converter.languages.numerals import (
    bare,
    from_han,
    from_letters,
    to_letters,
    to_roman,
)
from converter.languages.ordinals import ordinal_value
from converter.languages.pack import LanguagePack

_INNER = re.compile(r"[^A-Za-z0-9]+")
_WORD = re.compile(r"(?:\W*[^\W\d_]{3,}\s+)+(?=\S)")  # Article, Rule: not the number
_AROUND = " ()[]{}.,:;-–—،、。．'‘’“”\""
_QUOTED = re.compile(r"\W*['‘’]\W*\d+\W*['‘’]\W*")
_ONE_SIGN = 3  # letters of an item at most: (ааа)
_DIGITS = re.compile(r"\d+")
_ROMAN_LEVELS = frozenset({"section", "part", "chapter", "title", "book"})


def number_of(printed: str, level: str, language: str = "") -> str:
    """Return a printed number as ASCII, or "" when it is none.

    Args:
        printed: Text of num.
        level: Name of the element: a Han number is Roman in a section, a small
            Roman numeral in a point.
        language: Two-letter code, for numbers in words.
    """
    plain = bare(_WORD.sub("", printed, count=1))
    if _QUOTED.fullmatch(printed.strip()) and (digits := _DIGITS.search(plain)):
        return to_roman(int(digits.group()))  # Arabic prints ’1‘ where others have (i)
    core = plain.strip(_AROUND)
    if core.isascii():
        return _INNER.sub("-", core).strip("-")
    value = from_han(core)
    words = printed.strip(_AROUND)
    if not value and language and len(words) > _ONE_SIGN:
        value = _in_words(words, load_pack(language))
    if value:
        roman = to_roman(value)
        if level in _ROMAN_LEVELS:
            return roman.upper()
        return str(value) if level == "paragraph" else roman
    position = from_letters(core)
    return to_letters(position) if position else ""


def _in_words(text: str, pack: LanguagePack) -> int:
    """Return the value of a number in words: of a heading, or an ordinal."""
    folded = fold(text)
    for value, entry in enumerate(pack.headings.upper_roman, 1):
        if folded in map(fold, entry.split("|")):
            return value
    return ordinal_value(pack, text)
