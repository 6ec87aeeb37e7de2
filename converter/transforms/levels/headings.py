"""Which level a heading opens, and how far outside that level stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from converter.model.draft import HeadingLine, LevelKind, Numbered, Reading, Series
from converter.model.hierarchy import (
    Article,
    Chapter,
    Division,
    Level,
    Part,
    RuleLevel,
    Section,
    Title,
)
from converter.model.node import text_of
from converter.transforms.levels.endings import is_stopped
from converter.transforms.levels.open_level import OpenLevel
from converter.transforms.levels.rows import is_next

_RANKS: dict[type[Level], int] = {
    Part: 0,
    Chapter: 1,
    Section: 2,
    Title: 3,
    Article: 5,
    RuleLevel: 5,
    Division: 6,
}
_NUMBERED_CHAPTER_RANK = 4
_NAMED: dict[LevelKind, type[Level]] = {
    LevelKind.PART: Part,
    LevelKind.CHAPTER: Chapter,
    LevelKind.SECTION: Section,
    LevelKind.ARTICLE: Article,
    LevelKind.RULE: RuleLevel,
}
_LONGEST_HEADING = 180


def level_of(line: HeadingLine) -> tuple[type[Level], int]:
    """Return the element of a heading and its rank (0 outermost)."""
    if line.kind is not LevelKind.NONE:
        cls = _NAMED[line.kind]
        return cls, _RANKS[cls]
    series = line.label.readings[0].series if line.label else None
    if series is Series.UPPER_ROMAN:
        return Section, _RANKS[Section]
    if series is Series.UPPER_LETTER:
        return Title, _RANKS[Title]
    if series in (Series.DECIMAL, Series.COMPOUND):
        return Chapter, _NUMBERED_CHAPTER_RANK
    return Division, _RANKS[Division]


def in_row(line: HeadingLine, above: Sequence[OpenLevel]) -> HeadingLine:
    """Return a heading whose letter goes on with the row above: ``I.`` behind H.

    Args:
        line: The heading.
        above: The headings that are open, outermost first.
    """
    if line.label is None or line.kind is not LevelKind.NONE:
        return line
    for level in reversed(above):
        last = level.reading
        if last is None or last.series is not Series.UPPER_LETTER:
            continue
        for reading in line.label.readings:
            if is_next(last, reading):
                return replace(line, label=replace(line.label, readings=(reading,)))
    return line


def is_heading(
    node: Numbered, last: Reading | None, following: Numbered | None
) -> bool:
    """Whether a number outside the row of paragraph numbers is a heading's.

    ``4. ...`` / ``2. Rooms for students`` / ``5. ...``: the row goes on behind it,
    and it ends in no stop.

    Args:
        node: The piece with the number.
        last: The number of the paragraph before it.
        following: The next labelled piece under the same heading.
    """
    reading = node.label.readings[0]
    if last is None or following is None or last.series is not Series.DECIMAL:
        return False
    if reading.series is not Series.DECIMAL or is_next(last, reading):
        return False
    text = text_of(*node.content).rstrip()
    if len(text) > _LONGEST_HEADING or is_stopped(text):
        return False
    return any(is_next(last, one) for one in following.label.readings)
