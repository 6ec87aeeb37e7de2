"""Lines of justified text that came apart at their wide blanks.

Where a PDF stretches the blanks of a line far enough, pdftotext takes its words for
columns and prints each on a line of its own. Together they are as wide as a line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from converter.layout.plain.drafts import join_lines
from converter.layout.plain.rows import Row
from converter.layout.plain.signs import Signs

_LEAST, _MOST = 0.7, 1.04
"""Shares of the column that the pieces of a line fill together."""
_FIRST = 0.9
"""Share of the column that the first line of an item has: its label stands before."""
_WORDS = 3
"""Words one below the other that are a line, though they do not fill it."""


def mend_lines(rows: Sequence[Row], signs: Signs) -> list[Row]:
    """Return the rows with the pieces of justified lines put together."""
    if not signs.shape.wrapped or signs.shape.spaced:
        return list(rows)
    mended: list[Row] = []
    at = 0
    while at < len(rows):
        before = mended[-1] if mended else None
        end = _end_of_line(before, rows, at, signs)
        mended.append(together(rows[at:end]))
        at = end
    return mended


def _end_of_line(
    before: Row | None, rows: Sequence[Row], start: int, signs: Signs
) -> int:
    """Return where the pieces that make up one line end: at once, when it is whole."""
    row = rows[start]
    if not signs.short(row) or row.is_rule:
        return start + 1
    item = signs.item(row.text) or (before is not None and signs.lone_label(before))
    inside = before is not None and _goes_on(before, row, signs)
    words = _end_of_words(before, rows, start, signs)
    single = words >= start + _WORDS
    if not (item or inside or single or signs.starts(row.text)):
        return start + 1
    end, width = _fill(rows, start, signs, opener=not (item or inside or single))
    if single:
        return min(end, words)
    column = signs.shape.width * (_FIRST if item else 1)
    whole = end < len(rows) and _is_whole(row, width, rows[end], int(column), signs)
    if signs.stops(rows[end - 1].text):  # the last line is never stretched
        end -= 1
        width -= rows[end].width + 1
        whole = end > start + 1 and _is_whole(row, width, rows[end], int(column), signs)
    if not whole or not _same_block(row, rows[end]) or _stands_alone(rows[end], signs):
        return start + 1
    pieces = rows[start + 1 : end]
    lower = sum(piece.text[:1].islower() for piece in pieces)
    sure = item or (inside and len(pieces) > 1) or 2 * lower >= len(pieces) > 1
    return end if sure else start + 1


def _end_of_words(
    before: Row | None, rows: Sequence[Row], start: int, signs: Signs
) -> int:
    """Return where single words end that stand one below the other in a sentence.

    Most begin with small letters, so none is a heading or a cell; the last line of the
    paragraph follows, whatever its length.
    """
    if before is None or not _same_block(before, rows[start]):
        return start
    if signs.stops(before.text) and rows[start].text[:1].islower():
        return start
    end = start
    while end < len(rows) and _is_word(rows[end]) and not signs.stops(rows[end].text):
        if end > start and not _same_block(rows[end - 1], rows[end]):
            return start
        end += 1
    small = sum(row.text[:1].islower() for row in rows[start:end])
    follows = end < len(rows) and _same_block(rows[end - 1], rows[end])
    goes_on = follows and rows[end].text[:1].islower() and 2 * small >= end - start
    return end if goes_on else start


def _is_word(row: Row) -> bool:
    return " " not in row.text and row.text[:1].isalpha()


def _is_whole(row: Row, width: int, after: Row, column: int, signs: Signs) -> bool:
    """Tell whether pieces fill a line: much of it, or all that the next word leaves."""
    filled = width >= _LEAST * column
    return filled or signs.full(replace(row, width=width), after, column)


def _goes_on(last: Row, row: Row, signs: Signs) -> bool:
    """Tell whether a row stands in the middle of a paragraph."""
    full = last.width >= _LEAST * signs.shape.width
    return full and _same_block(last, row) and not signs.stops(last.text)


def _fill(
    rows: Sequence[Row], start: int, signs: Signs, *, opener: bool
) -> tuple[int, int]:
    """Return where short rows stop to fit into one line, and their width together."""
    width = rows[start].width
    for end in range(start + 1, len(rows)):
        row = rows[end]
        joined = width + 1 + row.width
        if (
            not _same_block(rows[end - 1], row)
            or not signs.short(row)
            or joined > _MOST * signs.shape.width
            or _stands_alone(row, signs)
            or (opener and signs.starts(row.text))
            or signs.stops(rows[end - 1].text)
        ):
            return end, width
        width = joined
    return len(rows), width


def _same_block(last: Row, row: Row) -> bool:
    return not row.blank_before and row.page == last.page


def _stands_alone(row: Row, signs: Signs) -> bool:
    labelled = signs.label(row.text) or signs.lone_label(row)
    return row.is_rule or labelled or signs.alone(row.text)


def together(pieces: Sequence[Row]) -> Row:
    """Return the line of which rows are the pieces."""
    row = pieces[0]
    for piece in pieces[1:]:
        text = join_lines(row.text, piece.text)
        shift = len(text) - len(piece.text)
        moved = (replace(c, offset=c.offset + shift) for c in piece.calls)
        row = row.changed(text=text, calls=(*row.calls, *moved))
    return row
