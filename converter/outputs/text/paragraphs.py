"""Paragraphs as JSON, for search indexes and language models.

The form is described by ``schemas/text.schema.json``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from lxml import etree

from converter.core.source import SourceSpan
from converter.outputs.akn import describe
from converter.outputs.passages import Passage, passages

VERSION = 1


def to_json(
    root: etree._Element, places: Mapping[str, SourceSpan] | None = None
) -> str:
    """Return a document as JSON: its facts, and one object a paragraph.

    Args:
        root: The element akomaNtoso.
        places: Where the element of every eId stood in the source.
    """
    work = describe(root)
    document = {
        "version": VERSION,
        "symbol": work.symbol,
        "title": work.title,
        "language": work.language,
        "direction": work.direction,
        "iri": work.iri,
        "paragraphs": [_row(one, places or {}) for one in passages(root)],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _row(passage: Passage, places: Mapping[str, SourceSpan]) -> dict[str, Any]:
    """Return a paragraph; what it has not is left out."""
    cell, span = passage.cell, _place(passage.eid, places)
    row: dict[str, Any] = {
        "eId": passage.eid,
        "part": passage.part,
        "component": passage.component,
        "kind": passage.kind,
        "role": passage.role,
        "number": passage.number,
        "path": list(passage.path),
        "language": passage.language,
        "text": passage.text,
        "references": [
            {"text": run.text, "href": run.href, "symbol": run.symbol}
            for run in passage.references
        ],
        "notes": [
            {"eId": call.eid, "marker": call.marker, "offset": call.offset}
            for call in passage.calls
        ],
    }
    if cell:
        row |= {"table": cell.table, "row": cell.row, "column": cell.column}
    if span:
        row |= {"page": span.page, "lastPage": span.last_page}
    always = {"eId", "part", "kind", "path", "language", "text"}
    return {key: value for key, value in row.items() if value or key in always}


def _place(eid: str, places: Mapping[str, SourceSpan]) -> SourceSpan | None:
    """Return the place of an element, or of the nearest one around it."""
    while eid and eid not in places:
        eid = eid.rpartition("__")[0]
    return places.get(eid)
