"""PDF to pages of physical lines, with pdfium.

[X] text in logical order, right-to-left too; ligatures and presentation forms undone
[X] font, size, bold, italic, superscripts and subscripts
[X] links to addresses
[X] drawn lines, pages turned by 90 degrees, pages with an offset crop box
[X] encrypted, cut and empty files; text layers that are missing or rubbish
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from converter.core.diagnostics import Diagnostic
from converter.core.errors import LimitError, NoTextLayerError
from converter.core.text import canonical, has_han
from converter.layout.page import Page, PagedLayout
from converter.readers.pdf import bidi, bindings
from converter.readers.pdf.digit_groups import drawn_order
from converter.readers.pdf.document import open_pdf
from converter.readers.pdf.faces import Ligatures
from converter.readers.pdf.lines import lines_of
from converter.readers.pdf.links import linked, read_links
from converter.readers.pdf.ocr import recognised
from converter.readers.pdf.page_frame import Frame
from converter.readers.pdf.rows import rows_of
from converter.readers.pdf.rulings import read_rulings
from converter.readers.pdf.runs import Reading, read_runs
from converter.readers.pdf.text_layer import TextLayer
from converter.readers.source import SourceFile

MAX_CHARACTERS = 200_000
"""On one page; a page of the smallest print has 20,000."""


def read_pdf(source: SourceFile) -> PagedLayout:
    """Return the pages of a PDF; a scan goes through OCR first where that is allowed.

    Raises:
        UnreadableSourceError: The file is empty.
        EncryptedSourceError: The password is missing or wrong.
        HostileSourceError: The file is cut, broken or no PDF.
        LimitError: Too many bytes, pages or characters, or OCR took too long.
        NoTextLayerError: A scan, or text without Unicode values.
    """
    try:
        return _read(source)
    except NoTextLayerError:
        if not source.ocr:
            raise
    read = _read(replace(source, data=recognised(source), password=""))
    return replace(read, diagnostics=(Diagnostic(code="PD003"), *read.diagnostics))


def _read(source: SourceFile) -> PagedLayout:
    pages: list[Page] = []
    reader = _Reader()
    with open_pdf(source) as document:
        pages.extend(reader.read(document, index) for index in range(len(document)))
    reader.layer.check()
    return PagedLayout(
        format="pdf",
        pages=tuple(pages),
        right_to_left=reader.rtl_pages * 2 > len(pages),
        diagnostics=reader.layer.diagnostics(),
    )


class _Reader:
    """What is known of the pages before, for the next."""

    def __init__(self) -> None:
        self.layer = TextLayer()
        self.rtl_pages = 0
        self._rtl = False
        self._ligatures = Ligatures()

    def read(self, document: Any, index: int) -> Page:
        """Return a page."""
        page = document[index]
        try:
            return self._page(page, index + 1)
        finally:
            page.close()

    def _page(self, page: Any, number: int) -> Page:
        text_page = page.get_textpage()
        try:
            handle = bindings.handle_of(text_page.raw)
            count = bindings.count_chars(handle)
            if count > MAX_CHARACTERS:
                message = (
                    f"page {number} has {count} characters; "
                    f"the limit is {MAX_CHARACTERS}"
                )
                raise LimitError(message)
            text = bindings.text_of(handle, count)
            self._rtl = bidi.is_rtl_page(text, before=self._rtl)
            self.rtl_pages += self._rtl
            frame = Frame(*page.get_cropbox())
            self.layer.see(text, handle, bindings.handle_of(page.raw), frame)
            reading = Reading(
                handle,
                text,
                canonical(text)[0] == text,
                has_han(text),
                self._rtl,
                self._ligatures,
                drawn_order(bindings.handle_of(page.raw), text) if self._rtl else {},
            )
            runs, frame = read_runs(reading, frame)
            links = read_links(page, frame)
        finally:
            text_page.close()
        if links:
            runs = linked(runs, links)
        return Page(
            number=number,
            lines=lines_of(rows_of(runs), number, rtl=self._rtl),
            width=frame.width,
            height=frame.height,
            rulings=read_rulings(bindings.handle_of(page.raw), frame),
        )
