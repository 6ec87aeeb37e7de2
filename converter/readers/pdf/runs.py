"""Runs: what one text object of a page shows, with its place and typography.

Asking pdfium about every character costs more than extracting the text did. So the
characters are asked for in bulk, the bounds of a run are found by halving, and places
are asked for once a run.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from converter.core.text import canonical, has_han
from converter.readers.pdf import bindings
from converter.readers.pdf.faces import Face, Faces, Ligatures
from converter.readers.pdf.page_frame import Frame

# a label and the blank after it: the gap may hide a tab stop (8.I.14, (iv), 12.)
_LABEL = re.compile(r"(?:\(?[\w.]{1,8}[.)]|[\d.]*\d[\w.]{0,6})[ \xa0]+(?=\S)")
_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_SCRIPT = re.compile("[\u2e80-\uffef]+|[^\u2e80-\uffef]+")
# text that pdfium turns around as a whole: Arabic letters, blanks and stops
_PLAIN_ARABIC = re.compile("[\u0621-\u063a\u0641-\u064a ،؛.]+")
_FILL_AND_STROKE = 2
_FULL_TURN = 4
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
    script: int = 0
    """1 for a superscript, -1 for a subscript."""


class Reading(NamedTuple):
    """What the runs of a page are read with."""

    text_page: int
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
    all_pens: bool = False
    """Whether to ask for the pen of every letter."""


def has_rtl(text: str) -> bool:
    """Tell whether a letter of a script that runs from right to left is there."""
    return _RTL.search(text) is not None


def is_marks(text: str) -> bool:
    """Tell whether a text is combining marks without a letter."""
    return all(unicodedata.combining(char) for char in text.strip())


def read_runs(reading: Reading, frame: Frame) -> tuple[list[Run], Frame]:
    """Return the runs of a page in the order of its content, and how it is turned."""
    faces = Faces()
    bounds = list(_bounds(reading))
    runs = _runs(reading, bounds, faces, frame)
    if reading.rtl and any(is_marks(run.text) for run in runs):
        # which letter a mark drawn alone belongs to, only the pens tell
        reading = reading._replace(all_pens=True)
        runs = _runs(reading, bounds, faces, frame)
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
    reading: Reading, bounds: list[tuple[int, int, int]], faces: Faces, frame: Frame
) -> list[Run]:
    runs: list[Run] = []
    for start, end, thing in bounds:
        run = _run(reading, start, end, thing, faces, frame)
        if run is None:
            continue
        if reading.rtl or run.quarter:
            runs.append(run)
        else:
            _append_pieces(runs, reading, run)
    return runs


def _bounds(reading: Reading) -> Iterator[tuple[int, int, int]]:
    """Yield start, end and text object of every run.

    A line of pdfium's text ends in CR LF; a text object never goes on after it, and
    its characters stand side by side. Only where pdfium turned a line with more than
    Arabic letters around, they may stand apart.
    """
    text, count = reading.text, len(reading.text)
    start = 0
    while start < count:
        stop = text.find("\r", start)
        stop = count if stop < 0 else stop
        if reading.rtl and not _PLAIN_ARABIC.fullmatch(text, start, stop):
            yield from _scanned(reading.text_page, start, stop)
        else:
            yield from _halved(reading.text_page, text, start, stop, han=reading.han)
        start = stop + 1


def _scanned(text_page: int, start: int, stop: int) -> Iterator[tuple[int, int, int]]:
    last = 0
    for index in range(start, stop):
        thing = bindings.text_object(text_page, index) or 0
        if thing != last:
            if last:
                yield start, index, last
            start, last = index, thing
    if last:
        yield start, stop, last


def _halved(
    text_page: int, text: str, start: int, stop: int, *, han: bool
) -> Iterator[tuple[int, int, int]]:
    """Yield the runs of a line whose text objects stand one after the other.

    Chinese and Latin letters are of two fonts, so a run often ends with its script.
    """
    if start >= stop:
        return
    object_at = bindings.text_object
    final = object_at(text_page, stop - 1)
    thing = object_at(text_page, start)
    while start < stop:
        if not thing:
            start += 1
            thing = object_at(text_page, start) if start < stop else 0
            continue
        if thing == final:
            yield start, stop, thing
            return
        low, high = start + 1, stop - 1
        guess = _SCRIPT.match(text, start, stop) if han else None
        if guess and low <= guess.end() <= high:
            if object_at(text_page, guess.end() - 1) != thing:
                high = guess.end() - 1
            elif object_at(text_page, guess.end()) != thing:
                low = high = guess.end()
            else:
                low = guess.end() + 1
        while low < high:
            middle = (low + high) // 2
            if object_at(text_page, middle) == thing:
                low = middle + 1
            else:
                high = middle
        yield start, low, thing
        start = low
        thing = object_at(text_page, start)


def _run(  # noqa: C901, PLR0912, PLR0913, PLR0917 - the hottest loop: no calls
    reading: Reading, start: int, end: int, thing: int, faces: Faces, frame: Frame
) -> Run | None:
    text = reading.text[start:end]
    if text.isspace():
        return None
    text_page = reading.text_page
    if bindings.count_rects(text_page, start, end - start) != 1:
        return None  # blanks only: a run is of one text object, and has one box
    rect = bindings.rect(text_page, 0)
    a, b, c, d, _, f = bindings.matrix(text_page, start)
    size = bindings.font_size(text_page, start)
    face = faces.of(bindings.font_of(thing))
    quarter = 0
    if b or c:
        size *= math.hypot(c, d)
        if b or a < 0:
            quarter = round(math.atan2(b, a) / (math.pi / 2)) % _FULL_TURN
        elif not face.italic:
            face = face._replace(italic=True)  # slanted by hand
    elif d != 1.0:
        size *= abs(d)
    if (
        not face.bold
        and not text.isascii()
        and bindings.render_mode(thing) == _FILL_AND_STROKE
    ):
        face = face._replace(bold=True)
    x0, _, x1, y1 = frame.box(rect)
    quarter = (quarter - frame.quarter) % _FULL_TURN
    if quarter:
        base = y1
    elif frame.quarter or rect[1] - f > _RISEN * size:
        base = frame.place(*bindings.origin(text_page, start))[1]
    else:
        base = frame.top - f
    pen, rtl = 0.0, False
    origins: tuple[float, ...] = ()
    if reading.rtl:
        rtl = has_rtl(text)
        pen, origins = _pens(reading, start, end, face, frame)
    elif reading.han and " " in text and has_han(text):
        text = _without_kerning(text_page, text, start)
    if not (reading.clean or origins):
        text, _ = canonical(text)
    spaced = reading.text[end : end + 1] == " "
    return Run(
        text, x0, x1, base, size, face, quarter, start, end, spaced, pen, origins, rtl
    )


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
    reading: Reading, start: int, end: int, face: Face, frame: Frame
) -> tuple[float, tuple[float, ...]]:
    """Return the rightmost pen of a run, and every pen where one glance will not do."""
    origin, text_page = bindings.origin, reading.text_page
    plain = end - start > 1 and _PLAIN_ARABIC.fullmatch(reading.text, start, end)
    if plain and not (reading.all_pens or reading.ligatures.may_have(face)):
        pens = [frame.place(*origin(text_page, at))[0] for at in (start, end - 1)]
        if pens[0] > pens[1]:
            return pens[0], ()
    if frame.quarter:
        origins = tuple(
            frame.place(*origin(text_page, at))[0] for at in range(start, end)
        )
    else:
        left = frame.left
        origins = tuple([origin(text_page, at)[0] - left for at in range(start, end)])
    if plain:
        reading.ligatures.learn(face, origins)
    return max(origins), origins


def _without_kerning(text_page: int, shown: str, first: int) -> str:
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
