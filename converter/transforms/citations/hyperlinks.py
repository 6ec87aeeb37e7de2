"""Links that the source itself sets to documents of the United Nations.

Word files link to undocs.org or docs.un.org, with a language in the address, often in
pieces, sometimes to the wrong organ (`official-practice` 2.9, 3.2).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote

from converter.core.symbols import Symbol, SymbolError, parse
from converter.core.symbols.grammar import LINK
from converter.model.inline import A, Content, InlineNode
from converter.model.node import length_of, text_of

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


def hyperlinks(content: Content, text: str) -> list[Hyperlink]:
    """Return the links to documents inside inline content, pieces of one joined.

    Args:
        content: Inline content.
        text: Its text.
    """
    joined: list[Hyperlink] = []
    for start, node in _links(content, 0):
        address = read_address(node.href)
        if address is None:
            continue
        end = start + len(text_of(*node.content))
        last = joined[-1] if joined else None
        if last and last.address == address and not text[last.end : start].strip():
            joined[-1] = last._replace(end=end, pieces=(*last.pieces, node))
        else:
            joined.append(Hyperlink(start, end, address, (node,)))
    return joined


def _links(content: Content, at: int) -> Iterator[tuple[int, A]]:
    for node in content:
        if isinstance(node, A):
            yield at, node
        elif isinstance(node, InlineNode):
            yield from _links(node.content, at)
        at += length_of(node)


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
