"""Is every letter of the source in the result, and nothing else?

Run on every conversion, so it has to be fast: texts are compared as letters and
digits only (`core.text.squash`), first by long common passages wherever they moved to,
then by short ones, last by single characters of what is left. Every step is linear.

The text of the result is what a reader sees. Metadata does not count, except page
furniture that the converter puts there (``meta/presentation``): it may account for
text of the source, but need not.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from converter.core.text import squash
from converter.validation.place import local_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml import etree

_LONG, _SHORT = 12, 5  # letters that make a passage, in the two rounds
_AHEAD = 1_000  # letters
_SAMPLES = 20
_SAMPLE_LENGTH = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Conservation:
    """How much of a source stands in its conversion.

    Units:
        Letters and digits; spacing and punctuation do not count.
    """

    total: int
    """In the source."""
    placed: int
    """Of the source, found in the result or in a declared discard."""
    written: int
    """In the text of the result."""
    invented: int
    """In the text of the result, not found in the source."""
    missing: tuple[str, ...] = ()
    """Lines of the source with text that was not found, at most twenty."""
    added: tuple[str, ...] = ()
    """Passages of the result that are not in the source, at most twenty."""

    @property
    def lost(self) -> int:
        """Of the source, found nowhere."""
        return self.total - self.placed

    @property
    def kept(self) -> float:
        """Share of the source that was placed; 1 for an empty source."""
        return self.placed / self.total if self.total else 1.0

    @property
    def backed(self) -> float:
        """Share of the result that the source has; 1 for an empty result."""
        return 1 - self.invented / self.written if self.written else 1.0


def audit(
    source_text: str, root: etree._Element, *, discarded: Iterable[str] = ()
) -> Conservation:
    """Compare the text of a source with the text of its conversion.

    Args:
        source_text: Visible text of the source, one line or block a line.
        root: Root of the conversion.
        discarded: Text left out on purpose (page furniture); it accounts for
            text of the source like text of the result does.
    """
    result = _Reading(root)
    source = _Text(source_text.split("\n"))
    written = _Text(result.blocks)
    extra = _Text([*result.credit, *discarded])
    _match_in_order(source, written)
    for target in (written, extra):  # furniture repeats titles: the text comes first
        for window, step in ((_LONG, _LONG // 2), (_SHORT, 1)):
            _match(source, target, window, step)
    missing = _leftover(source, written, extra)
    added = _leftover(written, source)
    return Conservation(
        total=len(source.flat),
        placed=len(source.flat) - missing,
        written=len(written.flat),
        invented=added,
        missing=source.samples() if missing else (),
        added=written.samples() if added else (),
    )


class _Reading:
    """The text of a result: what a reader sees, and what stands in its metadata.

    Notes are read apart, after the text that calls them, so that they do not cut
    it; their markers are printed twice in a source (at the call and at the note).
    """

    def __init__(self, root: etree._Element) -> None:
        self.blocks: list[str] = []
        self.credit: list[str] = []
        self._notes: list[etree._Element] = []
        self._read(root)
        for note in self._notes:  # grows while notes inside notes are met
            self._read_children(note)

    def _read(self, node: etree._Element) -> None:
        name = local_name(node)
        if name == "meta":
            for kept in node.iter("{*}presentation"):
                self.credit += map(str, kept.itertext())
        elif name == "authorialNote":
            self._notes.append(node)
            self.credit += [node.get("marker", "")] * 2
        elif name == "noteRef":
            self.credit.append(node.get("marker", ""))
        elif name:
            self._read_children(node)

    def _read_children(self, node: etree._Element) -> None:
        if node.text:
            self.blocks.append(node.text)
        for child in node:
            self._read(child)
            if child.tail:
                self.blocks.append(child.tail)


class _Text:
    """Squashed text with its pieces, and which letters were found elsewhere."""

    def __init__(self, pieces: list[str]) -> None:
        self._pieces = [piece for piece in pieces if not piece.isspace()]
        squashed = [squash(piece) for piece in self._pieces]
        self.flat = "".join(squashed)
        self.found = bytearray(len(self.flat))
        self._ends: list[int] = []
        end = 0
        for piece in squashed:
            end += len(piece)
            self._ends.append(end)

    def pieces(self) -> Iterator[tuple[int, str]]:
        """Yield every piece with the place where it begins."""
        start = 0
        for end in self._ends:
            yield start, self.flat[start:end]
            start = end

    def open_runs(self) -> Iterator[tuple[int, int]]:
        """Yield the spans of letters not found so far."""
        start = self.found.find(0)
        while start >= 0:
            end = self.found.find(1, start)
            end = len(self.found) if end < 0 else end
            yield start, end
            start = self.found.find(0, end)

    def open_pieces(self) -> Iterator[tuple[int, int, int]]:
        """Yield the same spans, cut at the ends of pieces, with the piece's index."""
        piece = 0
        for start, end in self.open_runs():
            at = start
            while at < end:
                while self._ends[piece] <= at:
                    piece += 1
                stop = min(end, self._ends[piece])
                yield at, stop, piece
                at = stop

    def samples(self) -> tuple[str, ...]:
        """Return the first pieces that hold letters not found.

        Pieces that lack a passage are shown; those that lack a letter or two only
        when there are no others.
        """
        open_pieces = list(self.open_pieces())
        wide = [piece for start, end, piece in open_pieces if end - start >= _SHORT]
        indexes = wide or [piece for _, _, piece in open_pieces]
        shown = (self._pieces[at].strip()[:_SAMPLE_LENGTH] for at in indexes)
        return tuple(dict.fromkeys(shown))[:_SAMPLES]


