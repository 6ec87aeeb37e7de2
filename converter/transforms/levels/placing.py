"""Where a label stands among the open levels, and which of its readings is right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice

from converter.core.diagnostics import Diagnostic
from converter.model.draft import Numbered, Reading, Series
from converter.model.node import Node
from converter.transforms.levels.open_levels import OpenLevels
from converter.transforms.levels.rows import (
    first_of,
    is_next,
    is_of_row,
    next_of_row,
    other_starts,
    rest_of_row,
)

_FAR = 100
"""Pieces behind a number, at most, that are asked how its row goes on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """How a label is read, and where it stands."""

    reading: Reading
    depth: int = 0
    """The list it is an item of, 1 outermost; 0 is a paragraph of its own."""
    behind: int = 0
    """How far the printed number, and those after it, are behind their places."""
    finding: Diagnostic | None = None
    """What is odd about the number."""


def place_of(
    node: Numbered,
    levels: OpenLevels,
    following: Numbered | None,
    ahead: Iterable[Node],
) -> Place:
    """Return where a labelled piece stands.

    Args:
        node: The piece.
        levels: What is open before it.
        following: The next labelled piece under the same heading.
        ahead: All pieces behind it.
    """
    return (
        _next_in_row(node, levels, following)
        or _first_in_row(node, levels, following)
        or _begun_anew(node, levels, ahead)
        or _misprinted(node, levels, ahead)
        or _nearest(node, levels)
    )


def _next_in_row(
    node: Numbered, levels: OpenLevels, following: Numbered | None
) -> Place | None:
    """Return the place of the next number of an open row, deepest list first."""
    readings = node.label.readings
    for reading in readings:
        for depth in range(len(levels.lists), 0, -1):
            last = levels.lists[depth - 1].reading
            if (
                last
                and is_next(last, reading)
                and not other_starts(readings, reading, following)
            ):
                return Place(reading=reading, depth=depth)
    if levels.last_number:
        for reading in readings:
            if is_next(levels.last_number, reading):
                return Place(reading=reading)
    return _next_behind(node, levels)


def _next_behind(node: Numbered, levels: OpenLevels) -> Place | None:
    """Return the place of the next number of a row that is behind its places."""
    last, reading = levels.last_number, node.label.readings[0]
    if last is None or not levels.behind or not is_of_row(reading, last):
        return None
    if reading.value + levels.behind != last.value + 1:
        return None
    return _moved(node, last.value + 1, behind=levels.behind)


def _first_in_row(
    node: Numbered, levels: OpenLevels, following: Numbered | None
) -> Place | None:
    """Return the place of a label that opens a list inside the innermost text."""
    first = first_of(node.label.readings, following)
    if first and _may_nest(first, levels):
        return Place(reading=first, depth=levels.inner_depth)
    return None


def _may_nest(reading: Reading, levels: OpenLevels) -> bool:
    """Whether a first label opens a list here rather than a new row of numbers."""
    if reading.series is Series.COMPOUND:
        return False
    if reading.series is Series.DECIMAL and reading.shape == "*.":
        inside = levels.last_number is not None or bool(levels.lists)
        return levels.ends_open() and inside
    if reading.series is Series.BULLET:
        return True
    if levels.paragraph is None and not levels.lists:
        return reading.series is not Series.DECIMAL
    return True


def _begun_anew(
    node: Numbered, levels: OpenLevels, ahead: Iterable[Node]
) -> Place | None:
    """Return the place of a ``1.`` with which a list began anew amid its row.

    ``1. 2. 1. 3. 4.``: the row goes on as if it were not there, so its place is the
    next, and those after it are one further. Source: A/RES/75/257 B in French.
    """
    last, reading = levels.last_number, node.label.readings[0]
    if last is None or reading.value != 1 or not is_of_row(reading, last):
        return None
    if levels.paragraph is None or levels.paragraph.num is None:
        return None  # a heading or a text without number begins another row
    rest = rest_of_row(reading, islice(ahead, _FAR))
    after = next((one.value for one in rest if one.value != 1), 0)
    if after != last.value - levels.behind + 1:
        return None
    return _moved(node, last.value + 1, behind=levels.behind + 1)


def _misprinted(
    node: Numbered, levels: OpenLevels, ahead: Iterable[Node]
) -> Place | None:
    """Return the place of a paragraph whose number the next ones prove wrong.

    ``3. 3. 5.`` and ``5. 7. 7.``: the row goes on as if the second had its place's
    number; ``9. 9.`` at the end of a row: two have one number, the first rightly.
    """
    last, reading = levels.last_number, node.label.readings[0]
    if last is None or not is_of_row(reading, last):
        return None
    if any(is_of_row(one.reading, reading) for one in levels.lists if one.reading):
        return None
    after = next_of_row(reading, ahead)
    doubled = after is None and reading.value == last.value
    if not doubled and (after is None or after.value != last.value + 2):
        return None
    if reading.value == 1 or abs(reading.value - last.value - 1) > 1:
        return None  # a row of its own, or not out by one
    return _moved(node, last.value + 1)


def _moved(node: Numbered, value: int, *, behind: int = 0) -> Place:
    """Return the place of a paragraph that another number is printed before."""
    number = str(value)
    reading = replace(node.label.readings[0], value=value, canonical=number)
    finding = _finding(node, "NU003", place=number)
    return Place(reading=reading, behind=behind, finding=finding)


def _nearest(node: Numbered, levels: OpenLevels) -> Place:
    """Return the nearest place of a label that is neither next nor first."""
    for reading in node.label.readings:
        for depth in range(len(levels.lists), 0, -1):
            last = levels.lists[depth - 1].reading
            if last and last.series is reading.series:
                return Place(
                    reading=reading, depth=depth, finding=_finding(node, "NU001")
                )
    reading = node.label.readings[0]
    if reading.series in (Series.DECIMAL, Series.COMPOUND):
        skips = reading.value != 1 and levels.last_number
        return Place(
            reading=reading, finding=_finding(node, "NU001") if skips else None
        )
    return Place(
        reading=reading,
        depth=levels.inner_depth,
        finding=_finding(node, "NU002") if reading.value > 1 else None,
    )


def _finding(node: Numbered, code: str, **params: str) -> Diagnostic:
    params["label"] = node.label.printed
    return Diagnostic(code=code, source=node.span, params=params)
