"""Words of a text, and how two texts differ in them."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby

from converter.core.scripts import HAN_AND_RARE

# words, white space, and every other sign by itself; a number keeps its separators
_TOKEN = re.compile(r"\d+(?:[.,/]\d+)*|[^\W\d_]+(?:['’\-‑][^\W\d_]+)*|\s+|.", re.DOTALL)
_CHINESE = "zh"
_HAN = re.compile(f"[{HAN_AND_RARE}]+")


class Change(StrEnum):
    """What became of a piece of text."""

    SAME = "same"
    ADDED = "added"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words in a row that share their fate."""

    change: Change
    text: str


def words(text: str, language: str) -> list[str]:
    """Return the words of a text and what stands between; joined, they are the text.

    Chinese is cut by jieba, which takes a second to load and is loaded only for it.
    """
    tokens = _TOKEN.findall(text)
    if language != _CHINESE:
        return tokens
    return [word for token in tokens for word in _chinese(token)]


def _chinese(token: str) -> Sequence[str]:
    if not _HAN.fullmatch(token):
        return [token]
    import jieba  # noqa: PLC0415 - loads a dictionary of 5 MB

    jieba.setLogLevel(logging.ERROR)
    found: list[str] = jieba.lcut(token)
    return found


def word_changes(old: str, new: str, language: str) -> tuple[Piece, ...]:
    """Return how a text became another, word by word."""
    before, after = words(old, language), words(new, language)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    pieces: list[Piece] = []
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind == "equal":
            pieces.append(Piece(change=Change.SAME, text="".join(before[i:j])))
            continue
        if j > i:
            pieces.append(Piece(change=Change.DELETED, text="".join(before[i:j])))
        if m > k:
            pieces.append(Piece(change=Change.ADDED, text="".join(after[k:m])))
    return tuple(_bridged(pieces))


def _bridged(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield pieces where a lone space between changes is part of them.

    Otherwise every word of a new phrase would be marked by itself.
    """
    old = new = ""
    for at, piece in enumerate(pieces):
        lone = piece.change is Change.SAME and not piece.text.strip()
        if piece.change is not Change.SAME or (lone and 0 < at < len(pieces) - 1):
            old += piece.text if piece.change is not Change.ADDED else ""
            new += piece.text if piece.change is not Change.DELETED else ""
            continue
        yield from _changed(old, new)
        old = new = ""
        yield piece
    yield from _changed(old, new)


def _changed(old: str, new: str) -> Iterator[Piece]:
    if old == new:
        if old:
            yield Piece(change=Change.SAME, text=old)
        return
    if old:
        yield Piece(change=Change.DELETED, text=old)
    if new:
        yield Piece(change=Change.ADDED, text=new)


def likeness(old: Sequence[str], new: Sequence[str]) -> float:
    """Return how much two lists of words share, from 0 to 1, order set aside."""
    counts: dict[str, int] = {}
    for word in old:
        counts[word] = counts.get(word, 0) + 1
    shared = 0
    for word, group in groupby(sorted(new)):
        shared += min(counts.get(word, 0), sum(1 for _ in group))
    total = len(old) + len(new)
    return 2 * shared / total if total else 1.0
