"""Whether a table holds data or only places text on the page.

The evidence is in the table and in its place, never in its words:

- a header row that repeats on each page: data;
- a single cell or a single column: a frame around text (a summary in a box);
- a small table before the text begins, without vertical lines: the masthead or the
  session block; lines across it are the masthead's when nothing stands before it or
  when it holds the document's symbol;
- a single row without lines: text placed side by side;
- a small table without lines after the text ends: signatures side by side, unless a
  cell holds figures only (contents and their pages);
- anything else keeps its rows and columns, because a reader may need them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING

from converter.layout.page import Block
from converter.readers.docx.names import P_PR, SECT_PR, TBL, Element, P, W, is_on, val

if TYPE_CHECKING:
    from converter.readers.docx.story import Story
    from converter.readers.docx.tables import RawCell, RawRow

_NO_BORDER = frozenset({None, "nil", "none"})
_VERTICAL = frozenset(f"{W}{edge}" for edge in ("left", "right", "start", "end"))
_TEXT, _BREAK = f"{W}t", f"{W}br"
_FIGURES = re.compile(r"[\d\s.,%()$€\u2010-\u2015-]+")
_DIGIT = re.compile(r"\d")
_SYMBOL = re.compile(r"[A-Z]{1,5}(?:\.\d+)?/\S*\d")
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
    if len({cell.column for cell in cells}) <= 1:
        return Frame.ROWS
    if sum(map(_holds_figures, cells)) * 2 > len(cells):
        return Frame.DATA
    across, down = _lines(table, rows, story)
    filled = sum(any(cell.blocks for cell in row.cells) for row in rows)
    opens = len(rows) <= _MAX_OPENING_ROWS and story.begun <= _FEW and not down
    masthead = story.begun == 0 or any(map(_holds_symbol, cells))
    if (opens and (masthead or not across)) or not (across or down or filled > 1):
        return Frame.ROWS
    signed = filled <= _MAX_CLOSING_ROWS and not any(map(_holds_figures, cells))
    closes = signed and not (across or down) and _closes(table)
    return Frame.COLUMNS if closes else Frame.DATA


def _lines(table: Element, rows: Sequence[RawRow], story: Story) -> tuple[bool, bool]:
    """Return whether lines are drawn across and down the table, at most cells."""
    properties = table.find(f"{W}tblPr")
    drawn = story.styles.table_borders(val(properties, f"{W}tblStyle") or "")
    inside = {edge: edge in drawn for edge in ("insideH", "insideV")}
    for edge in inside:
        stated = table.find(f"{W}tblPr/{W}tblBorders/{W}{edge}")
        if stated is not None:
            inside[edge] = stated.get(f"{W}val") not in _NO_BORDER
    edges = [_drawn_edges(cell) for row in rows for cell in row.cells]
    across = sum(bool(found - _VERTICAL) for found in edges) * 2 > len(edges)
    down = sum(bool(found & _VERTICAL) for found in edges) * 2 > len(edges)
    return inside["insideH"] or across, inside["insideV"] or down


def _drawn_edges(cell: RawCell) -> set[str]:
    """Return the edges at which a cell itself draws a line."""
    properties = cell.properties
    borders = None if properties is None else properties.find(f"{W}tcBorders")
    return {
        edge.tag
        for edge in (() if borders is None else borders)
        if edge.get(f"{W}val") not in _NO_BORDER
    }


def _texts(cell: RawCell) -> list[str]:
    return [block.text for block in cell.blocks if isinstance(block, Block)]


def _holds_figures(cell: RawCell) -> bool:
    texts = _texts(cell)
    return any(map(_DIGIT.search, texts)) and all(map(_FIGURES.fullmatch, texts))


def _holds_symbol(cell: RawCell) -> bool:
    return any(map(_SYMBOL.match, _texts(cell)))


def _closes(table: Element) -> bool:
    """Tell whether little text follows the table before its page or story ends."""
    following = 0
    for sibling in table.itersiblings():
        if sibling.tag == TBL:
            return False
        if sibling.tag != P:
            continue
        properties = sibling.find(P_PR)
        if properties is not None and is_on(properties.find(f"{W}pageBreakBefore")):
            return True
        if any(mark.get(f"{W}type") == "page" for mark in sibling.iter(_BREAK)):
            return True
        following += any((text.text or "").strip() for text in sibling.iter(_TEXT))
        if following > _FEW:
            return False
        if properties is not None and properties.find(SECT_PR) is not None:
            return True
    return True
