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
from converter.model.inline import A, Content, InlineNode
from converter.model.node import length_of, text_of

_HOSTS = re.compile(
    r"https?://(?:(?:www\.)?undocs\.org|docs\.un\.org|daccess-ods\.un\.org"
    r"|(?:www\.)?un\.org/(?:en/)?ga/search)/(?P<path>.*)",
    re.IGNORECASE,
)
_LANGUAGE = re.compile(r"(?:en|fr|es|sp|ru|ar|zh|ch)/(?=.)", re.IGNORECASE)
_ASKED = re.compile(r"[?&](?:final)?(?:symbol|ds|s)=(?P<symbol>[^&]+)", re.IGNORECASE)
_REST = re.compile(r"[?#&].*$")


class Hyperlink(NamedTuple):
    """A link of the source to a document."""

    start: int
    end: int
    """Offsets in the text of its content."""
    symbol: Symbol
    pieces: tuple[A, ...]


def hyperlinks(content: Content, text: str) -> list[Hyperlink]:
    """Return the links to documents inside inline content, pieces of one joined.

    Args:
        content: Inline content.
        text: Its text.
    """
    joined: list[Hyperlink] = []
    for start, node in _links(content, 0):
        symbol = symbol_at(node.href)
        if symbol is None:
            continue
        end = start + len(text_of(*node.content))
        last = joined[-1] if joined else None
        if last and last.symbol == symbol and not text[last.end : start].strip():
            joined[-1] = last._replace(end=end, pieces=(*last.pieces, node))
        else:
            joined.append(Hyperlink(start, end, symbol, (node,)))
    return joined


def _links(content: Content, at: int) -> Iterator[tuple[int, A]]:
    for node in content:
        if isinstance(node, A):
            yield at, node
        elif isinstance(node, InlineNode):
            yield from _links(node.content, at)
        at += length_of(node)


@lru_cache(maxsize=2048)
def symbol_at(address: str) -> Symbol | None:
    """Return the document behind an address; None when it is none of ours."""
    found = _HOSTS.match(address)
    if found is None:
        return None
    path = unquote(found["path"])
    asked = _ASKED.search(path)
    path = asked["symbol"] if asked else _LANGUAGE.sub("", _REST.sub("", path), count=1)
    try:
        return parse(path.strip(" /."))
    except SymbolError:
        return None
