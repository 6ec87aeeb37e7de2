"""Pages of a PDF as pictures, for people who compare a conversion with its source.

Grey, in sixteen shades: a page of text takes 40 kB and stays sharp. The PNG is written
here, since pypdfium2 would need Pillow for it.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

import pypdfium2

from converter.readers.pdf.document import open_pdf
from converter.readers.source import SourceFile

_POINTS_PER_INCH = 72
_SHADES = bytes(round(shade / 17) * 17 for shade in range(256))
_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def page_images(
    data: bytes, *, password: str = "", dpi: int = 110
) -> Iterator[tuple[bytes, float, float]]:
    """Yield every page as PNG, with its width and height.

    Units:
        Width and height in points.

    Raises:
        InputError: The PDF cannot be opened.
    """
    source = SourceFile(data=data, name="", password=password)
    with open_pdf(source) as document:
        for index in range(len(document)):
            page = document[index]
            try:
                width, height = page.get_size()
                bitmap = page.render(scale=dpi / _POINTS_PER_INCH, grayscale=True)
                try:
                    yield _png(bitmap), width, height
                finally:
                    bitmap.close()
            finally:
                page.close()


def _png(bitmap: pypdfium2.PdfBitmap) -> bytes:
    grey = bytes(bitmap.buffer).translate(_SHADES)
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    # every row begins with the number of its filter: none
    rows = b"".join(
        b"\0" + grey[start : start + width]
        for start in range(0, height * stride, stride)
    )
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"".join(
        (
            _SIGNATURE,
            _chunk(b"IHDR", header),
            _chunk(b"IDAT", zlib.compress(rows, 6)),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    checksum = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", checksum)
