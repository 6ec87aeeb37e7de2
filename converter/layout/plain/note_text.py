"""Which lines are the texts of notes, and where one note ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from converter.layout.plain.rows import Row
from converter.layout.plain.shape import Shape
from converter.layout.plain.signs import FULL, Signs
from converter.layout.plain.zones import STOPS

_RUNS_ON = re.compile(r".*[^.。!?؟;；؛:：\s]\s*$")
_WIDER = 1.04
"""Notes are set in smaller type: a full line of a note has more characters."""


def end_of_stack(rows: Sequence[Row], count: int) -> int:
    """Return how many rows are the texts of a stack of marks at the end of a page.

    A block behind a blank line is no note any more once every mark has a text.
    """
    stops = 0
    for at, row in enumerate(rows):
        if at and row.blank_before and stops >= count:
            return at
        stops += bool(STOPS.match(row.text))
    return len(rows)


def end_of_last(rows: Sequence[Row], above: Row | None, signs: Signs) -> int:
    """Return how many rows belong to the last note before the body goes on.

    A new paragraph shows by its indent and is not among the rows. A sentence that the
    page broke goes on without one, in lines of the body's width.
    """
    if above is None or not _RUNS_ON.match(above.text):
        return _end_by_itself(rows, signs)
    return max(
        range(len(rows) + 1), key=lambda end: _likely_end(rows, end, signs.shape)
    )


def part_stack(rows: Sequence[Row], count: int) -> list[list[Row]]:
    """Part the texts of a stack of marks.

    A note begins behind a full stop, best where that line also ended short.
    """
    widest = max((row.width for row in rows), default=1)

    def likely(at: int) -> float:
        before, after = rows[at - 1], rows[at]
        score = 1 - before.width / widest
        score += 2 * bool(STOPS.match(before.text)) + 2 * bool(after.blank_before)
        return score - 0.5 * after.text[:1].islower()

    places = sorted(range(1, len(rows)), key=likely, reverse=True)
    bounds = [0, *sorted(places[: count - 1]), len(rows)]
    parts = [list(rows[begin:end]) for begin, end in pairwise(bounds)]
    return parts + [[] for _ in range(count - len(parts))]


def _end_by_itself(rows: Sequence[Row], signs: Signs) -> int:
    """Return where a note ends by itself: at a stop that leaves room on its line.

    What begins a paragraph of the body is no note, even if the note's text is lost.
    """
    for at, row in enumerate(rows):
        if signs.numeral(row.text) or signs.starts(row.text) or signs.label(row.text):
            return at
        after = rows[at + 1] if at + 1 < len(rows) else None
        full = after is None or signs.full(row, after, signs.shape.width)
        if not full and STOPS.match(row.text):
            return at + 1
    return len(rows)


def _likely_end(rows: Sequence[Row], end: int, shape: Shape) -> float:
    """Return how likely a note ends behind so many rows, before a broken sentence."""
    wide = _WIDER * shape.width
    note, body = rows[: max(0, end - 1)], rows[end:]
    score = 0.25 * sum(1 if row.width > wide else -2 for row in note)
    score += 0.25 * sum(1 if row.width <= wide else -2 for row in body[:-1])
    score -= sum(row.width < FULL * shape.width for row in body[:-1])
    score += 2.0 * body[0].text[:1].islower() if body else -1.0
    if end:
        score += 1.5 if STOPS.match(rows[end - 1].text) else -0.5
    return score
