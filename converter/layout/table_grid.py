"""The cells of a table, from its rows of pieces.

Columns are found where many cells start or end at one place; rows by rulings, by gaps,
or where a column that is filled already gets another value.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from converter.core.source import SourceSpan
from converter.layout.joining import joined
from converter.layout.page import Block, Cell, Inline, Span, TableGrid
from converter.layout.pieces import Piece, Row, merged, span_of
from converter.layout.table_regions import Level, Region

_ALIGNED = 1.6
_VOTES = 0.15
_CROSSING = 0.25
# lines of heads that may reach over a column's start
_HEADS = 2
_NUMERIC = re.compile(r"[(\[]?[-–—+]?[\d\s.,]*\d[\d\s.,%]*[)\]]?[^\W\d]?|[-–—.…]+")
_GAP = 1.42
_DIGITS = re.compile(r"[(\[]?[\d\s]*\d[)\]]?")
_DIGITS_GAP = 0.6
_SAME_LEVEL = 0.6
# a ruling below every row: more rulings, for a good share of the lines
_RULED = 4
_SHARE = 0.4


@dataclass(slots=True)
class _Unit:
    """Text of one cell on one baseline."""

    piece: Piece
    first: int = 0
    last: int = 0
    """Columns it stands in."""
    slab: int = 0
    """How many rulings stand above it."""


@dataclass(slots=True)
class _LogicalRow:
    units: list[_Unit] = field(default_factory=list)
    slab: int = 0
    header: bool = False


def grid_of(
    parts: Sequence[tuple[Sequence[Row], Region]],
) -> tuple[TableGrid, list[tuple[tuple[Cell, ...], SourceSpan]]]:
    """Return the table of one region, or of several on pages that follow.

    Columns are sought in all parts together. A head that a later page prints again
    is left out, and returned with its place.
    """
    levelled = [_levelled(rows) for rows, _ in parts]
    lines = [[_units(row) for row in rows] for rows in levelled]
    lefts = _columns([line for part in lines for line in part], parts[0][1])
    whole: list[tuple[Cell, ...]] = []
    repeated: list[tuple[tuple[Cell, ...], SourceSpan]] = []
    span: SourceSpan | None = None
    for rows, units, (_, region) in zip(levelled, lines, parts, strict=True):
        for line in units:
            for unit in line:
                _place(unit, lefts)
        logical = _logical_rows(rows, units, region)
        cells = [_cells(row, len(lefts)) for row in logical]
        source = span_of(line for row in rows for line in row.lines)
        if whole:
            heads = _heads_again(cells, whole)
            repeated += [(row, source) for row in cells[:heads]]
            cells = [_as_body(row) for row in cells[heads:]]
        whole += cells
        span = span.to(source) if span else source
    return TableGrid(rows=tuple(whole), source=span or SourceSpan()), repeated


def _heads_again(
    cells: Sequence[tuple[Cell, ...]], before: Sequence[tuple[Cell, ...]]
) -> int:
    """Return how many rows at the head of a part repeat those of the table."""
    count = 0
    for row, first in zip(cells, before, strict=False):
        if not first[0].header or row_text(row) != row_text(first):
            break
        count += 1
    return count


def _as_body(row: tuple[Cell, ...]) -> tuple[Cell, ...]:
    if not row[0].header:
        return row
    return tuple(replace(cell, header=False) for cell in row)


def row_text(row: Sequence[Cell]) -> str:
    """Return the text of a row's cells."""
    return " ".join(
        block.text for cell in row for block in cell.blocks if isinstance(block, Block)
    )


