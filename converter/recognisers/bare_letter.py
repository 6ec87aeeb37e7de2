"""A heading's letter that no sign sets off: ``A Posts to be established``.

A letter may be a word (``A plan of action``), so a row must prove it: another heading,
set apart too, has the next letter or the one before.

Source: A/RES/75/293, annex I, where three languages print the letter on the line of the
heading and three on a line above it.
"""

from __future__ import annotations

import re

from converter.languages.pack import LanguagePack
from converter.layout.cursor import Cursor
from converter.layout.page import Align, Block
from converter.model.draft import Series
from converter.recognisers.label import ParsedLabel, parse_label

_LETTER = re.compile(r"\s*([^\W\d_])[ \u00a0](?=\w{2})")
_FAR = 400
"""Items between two headings of a row, at most."""


def bare_letter(cursor: Cursor, pack: LanguagePack) -> ParsedLabel | None:
    """Return the letter of the heading at a cursor, when it is one of a row."""
    block = cursor.block
    parsed = _lettered(block, pack) if block else None
    if parsed is None:
        return None
    value = parsed.label.readings[0].value
    below = _nearest(cursor, range(1, _FAR), pack)
    above = _nearest(cursor, range(-1, -_FAR, -1), pack)
    return parsed if below == value + 1 or above == value - 1 > 0 else None


def _lettered(block: Block, pack: LanguagePack) -> ParsedLabel | None:
    """Return the label of a block set apart that opens with a letter and a blank."""
    if not (block.bold or block.level or block.align is Align.CENTRE):
        return None
    found = _LETTER.match(block.raw)
    if found is None or not found[1].isupper():
        return None
    end = found.end()
    parsed = parse_label(block.raw[: end - 1] + "\t" + block.raw[end:], pack)
    if parsed is None or parsed.label.readings[0].series is not Series.UPPER_LETTER:
        return None
    return parsed


def _nearest(cursor: Cursor, places: range, pack: LanguagePack) -> int:
    """Return the place in its row of the nearest other letter, 0 where none is."""
    for steps in places:
        if not 0 <= cursor.index + steps < len(cursor.flow):
            return 0
        block = cursor.at(steps).block
        parsed = _lettered(block, pack) if block else None
        if parsed:
            return parsed.label.readings[0].value
    return 0
