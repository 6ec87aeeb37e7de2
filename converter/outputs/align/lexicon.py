"""Words that go together in a document and its translation, learned from sure pairs.

As hunalign does without a dictionary: a first alignment teaches which words meet, and
those decide between the rows of a table that differ in nothing else.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from converter.outputs.align.unit import Unit

Lexicon = Mapping[str, frozenset[str]]
"""Words of the left language to those of the right that they meet."""

_LONGEST = 25
"""Words of a unit beyond which it teaches nothing: everything meets everything."""
_OFTEN = 2
_DICE = 0.6
_CERTAIN = 3
"""Known words that make a verdict full."""
_AGAINST, _FOR = 1.5, 4.5


def learn(pairs: Iterable[tuple[Unit, Unit]]) -> Lexicon:
    """Return the words that meet in pairs of units."""
    left: Counter[str] = Counter()
    right: Counter[str] = Counter()
    both: Counter[tuple[str, str]] = Counter()
    for one, other in pairs:
        if len(one.words) <= _LONGEST and len(other.words) <= _LONGEST:
            left.update(one.words)
            right.update(other.words)
            both.update((word, mate) for word in one.words for mate in other.words)
    found: dict[str, set[str]] = defaultdict(set)
    for (word, mate), count in both.items():
        if count >= _OFTEN and 2 * count >= _DICE * (left[word] + right[mate]):
            found[word].add(mate)
    return {word: frozenset(mates) for word, mates in found.items()}


def verdict(lexicon: Lexicon, one: Unit, other: Unit) -> float:
    """Return a cost: below 0 when known words of one have their mates in the other."""
    known = [word for word in one.words if word in lexicon]
    if not known:
        return 0.0
    met = sum(not lexicon[word].isdisjoint(other.words) for word in known)
    weight = min(len(known), _CERTAIN) / _CERTAIN
    return weight * (_AGAINST - _FOR * met / len(known))
