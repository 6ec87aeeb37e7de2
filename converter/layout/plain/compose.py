"""Compose a plain text: from lines to paragraphs, notes and furniture.

The steps, each in a module of its own: columns are read one by one (`columns`),
furniture leaves (`furniture`), then tables drawn with bars (`tables`), the shape of
the text is measured (`shape`), notes leave the ends of pages (`notes`) and rules the
middle of paragraphs (`rules`), lines join into paragraphs (`paragraphs`), calls are
found (`fused_calls`), broken words mended (`layout.words`). Every character goes to
one place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from converter.core.diagnostics import Diagnostic
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
from converter.layout.plain.calls import attach_calls, attach_stray
from converter.layout.plain.columns import in_columns
from converter.layout.plain.drafts import Draft
from converter.layout.plain.entries import letters_to_front
from converter.layout.plain.fragments import mend_lines
from converter.layout.plain.furniture import take_furniture
from converter.layout.plain.fused_calls import FoundCall, Passage, find_calls
from converter.layout.plain.inset_notes import take_inset
from converter.layout.plain.islands import gather_islands
from converter.layout.plain.labels import labels_to_front
from converter.layout.plain.latin import close_names
from converter.layout.plain.letters import part_titles
from converter.layout.plain.marks import mend_marked
from converter.layout.plain.masthead import gather_masthead, split_masthead
from converter.layout.plain.notes import take_notes
from converter.layout.plain.paragraphs import paragraphs
from converter.layout.plain.rows import rows_of
from converter.layout.plain.rules import take_page_rules
from converter.layout.plain.shape import shape_of
from converter.layout.plain.signs import Signs
from converter.layout.plain.strokes import without_strokes
from converter.layout.plain.tables import take_tables, with_tables
from converter.layout.plain.title import number_to_front
from converter.layout.plain.turned import turn_items
from converter.layout.words import LINE_HYPHEN, Words


def compose_text(paged: PagedLayout, cues: Cues) -> LayoutDocument:
    """Return the blocks of a plain text in reading order."""
    rows = [row for page in paged.pages for row in in_columns(list(rows_of(page)))]
    rows, furniture = take_furniture(rows, cues)
    rows, tables = take_tables(without_strokes(rows), cues)
    if paged.right_to_left:
        rows = number_to_front(rows)
    shape = shape_of(rows)
    signs = Signs(cues=cues, shape=shape)
    rows = split_masthead(gather_masthead(rows, signs), signs)
    taken = take_notes(attach_calls(rows, shape), signs)
    rows = attach_stray(taken.rows, taken.notes)
    over_notes = {item.text for item in taken.furniture}
    if not shape.wrapped and not taken.notes:
        inset = take_inset(rows)
        rows, taken.notes = inset.rows, inset.notes
        taken.furniture += inset.furniture
    rows, rules = take_page_rules(rows, over_notes, signs)
    if paged.right_to_left:
        rows = labels_to_front(rows, signs)
        rows = close_names(mend_marked(rows, signs), signs)
    rows = letters_to_front(part_titles(rows, signs), signs)
    rows = turn_items(gather_islands(rows, signs), signs)
    rows = mend_lines(rows, signs)
    document = LayoutDocument(
        format=paged.format,
        flow=tuple(
            with_tables(
                _blocks(paragraphs(rows, shape, signs), taken.notes, signs), tables
            )
        ),
        notes=tuple(taken.notes),
        furniture=(*furniture, *taken.furniture, *rules),
        pages=len(paged.pages),
        diagnostics=paged.diagnostics,
    )
    return _with_whole_words(document)


def _with_whole_words(document: LayoutDocument) -> LayoutDocument:
    """Return a document whose words no line end parts."""
    noted = [
        block
        for note in document.notes
        for block in note.blocks
        if isinstance(block, Block)
    ]
    if not any(LINE_HYPHEN in block.raw for block in (*document.blocks(), *noted)):
        return document
    words = Words()
    words.learn((*document.flow, *noted))
    flow = tuple(words.mended_flow(document.flow))
    notes = tuple(words.mend_note(note) for note in document.notes)
    mended = Diagnostic(code="TX005", params={"count": words.mended})
    found = (*document.diagnostics, mended) if words.mended else document.diagnostics
    return replace(document, flow=flow, notes=notes, diagnostics=found)


def _blocks(
    flow: Sequence[Draft | Rule], notes: Sequence[Note], signs: Signs
) -> list[FlowItem]:
    """Turn drafts into blocks, their calls tied to the notes.

    The number of an agenda item at the end of its line is no call.
    """
    drafts = [item for item in flow if isinstance(item, Draft)]
    certain = [
        FoundCall(block=at, start=c.offset, end=c.offset, marker=c.marker)
        for at, draft in enumerate(drafts)
        for c in draft.calls
    ]
    calls: dict[int, list[FoundCall]] = {}
    known: dict[str, set[int]] = {}
    for note in notes:
        known.setdefault(note.marker, set()).add(note.source.page)
    passages = [
        Passage(
            text="" if signs.numbered(draft.text) else draft.text,
            first_page=draft.source.page,
            last_page=draft.source.last_page,
        )
        for draft in drafts
    ]
    paged = any(draft.source.page > 1 for draft in drafts)
    numbered = any(marker.isdigit() for marker in known)
    complete = not signs.shape.spaced and (paged or numbered)
    for call in find_calls(passages, certain, known, complete=complete):
        calls.setdefault(call.block, []).append(call)
    free: dict[str, list[int]] = {}
    for index, note in enumerate(notes):
        free.setdefault(note.marker, []).append(index)
    places = {id(draft): at for at, draft in enumerate(drafts)}
    return [
        item
        if isinstance(item, Rule)
        else _block(item, calls.get(places[id(item)], ()), free)
        for item in flow
    ]


def _block(
    draft: Draft, calls: Sequence[FoundCall], free: dict[str, list[int]]
) -> Block:
    inlines: list[Inline] = []
    if draft.label:
        inlines.append(Span(text=f"{draft.label}\t"))
    last = 0
    for call in calls:
        if call.start > last:
            inlines.append(Span(text=draft.text[last : call.start]))
        indexes = free.get(call.marker, [])
        note = indexes[0] if indexes else None
        if len(indexes) > 1:  # a mark may call its note again
            indexes.pop(0)
        inlines.append(NoteCall(marker=call.marker, note=note))
        last = call.end
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
