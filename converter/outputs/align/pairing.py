"""Two sequences of units aligned: who translates whom, and how sure that is.

Order is kept; a unit is paired with one, or with two that it was split into, or with
none. Costs are added up and the cheapest way is taken (dynamic programming, as Gale and
Church did with lengths alone). Pairs that are beyond doubt cut the sequences into short
ones first, so that the time stays in proportion to the document.

Printed numbers are believed only where both languages number the same things: one
that counts differently would shift every pair after it.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from converter.outputs.align.lexicon import Lexicon, verdict
from converter.outputs.align.unit import Unit, joined
from converter.outputs.chain import rising

_SKIP = 3.0
_MERGE = 2.0
_BAND = 60
"""How far from the diagonal a way may lead in long stretches."""
_LONG = 200_000
"""Cells of a table of costs beyond which only a band of it is looked at."""
_SURE_TOKENS = 0.99
_SURE_RATIO = 0.8
_SURE_MANY = 3
"""Numbers in common without which an eId proves nothing where languages count apart."""
_NO_WAY = math.inf
_CHEAPEST = -12.0
"""No step costs less."""
_WHOLE = frozenset({"row", "table", "heading", "note"})
"""Kinds that no language splits."""

_Cell = tuple[int, int]
_Table = dict[_Cell, tuple[float, int, int, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Indexes of units that belong together; one side may be empty."""

    left: range
    right: range
    cost: float

    def moved(self, left: int, right: int) -> Pair:
        """Return the pair with its indexes counted from further before."""
        return Pair(
            left=range(self.left.start + left, self.left.stop + left),
            right=range(self.right.start + right, self.right.stop + right),
            cost=self.cost,
        )

    @property
    def confidence(self) -> float:
        """How sure the pair is, from 0 to 1; 0 for a unit without a partner."""
        if not self.left or not self.right:
            return 0.0
        return 1 / (1 + math.exp(self.cost - 2))


def pair(
    left: Sequence[Unit], right: Sequence[Unit], lexicon: Lexicon | None = None
) -> list[Pair]:
    """Return how two sequences correspond, in order, every unit in one pair."""
    judge = _Judge(
        lexicon=lexicon or {},
        scale=_scale(left, right),
        numbered=frozenset(
            parent for parent, _ in _numbering(left).items() & _numbering(right).items()
        ),
    )
    pairs: list[Pair] = []
    here = there = 0
    for one, other in [*_anchors(left, right, judge), (len(left), len(right))]:
        stretch = _stretch(left[here:one], right[there:other], judge)
        pairs += [found.moved(here, there) for found in stretch]
        if one < len(left):
            cost = judge.cost(left[one], right[other])
            pairs.append(
                Pair(left=range(one, one + 1), right=range(other, other + 1), cost=cost)
            )
        here, there = one + 1, other + 1
    return pairs


def _scale(left: Sequence[Unit], right: Sequence[Unit]) -> float:
    """Return how much longer the right language is."""
    one, other = sum(u.length for u in left), sum(u.length for u in right)
    return min(max((other + 1) / (one + 1), 0.3), 3.0)


def _numbering(units: Sequence[Unit]) -> dict[str, tuple[str, ...]]:
    """Return the printed numbers in every parent, in their order."""
    found: dict[str, list[str]] = defaultdict(list)
    for unit in units:
        if unit.label:
            found[unit.parent].append(unit.label)
    return {parent: tuple(labels) for parent, labels in found.items()}


# ----------------------------------------------------------------- anchors
def _anchors(
    left: Sequence[Unit], right: Sequence[Unit], judge: _Judge
) -> Iterator[tuple[int, int]]:
    """Yield pairs beyond doubt that do not cross."""
    places = {unit.key: at for at, unit in enumerate(right)}
    found = [
        (at, places[unit.key])
        for at, unit in enumerate(left)
        if unit.key in places and judge.sure(unit, right[places[unit.key]])
    ]
    for index in rising([other for _, other in found]):
        yield found[index]


# ---------------------------------------------------------------- dynamics
def _stretch(left: Sequence[Unit], right: Sequence[Unit], judge: _Judge) -> list[Pair]:
    """Align two short sequences in the cheapest way."""
    rows, columns = len(left), len(right)
    slope = columns / rows if rows else 0.0
    band = columns if rows * columns <= _LONG else _BAND + abs(rows - columns)
    best: _Table = {(0, 0): (0.0, 0, 0, 0.0)}
    for row in range(rows + 1):
        middle = row * slope
        low, high = max(0, int(middle - band)), min(columns, int(middle + band) + 1)
        for column in range(low, high + 1):
            if row or column:
                best[row, column] = _cheapest(best, left, right, (row, column), judge)
    return _way(best, rows, columns)


