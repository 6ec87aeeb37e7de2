"""In which order the pieces of a page are read.

Verbatim records run in two columns. The masthead, the session block and signatures
stand side by side in tables without rulings. Anything else is read row by row.
"""

from __future__ import annotations

from collections.abc import Sequence

from converter.layout.cues import Cues
from converter.layout.printed.cells import beside_above, cell_strips, cells_end
from converter.layout.printed.columns import bands_of
from converter.layout.printed.pieces import Piece, Row, Sheet, merged, rows_of
from converter.layout.printed.regions import Regions, mark_region, spread_edges
from converter.layout.printed.strips import Strip, is_label, strip_of

# the blanks of a justified line grow no wider, in font sizes
_STRETCH = 4.0
_EVEN = 1.15
_NEAR = 2.0


def strips_of(sheets: Sequence[Sheet], cues: Cues) -> list[Strip]:
    """Return the lines of all pages in reading order."""
    regions = Regions()
    strips: list[Strip] = []
    across: list[Strip] = []
    known: float | None = None
    for sheet in sheets:
        for rows, gutter in bands_of(sheet, known):
            if gutter is None:
                found = _single(rows, sheet, regions, cues)
                across += found
            else:
                found = _double(rows, gutter, regions)
                known = gutter
            strips += found
    spread_edges(across)
    return strips


def _double(rows: Sequence[Row], gutter: float, regions: Regions) -> list[Strip]:
    strips = []
    for side in (0, 1):
        pieces = [
            piece
            for row in rows
            for piece in row.pieces
            if (piece.start >= gutter) == bool(side)
        ]
        strips += mark_region(
            [strip_of(row) for row in rows_of(pieces)], regions.new(), cell=False
        )
    return strips


def _single(rows: list[Row], sheet: Sheet, regions: Regions, cues: Cues) -> list[Strip]:
    """Read rows one after the other, cells side by side apart."""
    strips: list[Strip] = []
    rows = _stretched_joined(rows, cues)
    body = regions.new()
    right = max((row.end for row in sheet.rows), default=sheet.width)
    plain: list[Strip] = []
    place = 0
    while place < len(rows):
        end = cells_end(rows, place, sheet, cues)
        if end == place:
            plain.append(strip_of(rows[place]))
            place += 1
            continue
        above = beside_above(rows[place:end], plain, rows, place, sheet)
        strips += plain[: len(plain) - above]
        plain = []
        strips += cell_strips(rows[place - above : end], right, regions)
        place = end
    strips += plain
    open_strips = [strip for strip in strips if not strip.region]
    mark_region(open_strips, body, cell=False)
    return strips


def _stretched_joined(rows: list[Row], cues: Cues) -> list[Row]:
    """Join pieces that only the wide blanks of a justified line part.

    The line above or below, in the same form, runs across such a blank.
    """
    joined = []
    for place, row in enumerate(rows):
        if len(row.pieces) == 1 or row.pieces[0].grid:
            joined.append(row)
            continue
        near = [
            rows[other].pieces
            for other in (place - 1, place + 1)
            if 0 <= other < len(rows)
            and abs(rows[other].bottom - row.bottom) < _NEAR * row.size
        ]
        pieces = [row.pieces[0]]
        even = _is_even(row)
        for piece in row.pieces[1:]:
            last = pieces[-1]
            stretched = even or (
                piece.start - last.end < _STRETCH * piece.size
                and not (len(pieces) == 1 and is_label(last, piece, cues))
                and any(_crossed(last, piece, other) for line in near for other in line)
            )
            if stretched:
                pieces[-1] = merged(last, piece)
            else:
                pieces.append(piece)
        joined.append(Row(pieces))
    return joined


def _is_even(row: Row) -> bool:
    """Tell whether the blanks of a row are of one width, as justifying makes them."""
    widths = [
        right.start - left.end
        for left, right in zip(row.pieces, row.pieces[1:], strict=False)
    ]
    return (
        len(widths) > 1
        and max(widths) < _STRETCH * row.size
        and max(widths) < _EVEN * min(widths)
    )


def _crossed(last: Piece, piece: Piece, other: Piece) -> bool:
    return (
        other.start < last.end - other.size
        and other.end > piece.start + other.size
        and abs(other.size - piece.size) < 1
    )
