"""Find footnote calls that are fused with the words of a text without typography.

Superscripts come out of a PDF or a mined text as plain digits: ``countries.1``,
``Rights, 1 in particular``. A digit alone proves nothing; the numbers of a document's
calls rise by one from 1, so the longest such chain of candidates is sought, and only
its members are calls. Digits outside the chain stay text.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

# behind a letter, a closing sign or stop; never inside a number, symbol or word
_FUSED = re.compile(
    r"(?<=[^\W\d_])(\d{1,3})(?![\w/%°]|[.,:]\d|-\w)"
    r"|(?<=[.,;:!?)\]»”’\"'،؛。，；：、）》」])(\d{1,3})(?![\w/%°]|[.,:]\d|-\w)"
    r"|(?<=\S)\((\d{1,3})\)"
    r"|(?<=[\w)\]»”،,;.:。，；：、）》]) (\d{1,3})(?=[\s,.;:،؛。，；：)]|$)"
    r"|(?<=\S)(?<!\*)\s?\((\*{1,4})\)"
    r"|(?<=\S)(?<!\*)(\*{1,4})(?![\w*])"
)
_WEIGHTS = (0, 3.0, 3.0, 4.0, 1.0)
_STAR = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Digits or asterisks in the text that may be a call."""

    block: int
    """Index of the text."""
    start: int
    """Offset of the mark, blank and parentheses before it included."""
    end: int
    marker: str
    weight: float
    """How much it looks like a call."""


def find_calls(texts: Sequence[str], known: Collection[str]) -> list[Candidate]:
    """Return the calls of a document's texts, in order.

    Args:
        texts: Paragraphs in reading order.
        known: Markers of the notes whose text was found.
    """
    stars: list[Candidate] = []
    numbers: list[Candidate] = []
    for block, text in enumerate(texts):
        for found in _FUSED.finditer(text):
            kind = found.lastindex or 0
            marker = found[kind]
            star = kind >= _STAR
            candidate = Candidate(
                block=block,
                start=found.start(),
                end=found.end(),
                marker=marker,
                weight=5.0 if star else _WEIGHTS[kind],
            )
            (stars if star else numbers).append(candidate)
    chain = _chain(numbers, known)
    chosen = [*chain, *stars]
    return sorted(chosen, key=lambda call: (call.block, call.start))


def _chain(numbers: list[Candidate], known: Collection[str]) -> list[Candidate]:
    """Return the heaviest chain of candidates numbered 1, 2, 3 ... without a gap.

    Linear: the best chain that ends with each number is kept while reading on.
    """
    best: dict[int, tuple[float, int]] = {}
    parent: list[int | None] = [None] * len(numbers)
    for at, candidate in enumerate(numbers):
        value = int(candidate.marker)
        weight = candidate.weight + (2.0 if candidate.marker in known else 0.0)
        if candidate.weight < 2 and candidate.marker not in known:
            continue
        if value == 1:
            total, before = weight, None
        elif value - 1 in best:
            total, before = best[value - 1][0] + weight, best[value - 1][1]
        else:
            continue
        if value not in best or total > best[value][0]:
            best[value] = (total, at)
            parent[at] = before
    if not best:
        return []
    at = max(best.values())[1]
    chain = []
    step: int | None = at
    while step is not None:
        chain.append(numbers[step])
        step = parent[step]
    return chain[::-1]
