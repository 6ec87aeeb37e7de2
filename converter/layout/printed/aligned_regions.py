"""Where tables without rulings stand: rows whose pieces start at common places.

Lists of mandates, of States with their shares, of meetings with their dates are set in
columns without a line around them. Three columns at least, in two rows at least: two
pieces side by side may be a label and its text, or cells of the masthead.
"""

from __future__ import annotations

from converter.layout.printed.columns import bands_of
from converter.layout.printed.pieces import Piece, Row, Sheet
from converter.layout.printed.table_regions import Region, is_masthead
from converter.layout.printed.table_units import NUMERIC

_COLUMNS = 3
_ROWS = 2
_SAME_START = 2.5
# rows of one table stand no further apart, in font sizes
_NEAR = 2.4
# the blanks of a justified line are even, and not this wide, in font sizes
_EVEN = 1.15
_STRETCH = 5.0


def aligned_regions(sheet: Sheet) -> list[Region]:
    """Return the tables of a page that only their columns show."""
    rows = sheet.rows
    regions: list[Region] = []
    place = 0
    while place < len(rows):
        last = _end(rows, place)
        if last > place:
            before = regions[-1] if regions else None
            first = _with_head(rows, place)
            if before and first < before.last:
                # numbers flush right: another length, another start
                first = before.first
                regions.pop()
            found = rows[first:last]
            if not (sheet.number == 1 and is_masthead(first, found)):
                regions.append(_region(first, last, found))
        place = max(last, place + 1)
    return _outside_columns(regions, sheet) if regions else regions


def _outside_columns(regions: list[Region], sheet: Sheet) -> list[Region]:
    """Return the regions that are no lines of two columns of text side by side.

    There an item with its label has the other column beside it.
    """
    rows = sheet.rows
    gutters = {
        id(row): gutter
        for band, gutter in bands_of(sheet, None)
        if gutter is not None
        for row in band
    }
    return [
        region
        for region in regions
        if not all(
            id(row) in gutters and _is_narrow(row, gutters[id(row)])
            for row in rows[region.first : region.last]
        )
    ]


def _is_narrow(row: Row, gutter: float) -> bool:
    """Tell whether a row holds no cells of a table on either side of a gutter."""
    left = sum(piece.end < gutter for piece in row.pieces)
    return max(left, len(row.pieces) - left) < _COLUMNS


def _region(first: int, last: int, rows: list[Row]) -> Region:
    return Region(
        first,
        last,
        min(row.start for row in rows),
        max(row.end for row in rows),
        [],
        [],
    )


def _end(rows: list[Row], place: int) -> int:
    """Return the row after a table that begins at a row; the row itself, if none."""
    if not _is_full(rows[place]) or _is_stretched(rows, place):
        return place
    columns = list(rows[place].pieces)
    full = 1
    last = end = place + 1
    while end < len(rows):
        row = rows[end]
        if row.pieces[0].grid or row.bottom - rows[end - 1].bottom > _NEAR * row.size:
            break
        known = [_stands(piece, columns) for piece in row.pieces]
        if _is_full(row) and sum(known) >= _ROWS:
            columns += [
                piece for piece, seen in zip(row.pieces, known, strict=True) if not seen
            ]
            full += 1
            last = end + 1
        elif not all(known):
            break
        end += 1
    if full < _ROWS:
        return place
    # lines that go on with the last cells
    while last < end and all(_stands(p, columns) for p in rows[last].pieces):
        last += 1
    return last


def _is_stretched(rows: list[Row], place: int) -> bool:
    """Tell whether a row is a justified line with wide blanks.

    The lines around it run across the blanks, or all blanks are of one width.
    """
    row = rows[place]
    gaps = [
        (left.end, right.start)
        for left, right in zip(row.pieces, row.pieces[1:], strict=False)
    ]
    widths = [end - start for start, end in gaps]
    if max(widths) < _EVEN * min(widths) and max(widths) < _STRETCH * row.size:
        return True
    near = [
        piece
        for other in (place - 1, place + 1)
        if 0 <= other < len(rows)
        and abs(rows[other].bottom - row.bottom) < _NEAR * row.size
        for piece in rows[other].pieces
    ]
    return all(
        any(piece.start < start and piece.end > end for piece in near)
        for start, end in gaps
    )


def _is_full(row: Row) -> bool:
    return (
        len(row.pieces) >= _COLUMNS
        and not any(piece.grid for piece in row.pieces)
        and not row.leads
    )


def _stands(piece: Piece, columns: list[Piece]) -> bool:
    """Tell whether a piece starts where others do, or ends there as numbers do."""
    return any(
        abs(piece.start - other.start) < _SAME_START
        or (abs(piece.end - other.end) < _SAME_START and NUMERIC.fullmatch(piece.text))
        for other in columns
    )


def _with_head(rows: list[Row], place: int) -> int:
    """Return the first row of the head above a table, or the table's own first."""
    table = rows[place]
    while place:
        row = rows[place - 1]
        if (
            len(row.pieces) < _ROWS
            or row.pieces[0].grid
            or rows[place].bottom - row.bottom > _NEAR * row.size
            or row.start < table.start - _SAME_START
            or abs(row.size - table.size) > 1
        ):
            break
        place -= 1
    return place
