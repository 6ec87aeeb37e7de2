"""A DOCX opened safely: a zip of XML parts and the relations between them.

Why not python-docx: importing it costs about 70 ms in every worker, its parser keeps
a DOCTYPE and drops the entities silently, and it opens any zip whatever its size.
zipfile and lxml alone open a part in a millisecond, and nothing of python-docx's
object model is of use to a walk that must see every run.

Nothing is ever extracted to disk. Before the first part is read the archive is held
against the limits below; while a part is read its bytes are counted again, because
the sizes that a zip states may lie.

Source:
    ISO/IEC 29500-2 (Open Packaging Conventions).
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import unquote

from lxml import etree

from converter.core.errors import (
    EncryptedSourceError,
    HostileSourceError,
    UnsupportedFormatError,
)
from converter.readers.docx.findings import Findings
from converter.readers.docx.names import PKG, Element

MAX_ENTRIES = 10_000
MAX_TOTAL = 512 * 2**20
MAX_PART = 128 * 2**20
"""An XML part above this would need gigabytes as a tree."""
MAX_RATIO = 200
RATIO_FLOOR = 2**20
"""Small parts may pack better than `MAX_RATIO`; they do no harm."""
_ENCRYPTED = 0x1
_OFFICE_DOCUMENT = "/officeDocument"
_STRICT = b"http://purl.oclc.org/ooxml/"
_STRICT_NAMES = (
    (
        b"http://purl.oclc.org/ooxml/officeDocument/",
        b"http://schemas.openxmlformats.org/officeDocument/2006/",
    ),
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/",
        b"http://schemas.openxmlformats.org/drawingml/2006/",
    ),
)
_TOO_DEEP = "Excessive depth"
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """One relation of a part: where an ``r:id`` leads."""

    kind: str
    """Last step of the relation's type: ``image``, ``hyperlink``, ``header``."""
    target: str
    """Name of a part, or an address when `external`."""
    external: bool = False


class Package:
    """The parts of an opened DOCX.

    Attributes:
        main: Name of the part that holds the document.
    """

    def __init__(self, data: bytes, findings: Findings) -> None:
        self._archive = _opened(data)
        self._findings = findings
        self._names = {
            info.filename.lower(): info.filename for info in self._archive.infolist()
        }
        self._relations: dict[str, dict[str, Relation]] = {}
        self.main = self._main_part()

    def has(self, name: str) -> bool:
        """Tell whether the package has a part of that name."""
        return name.lower() in self._names

    def data(self, name: str) -> bytes | None:
        """Return the bytes of a part, None when there is no such part.

        Raises:
            HostileSourceError: The part is larger than the archive says, or damaged.
        """
        entry = self._names.get(name.lower())
        if entry is None:
            return None
        info = self._archive.getinfo(entry)
        try:
            with self._archive.open(info) as stream:
                data = stream.read(info.file_size + 1)
        except _BROKEN as error:
            msg = f"the part {_shown(name)} of the DOCX is damaged"
            raise HostileSourceError(msg) from error
        if len(data) > info.file_size:
            msg = f"the part {_shown(name)} is larger than the archive says"
            raise HostileSourceError(msg)
        return data

    def tree(self, name: str) -> Element | None:
        """Return the root of an XML part, None when absent or malformed.

        A malformed part is reported; the caller goes on without it.

        Raises:
            HostileSourceError: The part has a DOCTYPE or is too large.
        """
        data = self.data(name)
        if data is None:
            return None
        try:
            return parse(data, name)
        except etree.XMLSyntaxError as error:
            self._findings.add("DX012", part=name, reason=_first_line(error))
            return None

    def required_tree(self, name: str) -> Element:
        """Return the root of a part that a document cannot do without.

        Raises:
            HostileSourceError: The part is absent or malformed.
        """
        data = self.data(name)
        if data is None:
            msg = f"the DOCX has no part {_shown(name)}"
            raise HostileSourceError(msg)
        try:
            return parse(data, name)
        except etree.XMLSyntaxError as error:
            msg = f"the part {_shown(name)} is not readable XML: {_first_line(error)}"
            raise HostileSourceError(msg) from error

    def relations(self, part: str) -> dict[str, Relation]:
        """Return the relations of a part by id, empty when it has none."""
        known = self._relations.get(part)
        if known is None:
            folder, name = posixpath.split(part)
            root = self.tree(posixpath.join(folder, "_rels", f"{name}.rels"))
            known = {} if root is None else _relations(root, folder)
            self._relations[part] = known
        return known

    def related(self, part: str, kind: str) -> str | None:
        """Return the name of the first existing part related as `kind`."""
        for relation in self.relations(part).values():
            if relation.kind == kind and not relation.external:
                return relation.target if self.has(relation.target) else None
        return None

    def _main_part(self) -> str:
        named = self.related("", _OFFICE_DOCUMENT.strip("/"))
        name = named or "word/document.xml"
        if self.has(name) and (named is None or name.endswith(".xml")):
            root = posixpath.split(name)[0]
            if root not in {"xl", "ppt"}:
                return name
        msg = "the archive holds no Word document"
        raise UnsupportedFormatError(msg)


