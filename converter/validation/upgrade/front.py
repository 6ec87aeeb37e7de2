"""Front and end matter: facts under the names and in the forms we agreed on.

Source: `official-practice` 4 rows 13 to 18, 30; the contract of the facts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from converter.core.symbols import Symbol, SymbolError, parse
from converter.languages.numerals import bare, from_letters, to_letters
from converter.validation.upgrade.tree import (
    akn,
    child,
    every,
    make,
    text_of,
    unwrap,
)

if TYPE_CHECKING:
    from lxml import etree

    from converter.validation.upgrade.repair import Log

_NAMES = {
    "agenda item": "agendaItem",
    "agenda item name": "agendaItemTitle",
    "originating document": "originatingDocument",
}
_ITEM = re.compile(r"(?P<number>\d+)\W*(?P<letter>[^\W\d_]{1,3})?\W*")
_DIGITS = re.compile(r"\d+")
_STOP = re.compile(r"\s*\.\s*$")
_SESSION = re.compile(r"(?:ES-|S-)?\d+")


def settle_front(root: etree._Element, log: Log) -> None:
    """Give the facts of front and end matter their names and values."""
    for node in every(root, "inline"):
        if (name := node.get("name", "")) in _NAMES:
            log.set("name", node, "name", _NAMES[name])
        if node.get("name") == "agendaItem":
            _settle_item(node, log)
        if node.get("name") == "adoptionMeeting":
            _settle_meeting(node, log)
    symbol = symbol_of(root)
    for node in every(root, "session"):
        if not _SESSION.fullmatch(node.get("value", "")) and symbol and symbol.session:
            log.set("value", node, "value", symbol.session)
    for preface in every(root, "preface"):
        for node in every(preface, "docNumber"):
            _settle_number(node, log)


def symbol_of(root: etree._Element) -> Symbol | None:
    """Return the symbol that the masthead prints."""
    for cover in every(root, "coverPage", "preface"):
        for node in every(cover, "docNumber"):
            if node.get("refersTo") in {"#symbol", "symbol"}:
                try:
                    return parse(text_of(node))
                except SymbolError:
                    return None
    return None


def _settle_item(node: etree._Element, log: Log) -> None:
    """Write the number of an agenda item as 68(c) in every language."""
    printed = node.get("title", "")
    items = _ITEM.findall(bare(printed or text_of(node)))
    if len(items) != 1:  # none, or several in one: a person has to part them
        if printed and not items:
            log.drop("value", node, "title")
        return
    number, letter = items[0]
    position = from_letters(letter) if letter else 0
    sub = f"({to_letters(position)})" if position else ""
    log.set("value", node, "title", f"{number}{sub}")


def _settle_meeting(node: etree._Element, log: Log) -> None:
    """Write the number of the meeting bare, and mark the meeting as an event."""
    if digits := _DIGITS.search(bare(node.get("title") or text_of(node))):
        log.set("value", node, "title", digits.group())
    parent = node.getparent()
    if parent is None or parent.tag == akn("event"):
        return
    event = make(parent, "event", parent.index(node), refersTo="#adoption")
    event.tail, node.tail = node.tail, None
    event.append(node)
    log.note("name", event, after="event around the meeting")


def _settle_number(node: etree._Element, log: Log) -> None:
    """Move the full stop out of a number, and the number out of bold."""
    for bold in every(node, "b"):
        unwrap(bold)
    last = node if not len(node) else node[-1]
    text = (last.text if last is node else last.tail) or ""
    if not (found := _STOP.search(text)):
        return
    log.note("value", node, text, text[: found.start()])
    if last is node:
        node.text = text[: found.start()]
    else:
        last.tail = text[: found.start()]
    following = node.getnext()
    goes_on = following is not None and text_of(following)
    blank = " " if goes_on and not (node.tail or "").startswith(" ") else ""
    node.tail = f".{blank}{node.tail or ''}"


def preface_number(host: etree._Element) -> str:
    """Return the number that a document's preface prints, without full stop."""
    preface = child(host, "preface")
    for node in [] if preface is None else every(preface, "docNumber"):
        if node.get("refersTo", "") in {"", "#resolutionNumber"}:
            return _STOP.sub("", text_of(node))
    return ""
