"""Pieces: the lines of a page measured from the side where reading starts.

In Arabic reading starts at the right margin. Every stage of layout compares starts and
ends, never left and right, so that one code serves both directions.

Units:
    Points from the start edge and the top edge of the page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from converter.core.source import BBox, SourceSpan
from converter.core.text import has_han
from converter.layout.page import (
    Gap,
    Inline,
    Line,
    Page,
    PagedLayout,
    Span,
    TableGrid,
)

# baselines of one row are equal but for rounding
_SAME_ROW = 0.5
# Chinese brackets and stops leave half of their square empty
_OPENING = tuple("（《〈「『【〔“‘")
_CLOSING = tuple("，、。；：！？）》〉」』】〕”’")
_HALF_EMPTY = 0.5


@dataclass(slots=True)
class Piece:
    """A line, or part of one, with nothing wide inside."""

    inlines: tuple[Inline, ...]
    text: str
    start: float
    end: float
    top: float
    bottom: float
    size: float
    """Font size of most of the letters."""
    bold: bool
    italic: bool
    source: SourceSpan
    gaps: tuple[Gap, ...] = ()
    """Wide blanks inside, from the start edge."""
    grid: TableGrid | None = None
    """The table that stands here."""

    @property
    def width(self) -> float:
        """From start to end."""
        return self.end - self.start

    @property
    def raised(self) -> bool:
        """Whether all of it is superscript."""
        return all(
            isinstance(item, Span) and (item.raised or not item.text.strip())
            for item in self.inlines
        )


@dataclass(slots=True)
class Row:
    """Pieces on one baseline, from start to end."""

    pieces: list[Piece]

    @property
    def top(self) -> float:
        """Top of the tallest piece."""
        return min(piece.top for piece in self.pieces)

    @property
    def bottom(self) -> float:
        """Below the baseline."""
        return self.pieces[0].bottom

    @property
    def size(self) -> float:
        """The largest font size of its pieces."""
        return max(piece.size for piece in self.pieces)

    @property
    def start(self) -> float:
        """Where the first piece begins."""
        return self.pieces[0].start

    @property
    def end(self) -> float:
        """Where the last piece ends."""
        return max(piece.end for piece in self.pieces)

    @property
    def text(self) -> str:
        """Its pieces with a blank between."""
        return " ".join(piece.text for piece in self.pieces)

    @property
    def source(self) -> SourceSpan:
        """Where it stands."""
        return self.pieces[0].source.to(self.pieces[-1].source)


@dataclass(frozen=True, slots=True)
class Stroke:
    """A ruling."""

    start: float
    end: float
    top: float
    bottom: float

    @property
    def across(self) -> bool:
        """Whether it runs across the page."""
        return self.end - self.start >= self.bottom - self.top


@dataclass(slots=True)
class Sheet:
    """A page in pieces."""

    number: int
    width: float
    height: float
    rows: list[Row]
    strokes: list[Stroke] = field(default_factory=list)


def sheet_of(page: Page, *, rtl: bool) -> Sheet:
    """Return a page in pieces."""
    pieces = [piece_of(line, page, rtl=rtl) for line in page.lines]
    return Sheet(
        page.number,
        page.width,
        page.height,
        rows_of(pieces),
        [_stroke(ruling.box, page.width, rtl=rtl) for ruling in page.rulings],
    )


def rows_of(pieces: Iterable[Piece]) -> list[Row]:
    """Return pieces grouped by their baselines, from top to bottom."""
    rows: list[Row] = []
    last = float("-inf")
    for piece in sorted(pieces, key=lambda piece: piece.bottom):
        if piece.bottom - last <= _SAME_ROW:
            rows[-1].pieces.append(piece)
        else:
            rows.append(Row([piece]))
            last = piece.bottom
    for row in rows:
        if len(row.pieces) > 1:
            row.pieces.sort(key=lambda piece: piece.start)
    return rows


def piece_of(line: Line, page: Page, *, rtl: bool) -> Piece:
    """Return a line measured from its start."""
    box = line.box or BBox(x0=0, y0=0, x1=0, y1=0)
    start, end = (
        (page.width - box.x1, page.width - box.x0) if rtl else (box.x0, box.x1)
    )
    size, bold, italic = look_of(line.inlines)
    text = line.text.strip()
    if text[:1] in _OPENING and has_han(text[1:2]):
        start -= _HALF_EMPTY * size
    if text[-1:] in _CLOSING and has_han(text[-2:]):
        end += _HALF_EMPTY * size
    return Piece(
        line.inlines,
        text,
        start,
        end,
        box.y0,
        box.y1,
        size,
        bold,
        italic,
        SourceSpan(
            page=line.page,
            last_page=line.page,
            first_line=line.number,
            last_line=line.number,
            box=box,
        ),
        _gaps(line, page.width, rtl=rtl) if line.gaps else (),
    )


def _gaps(line: Line, width: float, *, rtl: bool) -> tuple[Gap, ...]:
    if not rtl:
        return line.gaps
    return tuple(Gap(gap.offset, width - gap.x1, width - gap.x0) for gap in line.gaps)


def merged(first: Piece, second: Piece) -> Piece:
    """Return two pieces of one row as one, a blank between them."""
    inlines = (*first.inlines, Span(text=" ", size=first.size), *second.inlines)
    size, bold, italic = look_of(inlines)
    return Piece(
        inlines,
        f"{first.text} {second.text}",
        first.start,
        second.end,
        min(first.top, second.top),
        first.bottom,
        size,
        bold,
        italic,
        first.source.to(second.source),
    )


def _stroke(box: BBox, width: float, *, rtl: bool) -> Stroke:
    if rtl:
        return Stroke(width - box.x1, width - box.x0, box.y0, box.y1)
    return Stroke(box.x0, box.x1, box.y0, box.y1)


def look_of(inlines: Iterable[Inline]) -> tuple[float, bool, bool]:
    """Return the font size of most letters, and whether all are bold and italic.

    Superscripts do not count, nor signs without letters.
    """
    sizes: Counter[float] = Counter()
    bold = italic = True
    seen = False
    for item in inlines:
        if not isinstance(item, Span):
            continue
        length = len(item.text.strip())
        if not length:
            continue
        sizes[item.size] += 1 if item.raised else 2 * length
        if item.raised or not any(char.isalnum() for char in item.text):
            continue
        seen = True
        bold = bold and item.bold
        italic = italic and item.italic
    size = sizes.most_common(1)[0][0] if sizes else 0.0
    return size, seen and bold, seen and italic


def sheets_of(paged: PagedLayout) -> list[Sheet]:
    """Return the pages of a source with geometry in pieces."""
    return [sheet_of(page, rtl=paged.right_to_left) for page in paged.pages]
