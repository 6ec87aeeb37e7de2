"""Links that the source itself sets to documents of the United Nations.

Word files link to undocs.org or docs.un.org, with a language in the address, often in
pieces, sometimes to the wrong organ (`official-practice` 2.9, 3.2).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote

from converter.core.symbols import Symbol, SymbolError, parse
from converter.core.symbols.grammar import LINK
from converter.model.inline import A

_HOSTS = re.compile(
    r"https?://(?:(?:www\.)?undocs\.org|docs\.un\.org|daccess-ods\.un\.org"
    r"|(?:www\.)?un\.org/(?:en/)?ga/search)/(?P<path>.*)",
    re.IGNORECASE,
)
_LANGUAGE = re.compile(r"^(?:en|fr|es|sp|ru|ar|zh|ch)/(?=.)", re.IGNORECASE)
_ASKED = re.compile(r"[?&](?:final)?(?:symbol|ds|s)=(?P<symbol>[^&]+)", re.IGNORECASE)
_UNPRINTED = re.compile(r"[^ -~]|^ +| +$")
"""Marks that typists paste with an address."""
_REST = re.compile(r"[?#&].*$")


class Address(NamedTuple):
    """An address of a document, without a language."""

    link: str
    symbol: Symbol | None
    """None where the address holds no possible symbol."""

    @property
    def impossible(self) -> bool:
        """Whether it leads to a resolution that cannot be: A/RES/16/2."""
        return self.symbol is None and "/RES/" in self.link.upper()


class Hyperlink(NamedTuple):
    """A link of the source to a document."""

    start: int
    end: int
    """Offsets in the text of its content."""
    address: Address
    pieces: tuple[A, ...]


def joined(links: Iterable[Hyperlink], text: str) -> list[Hyperlink]:
    """Return links with the pieces of one, nothing between them, joined.

    Args:
        links: In order.
        text: The text that they stand in.
    """
    whole: list[Hyperlink] = []
    for link in links:
        last = whole[-1] if whole else None
        between = text[last.end : link.start] if last else ""
        if last and last.address == link.address and not between.strip():
            whole[-1] = last._replace(end=link.end, pieces=last.pieces + link.pieces)
        else:
            whole.append(link)
    return whole


@lru_cache(maxsize=2048)
def read_address(address: str) -> Address | None:
    """Return what an address leads to; None when it is none of ours."""
    found = _HOSTS.match(address)
    if found is None:
        return None
    path = _UNPRINTED.sub("", unquote(unquote(found["path"])))
    asked = _ASKED.search(path)
    path = asked["symbol"] if asked else _LANGUAGE.sub("", _REST.sub("", path), count=1)
    path = path.strip("/.")
    try:
        symbol = parse(path)
    except SymbolError:
        return Address(f"{LINK}{path}", None)
    return Address(symbol.link, symbol)
