"""Model to lxml tree, and tree to bytes.

Source: AKN4UN target decisions 2 and 34 (`official-practice` 4): declaration, no
schemaLocation, no unused prefix, empty elements closed at once, no `xml:space`, mixed
content never indented.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from lxml import etree

from converter.core.errors import ModelError
from converter.model.node import Node, Text, children, shape_of

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
AKN4UN = "http://un.org/akn4un"
_DRAFT = "draft:"
_PREFIXES: dict[Any, str] = {None: AKN, "akn4un": AKN4UN}


@cache
def _qualified(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{{{AKN4UN}}}{local}" if prefix == "akn4un" else f"{{{AKN}}}{name}"


def to_tree(root: Node) -> etree._Element:
    """Return the XML tree of a node.

    Raises:
        ModelError: A draft node was left in the model, or text stands at the root.
    """
    element = _element(root, None)
    etree.cleanup_namespaces(element, keep_ns_prefixes=["akn4un"])
    return element


def _element(node: Node, parent: etree._Element | None) -> etree._Element:
    name = node.element
    if not name or name.startswith(_DRAFT):
        msg = f"{type(node).__name__} cannot be serialised"
        raise ModelError(msg)
    shape = shape_of(type(node))
    attributes = {
        attribute: value
        for field, attribute in shape.attributes
        if (value := getattr(node, field)) is not None
    }
    if parent is None:
        element = etree.Element(_qualified(name), attributes, nsmap=_PREFIXES)
    else:
        element = etree.SubElement(parent, _qualified(name), attributes)
    last: etree._Element | None = None
    for child in children(node):
        if not isinstance(child, Text):
            last = _element(child, element)
        elif last is None:
            element.text = (element.text or "") + child.value
        else:
            last.tail = (last.tail or "") + child.value
    return element


# elements whose content is text: nothing inside them may gain white space
_MIXED = frozenset(
    f"{{{AKN}}}{name}"
    for name in (
        "p", "num", "heading", "subheading", "crossHeading", "listIntroduction",
        "listWrapUp", "tocItem", "from", "narrative", "scene", "summary", "caption",
        "docketNumber", "block",
    )
)  # fmt: skip


def to_bytes(root: etree._Element) -> bytes:
    """Return the file: UTF-8, declaration, no BOM, LF, two blanks a level.

    PRONOM recognises it as ``fmt/1724``.
    """
    _indent(root, 0)
    body = etree.tostring(root, encoding="UTF-8", xml_declaration=False)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + body + b"\n"


def _indent(element: etree._Element, depth: int) -> None:
    if element.tag in _MIXED or not len(element):
        return
    element.text = "\n" + "  " * (depth + 1)
    child = element
    for child in element:
        _indent(child, depth + 1)
        child.tail = "\n" + "  " * (depth + 1)
    child.tail = "\n" + "  " * depth
