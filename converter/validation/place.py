"""Where a node stands: line, readable path, and the eId around it."""

from __future__ import annotations

import re
from typing import Any, TypedDict

from lxml import etree

_NAMESPACE = re.compile(r"\{[^{}]*\}")


class Place(TypedDict):
    """The place of a node, as `Finding` wants it."""

    line: int
    xpath: str
    eid: str


NOWHERE = Place(line=0, xpath="", eid="")


def place_of(node: etree._Element) -> Place:
    """Return where an element stands; its xpath needs no prefixes to be read."""
    eids = (at.get("eId") for at in _outwards(node))
    return Place(
        line=line_of(node),
        xpath=_path(node),
        eid=next((eid for eid in eids if eid), ""),
    )


def line_of(node: etree._Element) -> int:
    """Return the line of an element; 0 in a tree that was not parsed."""
    line: Any = node.sourceline
    return line or 0


def local_name(node: etree._Element) -> str:
    """Return the name of an element without its namespace."""
    tag: Any = node.tag  # comments and instructions have a function here
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _outwards(node: etree._Element) -> list[etree._Element]:
    return [node, *node.iterancestors()]


def _path(node: etree._Element) -> str:
    tree = node.getroottree()
    root = local_name(tree.getroot())
    path = _NAMESPACE.sub("", tree.getelementpath(node))
    return f"/{root}" if path == "." else f"/{root}/{path}"
