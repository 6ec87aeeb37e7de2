"""Numbers and labels in six scripts, each strategy under a name that packs use.

Signs are facts of a script and stand here; words (``first``, ``أولا``, ``ألف``) are
facts of a language and stand in its pack.

Source: AKN4UN digest 5.3 (canonical numbers in eIds), Editorial Manual on
sub-paragraph signs, `official-practice` 2.2 (Arabic items by abjad) and 2.5.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from converter.core.scripts import ABJAD, CYRILLIC_ROW, TATWEEL
from converter.core.text import unlike

HEAVENLY = "甲乙丙丁戊己庚辛壬癸"
HAN_DIGITS = "〇一二三四五六七八九"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_ROMAN_FORM = re.compile(
    r"m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})", re.IGNORECASE
)
_HAN_NUMBER = re.compile(rf"[{HAN_DIGITS}零两十百千]+")
_BLANKS = re.compile(r"\s+")


def to_roman(value: int) -> str:
    """Return a number as lower-case Roman numerals."""
    out = ""
    for unit, sign in _ROMAN:
        count, value = divmod(value, unit)
        out += sign * count
    return out


@lru_cache(maxsize=1024)
def from_roman(text: str) -> int:
    """Return the value of Roman numerals of one case; 0 when it is none."""
    low = text.lower()
    if not low or not _ROMAN_FORM.fullmatch(low) or text not in (low, low.upper()):
        return 0
    total = 0
    rest = low
    for unit, sign in _ROMAN:
        while rest.startswith(sign):
            total += unit
            rest = rest[len(sign) :]
    return total


def to_letters(value: int) -> str:
    """Return a position as UN item letters: 1 is a, 26 z, 27 aa, 28 bb."""
    count, index = divmod(value - 1, 26)
    return chr(ord("a") + index) * (count + 1)


@lru_cache(maxsize=1024)
def from_letters(text: str) -> int:
    """Return the position of an item letter of any script; 0 when it is none.

    Doubled letters go on after the last: ``aa`` is 27 (`official-practice` 2.2).
    Cyrillic look-alikes of Latin letters count as Latin where the letter alone
    cannot tell, as the Russian documents print Latin item letters.
    """
    bare = text.replace(TATWEEL, "").replace("ا", "أ").lower()
    if not bare or len(set(bare)) != 1 or len(bare) > 3:  # noqa: PLR2004 - aaa at most
        return 0
    sign = bare[0]
    if not "a" <= sign <= "z":
        sign = unlike(sign)
    if "a" <= sign <= "z":
        return ord(sign) - ord("a") + 1 + 26 * (len(bare) - 1)
    for alphabet in (ABJAD, CYRILLIC_ROW, HEAVENLY):
        if sign in alphabet:
            return alphabet.index(sign) + 1 + len(alphabet) * (len(bare) - 1)
    return 0


@lru_cache(maxsize=1024)
def from_han(text: str) -> int:
    """Return the value of a Chinese number (``七十五`` is 75); 0 when it is none."""
    text = unicodedata.normalize("NFKC", text).replace("零", "〇").replace("两", "二")
    if not text or not _HAN_NUMBER.fullmatch(text):
        return 0
    if not set(text) & set("十百千"):
        return int("".join(str(HAN_DIGITS.index(sign)) for sign in text))
    total = 0
    digit = 0
    for sign in text:
        unit = {"十": 10, "百": 100, "千": 1000}.get(sign)
        if unit:
            total += (digit or 1) * unit
            digit = 0
        else:
            digit = HAN_DIGITS.index(sign)
    return total + digit


def ascii_digits(text: str) -> str:
    """Return the text with the digits of every script as ASCII digits."""
    if text.isascii():
        return text
    return "".join(
        str(unicodedata.digit(char)) if char.isdecimal() else char for char in text
    )


def bare(text: str) -> str:
    """Return a printed number without blanks, tatweel and compatibility forms."""
    text = unicodedata.normalize("NFKC", text).replace(TATWEEL, "")
    return ascii_digits(_BLANKS.sub("", text))
