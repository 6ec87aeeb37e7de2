"""Page furniture: running heads and feet, page and job numbers, bar codes.

A page's furniture stands in a band at its head or foot that a gap or a ruling parts
from the text. A band is proved by what it holds: a page number that keeps step with
the pages, a job number (``20-17078 (E)``, ``GE.24-02210``), a bar code
(``*2017078*``), the symbol that the masthead bears, or text that comes back from page
to page. Then all of the band goes, also the title that only stands there once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from converter.core.text import squash
from converter.layout.page import Furniture, FurnitureKind
from converter.layout.printed.measure import Measure
from converter.layout.printed.pieces import Piece, Row, Sheet, span_of

_JOB = re.compile(
    r"(?:[A-Z]{1,4}\.)?\d{2}-\d{5}(?:\s*\([A-Z]\))?(?:\s+\d{6})*(?:\s*\*\d{5,}\*)?"
)
_BAR_CODE = re.compile(r"\*\s?[A-Z]?\d{5,10}[A-Z]?\s?\*")
_PAGE_OF = re.compile(r"(\d{1,4})\s?/\s?(\d{1,4})")
_PAGE = re.compile(r"[-–—]?\s?(\d{1,4})\s?[-–—]?")
_TURN_OVER = re.compile(r"/\s?(?:\.\s?){2,3}|/…")
_SYMBOL = re.compile(
    r"[A-Z]{1,6}(?:\.\d{1,3})?/[\w./()\u2013-]+(?:\s[\w()\u2013-]+){0,3}"
)
_DIGITS = re.compile(r"\d+")
_CODES = (
    (_JOB, FurnitureKind.JOB_NUMBER),
    (_BAR_CODE, FurnitureKind.BAR_CODE),
    (_TURN_OVER, FurnitureKind.OTHER),
)
# shares of the page's height where bands may stand
_HEAD = 0.22
_FOOT = 0.72
_ROWS = 8
# a running text comes back on this share of the pages that can bear it
_SHARE = 0.3
_FOOT_SHARE = 0.5
# a gap of so many line distances parts a band from the text
_GAP = 1.6
_STEP = 6.0
_LETTERS = 3
# page numbers stand in short texts (Page 3 of 19), and are no years
_NUMBER_LENGTH = 30
_LONE_NUMBER = re.compile(r"(?:(?<=[\s–—-])|^)(\d{1,3})(?=[\s–—-]|$)")
_SEEN = 2
_SEEN_IN_TEXT = 3
_FEW_PAGES = 2
# the lines of a notice above the job number stand no further apart, in font sizes
_NOTICE_GAP = 2.0


@dataclass(slots=True)
class _Band:
    """The rows at one end of a page, from the edge inwards."""

    sheet: Sheet
    rows: list[Row]
    head: bool
    proved: dict[int, FurnitureKind] = field(default_factory=dict)
    """Kinds of pieces by identity."""


def take_furniture(sheets: Sequence[Sheet], measure: Measure) -> list[Furniture]:
    """Take the furniture out of the sheets and return it."""
    heads = [_band(sheet, head=True) for sheet in sheets]
    feet = [_band(sheet, head=False) for sheet in sheets]
    for band in (*heads, *feet):
        _prove_codes(band, len(sheets))
    _prove_numbers(heads, len(sheets))
    _prove_numbers(feet, len(sheets))
    _prove_symbols(heads, sheets)
    _prove_returning(heads, _SHARE, 2)
    _prove_returning(feet, _FOOT_SHARE, 3)
    taken: list[Furniture] = []
    for sheet, head, foot in zip(sheets, heads, feet, strict=True):
        kinds = _spread_head(head, measure) | _spread_foot(foot, measure)
        taken += _removed(sheet, kinds | _outside(sheet))
    return taken


def _outside(sheet: Sheet) -> dict[int, FurnitureKind]:
    """Return the pieces that stand off the page, where no reader sees them."""
    return {
        id(piece): FurnitureKind.HIDDEN
        for row in sheet.rows
        for piece in row.pieces
        if piece.end <= 0
        or piece.start >= sheet.width
        or piece.bottom <= 0
        or piece.top >= sheet.height
    }


def _band(sheet: Sheet, *, head: bool) -> _Band:
    if head:
        limit = _HEAD * sheet.height
        rows = [row for row in sheet.rows[:_ROWS] if row.bottom < limit]
    else:
        limit = _FOOT * sheet.height
        rows = [row for row in sheet.rows[-2 * _ROWS :] if row.bottom > limit][::-1]
    return _Band(sheet, rows, head)


def _pieces(band: _Band) -> Iterable[Piece]:
    for row in band.rows:
        yield from row.pieces


def _prove_codes(band: _Band, pages: int) -> None:
    """Mark what is furniture by its form: job numbers, bar codes, ``2/6``."""
    for piece in _pieces(band):
        for form, kind in _CODES:
            if form.fullmatch(piece.text):
                band.proved[id(piece)] = kind
        found = _PAGE_OF.fullmatch(piece.text)
        if found and int(found[1]) <= int(found[2]) and pages > 1:
            band.proved[id(piece)] = FurnitureKind.PAGE_NUMBER


def _prove_numbers(bands: Sequence[_Band], pages: int) -> None:
    """Mark short text at the edge whose number keeps step with the pages."""
    steps: Counter[tuple[str, int, int]] = Counter()
    seen: list[tuple[tuple[str, int, int], _Band, Piece]] = []
    for band in bands:
        keys = set()
        for row in _edge_rows(band):
            for piece in row.pieces:
                for key in _number_keys(piece, band.sheet.number):
                    seen.append((key, band, piece))
                    keys.add(key)
        steps.update(keys)
    for key, band, piece in seen:
        bare = _PAGE.fullmatch(piece.text) is not None
        alone = bare and key[2] == 0 and len(_row_of(band, piece).pieces) == 1
        if (
            steps[key] >= (_SEEN if bare else _SEEN_IN_TEXT)
            and 2 * steps[key] >= pages - 1
        ) or (alone and pages <= _FEW_PAGES):
            band.proved[id(piece)] = FurnitureKind.PAGE_NUMBER


def _number_keys(piece: Piece, page: int) -> Iterable[tuple[str, int, int]]:
    """Yield the form of a short text, which number of it, and its step to the page."""
    text = piece.text
    if len(text) > _NUMBER_LENGTH or piece.raised or text.endswith("."):
        return
    masked = _DIGITS.sub("0", text)
    for place, found in enumerate(_LONE_NUMBER.finditer(text)):
        yield masked, place, int(found[1]) - page


def _edge_rows(band: _Band) -> list[Row]:
    """Return the outermost row, and the next when that is proved already."""
    rows = []
    for row in band.rows[:4]:
        rows.append(row)
        if not any(id(piece) in band.proved for piece in row.pieces):
            break
    return rows


def _row_of(band: _Band, piece: Piece) -> Row:
    return next(row for row in band.rows if any(it is piece for it in row.pieces))


def _prove_symbols(heads: Sequence[_Band], sheets: Sequence[Sheet]) -> None:
    """Mark the masthead's symbol where it comes back on later pages."""
    first = {squash(row.text) for row in sheets[0].rows[:12]} if sheets else set()
    first |= {squash(piece.text) for row in sheets[0].rows[:12] for piece in row.pieces}
    for band in heads[1:]:
        for row in band.rows[:3]:
            for piece in row.pieces:
                if _SYMBOL.fullmatch(piece.text) and squash(piece.text) in first:
                    band.proved[id(piece)] = FurnitureKind.RUNNING_HEAD


