"""Cells side by side: mastheads, session blocks and signatures without rulings."""

from __future__ import annotations

from collections.abc import Sequence

from converter.layout.cues import Cues
from converter.layout.printed.pieces import Piece, Row, Sheet, rows_of
from converter.layout.printed.regions import Regions, mark_region
from converter.layout.printed.strips import Strip, is_label, strip_of

# pieces so far apart, in font sizes, stand in cells
_CELL_GAP = 10.0
# numbers flush right end so near one another
_FLUSH = 3.0
# the organ of a masthead is so much larger than what stands beside it
_LARGE = 1.3
_NEXT_LINE = 1.4
# between the limit of a cell and the next cell, in points
_GUTTER_WIDTH = 7.0


def cells_end(rows: list[Row], place: int, sheet: Sheet, cues: Cues) -> int:
    """Return where a band of cells that begins at a row ends; the row, if none."""
    end = _overlapping(rows, place)
    pieces = [piece for row in rows[place:end] for piece in row.pieces]
    if len(pieces) == 1 or not _beside(rows, place, end, sheet, cues):
        return place
    gutter = _free(pieces)
    if gutter is None:
        return place
    _, high = gutter
    last = end
    while end < len(rows):
        row, above = rows[end], rows[end - 1]
        if (
            _stroke_between(sheet, above, row)
            or row.top - above.bottom > 2.5 * row.size
            or any(
                piece.start < high - 2 and piece.end > high - _GUTTER_WIDTH
                for piece in row.pieces
            )
        ):
            break
        end += 1
        if any(piece.start >= high - 2 for piece in row.pieces):
            last = end
    while last < end and _ends_first(rows, place, last):
        last += 1
    return last


def _ends_first(rows: list[Row], place: int, at: int) -> bool:
    """Tell whether a row is the last line of the first cell, below all of the others.

    The name of an organ over two lines: it is large, what stands beside it is small.
    """
    row = rows[at].pieces[0]
    first = [
        piece
        for above in rows[place:at]
        for piece in above.pieces
        if abs(piece.start - row.start) < _FLUSH
    ]
    others = [piece for above in rows[place:at] for piece in above.pieces]
    smallest = min([piece.size for piece in others])
    return (
        bool(first)
        and abs(first[-1].size - row.size) < 1
        and first[-1].bold == row.bold
        and row.size > _LARGE * smallest
        and row.bottom - first[-1].bottom < _NEXT_LINE * row.size
    )


def beside_above(
    band: list[Row], plain: list[Strip], rows: list[Row], place: int, sheet: Sheet
) -> int:
    """Return how many rows above a band of cells stand in its later cells.

    A cell of small lines begins above the baseline of the large line beside it.
    """
    gutter = _free([piece for row in band for piece in row.pieces])
    count = 0
    while gutter and count < len(plain):
        row, below = rows[place - count - 1], rows[place - count]
        if (
            row.start < gutter[1] - 2
            or below.top - row.bottom > row.size
            or _stroke_between(sheet, row, below)
        ):
            break
        count += 1
    return count


def _overlapping(rows: list[Row], place: int) -> int:
    """Return the end of the rows that stand beside each other at one height."""
    bottom = rows[place].bottom
    end = place + 1
    while end < len(rows):
        row = rows[end]
        height = row.bottom - row.top
        if row.top > bottom - 0.35 * height:
            break
        bottom = max(bottom, row.bottom)
        end += 1
    return end


def _beside(rows: list[Row], place: int, end: int, sheet: Sheet, cues: Cues) -> bool:
    """Tell whether pieces at one height are cells, not a label and its text."""
    if end > place + 1:
        return True
    pieces = rows[place].pieces
    if is_label(pieces[0], pieces[1], cues) or _in_contents(rows, place):
        return False
    gap = pieces[1].start - pieces[0].end
    return pieces[1].start > 0.5 * sheet.width or gap > _CELL_GAP * max(
        pieces[0].size, pieces[1].size
    )


def _in_contents(rows: list[Row], place: int) -> bool:
    """Tell whether a row of a list of contents ends with the number of a page."""
    row, near = rows[place], rows[max(0, place - 1)]
    return row.leads or (
        near.leads
        and row.pieces[-1].text.isdigit()
        and abs(row.end - near.end) < _FLUSH
    )


def _free(pieces: Sequence[Piece]) -> tuple[float, float] | None:
    """Return the widest range that no piece touches."""
    best: tuple[float, float] | None = None
    end = float("-inf")
    for piece in sorted(pieces, key=lambda piece: piece.start):
        apart = float("-inf") < end < piece.start
        if apart and (best is None or piece.start - end > best[1] - best[0]):
            best = (end, piece.start)
        end = max(end, piece.end)
    return best


def _stroke_between(sheet: Sheet, above: Row, below: Row) -> bool:
    return any(
        stroke.across
        and above.bottom - 3 <= stroke.top <= below.bottom
        and stroke.bottom <= below.bottom - 0.5 * below.size
        and stroke.end - stroke.start > 0.3 * sheet.width
        for stroke in sheet.strokes
    )


def cell_strips(rows: list[Row], right: float, regions: Regions) -> list[Strip]:
    """Return the lines of cells, cell by cell."""
    pieces = [piece for row in rows for piece in row.pieces]
    columns: list[list[Piece]] = []
    end = float("-inf")
    for piece in sorted(pieces, key=lambda piece: piece.start):
        if piece.start > end + 1 or not columns:
            columns.append([])
        columns[-1].append(piece)
        end = max(end, piece.end)
    strips: list[Strip] = []
    for place, column in enumerate(columns):
        found = [strip_of(row) for row in rows_of(column)]
        mark_region(found, regions.new(), cell=True)
        limit = right
        if place + 1 < len(columns):
            limit = min(piece.start for piece in columns[place + 1]) - _GUTTER_WIDTH
        edge = found[0].edge
        if place:
            edge = max(piece.end for piece in columns[place - 1]) + _GUTTER_WIDTH
        for strip in found:
            strip.limit, strip.far, strip.justified = limit, limit, False
            strip.edge = edge
        strips += found
    return strips
