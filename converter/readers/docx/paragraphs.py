"""The paragraphs of a sequence: what each one gives, and what stands between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from converter.core.source import SourceSpan
from converter.layout.page import (
    Align,
    FlowItem,
    FurnitureKind,
    NoteCall,
    Picture,
    Rule,
)
from converter.readers.docx.blocks import Setting, build_block, pictures_of
from converter.readers.docx.drawings import Aside
from converter.readers.docx.names import OFF, P_PR, R_PR, SECT_PR, Element, W, val
from converter.readers.docx.numbering import Label
from converter.readers.docx.runs import InlineWalk, PageBreak, Piece, Text
from converter.readers.docx.sections import runs_on
from converter.readers.docx.styles import ParagraphLook, RunLook, paragraph_look

if TYPE_CHECKING:
    from converter.readers.docx.story import Story

_RULE = re.compile(r"(?:[_*=\u2010-\u2015\u2500-]\s*){3,}")
_LINE_HEIGHT = 1.15
"""Height of a line in single spacing, against the font size."""
_RIGHT = 0.45
"""Part of the text width beyond which an indented block stands in the right half."""
_DELETED_MARKS = (f"{W}del", f"{W}moveFrom")
_LAST_LEVEL = 8


class _Mark(Enum):
    """What becomes of a paragraph's mark."""

    KEPT = "the paragraph ends here"
    GONE = "deleted: the paragraph becomes part of the next one"
    UNSEEN = "hidden, after an initial or cut in two: the next one goes on in this one"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Paragraph:
    """A paragraph read, before it becomes items."""

    pieces: list[Piece]
    look: ParagraphLook
    mark: _Mark
    mark_size: float
    """Font size of the mark: decides the height of an empty paragraph."""
    label: Text | None
    suffix: str
    source: SourceSpan


