"""What of a passage can be compared across languages."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from converter.core.scripts import HAN_AND_RARE
from converter.outputs.passages import Passage

# numbers, and words in capitals or with digits: symbols, acronyms, paragraph numbers.
# They stand alike in every language; thousands are set apart by many signs
_TOKEN = re.compile(r"\d+(?:[ \u00a0\u202f.,]\d{3}(?!\d))*|[A-Z][A-Z/.\-]*[A-Z]")
_GROUPING = re.compile(r"[ \u00a0\u202f.,]")
_LATIN_WORD = re.compile(r"[a-z]{5,}")
_STEM = 5
_HAN = range(0x3400, 0xA000)
_WORD = re.compile(rf"[{HAN_AND_RARE}]+|[^\W\d_{HAN_AND_RARE}]{{3,}}")
_STEP = "__"
_COUNTED = re.compile(
    r"^(?:\w*_)?nn_|^(?:container|crossHeading|formula|indent|dvs)_\d"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A passage or sentence, reduced to what does not depend on its language."""

    length: int
    """Characters; a Chinese one counts for three."""
    tokens: Counter[str]
    """Numbers, symbols, acronyms."""
    stems: frozenset[str] = frozenset()
    """Beginnings of its words in Latin letters: cognates agree in them."""
    words: frozenset[str] = frozenset()
    """Its words; of Chinese, every two signs that stand together."""
    parent: str = ""
    """eId of what it is numbered within."""
    label: str = ""
    """Its printed number, canonical; "" when none is printed."""
    kind: str = ""
    role: str = ""
    key: tuple[str, str, int] = ("", "", 0)
    calls: int = 0
    """How many notes it calls."""


def unit_of(passage: Passage) -> Unit:
    """Return what of a passage can be compared across languages."""
    parent, _, step = passage.eid.removesuffix("__heading").rpartition(_STEP)
    printed = passage.number and not _COUNTED.match(step)
    return replace(
        unit_of_text(passage.text),
        parent=f"{passage.component}/{parent}/{step.partition('_')[0]}",
        label=step.partition("_")[2] if printed else "",
        kind=passage.kind,
        role=passage.role,
        key=passage.key,
        calls=len(passage.calls),
    )


def unit_of_text(text: str) -> Unit:
    """Return the same of a sentence."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    folded = "".join(char for char in folded if not unicodedata.combining(char))
    return Unit(
        length=len(text) + 2 * sum(ord(char) in _HAN for char in text),
        tokens=tokens_of(text),
        stems=frozenset(word[:_STEM] for word in _LATIN_WORD.findall(folded)),
        words=frozenset(_words(text)),
    )


def _words(text: str) -> Iterator[str]:
    for word in _WORD.findall(text.casefold()):
        if ord(word[0]) in _HAN:
            yield from (word[at : at + 2] for at in range(max(len(word) - 1, 1)))
        else:
            yield word


def tokens_of(text: str) -> Counter[str]:
    """Return the numbers, symbols and acronyms of a text."""
    plain = unicodedata.normalize("NFKC", text)
    ascii_digits = "".join(
        str(unicodedata.digit(char)) if char.isdigit() else char for char in plain
    )
    return Counter(
        _GROUPING.sub("", found) if found[0].isdigit() else found
        for found in _TOKEN.findall(ascii_digits)
    )


def joined(units: Sequence[Unit]) -> Unit:
    """Return several units as one; its name is that of the first."""
    first = units[0]
    if len(units) == 1:
        return first
    return replace(
        first,
        length=sum(unit.length for unit in units),
        tokens=Counter(chain.from_iterable(unit.tokens.elements() for unit in units)),
        stems=frozenset().union(*(unit.stems for unit in units)),
        words=frozenset().union(*(unit.words for unit in units)),
        calls=sum(unit.calls for unit in units),
    )
