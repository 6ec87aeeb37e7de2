"""Take footnotes out of the ends of pages, or from behind a rule.

A mark alone on its line opens a zone when it is the next number of the document or an
asterisk. pdftotext prints the marks of a page in a stack before their texts, or each
before its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from converter.core.text import join
from converter.layout.cues import Cues
from converter.layout.page import Block, Note, Span
from converter.layout.plain_rows import Row
from converter.layout.plain_shape import Shape

MARK = re.compile(r"\(?\s?(\d{1,3}|\*{1,4}|†|‡)\s?\)?")
_MARKED = re.compile(r"\(?(\d{1,3}|\*{1,4}|†|‡)\)?\s+(?=\S)")
_ENDS = re.compile(r".*[.。!?؟»”)\]]\s*$")


@dataclass(slots=True)
class _Group:
    marks: list[str] = field(default_factory=list)
    marks_rows: list[Row] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)


def take_notes(
    rows: Sequence[Row], shape: Shape, cues: Cues
) -> tuple[list[Row], list[Note]]:
    """Part the rows into the flow and the notes."""
    kept: list[Row] = []
    notes: list[Note] = []
    expected = 1
    for _, group in groupby(rows, key=lambda row: row.page):
        page = list(group)
        start = _zone(page, expected, cues) if not shape.spaced else None
        if start is None:
            kept += page
            continue
        found = _read_zone(page[start:])
        notes += found
        kept += page[:start]
        numbers = [int(note.marker) for note in found if note.marker.isdigit()]
        expected = max([expected - 1, *numbers]) + 1
    return kept, notes


def _zone(page: list[Row], expected: int, cues: Cues) -> int | None:
    """Return where the notes of a page begin."""
    for at, row in enumerate(page):
        found = MARK.fullmatch(row.text)
        if not found or at + 1 == len(page):
            continue
        marker = found[1]
        if marker.isdigit() and int(marker) != expected:
            continue
        if _called(page[:at], marker):
            return at
    return None


def _called(rows: list[Row], marker: str) -> bool:
    call = re.compile(r"(?<=\S)\s?\(?" + re.escape(marker) + r"\)?(?!\w)")
    return any(call.search(row.text) for row in rows)


def _read_zone(rows: list[Row]) -> list[Note]:
    groups = [_Group()]
    for row in rows:
        found = MARK.fullmatch(row.text)
        if found:
            if groups[-1].rows:
                groups.append(_Group())
            groups[-1].marks.append(found[1])
            groups[-1].marks_rows.append(row)
        else:
            groups[-1].rows.append(row)
    return [note for group in groups for note in _notes(group)]


def _notes(group: _Group) -> list[Note]:
    parts = _split(group.rows, len(group.marks))
    notes = []
    for marker, mark, part in zip(group.marks, group.marks_rows, parts, strict=True):
        text = ""
        source = mark.source
        for row in part:
            text = join(text, row.text)
            source = source.to(row.source)
        blocks = (Block(inlines=(Span(text=text),), source=source),) if text else ()
        notes.append(Note(marker=marker, blocks=blocks, source=source))
    return notes


def _split(rows: list[Row], count: int) -> list[list[Row]]:
    """Part the texts of a stack of notes.

    A note begins where a line ended with a full stop, best where it also ended short.
    """
    if count <= 1:
        return [rows]
    widest = max((row.width for row in rows), default=0)
    scores = []
    for at in range(1, len(rows)):
        before, after = rows[at - 1], rows[at]
        score = 0.0
        if _ENDS.match(before.text):
            score += 2
        if after.blank_before:
            score += 2
        if not after.text[:1].islower():
            score += 0.5
        score += 1 - before.width / max(widest, 1)
        scores.append((score, at))
    cuts = sorted(
        at for _, at in sorted(scores, key=lambda s: (-s[0], s[1]))[: count - 1]
    )
    bounds = [0, *cuts, len(rows)]
    parts = [rows[a:b] for a, b in zip(bounds, bounds[1:], strict=False)]
    return parts + [[] for _ in range(count - len(parts))]
