"""Labels at the start of a line that begin no paragraph, and numbers that prove one.

A list within a sentence (``quality (a), equity (b) and ... (c)``) breaks wherever the
line is full; so do brackets (``(Statute, Article`` / ``22)``) and dashes. On the other
hand the paragraphs of a resolution are numbered through: behind paragraph 12 a line
that opens with ``13.`` is the next, however full the line above it is.
"""

from __future__ import annotations

import re
from itertools import pairwise

from converter.core.scripts import ABJAD, CYRILLIC_ROW, HAN_NUMERALS

_LABEL = re.compile(r"[(（]?(\w{1,5})[)）](?=\s|[^\W\d_])")
_DASH = re.compile(r"[-–—](?=\s)")
_COUNTED = re.compile(r"(\d{1,3})(?:[.．](?!\d)|\s?[-–—](?=\s|$))\s*")
_OPEN, _CLOSED = re.compile(r"[(（]"), re.compile(r"[)）]")
_ROWS = (
    "abcdefghijklmnopqrstuvwxyz",
    CYRILLIC_ROW,
    ABJAD,
    HAN_NUMERALS,
    tuple(str(number) for number in range(1, 31)),
    ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"),
)
_BEFORE: dict[str, set[str]] = {}
for _row in _ROWS:
    for _one, _next in pairwise(_row):
        _BEFORE.setdefault(_next, set()).add(_one)


def counted(text: str) -> int:
    """Return the number of the paragraph that a line begins with, or 0."""
    found = _COUNTED.match(text)
    return int(found[1]) if found else 0


def closes_bracket(last: str, text: str) -> bool:
    """Tell whether a line begins with what a bracket of the line before holds."""
    found = _LABEL.match(text)
    if not found or text[:1] in "(（":
        return False
    return len(_OPEN.findall(last)) > len(_CLOSED.findall(last))


def runs_in(sentence: str, text: str) -> bool:
    """Tell whether a label goes on with a list that stands within the sentence."""
    found = _LABEL.match(text)
    if not found:
        return False
    return any(
        re.search(rf"\s[(（]?{before}[)）]\s", sentence)
        for before in _BEFORE.get(found[1], ())
    )


def dashes(text: str) -> bool:
    """Tell whether a line begins with a dash, which may part words of a sentence."""
    return _DASH.match(text) is not None