def parse(data: bytes, name: str) -> Element:
    """Return the root of XML bytes, read without entities or network.

    Raises:
        HostileSourceError: There is a DOCTYPE, or the part is too large.
        etree.XMLSyntaxError: The bytes are not well-formed, or nested too deeply.
    """
    if len(data) > MAX_PART:
        msg = f"the part {_shown(name)} is larger than {MAX_PART // 2**20} MB"
        raise HostileSourceError(msg)
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        msg = f"the part {_shown(name)} declares a DOCTYPE"
        raise HostileSourceError(msg)
    if _STRICT in data:
        for strict, transitional in _STRICT_NAMES:
            data = data.replace(strict, transitional)
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if _TOO_DEEP in str(error):
            msg = f"the part {_shown(name)} is nested too deeply"
            raise HostileSourceError(msg) from error
        raise
    # a DOCTYPE in UTF-16 escapes the look at the bytes
    if root.getroottree().docinfo.internalDTD is not None:
        msg = f"the part {_shown(name)} declares a DOCTYPE"
        raise HostileSourceError(msg)
    return root


def _opened(data: bytes) -> zipfile.ZipFile:
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except (*_BROKEN, ValueError) as error:
        msg = "the DOCX is not a readable zip archive (cut off or damaged)"
        raise HostileSourceError(msg) from error
    entries = archive.infolist()
    if len(entries) > MAX_ENTRIES:
        msg = f"the archive has {len(entries)} entries, more than {MAX_ENTRIES}"
        raise HostileSourceError(msg)
    total = sum(entry.file_size for entry in entries)
    if total > MAX_TOTAL:
        msg = f"the archive unpacks to {total // 2**20} MB"
        raise HostileSourceError(msg)
    names = [entry.filename for entry in entries]
    if len(set(names)) < len(names):
        msg = "the archive holds two entries of one name"
        raise HostileSourceError(msg)
    for entry in entries:
        _check_entry(entry)
    return archive


def _check_entry(entry: zipfile.ZipInfo) -> None:
    if entry.flag_bits & _ENCRYPTED:
        msg = "the archive is encrypted"
        raise EncryptedSourceError(msg)
    name = entry.filename.replace("\\", "/")
    if name.startswith("/") or ":" in name or ".." in name.split("/"):
        msg = f"the entry {_shown(name)} points outside the archive"
        raise HostileSourceError(msg)
    if (
        entry.file_size > RATIO_FLOOR
        and entry.file_size > MAX_RATIO * entry.compress_size
    ):
        ratio = entry.file_size // max(entry.compress_size, 1)
        msg = f"the entry {_shown(name)} is packed {ratio} times (a zip bomb)"
        raise HostileSourceError(msg)


def _relations(root: Element, folder: str) -> dict[str, Relation]:
    found = {}
    for relation in root.iterchildren(f"{PKG}Relationship"):
        key, target = relation.get("Id"), relation.get("Target")
        if not key or target is None:
            continue
        external = relation.get("TargetMode") == "External"
        found[key] = Relation(
            kind=relation.get("Type", "").rpartition("/")[2],
            target=target if external else _part_name(folder, target),
            external=external,
        )
    return found


def _part_name(folder: str, target: str) -> str:
    target = unquote(target.partition("#")[0])
    if target.startswith("/"):
        return posixpath.normpath(target).lstrip("/")
    return posixpath.normpath(posixpath.join(folder, target))


def _shown(name: str) -> str:
    """Return a name from the archive that is safe to print in one line."""
    return ascii(name[:80])


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0][:160]
