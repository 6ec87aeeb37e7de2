"""Runs: what one text object of a page shows, with its place and typography.

Asking pdfium about every character costs more than extracting the text did, so the
characters are asked for in bulk and the bounds of a run by halving.
"""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from converter.core.text import canonical, has_han
from converter.readers.pdf import bindings

# a label and the blank after it: the gap may hide a tab stop (8.I.14, (iv), 12.)
_LABEL = re.compile(r"(?:\(?[\w.]{1,8}[.)]|[\d.]*\d[\w.]{0,6})[ \xa0]+(?=\S)")
_BOLD = re.compile(r"bold|black|heavy|demi|[-_ ,](?:BF|Bd)\b", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|slant|kursiv", re.IGNORECASE)
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_BOLD_WEIGHT = 600
_FILL_AND_STROKE = 2
_FULL_TURN = 4
# mean advance, in ems, that no font has: a blank hides in the run
_STRETCHED = 0.75
_WIDE_GAP = 1.5


class Face(NamedTuple):
    """A font as evidence."""

    name: str
    """Without the prefix of a subset."""
    bold: bool
    italic: bool


class Run(NamedTuple):
    """Text in one typographic form on one baseline.

    Units:
        Points, origin at the top left of the upright page.
    """

    text: str
    x0: float
    """Left end of the ink."""
    x1: float
    """Right end of the ink."""
    base: float
    """Baseline."""
    size: float
    """Font size after scaling."""
    face: Face
    quarter: int = 0
    """Turns by 90 degrees against the page's text; 0 when upright."""
    origins: tuple[float, ...] = ()
    """Pen position of every character, where the order of the text needs them."""
    first: int = 0
    """Index of its first character in pdfium's text."""
    stop: int = 0
    """Index after its last character."""
    spaced: bool = False
    """Whether pdfium sees a blank there."""


class Frame(NamedTuple):
    """The box of a page in its own space, and how its text is turned."""

    left: float
    bottom: float
    right: float
    top: float
    quarter: int = 0

    @property
    def width(self) -> float:
        """Width of the upright page."""
        sides = (self.right - self.left, self.top - self.bottom)
        return sides[self.quarter % 2]

    @property
    def height(self) -> float:
        """Height of the upright page."""
        sides = (self.top - self.bottom, self.right - self.left)
        return sides[self.quarter % 2]

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return a point of the page's own space on the upright page, y down."""
        if self.quarter == 0:
            return x - self.left, self.top - y
        if self.quarter == 1:
            return y - self.bottom, x - self.left
        if self.quarter == 2:  # noqa: PLR2004  (half a turn)
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def box(
        self, left: float, bottom: float, right: float, top: float
    ) -> tuple[float, float, float, float]:
        """Return x0, y0, x1, y1 of a box on the upright page."""
        ax, ay = self.place(left, bottom)
        bx, by = self.place(right, top)
        return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)


class _Raw(NamedTuple):
    """A run before the page's orientation is known."""

    text: str
    rect: tuple[float, float, float, float]
    origin: tuple[float, float]
    size: float
    face: Face
    quarter: int
    origins: tuple[tuple[float, float], ...]
    first: int
    stop: int
    spaced: bool


class Faces:
    """Fonts of one page, asked for once each."""

    def __init__(self) -> None:
        self._known: dict[int, Face] = {}

    def of(self, font: int) -> Face:
        """Return what the font looks like."""
        face = self._known.get(font)
        if face is None:
            name = _SUBSET.sub("", bindings.font_name(font))
            face = Face(
                name,
                bool(_BOLD.search(name)) or bindings.font_weight(font) >= _BOLD_WEIGHT,
                bool(_ITALIC.search(name)) or bindings.italic_angle(font) != 0,
            )
            self._known[font] = face
        return face


def read_runs(
    text_page: int, text: str, frame: Frame, *, origins: bool
) -> tuple[list[Run], Frame]:
    """Return the runs of a page in the order of its content, and how it is turned.

    Args:
        text_page: Address of pdfium's text page.
        text: Its characters (`bindings.text_of`).
        frame: The page's box.
        origins: Whether to ask for the pen position of every character.
    """
    faces = Faces()
    raws: list[_Raw] = []
    found = _scanned(text_page, text) if origins else _halved(text_page, text)
    for start, end, thing in found:
        raws.extend(_raw_runs(text_page, text, start, end, thing, faces, origins))
    turned = [0] * _FULL_TURN
    for raw in raws:
        turned[raw.quarter] += len(raw.text)
    frame = frame._replace(quarter=turned.index(max(turned)))
    return [_upright(raw, frame) for raw in raws], frame


def _scanned(text_page: int, text: str) -> list[tuple[int, int, int]]:
    """Return start, end and text object of every run, character by character.

    Where pdfium turned a line around, an object's characters may stand apart.
    """
    found: list[tuple[int, int, int]] = []
    start, last = 0, 0
    for index in range(len(text)):
        thing = bindings.text_object(text_page, index) or 0
        if thing != last:
            if last:
                found.append((start, index, last))
            start, last = index, thing
    if last:
        found.append((start, len(text), last))
    return found


