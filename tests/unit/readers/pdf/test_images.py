import io
import struct
import zlib

import pypdfium2
import pytest

from converter.core.errors import HostileSourceError
from converter.readers.pdf.images import page_images


def _pdf(*sizes: tuple[int, int]) -> bytes:
    document = pypdfium2.PdfDocument.new()
    for width, height in sizes:
        document.new_page(width, height)
    target = io.BytesIO()
    document.save(target)
    document.close()
    return target.getvalue()


def test_every_page_is_a_picture_with_its_size_in_points() -> None:
    found = list(page_images(_pdf((595, 842), (842, 595))))
    assert [(round(width), round(height)) for _, width, height in found] == [
        (595, 842),
        (842, 595),
    ]


def test_the_picture_is_a_png_of_the_asked_fineness() -> None:
    ((png, _, _),) = page_images(_pdf((72, 144)), dpi=100)
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height, depth, kind = struct.unpack(">IIBB", png[16:26])
    assert (width, height, depth, kind) == (100, 200, 8, 0)


def test_an_empty_page_is_white() -> None:
    ((png, _, _),) = page_images(_pdf((10, 10)), dpi=72)
    at = png.index(b"IDAT")
    (length,) = struct.unpack(">I", png[at - 4 : at])
    rows = zlib.decompress(png[at + 4 : at + 4 + length])
    assert set(rows) == {0, 255}  # filter bytes, and white


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(HostileSourceError):
        list(page_images(b"%PDF-1.4 nothing"))
