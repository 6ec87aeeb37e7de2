"""Rows: runs that stand on one baseline, with what is raised above it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import pairwise
from operator import attrgetter

from converter.readers.pdf.runs import Run, lone_marks

# two baselines are one when they differ by less than this share of the font size
_SAME_BASE = 0.2
# superscripts and subscripts are smaller than the text they belong to ...
_SCRIPT_SIZE = 0.85
# ... and leave its baseline by at least and at most this share of its size
_RISE = (0.08, 0.75)
_DROP = (0.08, 0.4)
# a note's number stands alone at the start of its line
_MARK_LENGTH = 6
_MARK_GAP = 5.0
_BESIDE = 0.15
# rows that a script may stand above, or below
_ABOVE = 5
_BELOW = 3
# a mark's pen stands so far behind its letter's that no ligature is seen
_NUDGE = 0.02
# a mark stands further off where the sign before it leaves its square half empty
_MARK_BESIDE = 1.1

_BRACKETS = frozenset("()")
# between a bracket and the digit it encloses
_BRACKET_GAP = 0.3


@dataclass(slots=True)
class Row:
    """Runs on one baseline."""

    base: float
    size: float
    runs: list[Run] = field(default_factory=list)


def rows_of(runs: list[Run]) -> list[Row]:
    """Return the rows of a page from top to bottom."""
    marks = lone_marks(runs)
    if marks:
        runs = _marked([run for run in runs if run not in marks], marks)
    rows: list[Row] = []
    last: Row | None = None
    for run in sorted(runs, key=attrgetter("base")):
        if last and (
            run.base == last.base
            or run.base - last.base
            <= _SAME_BASE
            * min(max(run.size, last.size), 1.6 * min(run.size, last.size))
        ):
            last.runs.append(run)
            last.size = max(last.size, run.size)
        else:
            last = Row(run.base, run.size, [run])
            rows.append(last)
    return _scripts_attached(rows)


def _marked(runs: list[Run], marks: list[Run]) -> list[Run]:
    """Put marks that are drawn alone behind the letters that they stand over."""
    marked = list(runs)
    for mark in marks:
        centre = (mark.x0 + mark.x1) / 2
        best = None
        for place, run in enumerate(marked):
            if run.origins and mark.stands_over(run):
                best = place
                if run.base >= mark.base:
                    break
        if best is None:
            marked.append(mark)
            continue
        run = marked[best]
        pens = [pen if pen <= centre else float("-inf") for pen in run.origins]
        after = pens.index(max(pens)) + 1
        marked[best] = run._replace(
            text=run.text[:after] + mark.text.strip() + run.text[after:],
            origins=(
                *run.origins[:after],
                *(run.origins[after - 1] - _NUDGE for _ in mark.text.strip()),
                *run.origins[after:],
            ),
        )
    return marked


def _scripts_attached(rows: list[Row]) -> list[Row]:
    """Move superscripts and subscripts into the rows whose text they belong to."""
    for brackets, marks in pairwise(rows):
        _shrink(brackets, marks)
    bases = [row.base for row in rows]
    gone: set[int] = set()
    sizes = [row.size for row in rows]
    for place, small in enumerate(rows):
        near = max(sizes[max(0, place - _BELOW) : place + _ABOVE + 1])
        if min([run.size for run in small.runs]) > _SCRIPT_SIZE * near:
            continue
        kept = []
        for run in small.runs:
            home = _home(run, place, rows, bases)
            if home is None:
                kept.append(run)
                continue
            script = 1 if run.base < home.base else -1
            home.runs.append(run._replace(script=script))
        if len(kept) < len(small.runs):
            if not kept:
                gone.add(place)
            small.runs = kept
    return [row for place, row in enumerate(rows) if place not in gone]


def _shrink(brackets: Row, marks: Row) -> None:
    """Give raised brackets the size of the call between them.

    LibreOffice raises the brackets of an Arabic call as large as the text they are
    typed in, a little higher than its digits.
    """
    if any(run.text.strip() not in _BRACKETS for run in brackets.runs):
        return
    if marks.base - brackets.base > _RISE[1] * brackets.size:
        return
    shrunk = []
    for run in brackets.runs:
        reach = _BRACKET_GAP * run.size
        inside = (
            mark.size
            for mark in marks.runs
            if mark.text.strip().isdigit()
            and mark.size < _SCRIPT_SIZE * run.size
            and max(mark.x0 - run.x1, run.x0 - mark.x1) < reach
        )
        size = next(inside, None)
        if size is None:
            return
        shrunk.append(run._replace(size=size))
    brackets.runs = shrunk


def _home(run: Run, place: int, rows: list[Row], bases: list[float]) -> Row | None:
    """Return the row whose text a small run stands beside, above or below it."""
    reach = bisect_right(bases, run.base + 20 * run.size)
    for near in range(place + 1, min(reach, place + _ABOVE + 1)):
        if _belongs(run, rows[near], _RISE):
            return rows[near]
    for near in range(place - 1, max(-1, place - _BELOW - 1), -1):
        if _belongs(run, rows[near], _DROP):
            return rows[near]
    return None


def _belongs(run: Run, row: Row, limits: tuple[float, float]) -> bool:
    least, most = limits
    if run.size > _SCRIPT_SIZE * row.size:
        return False
    if not least * row.size < abs(row.base - run.base) < most * row.size:
        return False
    mark = len(run.text.strip()) <= _MARK_LENGTH
    left = right = True
    nearest = _MARK_GAP * row.size
    for other in row.runs:
        if run.size > _SCRIPT_SIZE * other.size:
            continue
        gap = max(other.x0 - run.x1, run.x0 - other.x1)
        if gap < (_MARK_BESIDE if mark else _BESIDE) * other.size:
            return mark or gap > -other.size
        left = left and run.x1 <= other.x0
        right = right and run.x0 >= other.x1
        nearest = min(nearest, gap)
    return mark and (left or right) and nearest < _MARK_GAP * row.size
