"""Lines: the runs of a row joined to spans, cut where a wide gap stands.

A line is physical: what stands beside it on the same baseline after a wide gap is a
line of its own. Whether that is a column, a cell or the text after a label, the
layout decides (`converter.layout.printed.reading_order`).
"""

from __future__ import annotations

from operator import attrgetter
from typing import NamedTuple

from converter.core.source import BBox
from converter.layout.page import Gap, Line, Span
from converter.readers.pdf import bidi
from converter.readers.pdf.digit_groups import are_tied
from converter.readers.pdf.rows import Row
from converter.readers.pdf.runs import Run
from converter.readers.pdf.spacing import (
    CELL_GAP,
    LABEL_GAP,
    SEGMENT_GAP,
    blank,
    free_ranges,
    is_label,
    typed_blanks,
)

# share of the font size above and below the baseline, for boxes
_ASCENT = 0.75
_DESCENT = 0.22
# sizes that differ by less are one form, points
_SAME_SIZE = 0.5
_LEFT, _RIGHT = attrgetter("x0"), attrgetter("x1")


def lines_of(rows: list[Row], page: int, *, rtl: bool) -> tuple[Line, ...]:
    """Return the lines of a page from top to bottom, each row in reading order."""
    lines: list[Line] = []
    writing = _Writing(
        rtl=rtl,
        typed=rtl and typed_blanks([run for row in rows for run in row.runs]),
        tied=rtl and are_tied(row.runs for row in rows),
    )
    for row in rows:
        for runs in _segments(row, rtl=rtl):
            read = _logical(runs, tied=writing.tied) if rtl else runs
            lines.append(_line(read, row, page, len(lines) + 1, writing))
    return tuple(lines)


class _Writing(NamedTuple):
    """How the lines of a page are written."""

    rtl: bool
    """Whether some run from right to left."""
    typed: bool
    """Whether the producer writes blanks as characters."""
    tied: bool
    """Whether the groups of a number are one word where it does not tell."""


def _segments(row: Row, *, rtl: bool) -> list[list[Run]]:
    """Return the runs of a row from segment to segment, in reading order."""
    runs = row.runs
    if len(runs) == 1:
        return [runs]
    if rtl:
        runs.sort(key=_RIGHT, reverse=True)
    else:
        runs.sort(key=_LEFT)
    groups: list[list[Run]] = [[runs[0]]]
    edge = runs[0].x0 if rtl else runs[0].x1
    label_gap = LABEL_GAP * row.size
    for run in runs[1:]:
        gap = edge - run.x1 if rtl else run.x0 - edge
        if gap > label_gap and (
            gap > SEGMENT_GAP * max(run.size, row.size * 0.7)
            or (len(groups) == 1 and is_label(groups[0], run, gap / row.size))
        ):
            groups.append([])
        groups[-1].append(run)
        edge = min(edge, run.x0) if rtl else max(edge, run.x1)
    return groups


def _line(runs: list[Run], row: Row, page: int, number: int, writing: _Writing) -> Line:
    x0 = runs[0].x0
    x1 = runs[0].x1
    size = runs[0].size
    gaps: tuple[Gap, ...] = ()
    if len(runs) == 1 and not writing.rtl:
        spans: tuple[Span, ...] = (_span(runs[0].text, runs[0]),)
    else:
        x0 = min([run.x0 for run in runs])
        x1 = max([run.x1 for run in runs])
        size = max([run.size for run in runs])
        spans, gaps = _spans(runs, writing)
    return Line(
        inlines=spans,
        page=page,
        number=number,
        box=BBox(
            x0=x0,
            y0=row.base - _ASCENT * size,
            x1=x1,
            y1=row.base + _DESCENT * row.size,
        ),
        gaps=gaps,
    )


def _logical(runs: list[Run], *, tied: bool) -> list[Run]:
    rtl = any(run.rtl for run in runs)
    turned = [
        bidi.turned(run, rtl=rtl, tied=tied) if run.origins else run for run in runs
    ]
    ordered = [turned[place] for place in bidi.order(turned, tied=tied)]
    return bidi.printed_once(ordered) if rtl else ordered


def _spans(
    runs: list[Run], writing: _Writing
) -> tuple[tuple[Span, ...], tuple[Gap, ...]]:
    texts: list[str] = []
    forms: list[Run] = []
    gaps: list[Gap] = []
    length = 0
    ranges = free_ranges(runs) if writing.rtl else None
    last: Run | None = None
    for place, run in enumerate(runs):
        text = run.text
        if last is not None:
            low, high = ranges[place] if ranges else (last.x1, run.x0)
            if high - low > CELL_GAP * run.size:
                gaps.append(Gap(length, low, high))
            between = blank(
                last, run, high - low, opening=place == 1, typed=writing.typed
            )
            texts[-1] += between
            length += len(between)
        length += len(text)
        if last is not None and _alike(last, run):
            texts[-1] += text
        else:
            texts.append(text)
            forms.append(run)
        last = run
    if writing.rtl:
        texts = _with_brackets(texts, [run.script for run in forms])
    spans = [_span(text, run) for text, run in zip(texts, forms, strict=True)]
    return tuple(spans), tuple(gaps)


def _alike(last: Run, run: Run) -> bool:
    return (
        (last.face is run.face or last.face == run.face)
        and last.script == run.script
        and last.href == run.href
        and -_SAME_SIZE < last.size - run.size < _SAME_SIZE
    )


def _span(text: str, run: Run) -> Span:
    face = run.face
    return Span(
        text=text,
        size=run.size,
        bold=face.bold,
        italic=face.italic,
        raised=run.script > 0,
        lowered=run.script < 0,
        font=face.name,
        href=run.href,
    )


def _with_brackets(texts: list[str], scripts: list[int]) -> list[str]:
    """Turn the brackets of a right-to-left line the right way, across its spans.

    The brackets of a raised call are its own: ``(2(1))``.
    """
    joined = "".join(
        text for text, script in zip(texts, scripts, strict=True) if not script
    )
    mended = bidi.brackets_mended(joined)
    parts, start = [], 0
    for text, script in zip(texts, scripts, strict=True):
        if script:
            parts.append(bidi.mark_mended(text))
        else:
            parts.append(mended[start : start + len(text)])
            start += len(text)
    return parts