def _match_in_order(source: _Text, target: _Text) -> None:
    """Mark the pieces that two texts have in the same order: nearly all, and quickly.

    A piece is looked for a little further on than the one before it, not to the end:
    so the time stays linear. What moved further is left to the next rounds.
    """
    here = 0
    for there, piece in target.pieces():
        if len(piece) < _LONG:
            continue
        at = source.flat.find(piece, here, here + len(piece) + _AHEAD)
        if at >= 0:
            here = at + len(piece)
            source.found[at:here] = b"\1" * len(piece)
            target.found[there : there + len(piece)] = b"\1" * len(piece)


def _match(source: _Text, target: _Text, window: int, step: int) -> None:
    """Mark the passages that two texts share, each letter once."""
    index: dict[str, list[int]] = {}
    for start, end in target.open_runs():
        for at in range(start, end - window + 1, step):
            index.setdefault(target.flat[at : at + window], []).append(at)
    for places in index.values():
        places.reverse()  # the first place is taken first, from the end of the list
    for start, end in list(source.open_runs()):
        at = start
        while at <= end - window:
            places = index.get(source.flat[at : at + window], [])
            while places and target.found.find(1, places[-1], places[-1] + window) >= 0:
                places.pop()  # taken by an earlier passage; never looked at again
            if not places:
                at += 1
                continue
            at = _take(source, target, (at, places.pop()), end)


def _take(source: _Text, target: _Text, at: tuple[int, int], end: int) -> int:
    """Mark the longest open passage around two equal places; return its end."""
    here, there = at
    while (
        here
        and there
        and not source.found[here - 1]
        and not target.found[there - 1]
        and source.flat[here - 1] == target.flat[there - 1]
    ):
        here, there = here - 1, there - 1
    length = _common(source.flat, here, target.flat, there, end - here)
    taken = target.found.find(1, there, there + length)
    length = taken - there if taken >= 0 else length
    source.found[here : here + length] = b"\1" * length
    target.found[there : there + length] = b"\1" * length
    return here + length


def _common(one: str, at: int, other: str, there: int, limit: int) -> int:
    """Return how many characters, at most `limit`, two texts share from here on."""
    limit = min(limit, len(other) - there)
    length, step = 0, 64
    while step and length < limit:
        step = min(step, limit - length)
        first, second = at + length, there + length
        if one[first : first + step] == other[second : second + step]:
            length += step
        else:
            limit = length + step - 1  # the difference is within: come closer
            step //= 2
    return length


def _leftover(text: _Text, *others: _Text) -> int:
    """Return how many letters of a text the others do not have.

    A long passage that was not found is missing. The letters of short ones (numbers
    in cells, marks, the ends of longer matches) may stand anywhere.
    """
    missing = 0
    single: Counter[str] = Counter()
    for start, end, _ in text.open_pieces():
        if end - start < _LONG:
            single.update(text.flat[start:end])
        else:
            missing += end - start
    for other in others:
        for start, end, _ in other.open_pieces():
            if end - start < _LONG:
                single.subtract(other.flat[start:end])
    return missing + sum(count for count in single.values() if count > 0)
