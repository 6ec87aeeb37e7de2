"""From bytes to a tree that is safe to check, or a clear word why not.

The parser reads no other file, expands no entity, opens no network connection, and
keeps the limits of depth (256) and of single texts (10 million characters) that any
careful reader has.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from converter.validation.finding import Finding, of_code
from converter.validation.place import Place, place_of

if TYPE_CHECKING:
    from collections.abc import Iterator

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
MAX_BYTES = 64 * 1024 * 1024
"""Default limit for one file; a tree takes about ten times its bytes in memory."""

_OLDER = re.compile(
    r"http://docs\.oasis-open\.org/legaldocml/ns/akn/3\.0/.+"
    r"|http://(?:www\.)?akomantoso\.org/[\d.]+"
)
# what a file of another format starts with
_FORMATS = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP container (DOCX or a package)"),
    (b"\xd0\xcf\x11\xe0", "a Word 97 document"),
    (b"{\\rtf", "RTF"),
    (b"\x1f\x8b", "a compressed file"),
)
_BOM = b"\xef\xbb\xbf"
_DECLARATION = (b'<?xml version="1.0"', b"<?xml version='1.0'")
_SIGNATURE_REACH = 1024  # bytes in which PRONOM looks for the root, then for its name


class Unreadable(Exception):  # noqa: N818  a verdict on the file, not a fault of ours
    """The file cannot be checked; `finding` says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


def parse(data: bytes, *, max_bytes: int = MAX_BYTES) -> etree._Element:
    """Return the root of a file of Akoma Ntoso 3.0.

    Raises:
        Unreadable: The file is not XML, not whole, not safe or not Akoma Ntoso 3.0.
    """
    root = parse_xml(data, max_bytes=max_bytes)
    name = etree.QName(root)
    if _OLDER.fullmatch(name.namespace or ""):
        raise Unreadable(of_code("VA006", place_of(root), found=name.namespace))
    if (name.namespace, name.localname) != (AKN, "akomaNtoso"):
        space = f" in the namespace {name.namespace}" if name.namespace else ""
        found = f"{name.localname}{space or ' without a namespace'}"
        raise Unreadable(of_code("VA005", place_of(root), found=found))
    return root


def parse_xml(data: bytes, *, max_bytes: int = MAX_BYTES) -> etree._Element:
    """Return the root of any XML file that is safe to read.

    Raises:
        Unreadable: The file is not XML, not whole or not safe.
    """
    if len(data) > max_bytes:
        size = f"{len(data) / 1e6:.0f} MB, limit {max_bytes / 1e6:.0f} MB"
        raise Unreadable(of_code("VA004", detail=size))
    if not data.strip():
        raise Unreadable(of_code("VA008"))
    for start, found in _FORMATS:
        if data.startswith(start):
            raise Unreadable(of_code("VA009", found=found))
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable(_syntax_finding(error, data)) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise Unreadable(of_code("VA007"))
    return root


def signature_findings(data: bytes) -> Iterator[Finding]:
    """Yield what keeps archives from recognising the bytes as fmt/1724."""
    if data.startswith(_BOM):
        yield of_code("VA020")
        data = data.removeprefix(_BOM)
    if not data.startswith(_DECLARATION):
        yield of_code("VA021")
        return
    root = data.find(b"<akomaNtoso ", 0, _SIGNATURE_REACH)
    space = f'xmlns="{AKN}'.encode()
    if root < 0:
        yield of_code("VA022", detail="“<akomaNtoso ” is not in the first 1024 bytes")
    elif data.find(space, root, root + _SIGNATURE_REACH) < 0:
        detail = "its namespace does not follow within 1024 bytes in double quotes"
        yield of_code("VA022", detail=detail)


def _syntax_finding(error: etree.XMLSyntaxError, data: bytes) -> Finding:
    detail = (error.msg or "no XML was found").split(", line ", 1)[0].strip()
    code: int = getattr(error, "code", 0)  # the stubs do not know it
    line = error.lineno or 0
    place = Place(line=line, xpath="", eid="")
    if code == etree.ErrorTypes.ERR_DOCUMENT_EMPTY:
        return of_code("VA009", found="something else")
    if code == etree.ErrorTypes.ERR_RESOURCE_LIMIT:
        if "depth" in detail:
            return of_code("VA003", place)
        return of_code("VA004", place, detail=detail.split(", ", 1)[0])
    # cut off within a tag, or between tags
    cut = not data.rstrip().endswith(b">") and line > data.rstrip().count(b"\n")
    if cut or code == etree.ErrorTypes.ERR_TAG_NOT_FINISHED:
        return of_code("VA002", place, detail=detail)
    return of_code("VA001", place, detail=detail)
