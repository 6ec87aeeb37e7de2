"""The measure of a document: its usual font size and line distance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from converter.layout.pieces import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What most of the text looks like."""

    size: float
    """Font size."""
    leading: float
    """From baseline to baseline within a paragraph."""


def measure_of(sheets: Sequence[Sheet]) -> Measure:
    """Return the measure of a document's text, by its number of letters."""
    sizes: Counter[float] = Counter()
    for sheet in sheets:
        for row in sheet.rows:
            for piece in row.pieces:
                sizes[round(piece.size * 2) / 2] += len(piece.text)
    size = sizes.most_common(1)[0][0] if sizes else 10.0
    gaps: Counter[float] = Counter()
    for sheet in sheets:
        last = None
        for row in sheet.rows:
            main = abs(row.size - size) <= 0.5  # noqa: PLR2004  (half a point)
            if main and last is not None and row.bottom > last:
                gaps[round((row.bottom - last) * 2) / 2] += 1
            last = row.bottom if main else None
    usual = {gap: n for gap, n in gaps.items() if 0.9 * size <= gap <= 2.6 * size}
    if not usual:
        return Measure(size=size, leading=1.2 * size)
    most = max(usual.values())
    leading = min(gap for gap, count in usual.items() if 2 * count >= most)
    return Measure(size=size, leading=leading)
