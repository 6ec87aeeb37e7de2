"""Akoma Ntoso as every output reads it: parsed safely, asked by its own names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from converter.core.errors import HostileSourceError, UnsupportedFormatError
from converter.core.text import spaced

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_NAMES = {"a": AKN}
# FRBRlanguage is ISO 639-2; xml:lang and HTML want the shorter code
_LANGUAGES = {
    "ara": "ar", "zho": "zh", "chi": "zh", "eng": "en",
    "fra": "fr", "fre": "fr", "rus": "ru", "spa": "es",
}  # fmt: skip
_RIGHT_TO_LEFT = frozenset({"ar"})
_HINT = "Give a file that `unakn convert` wrote, or any Akoma Ntoso 3.0."


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What a file says of itself."""

    symbol: str
    """Document symbol; the number of the IRI when there is none."""
    title: str
    """As printed, in the language of the document."""
    language: str
    """ISO 639-1."""
    direction: str
    """``ltr`` or ``rtl``."""
    iri: str
    """Of the work."""


def parse(data: bytes) -> etree._Element:
    """Return the root of a file of Akoma Ntoso.

    Raises:
        HostileSourceError: The bytes are no well-formed XML, or declare entities.
        UnsupportedFormatError: They are XML of another kind.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        msg = f"the file is no well-formed XML: {error.msg}"
        raise HostileSourceError(msg, hint="Check it with `unakn validate`.") from error
    if root.getroottree().docinfo.internalDTD is not None:
        msg = "the file declares a document type, which Akoma Ntoso has not"
        raise HostileSourceError(msg)
    if root.tag != f"{{{AKN}}}akomaNtoso":
        msg = f"the file holds {name_of(root)!r}, not Akoma Ntoso 3.0"
        raise UnsupportedFormatError(msg, hint=_HINT)
    return root


def name_of(node: etree._Element) -> str:
    """Return the name of an element without its namespace; "" for a comment."""
    tag: object = node.tag  # comments and instructions have a function here
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def elements(node: etree._Element, path: str) -> list[etree._Element]:
    """Return the elements at an XPath, names of Akoma Ntoso as ``a:name``."""
    found: Any = node.xpath(path, namespaces=_NAMES)  # a list, for such a path
    return list(found)


def attributes(node: etree._Element, path: str) -> list[str]:
    """Return the attributes at an XPath, names of Akoma Ntoso as ``a:name``."""
    found: Any = node.xpath(path, namespaces=_NAMES)
    return [str(one) for one in found]


def describe(root: etree._Element) -> Work:
    """Return what a file says of itself."""
    language = _first(root, "//a:FRBRlanguage/@language")
    code = _LANGUAGES.get(language, language[:2] or "en")
    return Work(
        symbol=_first(root, "//a:FRBRalias[@name='symbol']/@value")
        or _first(root, "//a:FRBRWork/a:FRBRnumber/@value"),
        title=_title(root),
        language=code,
        direction="rtl" if code in _RIGHT_TO_LEFT else "ltr",
        iri=_first(root, "//a:FRBRWork/a:FRBRuri/@value"),
    )


_TITLE = (
    "//a:preface//a:docTitle[not(ancestor::a:attachment)]"
    "[not(ancestor::a:container[@name='publicationHeading'])]"
)


def _title(root: etree._Element) -> str:
    """Return the title of the document, else the line that names it."""
    for path in (
        "//a:docTitle[@refersTo='#resolutionTitle']",
        _TITLE,
        "//a:coverPage//a:docTitle|//a:preface//a:docTitle",
        "//a:preface//a:docType[not(ancestor::a:attachment)]",
    ):
        for found in elements(root, f"({path})[1]"):
            return plain_text(found)
    return ""


def _first(root: etree._Element, path: str) -> str:
    return "".join(attributes(root, f"({path})[1]"))


def plain_text(node: etree._Element) -> str:
    """Return the text of an element on one line, without its notes."""
    return spaced("".join(_texts(node)))


def _texts(node: etree._Element) -> Iterator[str]:
    if node.text:
        yield node.text
    for child in node:
        name = name_of(child)
        if name == "eol":
            yield " "
        elif name and name != "authorialNote":
            yield from _texts(child)
        if child.tail:
            yield child.tail
