"""Words of a justified line that were printed far behind it.

Where the blanks of a line are very wide, pdftotext takes its last words for columns:
they come one by one between empty lines, when the paragraph is already over.

    ``2.`` / ``endorses the`` / ``the Committee;`` / ``conclusions`` / ``of``
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.layout.plain.fragments import together
from converter.layout.plain.rows import Row
from converter.layout.plain.signs import Signs

_LEAST, _MOST = 0.55, 1.04
"""Shares of the column that the pieces of a line fill together."""
_FIRST = 0.9
"""Share of the column that the first line of an item has: its label stands before."""
_FARTHEST = 12
"""Rows of a paragraph among which the line is sought."""
_COLON = re.compile(r"[:：]$")
# a word or two, or a number: 2044
_WORD = re.compile(
    r"(?:[^\W\d_]+(?:[-‑][^\W\d_]+)*[,.;:]?|\d{1,4}[,.]?)(?: [^\W\d_]+,?)?"
)


def gather_islands(rows: Sequence[Row], signs: Signs) -> list[Row]:
    """Return the rows with words that stand apart put back into their lines."""
    if not signs.shape.wrapped or signs.shape.spaced:
        return list(rows)
    gathered: list[Row] = []
    at = 0
    while at < len(rows):
        end = _end_of_islands(rows, at, signs)
        islands = rows[at:end]
        place = _place(gathered, islands, signs) if islands else None
        if place is None:
            gathered.append(rows[at])
            at += 1
        else:
            pieces = [*gathered[place], *islands]
            gathered[place] = [together(pieces)]
            at = end
    return gathered


def _end_of_islands(rows: Sequence[Row], start: int, signs: Signs) -> int:
    """Return where a run of words between empty lines ends; its start if none is."""
    end = start
    while end < len(rows) and _is_island(rows, end, signs):
        end += 1
    lower = any(row.text[:1].islower() for row in rows[start:end])
    return end if lower or _in_list(rows, start, end, signs) else start


def _in_list(rows: Sequence[Row], start: int, end: int, signs: Signs) -> bool:
    """Tell whether rows stand between a colon and the items: no heading does."""
    introduced = start > 0 and _COLON.search(rows[start - 1].text)
    return bool(introduced) and end < len(rows) and signs.lone_label(rows[end])


def _is_island(rows: Sequence[Row], at: int, signs: Signs) -> bool:
    row = rows[at]
    after = rows[at + 1] if at + 1 < len(rows) else None
    alone = row.blank_before and (after is None or after.blank_before)
    if not alone or not _WORD.fullmatch(row.text):
        return False
    return row.text.islower() or not (signs.alone(row.text) or signs.starts(row.text))


def _place(before: Sequence[Row], islands: Sequence[Row], signs: Signs) -> slice | None:
    """Return the rows that begin the line of the words, if it can be seen.

    The paragraph before them is over though a small letter follows, and one of its
    lines is short by just these words.
    """
    last = len(before) - 1
    while last > 0 and signs.lone_label(before[last]):
        last -= 1
    if last < 1 or not signs.stops(before[last].text):
        return None
    first = last
    while first > 0 and last - first < _FARTHEST and _goes_on(before, first, signs):
        first -= 1
    missing = sum(row.width + 1 for row in islands)
    width, start = 0, first
    for at in range(first, last):
        row = before[at]
        if _is_filled(row, before[at + 1], signs) or signs.stops(row.text):
            width, start = 0, at + 1
            continue
        width += row.width + 1
        whole = (width + missing) / signs.shape.width
        if _LEAST <= whole <= _MOST and not signs.alone(row.text):
            return slice(start, at + 1)
    return None


def _is_filled(row: Row, after: Row, signs: Signs) -> bool:
    """Tell whether a line misses no words: the next would not have fitted on it."""
    column = int(_FIRST * signs.shape.width)
    return not signs.short(row) and signs.full(row, after, column)


def _goes_on(rows: Sequence[Row], at: int, signs: Signs) -> bool:
    """Tell whether a row belongs to the same block as the row before it."""
    row, before = rows[at], rows[at - 1]
    apart = row.blank_before or row.page != before.page or before.is_rule
    begins = signs.label(row.text) or signs.stops(before.text)
    return not (apart or begins or signs.lone_label(before) or signs.alone(before.text))
