"""Columns and cells: in which order the pieces of a page are read.

Verbatim records run in two columns. The masthead, the session block and signatures
stand side by side in tables without rulings. Anything else is read row by row.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from statistics import median, quantiles

from converter.layout.cues import Cues
from converter.layout.pieces import Piece, Row, Sheet, merged, rows_of
from converter.layout.strips import Strip, is_label, strip_of

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
# pieces so far apart, in font sizes, stand in cells
_CELL_GAP = 10.0
# the blanks of a justified line grow no wider, in font sizes
_STRETCH = 4.0
_EVEN = 1.15
_NEAR = 2.0
# lines that end, or start, so near one another do so at one place
_FLUSH = 3.0
# so many lines of a justified text end at its limit
_JUSTIFIED = 0.4
# the edge of a column: so much of its text starts there
_SHARE = 0.15
# dots that lead to a page number
_LEADERS = re.compile(r"(?:\.\s?){5}")


class _Regions:
    """Numbers for regions, from 1."""

    def __init__(self) -> None:
        self.last = 0

    def new(self) -> int:
        self.last += 1
        return self.last


def strips_of(sheets: Sequence[Sheet], cues: Cues) -> list[Strip]:
    """Return the lines of all pages in reading order."""
    regions = _Regions()
    strips: list[Strip] = []
    across: list[Strip] = []
    known: float | None = None
    for sheet in sheets:
        for rows, gutter in _bands(sheet, known):
            if gutter is None:
                found = _single(rows, sheet, regions, cues)
                across += found
            else:
                found = _double(rows, gutter, regions)
                known = gutter
            strips += found
    _spread_edges(across)
    return strips


def _spread_edges(strips: Sequence[Strip]) -> None:
    """Give regions of few lines the edges that most of the document has."""
    body = [strip for strip in strips if not strip.cell and not strip.grid]
    if not body:
        return
    edge = _edge(body)
    far = max(strip.far for strip in body if strip.edge - edge < _FLUSH)
    counts = Counter(strip.region for strip in body)
    for strip in body:
        if counts[strip.region] < _LINES:
            strip.edge = min(strip.edge, edge)
            strip.far = max(strip.far, far)


def _bands(sheet: Sheet, known: float | None) -> list[tuple[list[Row], float | None]]:
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
    # of cells, run on without regard to the other side
    beside = sum(len(row.pieces) > 1 for row in rows)
    fewest = min(len(left), len(right))
    return (
        fewest >= _MANY_LINES
        and beside < _BESIDE * fewest
        and all(
            quantiles([p.width for p in side], n=4)[2] > _FILLED * width
            for side, width in sides
        )
    )


def _double(rows: Sequence[Row], gutter: float, regions: _Regions) -> list[Strip]:
    strips = []
    for side in (0, 1):
        pieces = [
            piece
            for row in rows
            for piece in row.pieces
            if (piece.start >= gutter) == bool(side)
        ]
        strips += _region(
            [strip_of(row) for row in rows_of(pieces)], regions.new(), cell=False
        )
    return strips


def _single(
    rows: list[Row], sheet: Sheet, regions: _Regions, cues: Cues
) -> list[Strip]:
    """Read rows one after the other, cells side by side apart."""
    strips: list[Strip] = []
    rows = _stretched_joined(rows, cues)
    body = regions.new()
    right = max((row.end for row in sheet.rows), default=sheet.width)
    plain: list[Strip] = []
    place = 0
    while place < len(rows):
        end = _cells_end(rows, place, sheet, cues)
        if end == place:
            plain.append(strip_of(rows[place]))
            place += 1
            continue
        above = _beside_above(rows[place:end], plain, rows, place, sheet)
        strips += plain[: len(plain) - above]
        plain = []
        strips += _cells(rows[place - above : end], right, regions)
        place = end
    strips += plain
    open_strips = [strip for strip in strips if not strip.region]
    _region(open_strips, body, cell=False)
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


def _cells_end(rows: list[Row], place: int, sheet: Sheet, cues: Cues) -> int:
    """Return where a band of cells that begins at a row ends; the row, if none."""
    end = _overlapping(rows, place)
    pieces = [piece for row in rows[place:end] for piece in row.pieces]
    if len(pieces) == 1 or not _beside(rows, place, end, sheet, cues):
        return place
    gutter = _free(pieces)
    if gutter is None:
        return place
    low, high = gutter
    last = end
    while end < len(rows):
        row, above = rows[end], rows[end - 1]
        if (
            _stroke_between(sheet, above, row)
            or row.top - above.bottom > 2.5 * row.size
            or any(piece.start < high - 2 and piece.end > low for piece in row.pieces)
        ):
            break
        end += 1
        if any(piece.start >= high - 2 for piece in row.pieces):
            last = end
    return last


def _beside_above(
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
    if is_label(pieces[0], pieces[1], cues) or _LEADERS.search(rows[place].text):
        return False
    gap = pieces[1].start - pieces[0].end
    return pieces[1].start > 0.5 * sheet.width or gap > _CELL_GAP * max(
        pieces[0].size, pieces[1].size
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


def _cells(rows: list[Row], right: float, regions: _Regions) -> list[Strip]:
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
        _region(found, regions.new(), cell=True)
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


def _region(strips: list[Strip], number: int, *, cell: bool) -> list[Strip]:
    """Mark strips as lines of one region, with its start and end."""
    if not strips:
        return strips
    edge = _edge(strips)
    forms: dict[tuple[int, bool, bool], list[Strip]] = {}
    for strip in strips:
        strip.region, strip.edge, strip.cell = number, edge, cell
        outside = strip.start < edge - _FLUSH
        form = (round(strip.size), strip.bold and not outside, outside)
        forms.setdefault(form, []).append(strip)
    for (_, _, outside), same in forms.items():
        ends = [strip.end for strip in same]
        limit, justified = (max(ends), False) if outside else _limit(ends)
        for strip in same:
            strip.limit, strip.justified = limit, justified
    main = max(forms.values(), key=lambda same: sum(s.end - s.start for s in same))
    for strip in strips:
        strip.far = main[0].limit
    return strips


def _edge(strips: Sequence[Strip]) -> float:
    """Return the outermost start that a good part of the text shares."""
    lines = sorted((strip.start, strip.end - strip.start) for strip in strips)
    least = _SHARE * sum(width for _, width in lines)
    for start, _ in lines:
        if sum(w for other, w in lines if 0 <= other - start <= _FLUSH) >= least:
            return start
    return lines[0][0]


def _limit(ends: list[float]) -> tuple[float, bool]:
    """Return where full lines end, and whether all of them do.

    Justified text ends at one place; of ragged text the furthest end counts that a
    second line comes near.
    """
    ends = sorted(ends, reverse=True)
    if len(ends) < _LINES:
        return ends[0], False
    for end in ends:
        full = sum(end - _FLUSH < other <= end for other in ends)
        if full >= max(_LINES, _JUSTIFIED * len(ends)):
            return end, True
    for first, second in itertools.pairwise(ends):
        if first - second < 1.5 * _GUTTER_WIDTH:
            return first, False
    return ends[0], False
