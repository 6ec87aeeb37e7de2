"""Strips: the lines of text of a page in reading order."""

from __future__ import annotations

import re
from dataclasses import dataclass

from converter.layout.cues import Cues
from converter.layout.page import Inline, Line, Span, TableGrid
from converter.layout.printed.pieces import LEADERS, Piece, Row, look_of

# a label: no blank inside, a digit or few letters (1., (a), 8.I.14, 75/190., iv); the
# comma of a list follows only a plain number there, for words of a justified Chinese
# line are set apart behind it too (the pack knows the Chinese numbers)
_LABEL = re.compile(
    r"[(\[（]?(?:[\w./\u2013-]*\d[\w./\u2013-]*|\w{1,2}|[ivxlcIVXLC]{1,6})[.)\]:）]{0,2}"
    r"|\d{1,3}、|\w{3,12}[.:：)]|[•●▪■–—-]|[\u3220-\u3243\u2460-\u249b]"
)
# how far from its label a text may begin, in font sizes
_LABEL_GAP = 9.0


@dataclass(slots=True)
class Strip:
    """A line of text: one piece, or pieces with a tab between."""

    inlines: tuple[Inline, ...]
    text: str
    start: float
    end: float
    text_start: float
    """Where the text after the label begins; `start` when there is no label."""
    top: float
    bottom: float
    size: float
    bold: bool
    italic: bool
    lines: tuple[Line, ...]
    """Where it comes from."""
    region: int = 0
    """Column, cell or band it stands in; strips of one region follow each other."""
    limit: float = 0.0
    """Where full lines of its form end."""
    far: float = 0.0
    """Where full lines of most of its region's text end."""
    edge: float = 0.0
    """Where most lines of its region start."""
    justified: bool = False
    """Whether full lines of its region all end at the limit."""
    cell: bool = False
    grid: TableGrid | None = None
    """The table that stands here instead of text."""


def is_label(piece: Piece, following: Piece, cues: Cues) -> bool:
    """Tell whether a piece is the label of the text beside it."""
    if following.start - piece.end > _LABEL_GAP * max(piece.size, following.size):
        return False
    return bool(cues.lone_labels.fullmatch(piece.text) or _LABEL.fullmatch(piece.text))


def strip_of(row: Row) -> Strip:
    """Return a row as one line, its pieces parted by tabs."""
    pieces = row.pieces
    first = pieces[0]
    if len(pieces) == 1:
        return Strip(
            first.inlines,
            first.text,
            first.start,
            first.end,
            first.start,
            first.top,
            first.bottom,
            first.size,
            first.bold,
            first.italic,
            first.lines,
            grid=first.grid,
        )
    inlines: list[Inline] = []
    for piece in pieces:
        if inlines:
            inlines.append(Span(text="\t", size=piece.size))
        inlines.extend(piece.inlines)
    size, bold, italic = look_of(inlines)
    return Strip(
        tuple(inlines),
        "\t".join(piece.text for piece in pieces),
        row.start,
        row.end,
        row.start if LEADERS.search(first.text) else pieces[1].start,
        row.top,
        row.bottom,
        size,
        bold,
        italic,
        tuple(row.lines),
    )
