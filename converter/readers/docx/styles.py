"""Styles: what a run and a paragraph look like once everything is inherited.

Order of application: document defaults, table style, numbering level, paragraph
style (from the root of ``basedOn``), character style, direct formatting. A toggle
property (bold, italic, hidden) that styles of two kinds both set is off again; one set
directly counts as it is written.

Source:
    ISO/IEC 29500-1, 17.7.2 (style hierarchy), 17.7.3 (toggle properties).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from lxml import etree

from converter.layout.page import Align
from converter.readers.docx.names import (
    OFF,
    P_PR,
    R_PR,
    VAL,
    Element,
    W,
    integer,
    is_on,
    val,
)

TWIPS = 20.0
"""Twentieths of a point."""
_MAX_DEPTH = 32
"""Styles that one style may build upon."""
_SINGLE_SPACING = 240
DEFAULT_SIZE = 10.0
"""What Word takes when nothing states a size."""
# text lifted by such a share of its own size is a superscript; some programs make
# right-to-left letters small by the size of the others only
_RISEN = 0.35
_TOGGLES = ("bold", "italic", "bold_complex", "italic_complex", "hidden")
_ALIGN = {
    "left": Align.START,
    "start": Align.START,
    "right": Align.END,
    "end": Align.END,
    "center": Align.CENTRE,
    "both": Align.BOTH,
    "distribute": Align.BOTH,
    "lowKashida": Align.BOTH,
    "mediumKashida": Align.BOTH,
    "highKashida": Align.BOTH,
    "thaiDistribute": Align.BOTH,
}

RunProperties: TypeAlias = dict[str, bool | float | str]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunLook:
    """How a run is printed."""

    size: float = DEFAULT_SIZE
    bold: bool = False
    italic: bool = False
    underline: bool = False
    raised: bool = False
    lowered: bool = False
    hidden: bool = False
    font: str = ""
    """Font of Latin letters; empty when the theme decides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberingUse:
    """The list a paragraph belongs to."""

    number: int | None = None
    """``numId``; 0 takes an inherited list away."""
    level: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphLook:
    """How a paragraph stands, inheritance done.

    Units:
        Points.
    """

    style: str = ""
    """Id of the paragraph style."""
    align: Align = Align.START
    indent: float = 0.0
    first: float = 0.0
    """First line against `indent`; negative when it hangs."""
    before: float = 0.0
    after: float = 0.0
    outline: int = 0
    """Outline level from 1; 0 for body text."""
    numbering: NumberingUse = NumberingUse()
    tabs: tuple[float, ...] = ()
    line_exact: float = 0.0
    """Height of a line when it is set; 0 when it follows the font."""
    line_multiple: float = 1.0
    page_break: bool = False
    ruled: bool = False
    """A line is drawn above or below the paragraph."""
    own_indent: bool = False
    """`indent` is stated nearer than the numbering, so a list level does not count."""
    own_first: bool = False
    """The same of `first`."""


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    based_on: str
    p_pr: Element | None
    r_pr: Element | None
    borders: Element | None


