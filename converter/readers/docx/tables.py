"""Tables: a grid of data, or a frame that only places text on the page.

A table of data becomes a `TableGrid`. A table used for layout becomes plain blocks in
reading order (row by row, cell by cell), each marked `cell`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from converter.layout.page import Block, Cell, FlowItem, FurnitureKind, TableGrid
from converter.readers.docx.blocks import pictures_of
from converter.readers.docx.frames import Frame, frame_of
from converter.readers.docx.names import Element, W, integer, is_on, val

if TYPE_CHECKING:
    from converter.readers.docx.story import Story

_WRAPPERS = frozenset(
    {f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins", f"{W}moveTo"}
)
_MAX_COLUMNS = 63
"""What Word allows."""
_TEXT = (f"{W}t", f"{W}delText")


@dataclass(slots=True, kw_only=True)
class RawCell:
    """A cell as Word stores it: merged downwards by a flag on each part."""

    column: int
    """First column of the grid, from 0."""
    colspan: int = 1
    rowspan: int = 1
    continues: bool = False
    """The cell is part of the one above."""
    blocks: list[Block | TableGrid] = field(default_factory=list)
    properties: Element | None = None


@dataclass(slots=True, kw_only=True)
class RawRow:
    """A row as Word stores it."""

    cells: list[RawCell]
    header: bool
    """Repeated at the top of each page."""


def read_table(table: Element, story: Story) -> list[FlowItem]:
    """Return a grid, or the blocks of a table that is used for layout."""
    style = val(table, f"{W}tblPr/{W}tblStyle") or ""
    rows = [_read_row(row, story, style) for row in _kept_rows(table, story)]
    _merge_down(rows)
    frame = frame_of(table, rows, story)
    if frame is not Frame.DATA:
        return list(_as_blocks(rows, frame))
    cells = (tuple(_as_cells(row)) for row in rows)
    grid = TableGrid(rows=tuple(row for row in cells if row))
    blocks = list(grid.blocks())
    return [replace(grid, source=blocks[0].source.to(blocks[-1].source))]


def _kept_rows(table: Element, story: Story) -> Iterator[Element]:
    """Yield the rows that tracked changes have not deleted."""
    for row in _children(table, f"{W}tr"):
        properties = row.find(f"{W}trPr")
        if properties is not None and properties.find(f"{W}del") is not None:
            texts = (text.text or "" for text in row.iter(*_TEXT))
            story.discard(FurnitureKind.DELETED, texts)
        else:
            yield row


def _children(parent: Element, tag: str) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row, wrapped ones too."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _children(child, tag)


def _read_row(row: Element, story: Story, style: str) -> RawRow:
    properties = row.find(f"{W}trPr")
    column = integer(val(properties, f"{W}gridBefore"), 0)
    header = properties is not None and is_on(properties.find(f"{W}tblHeader"))
    cells = []
    for element in _children(row, f"{W}tc"):
        cell = _read_cell(element, story, style, column)
        column += cell.colspan
        cells.append(cell)
    return RawRow(cells=cells, header=header)


def _read_cell(element: Element, story: Story, style: str, column: int) -> RawCell:
    properties = element.find(f"{W}tcPr")
    merge = None if properties is None else properties.find(f"{W}vMerge")
    return RawCell(
        column=column,
        colspan=min(max(integer(val(properties, f"{W}gridSpan"), 1), 1), _MAX_COLUMNS),
        continues=merge is not None and merge.get(f"{W}val", "continue") != "restart",
        blocks=story.blocks(element, style),
        properties=properties,
    )


def _merge_down(rows: Sequence[RawRow]) -> None:
    """Join the parts of cells that are merged downwards.

    A part that continues nothing stands for itself.
    """
    above: dict[int, RawCell] = {}
    for row in rows:
        current: dict[int, RawCell] = {}
        kept = []
        for cell in row.cells:
            top = above.get(cell.column) if cell.continues else None
            if top is not None and top.colspan == cell.colspan:
                top.rowspan += 1
                top.blocks += cell.blocks
                current[cell.column] = top
            else:
                kept.append(cell)
                current[cell.column] = cell
        row.cells = kept
        above = current


def _as_cells(row: RawRow) -> Iterator[Cell]:
    for cell in row.cells:
        yield Cell(
            blocks=tuple(cell.blocks),
            colspan=cell.colspan,
            rowspan=cell.rowspan,
            header=row.header,
        )


def _as_blocks(rows: Sequence[RawRow], frame: Frame) -> Iterator[FlowItem]:
    cells = [cell for row in rows for cell in row.cells]
    if frame is Frame.COLUMNS:
        cells.sort(key=lambda cell: cell.column)
    for cell in cells:
        for block in cell.blocks:
            if not isinstance(block, Block):
                yield block
            elif pictures := pictures_of(block):
                yield from pictures
            else:
                yield replace(block, cell=True)
