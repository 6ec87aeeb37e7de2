"""What a page shows: spans, lines, tables, notes, furniture, and the flow of blocks.

Two steps. A reader of a paged source (PDF, plain text) gives `PagedLayout`: pages of
physical lines. `converter.layout.compose` turns it into `LayoutDocument`: blocks in
reading order, with columns, running heads and footnote zones taken apart and
paragraphs rejoined over lines and pages. A reader of a flowing source (DOCX) gives
`LayoutDocument` at once. Recognisers see `LayoutDocument` only and cannot tell where a
block came from.

Text is in logical order and canonical (`core.text.canonical`).

Units:
    Points (1/72 inch); for plain text, columns of characters.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from converter.core.diagnostics import Diagnostic
from converter.core.source import NOWHERE, BBox, SourceSpan
from converter.core.text import spaced

NARROW_DOUBT = "\u2006"
"""A blank of a paged source that kerning may have made: rather none."""
WIDE_DOUBT = "\u2005"
"""A blank of a paged source that kerning may have made: rather a space."""


class Align(StrEnum):
    """How a block stands between the margins."""

    UNKNOWN = "unknown"
    START = "start"
    CENTRE = "centre"
    END = "end"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A run of text in one typographic form."""

    text: str
    """Canonical text; may begin or end with a blank; a tab stands for a tab stop."""
    size: float = 0.0
    """Font size; 0 when unknown."""
    bold: bool = False
    italic: bool = False
    underline: bool = False
    raised: bool = False
    """Superscript."""
    lowered: bool = False
    """Subscript."""
    font: str = ""
    """Font name without subset prefix; empty when unknown."""
    href: str = ""
    """Target of a hyperlink in the source."""
    printed: str = ""
    """What the source has, when `text` repairs it (a broken word, a ligature)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteCall:
    """The mark in the text that calls a footnote."""

    marker: str
    """As printed, without parentheses: ``1``, ``*``, ``a``."""
    note: int | None = None
    """Index in `LayoutDocument.notes`; None when the source lost the note's text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """An image."""

    name: str
    """File name to be, such as ``image-0f4636c78f65d363.png``: by its bytes, so that
    documents may share a folder of images."""
    media_type: str
    """Such as ``image/png``; EMF and WMF stay what they are."""
    data: bytes = field(repr=False)
    alt: str = ""
    """Description in the source, if any."""
    source: SourceSpan = NOWHERE


Inline = Span | NoteCall | Picture


