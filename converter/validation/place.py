"""Where a node stands: line, readable path, and the eId around it."""

from __future__ import annotations

from typing import Any, TypedDict

from lxml import etree


class Place(TypedDict):
    """The place of a node, as `Finding` wants it."""

    line: int
    xpath: str
    eid: str


NOWHERE = Place(line=0, xpath="", eid="")


def place_of(node: etree._Element) -> Place:
    """Return where an element stands; its xpath needs no prefixes to be read."""
    line: Any = node.sourceline  # None in a tree that was not parsed
    eids = (at.get("eId") for at in _outwards(node))
    return Place(
        line=line or 0,
        xpath=_path(node),
        eid=next((eid for eid in eids if eid), ""),
    )


def local_name(node: etree._Element) -> str:
    """Return the name of an element without its namespace."""
    tag: Any = node.tag  # comments and instructions have a function here
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _outwards(node: etree._Element) -> list[etree._Element]:
    return [node, *node.iterancestors()]


def _path(node: etree._Element) -> str:
    steps = []
    for at in _outwards(node):
        name = local_name(at) or "comment()"
        earlier = sum(1 for _ in at.itersiblings(at.tag, preceding=True))
        alone = not earlier and next(at.itersiblings(at.tag), None) is None
        steps.append(name if alone else f"{name}[{earlier + 1}]")
    return "/" + "/".join(reversed(steps))
