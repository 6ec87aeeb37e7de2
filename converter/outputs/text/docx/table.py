"""Tables of a Word document."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from converter.outputs.passages import Passage
from converter.outputs.text.docx.names import W, val, w
from converter.outputs.text.docx.story import Story
from converter.outputs.text.flow import Grid


def table(grid: Grid, story: Story) -> etree._Element:
    """Return a table, spans as the Akoma Ntoso has them."""
    properties = W.tblPr(
        W.tblStyle(val("TableGrid")),
        *([W.bidiVisual()] if story.right_to_left else []),
        W.tblW({w("w"): "0", w("type"): "auto"}),
    )
    made = W.tbl(properties, W.tblGrid())
    held: dict[int, tuple[int, int]] = {}  # column to rows still covered, width
    width = 0
    for row in grid.rows:
        line = W.tr()
        if all(cell[0].cell and cell[0].cell.header for cell in row):
            line.append(W.trPr(W.tblHeader()))
        column = 0
        for cell in row:
            column = _covered(line, held, column)
            column = _cell(line, cell, held, column, story)
        width = max(width, _covered(line, held, column))
        made.append(line)
    for _ in range(width):
        made[1].append(W.gridCol())
    return made


def _covered(
    line: etree._Element, held: dict[int, tuple[int, int]], column: int
) -> int:
    """Write the cells that a cell of an earlier row covers; return the next column."""
    while column in held:
        rows, width = held.pop(column)
        if rows > 1:
            held[column] = (rows - 1, width)
        line.append(W.tc(W.tcPr(W.gridSpan(val(width)), W.vMerge()), W.p()))
        column += width
    return column


def _cell(
    line: etree._Element,
    cell: Sequence[Passage],
    held: dict[int, tuple[int, int]],
    column: int,
    story: Story,
) -> int:
    place = cell[0].cell
    width = place.colspan if place else 1
    properties = W.tcPr(W.gridSpan(val(width)))
    if place and place.rowspan > 1:
        properties.append(W.vMerge(val("restart")))
        held[column] = (place.rowspan - 1, width)
    style = "TableHead" if place and place.header else "TableText"
    paragraphs = (story.paragraph([one], style, tab=False) for one in cell)
    line.append(W.tc(properties, *paragraphs))
    return column + width
