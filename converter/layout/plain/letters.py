"""Where the title of a letter ends, and the label of the annex that repeats it.

Letters and notes verbales have a title of several lines in bold (``Letter dated ...
from ... addressed to ...``) right above the text, and each annex repeats it above its
own title (``Annex to the letter dated ...``). Plain text shows no bold; yet larger type
holds fewer letters, and what is repeated ends where it ended before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from converter.core.text import squash
from converter.layout.plain.rows import Row
from converter.layout.plain.signs import Signs

_HEAD = 40
"""Rows at the head of a text among which its title stands."""
_LINES = 7
"""Lines of the longest title."""
_APART = 2
"""Blank lines that part blocks in any text."""
_NARROW = 0.88
"""Share of the column that lines of bold titles fill at most."""
_WIDER = 1.1
"""Of the first two lines of the text, one is so much wider than the title's."""
_TWO_LINES = 1.2
_LEAST = 40
"""Letters of the shortest title of a letter."""
_ENDING = 16
"""Letters in which the end of a title and its repetition agree."""


def part_titles(rows: Sequence[Row], signs: Signs) -> list[Row]:
    """Return the rows with blanks behind the title of a letter and its repetitions."""
    if not signs.shape.wrapped:
        return list(rows)
    start = next(_starts(rows[:_HEAD], signs, annex=False), None)
    if start is None:
        return list(rows)
    parted = list(rows)
    title = _block(rows, start, signs)
    end = start + _title_lines(title, signs)
    _part(parted, end)
    whole = squash("".join(row.text for row in rows[start:end]))
    if len(whole) < _LEAST:
        return parted
    for at in _starts(rows, signs, annex=True):
        lines = _repeated_lines(_block(rows, at, signs), whole)
        if lines:
            _part(parted, at + lines)
    return parted


def _starts(rows: Sequence[Row], signs: Signs, *, annex: bool) -> Iterator[int]:
    """Yield the rows at which a title (or the label of an annex) begins."""
    pattern = signs.cues.annexed if annex else signs.cues.letters
    page = 0
    for at, row in enumerate(rows):
        if row.blank_before or row.page != page:
            block = _block(rows, at, signs)
            if pattern.match(" ".join(line.text for line in block)):
                yield at
        page = row.page


def _block(rows: Sequence[Row], start: int, signs: Signs) -> list[Row]:
    """Return the rows from one on that nothing parts, as many as a title may have."""
    block = list(rows[start : start + 1])
    for row in rows[start + 1 : start + _LINES]:
        if row.page != block[-1].page or signs.gap(block[-1], row):
            break
        block.append(row)
    return block


def _title_lines(block: Sequence[Row], signs: Signs) -> int:
    """Return how many rows are a title: narrower lines than those of the text.

    A line far wider than the column is two, whose hyphen the source took away.
    """
    column = signs.shape.width
    widths = [row.width for row in block]
    widest = 0
    for at, row in enumerate(block):
        ahead = max(widths[at : at + 2])
        wider = row.width > widest and ahead > _WIDER * widest
        if widest and wider and not row.text[:1].islower():
            return at
        if row.width < _TWO_LINES * column:
            widest = max(widest, row.width)
        if widest > _NARROW * column:
            break
    return len(block)


def _repeated_lines(block: Sequence[Row], title: str) -> int:
    """Return behind how many rows the words of a title are over; 0: they are not."""
    text = ""
    for at, row in enumerate(block, start=1):
        text += squash(row.text)
        if len(text) >= len(title) and text.endswith(title[-_ENDING:]):
            return at
    return 0


def _part(rows: list[Row], at: int) -> None:
    if at < len(rows):
        rows[at] = replace(rows[at], blank_before=max(_APART, rows[at].blank_before))
