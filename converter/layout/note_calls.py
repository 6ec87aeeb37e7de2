"""Footnote calls: raised marks in the text, tied to the notes they call."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from converter.core.scripts import ARABIC, CYRILLIC_SMALL
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
    rf"\s*\(?\s?(?:\d{{1,3}}|\*{{1,4}}|[a-z]{{1,2}}|[{ARABIC}{CYRILLIC_SMALL}]|†|‡)\s?\)?"
    r"(?:\s?[,،]\s?\(?(?:\d{1,3}|\*{1,4}|[a-z])\)?)*\s*"
)
RAISED_MARK = _MARKS
"""What a raised text must be to call a note."""
_STARS = "*†‡"
_MARK = re.compile(r"\d{1,3}|\*{1,4}|[^\W\d_]{1,2}|†|‡")


@dataclass(slots=True)
class _Wanted:
    """A note whose call is not raised."""

    index: int
    marker: str
    pages: range
    pattern: re.Pattern[str]


def tie_calls(
    flow: Sequence[FlowItem], notes: Sequence[Note], slashed: Container[int] = ()
) -> list[FlowItem]:
    """Return the flow with its calls.

    Args:
        flow: What the pages hold.
        notes: The notes, in order.
        slashed: Indexes of notes that are called by number and slash: ``1/``.
    """
    free: dict[str, list[int]] = {}
    for index, note in enumerate(notes):
        free.setdefault(note.marker, []).append(index)
    tied = with_raised_calls(flow, free, [note.source.page for note in notes])
    if 2 * sum(map(len, free.values())) > len(notes):
        # notes that mostly have no call near them are a list at the end of the text
        tied = with_raised_calls(tied, free)
    waiting = {index for indexes in free.values() for index in indexes}
    wanted = [
        _wanted(index, note, slashed=index in slashed)
        for index, note in enumerate(notes)
        if index in waiting and (index in slashed or note.marker[:1] in _STARS)
    ]
    return _mapped(tied, lambda block: _with_typed(block, wanted)) if wanted else tied


def with_typed_calls(
    flow: Sequence[FlowItem], notes: Mapping[int, Note]
) -> tuple[list[FlowItem], set[int]]:
    """Return the flow with its calls typed as common text, and the notes without one.

    Args:
        flow: Blocks and tables.
        notes: Notes by index, each called on the page on which it stands.
    """
    wanted = [_wanted(index, note, slashed=False) for index, note in notes.items()]
    tied = _mapped(flow, lambda block: _with_typed(block, wanted))
    return tied, {want.index for want in wanted}


def with_raised_calls(
    flow: Iterable[FlowItem],
    free: dict[str, list[int]],
    pages: Sequence[int] | None = None,
) -> list[FlowItem]:
    """Return the flow with its raised marks as calls.

    Args:
        flow: Blocks and tables.
        free: Indexes of the notes that wait for a call, by marker; those that are
            found are taken out.
        pages: Page on which each note begins. It is the page of the call, or the
            next one when there was no room. None where the notes follow their table.
    """
    return _mapped(flow, lambda block: _with_raised(block, free, pages))


def _wanted(index: int, note: Note, *, slashed: bool) -> _Wanted:
    mark = re.escape(note.marker)
    pattern = rf"(?<![\w*/]) ?{mark}/(?![\w/])" if slashed else rf"(?<!\*){mark}(?!\*)"
    source = note.source
    pages = range(source.page, max(source.page, source.last_page) + 1)
    return _Wanted(index, note.marker, pages, re.compile(pattern))


def _mapped(
    items: Iterable[FlowItem], change: Callable[[Block], Block]
) -> list[FlowItem]:
    """Return items with every block changed, in tables too."""
    return [
        change(item)
        if isinstance(item, Block)
        else _grid(item, change)
        if isinstance(item, TableGrid)
        else item
        for item in items
    ]


def _grid(grid: TableGrid, change: Callable[[Block], Block]) -> TableGrid:
    rows = tuple(
        tuple(
            replace(
                cell,
                blocks=tuple(
                    change(block) if isinstance(block, Block) else _grid(block, change)
                    for block in cell.blocks
                ),
            )
            for cell in row
        )
        for row in grid.rows
    )
    return replace(grid, rows=rows)


def _with_raised(
    block: Block, free: dict[str, list[int]], pages: Sequence[int] | None
) -> Block:
    if not any(isinstance(item, Span) and item.raised for item in block.inlines):
        return block
    reach = range(block.source.page, block.source.last_page + 2)

    def take(marker: str) -> int | None:
        indexes = free.get(marker, [])
        for place, index in enumerate(indexes):
            if pages is None or pages[index] in reach:
                return indexes.pop(place)
        return None

    inlines: list[Inline] = []
    for item in block.inlines:
        if isinstance(item, Span) and item.raised and _MARKS.fullmatch(item.text):
            inlines += _calls(item, take)
        else:
            inlines.append(item)
    return replace(block, inlines=tuple(inlines))


def _calls(item: Span, take: Callable[[str], int | None]) -> list[Inline]:
    found: list[Inline] = [
        NoteCall(marker=marker, note=take(marker))
        for marker in _MARK.findall(item.text)
    ]
    if all(isinstance(call, NoteCall) and call.note is None for call in found):
        return [item]
    if item.text.endswith(" "):
        found.append(Span(text=" ", size=item.size))
    return found


def _with_typed(block: Block, wanted: list[_Wanted]) -> Block:
    """Return a block with the calls that stand in it as common text."""
    source = block.source
    for want in list(wanted):
        if source.page not in want.pages and source.last_page not in want.pages:
            continue
        for place, item in enumerate(block.inlines):
            found = want.pattern.search(item.text) if isinstance(item, Span) else None
            if found is None or not (place or found.start()):
                continue
            call = NoteCall(marker=want.marker, note=want.index)
            parts = (*_cut(item, 0, found.start()), call, *_cut(item, found.end()))
            inlines = (*block.inlines[:place], *parts, *block.inlines[place + 1 :])
            block = replace(block, inlines=inlines)
            wanted.remove(want)
            break
    return block


def _cut(item: Inline, start: int, end: int | None = None) -> tuple[Inline, ...]:
    if not isinstance(item, Span) or not item.text[start:end]:
        return ()
    return (replace(item, text=item.text[start:end]),)
