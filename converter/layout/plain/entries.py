"""Letters of headings that stand behind them, proved by the list of contents.

A record lists its items before it comes to them (``(a) Rights of the child``). Where
the text has the letter of the heading on a line of its own behind the heading, the list
says that they belong together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from converter.core.text import squash
from converter.layout.plain.rows import Row
from converter.layout.plain.signs import Signs

_LEAST = 6
"""Letters of the shortest heading."""
_LINES = 3
"""Lines of the longest heading."""


def letters_to_front(rows: Sequence[Row], signs: Signs) -> list[Row]:
    """Return the rows with the letters of listed headings before them."""
    listed: dict[str, list[str]] = {}
    turned: list[Row] = []
    for row in rows:
        label = signs.is_label(row.text) and not row.calls
        start = _heading(turned, listed.get(row.text, ()), signs) if label else None
        if start is None:
            turned.append(row)
            _list(row, signs, listed)
        else:
            turned[start] = _labelled(row, turned[start])
    return turned


def _list(row: Row, signs: Signs, listed: dict[str, list[str]]) -> None:
    """Keep the heading of a row that begins with a label of its own."""
    label, _, heading = row.text.partition(" ")
    key = squash(heading)
    if len(key) >= _LEAST and signs.is_label(label):
        listed.setdefault(label, []).append(key)


def _heading(rows: Sequence[Row], listed: Sequence[str], signs: Signs) -> int | None:
    """Return where the listed heading begins that the last rows are."""
    for start in range(len(rows) - 1, max(-1, len(rows) - 1 - _LINES), -1):
        if signs.label(rows[start].text) or not listed:
            return None
        text = squash("".join(row.text for row in rows[start:]))
        if any(text.startswith(heading) for heading in listed):
            return start
    return None


def _labelled(label: Row, heading: Row) -> Row:
    shift = len(label.text) + 1
    calls = tuple(replace(call, offset=call.offset + shift) for call in heading.calls)
    return heading.changed(text=f"{label.text} {heading.text}", calls=calls)
