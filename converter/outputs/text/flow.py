"""Passages put together for writing: cells as tables, notes where a document ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from converter.outputs.passages import Passage

_TITLES = ("docTitle", "docType", "docNumber")
_FRONT_TITLE = "preface"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table."""

    rows: tuple[tuple[tuple[Passage, ...], ...], ...]
    """Rows of cells; a cell is the passages in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """The notes of a document, at its end."""

    passages: tuple[Passage, ...]


def flow(passages: Iterable[Passage]) -> Iterator[Passage | Grid | Notes]:
    """Yield what is written, in order: passages, tables, and notes at the ends."""
    notes: list[Passage] = []
    cells: list[Passage] = []
    document: tuple[str, str] | None = None
    for passage in passages:
        here = (passage.component, passage.document)
        if passage.kind == "note":
            notes.append(passage)
            continue
        if cells and not (passage.cell and passage.cell.table == _table(cells)):
            yield _grid(cells)
            cells = []
        if here != document and notes:
            yield Notes(passages=tuple(notes))
            notes = []
        document = here
        if passage.cell:
            cells.append(passage)
        else:
            yield passage
    if cells:
        yield _grid(cells)
    if notes:
        yield Notes(passages=tuple(notes))


def is_title(passage: Passage) -> bool:
    """Return whether a passage names its document or annex."""
    return _FRONT_TITLE in passage.eid and passage.role.startswith(_TITLES)


def heading_level(passage: Passage) -> int:
    """Return how deep a heading or title stands, from 1; 0 for other text."""
    below = 1 if passage.document else 0
    if is_title(passage):
        return 1 + below
    return passage.level + 1 + below if passage.kind == "heading" else 0


def _table(cells: list[Passage]) -> int:
    return cells[-1].cell.table if cells[-1].cell else 0


def _grid(cells: list[Passage]) -> Grid:
    rows: dict[int, dict[int, list[Passage]]] = {}
    for passage in cells:
        if passage.cell:
            row = rows.setdefault(passage.cell.row, {})
            row.setdefault(passage.cell.column, []).append(passage)
    return Grid(
        rows=tuple(
            tuple(tuple(found) for found in row.values()) for row in rows.values()
        )
    )