def _cheapest(
    best: _Table, left: Sequence[Unit], right: Sequence[Unit], at: _Cell, judge: _Judge
) -> tuple[float, int, int, float]:
    """Return total, steps on both sides and the cost of the last step."""
    row, column = at
    found = (_NO_WAY, 0, 0, 0.0)
    for down, across in ((1, 1), (1, 0), (0, 1), (2, 1), (1, 2)):
        before = best.get((row - down, column - across))
        if before is None or before[0] + _CHEAPEST >= found[0]:
            continue
        cost = judge.step(left[row - down : row], right[column - across : column])
        if before[0] + cost < found[0]:
            found = (before[0] + cost, down, across, cost)
    return found


def _way(best: _Table, row: int, column: int) -> list[Pair]:
    pairs = []
    while row or column:
        _, down, across, cost = best[row, column]
        pairs.append(
            Pair(
                left=range(row - down, row),
                right=range(column - across, column),
                cost=cost,
            )
        )
        row, column = row - down, column - across
    return pairs[::-1]


# ------------------------------------------------------------------- costs
@dataclass(frozen=True, slots=True, kw_only=True)
class _Judge:
    """Says what a step costs, between two languages."""

    lexicon: Lexicon
    scale: float
    """How much longer the right language is."""
    numbered: frozenset[str]
    """Parents within which both languages print the same numbers."""

    def sure(self, one: Unit, other: Unit) -> bool:
        """Return whether two units of one eId belong together beyond doubt."""
        if one.kind != other.kind or one.label != other.label:
            return False
        if one.calls != other.calls or one.role != other.role:
            return False
        shared = _shared(one.tokens, other.tokens)
        believed = self._believed(one, other)
        if shared is None:
            return believed and self._ratio(one, other) < 1
        if not believed and one.tokens.total() < _SURE_MANY:
            return False
        return shared > _SURE_TOKENS and self._ratio(one, other) < _SURE_RATIO

    def step(self, left: Sequence[Unit], right: Sequence[Unit]) -> float:
        """Return what it costs to pair some units; one side may be empty."""
        if not left or not right:
            return _SKIP
        if len(left) == len(right) == 1:
            return self.cost(left[0], right[0])
        if not (_mergeable(left) and _mergeable(right)):
            return _NO_WAY
        return self.cost(joined(left), joined(right)) + _MERGE

    def cost(self, one: Unit, other: Unit) -> float:
        """Return how unlike two units are; below 0 when much speaks for the pair."""
        cost = min(4 * self._ratio(one, other), 6.0) + self._names(one, other)
        shared = _shared(one.tokens, other.tokens)
        if shared is None:
            cost += min(one.tokens.total() + other.tokens.total(), 3)
        else:
            weight = min(one.tokens.total(), other.tokens.total(), 3) / 3
            cost += 4 * (1 - shared) - 3 * shared * weight
        cost += verdict(self.lexicon, one, other) + min(abs(one.calls - other.calls), 2)
        if one.stems and other.stems:
            common = len(one.stems & other.stems)
            cost -= min(3 * common / min(len(one.stems), len(other.stems)), 2.0)
        return cost

    def _names(self, one: Unit, other: Unit) -> float:
        """Return what eId, number, kind and role say."""
        cost = 0.0
        believed = self._believed(one, other)
        if one.label and other.label:
            weight = 1.0 if believed else 0.25
            cost += weight * (-2.5 if one.label == other.label else 5.0)
        elif one.label or other.label:
            cost += 1.0
        if one.key == other.key and one.key[1]:
            cost -= 1.5 if believed else 0.5
        if one.role or other.role:
            cost += -3.0 if one.role == other.role else 2.0
        if one.kind != other.kind and {one.kind, other.kind} & _WHOLE:
            cost += 2.0
        return cost

    def _believed(self, one: Unit, other: Unit) -> bool:
        """Return whether the printed numbers of two units mean the same things."""
        return (
            bool(one.label)
            and one.parent == other.parent
            and one.parent in self.numbered
        )

    def _ratio(self, one: Unit, other: Unit) -> float:
        """Return the logarithm of how far the lengths are from what is expected."""
        return abs(math.log((one.length * self.scale + 12) / (other.length + 12)))


def _mergeable(units: Sequence[Unit]) -> bool:
    if len(units) == 1:
        return units[0].kind not in _WHOLE
    first, second = units
    return not second.label and not {first.kind, second.kind} & _WHOLE


def _shared(one: Counter[str], other: Counter[str]) -> float | None:
    """Return the share of numbers and symbols in common; None without any."""
    if not one or not other:
        return None
    return 2 * (one & other).total() / (one.total() + other.total())
