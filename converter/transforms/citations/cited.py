"""What a reading of running text finds: a cited document and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from converter.core.symbols import Symbol, SymbolError, find_symbols, parse
from converter.transforms.citations.numbers import ASSEMBLY
from converter.transforms.citations.vocabulary import Vocabulary

_MASK = "\0"
_SESSION_DOCUMENT = 3
"""Components of A/75/49: the documents of a session that come in volumes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A document that a text cites."""

    start: int
    end: int
    """Of the printed number or symbol, offsets in the text."""
    symbol: Symbol
    stated: bool
    """Whether the text says whose it is; else the issuing organ was assumed."""
    letters: str = ""
    """Letters of the part as printed; the symbol of a shared document has none."""


class Foreign(NamedTuple):
    """A number that the text gives to a body whose texts have no symbols."""

    start: int
    end: int


def printed_symbols(text: str, words: Vocabulary) -> list[Citation]:
    """Return the symbols that a text prints.

    Two symbols joined by a hyphen are one document and one link: its title says both,
    its address the first, which names the work (`official-practice` 2.9, AKN4UN digest
    2.2).

    Args:
        text: With plain signs (`core.symbols.signs.unset`).
        words: Vocabulary of its language.
    """
    found: list[Citation] = []
    for match in find_symbols(text):
        last = found[-1] if found else None
        joint = last is not None and match.start == last.end + 1
        if last and joint and text[last.end] == "-" and not match.ranged:
            both = replace(last.symbol, joint=match.symbol)
            found[-1] = replace(last, end=match.end, symbol=both)
            continue
        symbol = _volume(match.symbol, words.volume.match(text, match.end))
        found.append(
            Citation(
                start=match.start,
                end=match.end,
                symbol=symbol,
                stated=True,
                letters=symbol.letters,
            )
        )
    return found


def _volume(symbol: Symbol, volume: re.Match[str] | None) -> Symbol:
    """Return the volume of a supplement that stands behind its bracket."""
    if (
        volume is None
        or symbol.part
        or symbol.series
        or symbol.actor != ASSEMBLY
        or len(symbol.components) != _SESSION_DOCUMENT
    ):
        return symbol
    try:
        return parse(f"{symbol.text} (Vol. {volume[1]})")
    except SymbolError:
        return symbol


def masked(text: str, citations: Iterable[Citation]) -> str:
    """Return the text without the symbols found in it, offsets unchanged."""
    pieces: list[str] = []
    position = 0
    for one in citations:
        pieces += text[position : one.start], _MASK * (one.end - one.start)
        position = one.end
    return "".join(pieces) + text[position:]