class StyleSheet:
    """The styles part of a document.

    Attributes:
        default_paragraph: Id of the style of paragraphs that name none.
    """

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, _Style] = {}
        self.default_paragraph = ""
        self._defaults: RunProperties = {}
        self._base = ParagraphLook()
        self._run_chains: dict[str, RunProperties] = {}
        self._paragraphs: dict[tuple[str, str], ParagraphLook] = {}
        self._bases: dict[tuple[str, str, str], RunProperties] = {}
        self._looks: dict[tuple[str, str, str, tuple[object, ...]], RunLook] = {}
        if root is not None:
            self._read(root)

    def _read(self, root: Element) -> None:
        defaults = root.find(f"{W}docDefaults")
        if defaults is not None:
            self._defaults = run_properties(defaults.find(f"{W}rPrDefault/{R_PR}"))
            self._base = paragraph_look(
                self._base, defaults.find(f"{W}pPrDefault/{P_PR}")
            )
        for style in root.iterchildren(f"{W}style"):
            key = style.get(f"{W}styleId", "")
            self._styles[key] = _Style(
                name=val(style, f"{W}name") or key,
                based_on=val(style, f"{W}basedOn") or "",
                p_pr=style.find(P_PR),
                r_pr=style.find(R_PR),
                borders=style.find(f"{W}tblPr/{W}tblBorders"),
            )
            of_paragraphs = style.get(f"{W}type", "paragraph") == "paragraph"
            if of_paragraphs and style.get(f"{W}default", "0") not in OFF:
                self.default_paragraph = key

    def name(self, style: str) -> str:
        """Return the name of a style as the user sees it."""
        known = self._styles.get(style)
        return known.name if known else style

    def numbering_style(self, style: str) -> NumberingUse:
        """Return the list that a numbering style stands for."""
        return self._chain_look(style, ParagraphLook()).numbering

    def paragraph(self, style: str, table: str = "") -> ParagraphLook:
        """Return the look that a paragraph style gives, in a table of that style."""
        style = style or self.default_paragraph
        key = (style, table)
        look = self._paragraphs.get(key)
        if look is None:
            base = self._chain_look(table, self._base) if table else self._base
            look = replace(self._chain_look(style, base), style=style)
            self._paragraphs[key] = look
        return look

    def run(
        self,
        *direct: Element | None,
        paragraph: str,
        character: str = "",
        table: str = "",
    ) -> RunLook:
        """Return the look of a run from its styles and direct properties, in order."""
        own: RunProperties = {}
        for element in direct:
            own |= run_properties(element)
        key = (paragraph, character, table, tuple(own.items()))
        look = self._looks.get(key)
        if look is None:
            base = self._run_base(paragraph, character, table)
            look = _as_look(base | own)
            self._looks[key] = look
        return look

    def _run_base(self, paragraph: str, character: str, table: str) -> RunProperties:
        key = (paragraph, character, table)
        base = self._bases.get(key)
        if base is None:
            base = dict(self._defaults)
            layers = [self._run_chain(style) for style in (table, paragraph, character)]
            for layer in layers:
                base |= layer
            for toggle in _TOGGLES:
                said = [layer[toggle] for layer in layers if toggle in layer]
                if said:
                    base[toggle] = sum(map(bool, said)) % 2 == 1
            self._bases[key] = base
        return base

    def _run_chain(self, style: str) -> RunProperties:
        found = self._run_chains.get(style)
        if found is None:
            found = {}
            for ancestor in reversed(self.ancestry(style)):
                found |= run_properties(self._styles[ancestor].r_pr)
            self._run_chains[style] = found
        return found

    def _chain_look(self, style: str, look: ParagraphLook) -> ParagraphLook:
        for key in reversed(self.ancestry(style)):
            look = paragraph_look(look, self._styles[key].p_pr)
        return look

    def table_borders(self, style: str) -> frozenset[str]:
        """Return the edges at which a table style draws lines."""
        drawn: set[str] = set()
        for key in reversed(self.ancestry(style)):
            borders = self._styles[key].borders
            for edge in () if borders is None else borders:
                line = edge.get(VAL) not in {None, "nil", "none"}
                (drawn.add if line else drawn.discard)(etree.QName(edge).localname)
        return frozenset(drawn)

    def ancestry(self, style: str) -> list[str]:
        """Return the ids of a style and of what it is based on; a circle ends."""
        chain: list[str] = []
        while style in self._styles and len(chain) < _MAX_DEPTH:
            chain.append(style)
            style = self._styles[style].based_on
        return chain


def run_properties(element: Element | None) -> RunProperties:
    """Return the properties that a ``w:rPr`` states itself."""
    found: RunProperties = {}
    for child in () if element is None else element:
        name, value = _RUN_READERS.get(child.tag, _UNREAD)
        if value is not None:
            found[name] = value(child)
    return found


def paragraph_look(look: ParagraphLook, element: Element | None) -> ParagraphLook:
    """Return a look with what a ``w:pPr`` states itself put over it."""
    if element is None:
        return look
    changes: dict[str, Any] = {}
    for child in element:
        reader = _PARAGRAPH_READERS.get(child.tag)
        if reader:
            changes |= reader(child, look)
    return replace(look, **changes) if changes else look


def _as_look(found: RunProperties) -> RunLook:
    complex_script = bool(found.get("complex"))
    suffix = "_complex" if complex_script else ""
    size = found.get(f"size{suffix}") or found.get("size") or DEFAULT_SIZE
    vertical = found.get("vertical", "")
    least = min(float(size), float(found.get("size") or size))
    return RunLook(
        size=float(size),
        bold=bool(found.get(f"bold{suffix}")),
        italic=bool(found.get(f"italic{suffix}")),
        underline=bool(found.get("underline")),
        raised=vertical == "superscript"
        or float(found.get("position") or 0) >= _RISEN * least,
        lowered=vertical == "subscript",
        hidden=bool(found.get("hidden")),
        font=str(found.get("font", "")),
    )