def _halved(text_page: int, text: str) -> list[tuple[int, int, int]]:
    """Return start, end and text object of every run, by halving within a line.

    A line of pdfium's text ends in CR LF; a text object never goes on after it, and
    its characters stand side by side.
    """
    found = []
    start, count = 0, len(text)
    object_at = bindings.text_object
    while start < count:
        thing = object_at(text_page, start)
        if not thing:
            start += 1
            continue
        stop = text.find("\r", start)
        low, high = start + 1, count if stop < 0 else stop
        if high > low and object_at(text_page, high - 1) == thing:
            low = high
        while low < high:
            middle = (low + high) // 2
            if object_at(text_page, middle) == thing:
                low = middle + 1
            else:
                high = middle
        found.append((start, low, thing))
        start = low
    return found


def _raw_runs(
    text_page: int,
    text: str,
    start: int,
    end: int,
    thing: int,
    faces: Faces,
    origins: bool,  # noqa: FBT001
) -> list[_Raw]:
    rects = bindings.count_rects(text_page, start, end - start)
    if not rects or not text[start:end].strip():
        return []
    rect = bindings.rect(text_page, 0)
    for index in range(1, rects):
        other = bindings.rect(text_page, index)
        rect = (
            min(rect[0], other[0]),
            min(rect[1], other[1]),
            max(rect[2], other[2]),
            max(rect[3], other[3]),
        )
    a, b, c, d = bindings.matrix(text_page, start)
    size = bindings.font_size(text_page, start) * (math.hypot(c, d) or 1.0)
    face = faces.of(bindings.font_of(thing))
    skewed = c and not b and a * d > 0
    if skewed and not face.italic:
        face = face._replace(italic=True)
    if not face.bold and bindings.render_mode(thing) == _FILL_AND_STROKE:
        face = face._replace(bold=True)
    if b or a < 0:
        quarter = round(math.atan2(b, a) / (math.pi / 2)) % _FULL_TURN
    else:
        quarter = 0
    pens: tuple[tuple[float, float], ...] = ()
    if origins:
        pens = tuple(bindings.origin(text_page, index) for index in range(start, end))
    return [
        _Raw(
            _shown(text_page, text, first, last),
            box,
            bindings.origin(text_page, first),
            size,
            face,
            quarter,
            pens[first - start : last - start],
            first,
            last,
            text[last : last + 1] == " ",
        )
        for first, last, box in _pieces(
            text_page, text, start, end, rect, size, turned=bool(quarter or pens)
        )
    ]


def _shown(text_page: int, text: str, first: int, last: int) -> str:
    """Return the characters of a run without the blanks that pdfium put beside Han.

    Chinese punctuation leaves half of its square empty, which pdfium takes for a
    space between words.
    """
    shown = text[first:last]
    if " " not in shown or not has_han(shown):
        return shown
    kept = []
    for place, char in enumerate(shown):
        if char == " ":
            beside = shown[max(0, place - 1)] + shown[min(place + 1, len(shown) - 1)]
            if has_han(beside) and bindings.is_generated(text_page, first + place) == 1:
                continue
        kept.append(char)
    return "".join(kept)


def _pieces(
    text_page: int,
    text: str,
    start: int,
    end: int,
    rect: tuple[float, float, float, float],
    size: float,
    *,
    turned: bool,
) -> list[tuple[int, int, tuple[float, float, float, float]]]:
    """Cut a run where a wide gap hides behind a single blank.

    A text object may hold a whole row of a table, or a label and its text.
    """
    whole = [(start, end, rect)]
    shown = text[start:end]
    if turned:
        return whole
    if rect[2] - rect[0] > _STRETCHED * size * len(shown):
        blanks = [start + at for at, char in enumerate(shown) if char == " "]
    else:
        label = _LABEL.match(shown)
        blanks = [start + label.end() - 1] if label else []
    cuts = []
    for blank in blanks:
        if not start < blank < end - 1:
            continue
        before = bindings.char_box(text_page, blank - 1)
        after = bindings.char_box(text_page, blank + 1)
        if after[0] - before[2] > _WIDE_GAP * size:
            cuts.append((blank, before[2], after[0]))
    if not cuts:
        return whole
    pieces = []
    first, left = start, rect[0]
    for blank, right, next_left in cuts:
        pieces.append((first, blank, (left, rect[1], right, rect[3])))
        first, left = blank + 1, next_left
    pieces.append((first, end, (left, rect[1], rect[2], rect[3])))
    return pieces


def _upright(raw: _Raw, frame: Frame) -> Run:
    x0, _, x1, y1 = frame.box(*raw.rect)
    quarter = (raw.quarter - frame.quarter) % _FULL_TURN
    base = y1 if quarter else frame.place(*raw.origin)[1]
    text, _ = canonical(raw.text) if not raw.origins else (raw.text, 0)
    return Run(
        text,
        x0,
        x1,
        base,
        raw.size,
        raw.face,
        quarter,
        tuple(frame.place(*pen)[0] for pen in raw.origins),
        raw.first,
        raw.stop,
        raw.spaced,
    )
