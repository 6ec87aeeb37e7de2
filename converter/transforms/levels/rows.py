"""Rows of numbers: which label is the next of a row, its first, or misprinted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from converter.model.draft import HeadingLine, Numbered, Reading, Series
from converter.model.node import Node


def is_next(last: Reading, reading: Reading) -> bool:
    """Whether a number is the next of its row."""
    if last.series is not reading.series:
        return False
    if reading.series is Series.BULLET:
        return last.shape == reading.shape
    if reading.series is Series.COMPOUND:
        return True
    return reading.value == last.value + 1 and last.shape == reading.shape


def behind(row: Sequence[Node], index: int) -> Iterable[Node]:
    """Yield the pieces behind one, as far as they are asked for."""
    return (row[at] for at in range(index + 1, len(row)))


def next_of_row(reading: Reading, ahead: Iterable[Node]) -> Reading | None:
    """Return the next number of the same kind under the same heading."""
    return next(rest_of_row(reading, ahead), None)


def rest_of_row(reading: Reading, ahead: Iterable[Node]) -> Iterator[Reading]:
    """Yield the next numbers of the same kind under the same heading."""
    for piece in ahead:
        if isinstance(piece, HeadingLine):
            return
        if isinstance(piece, Numbered):
            yield from (one for one in piece.label.readings if is_of_row(one, reading))


def is_of_row(one: Reading, other: Reading) -> bool:
    """Whether two numbers count the same row of paragraphs: ``1.``, not ``(1)``."""
    decimal = one.series is Series.DECIMAL is other.series
    return decimal and one.shape == other.shape == "*."


def other_starts(
    readings: tuple[Reading, ...], reading: Reading, following: Numbered | None
) -> bool:
    """Whether ``(i)`` after ``(h)`` is Roman one: the label after it is ``(ii)``."""
    others = [one for one in readings if one is not reading and one.value == 1]
    if not others or following is None:
        return False
    return any(is_next(others[0], one) for one in following.label.readings)


def first_of(
    readings: tuple[Reading, ...], following: Numbered | None
) -> Reading | None:
    """Return the reading under which a label is the first of its list."""
    firsts = [one for one in readings if one.value == 1 or one.series is Series.BULLET]
    for one in firsts:
        if following and any(is_next(one, n) for n in following.label.readings):
            return one
    return firsts[0] if firsts else None


def following_labels(row: Sequence[Node]) -> list[Numbered | None]:
    """Return for each piece the next labelled one after it, headings between none."""
    out: list[Numbered | None] = [None] * len(row)
    ahead: Numbered | None = None
    for index in range(len(row) - 1, -1, -1):
        out[index] = ahead
        piece = row[index]
        if isinstance(piece, Numbered):
            ahead = piece
        elif isinstance(piece, HeadingLine):
            ahead = None
    return out
