"""Rows of an alignment: what corresponds in all languages, and what does not.

The first file is the pivot: every other one is paired with it. Notes are paired apart
from the text, by the order of their calls, and stand after the row that calls them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree

from converter.outputs.akn import Work, describe
from converter.outputs.align.pairing import Pair
from converter.outputs.align.stream import pair_streams, stream_of
from converter.outputs.align.unit import tokens_of
from converter.outputs.passages import Passage, passages

_DOUBTFUL = 0.6
_YEAR = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One language version."""

    work: Work
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What corresponds, one cell a version, in the order of the versions."""

    cells: tuple[tuple[Passage, ...], ...]
    """A cell is empty when the version lacks it, and holds two when it splits it."""
    confidence: float
    """From 0 to 1; 0 when something is missing."""
    remarks: tuple[str, ...]
    """What differs, worst first; nothing when all is well."""

    @property
    def eid(self) -> str:
        """Its name in the first version that has it."""
        return next(cell[0].eid for cell in self.cells if cell)

    @property
    def complete(self) -> bool:
        """Whether every version has it."""
        return all(self.cells)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """Language versions side by side."""

    versions: tuple[Version, ...]
    rows: tuple[Row, ...]

    def share(self) -> float:
        """Return the share of passages that have a partner in every version."""
        counted = [(sum(map(len, row.cells)), row.complete) for row in self.rows]
        total = sum(count for count, _ in counted)
        return sum(count for count, whole in counted if whole) / total if total else 1.0


def align(roots: Sequence[etree._Element]) -> Alignment:
    """Return files of Akoma Ntoso aligned, the first as pivot."""
    versions = tuple(
        Version(work=describe(root), passages=_comparable(root)) for root in roots
    )
    text = _rows(versions, notes=False)
    notes = _rows(versions, notes=True)
    return Alignment(
        versions=versions, rows=tuple(_judged(row) for row in _woven(text, notes))
    )


def _comparable(root: etree._Element) -> tuple[Passage, ...]:
    """Return the passages that have text; a number alone has nothing to align."""
    return tuple(one for one in passages(root) if one.text.strip())


@dataclass(slots=True)
class _Draft:
    """A row that is being put together."""

    cells: list[list[Passage]]
    costs: list[Pair] = field(default_factory=list)


def _rows(versions: Sequence[Version], *, notes: bool) -> list[_Draft]:
    streams = [
        [one for one in version.passages if (one.kind == "note") is notes]
        for version in versions
    ]
    pivot = stream_of(streams[0])
    paired = [pair_streams(pivot, stream_of(other)) for other in streams[1:]]
    drafts = _grouped(streams[0], paired, len(versions))
    for index, (pairs, stream) in enumerate(zip(paired, streams[1:], strict=True), 1):
        _fill(drafts, pairs, stream, index)
    return drafts.ordered()


@dataclass(slots=True)
class _Drafts:
    """Rows by the passages of the pivot, and those that the pivot lacks."""

    rows: list[_Draft]
    home: list[int]
    """Index of the row of every passage of the pivot."""
    extra: dict[int, list[_Draft]]
    """Rows without the pivot, by the row that they follow; -1 comes first."""

    def ordered(self) -> list[_Draft]:
        """Return all rows in order."""
        found = list(self.extra.get(-1, ()))
        for index, row in enumerate(self.rows):
            found += [row, *self.extra.get(index, ())]
        return found


def _grouped(
    pivot: Sequence[Passage], paired: Sequence[Sequence[Pair]], width: int
) -> _Drafts:
    """Return one row a passage of the pivot; two where a version joins them."""
    joined = {
        at for pairs in paired for one in pairs if one.right for at in one.left[1:]
    }
    rows: list[_Draft] = []
    home: list[int] = []
    for at, passage in enumerate(pivot):
        if at in joined:
            rows[-1].cells[0].append(passage)
        else:
            rows.append(_Draft(cells=[[passage], *([] for _ in range(width - 1))]))
        home.append(len(rows) - 1)
    return _Drafts(rows=rows, home=home, extra={})


def _fill(
    drafts: _Drafts, pairs: Sequence[Pair], stream: Sequence[Passage], index: int
) -> None:
    """Put the passages of a version into the rows."""
    last = -1
    for one in pairs:
        found = [stream[at] for at in one.right]
        if one.left:
            last = drafts.home[one.left[0]]
            row = drafts.rows[last]
            row.cells[index] += found
            row.costs.append(one)
            continue
        others = drafts.extra.setdefault(last, [])
        for passage in found:
            row = next((r for r in others if _fits(r, index, passage)), None) or _Draft(
                cells=[[] for _ in drafts.rows[0].cells] if drafts.rows else []
            )
            if row not in others:
                others.append(row)
            row.cells[index].append(passage)


def _fits(row: _Draft, index: int, passage: Passage) -> bool:
    """Return whether a row without the pivot is that of a passage."""
    return not row.cells[index] and any(
        one.key == passage.key and one.role == passage.role and one.kind == passage.kind
        for cell in row.cells
        for one in cell
    )


def _woven(text: list[_Draft], notes: list[_Draft]) -> Iterator[_Draft]:
    """Yield the rows of notes after the rows that call them."""
    callers: dict[tuple[int, str, str], int] = {}
    for at, row in enumerate(text):
        for index, cell in enumerate(row.cells):
            for passage in cell:
                for call in passage.calls:
                    callers.setdefault((index, passage.component, call.eid), at)
    waiting: dict[int, list[_Draft]] = {}
    last = len(text) - 1
    for row in notes:
        home = next(
            (
                callers[index, cell[0].component, cell[0].eid]
                for index, cell in enumerate(row.cells)
                if cell and (index, cell[0].component, cell[0].eid) in callers
            ),
            last,
        )
        waiting.setdefault(home, []).append(row)
    for at, row in enumerate(text):
        yield row
        yield from waiting.get(at, ())
    if not text:
        yield from waiting.get(last, ())


# ---------------------------------------------------------------- judgement
def _judged(draft: _Draft) -> Row:
    cells = tuple(tuple(cell) for cell in draft.cells)
    confidence = min((one.confidence for one in draft.costs), default=1.0)
    return Row(
        cells=cells,
        confidence=round(confidence if all(cells) else 0.0, 3),
        remarks=tuple(_remarks(cells, confidence)),
    )


def _remarks(
    cells: tuple[tuple[Passage, ...], ...], confidence: float
) -> Iterator[str]:
    """Yield what differs, worst first."""
    here = [cell for cell in cells if cell]
    missing = [number for number, cell in enumerate(cells, 1) if not cell]
    if missing:
        yield "missing"
    if any(len(cell) > 1 for cell in here):
        yield "split differently"
    if confidence < _DOUBTFUL and not missing:
        yield "unsure"
    if len({cell[0].kind for cell in here}) > 1:
        yield "other structure"
    elif len({(cell[0].eid, cell[0].part) for cell in here}) > 1:
        yield "other eId"
    if len({sum(len(one.calls) for one in cell) for cell in here}) > 1:
        yield "other notes"
    years = [
        {
            token
            for one in cell
            for token in tokens_of(one.text)
            if len(token) == _YEAR and token.isdigit()
        }
        for cell in here
    ]
    if any(found != years[0] for found in years):
        yield "other numbers"
