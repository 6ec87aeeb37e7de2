"""Lines of justified text that came apart at their wide blanks.

Where a PDF stretches the blanks of a line far enough, pdftotext takes its words for
columns and prints each on a line of its own. Together they are as wide as a line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from converter.layout.cues import Cues
from converter.layout.plain_drafts import join_lines
from converter.layout.plain_rows import Row
from converter.layout.plain_shape import Shape

_STOPS = re.compile(r".*[.;:!?。；：！？؛؟]\s*$")
_NARROW = 0.62
"""Share of the column that no line within a paragraph falls below."""
_LINE = (0.7, 1.04)
"""Share of the column that the pieces of a line fill together."""


def mend_lines(rows: Sequence[Row], shape: Shape, cues: Cues) -> list[Row]:
    """Return the rows with the pieces of justified lines put together."""
    if not shape.wrapped or shape.spaced:
        return list(rows)
    mended: list[Row] = []
    at = 0
    while at < len(rows):
        before = mended[-1] if mended else None
        end = _end_of_line(before, rows, at, shape, cues)
        mended.append(_together(rows[at:end]))
        at = end
    return mended


def _end_of_line(
    before: Row | None, rows: Sequence[Row], start: int, shape: Shape, cues: Cues
) -> int:
    """Return where the pieces that make up one line end: at once, when it is whole."""
    row = rows[start]
    if row.width >= _NARROW * shape.width or row.is_rule:
        return start + 1
    item = bool(
        cues.labels.match(row.text)
        or (before and cues.lone_labels.fullmatch(before.text))
    )
    inside = before is not None and _goes_on(before, row, shape)
    if not item and not inside and not cues.starts.match(row.text):
        return start + 1
    end, width = _fill(rows, start, shape, cues, opener=not (item or inside))
    whole = width >= _LINE[0] * shape.width and end < len(rows)
    if not whole or not _same_block(row, rows[end]) or _stands_alone(rows[end], cues):
        return start + 1
    pieces = rows[start + 1 : end]
    lower = sum(piece.text[:1].islower() for piece in pieces)
    return end if item or inside or 2 * lower >= len(pieces) > 1 else start + 1


def _goes_on(last: Row, row: Row, shape: Shape) -> bool:
    """Tell whether a row stands in the middle of a paragraph."""
    full = last.width >= _LINE[0] * shape.width
    return full and _same_block(last, row) and not _STOPS.match(last.text)


def _fill(
    rows: Sequence[Row], start: int, shape: Shape, cues: Cues, *, opener: bool
) -> tuple[int, int]:
    """Return where narrow rows stop to fit into one line, and their width together."""
    width = rows[start].width
    for end in range(start + 1, len(rows)):
        row = rows[end]
        joined = width + 1 + row.width
        if (
            not _same_block(rows[end - 1], row)
            or row.width >= _NARROW * shape.width
            or joined > _LINE[1] * shape.width
            or _stands_alone(row, cues)
            or (opener and cues.starts.match(row.text))
            or _STOPS.match(rows[end - 1].text)
        ):
            return end, width
        width = joined
    return len(rows), width


def _same_block(last: Row, row: Row) -> bool:
    return not row.blank_before and row.page == last.page


def _stands_alone(row: Row, cues: Cues) -> bool:
    return bool(
        row.is_rule
        or cues.labels.match(row.text)
        or cues.lone_labels.fullmatch(row.text)
        or cues.masthead.fullmatch(row.text)
    )


def _together(pieces: Sequence[Row]) -> Row:
    row = pieces[0]
    for piece in pieces[1:]:
        text = join_lines(row.text, piece.text)
        shift = len(text) - len(piece.text)
        moved = (replace(c, offset=c.offset + shift) for c in piece.calls)
        row = row.changed(text=text, calls=(*row.calls, *moved))
    return row
