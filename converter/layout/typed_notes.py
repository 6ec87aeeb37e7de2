"""Notes that an author typed as paragraphs: an asterisk, a tab, the text.

The notes of a first page stand in frames at its foot, where Word's own notes would
count on through the document: ``*`` and ``A/80/50.`` for ``Item 137 of the preliminary
list*``. A paragraph that no asterisk of its page calls stays what it is: an item.

Source:
    Editorial Manual, footnotes: notes to the masthead, the agenda item and the title
    have asterisks (A/81/6 (Sect. 11), A/80/6 (Sect. 32)).
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from converter.layout.note_calls import with_typed_calls
from converter.layout.page import Block, FlowItem, Inline, Note, Span

_TYPED = re.compile(r"\s*(\*{1,4}|†|‡)[ \u00a0]*\t\s*(?=\S)")


def take_typed_notes(
    flow: Sequence[FlowItem], notes: Sequence[Note]
) -> tuple[list[FlowItem], list[Note]]:
    """Return the flow without the typed notes that are called, and all of the notes."""
    typed = {at: note for at, item in enumerate(flow) if (note := _typed(item))}
    _, lost = with_typed_calls(_without(flow, typed), typed)
    found = {at: note for at, note in typed.items() if at not in lost}
    numbered = dict(enumerate(found.values(), len(notes)))
    tied, _ = with_typed_calls(_without(flow, found), numbered)
    return tied, [*notes, *found.values()]


def _without(flow: Sequence[FlowItem], places: Container[int]) -> list[FlowItem]:
    return [item for at, item in enumerate(flow) if at not in places]


def _typed(item: FlowItem) -> Note | None:
    """Return the note that a paragraph is by its look."""
    if not isinstance(item, Block):
        return None
    found = _TYPED.match(item.raw)
    if found is None:
        return None
    text = replace(item, inlines=tuple(_behind(item.inlines, found.end())), label="")
    return Note(marker=found[1], blocks=(text,), source=item.source)


def _behind(inlines: Sequence[Inline], length: int) -> list[Inline]:
    """Return the inlines without so many characters at their head."""
    kept: list[Inline] = []
    for item in inlines:
        size = len(item.text) if isinstance(item, Span) else 0
        if length >= size > 0:
            length -= size
        elif length and isinstance(item, Span):
            kept.append(replace(item, text=item.text[length:]))
            length = 0
        else:
            kept.append(item)
    return kept
