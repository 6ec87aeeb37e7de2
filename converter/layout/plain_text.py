"""Compose a plain text: from lines to paragraphs, notes and furniture.

The steps, each in a module of its own: furniture leaves (`plain_furniture`), the shape
of the text is measured (`plain_shape`), notes leave the ends of pages (`plain_notes`),
lines join into paragraphs (`plain_paragraphs`), calls are found (`calls`).
Every character goes to exactly one place.
"""

from __future__ import annotations

from collections.abc import Sequence

from converter.layout.calls import find_calls
from converter.layout.cues import Cues
from converter.layout.page import (
    Block,
    FlowItem,
    Inline,
    LayoutDocument,
    Note,
    NoteCall,
    PagedLayout,
    Rule,
    Span,
)
from converter.layout.plain_furniture import take_furniture
from converter.layout.plain_notes import take_notes
from converter.layout.plain_calls import attach_calls
from converter.layout.plain_drafts import Draft
from converter.layout.plain_paragraphs import paragraphs
from converter.layout.plain_rows import rows_of
from converter.layout.plain_rules import take_page_rules
from converter.layout.plain_shape import shape_of


def compose_text(paged: PagedLayout, cues: Cues) -> LayoutDocument:
    """Return the blocks of a plain text in reading order."""
    rows = [row for page in paged.pages for row in rows_of(page)]
    rows, furniture = take_furniture(rows, cues)
    shape = shape_of(rows)
    taken = take_notes(attach_calls(rows, shape), shape)
    over_notes = {item.text for item in taken.furniture}
    rows, rules = take_page_rules(taken.rows, over_notes, shape, cues)
    flow = _with_calls(paragraphs(rows, shape, cues), taken.notes)
    return LayoutDocument(
        format=paged.format,
        flow=tuple(flow),
        notes=tuple(taken.notes),
        furniture=(*furniture, *taken.furniture, *rules),
        pages=len(paged.pages),
        diagnostics=paged.diagnostics,
    )


def _with_calls(flow: Sequence[Draft | Rule], notes: Sequence[Note]) -> list[FlowItem]:
    """Turn drafts into blocks, their calls tied to the notes."""
    drafts = [item for item in flow if isinstance(item, Draft)]
    seen = {call.marker for draft in drafts for call in draft.calls}
    known = {note.marker for note in notes} - seen
    cuts: dict[int, list[tuple[int, int, str]]] = {}
    for at, draft in enumerate(drafts):
        cuts[at] = [(call.offset, call.offset, call.marker) for call in draft.calls]
    if not any(marker.isdigit() for marker in seen):
        for call in find_calls([draft.text for draft in drafts], known):
            cuts[call.block].append((call.start, call.end, call.marker))
    free: dict[str, list[int]] = {}
    for index, note in enumerate(notes):
        free.setdefault(note.marker, []).append(index)
    blocks: list[FlowItem] = []
    at = 0
    for item in flow:
        if isinstance(item, Rule):
            blocks.append(item)
            continue
        blocks.append(_block(item, sorted(cuts[at]), free))
        at += 1
    return blocks


def _block(
    draft: Draft,
    cuts: list[tuple[int, int, str]],
    free: dict[str, list[int]],
) -> Block:
    inlines: list[Inline] = []
    if draft.label:
        inlines.append(Span(text=f"{draft.label}\t"))
    last = 0
    for start, end, marker in cuts:
        if start > last:
            inlines.append(Span(text=draft.text[last:start]))
        indexes = free.get(marker)
        note = indexes.pop(0) if indexes else None
        inlines.append(NoteCall(marker=marker, note=note))
        last = end
    if draft.text[last:]:
        inlines.append(Span(text=draft.text[last:]))
    return Block(
        inlines=tuple(inlines),
        source=draft.source,
        indent=float(draft.indent),
        first_indent=float(draft.first_indent),
        blank_before=float(draft.blank_before),
        label=draft.label,
    )
