"""Drafts of Akoma Ntoso 3.0: their namespace, and forms the final schema rejects.

Source: AKN4UN digest 1.8.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from converter.validation.upgrade.tree import (
    AKN,
    akn,
    every,
    make,
    rename,
    text_of,
    unwrap,
)

if TYPE_CHECKING:
    from lxml import etree

    from converter.validation.upgrade.repair import Log

OURS = "http://un.org/akn4un"
_OTHER_OURS = "http://a4u.un.org"
_DRAFT = re.compile(rf"{re.escape(AKN)}/.+")
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_SCHEMA_LOCATION = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"
_TWO_LETTERS = {
    "ara": "ar",
    "chi": "zh",
    "eng": "en",
    "esp": "es",
    "fra": "fr",
    "fre": "fr",
    "rus": "ru",
    "spa": "es",
    "zho": "zh",
}
_EVENTS = {"startTime": "startEvent", "endTime": "endEvent"}
_SHORT_DATE = re.compile(r"\d{4}(-\d{2})?")


def settle_namespace(root: etree._Element, log: Log) -> None:
    """Put every element into the final namespace, our own metadata into ours."""
    changed: dict[str, str] = {}
    for node in root.iter("{*}*"):
        space, _, name = str(node.tag)[1:].partition("}")
        final = AKN if _DRAFT.fullmatch(space) else space
        final = OURS if space == _OTHER_OURS else final
        if final != space:
            node.tag = f"{{{final}}}{name}"
            changed[space] = final
    for space, final in changed.items():
        log.note("namespace", root, space, final)
    if _SCHEMA_LOCATION in root.attrib:
        log.drop("namespace", root, _SCHEMA_LOCATION)


def settle_forms(root: etree._Element, log: Log) -> None:
    """Write what the drafts allowed in the way of the final schema."""
    for node in every(root, "otherRef"):
        rename(node, "implicitReference")
        log.note("draft form", node, "otherRef", "implicitReference")
    for node in every(root, "recordedTime"):
        if (kind := node.get("type", "")) in _EVENTS:
            log.set("draft form", node, "type", _EVENTS[kind])
    for node in every(root, "listIntroduction", "listWrapUp"):
        for inner in node.findall(akn("p")):
            log.note("draft form", node, "p", text_of(inner)[:40])
            unwrap(inner)
    for node in every(root, "documentRef"):
        _settle_document_ref(node, log)
    for node in root.iter("{*}*"):
        _settle_values(node, log)
    _wrap_interstitials(root, log)


def _settle_document_ref(node: etree._Element, log: Log) -> None:
    for old in ("src", "ref"):
        if old in node.attrib:
            log.set("draft form", node, "href", str(node.attrib.pop(old)))
    if not node.get("showAs"):
        log.set("draft form", node, "showAs", node.get("href", ""))


def _settle_values(node: etree._Element, log: Log) -> None:
    if (tag := node.get(_XML_LANG, "")) in _TWO_LETTERS:
        log.set("draft form", node, _XML_LANG, _TWO_LETTERS[tag])
    if _SHORT_DATE.fullmatch(date := node.get("date", "")):
        log.set("draft form", node, "date", (date + "-01-01")[:10])


def _wrap_interstitials(root: etree._Element, log: Log) -> None:
    for node in every(root, "interstitial"):
        parent = node.getparent()
        if parent is not None and parent.tag == akn("collectionBody"):
            component = make(parent, "component", parent.index(node))
            component.append(node)
            log.note("draft form", node, "in collectionBody", "in component")
