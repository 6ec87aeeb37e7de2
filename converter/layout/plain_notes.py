"""Take footnotes out of a plain text: at the ends of pages, behind rules, at the end.

A zone of notes opens with a mark that the text above has called: alone on its line, or
before the note's text. pdftotext prints the marks of a page in a stack before their
texts, or each before its own; mined text draws a rule first, may have lost the last
lines of the last note, and goes on with the body behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise

from converter.layout.calls import CLOSING
from converter.layout.page import Block, Furniture, FurnitureKind, Note, Span
from converter.layout.plain_calls import MARK
from converter.layout.plain_foot import mend_foot
from converter.layout.plain_drafts import join_lines
from converter.layout.plain_rows import Row
from converter.layout.plain_shape import Shape
from converter.layout.plain_signs import FULL, Signs

_MARKED = re.compile(r"\(?(\d{1,3}|\*{1,4}|†|‡)\)?\s+(?=[^\W\d]|[“«\"《„])")
_STOPS = re.compile(r".*[.。!?؟][»”’)\]]*\s*$")
_RUNS_ON = re.compile(r".*[^.。!?؟;；؛:：\s]\s*$")
_LONGEST_ZONE = 400
_MOST_STARTS = 40
_SKIPPED = 3
"""Notes of which even the mark may be lost between two zones."""
_WIDER = 1.04
"""Notes are set in smaller type: a full line of a note has more characters."""


@dataclass(slots=True)
class NotesTaken:
    """What became of the rows."""

    rows: list[Row] = field(default_factory=list)
    """What stays in the flow."""
    notes: list[Note] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)
    """Rules over notes, and marks whose text the source lost."""


@dataclass(slots=True)
class _Entry:
    """A note while its lines are collected."""

    marker: str
    mark: Row
    rows: list[Row] = field(default_factory=list)


def take_notes(rows: Sequence[Row], signs: Signs) -> NotesTaken:
    """Part the rows into the flow and the notes."""
    shape = signs.shape
    taken = NotesTaken()
    expected = 1
    for _, group in groupby(rows, key=lambda row: row.page):
        page = list(group)
        if not shape.spaced:
            page = mend_foot(page, expected, signs.cues)
        at = 0
        for start in _zone_starts(page, shape, expected):
            if start < at or not _opens(page, at, start, expected):
                continue
            ruled = start > 0 and page[start - 1].is_rule
            above = page[start - ruled - 1] if start > ruled else None
            entries, rest = _read_zone(page[start:], above, signs)
            taken.rows += page[at : start - ruled]
            if ruled:
                taken.furniture.append(_as_furniture(page[start - 1]))
            _keep(entries, taken)
            numbers = [int(e.marker) for e in entries if e.marker.isdigit()]
            expected = max([expected - 1, *numbers]) + 1
            at = len(page) - len(rest)
            if not shape.spaced:
                taken.rows += [replace(row, aside=True) for row in rest]
                at = len(page)
        taken.rows += page[at:]
    return taken


def _zone_starts(page: list[Row], shape: Shape, expected: int) -> list[int]:
    """Return the rows of a page at which zones of notes begin.

    In mined text zones stand behind rules anywhere. Else a page has one, at its end:
    the one that answers most calls of the page, and the last of those.
    """
    starts = []
    for at, row in enumerate(page[1:], start=1):
        ruled = page[at - 1].is_rule
        lone = MARK.fullmatch(row.text) and at + 1 < len(page)
        marked = _MARKED.match(row.text) and (
            ruled or (row.blank_before and not shape.spaced)
        )
        if (lone or marked) and (ruled or not shape.spaced):
            starts.append(at)
    if shape.spaced:
        return starts
    near = [at for at in starts if at >= len(page) - _LONGEST_ZONE][-_MOST_STARTS:]
    answers = {at: _answered(page, at, expected) for at in near}
    best = max(near, key=lambda at: (answers[at], at), default=0)
    return [best] if best and answers[best] > 0 else []


def _answered(page: list[Row], start: int, expected: int) -> float:
    """Return how many calls of the page a zone answers, less the marks unasked for."""
    if not _opens(page, 0, start, expected):
        return 0
    score = 0.0
    # a mark set apart counts where the text behind it ends as notes do
    weak = 0.4 if _STOPS.match(page[-1].text) else -0.5
    due = expected
    before = ""
    for row in page[start:]:
        marker = _marker(row)
        if not marker or not _follows(marker, before):
            continue
        lone = MARK.fullmatch(row.text) is not None
        if not lone and not row.blank_before:
            continue
        score += _called(page[:start], marker, weak=weak)
        if marker.isdigit():
            score -= 0.6 * (int(marker) != due)
            due = int(marker) + 1
        before = marker
    return score


def _follows(marker: str, before: str) -> bool:
    """Tell whether a mark may stand behind another in one zone."""
    if not before or not before.isdigit() or not marker.isdigit():
        return not (before.isdigit() and not marker.isdigit())
    return int(marker) == int(before) + 1


def _opens(page: list[Row], since: int, start: int, expected: int) -> bool:
    """Tell whether the mark in a row opens a zone: it is due, and is found above."""
    marker = _marker(page[start])
    if marker.isdigit():
        due = expected <= int(marker) <= expected + _SKIPPED
        if expected == 1 and not due:  # numbers of a whole volume
            due = not MARK.fullmatch(page[start].text)
        if not due:
            return False
    return any(marker in row.text or row.calls for row in page[since:start])


def _marker(row: Row) -> str:
    found = MARK.fullmatch(row.text) or _MARKED.match(row.text)
    return found[1] if found else ""


def _called(rows: Sequence[Row], marker: str, *, weak: float) -> float:
    """Return 1 when the mark is fused with a word or stop above, as calls are.

    Returns `weak` when it only stands there, -0.5 when it does not.
    """
    mark = re.escape(marker)
    fused = re.compile(
        rf"(?:[^\W\d_]|{CLOSING}\s?|\b(?:19|20)\d\d)\(?{mark}\)?(?![\w/])"
        rf"|\w {mark}{CLOSING}(?!\d)"
    )
    apart = re.compile(rf"\w {mark}(?=\s|$)")
    if any(any(c.marker == marker for c in row.calls) for row in rows):
        return 1.0
    if any(fused.search(row.text) for row in rows):
        return 1.0
    return weak if any(apart.search(row.text) for row in rows) else -0.5


def _read_zone(
    rows: list[Row], above: Row | None, signs: Signs
) -> tuple[list[_Entry], list[Row]]:
    """Return the notes of a zone and the rows behind them."""
    groups: list[list[_Entry]] = []
    texts: list[list[Row]] = []
    for at, row in enumerate(rows):
        marker = _next_marker(row, groups)
        if marker and MARK.fullmatch(row.text):
            if not groups or texts[-1]:
                groups.append([])
                texts.append([])
            groups[-1].append(_Entry(marker=marker, mark=row))
        elif marker:
            groups.append([_Entry(marker=marker, mark=row)])
            texts.append([_without_mark(row)])
        elif signs.shape.spaced and (row.indent or row.is_rule):
            return _finish(groups, texts, rows[at:], above, signs)
        else:
            texts[-1].append(row)
    return _finish(groups, texts, [], above, signs)


def _next_marker(row: Row, groups: list[list[_Entry]]) -> str:
    """Return the marker of a row when it is the one due in its zone."""
    marker = _marker(row)
    before = groups[-1][-1].marker if groups else ""
    return marker if marker and _follows(marker, before) else ""


def _without_mark(row: Row) -> Row:
    found = _MARKED.match(row.text)
    return row.changed(text=row.text[found.end() :] if found else row.text, calls=())


def _finish(
    groups: list[list[_Entry]],
    texts: list[list[Row]],
    rest: list[Row],
    above: Row | None,
    signs: Signs,
) -> tuple[list[_Entry], list[Row]]:
    last = texts[-1]
    keep = (
        _kept_of_last(last, above, signs)
        if signs.shape.spaced
        else _kept_of_stack(last, len(groups[-1]))
    )
    texts[-1], rest = last[:keep], last[keep:] + rest
    for group, rows in zip(groups, texts, strict=True):
        for entry, part in zip(group, _split(rows, len(group)), strict=True):
            entry.rows = part
    return [entry for group in groups for entry in group], rest


def _kept_of_stack(rows: list[Row], count: int) -> int:
    """Return how many rows are the texts of a stack of marks.

    A block behind a blank line is no note any more once every mark has a text.
    """
    stops = 0
    for at, row in enumerate(rows):
        if at and row.blank_before and stops >= count:
            return at
        stops += bool(_STOPS.match(row.text))
    return len(rows)


def _kept_of_last(rows: list[Row], above: Row | None, signs: Signs) -> int:
    """Return how many rows belong to the last note before the body goes on.

    A new paragraph shows by its indent and is not among the rows. A sentence that the
    page broke goes on without one, in lines of the body's width.
    """
    goes_on = above is not None and _RUNS_ON.match(above.text) is not None
    if not goes_on:
        return _whole_note(rows, signs)
    return max(
        range(len(rows) + 1), key=lambda keep: _likely_end(rows, keep, signs.shape)
    )


def _whole_note(rows: list[Row], signs: Signs) -> int:
    """Return where a note ends by itself: at a stop that leaves room on its line.

    What begins a paragraph of the body is no note, even if the note's text is lost.
    """
    for at, row in enumerate(rows):
        if signs.numeral(row.text) or signs.starts(row.text) or signs.label(row.text):
            return at
        after = rows[at + 1] if at + 1 < len(rows) else None
        full = after is None or signs.full(row, after, signs.shape.width)
        if not full and _STOPS.match(row.text):
            return at + 1
    return len(rows)


def _likely_end(rows: list[Row], keep: int, shape: Shape) -> float:
    """Return how likely a note ends behind so many rows.

    Notes are set in smaller type, so their full lines are wider than the body's.
    """
    wide = _WIDER * shape.width
    note, body = rows[: max(0, keep - 1)], rows[keep:]
    score = 0.25 * sum(1 if row.width > wide else -2 for row in note)
    score += 0.25 * sum(1 if row.width <= wide else -2 for row in body[:-1])
    score -= sum(row.width < FULL * shape.width for row in body[:-1])
    if body:
        score += 2.0 * body[0].text[:1].islower()
    else:
        score -= 1.0
    if keep:
        score += 1.5 if _STOPS.match(rows[keep - 1].text) else -0.5
    return score


def _split(rows: list[Row], count: int) -> list[list[Row]]:
    """Part the texts of a stack of notes.

    A note begins behind a full stop, best where that line also ended short.
    """
    if count == 1:
        return [rows]
    widest = max((row.width for row in rows), default=1)

    def likely(at: int) -> float:
        before, after = rows[at - 1], rows[at]
        score = 1 - before.width / widest
        score += 2 * bool(_STOPS.match(before.text)) + 2 * bool(after.blank_before)
        return score - 0.5 * after.text[:1].islower()

    places = sorted(range(1, len(rows)), key=likely, reverse=True)
    bounds = [0, *sorted(places[: count - 1]), len(rows)]
    parts = [rows[begin:end] for begin, end in pairwise(bounds)]
    return parts + [[] for _ in range(count - len(parts))]


def _keep(entries: list[_Entry], taken: NotesTaken) -> None:
    for entry in entries:
        if not entry.rows:
            lost = _as_furniture(entry.mark, FurnitureKind.OTHER)
            taken.furniture.append(lost)
            continue
        text = ""
        source = entry.mark.source
        for row in entry.rows:
            text = join_lines(text, row.text)
            source = source.to(row.source)
        block = Block(inlines=(Span(text=text),), source=source)
        taken.notes.append(Note(marker=entry.marker, blocks=(block,), source=source))


def _as_furniture(row: Row, kind: FurnitureKind = FurnitureKind.NOTE_RULE) -> Furniture:
    return Furniture(kind=kind, text=row.text, source=row.source)
