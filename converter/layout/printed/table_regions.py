"""Where the tables of a page stand, by the rulings that bound them.

United Nations tables have a ruling above, one below the header and one at the end,
all of one length, and often one below every row. What stands between rulings of one
length is a table when it runs in columns, or when rulings follow row upon row.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from converter.layout.printed.pieces import Row, Sheet, Stroke

# two rulings have one end when their ends are so near
_SAME_END = 5.0
_LONG = 0.25
# pieces of one row so far apart, in font sizes, stand in columns
_APART = 0.9
_TALL = 8
# rulings row upon row make a table of one column; so many where others are known
_RULED = 4
_RULED_LIKE = 2
_SIZE = 0.6
# vertical rulings are longer than this, columns wider than that
_WALL = 6.0
# a page's border stands in this share of its height
_FRAME = 0.06
_THIN = 3.0


class Level(NamedTuple):
    """A ruling across a table, or across its columns from some column on."""

    top: float
    start: float


@dataclass(slots=True)
class Region:
    """Rows of a sheet that are a table."""

    first: int
    last: int
    """Index of the row after the last."""
    start: float
    end: float
    levels: list[Level]
    """Rulings across it, from top to bottom."""
    walls: list[float]
    """Where its columns part, when it is drawn: vertical rulings, ends of cells."""


def table_regions(sheet: Sheet, like: Sequence[Region] = ()) -> list[Region]:
    """Return the tables of a page from top to bottom.

    Args:
        sheet: The page.
        like: Tables of the document. One column between rulings of the same length is
            the beginning or the end of such a table, however few its rows are.
    """
    regions: list[Region] = []
    for family in _families(sheet):
        least = _RULED_LIKE if _is_like(family[0], like) else _RULED
        for chain in _chains(family, sheet):
            region = _region(chain, sheet, least)
            if region is not None and not any(
                region.first < other.last and other.first < region.last
                for other in regions
            ):
                regions.append(region)
    return sorted(regions, key=lambda region: region.first)


def _is_like(stroke: Stroke, tables: Sequence[Region]) -> bool:
    return any(
        abs(table.start - stroke.start) < _SAME_END
        and abs(table.end - stroke.end) < _SAME_END
        for table in tables
    )


def _families(sheet: Sheet) -> list[list[Stroke]]:
    """Return the long rulings across, grouped by length and place."""
    families: list[list[Stroke]] = []
    for stroke in _joined(sheet.strokes):
        if stroke.end - stroke.start < _LONG * sheet.width:
            continue
        for family in families:
            if (
                abs(family[0].start - stroke.start) < _SAME_END
                and abs(family[0].end - stroke.end) < _SAME_END
            ):
                family.append(stroke)
                break
        else:
            families.append([stroke])
    return [family for family in families if len(family) > 1]


def _joined(strokes: Sequence[Stroke]) -> list[Stroke]:
    """Return the rulings across, pieces at one height as one."""
    joined: list[Stroke] = []
    across = [stroke for stroke in strokes if stroke.across]
    for stroke in sorted(across, key=lambda s: (round(s.top / 2), s.start)):
        last = joined[-1] if joined else None
        if (
            last is not None
            and abs(last.top - stroke.top) < 2.5  # noqa: PLR2004  (a ruling's width)
            and stroke.start - last.end < _SAME_END
        ):
            joined[-1] = Stroke(
                last.start, max(last.end, stroke.end), last.top, last.bottom
            )
        else:
            joined.append(stroke)
    return sorted(joined, key=lambda stroke: stroke.top)


def _chains(family: list[Stroke], sheet: Sheet) -> list[list[Stroke]]:
    """Part a family where what stands between two rulings is no part of a table."""
    slabs = [
        _between(sheet, above, below) for above, below in itertools.pairwise(family)
    ]
    columns = [_in_columns(rows) for rows in slabs]
    sizes = [max((row.size for row in rows), default=0.0) for rows in slabs]
    usual = _usual_size(slabs, columns)
    chains: list[list[Stroke]] = [[family[0]]]
    for place, below in enumerate(family[1:]):
        rows = slabs[place]
        fits = (
            not rows
            or columns[place]
            or (len(rows) <= _TALL and sizes[place] <= usual + _SIZE)
        )
        if fits and all(_inside(row, below) for row in rows):
            chains[-1].append(below)
        else:
            chains.append([below])
    return [chain for chain in chains if len(chain) > 1]


def _usual_size(slabs: list[list[Row]], columns: list[bool]) -> float:
    sizes = sorted(
        row.size
        for rows, found in zip(slabs, columns, strict=True)
        if found or not any(columns)
        for row in rows
    )
    return sizes[len(sizes) // 2] if sizes else 0.0


def _between(sheet: Sheet, above: Stroke, below: Stroke) -> list[Row]:
    return [
        row
        for row in sheet.rows
        if above.top < row.bottom - 0.4 * row.size and row.bottom <= below.bottom + 4
    ]


def _inside(row: Row, stroke: Stroke) -> bool:
    return row.start > stroke.start - _SAME_END and row.end < stroke.end + _SAME_END


def _in_columns(rows: Sequence[Row]) -> bool:
    """Tell whether some row has pieces side by side that are no label and text."""
    for row in rows:
        for left, right in zip(row.pieces, row.pieces[1:], strict=False):
            if right.start - left.end > _APART * left.size and len(left.text) > _TALL:
                return True
        if len(row.pieces) > 2:  # noqa: PLR2004  (a label and its text are two)
            return True
    return False


def _region(chain: list[Stroke], sheet: Sheet, least: int) -> Region | None:
    top, bottom = chain[0], chain[-1]
    rows = _between(sheet, top, bottom)
    if not rows or _is_frame(top, bottom, sheet):
        return None
    first = next(place for place, row in enumerate(sheet.rows) if row is rows[0])
    last = first + len(rows)
    walls = _walls(sheet, top, bottom)
    slabs = sum(
        bool(_between(sheet, above, below))
        for above, below in itertools.pairwise(chain)
    )
    if not _in_columns(rows) and slabs < least and not walls:
        return None
    if sheet.number == 1 and is_masthead(first, rows):
        return None
    return Region(
        first,
        last,
        top.start,
        top.end,
        _levels(chain, sheet),
        walls,
    )


def _is_frame(top: Stroke, bottom: Stroke, sheet: Sheet) -> bool:
    """Tell whether two rulings are the border of the page."""
    margin = _FRAME * sheet.height
    return top.top < margin and bottom.top > sheet.height - margin


def _levels(chain: list[Stroke], sheet: Sheet) -> list[Level]:
    """Return the rulings that part rows: those that reach the end of the table."""
    top, bottom = chain[0], chain[-1]
    return [
        Level(stroke.top, stroke.start)
        for stroke in _joined(sheet.strokes)
        if top.top - 1 <= stroke.top <= bottom.top + 1
        and abs(stroke.end - top.end) < _SAME_END
        and stroke.start > top.start - _SAME_END
    ]


def is_masthead(first: int, rows: list[Row]) -> bool:
    """Tell whether rows at the head of the first page are the masthead.

    Its letters are of several sizes, those of a table of one.
    """
    sizes = {round(piece.size) for row in rows for piece in row.pieces}
    return first < 4 and len(rows) < 12 and max(sizes) - min(sizes) > 3  # noqa: PLR2004


def _walls(sheet: Sheet, top: Stroke, bottom: Stroke) -> list[float]:
    """Return where drawn columns part.

    Vertical rulings say so, and rulings across that Word draws cell by cell. A ruling
    below some heads only says nothing about the other columns.
    """
    inside = [
        stroke
        for stroke in sheet.strokes
        if top.top - 2 <= stroke.top <= bottom.bottom + 2
    ]
    ends = [
        (stroke.start + stroke.end) / 2
        for stroke in inside
        if not stroke.across and stroke.bottom - stroke.top > _WALL
    ]
    levels: dict[int, list[Stroke]] = {}
    for stroke in inside:
        if stroke.across:
            levels.setdefault(round(stroke.top), []).append(stroke)
    for level in levels.values():
        covered = sum(stroke.end - stroke.start for stroke in level)
        if len(level) > 1 and covered > 0.9 * (top.end - top.start):
            ends += [stroke.start for stroke in level]
    walls: list[float] = []
    for x in sorted(ends):
        if top.start + 4 < x < top.end - 4 and (not walls or x - walls[-1] > _THIN):
            walls.append(x)
    return walls
