"""The official schema of Akoma Ntoso 3.0, with its objections in plain words."""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass
from functools import cache
from typing import Any

from lxml import etree

from converter.core.diagnostics import Severity
from converter.core.resources import akn_schema
from converter.validation.finding import Finding, of_code, rest
from converter.validation.place import NOWHERE, Place, local_name, place_of

# libxml2 keeps the errors of a validation on the schema: one thread at a time
_LOCK = threading.Lock()
_CLARK = re.compile(r"\{[^{}']*\}")  # a set of values has quotes
_SUBJECT = re.compile(r"Element '([^']*)'(?:, attribute '([^']*)')?: ?(.*)", re.DOTALL)
_EXPECTED = re.compile(r"Expected is (?:one of )?\( ([^)]*) \)")
_ATTRIBUTE = re.compile(r"The attribute '([^']*)'")
_VALUE = re.compile(r"^'(.*?)' is not a|[Tt]he value '(.*?)' (?:is|has)", re.DOTALL)
_SET = re.compile(r"element of the set \{(.*)\}", re.DOTALL)
_KEY = re.compile(r"key-sequence \['(.*?)'\].*?\}(eId|GUID)", re.DOTALL)
_CONTENT = "SCHEMAV_ELEMENT_CONTENT"
_CODES = {
    _CONTENT: "VA010",
    "SCHEMAV_CVC_COMPLEX_TYPE_4": "VA012",
    "SCHEMAV_CVC_COMPLEX_TYPE_3_2_1": "VA013",
    "SCHEMAV_CVC_COMPLEX_TYPE_3_2_2": "VA013",
    "SCHEMAV_CVC_COMPLEX_TYPE_2_1": "VA016",
    "SCHEMAV_CVC_COMPLEX_TYPE_2_3": "VA016",
}
_LISTED = 10_000  # objections to one file that are reported one by one
_SHOWN = 6  # of the names that the schema would accept


@cache
def _schema() -> etree.XMLSchema:
    return etree.XMLSchema(
        etree.parse(str(akn_schema()), etree.XMLParser(no_network=True))
    )


def compile_schema() -> None:
    """Compile the schema now, so that no validation waits for it."""
    with _LOCK:
        _schema()


def validate_schema(
    tree_or_root: etree._Element | etree._ElementTree,
) -> list[Finding]:
    """Return what the official schema objects to; empty when the tree is valid.

    The schema is compiled once in a process; threads may call this together.
    """
    with _LOCK:
        schema = _schema()
        if schema.validate(tree_or_root):
            return []
        log: Any = schema.error_log  # iterable, which the stubs do not know
        entries = list(log)
    find = _Finder(tree_or_root)
    listed = entries[:_LISTED]
    found = [finding for entry in listed if (finding := _finding(entry, find))]
    if more := len(entries) - len(listed):
        found.append(rest(more, rule="VA019", severity=Severity.ERROR))
    return found


class _Finder:
    """Finds the element that an error path of libxml2 means."""

    def __init__(self, tree: etree._Element | etree._ElementTree) -> None:
        self._tree = tree
        self._prefixes: dict[str, str] | None = None

    def __call__(self, path: str | None) -> etree._Element | None:
        if not path:
            return None
        if ":" in path and self._prefixes is None:
            self._prefixes = {
                prefix: uri
                for node in self._tree.iter()
                for prefix, uri in node.nsmap.items()
                if prefix
            }
        try:
            found = self._tree.xpath(path, namespaces=self._prefixes)
        except etree.XPathError:
            return None  # a path we cannot read costs the place, not the finding
        first = found[0] if isinstance(found, list) and found else None
        return first if etree.iselement(first) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Objection:
    """One error of libxml2, taken apart."""

    kind: str
    """Name of the error type, such as ``SCHEMAV_ELEMENT_CONTENT``."""
    element: str
    attribute: str
    detail: str
    parent: str

    @property
    def expected(self) -> str:
        """What the schema would accept, as the end of a sentence."""
        found = _EXPECTED.search(self.detail) or _SET.search(self.detail)
        if not found:
            return ""
        names = found.group(1).replace("'", "").split(", ")
        more = ", …" if len(names) > _SHOWN else ""
        return f"; expected: {', '.join(names[:_SHOWN])}{more}"

    @property
    def cause(self) -> str:
        """What objections of one kind have in common."""
        if self.kind == _CONTENT:
            return f"{self.element} in {self.parent}"
        return f"{self.element}/@{self.attribute}" if self.attribute else self.element

    @property
    def value(self) -> str:
        """The value objected to."""
        found = _VALUE.search(self.detail)
        return (found.group(1) or found.group(2) or "") if found else ""


def _finding(entry: Any, find: _Finder) -> Finding | None:
    message = _CLARK.sub("", entry.message)
    if "No precomputed value available" in message:
        return None  # follows from another objection to the same attribute
    node = find(entry.path)
    place = NOWHERE if node is None else place_of(node)
    if not place["line"]:
        place = Place(**{**place, "line": entry.line})
    if found := _KEY.search(entry.message):
        value, attribute = found.groups()
        return of_code(
            "VA015", place, cause=attribute, attribute=attribute, value=value
        )
    at = _objection(entry.type_name, message, node)
    return of_code(
        _code(at),
        place,
        cause=at.cause,
        element=at.element,
        parent=at.parent,
        attribute=at.attribute,
        value=at.value,
        expected=at.expected,
        detail=at.detail,
    )


def _objection(kind: str, message: str, node: etree._Element | None) -> _Objection:
    found = _SUBJECT.match(message)
    element, attribute, detail = found.groups("") if found else ("", "", message)
    named = _ATTRIBUTE.search(detail)
    parent = None if node is None else node.getparent()
    return _Objection(
        kind=kind,
        element=element or "the document",
        attribute=attribute or (named.group(1) if named else ""),
        detail=detail.strip().removesuffix("."),
        parent="the file" if parent is None else local_name(parent),
    )


def _code(at: _Objection) -> str:
    if "Missing child" in at.detail:
        return "VA011"
    return _CODES.get(at.kind, "VA014" if at.attribute else "VA019")
