"""Cells of the masthead that text taken from a page prints on one line, or far off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from converter.layout.plain.rows import SYMBOL, Row
from converter.layout.plain.signs import Signs

_HEAD = 20
"""Rows at the head of a text among which its masthead stands."""
_WORDS = 16
_SERIES = re.compile(r"([^\W\d_][^\d/]{1,40}[^\W\d_])\s+([AEST])")
_SERIES_ROWS = 4
"""Rows among which the name of the publisher stands."""


def split_masthead(rows: Sequence[Row], signs: Signs) -> list[Row]:
    """Return the rows with merged cells of the masthead on rows of their own.

    ``General Assembly 21 December 2020`` is two cells when each part alone is a line of
    the masthead; the whole must not be one.
    """
    head = _part_series(rows[:_HEAD], signs)
    return [*_split(head, signs), *rows[_HEAD:]]


def _part_series(rows: Sequence[Row], signs: Signs) -> list[Row]:
    """Return the rows with the letter of the series before the publisher.

    Until 1996 the letter, A for the Assembly, stands at the right of the name, which
    may take two lines: ``UNITED`` / ``NATIONS A``.
    """
    masthead = signs.cues.masthead.fullmatch
    for at, row in enumerate(rows[:_SERIES_ROWS]):
        found = _SERIES.fullmatch(row.text)
        if not found:
            continue
        above = f"{rows[at - 1].text} {found[1]}" if at else ""
        below = f"{found[1]} {rows[at + 1].text}" if at + 1 < len(rows) else ""
        name = row.changed(text=found[1], calls=row.calls)
        letter = row.changed(text=found[2], calls=())
        parted = replace(name, blank_before=signs.shape.rhythm)
        if masthead(above):
            whole = rows[at - 1].changed(text=above, calls=())
            return [*rows[: at - 1], letter, whole, *rows[at + 1 :]]
        if masthead(found[1]):
            return [*rows[:at], letter, parted, *rows[at + 1 :]]
        if masthead(below):
            whole = parted.changed(text=below, calls=())
            return [*rows[:at], letter, whole, *rows[at + 2 :]]
    return list(rows)


def gather_masthead(rows: Sequence[Row], signs: Signs) -> list[Row]:
    """Return the rows with a cell that was printed far down at the head again.

    The distribution and the dates stand beside the organ. Where that cell is the left
    one, as on a right-to-left page, pdftotext may print it last of its page.
    """
    symbols = (at for at, row in enumerate(rows[:_HEAD]) if SYMBOL.fullmatch(row.text))
    head = next(symbols, len(rows)) + 1
    begun = False
    for at, row in enumerate(rows[head:], start=head):
        if row.page != rows[0].page:
            break
        begun = begun or signs.starts(row.text)
        cell = signs.cues.distribution.fullmatch(row.text)
        if not (begun and cell and row.blank_before):
            continue
        end = at + 1
        while end < len(rows) and _goes_on(rows[end], signs):
            end += 1
        if end > at + 1:
            return [*rows[:head], *rows[at:end], *rows[head:at], *rows[end:]]
    return list(rows)


def _goes_on(row: Row, signs: Signs) -> bool:
    """Tell whether a row is one more line of a cell of the masthead."""
    return not row.blank_before and bool(signs.cues.masthead.fullmatch(row.text))


def _split(rows: Sequence[Row], signs: Signs) -> Iterator[Row]:
    masthead = signs.cues.masthead
    for row in _put_right(rows, signs):
        words = row.text.split()
        cells = None
        if len(words) <= _WORDS and not row.calls and not masthead.fullmatch(row.text):
            cells = _cells(words, masthead)
        if cells is None:
            yield row
            continue
        for at, cell in enumerate(cells):
            part = row.changed(text=cell, calls=())
            yield replace(part, blank_before=signs.shape.rhythm) if at else part


def _cells(words: list[str], masthead: re.Pattern[str]) -> list[str] | None:
    """Return the cells that the words are, one behind the other; None: they are not."""
    for at in range(1, len(words)):
        if not masthead.fullmatch(" ".join(words[:at])):
            continue
        rest = " ".join(words[at:])
        others = [rest] if masthead.fullmatch(rest) else _cells(words[at:], masthead)
        if others:
            return [" ".join(words[:at]), *others]
    return None


def _put_right(rows: Sequence[Row], signs: Signs) -> Iterator[Row]:
    """Yield rows, a cell put together whose words stand on two of them.

    ``General`` / ``Economic and Social Council Distr.:``: the second half of a cell was
    taken first, because its letters are a little higher.
    """
    masthead = signs.cues.masthead
    held: Row | None = None
    for row in rows:
        if held is None:
            held = row
            continue
        cells = _crossed(held.text, row.text, masthead)
        if cells and not row.calls and not row.blank_before:
            yield row.changed(text=cells[0], calls=())
            held = held.changed(text=cells[1], calls=())
            held = replace(held, blank_before=signs.shape.rhythm)
        else:
            yield held
            held = row
    if held is not None:
        yield held


def _crossed(
    value: str, line: str, masthead: re.Pattern[str]
) -> tuple[str, str] | None:
    """Return the two cells of a line and of the value that stands before it."""
    if masthead.fullmatch(line):
        return None
    words = line.split()
    for at in range(1, min(len(words), _WORDS)):
        name, label = " ".join(words[:at]), " ".join(words[at:])
        halves = masthead.fullmatch(name) and not masthead.fullmatch(label)
        if halves and masthead.fullmatch(f"{label} {value}"):
            return name, f"{label} {value}"
    return None
