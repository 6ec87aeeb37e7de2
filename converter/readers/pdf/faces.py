"""Fonts as evidence: bold, italic, and whether one glyph stands for several letters."""

from __future__ import annotations

import re
from typing import NamedTuple

from converter.readers.pdf import bindings

_BOLD = re.compile(r"bold|black|heavy|demi|[-_ ,](?:BF|Bd)\b", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|slant|kursiv", re.IGNORECASE)
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_BOLD_WEIGHT = 600
_FILL_AND_STROKE = 2
# letters of a font to look at before it counts as one without ligatures
_SAMPLE = 400


class Face(NamedTuple):
    """A font as evidence."""

    name: str
    """Without the prefix of a subset."""
    bold: bool
    italic: bool


class Faces:
    """Fonts of one page, asked for once each."""

    def __init__(self) -> None:
        self._known: dict[int, Face] = {}

    def of(self, thing: int, *, may_be_outlined: bool) -> Face:
        """Return what a text object looks like.

        Args:
            thing: Its address.
            may_be_outlined: Whether strokes around the letters may make it bold.
        """
        handle = bindings.Handle(thing)
        address = bindings.font_of(handle)
        face = self._known.get(address)
        if face is None:
            font = bindings.Handle(address)
            name = _SUBSET.sub("", bindings.font_name(font))
            face = Face(
                name,
                bool(_BOLD.search(name)) or bindings.font_weight(font) >= _BOLD_WEIGHT,
                bool(_ITALIC.search(name)) or bindings.italic_angle(font) != 0,
            )
            self._known[address] = face
        if (
            may_be_outlined
            and not face.bold
            and bindings.render_mode(handle) == _FILL_AND_STROKE
        ):
            return face._replace(bold=True)
        return face


class Ligatures:
    """Which fonts of a document draw several letters as one glyph.

    Only then must every letter be asked where its pen stood. A font that did not do so
    in some hundred letters does not.
    """

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}
        self._found: set[str] = set()

    def may_have(self, face: Face) -> bool:
        """Tell whether a font has ligatures, or is not known well enough."""
        return face.name in self._found or self._seen.get(face.name, 0) < _SAMPLE

    def learn(self, face: Face, pens: tuple[float, ...]) -> None:
        """Take note of the pens of a run."""
        if len(set(pens)) < len(pens):
            self._found.add(face.name)
        self._seen[face.name] = self._seen.get(face.name, 0) + len(pens)
