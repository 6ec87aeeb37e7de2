"""What texts leave out when they name several documents at once.

``S/9427 and Corr.1``, ``A/55/602/Add.2 and Corr.1``, ``S/11185/Add.14-16, 21,
42/Rev.1 and 47``: only what changes is printed again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from converter.core.symbols.faults import SymbolError
from converter.core.symbols.grammar import Symbol, parse
from converter.core.symbols.organs import tables

_OF_A_CHANGE = ("REV", "CORR")
"""A list of bare numbers goes on with addenda, not with what mends one of them."""


@cache
def _next() -> re.Pattern[str]:
    """The pattern of what follows a symbol: a join, and a code or a bare number.

    A bare number is one of the list only if the list goes on or ends after it: in
    ``Add.1, 23 December`` it is a date.
    """
    codes = "|".join(code.printed for code in tables().change.values() if not code.bare)
    words = "|".join(map(re.escape, tables().joins))
    tail = rf"(?:/(?:{codes})\.[0-9]{{1,3}})?"
    gap = rf"(?:[,;،、] ?(?:(?:{words}) ?)?| ?(?:{words}) ?)"
    end = rf"(?=[,;:.)\]،؛、。；）]|-[0-9]| ?(?:{words}) ?[0-9A]|$)"
    return re.compile(
        rf"(?:{gap}|(?P<range>-))(?:"
        rf"(?P<coded>(?P<code>{codes})\. ?[0-9]{{1,3}}{tail}(?![0-9A-Za-z/]))"
        rf"|(?P<bare>(?P<number>[0-9]{{1,3}}){tail}){end})"
    )


def continued(text: str, end: int, symbol: Symbol) -> Iterator[tuple[int, int, Symbol]]:
    """Yield start, end and symbol of what follows with its beginning left out."""
    while match := _next().match(text, end):
        following = _following(symbol, match)
        if following is None:
            return
        group = "coded" if match["coded"] else "bare"
        yield match.start(group), match.end(), following
        end, symbol = match.end(), following


def _following(symbol: Symbol, match: re.Match[str]) -> Symbol | None:
    """Return the symbol meant, or None where the text speaks of something else."""
    known = tables().change
    pieces = [piece.text for piece in symbol.components]
    last = symbol.components[-1]
    if match["coded"]:
        siblings = last.folded == match["code"].upper()
        base = pieces[:-1] if siblings else pieces
        return _parsed([*base, match["coded"]])
    numbered = next(
        (
            index
            for index, piece in reversed(list(enumerate(symbol.components)))
            if piece.folded in known and not piece.folded.startswith(_OF_A_CHANGE)
        ),
        None,
    )
    if numbered is None:
        return None
    before = symbol.components[numbered]
    if int(match["number"]) <= int(before.number):
        return None
    return _parsed([*pieces[:numbered], f"{before.code}.{match['bare']}"])


def _parsed(pieces: list[str]) -> Symbol | None:
    try:
        return parse("/".join(pieces))
    except SymbolError:
        return None
