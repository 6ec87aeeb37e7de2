"""Goes through a file once, in reading order, and reads its texts.

Nothing is changed here: where a reference leads is known only when all of the file has
been read (a place below, a date given later).
"""

from __future__ import annotations

from converter.model.block import (
    Caption,
    EmbeddedStructure,
    Heading,
    Item,
    ListIntroduction,
    ListWrapUp,
    Num,
    P,
    QuotedStructure,
    Subheading,
    TocItem,
)
from converter.model.debate import DebateSection, From
from converter.model.document import Attachment, Components, CoverPage, Document
from converter.model.hierarchy import (
    Chapter,
    CrossHeading,
    Division,
    Level,
    Paragraph,
    Part,
    Point,
    Section,
    Subdivision,
    Subsection,
    Title,
)
from converter.model.inline import AuthorialNote, Content
from converter.model.meta import Meta
from converter.model.node import Node, children
from converter.transforms.citations.identity import Identity
from converter.transforms.citations.outline import Entry, Kind, Position, Scope
from converter.transforms.citations.passage import Passage, PassageReader
from converter.transforms.citations.vocabulary import Vocabulary

_TEXTS = (P, Heading, Subheading, Caption, CrossHeading, ListIntroduction, ListWrapUp)
_SKIPPED = (Meta, Num, TocItem, From, Components)
_KINDS: dict[type[Node], Kind] = {
    Paragraph: Kind.PARAGRAPH,
    Subsection: Kind.PARAGRAPH,
    Point: Kind.POINT,
    Item: Kind.POINT,
    Part: Kind.SECTION,
    Chapter: Kind.SECTION,
    Section: Kind.SECTION,
    Title: Kind.SECTION,
    Division: Kind.SECTION,
    Subdivision: Kind.SECTION,
}


class Survey:
    """One document with its annexes, read from its beginning to its end."""

    def __init__(self, words: Vocabulary, identity: Identity) -> None:
        """Begin with a document.

        Args:
            words: Vocabulary of its language.
            identity: What it says of itself.
        """
        self.passages: list[Passage] = []
        self._reader = PassageReader(words, identity)
        self._scope = Scope()
        self._order = 0
        self._inside: tuple[Entry, ...] = ()
        self._in_note = False

    def read(self, document: Document) -> list[Passage]:
        """Return the texts in order, those of notes with the text of their call."""
        self._children(document)
        return self.passages

    # ----------------------------------------------------------------- walk
    def _children(self, node: Node) -> None:
        for child in children(node):
            self._visit(child)

    def _visit(self, node: Node) -> None:
        match node:
            case _ if isinstance(node, _SKIPPED):
                return
            case CoverPage():
                self._cover(node)
            case _ if isinstance(node, _TEXTS):
                self._text(node)
            case Attachment():
                scope = Scope(
                    node.document.name, node.number, node.eid or "", self._scope
                )
                self._scope.attached.append(scope)
                self._within(scope, node)
            case QuotedStructure() | EmbeddedStructure():
                self._within(Scope(outer=self._scope), node)
            case Level() | Item() | DebateSection():
                self._entry(node)
            case _:
                self._children(node)

    def _within(self, scope: Scope, node: Node) -> None:
        """Read what numbers its places for itself and may have its own speaker."""
        outer, issuing, inside = self._scope, self._reader.organs.issuing, self._inside
        self._scope, self._inside = scope, ()
        self._children(node)
        self._scope, self._inside = outer, inside
        self._reader.organs.issuing = issuing

    def _entry(self, node: Level | Item | DebateSection) -> None:
        kind = _KINDS.get(type(node))
        if isinstance(node, DebateSection):
            kind = Kind.PARAGRAPH if node.name == "paragraph" else Kind.SECTION
        label = node.num.canonical if node.num else ""
        if kind is None or not label or not node.eid:
            self._children(node)
            return
        self._order += 1
        entry = Entry(node.eid, self._order)
        holder = self._inside[-1] if self._inside else None
        self._scope.add(kind, label, entry, holder)
        self._inside = (*self._inside, entry)
        self._children(node)
        self._inside = self._inside[:-1]

    # ---------------------------------------------------------------- texts
    def _text(self, node: Node) -> None:
        content: Content = getattr(node, "content")  # noqa: B009 - every text has it
        if content:
            position = Position(self._scope, self._order, self._inside)
            self._keep(self._reader.read(node, content, position, aside=self._in_note))

    def _cover(self, cover: CoverPage) -> None:
        """Keep the links and notes of a masthead, whose words are facts already."""
        position = Position(self._scope, self._order, self._inside)
        for node in cover.content:
            if isinstance(node, P) and node.content:
                self._keep(self._reader.masthead(node, position))

    def _keep(self, passage: Passage) -> None:
        for at, aside in passage.asides:
            if isinstance(aside, AuthorialNote):
                passage.notes.append((at, self._note(aside)))
            else:
                self._visit(aside)
        if not passage.empty:
            self.passages.append(passage)

    def _note(self, note: AuthorialNote) -> list[Passage]:
        passages, in_note = self.passages, self._in_note
        self.passages, self._in_note = [], True
        self._children(note)
        read, self.passages, self._in_note = self.passages, passages, in_note
        return read
