"""The measure of a document: its usual font size and line distance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from converter.layout.printed.pieces import LEADERS, Piece, Sheet

# line distances of running text, in font sizes
_TIGHT, _USUAL, _LOOSE = 0.9, 1.2, 3.6
_SAME_SIZE = 0.5
# distances so near are one, as a share
_NEAR = 0.06
# lines stand at one distance where most of those around it are the same to the point
_AROUND = 0.2
_EXACT = 0.2
_STEADY = 0.93
# a line is full that ends so near, in font sizes, the end of its neighbours, and takes
# so much of the width of the page: one of two columns does, no line of a masthead
_FULL = 3.0
_BESIDE = 4.0
_WIDE = 0.35
# full lines that show how far apart lines stand, and what holds where there are none
_EVIDENCE, _EVIDENCE_SHARE = 3, 0.15
_SINGLE = 1.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What most of the text looks like."""

    size: float
    """Font size."""
    leading: float
    """From baseline to baseline within a paragraph."""
    steady: bool = False
    """Whether lines of a paragraph always stand so far apart."""


def measure_of(sheets: Sequence[Sheet]) -> Measure:
    """Return the measure of a document's text, by its number of letters.

    The line after a full one is most often the next of its paragraph: those distances
    count. A document of short lines only (an agenda, a list of members) shows the
    distance of its paragraphs; there no line goes on further away than single spacing
    sets it.
    """
    sizes: Counter[float] = Counter()
    for sheet in sheets:
        for row in sheet.rows:
            for piece in row.pieces:
                sizes[round(piece.size * 2) / 2] += len(piece.text)
    size = sizes.most_common(1)[0][0] if sizes else 10.0
    pairs = [
        (gap, full)
        for sheet in sheets
        for gap, full in _distances(sheet, size)
        if _TIGHT * size <= gap <= _LOOSE * size
    ]
    after_full = [gap for gap, full in pairs if full]
    shown = len(after_full) >= max(_EVIDENCE, _EVIDENCE_SHARE * len(pairs))
    gaps = after_full if shown else [gap for gap, _ in pairs]
    if not gaps:
        return Measure(size=size, leading=_USUAL * size)
    rounded = Counter(round(gap * 2) / 2 for gap in gaps)
    most = max(rounded.values())
    leading = min(gap for gap, count in rounded.items() if 2 * count >= most)
    if not shown and leading > _SINGLE * size:
        return Measure(size=size, leading=_SINGLE * size)
    leading = median(gap for gap in gaps if abs(gap - leading) < _NEAR * leading)
    around = [gap for gap in gaps if abs(gap - leading) < _AROUND * leading]
    exact = sum(abs(gap - leading) < _EXACT for gap in around)
    return Measure(size=size, leading=leading, steady=exact > _STEADY * len(around))


def _distances(sheet: Sheet, size: float) -> Iterator[tuple[float, bool]]:
    """Yield how far below each line the next stands, and whether the line is full.

    Columns side by side are measured each for itself. Contents lists, whose dots fill
    their lines, show nothing.
    """
    lines = [
        piece
        for row in sheet.rows
        for piece in row.pieces
        if abs(piece.size - size) <= _SAME_SIZE and not LEADERS.search(piece.text)
    ]
    limits: dict[int, float] = {}
    for piece in lines:
        place = _place(piece, size)
        for near in (place - 1, place, place + 1):
            limits[near] = max(limits.get(near, 0.0), piece.end)
    for number, piece in enumerate(lines):
        below = _below(piece, lines, number)
        if below is not None:
            far = limits[_place(piece, size)] - _FULL * size
            full = piece.end > far and piece.width > _WIDE * sheet.width
            full = full and piece.bold == below.bold
            yield below.bottom - piece.bottom, full


def _place(piece: Piece, size: float) -> int:
    return round(piece.start / (_BESIDE * size))


def _below(piece: Piece, lines: Sequence[Piece], number: int) -> Piece | None:
    """Return the next line that stands under one, if it is near."""
    far = piece.bottom + _LOOSE * piece.size
    for place in range(number + 1, len(lines)):
        other = lines[place]
        if other.bottom > far:
            return None
        over = min(piece.end, other.end) - max(piece.start, other.start)
        if other.bottom > piece.bottom and 2 * over > min(piece.width, other.width):
            return other
    return None
