"""Footnote calls: raised marks in the text, tied to the notes they call."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from converter.layout.page import (
    Block,
    FlowItem,
    Inline,
    Note,
    NoteCall,
    Span,
    TableGrid,
)

# one or more marks: 1  (3)  *  a  1,2
_MARKS = re.compile(
    r"\s*\(?\s?(?:\d{1,3}|\*{1,4}|[a-z]{1,2}|[\u0621-\u064a]|[а-я]|†|‡)\s?\)?"
    r"(?:\s?[,،]\s?\(?(?:\d{1,3}|\*{1,4}|[a-z])\)?)*\s*"
)
_MARK = re.compile(r"\d{1,3}|\*{1,4}|[^\W\d_]{1,2}|†|‡")


def tie_calls(
    flow: Sequence[Block | TableGrid], notes: Sequence[Note]
) -> list[FlowItem]:
    """Return the flow with its calls."""
    free: dict[str, list[int]] = {}
    for index, note in enumerate(notes):
        free.setdefault(note.marker, []).append(index)
    tied: list[FlowItem] = []
    for item in flow:
        if isinstance(item, Block):
            tied.append(_with_calls(item, free))
        else:
            tied.append(_grid_with_calls(item, free))
    return tied


def _grid_with_calls(grid: TableGrid, free: dict[str, list[int]]) -> TableGrid:
    return replace(
        grid,
        rows=tuple(
            tuple(
                replace(
                    cell,
                    blocks=tuple(
                        _with_calls(block, free)
                        if isinstance(block, Block)
                        else _grid_with_calls(block, free)
                        for block in cell.blocks
                    ),
                )
                for cell in row
            )
            for row in grid.rows
        ),
    )


def _with_calls(block: Block, free: dict[str, list[int]]) -> Block:
    if not any(isinstance(item, Span) and item.raised for item in block.inlines):
        return block
    inlines: list[Inline] = []
    for item in block.inlines:
        if isinstance(item, Span) and item.raised and _MARKS.fullmatch(item.text):
            inlines += _calls(item, free)
        else:
            inlines.append(item)
    return replace(block, inlines=tuple(inlines))


def _calls(item: Span, free: dict[str, list[int]]) -> list[Inline]:
    markers = _MARK.findall(item.text)
    found: list[Inline] = []
    for marker in markers:
        indexes = free.get(marker)
        note = indexes.pop(0) if indexes else None
        found.append(NoteCall(marker=marker, note=note))
    if all(isinstance(call, NoteCall) and call.note is None for call in found):
        return [item]
    if item.text.endswith(" "):
        found.append(Span(text=" ", size=item.size))
    return found
