"""Columns of a table: where many cells start, or numbers end, at one place."""

from __future__ import annotations

import itertools

from converter.layout.printed.pieces import Piece
from converter.layout.printed.table_regions import Region
from converter.layout.printed.table_units import LABEL, NUMERIC, Unit

_ALIGNED = 1.6
_VOTES = 0.15
_CROSSING = 0.25
# lines in which nothing is aligned by chance
_FEW = 3
# the numbers of items take no more, in font sizes
_LABEL_WIDTH = 4.0
# texts of two columns stand so far apart, in font sizes
_COLUMN_GAP = 1.0
# lines of heads that may reach over a column's start
_HEADS = 2


def columns_of(lines: list[list[Unit]], region: Region) -> list[float]:
    """Return where the columns start."""
    if len(region.walls) > 0 and _walls_fit(lines, region.walls):
        return [region.start, *region.walls]
    least = max(2, round(_VOTES * len(lines)))
    found: list[tuple[float, int]] = []
    for units in _clusters(lines, by_end=False):
        if len(units) >= least:
            start = min(unit.piece.start for unit in units)
            found.append((start, len(units)))
    for units in _clusters(lines, by_end=True):
        numbers = [unit for unit in units if NUMERIC.fullmatch(unit.piece.text)]
        if len(numbers) >= least:
            start = min(unit.piece.start for unit in numbers)
            found.append((start, len(numbers)))
    lefts = _starts(lines, sorted(found))
    if len(lefts) > 1:
        return _without_labels(lines, lefts)
    widest = max(lines, key=len)
    if len(lines) < _FEW or len(widest) == 1:
        return [unit.piece.start for unit in widest]
    return lefts or [region.start]


def _starts(lines: list[list[Unit]], found: list[tuple[float, int]]) -> list[float]:
    """Return the places that part columns, of places and their votes."""
    lefts: list[float] = []
    for start, votes in found:
        crossing = sum(
            any(
                unit.piece.start < start - _ALIGNED and unit.piece.end > start + 1
                for unit in line
            )
            for line in lines
        )
        if crossing >= votes or crossing > max(_HEADS, _CROSSING * len(lines)):
            continue
        if lefts and not _parted(lines, lefts[-1], start):
            continue
        lefts.append(start)
    return lefts


def _without_labels(lines: list[list[Unit]], lefts: list[float]) -> list[float]:
    """Leave out the column behind numbers of items, which belong to their texts."""
    kept = lefts[:1]
    for left, start in itertools.pairwise(lefts):
        labels = [
            unit.piece
            for line in lines
            if any(abs(unit.piece.start - start) <= _ALIGNED for unit in line)
            for unit in line
            if left - _ALIGNED <= unit.piece.start < start - _ALIGNED
        ]
        if not (
            len(labels) > 1
            and start - left < _LABEL_WIDTH * labels[0].size
            and all(LABEL.fullmatch(piece.text) for piece in labels)
        ):
            kept.append(start)
    return kept


def _walls_fit(lines: list[list[Unit]], walls: list[float]) -> bool:
    crossing = sum(
        unit.piece.start < wall - 3 and unit.piece.end > wall + 3
        for line in lines
        for unit in line
        for wall in walls
    )
    return crossing <= _CROSSING * sum(len(line) for line in lines)


def _parted(lines: list[list[Unit]], left: float, start: float) -> bool:
    """Tell whether some row has units in both columns.

    Else two starts are one column with an indent.
    """
    both = 0
    for line in lines:
        before = any(
            left - _ALIGNED <= unit.piece.start < start - _ALIGNED
            and unit.piece.end <= start + 1
            for unit in line
        )
        after = any(abs(unit.piece.start - start) <= _ALIGNED * 8 for unit in line)
        both += before and after
    return both > 0


def _clusters(lines: list[list[Unit]], *, by_end: bool) -> list[list[Unit]]:
    """Return units that start, or end, at one place."""
    units = sorted(
        (unit for line in lines for unit in line),
        key=lambda unit: unit.piece.end if by_end else unit.piece.start,
    )
    clusters: list[list[Unit]] = []
    edge = float("-inf")
    for unit in units:
        at = unit.piece.end if by_end else unit.piece.start
        if at - edge > _ALIGNED:
            clusters.append([])
            edge = at
        clusters[-1].append(unit)
    return clusters


def set_columns(line: list[Unit], lefts: list[float]) -> None:
    """Say in which columns the units of a line stand.

    A head wider than its column, flush with the end of it, reaches over the column
    before; where that one has its own text in the line, the head is left to its own.
    """
    before: Unit | None = None
    for unit in line:
        unit.first, unit.last = _columns_under(unit.piece, lefts)
        if (
            before is not None
            and before.first == before.last == unit.first < unit.last
            and unit.piece.start - before.piece.end > _COLUMN_GAP * unit.piece.size
        ):
            unit.first += 1
        before = unit


def _columns_under(piece: Piece, lefts: list[float]) -> tuple[int, int]:
    first = 0
    for column, left in enumerate(lefts):
        if piece.start >= left - 3 or (
            piece.end > left + 2 and piece.start > left - 0.5 * piece.width
        ):
            first = column
    last = first
    while last + 1 < len(lefts) and piece.end > lefts[last + 1] + 4:
        last += 1
    return first, last
