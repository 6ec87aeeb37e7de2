"""Places in a document: paragraph numbers with letters, in lists and ranges.

``4 and 5``, ``1 to 3``, ``12 (a) and (b)``: each place by its labels in ASCII,
whatever script prints them (AKN4UN digest 5.3).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from converter.core.scripts import ARABIC, CYRILLIC_SMALL, TATWEEL
from converter.core.text import fold
from converter.languages.numerals import (
    ascii_digits,
    from_letters,
    from_roman,
    to_letters,
    to_roman,
)
from converter.languages.ordinals import ordinal_value
from converter.transforms.citations.vocabulary import Vocabulary

_PIECE = re.compile(
    r"(?P<number>\d{1,4}(?:\.\d{1,3})?)"
    rf"|[(（]?(?P<letter>[A-Za-z]{{1,4}}|[{ARABIC}]{TATWEEL}?(?:\s?[{ARABIC}])?"
    rf"|[{CYRILLIC_SMALL}])[)）]",
)
_ROMAN = re.compile(r"[IVXLC]+")


class Place(NamedTuple):
    """One place, and where its printed form stands."""

    start: int
    end: int
    labels: tuple[str, ...]
    """From the paragraph (or section) inwards, in ASCII."""
    ranged: bool = False
    """It ends a range that the place before begins."""


def read_places(found: re.Match[str], words: Vocabulary) -> list[Place]:
    """Return the places that a phrase of the language names, in order.

    Args:
        found: A match of the phrase, with group ``places``, ``romans``, ``ordinal``
            or ``letter``, or none of them.
        words: Vocabulary of the language.
    """
    groups = found.groupdict()
    if groups.get("places"):
        return list(_numbered(found["places"], found.start("places"), words))
    if groups.get("romans"):
        return list(_roman(found["romans"], found.start("romans"), words))
    for name in ("ordinal", "letter"):
        if groups.get(name):
            label = _label(name, found[name], words)
            start, end = found.span(name)
            return [Place(start, end, (label,))] if label else []
    return []


def _numbered(text: str, at: int, words: Vocabulary) -> Iterator[Place]:
    last: Place | None = None
    end = 0
    for piece in _PIECE.finditer(text):
        between = text[end : piece.start()]
        end = piece.end()
        if piece["number"]:
            labels: tuple[str, ...] = (ascii_digits(piece["number"]).replace(".", "-"),)
        else:
            letter = _item(piece["letter"])
            if last is not None and not between.strip():
                last = last._replace(end=at + end, labels=(*last.labels, letter))
                continue
            outer = last.labels[:-1] if last is not None else ()
            labels = (*outer, letter)
        if last is not None:
            yield last
        ranged = last is not None and _is_range(between, words)
        last = Place(at + piece.start(), at + end, labels, ranged)
    if last is not None:
        yield last


def _roman(text: str, at: int, words: Vocabulary) -> Iterator[Place]:
    end = 0
    for piece in _ROMAN.finditer(text):
        ranged = bool(end) and _is_range(text[end : piece.start()], words)
        end = piece.end()
        yield Place(at + piece.start(), at + end, (piece.group(),), ranged)


def _is_range(between: str, words: Vocabulary) -> bool:
    return fold(between) in {fold(sign) for sign in words.words.ranges}


def _item(letter: str) -> str:
    """Return a letter of an item in ASCII: ``ب`` is ``b``; ``iv`` stays."""
    if letter.isascii():
        return letter.lower()
    position = from_letters(letter)
    return to_letters(position) if position else letter


def _label(name: str, printed: str, words: Vocabulary) -> str:
    if name == "letter":
        return words.letters.get(fold(printed), "")
    value = ordinal_value(words.pack, printed) or from_roman(printed)
    return to_roman(value).upper() if value else ""
