"""Inline elements: typography, references, names, and the parts of a title page."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from converter.model.node import Node, Text

Content = tuple[Node, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class InlineNode(Node):
    """An element that stands inside a line of text."""

    content: Content = ()
    """Text and inline elements."""


# ------------------------------------------------------------------ typography
@dataclass(frozen=True, slots=True, kw_only=True)
class B(InlineNode):
    """Bold."""

    tag: ClassVar[str] = "b"


@dataclass(frozen=True, slots=True, kw_only=True)
class I(InlineNode):  # noqa: E742 - the element is called i
    """Italic."""

    tag: ClassVar[str] = "i"


@dataclass(frozen=True, slots=True, kw_only=True)
class U(InlineNode):
    """Underlined."""

    tag: ClassVar[str] = "u"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sup(InlineNode):
    """Superscript that is no footnote call."""

    tag: ClassVar[str] = "sup"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sub(InlineNode):
    """Subscript."""

    tag: ClassVar[str] = "sub"


@dataclass(frozen=True, slots=True, kw_only=True)
class Eol(Node):
    """End of a printed line that matters."""

    tag: ClassVar[str] = "eol"


@dataclass(frozen=True, slots=True, kw_only=True)
class Img(Node):
    """An image."""

    tag: ClassVar[str] = "img"
    src: str
    """File beside the XML, such as ``media/image-0f4636c78f65d363.png``."""
    alt: str


# ------------------------------------------------------------------ references
@dataclass(frozen=True, slots=True, kw_only=True)
class Ref(InlineNode):
    """A reference to an AKN IRI or to an eId of this document."""

    tag: ClassVar[str] = "ref"
    href: str
    title: str | None = None
    """Symbol of the document referred to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RRef(InlineNode):
    """A reference to a range of elements of this document."""

    tag: ClassVar[str] = "rref"
    from_id: str
    up_to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MRef(InlineNode):
    """Several references of one enumeration."""

    tag: ClassVar[str] = "mref"


@dataclass(frozen=True, slots=True, kw_only=True)
class A(InlineNode):
    """A link to a URL."""

    tag: ClassVar[str] = "a"
    href: str
    title: str | None = None
    """Symbol of the document behind the link."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorialNote(Node):
    """A footnote at its call."""

    tag: ClassVar[str] = "authorialNote"
    marker: str
    """As printed, without parentheses."""
    placement: str = "bottom"
    placement_base: str | None = None
    """Pointer to the table whose note it is."""
    status: str | None = None
    """``incomplete`` when the source lost the text."""
    content: Content = ()
    """Blocks."""
    note: int | None = field(default=None, metadata={"unwritten": True})
    """Index of the note in the source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRef(Node):
    """A further call of a note that stands at its first call."""

    tag: ClassVar[str] = "noteRef"
    href: str
    marker: str
    note: int | None = field(default=None, metadata={"unwritten": True})
    """Index of the note in the source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PendingNote(Node):
    """A call that is not yet tied to its note; a transform replaces every one."""

    marker: str
    note: int | None = field(default=None, metadata={"unwritten": True})
    """Index of the note, None when the source lost its text."""


# ----------------------------------------------------------------------- names
@dataclass(frozen=True, slots=True, kw_only=True)
class Named(InlineNode):
    """An inline element that points to an entry of the references."""

    refers_to: str | None = None
    as_: str | None = None
    """Pointer to the role in which it appears."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Named):
    """A natural person."""

    tag: ClassVar[str] = "person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Role(Named):
    """An office."""

    tag: ClassVar[str] = "role"


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization(Named):
    """An organ, body, State or other organization."""

    tag: ClassVar[str] = "organization"


@dataclass(frozen=True, slots=True, kw_only=True)
class Location(Named):
    """A place."""

    tag: ClassVar[str] = "location"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Named):
    """A meeting or another event."""

    tag: ClassVar[str] = "event"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity(Named):
    """A counted number, such as votes."""

    tag: ClassVar[str] = "quantity"
    normalized: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Date(InlineNode):
    """A date in running text."""

    tag: ClassVar[str] = "date"
    date: str
    """ISO 8601."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedTime(InlineNode):
    """A time at which something began or ended."""

    tag: ClassVar[str] = "recordedTime"
    time: str
    """``HH:MM:SS``."""
    type_: str
    """``startEvent`` or ``endEvent``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inline(Named):
    """Meaning for which AKN has no element; see `score` contract for the names."""

    tag: ClassVar[str] = "inline"
    name: str
    title: str | None = None
    """The value in canonical form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark(InlineNode):
    """A stage direction inside a line."""

    tag: ClassVar[str] = "remark"
    type_: str | None = None


# ---------------------------------------------------- parts of the title page
@dataclass(frozen=True, slots=True, kw_only=True)
class DocNumber(Named):
    """The document's own symbol or number."""

    tag: ClassVar[str] = "docNumber"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocTitle(Named):
    """The document's own title."""

    tag: ClassVar[str] = "docTitle"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocType(Named):
    """What kind of document it calls itself."""

    tag: ClassVar[str] = "docType"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocDate(Named):
    """A date of the document itself."""

    tag: ClassVar[str] = "docDate"
    date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocStatus(Named):
    """Distribution, ``Signed``, ``Official Records``, ``Provisional``."""

    tag: ClassVar[str] = "docStatus"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocStage(Named):
    """``draft``, ``continued``."""

    tag: ClassVar[str] = "docStage"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocAuthority(Named):
    """Publisher or issuing organ."""

    tag: ClassVar[str] = "docAuthority"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocCommittee(Named):
    """Committee or subsidiary body."""

    tag: ClassVar[str] = "docCommittee"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocProponent(Named):
    """Sponsor, sender or author body."""

    tag: ClassVar[str] = "docProponent"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocketNumber(Named):
    """Job number."""

    tag: ClassVar[str] = "docketNumber"


@dataclass(frozen=True, slots=True, kw_only=True)
class Session(Named):
    """The session."""

    tag: ClassVar[str] = "session"
    value: str | None = None
    """``75``, ``2021``, ``ES-11``, ``S-32``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature(Named):
    """A signature with name and office."""

    tag: ClassVar[str] = "signature"


def text(value: str) -> Content:
    """Return a text as inline content; nothing for an empty one."""
    return (Text(value=value),) if value else ()
