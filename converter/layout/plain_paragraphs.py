"""Join the lines of a plain text into paragraphs.

What speaks for a new paragraph: an indent where the text uses indents, blank lines
beyond the rhythm, a line that ended although the next word would have fitted, words
and labels that begin paragraphs (`Cues`), a line of the masthead. What speaks against:
a sentence that runs on. No single sign decides alone but an indent.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from converter.core.text import has_han
from converter.layout.cues import Cues
from converter.layout.page import Rule
from converter.layout.plain_drafts import Draft, glue
from converter.layout.plain_labels import PendingLabels, gather_rests
from converter.layout.plain_notes import MARK
from converter.layout.plain_rows import Call, Row, width_of
from converter.layout.plain_shape import Shape

_FULL = 0.84
"""Share of the column that a broken line and the word after it fill (99 of 100)."""
_SHORT = 0.62
"""A line below this share of the column ends a paragraph without a stop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Joint:
    """What is seen between two lines."""

    ends: bool
    """The first line may end a paragraph, by its punctuation."""
    full: bool
    """The first line had no room for the next word."""
    short: bool
    """The first line ended far before the column did."""
    gap: bool
    """More blank lines than between the lines of a paragraph."""
    new_page: bool
    """A page ends between them."""
    starts: bool
    """The second line has words that begin a paragraph."""
    label: bool
    """The second line has a label."""
    lower: bool
    """The second line begins with a small letter."""
    indented: bool
    """The second line is indented, in a text that indents first lines."""
    alone: bool
    """One of the two is a line of the masthead."""


def paragraphs(rows: Sequence[Row], shape: Shape, cues: Cues) -> list[Draft | Rule]:
    """Return the paragraphs and rules of the flow."""
    rows = attach_calls(rows)
    columns = _columns(rows, shape)
    flow: list[Draft | Rule] = []
    labels = PendingLabels()
    last: Row | None = None
    for at, row in enumerate(rows):
        if row.is_rule:
            labels.settle(flow)
            flow.append(Rule(text=row.text, source=row.source))
            last = None
            continue
        draft = flow[-1] if flow and isinstance(flow[-1], Draft) else None
        if cues.lone_labels.fullmatch(row.text):
            after = rows[at + 1] if at + 1 < len(rows) else None
            if draft and last and _is_of(row, draft, last, after, shape, cues):
                draft.label = row.text
                draft.source = draft.source.to(row.source)
            else:
                flow.append(labels.add(row))
                last = None
            continue
        if draft is None or (last and _begins(last, row, columns[at - 1], shape, cues)):
            draft = labels.take()
            if draft:
                draft.add(row)
            else:
                flow.append(Draft.of(row))
        elif last is None and (waiting := labels.take()):
            waiting.add(row)
        else:
            draft.add(row)
        last = row
    gather_rests(flow, shape, cues)
    return flow
