"""One file, mended concern by concern, then proved."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lxml import etree

from converter.core.errors import ValidationError
from converter.validation.check import validate_tree
from converter.validation.conservation import audit
from converter.validation.place import local_name
from converter.validation.reading import MAX_BYTES, Unreadable, parse_xml
from converter.validation.upgrade.drafts import OURS, settle_forms, settle_namespace
from converter.validation.upgrade.front import settle_front
from converter.validation.upgrade.identifiers import settle_identifiers
from converter.validation.upgrade.links import settle_links
from converter.validation.upgrade.metadata import settle_metadata
from converter.validation.upgrade.procedure import settle_procedure
from converter.validation.upgrade.references import settle_references
from converter.validation.upgrade.repair import Log, Repair
from converter.validation.upgrade.structure import settle_structure
from converter.validation.upgrade.tree import AKN, akn
from converter.validation.upgrade.typography import (
    remove_empties,
    settle_notes,
    settle_typography,
)
from converter.validation.upgrade.whitespace import indent, settle_spaces

if TYPE_CHECKING:
    from collections.abc import Callable

    from converter.validation.finding import Finding

STEPS: tuple[Callable[[etree._Element, Log], None], ...] = (
    settle_namespace,
    settle_forms,
    settle_typography,
    settle_notes,
    settle_spaces,
    settle_links,
    remove_empties,
    settle_structure,
    settle_front,
    settle_procedure,
    settle_metadata,
    settle_references,
    settle_identifiers,
)
"""In the order in which they build on one another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Upgrade:
    """A file as it should be, and what was done to it."""

    xml: bytes
    repairs: tuple[Repair, ...]
    remaining: tuple[Finding, ...]
    """What `validate` still objects to: for a person to decide."""


def upgrade(data: bytes, *, max_bytes: int = MAX_BYTES) -> Upgrade:
    """Return older Akoma Ntoso as clean 3.0 in our conventions.

    Args:
        data: The file.
        max_bytes: Larger files are refused.

    Raises:
        ValidationError: The file is no Akoma Ntoso 3.0, not even a draft; or the
            result would not have the text of the file, which would be our bug.
    """
    root = _read(data, max_bytes)
    text = _text(root)
    log = Log()
    for step in STEPS:
        step(root, log)
    _prove(text, root)
    root = _enveloped(root)
    return Upgrade(
        xml=_serialized(root),
        repairs=tuple(log.repairs),
        remaining=tuple(validate_tree(root)),
    )


def _read(data: bytes, max_bytes: int) -> etree._Element:
    try:
        root = parse_xml(data, max_bytes=max_bytes)
    except Unreadable as verdict:
        raise ValidationError(str(verdict), hint=verdict.finding.advice) from verdict
    name = etree.QName(root)
    space = name.namespace or ""
    if name.localname != "akomaNtoso" or not space.startswith(AKN):
        msg = f"the root is {name.localname} in “{space}”, no Akoma Ntoso 3.0"
        raise ValidationError(msg, hint="Only 3.0 and its drafts can be upgraded.")
    return root


def _text(root: etree._Element) -> str:
    """Return the text of a file, metadata left out."""
    pieces: list[str] = []

    def read(node: etree._Element) -> None:
        if local_name(node) not in {"", "meta"}:
            pieces.append(node.text or "")
            for child in node:
                read(child)
                pieces.append(child.tail or "")

    read(root)
    return "\n".join(pieces)


def _prove(text: str, root: etree._Element) -> None:
    """Check that not a letter was lost or added.

    Raises:
        ValidationError: One was.
    """
    result = audit(text, root)
    if result.lost or result.invented:
        sample = (*result.missing, *result.added)[0]
        msg = f"the upgrade would change the text: “{sample}”"
        raise ValidationError(msg, hint="This is a bug of ours: report it.")


def _enveloped(root: etree._Element) -> etree._Element:
    """Return the tree under a root that declares only what is used, as we write it."""
    ours = any(str(node.tag).startswith(f"{{{OURS}}}") for node in root.iter("{*}*"))
    nsmap: dict[Any, str] = {None: AKN, "akn4un": OURS} if ours else {None: AKN}
    fresh = etree.Element(akn("akomaNtoso"), _attributes(root), nsmap)
    for comment in reversed(list(root.itersiblings(etree.Comment, preceding=True))):
        fresh.append(deepcopy(comment))
    _copy(root, fresh)
    indent(fresh)
    return fresh


def _copy(node: etree._Element, fresh: etree._Element) -> None:
    """Copy what is in an element, without the prefixes of its old file."""
    fresh.text = node.text
    for child in node:
        if local_name(child):
            copy = etree.SubElement(fresh, child.tag, _attributes(child))
            _copy(child, copy)
        else:  # a comment or a processing instruction
            copy = deepcopy(child)
            fresh.append(copy)
        copy.tail = child.tail


def _attributes(node: etree._Element) -> dict[str, str]:
    return {str(name): str(value) for name, value in node.attrib.items()}


def _serialized(root: etree._Element) -> bytes:
    """Return the bytes, in the form by which archives recognise Akoma Ntoso."""
    declaration = b'<?xml version="1.0" encoding="UTF-8"?>\n'
    return declaration + etree.tostring(root, encoding="UTF-8") + b"\n"
