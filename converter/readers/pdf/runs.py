"""Runs: what one text object of a page shows, with its place and typography.

Places are asked for once a run (`run_bounds`), not for every character.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from converter.core.text import canonical, has_han
from converter.readers.direction import has_rtl
from converter.readers.pdf import bindings
from converter.readers.pdf.faces import Face, Faces, Ligatures
from converter.readers.pdf.page_frame import Box, Frame
from converter.readers.pdf.run_bounds import PLAIN_ARABIC, Bound, bounds_of

# a label and the blank after it: the gap may hide a tab stop (8.I.14, (iv), 12.)
_LABEL = re.compile(r"(?:\(?[\w.]{1,8}[.)]|[\d.]*\d[\w.]{0,6})[ \xa0]+(?=\S)")
_BLANK = re.compile("[ \xa0]")
_FULL_TURN = 4
_DIGITS = re.compile(r"[0-9]+")
# mean advance, in ems, that no font has: a blank hides in the run
_STRETCHED = 0.75
_WIDE_GAP = 1.5
# ink that stands so high above its text object's baseline may be risen, in ems
_RISEN = 0.1


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
    first: int = 0
    """Index of its first character in pdfium's text."""
    stop: int = 0
    """Index after its last character."""
    spaced: bool = False
    """Whether pdfium sees a blank there."""
    pen: float = 0.0
    """Where the pen stood furthest right; only where lines run from the right."""
    origins: tuple[float, ...] = ()
    """Pen position of every character, where the order of the text needs them."""
    rtl: bool = False
    """Whether a letter of a script that runs from the right is there."""
    drawn: int = -1
    """Its place in the order of drawing, -1 when that is not asked for."""
    script: int = 0
    """1 for a superscript, -1 for a subscript."""
    href: str = ""
    """Address of the link it lies in."""

    def stands_over(self, run: Run) -> bool:
        """Tell whether a mark that is drawn alone may belong to another run."""
        centre = (self.x0 + self.x1) / 2
        return run.x0 <= centre <= run.x1 and abs(run.base - self.base) < run.size


class Reading(NamedTuple):
    """What the runs of a page are read with."""

    text_page: bindings.Handle
    """Address of pdfium's text page."""
    text: str
    """Its characters (`bindings.text_of`)."""
    clean: bool
    """Whether the characters are canonical already."""
    han: bool
    """Whether Chinese characters are among them."""
    rtl: bool
    """Whether the page is read from the right."""
    ligatures: Ligatures
    """What is known of the document's fonts."""
    drawn: Mapping[int, int]
    """Place of each text object in the order of drawing, where numbers need it."""


def lone_marks(runs: list[Run]) -> list[Run]:
    """Return the runs of a page that are combining marks without a letter."""
    return [
        run
        for run in runs
        if run.pen and not run.text[0].isalnum() and _is_marks(run.text)
    ]


def _is_marks(text: str) -> bool:
    if not (unicodedata.combining(text[0]) or text[0].isspace()):
        return False
    return all(unicodedata.combining(char) for char in text.strip())


def read_runs(reading: Reading, frame: Frame) -> tuple[list[Run], Frame]:
    """Return the runs of a page in the order of its content, and how it is turned."""
    faces = Faces()
    bounds = bounds_of(
        reading.text_page, reading.text, rtl=reading.rtl, han=reading.han
    )
    runs = _runs(reading, bounds, faces, frame)
    marks = lone_marks(runs) if reading.rtl else []
    if marks:
        # which letter a mark drawn alone belongs to, only the pens tell
        runs = [
            run._replace(
                text=reading.text[run.first : run.stop],
                origins=_origins(reading, run.first, run.stop, frame),
            )
            if not run.origins and any(mark.stands_over(run) for mark in marks)
            else run
            for run in runs
        ]
    if any(run.quarter for run in runs):
        turned = [0] * _FULL_TURN
        for run in runs:
            turned[run.quarter] += len(run.text)
        quarter = turned.index(max(turned))
        if quarter:
            frame = frame._replace(quarter=quarter)
            runs = _runs(reading, bounds, faces, frame)
    return runs, frame


def _runs(
    reading: Reading, bounds: list[Bound], faces: Faces, frame: Frame
) -> list[Run]:
    runs: list[Run] = []
    for bound, ink in zip(bounds, _inks(reading, bounds), strict=True):
        if ink is None:
            continue
        run = _run(reading, bound, ink, faces, frame)
        if reading.rtl or run.quarter or not _BLANK.search(run.text):
            runs.append(run)
        else:
            _append_pieces(runs, reading, run)
    return runs


def _inks(reading: Reading, bounds: list[Bound]) -> Iterator[Box | None]:
    """Yield the box of every run, or nothing where no ink is.

    pdfium counts one box for each text object; only where it finds others than we
    do, each run is asked for.
    """
    text_page = reading.text_page
    count_rects, rect = bindings.count_rects, bindings.rect
    if count_rects(text_page, 0, len(reading.text)) == len(bounds):
        for place in range(len(bounds)):
            yield rect(text_page, place)
        return
    for start, end, _ in bounds:
        one = count_rects(text_page, start, end - start) == 1
        yield rect(text_page, 0) if one else None


