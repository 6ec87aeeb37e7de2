"""Find footnote calls that are fused with the words of a text without typography.

Superscripts come out of a PDF or a mined text as plain digits: ``countries.1``,
``Rights, 1 in particular``. A digit alone proves nothing; the numbers of a document's
calls rise by one, so the heaviest such chain of candidates is sought, and only its
members are calls. Digits outside the chain stay text.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

_CLOSING = r"[.,;:!?)\]»”’\"'،؛。；：，、）》」]"
# no number, symbol, unit or word goes on behind a call
_END = r"(?![\w/%°٪]|[.,:]\d|-\w)"
_FUSED = re.compile(
    rf"(?<=[^\W\d_])(?P<word>\d{{1,3}}){_END}"
    rf"|(?<={_CLOSING})(?P<stop>\d{{1,3}}){_END}"
    r"|(?<=[^\s(])\((?P<bracket>\d{1,3})\)"
    rf"|(?<=[^\W_]) (?P<before>\d{{1,3}})(?={_CLOSING}(?!\d))"
    rf"|(?<={_CLOSING}) (?P<after>\d{{1,3}})(?=[\s,.;:،؛。；：，；]|$)"
    rf"|(?<=[^\W\d_]) (?P<apart>\d{{1,3}})(?=\s|$)"
    r"|(?<=[^\s*(])\s?\((?P<starred>\*{1,4})\)"
    r"|(?<=[^\s*])(?P<star>\*{1,4})(?![\w*])"
)
_WEIGHTS = {
    "word": 3.0,
    "stop": 3.0,
    "bracket": 4.0,
    "before": 1.5,
    "after": 1.5,
    "apart": 0.5,
}
_KNOWN = 2.0
"""A note with this number was found."""
_CERTAIN = 10.0
"""The mark stood on a line of its own."""
_ALONE = 2.5
"""What a mark needs when no note with its number was found."""
_SKIP = 4.0
"""What a missing number costs."""
_SKIPS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundCall:
    """A mark in the text that calls a note."""

    block: int
    """Index of the text."""
    start: int
    """Offset of the mark, blank and parentheses before it included."""
    end: int
    marker: str
    weight: float = _CERTAIN
    """How much it looks like a call."""


def find_calls(
    texts: Sequence[str], certain: Iterable[FoundCall], known: Collection[str]
) -> list[FoundCall]:
    """Return the calls of a document's texts, in order.

    Args:
        texts: Paragraphs in reading order.
        certain: Calls that are known already; their offsets hold no text.
        known: Markers of the notes whose text was found.
    """
    stars: list[FoundCall] = []
    numbers: list[FoundCall] = []
    for call in certain:
        (numbers if call.marker.isdigit() else stars).append(call)
    for block, text in enumerate(texts):
        for found in _FUSED.finditer(text):
            kind = found.lastgroup or "apart"
            marker = found[kind]
            call = FoundCall(
                block=block,
                start=found.start(),
                end=found.end(),
                marker=marker,
                weight=_WEIGHTS.get(kind, 0.0) + _KNOWN * (marker in known),
            )
            if not marker.isdigit():
                stars.append(call)
            elif call.weight >= _ALONE:
                numbers.append(call)
    numbers.sort(key=_place)
    return sorted([*_chain(numbers), *stars], key=_place)


def _place(call: FoundCall) -> tuple[int, int]:
    return call.block, call.start


def _chain(numbers: Sequence[FoundCall]) -> list[FoundCall]:
    """Return the heaviest chain of calls whose numbers rise by one.

    A few numbers may be missing, at a cost. Linear: while reading on, the best chain
    that ends with each number is kept.
    """
    best: dict[int, tuple[float, int]] = {}
    parents: list[int] = []
    for at, call in enumerate(numbers):
        number = int(call.marker)
        total, parent = _longest_before(best, number)
        parents.append(parent)
        total += call.weight
        if number not in best or total > best[number][0]:
            best[number] = (total, at)
    if not best:
        return []
    at = max(best.values())[1]
    chain = []
    while at >= 0:
        chain.append(numbers[at])
        at = parents[at]
    return chain[::-1]


def _longest_before(
    best: dict[int, tuple[float, int]], number: int
) -> tuple[float, int]:
    """Return the weight and end of the best chain that a number may go on."""
    found = (-_SKIP * min(number - 1, _SKIPS), -1)
    for skipped in range(_SKIPS + 1):
        before = best.get(number - 1 - skipped)
        if before:
            found = max(found, (before[0] - _SKIP * skipped, before[1]))
    return found
