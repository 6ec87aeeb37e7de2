"""TSV for spreadsheets, JSON for programs (``schemas/align.schema.json``)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from converter.outputs.align.lines import Cell, Line
from converter.outputs.align.rows import Alignment

VERSION = 1


def to_tsv(alignment: Alignment, lines: Iterable[Line]) -> str:
    """Return lines as tab-separated values, what a cell cannot hold made a space."""
    languages = [version.work.language for version in alignment.versions]
    rows = [["eId", "sentence", "confidence", "remarks", *languages]]
    for line in lines:
        texts = [
            f"{cell.number} {cell.text}".strip() if cell else "" for cell in line.cells
        ]
        facts = [line.eid, str(line.sentence or ""), f"{line.confidence:.3f}"]
        rows.append([*facts, ", ".join(line.remarks), *texts])
    return "".join("\t".join(map(_flat, row)) + "\n" for row in rows)


def _flat(text: str) -> str:
    return text.replace("\t", " ").replace("\n", " ").replace("\r", " ")


def to_json(alignment: Alignment, lines: Iterable[Line]) -> str:
    """Return lines as JSON, with what they are aligned of."""
    document = {
        "version": VERSION,
        "versions": [
            {
                "language": version.work.language,
                "symbol": version.work.symbol,
                "title": version.work.title,
                "iri": version.work.iri,
            }
            for version in alignment.versions
        ],
        "aligned": round(alignment.share(), 4),
        "lines": [_line(line) for line in lines],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _line(line: Line) -> dict[str, Any]:
    row: dict[str, Any] = {
        "eId": line.eid,
        "kind": line.kind,
        "confidence": line.confidence,
        "remarks": list(line.remarks),
        "cells": [_cell(cell) for cell in line.cells],
    }
    return row | ({"sentence": line.sentence} if line.sentence else {})


def _cell(cell: Cell | None) -> dict[str, Any]:
    if cell is None:
        return {"eIds": [], "number": "", "text": ""}
    return {"eIds": list(cell.eids), "number": cell.number, "text": cell.text}
