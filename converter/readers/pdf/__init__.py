"""PDF to pages of physical lines, with pdfium.

[X] text in logical order, right-to-left too; ligatures and presentation forms undone
[X] font, size, bold, italic, superscripts and subscripts
[X] drawn lines, pages turned by 90 degrees, pages with an offset crop box
[X] encrypted, cut and empty files; text layers that are missing or rubbish
"""

from __future__ import annotations

from typing import Any

from converter.core.text import canonical, has_han
from converter.layout.page import Page, PagedLayout
from converter.readers.pdf import bidi, bindings
from converter.readers.pdf.document import open_pdf
from converter.readers.pdf.lines import lines_of
from converter.readers.pdf.rows import rows_of
from converter.readers.pdf.rulings import read_rulings
from converter.readers.pdf.faces import Ligatures
from converter.readers.pdf.page_frame import Frame
from converter.readers.pdf.runs import Reading, read_runs
from converter.readers.source import SourceFile


def read_pdf(source: SourceFile) -> PagedLayout:
    """Return the pages of a PDF.

    Raises:
        UnreadableSourceError: The file is empty.
        EncryptedSourceError: The password is missing or wrong.
        HostileSourceError: The file is cut, broken or no PDF.
        LimitError: Too many bytes or pages.
        NoTextLayerError: A scan, or text without Unicode values.
    """
    pages: list[Page] = []
    rtl_pages = 0
    rtl = False
    ligatures = Ligatures()
    with open_pdf(source) as document:
        for index in range(len(document)):
            page, rtl = _read_page(document, index, ligatures, before=rtl)
            rtl_pages += rtl
            pages.append(page)
    return PagedLayout(
        format="pdf",
        pages=tuple(pages),
        right_to_left=rtl_pages * 2 > len(pages),
    )


def _read_page(
    document: Any, index: int, ligatures: Ligatures, *, before: bool
) -> tuple[Page, bool]:
    page = document[index]
    try:
        text_page = page.get_textpage()
        try:
            handle = bindings.address_of(text_page.raw)
            text = bindings.text_of(handle, bindings.count_chars(handle))
            rtl = bidi.is_rtl_page(text, before=before)
            clean = canonical(text)[0] == text
            frame = Frame(*page.get_cropbox())
            reading = Reading(handle, text, clean, has_han(text), rtl, ligatures)
            runs, frame = read_runs(reading, frame)
        finally:
            text_page.close()
        rulings = read_rulings(bindings.address_of(page.raw), frame)
    finally:
        page.close()
    return Page(
        number=index + 1,
        lines=lines_of(rows_of(runs), index + 1, rtl=rtl),
        width=frame.width,
        height=frame.height,
        rulings=rulings,
    ), rtl
