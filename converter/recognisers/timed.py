"""Times of day inside a line: when a meeting was opened, and when it rose."""

from __future__ import annotations

import re
from functools import partial

from converter.languages.numerals import ascii_digits
from converter.model.inline import Content, RecordedTime
from converter.model.mark import Mark, mark
from converter.model.node import Node

STARTS = "startEvent"
ENDS = "endEvent"
_NUMBER = re.compile(r"\d+")
_NOON = 12
_HOURS = 24
_MINUTES = 60


def clock(found: re.Match[str]) -> str:
    """Return the group ``time`` of a match as ``HH:MM:SS``; empty if it is none.

    A language that counts to twelve marks the second half of the day by its group
    ``afternoon``.
    """
    groups = found.groupdict()
    numbers = [int(n) for n in _NUMBER.findall(ascii_digits(groups.get("time") or ""))]
    if not numbers:
        return ""
    hour, minute = numbers[0], numbers[1] if len(numbers) > 1 else 0
    if groups.get("afternoon") and hour < _NOON:
        hour += _NOON
    if hour >= _HOURS or minute >= _MINUTES:
        return ""
    return f"{hour:02}:{minute:02}:00"


def with_time(content: Content, found: re.Match[str], kind: str) -> Content:
    """Return content with the time that a match names in a `recordedTime`.

    Args:
        content: Inline content whose characters are those that were matched.
        found: The match, with group ``time``.
        kind: ``startEvent`` or ``endEvent``.
    """
    time = clock(found)
    if not time:
        return content
    start, end = found.span("time")
    end -= len(found["time"]) - len(found["time"].rstrip())
    make = partial(_recorded, time=time, kind=kind)
    return mark(content, [Mark(start, end, make)])


def _recorded(content: Content, *, time: str, kind: str) -> Node:
    return RecordedTime(time=time, type_=kind, content=content)
