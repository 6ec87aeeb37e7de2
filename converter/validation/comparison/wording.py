"""Where two texts differ, word by word."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from converter.core.scripts import HAN_AND_RARE

if TYPE_CHECKING:
    from collections.abc import Iterator

# a word with the blank after it; Han characters stand alone
_WORDS = re.compile(rf"[{HAN_AND_RARE}]|[^\s{HAN_AND_RARE}]+\s*|\s+")
_AROUND = 3  # words of context
_MOST = 1500  # words that are compared one by one


def likeness(one: str, other: str) -> float:
    """Return how many words two texts share, whatever their order, from 0 to 1."""
    first, second = Counter(_WORDS.findall(one)), Counter(_WORDS.findall(other))
    total = first.total() + second.total()
    return 2 * (first & second).total() / total if total else 1.0


def difference(before: str, after: str) -> str:
    """Return the places that differ, with some words around each.

    What is gone stands in ``[-…-]``, what is new in ``{+…+}``.
    """
    first, second = _WORDS.findall(before), _WORDS.findall(after)
    head = _shared(first, second)
    tail = _shared(first[head:][::-1], second[head:][::-1])
    return "".join(
        (
            _context(first[:head], "end"),
            *_middle(
                first[head : len(first) - tail], second[head : len(second) - tail]
            ),
            _context(first[len(first) - tail :], "start"),
        )
    ).strip()


def _shared(first: list[str], second: list[str]) -> int:
    """Return how many words two texts share at their beginning."""
    pairs = zip(first, second, strict=False)
    unlike = (at for at, (one, other) in enumerate(pairs) if one != other)
    return next(unlike, min(len(first), len(second)))


def _middle(first: list[str], second: list[str]) -> Iterator[str]:
    if max(len(first), len(second)) > _MOST:
        yield from _marked(first, second)
        return
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    for step, start, end, new_start, new_end in matcher.get_opcodes():
        if step == "equal":
            yield _context(first[start:end], "both")
        else:
            yield from _marked(first[start:end], second[new_start:new_end])


def _marked(gone: list[str], new: list[str]) -> Iterator[str]:
    for words, form in ((gone, "[-{}-]"), (new, "{{+{}+}}")):
        text = "".join(words)
        if text:
            yield form.format(text.rstrip()) + text[len(text.rstrip()) :]


def _context(words: list[str], shown: str) -> str:
    """Return the words next to a difference: at their end, start, or both."""
    start = words[:_AROUND] if shown != "end" else []
    end = words[-_AROUND:] if shown != "start" else []
    if len(words) <= len(start) + len(end):
        return "".join(words)
    return f"{''.join(start).rstrip()}… {''.join(end)}"
