"""Two columns, as in verbatim records: where a page has them."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median, quantiles

from converter.layout.printed.pieces import Row, Sheet

# two columns: so many lines on each side, so much of the column filled
_LINES = 6
_FILLED = 0.6
_MANY_LINES = 9
# rows of one column that stand beside a row of the other by chance
_BESIDE = 0.7
# a gap above the columns, in font sizes
_HEAD_GAP = 4.0
# the gutter stands in this part of the text's width, and is so wide
_GUTTER = (0.35, 0.65)
_GUTTER_WIDTH = 7.0
# how far behind the gutter a column begins
_MARGIN = 30.0
# pieces that fill so much of the text's width stand in no column
_WIDE = 0.6


def bands_of(sheet: Sheet, known: float | None) -> list[tuple[list[Row], float | None]]:
    """Part a page into bands of one and of two columns.

    Args:
        sheet: The page.
        known: Where the pages before have their gutter.
    """
    rows = sheet.rows
    gutter = _gutter(rows)
    if known is not None and _parts_columns(rows, known):
        return [(rows, known)]
    if gutter is None:
        return [(rows, None)]
    start = _head(rows, gutter)
    bands: list[tuple[list[Row], float | None]] = [(rows[:start], None)]
    for place in range(start, len(rows) + 1):
        if place < len(rows) and not _crosses(rows[place], gutter):
            continue
        if place > start:
            band = rows[start:place]
            bands.append((band, gutter if _is_double(band, gutter) else None))
        if place < len(rows):
            bands.append(([rows[place]], None))
        start = place + 1
    return _merged([band for band in bands if band[0]])


def _head(rows: Sequence[Row], gutter: float) -> int:
    """Return how many rows stand above the columns of a page.

    Both columns begin at one height, and what a masthead prints beside them is parted
    from them by the title of the meeting, which stands on the other side.
    """
    later = [row for row in rows if any(p.start >= gutter for p in row.pieces)]
    run: list[Row] = []
    for row in later:
        if run and row.top - run[-1].bottom > _HEAD_GAP * row.size:
            run = []
        run.append(row)
        if len(run) == _LINES:
            top = run[0].top - run[0].size / 2
            return sum(row.bottom < top for row in rows)
    return 0


def _merged(
    bands: list[tuple[list[Row], float | None]],
) -> list[tuple[list[Row], float | None]]:
    merged: list[tuple[list[Row], float | None]] = []
    for rows, gutter in bands:
        if merged and merged[-1][1] is None and gutter is None:
            merged[-1][0].extend(rows)
        else:
            merged.append((list(rows), gutter))
    return merged


def _gutter(rows: Sequence[Row]) -> float | None:
    """Return the middle of the gap between two columns, if there may be one."""
    pieces = [piece for row in rows for piece in row.pieces]
    if len(pieces) < 2 * _LINES:
        return None
    left = min([piece.start for piece in pieces])
    right = max([piece.end for piece in pieces])
    width = right - left
    if sum([piece.width > _WIDE * width for piece in pieces]) > len(pieces) / 2:
        return None
    middle = (left + right) / 2
    best: tuple[int, float, float] | None = None
    x = left + _GUTTER[0] * width
    while x <= left + _GUTTER[1] * width:
        low, high = x + _GUTTER_WIDTH / 2, x - _GUTTER_WIDTH / 2
        crossing = sum([piece.start < low and piece.end > high for piece in pieces])
        found = (crossing, abs(x - middle), x)
        if best is None or found < best:
            best = found
        x += 2.0
    if best is None or best[0] > len(pieces) - 2 * _LINES:
        return None
    return best[2]


def _parts_columns(rows: Sequence[Row], gutter: float) -> bool:
    """Tell whether the last page of a text in columns goes on with few lines.

    Nothing crosses the gutter, and what stands right of it starts at one place.
    """
    right = [piece for row in rows for piece in row.pieces if piece.start > gutter]
    left = len([piece for row in rows for piece in row.pieces]) - len(right)
    return (
        0 < len(right) < _LINES <= left
        and not any(_crosses(row, gutter) for row in rows)
        and min(piece.start for piece in right) - gutter < _MARGIN
    )


def _crosses(row: Row, gutter: float) -> bool:
    half = _GUTTER_WIDTH / 2
    return any(
        piece.start < gutter + half and piece.end > gutter - half
        for piece in row.pieces
    )


def _is_double(rows: Sequence[Row], gutter: float) -> bool:
    pieces = [piece for row in rows for piece in row.pieces]
    left = [piece for piece in pieces if piece.end <= gutter]
    right = [piece for piece in pieces if piece.start >= gutter]
    if min(len(left), len(right)) < _LINES:
        return False
    start = min(piece.start for piece in left)
    end = max(piece.end for piece in right)
    sides = ((left, gutter - start), (right, end - gutter))
    if all(median(p.width for p in side) > _FILLED * width for side, width in sides):
        return True
    # many short lines, as in lists of voters: then the lines of columns, unlike those
    # of cells, run on without regard to the other side; the fewer, the more so
    beside = sum(len(row.pieces) > 1 for row in rows)
    fewest = min(len(left), len(right))
    chance = _BESIDE if fewest >= _MANY_LINES else _BESIDE / 2
    return beside < chance * fewest and all(
        quantiles([p.width for p in side], n=4)[2] > _FILLED * width
        for side, width in sides
    )