def _prove_returning(bands: Sequence[_Band], share: float, least: int) -> None:
    """Mark text that comes back at the same height, its digits apart."""
    places: Counter[tuple[str, int]] = Counter()
    seen: list[tuple[tuple[str, int], _Band, Piece]] = []
    for band in bands:
        keys = set()
        for row in band.rows[:4]:
            for piece in row.pieces:
                own = str(band.sheet.number)
                masked = _of_page(own).sub("#", piece.text)
                if sum(map(str.isalnum, masked)) < _LETTERS:
                    continue
                key = (squash(masked), round(piece.bottom / _STEP))
                keys.add(key)
                seen.append((key, band, piece))
        places.update(keys)
    for key, band, piece in seen:
        text, step = key
        count = sum(places[text, near] for near in (step - 1, step, step + 1))
        if count >= least and count >= share * (len(bands) - 1):
            kind = (
                FurnitureKind.RUNNING_HEAD if band.head else FurnitureKind.RUNNING_FOOT
            )
            band.proved.setdefault(id(piece), kind)


def _spread_head(band: _Band, measure: Measure) -> dict[int, FurnitureKind]:
    """Return the kinds of the pieces of the head band that a proof reaches.

    Rows above a proved one go with it, and rows below it up to a ruling or a gap.
    """
    proved = [
        place
        for place, row in enumerate(band.rows)
        if any(id(piece) in band.proved for piece in row.pieces)
    ]
    if not proved or not _parted(band, proved, measure):
        return {}
    if band.sheet.number == 1:
        # the masthead stands there: only page numbers are the page's own
        return {
            key: kind
            for key, kind in band.proved.items()
            if kind is FurnitureKind.PAGE_NUMBER
        }
    last = _end_of_head(band, proved, measure)
    kinds = {}
    for row in band.rows[: last + 1]:
        for piece in row.pieces:
            kinds[id(piece)] = band.proved.get(id(piece), FurnitureKind.RUNNING_HEAD)
    return kinds


