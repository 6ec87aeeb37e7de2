"""Which paragraph of one version became which of the other.

Equal texts first, then equal eIds with similar texts, then the most similar texts of
what is left. Pairs that cross the others have moved.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from converter.outputs.chain import rising
from converter.outputs.compare.words import Change, Piece, likeness, word_changes, words
from converter.outputs.passages import Passage, passages

_ALIKE = 0.75
"""Likeness that outweighs an equal eId elsewhere."""
_SIMILAR = 0.5
"""Likeness from which two paragraphs are one, reworded."""
_SAME_PLACE = 0.3
"""The same, when their eId is the same."""
_COMMON = 40
"""A word in more paragraphs than this tells nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A paragraph in two versions; one may be missing."""

    old: Passage | None
    new: Passage | None
    moved: bool
    pieces: tuple[Piece, ...]
    """Its words."""

    @property
    def kind(self) -> str:
        """What happened: ``same``, ``changed``, ``added`` or ``deleted``."""
        if self.old is None:
            return "added"
        if self.new is None:
            return "deleted"
        same = all(piece.change is Change.SAME for piece in self.pieces)
        return "same" if same else "changed"

    @property
    def renumbered(self) -> bool:
        """Whether only its number is another."""
        return bool(self.old and self.new and self.old.number != self.new.number)

    @property
    def shown(self) -> Passage:
        """The newer of the two that are there."""
        found = self.new or self.old
        assert found is not None  # noqa: S101 - one of the two is there
        return found


def compare(old: etree._Element, new: etree._Element) -> list[Difference]:
    """Return how a text became another, in the order of the newer one.

    What was deleted stands where it stood, after what was before it.
    """
    before, after = passages(old), passages(new)
    pairs = _matched(before, after)
    moved = _crossing(pairs)
    partner = {there: here for here, there in pairs}
    gone = _deleted(before, pairs)
    found = [_deletion(before[at]) for at in gone[-1]]
    for there, passage in enumerate(after):
        here = partner.get(there)
        found.append(
            _difference(
                None if here is None else before[here], passage, moved=there in moved
            )
        )
        if here is not None:
            found += [_deletion(before[at]) for at in gone[here]]
    return found


def _difference(old: Passage | None, new: Passage, *, moved: bool) -> Difference:
    pieces = (
        word_changes(old.text, new.text, new.language)
        if old
        else (Piece(change=Change.ADDED, text=new.text),)
    )
    return Difference(old=old, new=new, moved=moved, pieces=pieces)


def _deletion(old: Passage) -> Difference:
    pieces = (Piece(change=Change.DELETED, text=old.text),)
    return Difference(old=old, new=None, moved=False, pieces=pieces)


def _deleted(
    before: Sequence[Passage], pairs: Sequence[tuple[int, int]]
) -> dict[int, list[int]]:
    """Return the passages that are gone, by the kept one before them; -1 for none."""
    kept = {here for here, _ in pairs}
    gone: dict[int, list[int]] = defaultdict(list)
    last = -1
    for at in range(len(before)):
        if at in kept:
            last = at
        else:
            gone[last].append(at)
    return gone


# ---------------------------------------------------------------- matching
def _matched(
    before: Sequence[Passage], after: Sequence[Passage]
) -> list[tuple[int, int]]:
    """Return pairs of indexes, in the order of the newer version."""
    match = _Match(
        before=before,
        after=after,
        old=[_content(one) for one in before],
        new=[_content(one) for one in after],
    )
    match.equal_texts()
    match.similar_texts(_ALIKE)
    match.equal_names()
    match.similar_texts(_SIMILAR)
    return sorted(match.pairs.items(), key=lambda pair: pair[1])


def _content(passage: Passage) -> list[str]:
    return [word for word in words(passage.text, passage.language) if word.strip()]


@dataclass(slots=True, kw_only=True)
class _Match:
    """Pairs that are being found, the surest first."""

    before: Sequence[Passage]
    after: Sequence[Passage]
    old: Sequence[Sequence[str]]
    """Words of every paragraph."""
    new: Sequence[Sequence[str]]
    pairs: dict[int, int] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)
    telling: Mapping[str, Sequence[int]] = field(init=False)
    """Words to the few paragraphs of the newer version that have them."""

    def __post_init__(self) -> None:
        places: dict[str, list[int]] = defaultdict(list)
        for there, found in enumerate(self.new):
            for word in set(found):
                places[word].append(there)
        self.telling = {word: at for word, at in places.items() if len(at) <= _COMMON}

    def _pair(self, here: int, there: int) -> None:
        self.pairs[here] = there
        self.taken.add(there)

    def equal_texts(self) -> None:
        """Pair equal texts; of several, that of the same name, else the first."""
        places: dict[tuple[str, str], list[int]] = defaultdict(list)
        for there, passage in enumerate(self.after):
            places[passage.kind, passage.text].append(there)
        for here, passage in enumerate(self.before):
            found = places[passage.kind, passage.text]
            if found:
                named = (at for at in found if self.after[at].key == passage.key)
                there = next(named, found[0])
                found.remove(there)
                self._pair(here, there)

    def equal_names(self) -> None:
        """Pair equal eIds whose texts are not too far apart."""
        names = {passage.key: there for there, passage in enumerate(self.after)}
        for here, passage in enumerate(self.before):
            there = names.get(passage.key)
            if here in self.pairs or there is None or there in self.taken:
                continue
            if likeness(self.old[here], self.new[there]) >= _SAME_PLACE:
                self._pair(here, there)

    def similar_texts(self, least: float) -> None:
        """Pair what is free by likeness, the most alike first."""
        found = [
            (score, here, there)
            for here in range(len(self.before))
            if here not in self.pairs
            for there in self._candidates(here)
            if (score := likeness(self.old[here], self.new[there])) >= least
        ]
        for _, here, there in sorted(found, key=lambda one: (-one[0], one[1], one[2])):
            if here not in self.pairs and there not in self.taken:
                self._pair(here, there)

    def _candidates(self, here: int) -> set[int]:
        """Return free paragraphs of the newer version that share a telling word."""
        found: set[int] = set()
        for word in set(self.old[here]):
            found.update(self.telling.get(word, ()))
        kind = self.before[here].kind
        return {
            at
            for at in found - self.taken
            if self.after[at].kind == kind or kind != "note"
        }


def _crossing(pairs: Sequence[tuple[int, int]]) -> set[int]:
    """Return the newer sides of the pairs that cross the others."""
    kept = set(rising([here for here, _ in pairs]))
    return {there for index, (_, there) in enumerate(pairs) if index not in kept}
