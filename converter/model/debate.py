"""Elements of meeting records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from converter.model.block import Heading, Num, Subheading
from converter.model.inline import Content
from converter.model.node import Node


@dataclass(frozen=True, slots=True, kw_only=True)
class DebateSection(Node):
    """A section of a record: an agenda item, a numbered paragraph, the opening."""

    tag: ClassVar[str] = "debateSection"
    name: str
    num: Num | None = None
    heading: Heading | None = None
    subheading: Subheading | None = None
    content: Content = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class From(Node):
    """The speaker's label as printed."""

    tag: ClassVar[str] = "from"
    content: Content = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech(Node):
    """What one speaker says."""

    tag: ClassVar[str] = "speech"
    by: str
    """Pointer to the speaker."""
    as_: str | None = None
    from_: From | None = None
    content: Content = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrative(Node):
    """What the secretariat tells: procedure, votes."""

    tag: ClassVar[str] = "narrative"
    refers_to: str | None = None
    """Pointer to the outcome it tells of."""
    content: Content = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RollCall(Node):
    """The names of a recorded vote."""

    tag: ClassVar[str] = "rollCall"
    content: Content = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjournment(Node):
    """The closing of a meeting."""

    tag: ClassVar[str] = "adjournment"
    content: Content = ()
