"""Metadata, in the order the schema wants."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from converter.model.inline import Content, DocketNumber
from converter.model.node import Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Value(Node):
    """An FRBR element that is one value; `kind` names it."""

    kind: str = field(metadata={"unwritten": True})
    """``FRBRthis``, ``FRBRuri``, ``FRBRnumber`` ..."""
    value: str | None = None
    name: str | None = None
    date: str | None = None
    href: str | None = None
    as_: str | None = None
    language: str | None = None
    from_language: str | None = None
    by: str | None = None
    show_as: str | None = None

    @property
    def element(self) -> str:
        """The FRBR element."""
        return self.kind


@dataclass(frozen=True, slots=True, kw_only=True)
class FRBRWork(Node):
    """The document whatever its language."""

    tag: ClassVar[str] = "FRBRWork"
    content: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FRBRExpression(Node):
    """The document in one language."""

    tag: ClassVar[str] = "FRBRExpression"
    content: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FRBRManifestation(Node):
    """This file."""

    tag: ClassVar[str] = "FRBRManifestation"
    content: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Identification(Node):
    """Who and what this is."""

    tag: ClassVar[str] = "identification"
    source: str
    work: FRBRWork
    expression: FRBRExpression
    manifestation: FRBRManifestation


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication(Node):
    """How it was published."""

    tag: ClassVar[str] = "publication"
    date: str
    name: str
    show_as: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyword(Node):
    """A subject keyword; only from a sidecar, never invented."""

    tag: ClassVar[str] = "keyword"
    value: str
    show_as: str
    dictionary: str
    href: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Classification(Node):
    """Subject keywords of one source."""

    tag: ClassVar[str] = "classification"
    source: str
    content: tuple[Keyword, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Node):
    """A formal step in the life of the text."""

    tag: ClassVar[str] = "step"
    date: str
    by: str
    as_: str | None = None
    outcome: str | None = None
    refers_to: str | None = None
    href: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Workflow(Node):
    """The steps that the document states."""

    tag: ClassVar[str] = "workflow"
    source: str
    content: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Count(Node):
    """The number of one kind of votes."""

    tag: ClassVar[str] = "count"
    value: str
    refers_to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Voting(Node):
    """A vote that the document states."""

    tag: ClassVar[str] = "voting"
    outcome: str | None = None
    refers_to: str | None = None
    href: str | None = None
    content: tuple[Count, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Parliamentary(Node):
    """The votes of the document."""

    tag: ClassVar[str] = "parliamentary"
    content: tuple[Voting, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ImplicitReference(Node):
    """A tie to another document that no words of the text state."""

    tag: ClassVar[str] = "implicitReference"
    href: str
    refers_to: str | None = None
    show_as: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherReferences(Node):
    """Ties to other documents."""

    tag: ClassVar[str] = "otherReferences"
    source: str
    content: tuple[ImplicitReference, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis(Node):
    """What the document does and is tied to."""

    tag: ClassVar[str] = "analysis"
    source: str
    parliamentary: Parliamentary | None = None
    other_references: OtherReferences | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Node):
    """An entry of the references: ``TLCOrganization``, ``TLCConcept`` ..."""

    kind: str = field(metadata={"unwritten": True})
    """The element."""
    href: str
    show_as: str

    @property
    def element(self) -> str:
        """The element of the entry."""
        return self.kind


@dataclass(frozen=True, slots=True, kw_only=True)
class References(Node):
    """Every thing that the document points to."""

    tag: ClassVar[str] = "references"
    source: str
    content: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalCode(Node):
    """``akn4un:footerFirstPage/footerFirstPageLeft/internalCode``: the job number."""

    tag: ClassVar[str] = "akn4un:internalCode"
    docket_number: DocketNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class FooterFirstPageLeft(Node):
    """Left part of the first page's footer."""

    tag: ClassVar[str] = "akn4un:footerFirstPageLeft"
    internal_code: InternalCode


@dataclass(frozen=True, slots=True, kw_only=True)
class FooterFirstPage(Node):
    """Footer of the first page."""

    tag: ClassVar[str] = "akn4un:footerFirstPage"
    left: FooterFirstPageLeft


@dataclass(frozen=True, slots=True, kw_only=True)
class Presentation(Node):
    """What belongs to the printed page."""

    tag: ClassVar[str] = "presentation"
    source: str
    content: Content = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta(Node):
    """All metadata of one document."""

    tag: ClassVar[str] = "meta"
    identification: Identification
    publication: Publication | None = None
    classification: tuple[Classification, ...] = ()
    workflow: Workflow | None = None
    analysis: Analysis | None = None
    references: References
    presentation: Presentation | None = None
