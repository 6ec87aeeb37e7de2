"""Regions: the lines of one column, cell or band, with the edges they share."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence

from converter.layout.printed.strips import Strip

# lines from which a limit, or an edge, is seen
_LINES = 6
# lines that end, or start, so near one another do so at one place
_FLUSH = 3.0
# so many lines of a justified text end at its limit
_JUSTIFIED = 0.4
# the edge of a column: so much of its text starts there
_SHARE = 0.15
# of ragged text: how near a second line comes to the furthest, and how near both come
# to the outmost end; lines that end further in are short ones
_RAGGED = 10.0
_OUTMOST = 0.85


class Regions:
    """Numbers for regions, from 1."""

    def __init__(self) -> None:
        self.last = 0

    def new(self) -> int:
        """Return the number of the next region."""
        self.last += 1
        return self.last


def spread_edges(strips: Sequence[Strip]) -> None:
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


def mark_region(strips: list[Strip], number: int, *, cell: bool) -> list[Strip]:
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
        if first < _OUTMOST * ends[0]:
            break
        if first - second < _RAGGED:
            return first, False
    return ends[0], False
