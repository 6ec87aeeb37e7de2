"""Two streams of passages paired: tables as wholes, then their rows, then their cells.

Cells taken one by one would slide along a table that lacks a row in one language.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from converter.outputs.align.lexicon import Lexicon, learn
from converter.outputs.align.pairing import Pair, pair
from converter.outputs.align.unit import Unit, joined, unit_of
from converter.outputs.passages import Passage

Stream = Sequence[tuple[Passage, Unit]]
_TEACHES = 0.7
"""Confidence of pairs from which words are learned."""
_Grouping = Callable[[Passage], Hashable]


def stream_of(passages: Sequence[Passage]) -> Stream:
    """Return passages with what can be compared of them."""
    return [(passage, unit_of(passage)) for passage in passages]


def pair_streams(left: Stream, right: Stream) -> list[Pair]:
    """Return how two streams correspond, in order, every passage in one pair."""
    pairs = list(_pairs(left, right, _LEVELS, {}))
    lexicon = learn(
        (left[one.left[0]][1], right[one.right[0]][1])
        for one in pairs
        if len(one.left) == len(one.right) == 1 and one.confidence > _TEACHES
    )
    return list(_pairs(left, right, _LEVELS, lexicon))


def _pairs(
    left: Stream,
    right: Stream,
    levels: Sequence[tuple[str, _Grouping]],
    lexicon: Lexicon,
) -> Iterator[Pair]:
    """Yield pairs of passages, where those of one group are paired as a whole first."""
    (kind, group), *deeper = levels
    one, other = list(_groups(left, group)), list(_groups(right, group))
    paired = pair(
        [_unit(left, found, kind) for found in one],
        [_unit(right, found, kind) for found in other],
        lexicon,
    )
    if kind == "cell" and len(one) == len(other):
        paired = list(_by_position(paired, len(one)))
    for found in paired:
        here, there = _span(one, found.left), _span(other, found.right)
        alone = len(found.left) == len(found.right) == 1
        if deeper and alone and len(here) > 1 and len(there) > 1:
            inner = (left[here.start : here.stop], right[there.start : there.stop])
            for cell in _pairs(*inner, deeper, lexicon):
                yield cell.moved(here.start, there.start)
        else:
            yield Pair(left=here, right=there, cost=found.cost)


def _by_position(paired: Sequence[Pair], count: int) -> Iterator[Pair]:
    """Yield the cells of two rows of one length, by column."""
    costs = {(one.left, one.right): one.cost for one in paired}
    usual = max(costs.values(), default=0.0)
    for index in range(count):
        at = range(index, index + 1)
        yield Pair(left=at, right=at, cost=costs.get((at, at), usual))


def _table(passage: Passage) -> Hashable:
    return passage.cell.table if passage.cell else passage.key


def _row(passage: Passage) -> Hashable:
    return passage.cell.row if passage.cell else passage.key


def _column(passage: Passage) -> Hashable:
    return passage.cell.column if passage.cell else passage.key


_LEVELS = (("table", _table), ("row", _row), ("cell", _column))


def _groups(stream: Stream, group: _Grouping) -> Iterator[range]:
    start = 0
    for _, found in groupby(stream, key=lambda one: group(one[0])):
        stop = start + sum(1 for _ in found)
        yield range(start, stop)
        start = stop


def _unit(stream: Stream, found: range, kind: str) -> Unit:
    passage, unit = stream[found.start]
    if passage.cell is None:
        return unit
    units = [unit for _, unit in stream[found.start : found.stop]]
    return replace(joined(units), kind=kind)


def _span(groups: Sequence[range], indexes: range) -> range:
    if not indexes:
        return range(0)
    return range(groups[indexes[0]].start, groups[indexes[-1]].stop)
