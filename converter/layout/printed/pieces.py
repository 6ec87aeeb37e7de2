"""Pieces: the lines of a page measured from the side where reading starts.

In Arabic reading starts at the right margin. Every stage of layout compares starts and
ends, never left and right, so that one code serves both directions.

Units:
    Points from the start edge and the top edge of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from converter.core.source import BBox, SourceSpan
from converter.core.text import has_han
from converter.layout.page import (
    NARROW_DOUBT,
    WIDE_DOUBT,
    Gap,
    Inline,
    Line,
    Page,
    PagedLayout,
    Span,
    TableGrid,
    text_of,
)

# baselines of one row differ by less than this share of the font size
_SAME_ROW = 0.12
# Chinese brackets and stops leave half of their square empty
_OPENING = frozenset("（《〈「『【〔“‘")
_CLOSING = frozenset("，、。；：！？）》〉」』】〕”’")
_LEADER = "....."
LEADERS = re.compile(r"\.\s?(?:\.\s?){4}")
"""Dots that lead to the number of a page."""
_HALF_EMPTY = 0.5
_NO_BOX = BBox(x0=0.0, y0=0.0, x1=0.0, y1=0.0)


@dataclass(slots=True)
class Piece:
    """A line, or part of one, with nothing wide inside."""

    inlines: tuple[Inline, ...]
    text: str
    start: float
    end: float
    top: float
    bottom: float
    """The same for all pieces of one row."""
    size: float
    """Font size of most of the letters."""
    bold: bool
    italic: bool
    lines: tuple[Line, ...]
    """Where it comes from."""
    gaps: tuple[Gap, ...] = ()
    """Wide blanks inside, from the start edge."""
    grid: TableGrid | None = None
    """The table that stands here instead of text."""

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
    """Pieces on one baseline, from start to end; most rows are one piece."""

    pieces: list[Piece]

    @property
    def top(self) -> float:
        """Top of the tallest piece."""
        if len(self.pieces) == 1:
            return self.pieces[0].top
        return min([piece.top for piece in self.pieces])

    @property
    def bottom(self) -> float:
        """Below the baseline."""
        return self.pieces[0].bottom

    @property
    def size(self) -> float:
        """The largest font size of its pieces."""
        if len(self.pieces) == 1:
            return self.pieces[0].size
        return max([piece.size for piece in self.pieces])

    @property
    def start(self) -> float:
        """Where the first piece begins."""
        return self.pieces[0].start

    @property
    def end(self) -> float:
        """Where the last piece ends."""
        if len(self.pieces) == 1:
            return self.pieces[0].end
        return max([piece.end for piece in self.pieces])

    @property
    def text(self) -> str:
        """Its pieces with a blank between."""
        if len(self.pieces) == 1:
            return self.pieces[0].text
        return " ".join([piece.text for piece in self.pieces])

    @property
    def leads(self) -> bool:
        """Whether dots lead to the number of a page, as in contents."""
        return any(LEADERS.search(piece.text) for piece in self.pieces)

    @property
    def lines(self) -> Iterator[Line]:
        """Where its pieces come from."""
        for piece in self.pieces:
            yield from piece.lines


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


def sheets_of(paged: PagedLayout) -> list[Sheet]:
    """Return the pages of a source with geometry in pieces."""
    return [_sheet(page, rtl=paged.right_to_left) for page in paged.pages]


def _sheet(page: Page, *, rtl: bool) -> Sheet:
    rows = rows_of([_piece(line, page.width, rtl=rtl) for line in page.lines])
    strokes = [_stroke(ruling.box, page.width, rtl=rtl) for ruling in page.rulings]
    return Sheet(page.number, page.width, page.height, rows, strokes)


def rows_of(pieces: list[Piece]) -> list[Row]:
    """Return pieces grouped by their baselines, from top to bottom."""
    rows: list[Row] = []
    last = float("-inf")
    for piece in sorted(pieces, key=lambda piece: piece.bottom):
        if piece.bottom - last <= _SAME_ROW * piece.size:
            rows[-1].pieces.append(piece)
        else:
            rows.append(Row([piece]))
            last = piece.bottom
    for row in rows:
        if len(row.pieces) > 1:
            row.pieces.sort(key=lambda piece: piece.start)
    return rows


def _piece(line: Line, width: float, *, rtl: bool) -> Piece:
    box = line.box or _NO_BOX
    start, end = (width - box.x1, width - box.x0) if rtl else (box.x0, box.x1)
    inlines = line.inlines
    size, bold, italic = look_of(inlines)
    text = _text(inlines)
    if not text.isascii() and len(text) > 1:
        if text[0] in _OPENING and has_han(text[1]):
            start -= _HALF_EMPTY * size
        if text[-1] in _CLOSING and has_han(text[-2:]):
            end += _HALF_EMPTY * size
    gaps = line.gaps
    if gaps and rtl:
        gaps = tuple(Gap(gap.offset, width - gap.x1, width - gap.x0) for gap in gaps)
    return Piece(
        inlines, text, start, end, box.y0, box.y1, size, bold, italic, (line,), gaps
    )


def _text(inlines: tuple[Inline, ...]) -> str:
    """Return the characters for matching; doubtful blanks are blanks."""
    text = text_of(inlines).strip()
    if text.isascii():
        return text
    return text.replace(NARROW_DOUBT, " ").replace(WIDE_DOUBT, " ")


def with_inlines(piece: Piece, inlines: tuple[Inline, ...]) -> Piece:
    """Return a piece that holds other text at the same place."""
    return replace(piece, inlines=inlines, text=_text(inlines), gaps=())


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
        (*first.lines, *second.lines),
    )


def _stroke(box: BBox, width: float, *, rtl: bool) -> Stroke:
    if rtl:
        return Stroke(width - box.x1, width - box.x0, box.y0, box.y1)
    return Stroke(box.x0, box.x1, box.y0, box.y1)


def look_of(inlines: Sequence[Inline]) -> tuple[float, bool, bool]:
    """Return the font size of most letters, and whether all are bold and italic.

    Superscripts do not count, nor signs without letters, nor dots that lead on.
    """
    if len(inlines) == 1 and isinstance(inlines[0], Span):
        only = inlines[0]
        return only.size, only.bold, only.italic
    sizes: dict[float, int] = {}
    bold = italic = True
    seen = False
    for item in inlines:
        if not isinstance(item, Span):
            continue
        text = item.text
        length = sum(map(str.isalnum, text)) if _LEADER in text else len(text)
        if item.raised:
            sizes[item.size] = sizes.get(item.size, 0) + 1
            continue
        sizes[item.size] = sizes.get(item.size, 0) + 2 * length
        if (bold or italic) and any(char.isalnum() for char in text):
            seen = True
            bold = bold and item.bold
            italic = italic and item.italic
    size = max(sizes, key=sizes.__getitem__) if sizes else 0.0
    return size, seen and bold, seen and italic


def span_of(lines: Iterable[Line]) -> SourceSpan:
    """Return the place of several lines, its box on the first page."""
    found = iter(lines)
    first = next(found, None)
    if first is None:
        return SourceSpan()
    box = first.box or _NO_BOX
    x0, y0, x1, y1 = box.x0, box.y0, box.x1, box.y1
    last = first
    for last in found:
        other = last.box
        if last.page == first.page and other:
            x0, y0 = min(x0, other.x0), min(y0, other.y0)
            x1, y1 = max(x1, other.x1), max(y1, other.y1)
    return SourceSpan(
        page=first.page,
        last_page=last.page,
        first_line=first.number,
        last_line=last.number,
        box=BBox(x0=x0, y0=y0, x1=x1, y1=y1),
    )
