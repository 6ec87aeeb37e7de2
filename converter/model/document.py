"""Documents, their front and back matter, and what is attached to them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from converter.model.inline import Content
from converter.model.meta import Meta
from converter.model.node import Node


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverPage(Node):
    """The masthead."""

    tag: ClassVar[str] = "coverPage"
    content: Content = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Preface(Node):
    """Number, title, and what else stands between masthead and text."""

    tag: ClassVar[str] = "preface"
    content: Content = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Formula(Node):
    """A fixed formula: the organ that speaks, the promulgation."""

    tag: ClassVar[str] = "formula"
    name: str
    content: Content = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Preamble(Node):
    """Formula and preambular paragraphs, or a summary."""

    tag: ClassVar[str] = "preamble"
    content: Content = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MainBody(Node):
    """The body; which element it is depends on the document type."""

    tag: ClassVar[str] = "mainBody"
    content: Content = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Body(MainBody):
    """The body of an act."""

    tag: ClassVar[str] = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class DebateBody(MainBody):
    """The body of a debate."""

    tag: ClassVar[str] = "debateBody"


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionBody(MainBody):
    """The body of a collection: its components."""

    tag: ClassVar[str] = "collectionBody"


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendmentContent(Node):
    """What an amendment or corrigendum says."""

    tag: ClassVar[str] = "amendmentContent"
    content: Content = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendmentBody(MainBody):
    """The body of an amendment."""

    tag: ClassVar[str] = "amendmentBody"


@dataclass(frozen=True, slots=True, kw_only=True)
class Conclusions(Node):
    """What closes the text: meeting and date, place, signatures."""

    tag: ClassVar[str] = "conclusions"
    content: Content = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Node):
    """One document with its own metadata."""

    doc_type: str = field(metadata={"unwritten": True})
    """The element: ``statement``, ``doc``, ``debate``, ``debateReport``, ``act``,
    ``documentCollection`` ..."""
    name: str
    """``resolution``, ``officialLetter``, ``annex`` ..."""
    contains: str = "originalVersion"
    meta: Meta | None = None
    cover_page: CoverPage | None = None
    preface: Preface | None = None
    preamble: Preamble | None = None
    body: MainBody
    conclusions: Conclusions | None = None
    attachments: Attachments | None = None
    components: Components | None = None
    subtype: str = field(default="", metadata={"unwritten": True})
    """``FRBRsubtype``."""
    language: str = field(default="", metadata={"unwritten": True})
    """ISO 639-1."""

    @property
    def element(self) -> str:
        """The element that this document is."""
        return self.doc_type


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment(Node):
    """An annex, appendix or enclosure: a document of its own."""

    tag: ClassVar[str] = "attachment"
    document: Document
    number: str = field(default="", metadata={"unwritten": True})
    """Canonical number: ``I``, ``2``, ``A``; empty when it has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachments(Node):
    """What is attached."""

    tag: ClassVar[str] = "attachments"
    content: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRef(Node):
    """A pointer to a component."""

    tag: ClassVar[str] = "documentRef"
    href: str
    show_as: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Component(Node):
    """One document of a collection, or the pointer to it."""

    tag: ClassVar[str] = "component"
    document: Document | DocumentRef


@dataclass(frozen=True, slots=True, kw_only=True)
class Components(Node):
    """The documents of a collection."""

    tag: ClassVar[str] = "components"
    content: tuple[Component, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AkomaNtoso(Node):
    """The root of a file."""

    tag: ClassVar[str] = "akomaNtoso"
    document: Document
    components: Components | None = None
