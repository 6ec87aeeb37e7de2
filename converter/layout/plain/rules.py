"""Rules that mark the end of a page, apart from those that mark the end of a part.

Mined text keeps the rule over the notes of a page even when the notes are lost, in the
middle of the paragraph that the page broke.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from converter.layout.page import Furniture, FurnitureKind
from converter.layout.plain.rows import Row
from converter.layout.plain.signs import Signs

# a paragraph that ends so is followed by another of the same sentence or list
_GOES_ON = re.compile(r".*[,;:，；：،؛、]\s*$")


def take_page_rules(
    rows: Sequence[Row], over_notes: Collection[str], signs: Signs
) -> tuple[list[Row], list[Furniture]]:
    """Part the rules of pages from the rows.

    Args:
        rows: The flow, notes taken out.
        over_notes: How the rules look that stood over notes.
        signs: Reads the lines.
    """
    kept: list[Row] = []
    taken: list[Furniture] = []
    drawn = set(over_notes)
    broken = False
    for at, row in enumerate(rows):
        after = rows[at + 1] if at + 1 < len(rows) else None
        before = kept[-1] if kept else None
        if row.is_rule and row.text in drawn and (after is None or after.is_rule):
            taken.append(_over_notes(row))
            continue
        if row.is_rule and before and after and not before.is_rule:
            inside = _inside(before, after, signs)
            if inside or (row.text in drawn and _between(before, after, signs)):
                drawn.add(row.text)
                taken.append(_over_notes(row))
                broken = True
                continue
        kept.append(replace(row, after_break=True) if broken else row)
        broken = False
    return kept, taken


def _over_notes(row: Row) -> Furniture:
    kind = FurnitureKind.NOTE_RULE
    return Furniture(kind=kind, text=row.text, source=row.source)


def _inside(before: Row, after: Row, signs: Signs) -> bool:
    """Tell whether a rule stands inside a paragraph or a list."""
    if after.is_rule:
        return False
    if _GOES_ON.match(before.text):
        return True
    if signs.ends(before.text) or signs.starts(after.text):
        return False
    indented = signs.shape.indented and after.indent > 0
    return not indented or signs.full(before, after, signs.shape.width)


def _between(before: Row, after: Row, signs: Signs) -> bool:
    """Tell whether a rule that looks like a page's stands between two paragraphs."""
    if after.is_rule:
        return False
    return signs.ends(before.text) and not signs.cues.starts.match(after.text)
