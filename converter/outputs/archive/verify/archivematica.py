"""A transfer for Archivematica: the checks that it makes, before it makes them."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from converter.core.diagnostics import Diagnostic
from converter.outputs.archive.archivematica import CATALOGUE, CHECKSUMS, SOURCES
from converter.outputs.archive.preservation import PREMIS
from converter.outputs.archive.verify.content import (
    Content,
    UnreadableError,
    name_fault,
)
from converter.outputs.archive.verify.finding import (
    broken,
    dangling,
    finding,
    missing,
    unlisted,
)
from converter.outputs.archive.verify.history import check_files, read_premis

MARK = CHECKSUMS
_OBJECTS = "objects/"
_PREMIS = "metadata/premis.xml"
_DOCUMENTATION = "metadata/submissionDocumentation/"
_KNOWN = {CHECKSUMS, CATALOGUE, SOURCES, _PREMIS, "processingMCP.xml"}
_ROW = re.compile(r"([0-9a-fA-F]{64}) [ *](\S.*)")


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield what is wrong with a transfer."""
    sources: set[str] = set()
    try:
        yield from _checksums(content)
        for path, columns in ((CATALOGUE, [0]), (SOURCES, [0, 1])):
            if path in content:
                yield from _table(content, path, columns, sources)
        if _PREMIS in content:
            yield from _names(content)
    except UnreadableError as error:
        yield error.finding
    for path in sorted(content.sizes):
        elsewhere = path.startswith((_OBJECTS, _DOCUMENTATION))
        if not elsewhere and path not in _KNOWN | sources:
            yield unlisted(path)
    yield from check_files(content, [_PREMIS] if _PREMIS in content else [])


def _lines(content: Content, path: str) -> list[str]:
    try:
        return content.read(path).decode("utf-8").splitlines()
    except UnicodeDecodeError as error:
        why = finding("AR041", path=path, detail="it is not UTF-8")
        raise UnreadableError(why) from error


def _checksums(content: Content) -> Iterator[Diagnostic]:
    seen = set()
    for number, line in enumerate(_lines(content, CHECKSUMS), 1):
        row = _ROW.fullmatch(line)
        if row is None:
            yield broken(CHECKSUMS, f"line {number} is not of the form of sha256sum")
            continue
        digest, path = row[1].lower(), row[2]
        if fault := name_fault(path):
            yield finding("AR011", path=ascii(path), detail=f"{fault} ({CHECKSUMS})")
        elif not path.startswith(_OBJECTS):
            yield broken(CHECKSUMS, f"{path} is not in {_OBJECTS}")
        elif path in seen:
            yield broken(CHECKSUMS, f"{path} is listed twice")
        elif path not in content:
            yield missing(path, CHECKSUMS)
        elif content.digest(path, "sha256") != digest:
            yield finding("AR020", path=path, algorithm="SHA-256", record=CHECKSUMS)
        seen.add(path)
    for path in sorted(set(content.under(_OBJECTS)) - seen):
        yield unlisted(path)


def _table(
    content: Content, path: str, columns: list[int], sources: set[str]
) -> Iterator[Diagnostic]:
    rows = list(csv.reader(io.StringIO("\n".join(_lines(content, path)))))
    if not rows:
        yield broken(path, "it is empty")
        return
    for number, row in enumerate(rows[1:], 2):
        if len(row) != len(rows[0]):
            yield broken(path, f"row {number} has {len(row)} fields")
            continue
        for column in columns:
            target = row[column]
            sources.add(target)
            if target not in content and not content.under(f"{target.rstrip('/')}/"):
                yield dangling(path, target)


def _names(content: Content) -> Iterator[Diagnostic]:
    """Check that Archivematica finds the objects, which it does by original name."""
    for one in read_premis(content, _PREMIS).iter(f"{{{PREMIS}}}originalName"):
        if (one.text or "") not in content:
            yield dangling(_PREMIS, f"originalName {one.text}")
