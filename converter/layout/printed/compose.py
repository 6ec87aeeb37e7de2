"""Compose pages with geometry.

The stages, each in a module of its own: furniture leaves (`furniture`), notes leave
(`note_zone`), lines are put in reading order (`reading_order`) and joined to paragraphs
(`paragraphs`, `joining`), calls are tied to their notes (`note_calls`).
Every character goes to exactly one place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from converter.core.diagnostics import Diagnostic
from converter.layout.cues import Cues
from converter.layout.note_calls import tie_calls
from converter.layout.page import (
    Align,
    Block,
    LayoutDocument,
    Note,
    PagedLayout,
    Rule,
    TableGrid,
)
from converter.layout.printed.furniture import take_furniture
from converter.layout.printed.joining import joined
from converter.layout.printed.measure import measure_of
from converter.layout.printed.note_zone import RULE_TEXT, RawNote, take_notes
from converter.layout.printed.notices import take_notices
from converter.layout.printed.paragraphs import paragraphs
from converter.layout.printed.pieces import sheets_of, span_of
from converter.layout.printed.reading_order import strips_of
from converter.layout.printed.strips import Strip, strip_of
from converter.layout.printed.tables import take_tables
from converter.layout.table_notes import take_table_notes
from converter.layout.words import Words

# what stands longer before a tab is text
_LABEL_LENGTH = 12
# points that tell how a paragraph is set
_AWAY = 18
_EVEN = 6
_AT_MARGIN = 3
_FAR = 40
_FEW_LINES = 2


def compose_printed(paged: PagedLayout, cues: Cues) -> LayoutDocument:
    """Return the blocks of pages with geometry in reading order."""
    sheets = sheets_of(paged)
    measure = measure_of(sheets)
    furniture = [*take_notices(sheets, cues), *take_furniture(sheets, measure)]
    heads = take_tables(sheets, measure)
    raw_notes, rules = take_notes(sheets, measure, cues)
    items = [
        _item(group) for group in paragraphs(strips_of(sheets, cues), measure, cues)
    ]
    items = _indented(items)
    notes = [_note(raw) for raw in raw_notes]
    words = Words()
    words.learn(items)
    words.learn(block for note in notes for block in note.blocks)
    slashed = {index for index, raw in enumerate(raw_notes) if raw.slashed}
    flow = tie_calls(words.mended_flow(items), notes, slashed)
    notes = [words.mend_note(note) for note in notes]
    flow, notes = take_table_notes(flow, notes)
    mended = (Diagnostic(code="PD001", params={"count": words.mended}),)
    return LayoutDocument(
        format=paged.format,
        flow=tuple(flow),
        notes=tuple(notes),
        furniture=(*furniture, *rules, *heads),
        pages=len(paged.pages),
        diagnostics=paged.diagnostics + (mended if words.mended else ()),
    )


def _indented(
    items: Sequence[Block | TableGrid | Rule],
) -> list[Block | TableGrid | Rule]:
    """Return items whose lines are centred only where they are.

    A line may be as far from the end as it is from the edge by chance; what begins
    where paragraphs do is one of them.
    """
    starts = Counter(
        round(item.first_indent / _AT_MARGIN)
        for item in items
        if isinstance(item, Block) and item.align in {Align.START, Align.BOTH}
    )
    return [
        replace(item, align=Align.START)
        if isinstance(item, Block)
        and item.align is Align.CENTRE
        and not item.bold
        and starts[round(item.first_indent / _AT_MARGIN)] >= _FEW_LINES
        else item
        for item in items
    ]


def _item(strips: Sequence[Strip]) -> Block | TableGrid | Rule:
    first = strips[0]
    if first.grid:
        return first.grid
    if len(strips) == 1 and RULE_TEXT.fullmatch(first.text):
        return Rule(text=first.text, source=span_of(first.lines))
    return block_of(strips)


def block_of(strips: Sequence[Strip]) -> Block:
    """Return the lines of one paragraph as a block."""
    first = strips[0]
    inlines = joined(strip.inlines for strip in strips)
    rest = strips[1:] or strips
    return Block(
        inlines=inlines,
        source=span_of(line for strip in strips for line in strip.lines),
        indent=min(strip.start - strip.edge for strip in rest),
        first_indent=first.start - first.edge,
        align=_align(strips),
        size=first.size,
        bold=all(strip.bold for strip in strips),
        italic=all(strip.italic for strip in strips),
        label=_label(first),
        cell=first.cell,
    )


def _label(first: Strip) -> str:
    if first.text_start > first.start:
        label = first.text.partition("\t")[0].strip()
        return label if len(label) <= _LABEL_LENGTH else ""
    return ""


def _align(strips: Sequence[Strip]) -> Align:
    gaps = [
        (strip.start - strip.edge, max(strip.limit, strip.far) - strip.end)
        for strip in strips
    ]
    if all(left > _AWAY and abs(left - right) < _EVEN for left, right in gaps):
        return Align.CENTRE
    if all(right < _AT_MARGIN and left > _FAR for left, right in gaps):
        return Align.END
    if len(gaps) > _FEW_LINES and all(right < _AT_MARGIN for _, right in gaps[:-1]):
        return Align.BOTH
    return Align.START


def _note(raw: RawNote) -> Note:
    rows = raw.rows
    marked = [raw.mark, *rows] if raw.mark else rows
    source = span_of(line for row in marked for line in row.lines)
    inlines = joined(strip_of(row).inlines for row in rows)
    blocks = (Block(inlines=inlines, source=source, size=rows[0].size),) if rows else ()
    return Note(marker=raw.marker, blocks=blocks, source=source)
