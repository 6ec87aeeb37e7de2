"""Labels and last lines that stand away from their paragraphs.

pdftotext orders the pieces of a page by their base lines and columns. Where a label is
set in a column of its own, it may come before or behind its paragraph, and the last
line of a paragraph may come before its first. `matching` gives labels out where
they stand behind.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from converter.core.text import has_han
from converter.layout.page import Rule
from converter.layout.plain.drafts import Draft
from converter.layout.plain.rows import Row, width_of
from converter.layout.plain.signs import FULL, SHORT, Signs

_LABEL_WORDS = 3
_FAR = 8


def labels_trail(rows: Sequence[Row], signs: Signs) -> bool:
    """Tell whether many labels of a text stand behind their paragraphs.

    Such a label clings to the text above and stands off from the text below; one that
    clings to the text below leads it. Below a heading, a short line without a stop, it
    clings whatever its place.
    """
    if not signs.shape.wrapped or signs.shape.spaced:
        return False
    trailing = leading = 0
    for before, row, after in zip(rows, rows[1:], rows[2:], strict=False):
        if row.page == before.page == after.page and signs.lone_label(row):
            heading = signs.short(before) and not signs.ends(before.text)
            leading += not after.blank_before
            trailing += bool(after.blank_before) and not (row.blank_before or heading)
    return trailing > leading


def labels_to_front(rows: Sequence[Row], signs: Signs) -> list[Row]:
    """Put labels that mined right-to-left text prints at the end of a line in front.

    Such a line begins a paragraph and yet has no indent: the label took its place.
    """
    if not (signs.shape.spaced and signs.shape.indented):
        return list(rows)
    turned: list[Row] = []
    for at, row in enumerate(rows):
        begins = at == 0 or signs.ends(rows[at - 1].text) or not rows[at - 1].calls
        cut = 0 if row.indent or not begins else _label_at_end(row.text, signs)
        if cut:
            label = row.changed(text=row.text[cut:].strip(), calls=())
            turned.append(replace(label, indent=1))
            calls = tuple(call for call in row.calls if call.offset <= cut)
            turned.append(row.changed(text=row.text[:cut].strip(), calls=calls))
        else:
            turned.append(row)
    return turned


def _label_at_end(text: str, signs: Signs) -> int:
    """Return where the label at the end of a line begins, 0 when there is none."""
    cut = len(text)
    found = 0
    for _ in range(_LABEL_WORDS):
        cut = text.rfind(" ", 0, cut)
        if cut <= 0:
            break
        if signs.is_label(text[cut:].strip()):
            found = cut
    return found


def gather_rests(flow: list[Draft | Rule], signs: Signs) -> None:
    """Put last lines that stand before or one paragraph behind where they belong."""
    at = 0
    while at < len(flow):
        draft, before = _draft(flow, at), _draft(flow, at - 1)
        following, later = _draft(flow, at + 1), _draft(flow, at + 2)
        if draft and before and _is_rest_of(before, draft, signs):
            draft.label = draft.label or before.label
            draft.append(before.text, before.calls)
            draft.source = before.source.to(draft.source)
            del flow[at - 1]
            continue
        at_rest = _claim(flow, at, signs)
        claimed = _draft(flow, at_rest)
        if draft and claimed and at_rest:
            draft.append(claimed.text, claimed.calls)
            del flow[at_rest]
            continue
        skipped = following and following.label and later and not later.label
        if draft and later and skipped and _is_rest_of(later, draft, signs):
            draft.append(later.text, later.calls)
            del flow[at + 2]
        at += 1


def _claim(flow: list[Draft | Rule], at: int, signs: Signs) -> int:
    """Return where the set-aside last line of an open paragraph stands, or 0."""
    draft = flow[at] if at < len(flow) else None
    for back in range(at - 1, max(0, at - _FAR), -1):
        rest = _draft(flow, back)
        if rest and rest.rest and isinstance(draft, Draft):
            return back if _is_rest_of(rest, draft, signs) else 0
    return 0


def is_rest(draft: Draft, signs: Signs) -> bool:
    """Tell whether a paragraph may be the last line of another."""
    first = draft.head[:1]
    return (
        draft.rows == 1
        and draft.last_width < SHORT * signs.shape.width
        and first.isalpha()
        and not first.isupper()
        and signs.ends(draft.tail)
        and not signs.starts(draft.head)
        and not signs.label(draft.head)
    )


def _is_rest_of(rest: Draft, draft: Draft, signs: Signs) -> bool:
    """Tell whether a line is the last one of a paragraph whose sentence is open."""
    if (rest.label and draft.label) or signs.ends(draft.tail):
        return False
    word = rest.text if has_han(rest.text) else rest.text.partition(" ")[0]
    width = draft.last_width + min(width_of(word), 20) + 1
    return width >= FULL * signs.shape.width and is_rest(rest, signs)


def _draft(flow: list[Draft | Rule], at: int) -> Draft | None:
    item = flow[at] if 0 <= at < len(flow) else None
    return item if isinstance(item, Draft) else None
