"""Opening a PDF, and saying why it cannot be opened."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from converter.core.errors import (
    ConverterError,
    EncryptedSourceError,
    HostileSourceError,
    LimitError,
    UnreadableSourceError,
)
from converter.readers.source import SourceFile

MAX_PAGES = 5_000
MAX_BYTES = 512 * 1024 * 1024
# how far pdfium looks for the header; mail gateways put bytes before it
_HEADER_REACH = 64 * 1024


@contextmanager
def open_pdf(source: SourceFile) -> Iterator[Any]:
    """Yield the open document of pypdfium2.

    Raises:
        UnreadableSourceError: The file is empty.
        EncryptedSourceError: The password is missing or wrong.
        HostileSourceError: The file is cut, broken or no PDF.
        LimitError: Too many bytes or pages.
    """
    data = source.data
    if not data:
        message = "the file is empty"
        raise UnreadableSourceError(message)
    if len(data) > MAX_BYTES:
        message = f"the PDF has {len(data)} bytes; the limit is {MAX_BYTES}"
        raise LimitError(message)
    start = data.find(b"%PDF-", 0, _HEADER_REACH)
    if start > 0:
        data = data[start:]
    try:
        document = pypdfium2.PdfDocument(data, password=source.password or None)
    except pypdfium2.PdfiumError as error:
        raise _reason(error, password=source.password) from error
    try:
        pages = len(document)
        if not pages:
            message = "the PDF has no pages"
            raise HostileSourceError(message)
        if pages > MAX_PAGES:
            message = f"the PDF has {pages} pages; the limit is {MAX_PAGES}"
            raise LimitError(message)
        yield document
    finally:
        document.close()


def _reason(error: pypdfium2.PdfiumError, *, password: str) -> ConverterError:
    if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
        message = "the password is wrong" if password else "the PDF is encrypted"
        return EncryptedSourceError(message)
    return HostileSourceError("the file is no PDF, or a cut or broken one")
