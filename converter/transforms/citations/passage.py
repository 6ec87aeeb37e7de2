"""One text of the file, and everything in it that a link or a date can be made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from converter.core.symbols.signs import unset
from converter.languages.dates import DateMatch
from converter.languages.needs import held
from converter.model.block import Heading, P
from converter.model.inline import Content
from converter.model.node import Node, text_of
from converter.transforms.citations.cited import (
    Citation,
    Foreign,
    masked,
    printed_symbols,
)
from converter.transforms.citations.elements import Elements
from converter.transforms.citations.headed import (
    NumberHeading,
    headed_number,
    read_heading,
)
from converter.transforms.citations.hyperlinks import Hyperlink, joined
from converter.transforms.citations.identity import Identity
from converter.transforms.citations.internal import Internal, internal_references
from converter.transforms.citations.noun_first import Chain, NounFirst
from converter.transforms.citations.number_first import NumberFirst
from converter.transforms.citations.organs import Organs, speaker
from converter.transforms.citations.outline import Position
from converter.transforms.citations.shared_days import shared_days
from converter.transforms.citations.unlinked import SeriesReader, Unlinked
from converter.transforms.citations.vocabulary import Vocabulary

_LONGEST_HEADING = 80
_DIGIT = re.compile(r"\d")


@dataclass(slots=True, eq=False)
class Passage:
    """One text and what was found in it, offsets in its characters."""

    node: Node
    text: str
    """With plain signs (`core.symbols.signs.unset`)."""
    position: Position
    citations: list[Citation] = field(default_factory=list)
    """In order, as all of these rows."""
    foreign: list[Foreign] = field(default_factory=list)
    hyperlinks: list[Hyperlink] = field(default_factory=list)
    internal: list[Internal] = field(default_factory=list)
    unlinked: list[Unlinked] = field(default_factory=list)
    dates: list[DateMatch] = field(default_factory=list)
    """Full dates."""
    days: list[DateMatch] = field(default_factory=list)
    """Days that share the year of a date beside them."""
    closed: list[tuple[int, int]] = field(default_factory=list)
    """Stretches that can hold no mark."""
    asides: list[tuple[int, Node]] = field(default_factory=list)
    """Notes and embedded structures inside, by offset."""
    notes: list[tuple[int, list[Passage]]] = field(default_factory=list)
    """Texts of footnotes, by the offset of the call."""

    @property
    def empty(self) -> bool:
        """Whether there is nothing in it to mark."""
        return not (
            self.citations
            or self.hyperlinks
            or self.internal
            or self.unlinked
            or self.dates
            or self.notes
        )


class PassageReader:
    """Reads the texts of one document in order."""

    def __init__(self, words: Vocabulary, identity: Identity) -> None:
        """Begin with a document.

        Args:
            words: Vocabulary of its language.
            identity: What it says of itself.
        """
        self.words = words
        self.organs = Organs(
            words=words, issuing=speaker(identity.actor), year=identity.year
        )
        self._own = identity.symbols
        self._series = SeriesReader(words.pack.code)
        self._broken: Chain | None = None
        self._heading: NumberHeading | None = None

    def read(
        self, node: Node, content: Content, position: Position, *, aside: bool
    ) -> Passage:
        """Return a text with what it cites.

        Args:
            node: The element whose field `content` holds the text.
            content: That content.
            position: Where it stands.
            aside: It is a note, whose words govern nothing outside of it.
        """
        passage = self._begun(node, content, position)
        text = passage.text
        if not aside:
            self.organs.hear(text)
            self._head(node, text)
        self.organs.turn(text)
        rest, plain = text, held(text)
        if _DIGIT.search(text):
            symbols = printed_symbols(text, self.words)
            rest = masked(text, symbols) if symbols else text
            found = self._headed(rest) or self._by_number(rest, aside=aside)
            for one in (*symbols, *found):
                if isinstance(one, Foreign):
                    passage.foreign.append(one)
                elif one.symbol.first.key not in self._own:
                    passage.citations.append(one)
            passage.citations.sort(key=lambda one: one.start)
            passage.dates = list(self.words.pack.dates.find(text))
            passage.days = list(shared_days(text, passage.dates, self.words))
            passage.unlinked = list(self._series.read(text, plain))
        passage.internal = list(internal_references(rest, plain, self.words))
        if aside:
            self.organs.back()
        return passage

    def masthead(self, node: P, position: Position) -> Passage:
        """Return a line of the masthead with the symbols that it prints."""
        passage = self._begun(node, node.content, position)
        for one in printed_symbols(passage.text, self.words):
            if one.symbol.first.key not in self._own:
                passage.citations.append(one)
        return passage

    def _begun(self, node: Node, content: Content, position: Position) -> Passage:
        text = unset(text_of(*content))
        elements = Elements()
        elements.add(content)
        return Passage(
            node,
            text,
            position,
            hyperlinks=joined(elements.links, text),
            closed=elements.closed,
            asides=elements.asides,
        )

    def _head(self, node: Node, text: str) -> None:
        """Remember a heading over numbers, until the next heading of any kind."""
        found = None
        if len(text) <= _LONGEST_HEADING and not _DIGIT.search(text):
            found = read_heading(text, self.words, self.organs)
        if found is not None or isinstance(node, Heading):
            self._heading = found

    def _headed(self, text: str) -> tuple[Citation, ...]:
        """Return the resolution that a text is, under a heading over numbers."""
        if self._heading is None:
            return ()
        found = headed_number(text, self._heading, self.words, self.organs)
        return (found,) if found is not None else ()

    def _by_number(self, text: str, *, aside: bool) -> Iterator[Citation | Foreign]:
        broken = None
        if not aside:
            broken, self._broken = self._broken, None
        numbered = "/" in text or "(" in text  # every number has one of them
        if not numbered or not self.words.number.search(text):
            return
        if self.words.words.number_first:
            yield from NumberFirst(text, self.words, self.organs).read()
            return
        reader = NounFirst(text, self.words, self.organs, broken)
        yield from reader.read()
        if not aside:
            self._broken = reader.broken
