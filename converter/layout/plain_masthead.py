"""Cells of the masthead that mined text prints on one line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from converter.layout.plain_rows import Row
from converter.layout.plain_signs import Signs

_HEAD = 20
"""Rows at the head of a text among which its masthead stands."""
_WORDS = 16


def split_masthead(rows: Sequence[Row], signs: Signs) -> list[Row]:
    """Return the rows with merged cells of the masthead on rows of their own.

    ``General Assembly 21 December 2020`` is two cells when each half alone is a line of
    the masthead; the whole must not be one.
    """
    return [*_split(rows[:_HEAD], signs), *rows[_HEAD:]]


def _split(rows: Sequence[Row], signs: Signs) -> Iterator[Row]:
    masthead = signs.cues.masthead
    for row in rows:
        words = row.text.split()
        halves = (
            (" ".join(words[:at]), " ".join(words[at:]))
            for at in range(1, min(len(words), _WORDS))
        )
        cells = next(
            (
                (a, b)
                for a, b in halves
                if masthead.fullmatch(a) and masthead.fullmatch(b)
            ),
            None,
        )
        if cells is None or row.calls or masthead.fullmatch(row.text):
            yield row
        else:
            first, second = (row.changed(text=cell, calls=()) for cell in cells)
            yield first
            yield replace(second, blank_before=signs.shape.rhythm)
