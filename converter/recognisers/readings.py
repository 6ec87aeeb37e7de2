"""How a bare number or letter may be read: every series it may count in.

Source: Editorial Manual on sub-paragraph signs, `official-practice` 2.5, digest 5.3.
"""

from __future__ import annotations

import re
import unicodedata

from converter.languages.numerals import (
    bare,
    from_han,
    from_letters,
    from_roman,
    to_letters,
    to_roman,
)
from converter.model.draft import Reading, Series

# paragraphs of a programme budget count within section and entity: 8.I.104, 29A.12,
# IS3.5 (A/81/6 (Sect. 8), A/80/6 (Income sect. 3))
BUDGET = r"(?:\d{1,2}[A-G]?\.[IVX]{1,4}|\d{1,2}[A-G]|IS\d)\.\d{1,3}"
# a number of two parts is no word and no amount: 1.1 needs no sign behind it
COMPOUND = re.compile(rf"\d{{1,2}}[.-]\d{{1,2}}|{BUDGET}")
_COUNTED = re.compile(r"(\d+)\s?[^\W\d_]*")


def enclosed(sign: str) -> tuple[Reading, ...]:
    """Return the reading of a number that its own sign encloses: ``㈢``, ``③``."""
    plain = unicodedata.normalize("NFKC", sign).strip("()")
    value = int(plain) if plain.isdigit() else from_han(plain)
    series = Series.DECIMAL if plain.isdigit() else Series.ROMAN
    canonical = str(value) if plain.isdigit() else to_roman(value)
    return (Reading(series=series, value=value, canonical=canonical, shape="(*)"),)


def readings_of(token: str, shape: str, *, quoted: bool) -> tuple[Reading, ...]:
    """Return every reading of a bare token, the likeliest first."""
    plain = bare(token).rstrip(".")
    if not plain:
        return ()
    if plain[0].isdigit() or COMPOUND.fullmatch(plain):
        return _digits(plain, shape, quoted=quoted)
    han = from_han(plain)
    if han:
        series = Series.ROMAN if shape == "(*)" else Series.UPPER_ROMAN
        numeral = to_roman(han)
        canonical = numeral if series is Series.ROMAN else numeral.upper()
        return (Reading(series=series, value=han, canonical=canonical, shape=shape),)
    return _letters(plain, shape)


def _digits(plain: str, shape: str, *, quoted: bool) -> tuple[Reading, ...]:
    if quoted:
        if not plain.isdigit():
            return ()
        value = int(plain)
        return (
            Reading(
                series=Series.ROMAN, value=value, canonical=to_roman(value), shape=shape
            ),
        )
    if "." in plain or "-" in plain:
        canonical = plain.replace(".", "-")
        last = canonical.rsplit("-", 1)[1]
        value = int(last) if last.isdigit() else 0
        return (
            Reading(
                series=Series.COMPOUND, value=value, canonical=canonical, shape=shape
            ),
        )
    counted = _COUNTED.fullmatch(plain)
    if counted is None:  # an amount: (46%)
        return ()
    value = int(counted[1])
    return (Reading(series=Series.DECIMAL, value=value, canonical=plain, shape=shape),)


def _letters(plain: str, shape: str) -> tuple[Reading, ...]:
    upper = plain.isupper()
    readings = []
    letter = from_letters(plain)
    roman = from_roman(plain)
    if letter:
        sign = to_letters(letter)
        readings.append(
            Reading(
                series=Series.UPPER_LETTER if upper else Series.LETTER,
                value=letter,
                canonical=sign.upper() if upper else sign,
                shape=shape,
            )
        )
    if roman:
        numeral = to_roman(roman)
        reading = Reading(
            series=Series.UPPER_ROMAN if upper else Series.ROMAN,
            value=roman,
            canonical=numeral.upper() if upper else numeral,
            shape=shape,
        )
        # one sign alone is a letter (c, d, l), but for i, v and x
        likely = len(plain) > 1 or plain.lower() in "ivx"
        readings.insert(0 if likely else len(readings), reading)
    return tuple(readings)