def _levelled(rows: Sequence[Row]) -> list[Row]:
    """Join rows whose baselines differ only as those of two scripts do."""
    joined: list[Row] = []
    for row in rows:
        last = joined[-1] if joined else None
        if (
            last
            and row.bottom - last.bottom < _SAME_LEVEL * max(row.size, last.size)
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


def _units(row: Row) -> list[_Unit]:
    """Cut the pieces of a row at every blank that may part two cells."""
    units: list[_Unit] = []
    for piece in row.pieces:
        for part in _parts(piece):
            last = units[-1].piece if units else None
            if last and _one_number(last, part):
                units[-1] = _Unit(merged(last, part))
            else:
                units.append(_Unit(part))
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


def _columns(lines: list[list[_Unit]], region: Region) -> list[float]:
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
        numbers = [unit for unit in units if _NUMERIC.fullmatch(unit.piece.text)]
        if len(numbers) >= least:
            start = min(unit.piece.start for unit in numbers)
            found.append((start, len(numbers)))
    lefts: list[float] = []
    for start, votes in sorted(found):
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
    return lefts or [region.start]


def _walls_fit(lines: list[list[_Unit]], walls: list[float]) -> bool:
    crossing = sum(
        unit.piece.start < wall - 3 and unit.piece.end > wall + 3
        for line in lines
        for unit in line
        for wall in walls
    )
    return crossing <= _CROSSING * sum(len(line) for line in lines)


def _parted(lines: list[list[_Unit]], left: float, start: float) -> bool:
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


def _clusters(lines: list[list[_Unit]], *, by_end: bool) -> list[list[_Unit]]:
    """Return units that start, or end, at one place."""
    units = sorted(
        (unit for line in lines for unit in line),
        key=lambda unit: unit.piece.end if by_end else unit.piece.start,
    )
    clusters: list[list[_Unit]] = []
    edge = float("-inf")
    for unit in units:
        at = unit.piece.end if by_end else unit.piece.start
        if at - edge > _ALIGNED:
            clusters.append([])
            edge = at
        clusters[-1].append(unit)
    return clusters


def _place(unit: _Unit, lefts: list[float]) -> None:
    """Say in which columns a unit stands."""
    piece = unit.piece
    first = 0
    for column, left in enumerate(lefts):
        if piece.start >= left - 3 or (
            piece.end > left + 2 and piece.start > left - 0.5 * piece.width
        ):
            first = column
    last = first
    while last + 1 < len(lefts) and piece.end > lefts[last + 1] + 4:
        last += 1
    unit.first, unit.last = first, last


def _logical_rows(
    rows: Sequence[Row], lines: list[list[_Unit]], region: Region
) -> list[_LogicalRow]:
    """Group the units into rows of the table."""
    for line in lines:
        for unit in line:
            unit.slab = _slab(unit.piece, region.levels)
    slabs = [max(unit.slab for unit in line) for line in lines]
    ruled = len(region.levels) > _RULED and len(set(slabs)) >= _SHARE * len(rows)
    top = min(slabs)
    tight = _tight(rows, slabs)
    found: dict[tuple[int, int], _LogicalRow] = {}
    part = 0
    for place, line in enumerate(lines):
        slab = slabs[place]
        if place and slab == slabs[place - 1] and not (ruled and slab > top):
            gap = rows[place].bottom - rows[place - 1].bottom
            if (
                gap > tight * _GAP
                or _conflict(found[slab, part], line)
                or (not region.levels and len(line) > 1 and not line[0].first)
            ):
                part += 1
        elif not place or slab != slabs[place - 1]:
            part = 0
        for unit in line:
            # a cell beside several rows of the others belongs to the first of them
            key = (unit.slab, part if unit.slab == slab else 0)
            row = found.setdefault(key, _LogicalRow(slab=unit.slab))
            row.header = slab == top and slabs[-1] > top
            row.units.append(unit)
    return [found[key] for key in sorted(found)]


def _slab(piece: Piece, levels: list[Level]) -> int:
    """Return below how many rulings a piece stands, partial ones that miss it apart."""
    middle = piece.bottom - 0.4 * piece.size
    return max(
        (
            place + 1
            for place, level in enumerate(levels)
            if level.top < middle and level.start <= piece.start + _ALIGNED
        ),
        default=0,
    )


def _tight(rows: Sequence[Row], slabs: list[int]) -> float:
    """Return the distance of lines within a cell."""
    gaps = sorted(
        rows[place].bottom - rows[place - 1].bottom
        for place in range(1, len(rows))
        if slabs[place] == slabs[place - 1]
    )
    size = max(row.size for row in rows)
    usual = [gap for gap in gaps if gap >= 0.9 * size]
    return min(usual[0], 1.3 * size) if usual else 1.2 * size


def _conflict(logical: _LogicalRow, line: list[_Unit]) -> bool:
    """Tell whether a number would fall into a cell that holds one."""
    filled = {
        unit.first
        for unit in logical.units
        if unit.first and _NUMERIC.fullmatch(unit.piece.text)
    }
    return any(
        unit.first in filled and _NUMERIC.fullmatch(unit.piece.text) for unit in line
    )


def _cells(row: _LogicalRow, columns: int) -> tuple[Cell, ...]:
    cells: list[Cell] = []
    column = 0
    while column < columns:
        units = [unit for unit in row.units if unit.first == column]
        if not units:
            cells.append(Cell(blocks=(), header=row.header))
            column += 1
            continue
        last = max(unit.last for unit in units)
        while last > column and any(column < unit.first <= last for unit in row.units):
            last -= 1
        cells.append(
            Cell(
                blocks=_blocks(units),
                colspan=last - column + 1,
                header=row.header,
            )
        )
        column = last + 1
    return tuple(cells)


def _blocks(units: list[_Unit]) -> tuple[Block, ...]:
    """Return the text of a cell, one block."""
    lines: list[list[_Unit]] = []
    for unit in sorted(units, key=lambda u: (u.piece.bottom, u.piece.start)):
        last = lines[-1][0].piece if lines else None
        if last and unit.piece.bottom - last.bottom < _SAME_LEVEL * last.size:
            lines[-1].append(unit)
        else:
            lines.append([unit])
    source = span_of(line for unit in units for line in unit.piece.lines)
    return (
        Block(
            inlines=joined(_line(line) for line in lines),
            source=source,
            size=units[0].piece.size,
            bold=all(unit.piece.bold for unit in units),
            italic=all(unit.piece.italic for unit in units),
        ),
    )


def _line(units: list[_Unit]) -> tuple[Inline, ...]:
    inlines: list[Inline] = []
    for unit in units:
        if inlines:
            inlines.append(Span(text=" ", size=unit.piece.size))
        inlines += unit.piece.inlines
    return tuple(inlines)
