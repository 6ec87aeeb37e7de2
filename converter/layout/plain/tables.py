"""Tables that a plain text draws with bars: ``| Part | Amount |``.

Programs that turn Word and PDF files into text write tables so. The one at the head of
a document holds the cells of its masthead and is given as lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from converter.layout.cues import Cues
from converter.layout.page import Block, Cell, FlowItem, Span, TableGrid
from converter.layout.plain.rows import Row

_BARRED = re.compile(r"\|(?:[^|]*\|)+")
_RULING = re.compile(r"[|\s:=+-]+")
_HEAD = 20
"""Rows at the head of a text among which its masthead stands."""
_APART = 2
"""Empty lines that part what stands before a table from what stands after it."""


def take_tables(rows: Iterable[Row], cues: Cues) -> tuple[list[Row], list[TableGrid]]:
    """Return the rows that are no table's, and the tables in their order.

    Args:
        rows: Of the whole text.
        cues: Of its language.
    """
    kept: list[Row] = []
    tables: list[TableGrid] = []
    parted = False
    for barred, group in groupby(rows, key=_is_barred):
        members = list(group)
        if not barred or all(len(_cells(row)) < 2 for row in members):  # noqa: PLR2004
            first = members[0]
            blank = max(first.blank_before, _APART if parted else 0)
            kept += [replace(first, blank_before=blank), *members[1:]]
        elif len(kept) < _HEAD and _is_masthead(members, cues):
            kept += _lines(members)
        else:
            tables.append(_grid(members))
            parted = True
            continue
        parted = False
    return kept, tables


def with_tables(
    flow: Sequence[FlowItem], tables: Iterable[TableGrid]
) -> Iterator[FlowItem]:
    """Yield the flow with every table before what the text has behind it."""
    waiting = list(tables)
    for item in flow:
        while waiting and _place(waiting[0]) < _place(item):
            yield waiting.pop(0)
        yield item
    yield from waiting


def _place(item: FlowItem) -> tuple[int, int]:
    return item.source.page, item.source.first_line


def _is_barred(row: Row) -> bool:
    return row.text[:1] == "|" and _BARRED.fullmatch(row.text) is not None


def _cells(row: Row) -> list[str]:
    return [cell.strip() for cell in row.text[1:-1].split("|")]


def _is_masthead(rows: Iterable[Row], cues: Cues) -> bool:
    """Whether most of what the cells hold is known of mastheads."""
    cells = [cell for row in rows for cell in _cells(row) if cell]
    known = sum(cues.masthead.match(cell) is not None for cell in cells)
    return 2 * known > len(cells)


def _lines(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the cells that hold anything, each as a row."""
    for row in rows:
        for cell in filter(None, _cells(row)):
            yield replace(row.changed(text=cell, calls=()), blank_before=_APART)


def _grid(rows: Sequence[Row]) -> TableGrid:
    """Return a table; what stands above a ruling of hyphens is its head."""
    ruled = [at for at, row in enumerate(rows) if _RULING.fullmatch(row.text)]
    head = next((at for at in ruled if "-" in rows[at].text and at), 0)
    return TableGrid(
        rows=tuple(
            tuple(_cell(cell, row, header=at < head) for cell in _cells(row))
            for at, row in enumerate(rows)
            if at not in ruled
        ),
        source=rows[0].source.to(rows[-1].source),
    )


def _cell(text: str, row: Row, *, header: bool) -> Cell:
    block = Block(inlines=(Span(text=text),), source=row.source)
    return Cell(blocks=(block,) if text else (), header=header)
