"""Whether a table holds data or only places text on the page.

The evidence is in the table and in its place, never in its words:

- a header row that repeats on each page: data;
- a single cell, row or column without rulings: a frame around text;
- a small table before the text begins: the masthead or the session block;
- a small table without rulings after the text ends: signatures side by side;
- anything else keeps its rows and columns, because a reader may need them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING

from converter.layout.page import Block
from converter.readers.docx.names import Element, P, W, val

if TYPE_CHECKING:
    from converter.readers.docx.story import Story
    from converter.readers.docx.tables import RawCell, RawRow

_NO_BORDER = frozenset({None, "nil", "none"})
_EDGES = ("top", "bottom", "left", "right", "start", "end", "insideH", "insideV")
_TEXT = f"{W}t"
_FIGURES = re.compile(r"[\d\s.,%()$€\u2010-\u2015-]+")
_DIGIT = re.compile(r"\d")
_MAX_OPENING_ROWS = 6
_MAX_CLOSING_ROWS = 4
_FEW = 3
"""Paragraphs that may stand before a masthead or after signatures."""


class Frame(Enum):
    """What a table is for."""

    DATA = "data"
    ROWS = "layout, read row by row"
    COLUMNS = "layout, read column by column"


def frame_of(table: Element, rows: Sequence[RawRow], story: Story) -> Frame:
    """Return what a table is for."""
    if any(row.header for row in rows):
        return Frame.DATA
    cells = [cell for row in rows for cell in row.cells if cell.blocks]
    figures = sum(map(_holds_figures, cells)) * 2 > len(cells)
    opens = story.begun <= _FEW and len(rows) <= _MAX_OPENING_ROWS
    if len(cells) <= 1 or (opens and not figures):
        return Frame.ROWS
    if _is_ruled(table, rows, story):
        return Frame.DATA
    columns = {cell.column for cell in cells}
    filled = [row for row in rows if any(cell.blocks for cell in row.cells)]
    if len(columns) == 1 or len(filled) == 1:
        return Frame.ROWS
    closes = len(filled) <= _MAX_CLOSING_ROWS and _closes(table)
    return Frame.COLUMNS if closes and not figures else Frame.DATA


def _is_ruled(table: Element, rows: Sequence[RawRow], story: Story) -> bool:
    """Tell whether lines are drawn at most of the cells."""
    properties = table.find(f"{W}tblPr")
    drawn = set(story.styles.table_borders(val(properties, f"{W}tblStyle") or ""))
    own = None if properties is None else properties.find(f"{W}tblBorders")
    for edge in _EDGES:
        stated = None if own is None else own.find(f"{W}{edge}")
        if stated is not None:
            (drawn.discard if stated.get(f"{W}val") in _NO_BORDER else drawn.add)(edge)
    cells = [cell for row in rows for cell in row.cells]
    if drawn & {"insideH", "insideV"}:
        return True
    return sum(map(_has_line, cells)) * 2 > len(cells)


def _has_line(cell: RawCell) -> bool:
    borders = None
    if cell.properties is not None:
        borders = cell.properties.find(f"{W}tcBorders")
    return borders is not None and any(
        edge.get(f"{W}val") not in _NO_BORDER for edge in borders
    )


def _holds_figures(cell: RawCell) -> bool:
    texts = [block.text for block in cell.blocks if isinstance(block, Block)]
    return any(map(_DIGIT.search, texts)) and all(map(_FIGURES.fullmatch, texts))


def _closes(table: Element) -> bool:
    """Tell whether little text follows the table in its story."""
    following = 0
    for sibling in table.itersiblings():
        if sibling.tag == P and any(
            (t.text or "").strip() for t in sibling.iter(_TEXT)
        ):
            following += 1
            if following > _FEW:
                return False
        elif sibling.tag == f"{W}tbl":
            return False
    return True
