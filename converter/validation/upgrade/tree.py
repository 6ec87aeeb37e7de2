"""Surgery on trees of mixed content that never loses a character."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


def akn(name: str) -> str:
    """Return an element name in the namespace of Akoma Ntoso."""
    return f"{{{AKN}}}{name}"


def every(root: etree._Element, *names: str) -> list[etree._Element]:
    """Return the elements of some names, in document order, fixed beforehand."""
    return list(root.iter(*map(akn, names)))


def child(node: etree._Element, name: str) -> etree._Element | None:
    """Return the first child of a name."""
    return node.find(akn(name))


def make(
    parent: etree._Element, name: str, /, place: int | None = None, **attributes: str
) -> etree._Element:
    """Add an element to another, at its end or at a place."""
    node = etree.Element(akn(name), attributes)
    if place is None:
        parent.append(node)
    else:
        parent.insert(place, node)
    return node


def remove(node: etree._Element) -> None:
    """Remove an element with what is in it; the text after it stays."""
    parent = node.getparent()
    if parent is None:
        return
    _append_before(parent, node, node.tail)
    parent.remove(node)


def unwrap(node: etree._Element) -> None:
    """Remove an element and leave what is in it."""
    parent = node.getparent()
    if parent is None:
        return
    place = parent.index(node)
    _append_before(parent, node, node.text)
    inner = list(node)
    if inner:
        inner[-1].tail = (inner[-1].tail or "") + (node.tail or "")
    else:
        _append_before(parent, node, node.tail)
    node.tail = None
    parent[place : place + 1] = inner


def rename(node: etree._Element, name: str) -> None:
    """Give an element another name of Akoma Ntoso."""
    node.tag = akn(name)


def move(
    node: etree._Element, parent: etree._Element, place: int | None = None
) -> None:
    """Move an element without the text after it."""
    tail, node.tail = node.tail, None
    before = node.getparent()
    if before is not None and tail and tail.strip():
        _append_before(before, node, tail)
    if place is None:
        parent.append(node)
    else:
        parent.insert(place, node)


def documents(root: etree._Element) -> Iterator[etree._Element]:
    """Yield every document element, outer ones first."""
    for meta in every(root, "meta"):
        host = meta.getparent()
        if host is not None:
            yield host


def text_of(node: etree._Element) -> str:
    """Return the text of an element with single spaces."""
    return " ".join("".join(map(str, node.itertext())).split())


def _append_before(
    parent: etree._Element, node: etree._Element, text: str | None
) -> None:
    """Put text where an element begins."""
    if not text:
        return
    before = node.getprevious()
    if before is None:
        parent.text = (parent.text or "") + text
    else:
        before.tail = (before.tail or "") + text
