"""Notes below a table: paragraphs whose raised mark calls them from its cells.

In a Word document they are typed as text: ``ᵃ See A/75/383.`` in small letters below
the table, the same raised letter in a cell or in the title above. Where no cell has
the mark, the paragraph stays what it is. Arabic prints the mark in brackets, below the
table often not raised: ``(أ) انظر A/75/383``.

Source:
    Editorial Manual, tables: notes have lower-case letters or signs and stand directly
    below the table (A/RES/75/249, annex).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from converter.core.scripts import ARABIC, TATWEEL
from converter.layout.note_calls import RAISED_MARK, with_raised_calls
from converter.layout.page import Block, FlowItem, Note, Span, TableGrid

_BRACKETED = re.compile(rf"\s*\((?:\d{{1,2}}|[a-z]|[{ARABIC}]{TATWEEL}?)\)(?=\s|$)")
_BRACKETS = " \t\u00a0()"
# the title of a table and what stands between it and the table
_TITLE_BLOCKS = 3
# the source, abbreviations and a general note may stand before the notes
_OTHERS = 3


def take_table_notes(
    flow: Sequence[FlowItem], notes: Sequence[Note]
) -> tuple[list[FlowItem], list[Note]]:
    """Return the flow without the notes of its tables, and all of the notes."""
    items, found = list(flow), list(notes)
    place = 0
    while place < len(items):
        item = items[place]
        if isinstance(item, TableGrid):
            _take(items, place, item, found)
        place += 1
    return items, found


def _take(
    items: list[FlowItem], place: int, table: TableGrid, notes: list[Note]
) -> None:
    """Move the notes of one table, if all of them are called."""
    below = _marked_blocks(items, place, table)
    first = max(0, place - _TITLE_BLOCKS)
    free: dict[str, list[int]] = {}
    for index, block in enumerate(below.values(), len(notes)):
        free.setdefault(_mark(block), []).append(index)
    tied = with_raised_calls(items[first : place + 1], free)
    if below and not any(free.values()):
        notes += map(_note, below.values())
        items[first : place + 1] = tied
        for at in reversed(below):
            del items[at]


def _marked_blocks(
    items: Sequence[FlowItem], place: int, table: TableGrid
) -> dict[int, Block]:
    """Return the marked blocks below a table, with a few others between at most.

    What stands between is set no larger than the notes, which may be as large as the
    text: there a raised mark tells them from it, and brackets do not.
    """
    size = max((block.size for block in table.blocks()), default=0.0)
    found: dict[int, Block] = {}
    between = 0.0
    for at in range(place + 1, len(items)):
        item = items[at]
        if not isinstance(item, Block):
            break
        largest = max(size, item.size if _is_raised(item) else 0.0)
        if _mark(item) and max(between, item.size) <= largest:
            found[at] = item
            continue
        between = max(between, item.size)
        if at - len(found) > place + _OTHERS:
            break
    return found


def _is_raised(block: Block) -> bool:
    head = block.inlines[0] if block.inlines else None
    return isinstance(head, Span) and head.raised


def _mark(item: FlowItem) -> str:
    """Return the mark that a block begins with, raised or in brackets, bare."""
    head = item.inlines[0] if isinstance(item, Block) and item.inlines else None
    if not isinstance(head, Span):
        return ""
    return head.text[: _end_of_mark(head)].strip(_BRACKETS)


def _end_of_mark(head: Span) -> int:
    """Return where the mark at the head of a note ends, 0 when there is none."""
    if head.raised:
        return len(head.text) if RAISED_MARK.fullmatch(head.text) else 0
    found = _BRACKETED.match(head.text)
    return found.end() if found else 0


def _note(block: Block) -> Note:
    inlines = list(block.inlines)
    head = inlines[0]
    if isinstance(head, Span):
        inlines[0] = replace(head, text=head.text[_end_of_mark(head) :])
    while inlines and isinstance(head := inlines[0], Span) and not head.text.strip():
        del inlines[0]
    if inlines and isinstance(head := inlines[0], Span):
        inlines[0] = replace(head, text=head.text.lstrip())
    text = replace(block, inlines=tuple(inlines), label="")
    return Note(marker=_mark(block), blocks=(text,), source=block.source)
