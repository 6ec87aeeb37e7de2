"""Last lines of items that were printed before their first.

pdftotext orders the pieces of a page by their base lines. The label of an item stands
in a column of its own; where the first line of the item is justified and full, the
short last line may come right behind the label, and the first line after a blank.

    ``8.`` / ``Nations;`` / / ``Reiterates its request to preserve the Palais des`` /
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from converter.layout.plain.rows import Row
from converter.layout.plain.signs import Signs

_LABEL = 0.9
"""Share of the column that the first line of an item has: its label stands before."""


def turn_items(rows: Sequence[Row], signs: Signs) -> list[Row]:
    """Return the rows with last lines of items behind their first."""
    if not signs.shape.wrapped or signs.shape.spaced:
        return list(rows)
    turned: list[Row] = []
    at = 0
    while at < len(rows):
        pair = _pair(rows, at, signs)
        if pair and turned and signs.lone_label(turned[-1]):
            first, last = pair
            turned.append(replace(first, blank_before=0))
            turned.append(replace(last, blank_before=0))
            turned += rows[at + 1 : rows.index(first, at)]
            at = rows.index(first, at) + 1
        else:
            turned.append(rows[at])
            at += 1
    return turned


def _pair(rows: Sequence[Row], at: int, signs: Signs) -> tuple[Row, Row] | None:
    """Return the first and the last line of the item whose last line stands here."""
    last = rows[at]
    if last.blank_before or not signs.short(last) or not signs.stops(last.text):
        return None
    if signs.label(last.text) or signs.begins(last.text):
        return None
    next_label = at + 1 < len(rows) and signs.lone_label(rows[at + 1])
    place = at + 1 + next_label
    if place + next_label >= len(rows):
        return None
    first = rows[place]
    alone = place + 1 >= len(rows) or rows[place + 1].blank_before > 0
    apart = first.blank_before and first.page == last.page
    if not apart or alone is bool(next_label) or signs.ends(first.text):
        return None
    if signs.short(first) or signs.label(first.text) or signs.alone(first.text):
        return None
    full = signs.full(first, last, int(_LABEL * signs.shape.width))
    return (first, last) if full else None
