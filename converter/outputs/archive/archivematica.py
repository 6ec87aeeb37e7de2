"""A standard transfer for Archivematica: ``objects/`` and what it reads beside it.

Archivematica compares the lines of ``checksum.sha256`` with the files in ``objects/``
one to one, and takes events from ``metadata/premis.xml`` for objects whose original
name is their path in the transfer.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from converter.outputs.archive.dublin_core import fields
from converter.outputs.archive.markup import to_bytes
from converter.outputs.archive.metadata import PREMIS_NAME, descriptive
from converter.outputs.archive.package import Package, PackageFile, Tree
from converter.outputs.archive.premis import premis_tree
from converter.outputs.archive.provenance import graph_of

CHECKSUMS = "metadata/checksum.sha256"
CATALOGUE = "metadata/metadata.csv"
SOURCES = "metadata/source-metadata.csv"
_DOCUMENTATION = "metadata/submissionDocumentation"
_TYPES = {"mods.xml": "MODS", "marc.xml": "MARC21"}
"""Kinds of our records in ``source-metadata.csv``."""


def write(package: Package) -> Tree:
    """Return the transfer."""
    objects = {_place(file): file.data for file in package.files}
    graph = graph_of(package, _place, original_name=_place)
    records = descriptive(package)
    sources = [["objects/", f"metadata/{name}", kind] for name, kind in _TYPES.items()]
    return {
        **objects,
        CHECKSUMS: _checksums(package),
        CATALOGUE: _catalogue(package),
        SOURCES: _table([["filename", "metadata", "type"], *sources]),
        f"metadata/{PREMIS_NAME}": to_bytes(premis_tree(graph)),
        **{f"metadata/{name}": records[name] for name in _TYPES},
        **{f"{_DOCUMENTATION}/{name}": data for name, data in package.reports.items()},
    }


def _place(file: PackageFile) -> str:
    return f"objects/{file.path}"


def _checksums(package: Package) -> bytes:
    rows = sorted((_place(file), file.fixity.sha256) for file in package.files)
    return "".join(f"{digest}  {path}\n" for path, digest in rows).encode()


def _catalogue(package: Package) -> bytes:
    """Return the rows: one for the whole, one for each file with its own name."""
    statements = fields(package.descriptions, rights=package.rights_text)
    header = ["filename", *(f"dc.{one.element}" for one in statements), "original_name"]
    whole = ["objects/", *(one.value for one in statements), ""]
    blanks = [""] * len(statements)
    files = [[_place(file), *blanks, file.original_name] for file in package.files]
    return _table([header, whole, *files])


def _table(rows: Iterable[Iterable[str]]) -> bytes:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerows(rows)
    return stream.getvalue().encode()
