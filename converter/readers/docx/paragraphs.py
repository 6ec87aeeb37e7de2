"""The paragraphs of a sequence: what each one gives, and what stands between them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from converter.core.source import SourceSpan
from converter.layout.page import (
    FlowItem,
    FurnitureKind,
    NoteCall,
    Picture,
    Rule,
)
from converter.readers.docx.blocks import Setting, build_block
from converter.readers.docx.drawings import Aside
from converter.readers.docx.names import P_PR, R_PR, SECT_PR, Element, W, val
from converter.readers.docx.numbering import Label
from converter.readers.docx.runs import InlineWalk, PageBreak, Piece, Text
from converter.readers.docx.sections import runs_on
from converter.readers.docx.styles import ParagraphLook, RunLook, paragraph_look

if TYPE_CHECKING:
    from converter.readers.docx.story import Story

_RULE = re.compile(r"(?:[_*=\u2010-\u2015\u2500-]\s*){3,}")
_LINE_HEIGHT = 1.15
"""Height of a line in single spacing, against the font size."""
_DELETED_MARKS = (f"{W}del", f"{W}moveFrom")
_LAST_LEVEL = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class _Paragraph:
    """A paragraph read, before it becomes items."""

    pieces: list[Piece]
    look: ParagraphLook
    mark: RunLook
    """How the paragraph mark is printed: decides the height of an empty one."""
    label: Text | None
    suffix: str
    source: SourceSpan


class ParagraphReader:
    """Reads the paragraphs of one sequence; knows what stands before the next one.

    In a cell, a note or a text box (`inner`) only blocks can stand: pictures stay
    inside their block, rules and page breaks have no place.

    A paragraph whose mark is deleted or hidden is printed in one with the next: what
    it holds is carried over.
    """

    def __init__(self, story: Story, *, inner: bool) -> None:
        self._story = story
        self._inner = inner
        self._space = 0.0
        self._carried: _Paragraph | None = None

    def read(self, element: Element, table: str) -> list[FlowItem]:
        """Return the items that a ``w:p`` gives."""
        story = self._story
        story.ordinal += 1
        p_pr = element.find(P_PR)
        style = val(p_pr, f"{W}pStyle") or ""
        look = paragraph_look(story.styles.paragraph(style, table), p_pr)
        mark = None if p_pr is None else p_pr.find(R_PR)
        mark_look = story.styles.run(mark, paragraph=look.style, table=table)
        page = story.page
        walk = InlineWalk(story, paragraph=look.style, table=table)
        walk.read(element)
        story.discard(FurnitureKind.DELETED, walk.deleted)
        story.discard(FurnitureKind.HIDDEN, walk.hidden)
        label = None
        mark_deleted = mark is not None and any(
            mark.find(tag) is not None for tag in _DELETED_MARKS
        )
        unseen = mark_look.hidden and not walk.pieces
        if not (mark_deleted or unseen):
            label = self._label(look)
        read = _Paragraph(
            pieces=walk.pieces,
            look=look if label is None else _indented_by_level(look, label),
            mark=mark_look,
            label=None if label is None else self._label_text(label, mark, look, table),
            suffix="" if label is None else label.level.suffix,
            source=SourceSpan(page=walk.first_page or page, last_page=story.page).to(
                story.place()
            ),
        )
        read = self._with_carried(read)
        ends_section = p_pr is not None and p_pr.find(SECT_PR) is not None
        cut = ends_section and runs_on(element)
        items: list[FlowItem] = []
        if mark_deleted or mark_look.hidden or cut:
            self._carry(read, keep_look=not mark_deleted)
        else:
            items = self._items(read)
        if ends_section:
            items += story.end_section(runs_on=cut)
        return items

    def flush(self) -> list[FlowItem]:
        """Return what is still carried: no paragraph follows it."""
        carried, self._carried = self._carried, None
        return [] if carried is None else self._items(carried)

    def after_table(self) -> None:
        """Forget the space before: a table stands there."""
        self._space = 0.0

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

    def _label_text(
        self, label: Label, mark: Element | None, look: ParagraphLook, table: str
    ) -> Text | None:
        printed = self._story.styles.run(
            mark, label.level.r_pr, paragraph=look.style, table=table
        )
        return None if printed.hidden or not label.text else Text(label.text, printed)

    def _with_carried(self, read: _Paragraph) -> _Paragraph:
        carried, self._carried = self._carried, None
        if carried is None:
            return read
        kept = carried.mark.hidden
        return replace(
            read,
            pieces=[*carried.pieces, *read.pieces],
            look=carried.look if kept else read.look,
            label=carried.label or read.label,
            suffix=carried.suffix or read.suffix,
            source=carried.source.to(read.source),
        )

    def _carry(self, read: _Paragraph, *, keep_look: bool) -> None:
        """Keep a paragraph for the next one, unless it prints nothing."""
        if read.pieces or read.label:
            self._carried = replace(read, mark=replace(read.mark, hidden=keep_look))

    def _items(self, read: _Paragraph) -> list[FlowItem]:
        items: list[FlowItem] = []
        if read.look.page_break and not self._inner:
            self._story.explicit_page()
            items.append(Rule(page_break=True, source=read.source))
        asides: list[FlowItem] = []
        segment: list[Text | NoteCall | Picture] = []
        for piece in read.pieces:
            if isinstance(piece, Aside):
                asides += piece.items
            elif isinstance(piece, PageBreak):
                items += self._segment(segment, read)
                segment = []
                read = replace(read, label=None)
                if piece.page and not self._inner:
                    items.append(Rule(page_break=True, source=read.source))
            else:
                segment.append(piece)
        items += self._segment(segment, read)
        if not items and not asides:
            self._space += _empty_height(read)
            if read.look.ruled and not self._inner:
                items.append(Rule(source=read.source))
        if self._inner:
            asides = [item for item in asides if not isinstance(item, Rule)]
        return items + asides

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
        if not self._inner:
            if all(isinstance(inline, Picture) for inline in block.inlines):
                return [i for i in block.inlines if isinstance(i, Picture)]
            if _RULE.fullmatch(block.text) and not block.calls:
                return [Rule(text=block.text, source=block.source)]
            story.begun += 1
        space = self._space + read.look.before
        self._space = read.look.after
        return [replace(block, blank_before=round(space / (block.size or 1), 2))]


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
    line = look.line_exact or look.line_multiple * read.mark.size * _LINE_HEIGHT
    return look.before + line + look.after
