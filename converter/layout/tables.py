"""Tables taken out of the rows of a page, and rejoined over page breaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from converter.core.text import squash
from converter.layout.page import (
    Cell,
    FlowItem,
    Furniture,
    FurnitureKind,
    TableGrid,
)
from converter.layout.pieces import Piece, Row, Sheet
from converter.layout.table_grid import grid_of
from converter.layout.table_regions import table_regions


def take_tables(sheets: Sequence[Sheet]) -> None:
    """Put one piece that holds the grid in the place of every table's rows."""
    for sheet in sheets:
        for region in reversed(table_regions(sheet)):
            rows = sheet.rows[region.first : region.last]
            grid = grid_of(rows, region)
            sheet.rows[region.first : region.last] = [Row([_piece(rows, grid)])]


def _piece(rows: Sequence[Row], grid: TableGrid) -> Piece:
    return Piece(
        (),
        "",
        min(row.start for row in rows),
        max(row.end for row in rows),
        rows[0].top,
        rows[-1].bottom,
        rows[0].size,
        bold=False,
        italic=False,
        source=grid.source,
        grid=grid,
    )


def rejoin_tables(
    flow: Sequence[FlowItem],
) -> tuple[list[FlowItem], list[Furniture]]:
    """Join tables that go on over a page break; a head printed again is furniture."""
    joined: list[FlowItem] = []
    repeated: list[Furniture] = []
    for item in flow:
        last = joined[-1] if joined else None
        if (
            isinstance(item, TableGrid)
            and isinstance(last, TableGrid)
            and item.source.page == last.source.last_page + 1
            and _columns(item) == _columns(last)
        ):
            rows, heads = _without_heads(item, last)
            repeated += heads
            joined[-1] = replace(
                last, rows=(*last.rows, *rows), source=last.source.to(item.source)
            )
        else:
            joined.append(item)
    return joined, repeated


def _columns(grid: TableGrid) -> int:
    return max(sum(cell.colspan for cell in row) for row in grid.rows)


def _row_text(row: Sequence[Cell]) -> str:
    return squash(
        "".join(
            block.text
            for cell in row
            for block in cell.blocks
            if not isinstance(block, TableGrid)
        )
    )


def _without_heads(
    grid: TableGrid, before: TableGrid
) -> tuple[tuple[tuple[Cell, ...], ...], list[Furniture]]:
    count = 0
    for row, first in zip(grid.rows, before.rows, strict=False):
        if not row[0].header or _row_text(row) != _row_text(first):
            break
        count += 1
    heads = [
        Furniture(
            kind=FurnitureKind.RUNNING_HEAD,
            text=" ".join(
                block.text
                for cell in row
                for block in cell.blocks
                if not isinstance(block, TableGrid)
            ),
            source=grid.source,
        )
        for row in grid.rows[:count]
    ]
    rows = tuple(
        tuple(replace(cell, header=False) for cell in row) for row in grid.rows[count:]
    )
    return rows, heads
