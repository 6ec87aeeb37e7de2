"""XML of our own: elements from names and texts, and their bytes; safe reading."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from lxml import etree

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'


class MarkupError(ValueError):
    """The bytes are not XML that is safe to read."""


class Maker:
    """Makes elements of one namespace."""

    def __init__(self, namespace: str, nsmap: Mapping[str | None, str]) -> None:
        self._namespace = namespace
        self._nsmap: dict[Any, str] = dict(nsmap)

    def root(self, name: str, attributes: Mapping[str, str] = {}) -> etree._Element:
        """Return a root element with all prefixes declared."""
        return etree.Element(
            f"{{{self._namespace}}}{name}", dict(attributes), nsmap=self._nsmap
        )

    def add(
        self,
        parent: etree._Element,
        name: str,
        text: str | None = None,
        attributes: Mapping[str, str] = {},
    ) -> etree._Element:
        """Append an element and return it."""
        element = etree.SubElement(
            parent, f"{{{self._namespace}}}{name}", dict(attributes)
        )
        element.text = text
        return element


def to_bytes(root: etree._Element, *, indent: bool = True) -> bytes:
    """Return a tree as a file: declaration in double quotes, UTF-8, no BOM."""
    if indent:
        etree.indent(root)
    return _DECLARATION + etree.tostring(root, encoding="UTF-8") + b"\n"


def parse(data: bytes) -> etree._Element:
    """Return the root of XML that asks for nothing outside itself.

    Raises:
        MarkupError: It is not well-formed, or it has a DOCTYPE.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise MarkupError(str(error)) from error
    if root.getroottree().docinfo.internalDTD is not None:
        msg = "it declares a document type (DOCTYPE)"
        raise MarkupError(msg)
    return root


def texts(elements: Iterable[etree._Element]) -> list[str]:
    """Return the texts of elements, spaces joined, empty ones left out."""
    found = (" ".join("".join(map(str, one.itertext())).split()) for one in elements)
    return [text for text in found if text]
