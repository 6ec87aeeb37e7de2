"""Two columns of a plain text that keeps the layout of its pages, read one by one.

``pdftotext -layout`` prints verbatim records as they stand: the lines of both columns
side by side with a gutter between. Where a gutter runs down a page with running text on
both sides, the left column is read before the right one; lines that cross it (titles,
the masthead) part the page into bands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from converter.layout.plain.rows import Row, width_of

_BLANKS = re.compile(r" {2,}")
# so many lines side by side make columns; fewer are a masthead or a table
_LINES = 10
# of the lines at a gutter so many may cross it
_CROSSING = 0.25
# running text is so wide on the average, and holds few figures
_TEXT = 25
_FIGURES = 0.2
_LEAST, _MOST = 20, 120


class _Halves(NamedTuple):
    """What a row has on both sides of a gutter."""

    left: str
    right: str
    indent: int
    """Where the right part begins."""


def in_columns(rows: Sequence[Row]) -> list[Row]:
    """Return the rows of one page in reading order."""
    gutter = _gutter(rows)
    if not gutter:
        return list(rows)
    ordered: list[Row] = []
    band: list[tuple[Row, _Halves]] = []
    for row in rows:
        halves = _halves(row, gutter)
        if halves is None:
            ordered += _read(band)
            band = []
            ordered.append(row)
        else:
            band.append((row, halves))
    return [*ordered, *_read(band)]


def _gutter(rows: Sequence[Row]) -> int:
    """Return the column where the right half of a page begins, 0 when there is none."""
    starts: dict[int, int] = {}
    for row in rows:
        if row.text.isascii() or row.width == len(row.text):
            for blanks in _BLANKS.finditer(row.text):
                start = row.indent + blanks.end()
                starts[start] = starts.get(start, 0) + 1
    for gutter in sorted(starts, key=lambda at: (-starts[at], at))[:3]:
        if starts[gutter] >= _LINES and _LEAST <= gutter <= _MOST:
            halves = [_halves(row, gutter) for row in rows]
            both = [half for half in halves if half and half.left and half.right]
            crossing = halves.count(None)
            if len(both) >= _LINES and crossing <= _CROSSING * len(halves):
                sides = [[half.left for half in both], [half.right for half in both]]
                if all(map(_is_text, sides)):
                    return gutter
    return 0


def _is_text(parts: Sequence[str]) -> bool:
    """Tell whether one side of a gutter is running text."""
    letters = sum(map(len, parts))
    figures = sum(char.isdigit() or char == "." for part in parts for char in part)
    return letters >= _TEXT * len(parts) and figures <= _FIGURES * letters


def _halves(row: Row, gutter: int) -> _Halves | None:
    """Part a row at a gutter; nothing when its text crosses it.

    First lines of paragraphs are indented in the right column, too.
    """
    place = gutter - row.indent
    if place <= 0:
        return _Halves("", row.text, row.indent)
    if place >= len(row.text):
        return _Halves(row.text, "", gutter)
    left, right = row.text[:place], row.text[place:]
    if left[-1] != " " or (left[-2:] != "  " and right[0] != " "):
        return None
    indent = gutter + len(right) - len(right.lstrip())
    return _Halves(left.rstrip(), right.lstrip(), indent)


def _read(band: Sequence[tuple[Row, _Halves]]) -> Iterator[Row]:
    """Yield the rows of a band, its left column first."""
    if not any(halves.left and halves.right for _, halves in band):
        yield from (row for row, _ in band)
        return
    first = min(halves.indent for _, halves in band if halves.right)
    yield from _column((row, halves.left, row.indent) for row, halves in band)
    yield from _column(
        (row, halves.right, halves.indent - first) for row, halves in band
    )


def _column(parts: Iterator[tuple[Row, str, int]]) -> Iterator[Row]:
    blank = 0
    begun = False
    for row, text, indent in parts:
        blank += row.blank_before
        if not text:
            blank += begun
            continue
        yield replace(
            row,
            text=text,
            indent=max(0, indent),
            width=width_of(text),
            blank_before=blank,
        )
        blank, begun = 0, True
