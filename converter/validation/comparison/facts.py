"""Reads facts out of a document: what the metadata say, and values of its mark-up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from converter.validation.place import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_LEVELS = {
    "FRBRWork": "work",
    "FRBRExpression": "expression",
    "FRBRManifestation": "manifestation",
}
_FRONT = ("coverPage", "preface", "header", "conclusions")
# values of marked-up facts that are not printed as they stand
_VALUES = ("value", "date", "title")
_UNTOLD = frozenset({"eId", "wId", "GUID", "source", "name"})


def facts_of(root: etree._Element) -> dict[str, str]:
    """Return values by name; the second of one name is told apart by a number."""
    found: dict[str, str] = {}
    for name, value in _facts(root):
        unique, number = name, 1
        while unique in found:
            number += 1
            unique = f"{name} [{number}]"
        found[unique] = value
    return found


def _facts(root: etree._Element) -> Iterator[tuple[str, str]]:
    for meta in root.iter("{*}meta"):
        host = meta.getparent()
        owner = "" if host is None else host.get("name") or local_name(host)
        yield f"{owner}: document", "" if host is None else local_name(host)
        for name, value in _metadata(meta):
            yield f"{owner}: {name}", value
    for front in root.iter(*(f"{{*}}{name}" for name in _FRONT)):
        yield from _marked(front)


def _metadata(meta: etree._Element) -> Iterator[tuple[str, str]]:
    for node in meta.iter("{*}*"):
        parent = node.getparent()
        value = _attributes(node)
        if node.get("showAs") is not None and node.get("eId"):
            yield f"entry {node.get('eId')}", value
        elif value:
            level = "" if parent is None else _LEVELS.get(local_name(parent), "")
            label = " ".join(filter(None, (level, local_name(node), node.get("name"))))
            yield label, value


def _marked(front: etree._Element) -> Iterator[tuple[str, str]]:
    for node in front.iter("{*}*"):
        for attribute in _VALUES:
            value = node.get(attribute)
            what = node.get("name") or node.get("refersTo", "").removeprefix("#")
            if value is not None and local_name(node) != "a":
                yield f"{local_name(node)} {what}".strip(), value


def _attributes(node: etree._Element) -> str:
    values: dict[str, str] = {
        str(name).rpartition("}")[2]: str(value)
        for name, value in node.attrib.items()
        if name not in _UNTOLD
    }
    if len(values) == 1:
        return next(iter(values.values()))
    return ", ".join(f"{name} {value}" for name, value in values.items())
