"""The few functions of pdfium that are called for every run of text.

pypdfium2 wraps them with typed pointers, whose checks cost more than the calls. Here
nothing is checked: a `Handle` goes as an address, an int as a C int, and one buffer
serves all calls. Nor is the interpreter's lock given up, since the calls are short.
"""

from __future__ import annotations

import ctypes
import struct
from typing import Any

import pypdfium2.raw as pdfium

from converter.readers.pdf.page_frame import Box

Handle = ctypes.c_void_p
"""An address; pdfium gives those of objects and fonts as plain numbers."""
_INT = ctypes.c_int


def _bound(function: Any, result: Any) -> Any:
    """Return a function of pdfium that converts nothing but its result."""
    entry = ctypes.cast(function, Handle).value
    assert entry is not None  # noqa: S101  (the library is loaded, or import fails)
    bound = ctypes.PYFUNCTYPE(result)(entry)
    bound.argtypes = None  # type: ignore[assignment]
    return bound


def handle_of(raw: Any) -> Handle:
    """Return the address behind a typed pointer of pypdfium2."""
    return ctypes.cast(raw, Handle)


count_chars = _bound(pdfium.FPDFText_CountChars, _INT)
unicode_of = _bound(pdfium.FPDFText_GetUnicode, ctypes.c_uint)
is_generated = _bound(pdfium.FPDFText_IsGenerated, _INT)
has_no_unicode = _bound(pdfium.FPDFText_HasUnicodeMapError, _INT)
text_object = _bound(pdfium.FPDFText_GetTextObject, Handle)
font_size = _bound(pdfium.FPDFText_GetFontSize, ctypes.c_double)
count_rects = _bound(pdfium.FPDFText_CountRects, _INT)
font_of = _bound(pdfium.FPDFTextObj_GetFont, Handle)
render_mode = _bound(pdfium.FPDFTextObj_GetTextRenderMode, _INT)
count_objects = _bound(pdfium.FPDFPage_CountObjects, _INT)
page_object = _bound(pdfium.FPDFPage_GetObject, Handle)
object_type = _bound(pdfium.FPDFPageObj_GetType, _INT)
font_weight = _bound(pdfium.FPDFFont_GetWeight, _INT)

_get_text = _bound(pdfium.FPDFText_GetText, _INT)
_rect = _bound(pdfium.FPDFText_GetRect, _INT)
_box = _bound(pdfium.FPDFText_GetCharBox, _INT)
_origin = _bound(pdfium.FPDFText_GetCharOrigin, _INT)
_matrix = _bound(pdfium.FPDFText_GetMatrix, _INT)
_bounds = _bound(pdfium.FPDFPageObj_GetBounds, _INT)
_font_name = _bound(pdfium.FPDFFont_GetBaseFontName, ctypes.c_size_t)
_font_angle = _bound(pdfium.FPDFFont_GetItalicAngle, _INT)

_doubles = (ctypes.c_double * 4)()
_D0, _D1, _D2, _D3 = (
    Handle(ctypes.addressof(_doubles) + 8 * place) for place in range(4)
)
_floats = (ctypes.c_float * 6)()
_F0, _F1, _F2, _F3 = (
    Handle(ctypes.addressof(_floats) + 4 * place) for place in range(4)
)
_SIX_FLOATS = struct.Struct("6f").unpack_from
_FOUR_DOUBLES = struct.Struct("4d").unpack_from
_name = ctypes.create_string_buffer(256)
_angle = ctypes.c_int()
# what pdfium makes of a hyphen at the end of a line
_HYPHENS = {0x02: "-", 0xFFFE: "-"}


def text_of(text_page: Handle, count: int) -> str:
    """Return the text of the page, one character for each index when it can.

    pdfium leaves out what has no Unicode value; then indexes do not fit, and the
    characters are asked for one by one.
    """
    buffer = ctypes.create_string_buffer(2 * count + 2)
    written = _get_text(text_page, 0, count, buffer)
    text = buffer.raw[: max(0, 2 * written - 2)].decode("utf-16-le", "replace")
    if len(text) != count:
        text = "".join(
            chr(value) if value < 0x110000 else "\ufffd"  # noqa: PLR2004  (the last)
            for value in (unicode_of(text_page, index) for index in range(count))
        )
    if "\x02" in text or "\ufffe" in text:
        return text.translate(_HYPHENS)
    return text


def origin(text_page: Handle, index: int) -> tuple[float, float]:
    """Return where the pen stood for a character, in the page's own space."""
    _origin(text_page, index, _D0, _D1)
    return _doubles[0], _doubles[1]


def matrix(
    text_page: Handle, index: int
) -> tuple[float, float, float, float, float, float]:
    """Return scale, skew and rotation of a character, and where its object began."""
    _matrix(text_page, index, _F0)
    return _SIX_FLOATS(_floats)


def rect(text_page: Handle, index: int) -> Box:
    """Return left, bottom, right, top of a box counted by `count_rects`."""
    _rect(text_page, index, _D0, _D3, _D2, _D1)
    return _FOUR_DOUBLES(_doubles)


def char_box(text_page: Handle, index: int) -> Box:
    """Return left, bottom, right, top of a character's ink."""
    _box(text_page, index, _D0, _D2, _D1, _D3)
    return _FOUR_DOUBLES(_doubles)


def bounds(page_object: Handle) -> Box:
    """Return left, bottom, right, top of an object of the page."""
    _bounds(page_object, _F0, _F1, _F2, _F3)
    return _floats[0], _floats[1], _floats[2], _floats[3]


def font_name(font: Handle) -> str:
    """Return the PostScript name of a font, subset prefix and all."""
    length = _font_name(font, _name, ctypes.c_size_t(256))
    if not 0 < length <= 256:  # noqa: PLR2004  (the buffer's length)
        return ""
    return _name.raw[: length - 1].decode("utf-8", "replace")


def italic_angle(font: Handle) -> int:
    """Return the slant of a font in degrees, 0 for upright."""
    _font_angle(font, ctypes.byref(_angle))
    return _angle.value
