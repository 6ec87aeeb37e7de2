"""Names of the Office Open XML vocabulary, as lxml writes them.

Source:
    ISO/IEC 29500-1 (WordprocessingML 17, DrawingML 20, Math 22) and part 4 for the
    transitional names; the strict names of the same things are rewritten to these
    when a part is parsed (`package`).
"""

from __future__ import annotations

from typing import TypeAlias, TypeVar

from lxml import etree

Element: TypeAlias = etree._Element  # noqa: SLF001  lxml names its type so

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
V = "{urn:schemas-microsoft-com:vml}"
PKG = "{http://schemas.openxmlformats.org/package/2006/relationships}"

VAL = f"{W}val"
P = f"{W}p"
RUN = f"{W}r"
TBL = f"{W}tbl"
P_PR = f"{W}pPr"
R_PR = f"{W}rPr"
SECT_PR = f"{W}sectPr"

Default = TypeVar("Default", bound=int | None)

OFF = frozenset({"0", "false", "off", "none"})


def val(parent: Element | None, name: str, attribute: str = VAL) -> str | None:
    """Return an attribute of a child, None when either is absent."""
    if parent is None:
        return None
    child = parent.find(name)
    return None if child is None else child.get(attribute)


def is_on(element: Element | None) -> bool:
    """Tell whether an on/off property is present and on."""
    return element is not None and element.get(VAL, "1") not in OFF


def integer(text: str | None, default: Default) -> int | Default:
    """Return a whole number written in a part, the default when it is none.

    Word writes measures with a fraction now and then (``12.5``): cut off.
    """
    if not text:
        return default
    try:
        return int(float(text))
    except (ValueError, OverflowError):
        return default
