"""Legacy Word documents (.doc): LibreOffice turns them into DOCX, which is then read.

Nothing in Python reads the binary format well enough to keep footnotes and automatic
numbers. LibreOffice does, so it is used when it is installed, and its absence is said
clearly. It runs with a profile of its own that is thrown away (no settings, no macros
of the user, no clash with an open LibreOffice) and under a time limit. It works on
files, so the document passes through a temporary folder: the one reader that touches
the disk.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from converter.core.diagnostics import Diagnostic
from converter.core.errors import (
    EncryptedSourceError,
    HostileSourceError,
    UnsupportedFormatError,
)
from converter.layout.page import LayoutDocument
from converter.readers.docx import read_docx
from converter.readers.programs import run
from converter.readers.source import SourceFile

TIME_LIMIT = 120.0
"""Seconds; LibreOffice takes about three for a document of a hundred pages."""
_PROGRAMS = ("soffice", "libreoffice")
_ZIP = b"PK\x03\x04"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_TARGET = "docx:MS Word 2007 XML"


def read_doc(source: SourceFile) -> LayoutDocument:
    """Return what a .doc shows, in reading order.

    A DOCX under the old name, as ODS serves them, is read as what it is.

    Raises:
        UnsupportedFormatError: LibreOffice is not installed, or cannot read the file.
        EncryptedSourceError: The document is encrypted.
        LimitError: LibreOffice took longer than `TIME_LIMIT`.
        HostileSourceError: What LibreOffice made of it is not a readable DOCX.
    """
    if source.data.startswith(_ZIP):
        return read_docx(source)
    if _ENCRYPTED_PACKAGE in source.data:
        msg = "the Word document is encrypted"
        raise EncryptedSourceError(msg, hint="Remove the password in Word and save.")
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        msg = "a legacy Word document (.doc) needs LibreOffice, which is not installed"
        raise UnsupportedFormatError(
            msg, hint="Install LibreOffice, or save the document as .docx or .pdf."
        )
    with tempfile.TemporaryDirectory(prefix="unakn-") as folder:
        docx = _converted(program, source.data, Path(folder))
    document = read_docx(replace(source, data=docx))
    return replace(
        document, diagnostics=(Diagnostic(code="DX018"), *document.diagnostics)
    )


def _converted(program: str, data: bytes, folder: Path) -> bytes:
    """Return the DOCX that LibreOffice makes of the bytes of a .doc."""
    (folder / "source.doc").write_bytes(data)
    command = [
        program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--convert-to",
        _TARGET,
        "--outdir",
        str(folder),
        str(folder / "source.doc"),
    ]
    run(command, name="LibreOffice", limit=TIME_LIMIT)
    made = folder / "source.docx"
    if not made.is_file():
        msg = "LibreOffice cannot read the Word document"
        raise UnsupportedFormatError(msg)
    converted = made.read_bytes()
    if not converted:
        msg = "LibreOffice made an empty document"
        raise HostileSourceError(msg)
    return converted
