"""Words of a note's justified line that were printed below all notes.

Where the blanks of a line are very wide, pdftotext takes its last words for columns and
prints them one by one between empty lines, behind the foot of the page.

    ``Documents officiels de`` / ``(A/75/5).`` / ... / ``l’Assemblée`` / ``générale,``
"""

from __future__ import annotations

from collections.abc import Sequence

from converter.layout.plain.fragments import together
from converter.layout.plain.rows import Row
from converter.layout.plain.signs import FULL, Signs
from converter.layout.plain.zones import STOPS

_WORDS = 3
"""Words of the longest island: n o 50."""
_SMALLER, _WIDER = 1.15, 1.4
"""Notes are set in smaller type: their lines have more characters, how many varies."""


def gather_note_islands(
    texts: list[Row], rest: Sequence[Row], signs: Signs
) -> tuple[list[Row], list[Row]]:
    """Return the texts of notes with the words of their lines, and the other rows."""
    if not rest or not all(_is_island(row, signs) for row in rest):
        return texts, list(rest)
    spots = [spot for at in range(1, len(texts)) if (spot := _cut(texts, at, signs))]
    missing = sum(row.width + 1 for row in rest)
    lines = [spot for spot in spots if _fills(texts[spot], missing, signs)]
    if len(lines) != 1:
        return texts, list(rest)
    line = together([*texts[lines[0]], *rest])
    return [*texts[: lines[0].start], line, *texts[lines[0].stop :]], []


def _is_island(row: Row, signs: Signs) -> bool:
    few = row.text.count(" ") < _WORDS
    return few and row.blank_before > 0 and not signs.lone_label(row)


def _cut(texts: Sequence[Row], at: int, signs: Signs) -> slice | None:
    """Return the line before a row if it ended early; it may itself have come apart."""
    after = texts[at].text
    piece = " " not in after and not STOPS.match(after)
    if STOPS.match(texts[at - 1].text) or piece:
        return None
    if signs.full(texts[at - 1], texts[at], int(_SMALLER * signs.shape.width)):
        return None
    start = at - 1
    while start > 0 and _is_piece(texts[start - 1], signs):
        start -= 1
    return slice(start, at)


def _is_piece(row: Row, signs: Signs) -> bool:
    return signs.short(row) and not STOPS.match(row.text)


def _fills(line: Sequence[Row], missing: int, signs: Signs) -> bool:
    """Tell whether the words that are left make a line of what stands there."""
    width = signs.shape.width
    whole = missing + sum(row.width + 1 for row in line)
    return FULL * width / 2 <= whole <= _WIDER * width
