"""The few functions of pdfium that are called for every run of text.

pypdfium2 wraps them with typed pointers, which costs more than the calls themselves.
Here handles and out-parameters are plain addresses, and one buffer serves all calls.
"""

from __future__ import annotations

import ctypes
import struct
from typing import Any

import pypdfium2.raw as pdfium

from converter.readers.pdf.page_frame import Box

_ADDRESS = ctypes.c_void_p
_INT = ctypes.c_int


def _prototype(function: Any, result: Any, *arguments: Any) -> Any:
    entry = ctypes.cast(function, ctypes.c_void_p).value
    assert entry is not None  # noqa: S101  (the library is loaded, or import fails)
    return ctypes.CFUNCTYPE(result, *arguments)(entry)


def address_of(handle: Any) -> int:
    """Return the address behind a typed handle; 0 for none."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


count_chars = _prototype(pdfium.FPDFText_CountChars, _INT, _ADDRESS)
unicode_of = _prototype(pdfium.FPDFText_GetUnicode, ctypes.c_uint, _ADDRESS, _INT)
is_generated = _prototype(pdfium.FPDFText_IsGenerated, _INT, _ADDRESS, _INT)
has_no_unicode = _prototype(pdfium.FPDFText_HasUnicodeMapError, _INT, _ADDRESS, _INT)
text_object = _prototype(pdfium.FPDFText_GetTextObject, _ADDRESS, _ADDRESS, _INT)
font_size = _prototype(pdfium.FPDFText_GetFontSize, ctypes.c_double, _ADDRESS, _INT)
count_rects = _prototype(pdfium.FPDFText_CountRects, _INT, _ADDRESS, _INT, _INT)
font_of = _prototype(pdfium.FPDFTextObj_GetFont, _ADDRESS, _ADDRESS)
render_mode = _prototype(pdfium.FPDFTextObj_GetTextRenderMode, _INT, _ADDRESS)
count_objects = _prototype(pdfium.FPDFPage_CountObjects, _INT, _ADDRESS)
page_object = _prototype(pdfium.FPDFPage_GetObject, _ADDRESS, _ADDRESS, _INT)
object_type = _prototype(pdfium.FPDFPageObj_GetType, _INT, _ADDRESS)
font_weight = _prototype(pdfium.FPDFFont_GetWeight, _INT, _ADDRESS)

_get_text = _prototype(pdfium.FPDFText_GetText, _INT, _ADDRESS, _INT, _INT, _ADDRESS)
_rect = _prototype(pdfium.FPDFText_GetRect, _INT, _ADDRESS, _INT, *[_ADDRESS] * 4)
_box = _prototype(pdfium.FPDFText_GetCharBox, _INT, _ADDRESS, _INT, *[_ADDRESS] * 4)
_origin = _prototype(
    pdfium.FPDFText_GetCharOrigin, _INT, _ADDRESS, _INT, _ADDRESS, _ADDRESS
)
_matrix = _prototype(pdfium.FPDFText_GetMatrix, _INT, _ADDRESS, _INT, _ADDRESS)
_bounds = _prototype(pdfium.FPDFPageObj_GetBounds, _INT, _ADDRESS, *[_ADDRESS] * 4)
_font_name = _prototype(
    pdfium.FPDFFont_GetBaseFontName,
    ctypes.c_size_t,
    _ADDRESS,
    _ADDRESS,
    ctypes.c_size_t,
)
_font_angle = _prototype(pdfium.FPDFFont_GetItalicAngle, _INT, _ADDRESS, _ADDRESS)

_doubles = (ctypes.c_double * 4)()
_D0, _D1, _D2, _D3 = (ctypes.addressof(_doubles) + 8 * place for place in range(4))
_floats = (ctypes.c_float * 6)()
_F0, _F1, _F2, _F3 = (ctypes.addressof(_floats) + 4 * place for place in range(4))
_SIX_FLOATS = struct.Struct("6f").unpack_from
_FOUR_DOUBLES = struct.Struct("4d").unpack_from
_name = ctypes.create_string_buffer(256)
_angle = ctypes.c_int()
# what pdfium makes of a hyphen at the end of a line
_HYPHENS = {0x02: "-", 0xFFFE: "-"}


def text_of(text_page: int, count: int) -> str:
    """Return the text of the page, one character for each index when it can.

    pdfium leaves out what has no Unicode value; then indexes do not fit, and the
    characters are asked for one by one.
    """
    buffer = ctypes.create_string_buffer(2 * count + 2)
    written = _get_text(text_page, 0, count, ctypes.addressof(buffer))
    text = buffer.raw[: max(0, 2 * written - 2)].decode("utf-16-le", "replace")
    if len(text) != count:
        text = "".join(
            chr(value) if value < 0x110000 else "\ufffd"  # noqa: PLR2004  (the last)
            for value in (unicode_of(text_page, index) for index in range(count))
        )
    if "\x02" in text or "\ufffe" in text:
        return text.translate(_HYPHENS)
    return text


def origin(text_page: int, index: int) -> tuple[float, float]:
    """Return where the pen stood for a character, in the page's own space."""
    _origin(text_page, index, _D0, _D1)
    return _doubles[0], _doubles[1]


def matrix(
    text_page: int, index: int
) -> tuple[float, float, float, float, float, float]:
    """Return scale, skew and rotation of a character, and where its object began."""
    _matrix(text_page, index, _F0)
    return _SIX_FLOATS(_floats)


def rect(text_page: int, index: int) -> Box:
    """Return left, bottom, right, top of a box counted by `count_rects`."""
    _rect(text_page, index, _D0, _D3, _D2, _D1)
    return _FOUR_DOUBLES(_doubles)


def char_box(text_page: int, index: int) -> Box:
    """Return left, bottom, right, top of a character's ink."""
    _box(text_page, index, _D0, _D2, _D1, _D3)
    return _FOUR_DOUBLES(_doubles)


def bounds(page_object: int) -> Box:
    """Return left, bottom, right, top of an object of the page."""
    _bounds(page_object, _F0, _F1, _F2, _F3)
    return _floats[0], _floats[1], _floats[2], _floats[3]


def font_name(font: int) -> str:
    """Return the PostScript name of a font, subset prefix and all."""
    length = _font_name(font, ctypes.addressof(_name), 256)
    if not 0 < length <= 256:  # noqa: PLR2004  (the buffer's length)
        return ""
    return _name.raw[: length - 1].decode("utf-8", "replace")


def italic_angle(font: int) -> int:
    """Return the slant of a font in degrees, 0 for upright."""
    _font_angle(font, ctypes.addressof(_angle))
    return _angle.value
