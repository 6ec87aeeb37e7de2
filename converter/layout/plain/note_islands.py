"""Words of a note's justified line that were printed below all notes.

Where the blanks of a line are very wide, pdftotext takes its last words for columns and
prints them one by one between empty lines, behind the foot of the page.

    ``Documents officiels de`` / ``(A/75/5).`` / ... / ``l’Assemblée`` / ``générale,``
"""

from __future__ import annotations

from collections.abc import Sequence

from converter.layout.plain.rows import Row
from converter.layout.plain.signs import FULL, Signs
from converter.layout.plain.zones import STOPS

_WORDS = 3
"""Words of the longest island: n o 50."""
_WIDER = 1.4
"""Notes are set in smaller type: their lines have more characters."""


def gather_note_islands(
    texts: list[Row], rest: Sequence[Row], signs: Signs
) -> tuple[list[Row], list[Row]]:
    """Return the texts of notes with the words of their lines, and the other rows."""
    if not rest or not all(_is_island(row, signs) for row in rest):
        return texts, list(rest)
    places = [at for at in range(1, len(texts)) if _is_cut(texts, at, rest, signs)]
    if len(places) != 1:
        return texts, list(rest)
    return [*texts[: places[0]], *rest, *texts[places[0] :]], []


def _is_island(row: Row, signs: Signs) -> bool:
    few = row.text.count(" ") < _WORDS
    return few and row.blank_before > 0 and not signs.lone_label(row)


def _is_cut(texts: Sequence[Row], at: int, rest: Sequence[Row], signs: Signs) -> bool:
    """Tell whether the line before a row ended early by just the words that are left.

    It may itself have come apart; the words before it count too.
    """
    if STOPS.match(texts[at - 1].text) or texts[at].text[:1].islower():
        return False
    width = signs.shape.width
    if signs.full(texts[at - 1], texts[at], width):
        return False
    missing = sum(row.width + 1 for row in rest)
    start = at - 1
    while (
        start > 0
        and not STOPS.match(texts[start - 1].text)
        and signs.short(texts[start - 1])
    ):
        start -= 1
    whole = missing + sum(row.width + 1 for row in texts[start:at])
    return FULL * width / 2 <= whole <= _WIDER * width
