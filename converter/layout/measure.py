"""The measure of a document: its usual font size and line distance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from converter.layout.pieces import Sheet

# line distances of running text, in font sizes
_TIGHT, _USUAL, _LOOSE = 0.9, 1.2, 3.6
_SAME_SIZE = 0.5
# distances so near are one, as a share and in points; most of them must be
_NEAR = 0.06
_EXACT = 0.2
_STEADY = 0.93


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
    """Return the measure of a document's text, by its number of letters."""
    sizes: Counter[float] = Counter()
    for sheet in sheets:
        for row in sheet.rows:
            for piece in row.pieces:
                sizes[round(piece.size * 2) / 2] += len(piece.text)
    size = sizes.most_common(1)[0][0] if sizes else 10.0
    gaps: list[float] = []
    for sheet in sheets:
        last = None
        for row in sheet.rows:
            main = abs(row.size - size) <= _SAME_SIZE
            if main and last is not None and row.bottom > last:
                gaps.append(row.bottom - last)
            last = row.bottom if main else None
    gaps = [gap for gap in gaps if _TIGHT * size <= gap <= _LOOSE * size]
    if not gaps:
        return Measure(size=size, leading=_USUAL * size)
    rounded = Counter(round(gap * 2) / 2 for gap in gaps)
    most = max(rounded.values())
    leading = min(gap for gap, count in rounded.items() if 2 * count >= most)
    near = [gap for gap in gaps if abs(gap - leading) < _NEAR * leading]
    leading = median(near)
    exact = sum(abs(gap - leading) < _EXACT for gap in near)
    return Measure(size=size, leading=leading, steady=exact > _STEADY * len(near))
