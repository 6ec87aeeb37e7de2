"""DSpace items: everything that ``contents`` lists, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from converter.core.diagnostics import Diagnostic
from converter.outputs.archive.markup import MarkupError, parse
from converter.outputs.archive.saf import CONTENTS, RECORD
from converter.outputs.archive.verify.content import (
    Content,
    UnreadableError,
    name_fault,
)
from converter.outputs.archive.verify.finding import (
    broken,
    finding,
    missing,
    unlisted,
)
from converter.outputs.archive.verify.history import check_files

MARK = CONTENTS
_OTHERS = frozenset({CONTENTS, RECORD, "collections", "handle", "relationships"})
_PREMIS = "premis.xml"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield what is wrong with an item."""
    listed = set(_OTHERS)
    try:
        yield from _contents(content, listed)
        yield from _record(content)
    except UnreadableError as error:
        yield error.finding
    for path in sorted(content.sizes.keys() - listed):
        schema = path.startswith("metadata_") and path.endswith(".xml")
        if not (schema and "/" not in path):
            yield unlisted(path)
    yield from check_files(content, [_PREMIS] if _PREMIS in content else [])


def _contents(content: Content, listed: set[str]) -> Iterator[Diagnostic]:
    try:
        lines = content.read(CONTENTS).decode("utf-8").splitlines()
    except UnicodeDecodeError as error:
        why = finding("AR041", path=CONTENTS, detail="it is not UTF-8")
        raise UnreadableError(why) from error
    for line in lines:
        name = line.partition("\t")[0]
        if fault := name_fault(name):
            yield finding("AR011", path=ascii(name), detail=f"{fault} ({CONTENTS})")
        elif name in listed:
            yield broken(CONTENTS, f"{name} is listed twice")
        elif name not in content:
            yield missing(name, CONTENTS)
        listed.add(name)


def _record(content: Content) -> Iterator[Diagnostic]:
    if RECORD not in content:
        yield missing(RECORD, "the form of the package")
        return
    try:
        root = parse(content.read(RECORD))
    except MarkupError as error:
        yield finding("AR041", path=RECORD, detail=str(error))
        return
    titles = root.findall("dcvalue[@element='title']")
    if root.tag != "dublin_core" or not titles:
        yield broken(RECORD, "no record of Dublin Core with a title")
