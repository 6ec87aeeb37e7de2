"""Lines of an alignment, as every format writes them: paragraphs or sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from converter.outputs.align.rows import Alignment, Row
from converter.outputs.align.sentences import pair_sentences

_UNDIVIDED = frozenset({"cell", "heading"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one version has."""

    eids: tuple[str, ...]
    """More than one where the version splits the line."""
    number: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What corresponds, in the order of the versions; None where one lacks it."""

    eid: str
    document: str
    """eId of the annex or part; "" for the main document."""
    kind: str
    sentence: int
    """Which sentence of the paragraph, from 1; 0 when lines are paragraphs."""
    confidence: float
    remarks: tuple[str, ...]
    cells: tuple[Cell | None, ...]


def lines(alignment: Alignment, *, sentences: bool = False) -> Iterator[Line]:
    """Yield the lines of an alignment.

    Args:
        alignment: Versions side by side.
        sentences: Whether to align sentences within paragraphs.
    """
    for row in alignment.rows:
        line = _line(row)
        if sentences and line.kind not in _UNDIVIDED:
            yield from _sentences(line)
        else:
            yield line


def _line(row: Row) -> Line:
    first = next(cell[0] for cell in row.cells if cell)
    return Line(
        eid=row.eid,
        document=first.document,
        kind=first.kind,
        sentence=0,
        confidence=row.confidence,
        remarks=row.remarks,
        cells=tuple(
            Cell(
                eids=tuple(one.eid for one in cell),
                number=cell[0].number,
                text="\n".join(one.text for one in cell),
            )
            if cell
            else None
            for cell in row.cells
        ),
    )


def _sentences(line: Line) -> Iterator[Line]:
    texts = [cell.text.replace("\n", " ") if cell else "" for cell in line.cells]
    paired = list(pair_sentences(texts))
    if len(paired) < 2:  # noqa: PLR2004 - one sentence is the paragraph
        yield line
        return
    for number, (found, confidence) in enumerate(paired, 1):
        yield Line(
            eid=line.eid,
            document=line.document,
            kind=line.kind,
            sentence=number,
            confidence=round(min(confidence, line.confidence or confidence), 3),
            remarks=line.remarks if number == 1 else (),
            cells=tuple(
                Cell(
                    eids=cell.eids, number=cell.number if number == 1 else "", text=text
                )
                if cell and text
                else None
                for cell, text in zip(line.cells, found, strict=True)
            ),
        )
