"""What came of a conversion: whether it is proved, what it lacks, what goes with it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from converter.core.diagnostics import Diagnostic, Severity
from converter.core.errors import ValidationError
from converter.layout import LayoutDocument, Picture
from converter.model.document import AkomaNtoso, Document
from converter.model.node import Node, Text, walk
from converter.pipeline.options import Discard, MediaFile, Status
from converter.validation.conservation import Conservation
from converter.validation.schema import validate_schema

_SAMPLE = 60
_RECOGNISED = frozenset(
    {"docTitle", "heading", "num", "formula", "signature", "docNumber"}
)
# a speech that was handed out or transcribed has paragraphs and nothing else
_PLAIN = frozenset({"officialStatement"})


def prove(tree: etree._Element, name: str) -> None:
    """Check a result against the schema.

    Args:
        tree: The Akoma Ntoso.
        name: File name, for the message.

    Raises:
        ValidationError: It breaks the schema: our bug.
    """
    findings = validate_schema(tree)
    errors = [f for f in findings if f.severity is Severity.ERROR]
    if errors:
        first = errors[0]
        msg = f"{name or 'the result'} is not valid Akoma Ntoso: {first.message}"
        raise ValidationError(msg)


def balance_findings(balance: Conservation) -> Iterator[Diagnostic]:
    """Yield what the audit found lost, or without a source."""
    lost = balance.total - balance.placed
    if lost:
        yield Diagnostic(
            code="CO001",
            params={
                "count": lost,
                "total": balance.total,
                "sample": " / ".join(balance.missing)[:_SAMPLE],
            },
        )
    if balance.invented:
        yield Diagnostic(
            code="CO002",
            params={
                "count": balance.invented,
                "sample": " / ".join(balance.added)[:_SAMPLE],
            },
        )


def recognition_findings(
    root: AkomaNtoso, layout: LayoutDocument
) -> Iterator[Diagnostic]:
    """Yield what the result lacks: anything but plain paragraphs, a title, a body."""
    plain = root.document.name in _PLAIN
    if not plain and not any(node.element in _RECOGNISED for node in walk(root)):
        blocks = sum(1 for _ in layout.blocks())
        yield Diagnostic(code="RC001", params={"blocks": blocks})
    if root.document.preface is None:
        yield Diagnostic(code="ST001")
    for document in _documents(root):
        if not any(_shows(node) for node in walk(document.body)):
            yield Diagnostic(code="ST002")


def _shows(node: Node) -> bool:
    return node.element == "img" or (
        isinstance(node, Text) and bool(node.value.strip())
    )


def _documents(root: AkomaNtoso) -> Iterator[Document]:
    """Yield the document, or those of a collection."""
    if root.components is None:
        yield root.document
        return
    for component in root.components.content:
        if isinstance(component.document, Document):
            yield component.document


def status_of(findings: tuple[Diagnostic, ...]) -> Status:
    """Return how a conversion ended: in full, or in part where an error was found."""
    if any(finding.severity is Severity.ERROR for finding in findings):
        return Status.PARTIAL
    return Status.OK


def furniture_of(layout: LayoutDocument) -> Iterator[Discard]:
    """Yield the page furniture as declared discards, with its text."""
    for piece in layout.furniture:
        yield Discard(kind=str(piece.kind), text=piece.text, place=str(piece.source))


def media_of(layout: LayoutDocument) -> Iterator[MediaFile]:
    """Yield the images that the result refers to."""
    for item in layout.flow:
        if isinstance(item, Picture):
            yield MediaFile(name=item.name, data=item.data)


def places_of(root: Node) -> dict[str, Any]:
    """Return where in the source each element with an eId stands (``--trace``)."""
    places: dict[str, Any] = {}
    for node in walk(root):
        if node.eid and node.span:
            span = node.span
            places[node.eid] = {
                "page": span.page,
                "last_page": span.last_page,
                "first_line": span.first_line,
                "last_line": span.last_line,
                "box": (
                    [span.box.x0, span.box.y0, span.box.x1, span.box.y1]
                    if span.box
                    else None
                ),
            }
    return places


def symbol_of(root: AkomaNtoso) -> str:
    """Return the symbol that the metadata give; empty when none is known."""
    for node in walk(root):
        if node.element == "FRBRalias" and getattr(node, "name", "") == "symbol":
            return str(getattr(node, "value", ""))
    return ""