class Gap(NamedTuple):
    """A blank inside a line that is wide for a space between words."""

    offset: int
    """Characters of the line before it, the blank left out."""
    x0: float
    """Where it begins, on the left."""
    x1: float
    """Where it ends, on the right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One physical line of a paged source."""

    inlines: tuple[Inline, ...]
    page: int
    """Page, from 1."""
    number: int
    """Line within the page (PDF) or within the file (text), from 1."""
    box: BBox | None = None
    indent: float = 0.0
    """Blank before the text, from the start margin (right margin in Arabic)."""
    blank_before: int = 0
    """Empty lines before this one (text), or the gap in line heights (PDF)."""
    column: int = 0
    """Column on the page, from 0, in reading order."""
    gaps: tuple[Gap, ...] = ()
    """Blanks that may be the space between two cells of a table."""

    @property
    def text(self) -> str:
        """The characters of the line; calls show as their marker."""
        return text_of(self.inlines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A ruling, or a line of underscores, hyphens or asterisks."""

    text: str = ""
    """The characters that draw it; empty for a drawn line."""
    source: SourceSpan = NOWHERE
    page_break: bool = False
    """A form feed or page break stands here; no ruling is seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph as the source shows it, with the typography that is evidence."""

    inlines: tuple[Inline, ...]
    source: SourceSpan = NOWHERE
    indent: float = 0.0
    """Start indent of the lines after the first, from the start margin."""
    first_indent: float = 0.0
    """Start indent of the first line, from the start margin."""
    align: Align = Align.UNKNOWN
    size: float = 0.0
    """Font size of most of the text; 0 when unknown."""
    bold: bool = False
    """All of the text is bold (label and calls apart)."""
    italic: bool = False
    """All of the text is italic."""
    style: str = ""
    """Name of the Word style or of the PDF structure element: evidence only."""
    level: int = 0
    """Outline level that the source itself states (1 = highest); 0 = none."""
    label: str = ""
    """The list label that the source's own numbering printed at the start of the
    text (``1.``, ``(a)``); it is part of `text` too, followed by a tab."""
    blank_before: float = 0.0
    """Space before, in line heights; 0 when unknown."""
    cell: bool = False
    """Stands in a table used for layout (masthead, session block)."""

    _text: str | None = field(default=None, init=False, repr=False, compare=False)
    """What `text` found; recognisers ask for it again and again."""

    @property
    def text(self) -> str:
        """The characters with single spaces; calls left out."""
        if self._text is None:
            object.__setattr__(self, "_text", spaced(self.raw))
        return self._text or ""

    @property
    def raw(self) -> str:
        """The characters as they stand, tabs kept; calls left out."""
        return "".join(i.text for i in self.inlines if isinstance(i, Span))

    @property
    def calls(self) -> tuple[NoteCall, ...]:
        """The footnote calls in order."""
        return tuple(i for i in self.inlines if isinstance(i, NoteCall))


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of a table."""

    blocks: tuple[Block | TableGrid, ...]
    colspan: int = 1
    rowspan: int = 1
    header: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TableGrid:
    """A table of data. Tables used for layout are given as blocks instead.

    Shape:
        rows x cells; a cell that an earlier one spans is absent.
    """

    rows: tuple[tuple[Cell, ...], ...]
    source: SourceSpan = NOWHERE

    def blocks(self) -> Iterator[Block]:
        """Yield every block of every cell, nested tables too, in reading order."""
        for row in self.rows:
            for cell in row:
                for block in cell.blocks:
                    if isinstance(block, TableGrid):
                        yield from block.blocks()
                    else:
                        yield block


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A footnote or endnote with its text."""

    marker: str
    """As printed at the note, without parentheses."""
    blocks: tuple[Block | TableGrid, ...]
    source: SourceSpan = NOWHERE
    counted: bool = False
    """Whether the source lost its marker, which is its place among the notes."""


class FurnitureKind(StrEnum):
    """What belongs to the page, not to the document."""

    RUNNING_HEAD = "running head"
    RUNNING_FOOT = "running foot"
    PAGE_NUMBER = "page number"
    JOB_NUMBER = "job number"
    BAR_CODE = "bar code"
    RECYCLE = "recycling notice"
    NOTICE = "notice of the publication"
    NOTE_RULE = "footnote rule"
    LOGO = "logo"
    HIDDEN = "hidden text"
    DELETED = "deleted text"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """Text of the page that is declared as discarded, never lost silently."""

    kind: FurnitureKind
    text: str
    source: SourceSpan = NOWHERE


FlowItem = Block | TableGrid | Picture | Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutDocument:
    """The whole source in reading order. What recognisers get."""

    format: str
    """``pdf``, ``docx`` or ``text``."""
    flow: tuple[FlowItem, ...]
    notes: tuple[Note, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    pages: int = 1
    diagnostics: tuple[Diagnostic, ...] = ()

    def blocks(self) -> Iterator[Block]:
        """Yield every block of the flow, those of tables too."""
        for item in self.flow:
            if isinstance(item, Block):
                yield item
            elif isinstance(item, TableGrid):
                yield from item.blocks()

    def text(self) -> str:
        """The visible text, one block a line, notes last: what must be conserved."""
        lines = [block.text for block in self.blocks()]
        lines += [item.text for item in self.flow if isinstance(item, Rule)]
        for note in self.notes:
            for item in note.blocks:
                found = item.blocks() if isinstance(item, TableGrid) else (item,)
                lines += [block.text for block in found]
        return "\n".join(line for line in lines if line)

    def opening(self, characters: int) -> str:
        """Return the first characters of the text."""
        return self.text()[:characters]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """A drawn line on a page, as evidence for tables and footnote zones."""

    box: BBox

    @property
    def horizontal(self) -> bool:
        """Whether it runs across the page."""
        return (self.box.x1 - self.box.x0) >= (self.box.y1 - self.box.y0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page of a paged source, before anything is taken apart."""

    number: int
    lines: tuple[Line, ...]
    width: float = 0.0
    """0 for plain text."""
    height: float = 0.0
    rulings: tuple[Ruling, ...] = ()
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PagedLayout:
    """A paged source as its reader gives it."""

    format: str
    """``pdf`` or ``text``."""
    pages: tuple[Page, ...]
    right_to_left: bool = False
    diagnostics: tuple[Diagnostic, ...] = ()

    def text(self) -> str:
        """Every character of every line, for language detection and the audit."""
        return "\n".join(line.text for page in self.pages for line in page.lines)

    def opening(self, characters: int) -> str:
        """Return the first characters of the text, without gathering the rest."""
        lines: list[str] = []
        length = 0
        for page in self.pages:
            for line in page.lines:
                lines.append(line.text)
                length += len(lines[-1]) + 1
            if length > characters:
                break
        return "\n".join(lines)[:characters]


def text_of(inlines: tuple[Inline, ...]) -> str:
    """Return the characters of inlines; calls show as their marker."""
    if len(inlines) == 1 and isinstance(inlines[0], Span):  # as most lines are
        return inlines[0].text
    return "".join(
        inline.text if isinstance(inline, Span) else inline.marker
        for inline in inlines
        if not isinstance(inline, Picture)
    )
