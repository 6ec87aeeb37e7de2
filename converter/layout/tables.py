"""Tables taken out of the rows of the pages, joined over page breaks."""

from __future__ import annotations

from collections.abc import Sequence

from converter.layout.aligned_regions import aligned_regions
from converter.layout.measure import Measure
from converter.layout.page import Furniture, FurnitureKind, TableGrid
from converter.layout.pieces import Piece, Row, Sheet
from converter.layout.table_grid import grid_of, row_text
from converter.layout.table_regions import Region, table_regions

_SAME_PLACE = 6.0
# notes and tables are smaller than the text by this share at least
_SMALLER = 0.06

_Part = tuple[Sheet, Region, list[Row]]


def take_tables(sheets: Sequence[Sheet], measure: Measure) -> list[Furniture]:
    """Put one piece that holds the grid in the place of every table's rows.

    Returns:
        The heads of tables that later pages print again.
    """
    tables: list[list[_Part]] = []
    for sheet in sheets:
        ruled = table_regions(sheet)
        aligned = [
            region
            for region in aligned_regions(sheet)
            if not any(
                region.first < other.last and other.first < region.last
                for other in ruled
            )
        ]
        for region in sorted((*ruled, *aligned), key=lambda region: region.first):
            rows = sheet.rows[region.first : region.last]
            part = (sheet, region, rows)
            if tables and _goes_on(tables[-1][-1], part, measure):
                tables[-1].append(part)
            else:
                tables.append([part])
    repeated: list[Furniture] = []
    for parts in reversed(tables):
        grid, heads = grid_of([(rows, region) for _, region, rows in parts])
        repeated += [
            Furniture(
                kind=FurnitureKind.RUNNING_HEAD, text=row_text(row), source=source
            )
            for row, source in heads
        ]
        for sheet, region, rows in reversed(parts):
            first = rows is parts[0][2]
            sheet.rows[region.first : region.last] = (
                [Row([_piece(rows, grid)])] if first else []
            )
            if region.levels:
                top, bottom = region.levels[0].top - 2, region.levels[-1].top + 2
                sheet.strokes = [
                    stroke
                    for stroke in sheet.strokes
                    if not top <= stroke.top <= bottom
                ]
    return repeated


def _goes_on(before: _Part, after: _Part, measure: Measure) -> bool:
    """Tell whether a table at the head of a page goes on with the last one."""
    sheet, region, _ = before
    next_sheet, next_region, _ = after
    return (
        next_sheet.number == sheet.number + 1
        and bool(region.levels) == bool(next_region.levels)
        and next_region.first == 0
        and abs(region.start - next_region.start) < _SAME_PLACE
        and abs(region.end - next_region.end) < _SAME_PLACE
        and all(
            row.size < (1 - _SMALLER) * measure.size
            for row in sheet.rows[region.last :]
        )
    )


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
        lines=(),
        grid=grid,
    )
