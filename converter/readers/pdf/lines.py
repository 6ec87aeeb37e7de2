"""Lines: the runs of a row joined to spans, cut where a wide gap stands.

A line is physical: what stands beside it on the same baseline after a wide gap is a
line of its own. Whether that is a column, a cell or the text after a label, the
layout decides (`converter.layout.columns`).
"""

from __future__ import annotations

import re

from converter.core.source import BBox
from converter.core.text import is_unspaced
from converter.layout.page import Gap, Line, Span
from converter.readers.pdf import bidi
from converter.readers.pdf.rows import Row
from converter.readers.pdf.runs import Run

# gaps between runs, in font sizes: no word space is narrower or wider than this
_WORD_GAP = 0.15
_HAN_GAP = 0.6
_ARABIC_GAP = 0.24
# the tails of Arabic letters reach into the blanks that pdfium sees by the advances
_SEEN_GAP = 0.04
# 1 - text: the dash of a label stands off its text
_LABEL_DASH_GAP = 0.02
_TYPED = 0.2
# a bracket or stop follows its word closely
_SIGN_GAP = 0.5
_SIGNS = re.compile(r"[()\[\].,:;،؛؟!%\s]+")
_SEGMENT_GAP = 1.5
_CELL_GAP = 0.35
# after the label of a paragraph the text begins at a tab stop, however near it is
_LABEL_GAP = 0.42
_LABEL = re.compile(
    r"[()\[（’‘]?(?:\d{1,4}|[A-Za-z]{1,6}|[А-яё]{1,3}|[\u0621-\u064a]{1,4}"
    r"|[一二三四五六七八九十]{1,3})(?:[./-]\w{1,4}){0,3}[.()\]）、’‘]"
    r"|[•●▪■–—-]|\d{1,3} ?[-–—]|[\u2460-\u249b\u3220-\u3243\u3280-\u32b0]"
)
# the number of a resolution before its title: 2021/10
_NUMBER = re.compile(r"\d{1,4}/\d{1,4}")
_NUMBER_GAP = 0.7
# share of the font size above and below the baseline, for boxes
_ASCENT = 0.75
_DESCENT = 0.22


def lines_of(rows: list[Row], page: int, *, rtl: bool) -> tuple[Line, ...]:
    """Return the lines of a page from top to bottom, each row in reading order."""
    lines: list[Line] = []
    if rtl and _typed_blanks(rows):
        for row in rows:
            row.runs = [run._replace(spaced=False) for run in row.runs]
    for row in rows:
        for runs in _segments(row, rtl=rtl):
            lines.append(_line(runs, row, page, len(lines) + 1, rtl=rtl))
    return tuple(lines)


def _typed_blanks(rows: list[Row]) -> bool:
    """Tell whether the producer writes blanks as characters.

    Then a blank that pdfium sees between two runs is only a wide letter.
    """
    runs = [run for row in rows for run in row.runs]
    return sum(" " in run.text.strip() for run in runs) > _TYPED * len(runs)


_Scripted = tuple[Run, bool, bool]


def _segments(row: Row, *, rtl: bool) -> list[list[_Scripted]]:
    """Return the runs of a row from segment to segment, in reading order."""
    scripted = [
        (run, place in row.raised, place in row.lowered)
        for place, run in enumerate(row.runs)
    ]
    if len(scripted) == 1:
        return [scripted]
    scripted.sort(key=lambda item: -item[0].x1 if rtl else item[0].x0)
    groups: list[list[_Scripted]] = [[scripted[0]]]
    edge = scripted[0][0].x0 if rtl else scripted[0][0].x1
    for item in scripted[1:]:
        run = item[0]
        gap = edge - run.x1 if rtl else run.x0 - edge
        if gap > _SEGMENT_GAP * max(run.size, row.size * 0.7) or (
            len(groups) == 1
            and gap > _LABEL_GAP * row.size
            and _is_label(groups[0], gap / row.size)
        ):
            groups.append([])
        groups[-1].append(item)
        edge = min(edge, run.x0) if rtl else max(edge, run.x1)
    return groups


def _is_label(items: list[_Scripted], gap: float) -> bool:
    """Tell whether a line begins with a label, by its form and the gap after it."""
    text = "".join(item[0].text for item in items).strip()
    if _LABEL.fullmatch(text):
        return True
    return gap > _NUMBER_GAP and _NUMBER.fullmatch(text) is not None