def _numbering(element: Element, look: ParagraphLook) -> dict[str, Any]:
    number = integer(val(element, f"{W}numId"), look.numbering.number)
    level = integer(val(element, f"{W}ilvl"), look.numbering.level)
    return {
        "numbering": NumberingUse(number=number, level=level),
        "own_indent": False,
        "own_first": False,
    }


def _indent(element: Element, _look: ParagraphLook) -> dict[str, Any]:
    found: dict[str, Any] = {}
    start = element.get(f"{W}start") or element.get(f"{W}left")
    if start is not None:
        found |= {"indent": integer(start, 0) / TWIPS, "own_indent": True}
    first, hanging = element.get(f"{W}firstLine"), element.get(f"{W}hanging")
    if hanging is not None:
        found |= {"first": -integer(hanging, 0) / TWIPS, "own_first": True}
    elif first is not None:
        found |= {"first": integer(first, 0) / TWIPS, "own_first": True}
    return found


def _spacing(element: Element, _look: ParagraphLook) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for attribute in ("before", "after"):
        twips = integer(element.get(f"{W}{attribute}"), None)
        if twips is not None:
            found[attribute] = twips / TWIPS
    line = integer(element.get(f"{W}line"), None)
    if line is not None:
        if element.get(f"{W}lineRule", "auto") == "auto":
            found |= {"line_multiple": line / _SINGLE_SPACING, "line_exact": 0.0}
        else:
            found["line_exact"] = line / TWIPS
    return found


def _borders(element: Element, _look: ParagraphLook) -> dict[str, Any]:
    sides = (val(element, f"{W}{side}") for side in ("top", "bottom"))
    return {"ruled": any(side not in {None, "nil", "none"} for side in sides)}


def _outline(element: Element, _look: ParagraphLook) -> dict[str, Any]:
    level = integer(element.get(VAL), 9)
    return {"outline": level + 1 if level in range(9) else 0}


def _tabs(element: Element, look: ParagraphLook) -> dict[str, Any]:
    stops = set(look.tabs)
    for tab in element.iterchildren(f"{W}tab"):
        position = integer(tab.get(f"{W}pos"), 0) / TWIPS
        if tab.get(VAL) == "clear":
            stops.discard(position)
        elif tab.get(VAL) != "bar":
            stops.add(position)
    return {"tabs": tuple(sorted(stops))}


def _align(element: Element, look: ParagraphLook) -> dict[str, Any]:
    return {"align": _ALIGN.get(element.get(VAL, ""), look.align)}


def _half_points(element: Element) -> float:
    return integer(element.get(VAL), 0) / 2


def _font(element: Element) -> str:
    """Return the font of Latin letters; one of the theme has no name here."""
    return element.get(f"{W}ascii") or element.get(f"{W}hAnsi") or ""


_UNREAD: tuple[str, None] = ("", None)
_RUN_READERS: dict[str, tuple[str, Callable[[Element], bool | float | str]]] = {
    f"{W}b": ("bold", is_on),
    f"{W}i": ("italic", is_on),
    f"{W}bCs": ("bold_complex", is_on),
    f"{W}iCs": ("italic_complex", is_on),
    f"{W}vanish": ("hidden", is_on),
    f"{W}rtl": ("complex", is_on),
    f"{W}cs": ("complex", is_on),
    f"{W}sz": ("size", _half_points),
    f"{W}szCs": ("size_complex", _half_points),
    f"{W}u": ("underline", lambda element: element.get(VAL, "none") not in OFF),
    f"{W}position": ("position", _half_points),
    f"{W}vertAlign": ("vertical", lambda element: element.get(VAL, "")),
    f"{W}rFonts": ("font", _font),
}
_PARAGRAPH_READERS: dict[str, Callable[[Element, ParagraphLook], dict[str, Any]]] = {
    f"{W}numPr": _numbering,
    f"{W}ind": _indent,
    f"{W}spacing": _spacing,
    f"{W}outlineLvl": _outline,
    f"{W}tabs": _tabs,
    f"{W}pBdr": _borders,
    f"{W}jc": _align,
    f"{W}pageBreakBefore": lambda element, _look: {"page_break": is_on(element)},
}
