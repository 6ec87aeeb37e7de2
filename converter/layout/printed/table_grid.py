"""The cells of a table, from its rows of pieces.

Columns are found where many cells start or end at one place; rows by rulings, by gaps,
or where a column that is filled already gets another value.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from converter.core.source import SourceSpan
from converter.layout.page import Block, Cell, Inline, Span, TableGrid
from converter.layout.printed.joining import blank_between, joined
from converter.layout.printed.pieces import Piece, Row, span_of
from converter.layout.printed.table_columns import columns_of, set_columns
from converter.layout.printed.table_regions import Level, Region
from converter.layout.printed.table_units import (
    LABEL,
    NUMERIC,
    SAME_LEVEL,
    Unit,
    levelled,
    units_of,
)

_ALIGNED = 1.6
_GAP = 1.42
# a ruling below every row: more rulings, for a good share of the lines
_RULED = 4
_SHARE = 0.4


@dataclass(slots=True)
class _LogicalRow:
    units: list[Unit] = field(default_factory=list)
    slab: int = 0
    header: bool = False


def grid_of(
    parts: Sequence[tuple[Sequence[Row], Region]],
) -> tuple[TableGrid, list[tuple[tuple[Cell, ...], SourceSpan]]]:
    """Return the table of one region, or of several on pages that follow.

    Columns are sought in all parts together. A head that a later page prints again
    is left out, and returned with its place.
    """
    levels = [levelled(rows) for rows, _ in parts]
    lines = [[units_of(row) for row in rows] for rows in levels]
    lefts = columns_of([line for part in lines for line in part], parts[0][1])
    whole: list[tuple[Cell, ...]] = []
    repeated: list[tuple[tuple[Cell, ...], SourceSpan]] = []
    span: SourceSpan | None = None
    for rows, units, (_, region) in zip(levels, lines, parts, strict=True):
        for line in units:
            set_columns(line, lefts)
        logical = _logical_rows(rows, units, region)
        cells = [_cells(row, len(lefts)) for row in logical]
        source = span_of(line for row in rows for line in row.lines)
        if whole:
            heads = _heads_again(cells, whole)
            repeated += [(row, source) for row in cells[:heads]]
            cells = [_as_body(row) for row in cells[heads:]]
            final = len(cells) == 1 and rows is levels[-1]
            if cells and _continues(cells[0], whole, final=final):
                whole[-1] = _with_rest(whole[-1], cells.pop(0))
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


def _continues(
    row: tuple[Cell, ...], before: Sequence[tuple[Cell, ...]], *, final: bool
) -> bool:
    """Tell whether the first row of a page goes on with the last of the page before.

    A cell whose text found no room at the foot of its page goes on beside empty cells,
    where the row has others. A row that heads others is filled like that, too: where
    the table has such rows, only a small letter goes on, or what nothing follows.

    Args:
        row: The first row of a page, after a repeated head.
        before: The rows of the pages before.
        final: Whether the row ends the table.
    """
    filled, last = _filled(row), _filled(before[-1])
    if len(row) != len(before[-1]) or not filled or not filled < last:
        return False
    if before[-1][0].header or any(cell.colspan > 1 for cell in (*row, *before[-1])):
        return False
    text = row_text(row)
    alike = not final and any(_filled(other) == filled for other in before)
    return text[:1].islower() or not (alike or text[:1].isdigit())


def _filled(row: tuple[Cell, ...]) -> set[int]:
    return {place for place, cell in enumerate(row) if cell.blocks}


def _with_rest(row: tuple[Cell, ...], rest: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """Return a row with what the next page has of its cells."""
    return tuple(
        replace(cell, blocks=(_one_block(cell.blocks, more.blocks),))
        if more.blocks
        else cell
        for cell, more in zip(row, rest, strict=True)
    )


def _one_block(
    blocks: tuple[Block | TableGrid, ...], rest: tuple[Block | TableGrid, ...]
) -> Block:
    parts = [block for block in (*blocks, *rest) if isinstance(block, Block)]
    return replace(
        parts[0],
        inlines=joined(part.inlines for part in parts),
        source=parts[0].source.to(parts[-1].source),
    )


def _as_body(row: tuple[Cell, ...]) -> tuple[Cell, ...]:
    if not row[0].header:
        return row
    return tuple(replace(cell, header=False) for cell in row)


def row_text(row: Sequence[Cell]) -> str:
    """Return the text of a row's cells."""
    return " ".join(
        block.text for cell in row for block in cell.blocks if isinstance(block, Block)
    )


def _logical_rows(
    rows: Sequence[Row], lines: list[list[Unit]], region: Region
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
                or _heads(found[slab, part], line)
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


def _conflict(logical: _LogicalRow, line: list[Unit]) -> bool:
    """Tell whether a number would fall into a cell that holds one."""
    filled = {
        unit.first
        for unit in logical.units
        if unit.first and NUMERIC.fullmatch(unit.piece.text)
    }
    return any(
        unit.first in filled and NUMERIC.fullmatch(unit.piece.text) for unit in line
    )


def _heads(logical: _LogicalRow, line: list[Unit]) -> bool:
    """Tell whether a text over several columns heads two texts of the next line."""
    return any(
        sum(unit.first <= below.first <= unit.last for below in line) > 1
        for unit in logical.units
        if unit.last > unit.first
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


def _blocks(units: list[Unit]) -> tuple[Block, ...]:
    """Return the text of a cell, one block."""
    lines: list[list[Unit]] = []
    for unit in sorted(units, key=lambda u: (u.piece.bottom, u.piece.start)):
        last = lines[-1][0].piece if lines else None
        if last and unit.piece.bottom - last.bottom < SAME_LEVEL * last.size:
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


def _line(units: list[Unit]) -> tuple[Inline, ...]:
    inlines: list[Inline] = []
    before = ""
    for unit in units:
        if inlines:
            labelled = unit is units[1] and LABEL.fullmatch(units[0].piece.text)
            if labelled or blank_between(before, unit.piece.inlines):
                blank = "\t" if labelled else " "
                inlines.append(Span(text=blank, size=unit.piece.size))
        inlines += unit.piece.inlines
        before = unit.piece.text
    return tuple(inlines)
