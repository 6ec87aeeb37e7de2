"""Links to United Nations documents: one link, the whole number, no language.

Source: `official-practice` 3.2 and 4 row 32.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from converter.core.symbols import SymbolError, parse
from converter.validation.upgrade.tree import every, remove, text_of, unwrap

if TYPE_CHECKING:
    from lxml import etree

    from converter.validation.upgrade.repair import Log

_UNDOCS = re.compile(
    r"https?://(?:www\.)?undocs\.org/(?:(?:ar|ch|zh|en|fr|ru|es|de)/)?(?P<symbol>.+)",
    re.IGNORECASE,
)
_WEB = re.compile(r"(?:https?|ftp|mailto):")


def settle_links(root: etree._Element, log: Log) -> None:
    """Join links that were cut, drop what is no target, and name the symbol."""
    for node in every(root, "a"):
        href = " ".join(node.get("href", "").split())
        found = _UNDOCS.fullmatch(href)
        if found:
            symbol = _symbol(found.group("symbol"))
            log.set("link", node, "href", f"https://undocs.org/{_path(symbol)}")
            if not node.get("title"):
                log.set("link", node, "title", symbol)
        elif href.startswith("#"):
            continue  # a place in the document: `references` sees to it
        elif not _WEB.match(href):
            log.note("link", node, href or "no target", attribute="href")
            unwrap(node)
    _join(root, log)


def _join(root: etree._Element, log: Log) -> None:
    for node in every(root, "a"):
        following = node.getnext()
        while (
            following is not None
            and following.tag == node.tag
            and following.get("href") == node.get("href")
            and not (node.tail or "").strip()
        ):
            log.note(
                "link", following, text_of(following), f"part of “{text_of(node)}”"
            )
            _append(node, node.tail or "")
            node.tail = None
            _append(node, following.text or "")
            node.extend(list(following))
            following.text = None
            remove(following)
            following = node.getnext()


def _append(node: etree._Element, text: str) -> None:
    if len(node):
        node[-1].tail = (node[-1].tail or "") + text
    else:
        node.text = (node.text or "") + text


def _symbol(text: str) -> str:
    text = text.strip().strip("/")
    try:
        return parse(text).text
    except SymbolError:
        return text.upper() if text.islower() else text


def _path(symbol: str) -> str:
    return symbol.replace(" ", "")
