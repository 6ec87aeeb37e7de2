"""Addresses that the links of a page lead to, given to the text they lie over.

Word and LibreOffice write a link as an annotation: a box and an address. Links inside
the document (footnotes, contents) have no address and say nothing here.
"""

from __future__ import annotations

import ctypes
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from converter.readers.pdf.page_frame import Box, Frame
from converter.readers.pdf.runs import Run

# a page with more links is an index, or made to do harm
_MOST = 1_000
_LONGEST = 2_048
# so much of a run lies in the box of its link
_INSIDE = 0.8


class Link(NamedTuple):
    """A box of the upright page and the address behind it."""

    box: Box
    href: str


def read_links(page: Any, frame: Frame) -> list[Link]:
    """Return the links of a page of pypdfium2 that lead out of the document."""
    return list(_links(page, frame))


def _links(page: Any, frame: Frame) -> Iterator[Link]:
    place, found = ctypes.c_int(0), pdfium.FPDF_LINK()
    rect = pdfium.FS_RECTF()
    for _ in range(_MOST):
        if not pdfium.FPDFLink_Enumerate(page.raw, place, found):
            return
        href = _address(page.pdf.raw, found)
        if href and pdfium.FPDFLink_GetAnnotRect(found, rect):
            box = (rect.left, rect.bottom, rect.right, rect.top)
            yield Link(frame.box(box), href)


def _address(document: Any, link: Any) -> str:
    action = pdfium.FPDFLink_GetAction(link)
    if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
        return ""
    length = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
    if not 0 < length <= _LONGEST:
        return ""
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFAction_GetURIPath(document, action, buffer, length)
    return buffer.value.decode("utf-8", "replace")


def linked(runs: Sequence[Run], links: Sequence[Link]) -> list[Run]:
    """Return the runs, each with the address of the link it lies in."""
    found = list(runs)
    order = sorted(range(len(found)), key=lambda place: found[place].base)
    bases = [found[place].base for place in order]
    for (x0, y0, x1, y1), href in links:
        for place in order[bisect_left(bases, y0) : bisect_right(bases, y1)]:
            run = found[place]
            inside = min(run.x1, x1) - max(run.x0, x0)
            if inside >= _INSIDE * (run.x1 - run.x0):
                found[place] = run._replace(href=href)
    return found
