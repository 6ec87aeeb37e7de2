"""Block elements: paragraphs, lists outside the hierarchy, tables, contents lists."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from converter.model.inline import Content
from converter.model.node import Node


@dataclass(frozen=True, slots=True, kw_only=True)
class P(Node):
    """A paragraph of text."""

    tag: ClassVar[str] = "p"
    class_: str | None = None
    xml_lang: str | None = None
    content: Content = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Container(Node):
    """A named group of blocks: a preambular paragraph, a summary box."""

    tag: ClassVar[str] = "container"
    name: str
    refers_to: str | None = None
    heading: Heading | None = None
    content: Content = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Num(Node):
    """The number or letter of a level, as printed."""

    tag: ClassVar[str] = "num"
    content: Content = ()
    canonical: str = field(default="", metadata={"unwritten": True})
    """The number in ASCII, as it stands in eIds; empty for a bullet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading(Node):
    """The heading of a level."""

    tag: ClassVar[str] = "heading"
    content: Content = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Subheading(Node):
    """The second heading of a level."""

    tag: ClassVar[str] = "subheading"
    content: Content = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListIntroduction(Node):
    """What opens a list."""

    tag: ClassVar[str] = "listIntroduction"
    content: Content = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListWrapUp(Node):
    """What closes a list and continues its first sentence."""

    tag: ClassVar[str] = "listWrapUp"
    content: Content = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(Node):
    """An item of a block list."""

    tag: ClassVar[str] = "item"
    num: Num | None = None
    heading: Heading | None = None
    content: Content = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockList(Node):
    """A list outside the hierarchy (preambles, letters, notes)."""

    tag: ClassVar[str] = "blockList"
    list_introduction: ListIntroduction | None = None
    items: tuple[Item, ...] = ()
    list_wrap_up: ListWrapUp | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TocItem(Node):
    """A line of a contents list."""

    tag: ClassVar[str] = "tocItem"
    level: str
    href: str
    content: Content = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Toc(Node):
    """A contents list as printed."""

    tag: ClassVar[str] = "toc"
    items: tuple[TocItem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TBlock(Node):
    """A titled block: a figure, a box."""

    tag: ClassVar[str] = "tblock"
    class_: str | None = None
    num: Num | None = None
    heading: Heading | None = None
    content: Content = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Caption(Node):
    """The title of a table."""

    tag: ClassVar[str] = "caption"
    content: Content = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Td(Node):
    """A cell."""

    tag: ClassVar[str] = "td"
    colspan: str | None = None
    rowspan: str | None = None
    content: Content = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Th(Td):
    """A header cell."""

    tag: ClassVar[str] = "th"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tr(Node):
    """A row."""

    tag: ClassVar[str] = "tr"
    cells: tuple[Td, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Node):
    """A table of data."""

    tag: ClassVar[str] = "table"
    caption: Caption | None = None
    rows: tuple[Tr, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedStructure(Node):
    """A structure quoted from another text: a draft recommended for adoption."""

    tag: ClassVar[str] = "quotedStructure"
    start_quote: str | None = None
    end_quote: str | None = None
    content: Content = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbeddedStructure(Node):
    """A structure of another document inside this one; stands inside a `P`."""

    tag: ClassVar[str] = "embeddedStructure"
    content: Content = ()