def _run(reading: Reading, bound: Bound, ink: Box, faces: Faces, frame: Frame) -> Run:
    start, end, thing = bound
    text_page, page_text, clean, han, rtl_page, _, drawn = reading
    text = page_text[start:end]
    a, b, c, d, _, f = bindings.matrix(text_page, start)
    size = bindings.font_size(text_page, start)
    # strokes make text bold that has no bold font; Latin has one
    face = faces.of(thing, may_be_outlined=not text.isascii())
    quarter = -frame.quarter % _FULL_TURN
    if b or c:
        size *= math.hypot(c, d)
        if b or a < 0:
            turn = round(math.atan2(b, a) / (math.pi / 2))
            quarter = (turn - frame.quarter) % _FULL_TURN
        elif not face.italic:
            face = face._replace(italic=True)  # slanted by hand
    elif d != 1.0:
        size *= abs(d)
    x0, _, x1, base = frame.box(ink)
    if not quarter:
        risen = frame.quarter or ink[1] - f > _RISEN * size
        base = _base(text_page, start, frame) if risen else frame.top - f
    pen, rtl = 0.0, False
    origins: tuple[float, ...] = ()
    if rtl_page:
        rtl = has_rtl(text)
        pen, origins = _pens(reading, bound, face, frame)
    elif han and " " in text and has_han(text):
        text = _without_kerning(text_page, text, start)
    if not (clean or origins):
        text, _ = canonical(text)
    return Run(
        text,
        x0,
        x1,
        base,
        size,
        face,
        quarter,
        start,
        end,
        page_text.startswith(" ", end),
        pen,
        origins,
        rtl,
        drawn.get(thing, -1) if drawn else -1,
    )


def _base(text_page: bindings.Handle, start: int, frame: Frame) -> float:
    return frame.place(*bindings.origin(text_page, start))[1]


def _append_pieces(runs: list[Run], reading: Reading, run: Run) -> None:
    """Cut a run where a wide gap hides behind a single blank.

    A text object may hold a whole row of a table, or a label and its text.
    """
    start, end, text = run.first, run.stop, reading.text
    if run.x1 - run.x0 > _STRETCHED * run.size * (end - start):
        blanks = [at for at in range(start + 1, end - 1) if text[at] == " "]
    else:
        label = _LABEL.match(text, start, end)
        if label is None:
            runs.append(run)
            return
        blanks = [label.end() - 1]
    first, left = start, run.x0
    shift = run.x0 - bindings.char_box(reading.text_page, start)[0]
    for blank in blanks:
        right = bindings.char_box(reading.text_page, blank - 1)[2] + shift
        after = bindings.char_box(reading.text_page, blank + 1)[0] + shift
        if after - right > _WIDE_GAP * run.size:
            shown, _ = canonical(text[first:blank])
            runs.append(
                run._replace(text=shown, x0=left, x1=right, first=first, stop=blank)
            )
            first, left = blank + 1, after
    if first > start:
        shown, _ = canonical(text[first:end])
        run = run._replace(text=shown, x0=left, first=first)
    runs.append(run)


def _pens(
    reading: Reading, bound: Bound, face: Face, frame: Frame
) -> tuple[float, tuple[float, ...]]:
    """Return the rightmost pen of a run, and every pen where one glance will not do.

    A letter or digit alone, digits, and Arabic letters of a font without ligatures
    stand in the order in which pdfium gives them, unless the ends say otherwise.
    """
    start, end, _ = bound
    text = reading.text
    plain = end - start > 1 and PLAIN_ARABIC.fullmatch(text, start, end)
    if end - start == 1:
        if text[start].isalnum():
            return _pen(reading, start, frame), ()
    elif plain and not reading.ligatures.may_have(face):
        first, last = _pen(reading, start, frame), _pen(reading, end - 1, frame)
        if first > last:
            return first, ()
    elif _DIGITS.fullmatch(text, start, end):
        first, last = _pen(reading, start, frame), _pen(reading, end - 1, frame)
        if first < last:
            return last, ()
    origins = _origins(reading, start, end, frame)
    if plain:
        reading.ligatures.learn(face, origins)
    if unicodedata.combining(reading.text[start]):
        # the mark stands over the letter of another run: its own letters count
        chars = zip(reading.text[start:end], origins, strict=True)
        letters = [pen for char, pen in chars if not unicodedata.combining(char)]
        return max(letters or origins), origins
    return max(origins), origins


def _pen(reading: Reading, at: int, frame: Frame) -> float:
    x, y = bindings.origin(reading.text_page, at)
    return frame.place(x, y)[0] if frame.quarter else x - frame.left


def _origins(reading: Reading, start: int, end: int, frame: Frame) -> tuple[float, ...]:
    origin, text_page = bindings.origin, reading.text_page
    if frame.quarter:
        places = (frame.place(*origin(text_page, at)) for at in range(start, end))
        return tuple(x for x, _ in places)
    left = frame.left
    return tuple([origin(text_page, at)[0] - left for at in range(start, end)])


def _without_kerning(text_page: bindings.Handle, shown: str, first: int) -> str:
    """Return the characters of a run without the blanks that pdfium put beside Han.

    Chinese punctuation leaves half of its square empty, which pdfium takes for a
    space between words.
    """
    kept = []
    for place, char in enumerate(shown):
        if char == " ":
            beside = shown[max(0, place - 1)] + shown[min(place + 1, len(shown) - 1)]
            if has_han(beside) and bindings.is_generated(text_page, first + place) == 1:
                continue
        kept.append(char)
    return "".join(kept)
