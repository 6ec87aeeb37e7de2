"""Finds for each part of one document the part of another that it became.

Sure pairs first: the same words under the same number, then the same words elsewhere,
then other words under the same number, and at last words that are alike between the
same neighbours. What is left is lost, or added.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING

from converter.validation.comparison.wording import likeness

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from converter.validation.comparison.part import Part

_ALIKE = 0.5  # share of words that two texts of one place must have in common
_REACH = 8  # parts that are tried for one

Key = Callable[["Part"], Hashable]

# from sure to less sure; None means that a part cannot be paired this way
_STEPS: tuple[Key, ...] = (
    lambda part: (part.kind, part.label, part.where, part.key),
    lambda part: (part.kind, part.label, part.key),
    lambda part: (part.kind, part.key) if part.text else None,
    lambda part: (part.kind, part.label, part.where) if part.label else None,
    lambda part: part.key if part.text else None,
)


def pair(before: Sequence[Part], after: Sequence[Part]) -> list[tuple[int, int]]:
    """Return the pairs of indexes, in the order of the first document."""
    pairs: dict[int, int] = {}
    for step in _STEPS:
        _pair_by(step, before, after, pairs)
    _pair_neighbours(before, after, pairs)
    return sorted(pairs.items())


def out_of_order(pairs: Sequence[tuple[int, int]]) -> set[int]:
    """Return the pairs (by their first index) that break the order of the others.

    The others are the longest run of pairs that rises in both documents.
    """
    tails: list[int] = []
    tail_at: list[int] = []
    before: list[int] = []
    for at, (_, place) in enumerate(pairs):
        length = bisect_left(tails, place)
        before.append(tail_at[length - 1] if length else -1)
        if length == len(tails):
            tails.append(place)
            tail_at.append(at)
        else:
            tails[length], tail_at[length] = place, at
    kept: set[int] = set()
    at = tail_at[-1] if tail_at else -1
    while at >= 0:
        kept.add(pairs[at][0])
        at = before[at]
    return {first for first, _ in pairs} - kept


def _pair_by(
    key: Key, before: Sequence[Part], after: Sequence[Part], pairs: dict[int, int]
) -> None:
    waiting: dict[Hashable, deque[int]] = defaultdict(deque)
    for at in _free(after, pairs.values()):
        if (value := key(after[at])) is not None:
            waiting[value].append(at)
    for at in _free(before, pairs):
        value = key(before[at])
        if value is not None and waiting[value]:
            pairs[at] = waiting[value].popleft()


def _pair_neighbours(
    before: Sequence[Part], after: Sequence[Part], pairs: dict[int, int]
) -> None:
    """Pair what stands between the same pairs, one after the other, if alike."""
    taken = set(pairs.values())
    expected = 0
    for at, part in enumerate(before):
        if at in pairs:
            expected = pairs[at] + 1
            continue
        for there in range(expected, min(expected + _REACH, len(after))):
            if there in taken:
                break
            other = after[there]
            if other.kind is part.kind and likeness(part.text, other.text) >= _ALIKE:
                pairs[at] = there
                taken.add(there)
                expected = there + 1
                break


def _free(parts: Sequence[Part], taken: Iterable[int]) -> list[int]:
    used = set(taken)
    return [at for at in range(len(parts)) if at not in used]
