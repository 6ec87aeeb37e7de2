"""Files to layout. The only place that knows PDF and Word libraries.

The table below says which reader takes which bytes; content decides, never the name
(ODS serves Word 2007 files as ``.DOC``).
"""

from __future__ import annotations

from importlib import import_module
from typing import cast

from converter.core.errors import UnreadableSourceError, UnsupportedFormatError
from converter.layout import LayoutDocument, PagedLayout
from converter.readers.source import SourceFile

_READERS = {
    "pdf": ("converter.readers.pdf", "read_pdf"),
    "docx": ("converter.readers.docx", "read_docx"),
    "doc": ("converter.readers.doc", "read_doc"),
    "text": ("converter.readers.text", "read_text"),
}
_PDF_WITHIN = 1024  # a PDF may begin with junk of up to 1 KiB
_OTHERS = {
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"II*\x00": "a TIFF image",
    b"MM\x00*": "a TIFF image",
    b"\x1f\x8b": "gzip data",
    b"Rar!": "a RAR archive",
    b"7z\xbc\xaf": "a 7-Zip archive",
    b"\x7fELF": "a program",
    b"{\\rtf": "an RTF document",
}

__all__ = ["SourceFile", "format_of", "read"]


def format_of(data: bytes) -> str:
    """Return ``pdf``, ``docx``, ``doc`` or ``text`` by the bytes themselves.

    Raises:
        UnreadableSourceError: There are no bytes.
        UnsupportedFormatError: The bytes are known to be something else.
    """
    if not data.strip():
        msg = "the file is empty"
        raise UnreadableSourceError(msg)
    if data.startswith(b"PK\x03\x04"):
        return "docx"
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return "doc"
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return "pdf"
    for signature, name in _OTHERS.items():
        if data.startswith(signature):
            msg = f"this is {name}"
            raise UnsupportedFormatError(msg)
    return "text"


def read(source: SourceFile) -> PagedLayout | LayoutDocument:
    """Return what a file shows, by the reader of its format.

    Raises:
        InputError: The file cannot be read; the subclass says why.
    """
    module, name = _READERS[format_of(source.data)]
    reader = getattr(import_module(module), name)
    return cast("PagedLayout | LayoutDocument", reader(source))
