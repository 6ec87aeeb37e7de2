"""Drawn lines of a page: evidence for tables, footnote zones and mastheads."""

from __future__ import annotations

import pypdfium2.raw as pdfium

from converter.core.source import BBox
from converter.layout.page import Ruling
from converter.readers.pdf import bindings
from converter.readers.pdf.bindings import Handle
from converter.readers.pdf.page_frame import Frame

_PATH = pdfium.FPDF_PAGEOBJ_PATH
# a ruling is thin and long; points
_THICK = 3.0
_SHORT = 8.0
# a page with more drawn objects is a chart or a map, not ruled
_MAX_PATHS = 4_000


def read_rulings(page: Handle, frame: Frame) -> tuple[Ruling, ...]:
    """Return the horizontal and vertical lines that a page draws."""
    found: list[Ruling] = []
    paths = 0
    for index in range(bindings.count_objects(page)):
        thing = Handle(bindings.page_object(page, index))
        if bindings.object_type(thing) != _PATH:
            continue
        paths += 1
        if paths > _MAX_PATHS:
            return ()
        x0, y0, x1, y1 = frame.box(bindings.bounds(thing))
        width, height = x1 - x0, y1 - y0
        if min(width, height) <= _THICK and max(width, height) >= _SHORT:
            found.append(Ruling(box=BBox(x0=x0, y0=y0, x1=x1, y1=y1)))
    return tuple(found)
