"""Symbols in running text.

One compiled pattern finds what begins with the series of a known body and goes on
with strokes; the grammar then decides how much of it is a symbol. Texts of all six
languages print symbols in Latin letters, often without a blank to their words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from converter.core.symbols.ellipsis import continued
from converter.core.symbols.faults import SymbolError
from converter.core.symbols.grammar import Symbol, parse
from converter.core.symbols.organs import tables
from converter.core.symbols.signs import plain

_PIECE = (
    r"/(?:(?:S|ES)-(?:[0-9]{1,3}|[IVXL]{1,7})(?![0-9A-Za-z])"
    r"|[0-9]{1,6}(?:-[0-9]{1,3}(?![0-9]))?(?:[A-Z](?:-[A-Z])?(?![A-Za-z]))?"
    r"|[A-Za-z]{1,12}(?:-[A-Z]{2,8}){0,2}"
    r"(?:\.[0-9A-Za-z]{1,7}(?:[.-][0-9]{1,4}(?![0-9])|\.[A-Z]{1,8})?)?)"
)
_LETTERS = r"(?: [A-Z](?:(?:-| and )[A-Z])?(?![A-Za-z0-9/]|\.[A-Za-z0-9]))?"
_NOTE = (
    r"(?: ?\((?:[0-9]{1,4}|(?:E?S-)?[IVXL]{1,7}|(?:Income |Plan )?[A-Za-z]{3,12}\.? ?"
    r"(?:[0-9IVXL]{1,6})?(?: and [0-9IVXL]{1,6})?"
    r"|[A-Z]{2,5}\.[0-9]{1,3}/[0-9]{1,3})\))?"
)
_MOST = 11
_LONGEST_NUMBER = 5
"""Of a root: what `#` stands for."""
_LONGEST_BRACKET = 10
_PAIR = 2
_LEAST_DIGITS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class SymbolMatch:
    """A symbol and where it stands in the text."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset after its last character."""
    symbol: Symbol
    """What it is."""
    ranged: bool = False
    """It ends a range that the match before begins: ``Add.14-16``."""


def find_symbols(text: str) -> Iterator[SymbolMatch]:
    """Yield the symbols that the text prints, in order, none inside another.

    Addresses on the web, fractions and dates are left alone. Two symbols joined by a
    hyphen (``A/75/982-S/2021/665``) are two; one that leaves out what it shares with
    the one before (``S/9427 and Corr.1``) is found where its own part stands.
    """
    if "/" not in text and "\uff0f" not in text:
        return
    text = plain(text)
    position = 0
    while (stroke := text.find("/", position)) >= 0:
        # a root is short: what stands far before the next stroke is not looked at
        match = _pattern().search(text, max(position, stroke - _reach()))
        if match is None:
            return
        found = _longest(match.group())
        end = match.start() + (found[1] if found else 0)
        if found is None or _GOES_ON.match(text, end):
            position = match.end()
            continue
        yield SymbolMatch(start=match.start(), end=end, symbol=found[0])
        position = end
        for start, position, symbol in continued(text, end, found[0]):
            ranged = text[start - 1] == "-"
            yield SymbolMatch(start=start, end=position, symbol=symbol, ranged=ranged)


@cache
def _pattern() -> re.Pattern[str]:
    """The pattern over the roots of all bodies.

    Before a symbol stands nothing that would make it part of a word or an address;
    a hyphen only after a first symbol. Han and Arabic letters may touch it.
    """
    roots = "|".join(
        re.escape(root).replace(r"\#", "(?:[0-9]{1,3}|[IVX]{1,5})")
        for root in tables().roots
    )
    return re.compile(
        r"(?:(?<![A-Za-z0-9_/.@=&%\u00c0-\u024f\u0400-\u04ff-])|(?<=[0-9)]-))"
        rf"(?:{roots})(?:\([IVXL0-9S-]{{1,8}}\))?"
        rf"(?:{_PIECE}{_LETTERS}{_NOTE}){{1,{_MOST}}}"
    )


@cache
def _reach() -> int:
    """Return how many characters at most stand before the first stroke of a symbol."""
    return max(map(len, tables().roots)) + _LONGEST_NUMBER + _LONGEST_BRACKET


@lru_cache(maxsize=8192)
def _longest(text: str) -> tuple[Symbol, int] | None:
    """Return the longest beginning of the text that is a symbol, and its length."""
    end = len(text)
    while end > 0:
        try:
            symbol = parse(text[:end])
        except SymbolError:
            end = _shorter(text, end)
            continue
        return (symbol, end) if _is_plausible(symbol) else None
    return None


# a longer thing of which the symbol is only the beginning: "S/1906/2020"
_GOES_ON = re.compile(r"/?[A-Za-z0-9]")
_CUTS = tuple(
    re.compile(cut)
    for cut in (
        r" ?\([^()]*\)$",
        r"(?: | and |-)[A-Z]$",
        r"(?<=[0-9])-[0-9]+$",
        r"/[^/()]*(?:\([^()]*\))?$",
    )
)
"""What may be one thing too many: a note, a letter, a range, a piece."""


def _shorter(text: str, end: int) -> int:
    """Return the next shorter end."""
    cuts = (cut.search(text, max(0, end - 40), end) for cut in _CUTS)
    return next((cut.start() for cut in cuts if cut), 0)


def _is_plausible(symbol: Symbol) -> bool:
    """Tell whether a short symbol may stand in running text.

    ``A/4`` and ``S/2`` are paper sizes and abbreviations far more often than the
    first documents of 1946, so a single-letter series with one number needs two digits.
    """
    first, last = symbol.components[0], symbol.components[-1]
    if len(symbol.components) > _PAIR:
        return True
    if len(first.code) > 1:
        return bool(symbol.number)
    return len(last.number) >= _LEAST_DIGITS
