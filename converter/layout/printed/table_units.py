"""Units: the texts of cells on one baseline, from the pieces of a table's rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from converter.layout.page import Inline, Span
from converter.layout.printed.pieces import Piece, Row, merged

NUMERIC = re.compile(r"[(\[]?[-–—+]?[\d\s.,]*\d[\d\s.,%]*[)\]]?[^\W\d]?|[-–—.…]+")
"""What stands in a column of numbers."""
LABEL = re.compile(r"\(?(?:\d{1,3}|[^\W\d_]|[ivxlc]{2,6})[.)]")
"""The number of an item, with its stop or bracket."""
SAME_LEVEL = 0.6
"""Baselines nearer than this, in font sizes, are of one line of a cell."""
_DIGITS = re.compile(r"[(\[]?[\d\s]*\d[)\]]?")
_DIGITS_GAP = 0.6


@dataclass(slots=True)
class Unit:
    """Text of one cell on one baseline."""

    piece: Piece
    first: int = 0
    last: int = 0
    """Columns it stands in."""
    slab: int = 0
    """How many rulings stand above it."""


def levelled(rows: Sequence[Row]) -> list[Row]:
    """Join rows whose baselines differ only as those of two scripts do."""
    joined: list[Row] = []
    for row in rows:
        last = joined[-1] if joined else None
        if (
            last
            and row.bottom - last.bottom < SAME_LEVEL * max(row.size, last.size)
            and not any(
                piece.start < other.end and other.start < piece.end
                for piece in row.pieces
                for other in last.pieces
            )
        ):
            pieces = [*last.pieces, *row.pieces]
            joined[-1] = Row(sorted(pieces, key=lambda piece: piece.start))
        else:
            joined.append(row)
    return joined


def units_of(row: Row) -> list[Unit]:
    """Cut the pieces of a row at every blank that may part two cells."""
    units: list[Unit] = []
    for piece in row.pieces:
        for part in _parts(piece):
            last = units[-1].piece if units else None
            if last and _one_number(last, part):
                units[-1] = Unit(merged(last, part))
            else:
                units.append(Unit(part))
    return units


def _one_number(last: Piece, piece: Piece) -> bool:
    """Tell whether two pieces are groups of the digits of one number."""
    return (
        piece.start - last.end < _DIGITS_GAP * piece.size
        and _DIGITS.fullmatch(last.text) is not None
        and _DIGITS.fullmatch(piece.text) is not None
    )


def _parts(piece: Piece) -> list[Piece]:
    if not piece.gaps:
        return [piece]
    parts = []
    offsets = [0, *(gap.offset for gap in piece.gaps), None]
    starts = [piece.start, *(gap.x1 for gap in piece.gaps)]
    ends = [*(gap.x0 for gap in piece.gaps), piece.end]
    for place, (start, end) in enumerate(zip(starts, ends, strict=True)):
        inlines = _slice(piece.inlines, offsets[place] or 0, offsets[place + 1])
        text = "".join(i.text for i in inlines if isinstance(i, Span)).strip()
        if text:
            parts.append(
                Piece(
                    inlines,
                    text,
                    start,
                    end,
                    piece.top,
                    piece.bottom,
                    piece.size,
                    piece.bold,
                    piece.italic,
                    piece.lines,
                )
            )
    return parts


def _slice(
    inlines: Sequence[Inline], start: int, end: int | None
) -> tuple[Inline, ...]:
    kept: list[Inline] = []
    place = 0
    for item in inlines:
        if not isinstance(item, Span):
            kept.append(item)
            continue
        length = len(item.text)
        low = max(0, start - place)
        high = length if end is None else min(length, end - place)
        if low < high:
            text = item.text[low:high]
            kept.append(
                item
                if text == item.text
                else Span(
                    text=text,
                    size=item.size,
                    bold=item.bold,
                    italic=item.italic,
                    raised=item.raised,
                    lowered=item.lowered,
                    font=item.font,
                )
            )
        place += length
    return tuple(kept)