def _end_of_head(band: _Band, proved: list[int], measure: Measure) -> int:
    """Return the last row of the head: proved, or above a ruling, or close by."""
    last = proved[0]
    limit = _ruling_below(band, band.rows[last])
    while last + 1 < len(band.rows):
        row, above = band.rows[last + 1], band.rows[last]
        near = row.bottom - above.bottom <= _GAP * row.size
        if limit is not None:
            if row.bottom > limit:
                break
        elif not (near and (last + 1 in proved or row.size < measure.size)):
            break
        last += 1
    return last


def _parted(band: _Band, proved: list[int], measure: Measure) -> bool:
    """Tell whether a gap or a ruling parts the band from the text.

    Else text that comes back is the head of a table that goes on.
    """
    strong = any(
        band.proved.get(id(piece)) is not FurnitureKind.RUNNING_HEAD
        or _SYMBOL.fullmatch(piece.text)
        for place in proved
        for piece in band.rows[place].pieces
        if id(piece) in band.proved
    )
    if strong:
        return True
    last = band.rows[proved[-1]]
    below = [row for row in band.sheet.rows if row.top > last.bottom - 1]
    if not below:
        return True
    gap = min(row.bottom for row in below) - last.bottom
    return gap > 1.5 * measure.leading


def _ruling_below(band: _Band, row: Row) -> float | None:
    """Return the height of a ruling across the page just below a row."""
    for stroke in sorted(band.sheet.strokes, key=lambda stroke: stroke.top):
        if (
            stroke.across
            and stroke.end - stroke.start > 0.6 * band.sheet.width
            and row.bottom - 2 <= stroke.top <= row.bottom + 3 * row.size
        ):
            # it parts the head from the text, and bounds no table
            band.sheet.strokes.remove(stroke)
            return stroke.bottom
    return None


def _spread_foot(band: _Band, measure: Measure) -> dict[int, FurnitureKind]:
    """Return the kinds of the pieces of the foot band that a proof reaches.

    Rows below a proved one go with it. On the first page a notice stands above the
    job number, at the job number's margin.
    """
    proved = [
        place
        for place, row in enumerate(band.rows)
        if any(id(piece) in band.proved for piece in row.pieces)
    ]
    if not proved:
        return {}
    top = proved[-1]
    kinds = dict(band.proved)
    anchor = band.rows[top]
    job = any(
        band.proved.get(id(piece)) is FurnitureKind.JOB_NUMBER
        for piece in anchor.pieces
    )
    while job and band.sheet.number == 1 and top + 1 < len(band.rows):
        row, below = band.rows[top + 1], band.rows[top]
        if (
            len(row.pieces) > 1
            or abs(row.start - anchor.start) > 2  # noqa: PLR2004 - points
            or below.bottom - row.bottom > _NOTICE_GAP * max(row.size, below.size)
            or row.size >= measure.size
        ):
            break
        top += 1
    for row in band.rows[: top + 1]:
        for piece in row.pieces:
            kinds.setdefault(id(piece), FurnitureKind.OTHER)
    return kinds


def _removed(sheet: Sheet, kinds: dict[int, FurnitureKind]) -> list[Furniture]:
    if not kinds:
        return []
    taken, rows = [], []
    for row in sheet.rows:
        kept = []
        for piece in row.pieces:
            kind = kinds.get(id(piece))
            if kind is None:
                kept.append(piece)
            else:
                taken.append(
                    Furniture(kind=kind, text=piece.text, source=span_of(piece.lines))
                )
        if kept:
            rows.append(row if len(kept) == len(row.pieces) else Row(kept))
    sheet.rows = rows
    return taken


@lru_cache(maxsize=256)
def _of_page(number: str) -> re.Pattern[str]:
    """Return the pattern of a page's own number."""
    return re.compile(rf"(?<!\d){number}(?!\d)")
