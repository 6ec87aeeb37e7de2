"""The levels of a body: parts, sections, paragraphs, lists and points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from converter.model.block import Heading, Num, Subheading
from converter.model.inline import Content
from converter.model.node import Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Intro(Node):
    """What stands before the levels inside a level."""

    tag: ClassVar[str] = "intro"
    content: Content = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WrapUp(Node):
    """What closes a level and continues the sentence of its intro."""

    tag: ClassVar[str] = "wrapUp"
    content: Content = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentBlock(Node):
    """The text of a lowest level (the element ``content``)."""

    tag: ClassVar[str] = "content"
    content: Content = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Level(Node):
    """A level: number, heading, then either its text or the levels inside it."""

    refers_to: str | None = None
    class_: str | None = None
    num: Num | None = None
    heading: Heading | None = None
    subheading: Subheading | None = None
    intro: Intro | None = None
    content: ContentBlock | None = None
    levels: tuple[Node, ...] = ()
    """Levels inside; empty when there is content."""
    wrap_up: WrapUp | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Level):
    """Part."""

    tag: ClassVar[str] = "part"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter(Level):
    """Chapter, or a heading numbered 1, 2, 3."""

    tag: ClassVar[str] = "chapter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section(Level):
    """Section: a heading numbered I, II, III."""

    tag: ClassVar[str] = "section"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subsection(Level):
    """A paragraph numbered 1.1, 3.2 in an administrative issuance."""

    tag: ClassVar[str] = "subsection"


@dataclass(frozen=True, slots=True, kw_only=True)
class Title(Level):
    """A heading lettered A, B, C."""

    tag: ClassVar[str] = "title"


@dataclass(frozen=True, slots=True, kw_only=True)
class Division(Level):
    """A heading without number, or lettered (a)."""

    tag: ClassVar[str] = "division"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subdivision(Level):
    """A heading below a division."""

    tag: ClassVar[str] = "subdivision"


@dataclass(frozen=True, slots=True, kw_only=True)
class Article(Level):
    """Article of a treaty or statute."""

    tag: ClassVar[str] = "article"


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleLevel(Level):
    """Rule of rules of procedure."""

    tag: ClassVar[str] = "rule"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph(Level):
    """A numbered paragraph, or an unnumbered one among levels."""

    tag: ClassVar[str] = "paragraph"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alinea(Level):
    """An unnumbered paragraph inside a numbered one."""

    tag: ClassVar[str] = "alinea"


@dataclass(frozen=True, slots=True, kw_only=True)
class List(Level):
    """The items of a paragraph with what opens them."""

    tag: ClassVar[str] = "list"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point(Level):
    """A lettered or numbered item."""

    tag: ClassVar[str] = "point"


@dataclass(frozen=True, slots=True, kw_only=True)
class Indent(Level):
    """An item marked with a bullet or a dash."""

    tag: ClassVar[str] = "indent"


@dataclass(frozen=True, slots=True, kw_only=True)
class HContainer(Level):
    """A level for which AKN has no name."""

    tag: ClassVar[str] = "hcontainer"
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CrossHeading(Node):
    """A heading that divides without containing.

    Also a preambular paragraph inside a section (``refersTo="#preambular"``).
    """

    tag: ClassVar[str] = "crossHeading"
    refers_to: str | None = None
    content: Content = ()