class ParagraphReader:
    """Reads the paragraphs of one sequence; knows what stands before the next one.

    In a cell, a note or a text box (`inner`) only blocks can stand: pictures stay
    inside their block, rules and page breaks have no place.

    A paragraph whose mark is not printed is printed in one with the next: it is
    carried over.
    """

    def __init__(self, story: Story, *, inner: bool) -> None:
        self._story = story
        self._inner = inner
        self._space = 0.0
        self._page_begun = True
        self._carried: _Paragraph | None = None

    def read(self, element: Element, table: str) -> list[FlowItem]:
        """Return the items that a ``w:p`` gives."""
        self._story.ordinal += 1
        read = self._with_carried(self._content(element, table))
        items: list[FlowItem] = []
        if read.mark is _Mark.KEPT:
            items = self._items(read)
        elif read.pieces or read.label:
            self._carried = read
        if element.find(f"{P_PR}/{SECT_PR}") is not None:
            new_page = self._story.end_section()
            if new_page and not self._carried:
                items += self._page_rule(read.source)
        return items

    def flush(self) -> list[FlowItem]:
        """Return what is still carried: no paragraph follows it."""
        carried, self._carried = self._carried, None
        return [] if carried is None else self._items(carried)

    def after_table(self) -> None:
        """Forget the space before: a table stands there."""
        self._space = 0.0
        self._page_begun = False

    def _page_rule(self, source: SourceSpan) -> list[Rule]:
        """Return a page break, none when nothing stands on the page yet."""
        if self._inner or self._page_begun:
            return []
        self._page_begun = True
        return [Rule(page_break=True, source=source)]

    def _content(self, element: Element, table: str) -> _Paragraph:
        story, page = self._story, self._story.page
        p_pr = element.find(P_PR)
        style = val(p_pr, f"{W}pStyle") or ""
        look = paragraph_look(story.styles.paragraph(style, table), p_pr)
        walk = InlineWalk(story, paragraph=look.style, table=table)
        walk.read(element)
        story.discard(FurnitureKind.DELETED, walk.deleted)
        story.discard(FurnitureKind.HIDDEN, walk.hidden)
        r_pr = None if p_pr is None else p_pr.find(R_PR)
        mark_look = story.styles.run(r_pr, paragraph=look.style, table=table)
        mark = _mark(element, r_pr, mark_look)
        label = None
        if mark is not _Mark.GONE and (walk.pieces or not mark_look.hidden):
            label = self._label(look)
        printed = self._printed(label, r_pr, look, table)
        return _Paragraph(
            pieces=walk.pieces,
            look=look if label is None else _indented_by_level(look, label),
            mark=mark,
            mark_size=mark_look.size,
            label=printed,
            suffix="" if label is None else label.level.suffix,
            source=SourceSpan(page=walk.first_page or page, last_page=story.page).to(
                story.place()
            ),
        )

    def _label(self, look: ParagraphLook) -> Label | None:
        use, story = look.numbering, self._story
        if not use.number:
            return None
        level = use.level
        if level is None:
            level = story.sources.numbering.level_of_style(
                use.number, story.styles.ancestry(look.style)
            )
        return story.counters.advance(use.number, min(max(level, 0), _LAST_LEVEL))

    def _printed(
        self, label: Label | None, r_pr: Element | None, look: ParagraphLook, table: str
    ) -> Text | None:
        """Return the label as it is printed, None when it is not."""
        if label is None or not label.text:
            return None
        printed = self._story.styles.run(
            r_pr, label.level.r_pr, paragraph=look.style, table=table
        )
        return None if printed.hidden else Text(label.text, printed)

    def _with_carried(self, read: _Paragraph) -> _Paragraph:
        carried, self._carried = self._carried, None
        if carried is None:
            return read
        return replace(
            read,
            pieces=[*carried.pieces, *read.pieces],
            look=carried.look if carried.mark is _Mark.UNSEEN else read.look,
            label=carried.label or read.label,
            suffix=carried.suffix or read.suffix,
            source=carried.source.to(read.source),
        )

    def _items(self, read: _Paragraph) -> list[FlowItem]:
        items: list[FlowItem] = []
        if read.look.page_break and not self._page_begun:
            self._story.explicit_page()
            items += self._page_rule(read.source)
        asides: list[FlowItem] = []
        segment: list[Text | NoteCall | Picture] = []
        for piece in read.pieces:
            if isinstance(piece, Aside):
                asides += piece.items
            elif isinstance(piece, PageBreak):
                items += self._lines(segment, read)
                segment = []
                read = replace(read, label=None)
                if piece.page:
                    items += self._page_rule(read.source)
            else:
                segment.append(piece)
        items += self._lines(segment, read)
        if not items and not asides:
            self._space += _empty_height(read)
            if read.look.ruled and not self._inner:
                items.append(Rule(source=read.source))
        if self._inner:
            asides = [item for item in asides if not isinstance(item, Rule)]
        return items + asides

    def _lines(
        self, pieces: list[Text | NoteCall | Picture], read: _Paragraph
    ) -> list[FlowItem]:
        """Return the block of a segment, or one for each of its closing lines.

        Lines that the author broke in the right half of the page (flush right, or
        indented so far) are lines of their own: meeting and date, signatures.
        """
        look = read.look
        right = look.align is Align.END or look.indent > _RIGHT * self._story.measure
        if self._inner or not right:
            return self._segment(pieces, read)
        items: list[FlowItem] = []
        for line in _broken(pieces):
            items += self._segment(line, read)
            read = replace(read, label=None, look=replace(look, before=0.0))
        return items

    def _segment(
        self, pieces: list[Text | NoteCall | Picture], read: _Paragraph
    ) -> list[FlowItem]:
        story = self._story
        setting = Setting(
            look=read.look,
            style=story.styles.name(read.look.style),
            label=read.label,
            suffix=read.suffix,
            source=read.source,
            default_tab=story.sources.default_tab,
        )
        block = build_block(pieces, setting, story.findings)
        if block is None:
            return []
        self._page_begun = False
        if not self._inner:
            if pictures := pictures_of(block):
                return list(pictures)
            if _RULE.fullmatch(block.raw) and not block.calls:
                return [Rule(text=block.text, source=block.source)]
            story.begun += 1
        space = self._space + read.look.before
        self._space = read.look.after
        return [replace(block, blank_before=round(space / (block.size or 1), 2))]


def _mark(element: Element, r_pr: Element | None, look: RunLook) -> _Mark:
    if r_pr is not None and any(r_pr.find(tag) is not None for tag in _DELETED_MARKS):
        return _Mark.GONE
    frame = element.find(f"{P_PR}/{W}framePr")
    initial = frame is not None and frame.get(f"{W}dropCap", "none") not in OFF
    if look.hidden or initial:
        return _Mark.UNSEEN
    ends_section = element.find(f"{P_PR}/{SECT_PR}") is not None
    return _Mark.UNSEEN if ends_section and runs_on(element) else _Mark.KEPT


def _broken(
    pieces: list[Text | NoteCall | Picture],
) -> Iterator[list[Text | NoteCall | Picture]]:
    """Yield the pieces of each line, where the author broke lines."""
    line: list[Text | NoteCall | Picture] = []
    for piece in pieces:
        if not isinstance(piece, Text):
            line.append(piece)
            continue
        first, *others = piece.text.split("\n")
        line.append(replace(piece, text=first))
        for text in others:
            yield line
            line = [replace(piece, text=text)]
    yield line


def _indented_by_level(look: ParagraphLook, label: Label) -> ParagraphLook:
    """Return the look with the indents of the list level where it has none nearer."""
    level = paragraph_look(ParagraphLook(), label.level.p_pr)
    return replace(
        look,
        indent=look.indent if look.own_indent else level.indent,
        first=look.first if look.own_first else level.first,
        tabs=tuple(sorted({*look.tabs, *level.tabs})),
    )


def _empty_height(read: _Paragraph) -> float:
    look = read.look
    line = look.line_exact or look.line_multiple * read.mark_size * _LINE_HEIGHT
    return look.before + line + look.after
