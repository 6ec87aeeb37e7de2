"""The schemas of METS and PREMIS, read once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import Any

from lxml import etree

from converter.core.diagnostics import Diagnostic
from converter.core.resources import schema_dir
from converter.outputs.archive.verify.finding import finding

METS = "mets.xsd"
PREMIS = "premis-v3-0.xsd"
_SHOWN = 3  # objections to one file; more say no more


@cache
def _schema(name: str) -> etree.XMLSchema:
    parser = etree.XMLParser(no_network=True, resolve_entities=False)
    return etree.XMLSchema(etree.parse(schema_dir() / "archive" / name, parser))


def objections(root: etree._Element, name: str, path: str) -> Iterator[Diagnostic]:
    """Yield what a schema objects to."""
    schema = _schema(name)
    if schema.validate(root):
        return
    log: Any = schema.error_log  # iterable, though its types do not say so
    for entry in islice(log, _SHOWN):
        detail = f"line {entry.line}: {entry.message}"
        yield finding("AR040", path=path, schema=name, detail=detail)
