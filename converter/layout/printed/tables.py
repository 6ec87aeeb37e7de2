"""Tables taken out of the rows of the pages, joined over page breaks."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from converter.core.text import squash
from converter.layout.page import Furniture, FurnitureKind, Span, TableGrid
from converter.layout.printed.aligned_regions import aligned_regions
from converter.layout.printed.measure import Measure
from converter.layout.printed.pieces import Piece, Row, Sheet
from converter.layout.printed.table_grid import grid_of, row_text
from converter.layout.printed.table_regions import Region, table_regions

_SAME_PLACE = 6.0
# notes and tables are smaller than the text by this share at least
_SMALLER = 0.06

_SAME_SIZE = 0.5
# a ruling is no thicker, in points
_THICK = 3.0
# rows of a table stand no further apart, in font sizes
_APART = 4.0

_Part = tuple[Sheet, Region, list[Row]]


def take_tables(sheets: Sequence[Sheet], measure: Measure) -> list[Furniture]:
    """Put one piece that holds the grid in the place of every table's rows.

    Returns:
        The heads of tables that later pages print again.
    """
    repeated: list[Furniture] = []
    for parts in reversed(_tables(sheets, measure)):
        grid, heads = grid_of([(rows, region) for _, region, rows in parts])
        repeated += [
            Furniture(
                kind=FurnitureKind.RUNNING_HEAD, text=row_text(row), source=source
            )
            for row, source in heads
        ]
        _put(grid, parts)
    return repeated


def _tables(sheets: Sequence[Sheet], measure: Measure) -> list[list[_Part]]:
    """Return the parts of each table, those on several pages joined."""
    tables: list[list[_Part]] = []
    for sheet, ruled in zip(sheets, _ruled_regions(sheets), strict=True):
        aligned = (
            region
            for region in aligned_regions(sheet)
            if not any(_overlap(region, other) for other in ruled)
        )
        for region in sorted((*ruled, *aligned), key=lambda region: region.first):
            part = (sheet, region, sheet.rows[region.first : region.last])
            if tables and _goes_on(tables[-1][-1], part, measure):
                tables[-1].append(part)
            else:
                tables.append([part])
    return tables


def _ruled_regions(sheets: Sequence[Sheet]) -> list[list[Region]]:
    """Return where rulings bound tables, for each page.

    What is known of the tables of all pages helps to see those with fewer rulings.
    """
    on_pages = [table_regions(sheet) for sheet in sheets]
    known = [region for regions in on_pages for region in regions]
    if known:
        on_pages = [table_regions(sheet, known) for sheet in sheets]
    pages = list(zip(sheets, on_pages, strict=True))
    for (sheet, regions), (next_sheet, next_regions) in pairwise(pages):
        if regions and next_regions:
            _open_end(sheet, regions[-1], next_sheet, next_regions)
    return on_pages


def _overlap(one: Region, other: Region) -> bool:
    return one.first < other.last and other.first < one.last


def _put(grid: TableGrid, parts: Sequence[_Part]) -> None:
    """Put a table where its first part stood, and take its rows and rulings away."""
    for sheet, region, rows in reversed(parts):
        first = rows is parts[0][2]
        sheet.rows[region.first : region.last] = (
            [Row([_piece(rows, grid)])] if first else []
        )
        if region.levels:
            top, bottom = region.levels[0].top - 2, region.levels[-1].top + 2
            sheet.strokes = [
                stroke for stroke in sheet.strokes if not top <= stroke.top <= bottom
            ]


def _open_end(
    sheet: Sheet, region: Region, next_sheet: Sheet, next_regions: Sequence[Region]
) -> None:
    """Let a table reach to the foot of its page, when the next page repeats its head.

    The ruling below a table stands at its end only, pages away.
    """
    after = next_regions[0]
    head, again = sheet.rows[region.first], next_sheet.rows[after.first]
    if not (
        after.first == 0
        and _same_place(region, after)
        and squash(head.text) == squash(again.text)
    ):
        return
    size = max(row.size for row in next_sheet.rows[after.first : after.last])
    ruled = region.levels[-1].top + _THICK
    while region.last < len(sheet.rows):
        above, row = sheet.rows[region.last - 1 : region.last + 1]
        if (
            row.size > size + _SAME_SIZE
            or row.start < region.start - _SAME_PLACE
            or row.end > region.end + _SAME_PLACE
            or row.bottom - above.bottom > _APART * row.size
            or _opens_note(row)
            or any(
                stroke.across and ruled < stroke.top < row.bottom - row.size
                for stroke in sheet.strokes
            )
        ):
            return
        region.last += 1


def _opens_note(row: Row) -> bool:
    """Tell whether a row begins with a raised mark."""
    head = next(iter(row.pieces[0].inlines), None)
    return isinstance(head, Span) and head.raised


def _same_place(region: Region, other: Region) -> bool:
    return (
        abs(region.start - other.start) < _SAME_PLACE
        and abs(region.end - other.end) < _SAME_PLACE
    )


def _goes_on(before: _Part, after: _Part, measure: Measure) -> bool:
    """Tell whether a table at the head of a page goes on with the last one."""
    sheet, region, _ = before
    next_sheet, next_region, _ = after
    return (
        next_sheet.number == sheet.number + 1
        and bool(region.levels) == bool(next_region.levels)
        and next_region.first == 0
        and _same_place(region, next_region)
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
