"""Links the lines of a contents list to the headings and annexes that they name.

Source: AKN4UN digest 4.4 (`tocItem/@href`); A/75/345, CRC/C/ARM/CO/3-4,
A/C.3/80/SR.23 (items of a record).
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterator

from converter.core.text import fold
from converter.model.block import Toc, TocItem
from converter.model.debate import DebateSection
from converter.model.document import Attachment, Document
from converter.model.hierarchy import Level
from converter.model.inline import DocTitle, DocType
from converter.model.node import Node, rebuild, text_of, walk

# the page, or the range of paragraphs and the page, behind dots or a gap
_TAIL = re.compile(r"(?:[\s.…·]+(?:\d+\s?[-–—]\s?)?\d+){0,2}[\s.…·]*$")
_SIGNS = re.compile(r"[\W_]+")
_NOWHERE = "#"
_SHORTEST = 6


def link_contents(document: Document) -> Document:
    """Return the document with its contents lists linked; eIds must be given.

    A line that names nothing in the document points to the list in which it stands.
    """
    if not any(isinstance(node, Toc) for node in walk(document)):
        return document
    places: defaultdict[str, deque[str]] = defaultdict(deque)
    for name, eid in _names(document):
        places[name].append(eid)

    def link(node: Node) -> Node:
        if not isinstance(node, Toc):
            return node
        items = (_linked(item, places, node.eid) for item in node.items)
        return Toc(items=tuple(items), eid=node.eid, span=node.span)

    return rebuild(document, link)


def _linked(
    item: TocItem, places: defaultdict[str, deque[str]], around: str | None
) -> TocItem:
    name = _key(_TAIL.sub("", text_of(*item.content)))
    eids = places.get(name) or _longer(name, places)
    eid = eids[0] if eids else around
    if eids and len(eids) > 1:  # headings of one name are listed in their order
        eids.popleft()
    return TocItem(
        level=item.level,
        href=f"#{eid}" if eid else _NOWHERE,
        content=item.content,
        eid=item.eid,
        span=item.span,
    )


def _longer(name: str, places: defaultdict[str, deque[str]]) -> deque[str]:
    """Return the first place whose heading goes on where the line of the list ends.

    The heading of an item in a record adds its documents to what the list says.
    """
    if len(name) < _SHORTEST:
        return deque()
    return next((eids for key, eids in places.items() if key.startswith(name)), deque())


def _names(document: Document) -> Iterator[tuple[str, str]]:
    """Yield what a contents list may call a place, with its eId."""
    for node in walk(document):
        if not node.eid:
            continue
        if isinstance(node, Level | DebateSection) and node.heading:
            heading = _key(text_of(node.heading))
            if node.num:
                yield _key(text_of(node.num)) + heading, node.eid
            yield heading, node.eid
        elif isinstance(node, Attachment):
            label = _key(_first(node.document, DocType))
            title = _key(_first(node.document, DocTitle))
            yield from ((one, node.eid) for one in {label, title, label + title} if one)


def _first(document: Document, cls: type[Node]) -> str:
    preface = document.preface
    nodes = walk(preface) if preface else iter(())
    return next((text_of(node) for node in nodes if isinstance(node, cls)), "")


def _key(words: str) -> str:
    return _SIGNS.sub("", fold(words))