def _line(
    items: list[_Scripted], row: Row, page: int, number: int, *, rtl: bool
) -> Line:
    if rtl:
        items = _logical(items)
    size = max(item[0].size for item in items)
    spans, gaps = _spans(items, rtl=rtl)
    return Line(
        inlines=spans,
        gaps=gaps,
        page=page,
        number=number,
        box=BBox(
            x0=min(item[0].x0 for item in items),
            y0=row.base - _ASCENT * size,
            x1=max(item[0].x1 for item in items),
            y1=row.base + _DESCENT * row.size,
        ),
    )


def _logical(items: list[_Scripted]) -> list[_Scripted]:
    rtl = any(bidi.has_rtl(item[0].text) for item in items)
    turned = [(bidi.turned(item[0], rtl=rtl), item[1], item[2]) for item in items]
    order = bidi.order([item[0] for item in turned], [item[1] for item in turned])
    return [turned[place] for place in order]


def _spans(
    items: list[_Scripted], *, rtl: bool
) -> tuple[tuple[Span, ...], tuple[Gap, ...]]:
    texts: list[str] = []
    forms: list[_Scripted] = []
    gaps: list[Gap] = []
    last: Run | None = None
    length = 0
    reach = _reach(items) if rtl else []
    for place, item in enumerate(items):
        run = item[0]
        text = run.text
        if last is not None:
            low, high = reach[place] if rtl else (last.x1, run.x0)
            if high - low > _CELL_GAP * run.size:
                gaps.append(Gap(length, low, high))
            together = forms[-1][1:] == item[1:] != (False, False)
            if not together and _blank_between(last, run, texts[-1], text, high - low):
                texts[-1] += " "
                length += 1
        length += len(text)
        if forms and _alike(forms[-1], item):
            texts[-1] += text
        else:
            texts.append(text)
            forms.append(item)
        last = run
    if rtl:
        texts = _brackets(texts)
    spans = tuple(
        Span(
            text=text,
            size=run.size,
            bold=run.face.bold,
            italic=run.face.italic,
            raised=raised,
            lowered=lowered,
            font=run.face.name,
        )
        for text, (run, raised, lowered) in zip(texts, forms, strict=True)
    )
    return spans, tuple(gaps)


def _alike(first: _Scripted, second: _Scripted) -> bool:
    a, b = first[0], second[0]
    return (
        a.face == b.face
        and first[1] == second[1]
        and first[2] == second[2]
        and abs(a.size - b.size) < 0.5  # noqa: PLR2004  (half a point: one form)
    )


def _reach(items: list[_Scripted]) -> list[tuple[float, float]]:
    """Return the free range before each run of a right-to-left line.

    Arabic letters reach under their neighbours, so the ink of all runs read before
    counts, and of all read after.
    """
    ahead: list[float] = []
    furthest = float("-inf")
    for run, _, _ in reversed(items):
        furthest = max(furthest, run.x1)
        ahead.append(furthest)
    ahead.reverse()
    ranges: list[tuple[float, float]] = []
    nearest = float("inf")
    for place, (run, _, _) in enumerate(items):
        last = items[place - 1][0]
        if bidi.has_rtl(run.text) and bidi.has_rtl(last.text):
            ranges.append((ahead[place], nearest))
        else:
            gap = max(run.x0 - last.x1, last.x0 - run.x1)
            ranges.append((last.x0 - gap, last.x0))
        nearest = min(nearest, run.x0)
    return ranges


def _blank_between(last: Run, run: Run, before: str, after: str, gap: float) -> bool:
    if before[-1:].isspace() or after[:1].isspace():
        return False
    if is_unspaced(before[-1:]) or is_unspaced(after[:1]):
        least = _HAN_GAP
    elif run.pen:
        seen = last.spaced and run.first == last.stop + 1
        least = _SEEN_GAP if seen and bidi.has_rtl(after) else _ARABIC_GAP
        if before[-1:] == "-" and bidi.has_rtl(after):
            least = _LABEL_DASH_GAP
        elif not last.spaced and _SIGNS.fullmatch(after):
            least = _SIGN_GAP
    else:
        least = _WORD_GAP
    return gap > least * max(last.size, run.size)


def _brackets(texts: list[str]) -> list[str]:
    joined = "".join(texts)
    mended = bidi.brackets_mended(joined)
    if mended == joined:
        return texts
    parts, start = [], 0
    for text in texts:
        parts.append(mended[start : start + len(text)])
        start += len(text)
    return parts
