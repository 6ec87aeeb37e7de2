"""Take footnotes out of a plain text: at the ends of pages, behind rules, at the end.

pdftotext prints the marks of a page in a stack before their texts, or each before its
own; mined text draws a rule first, may have lost the last lines of the last note, and
goes on with the body behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from converter.layout.page import Block, Furniture, FurnitureKind, Note, Span
from converter.layout.plain.calls import MARK
from converter.layout.plain.drafts import join_lines
from converter.layout.plain.foot import mend_foot
from converter.layout.plain.note_islands import gather_note_islands
from converter.layout.plain.note_text import end_of_last, end_of_stack, part_stack
from converter.layout.plain.rows import Row
from converter.layout.plain.signs import Signs
from converter.layout.plain.zones import MARKED, follows, marker_of, opens, zone_starts


@dataclass(slots=True)
class NotesTaken:
    """What became of the rows."""

    rows: list[Row] = field(default_factory=list)
    """What stays in the flow."""
    notes: list[Note] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)
    """Rules over notes, and marks whose text the source lost."""


@dataclass(slots=True)
class _Stack:
    """Marks that stand together, and the rows behind them."""

    marks: list[tuple[str, Row]]
    texts: list[Row] = field(default_factory=list)


def take_notes(rows: Sequence[Row], signs: Signs) -> NotesTaken:
    """Part the rows into the flow and the notes."""
    spaced = signs.shape.spaced
    taken = NotesTaken()
    expected = 1
    for _, group in groupby(rows, key=lambda row: row.page):
        page = list(group)
        page = page if spaced else mend_foot(page, expected, signs)
        at = 0
        for start in zone_starts(page, expected, signs):
            if start < at or not opens(page, at, start, expected):
                continue
            ruled = spaced and page[start - 1].is_rule
            above = page[start - ruled - 1] if start > ruled else None
            stacks, rest = _read_zone(page[start:], above, signs)
            taken.rows += page[at : start - ruled]
            if ruled:
                rule = _furniture(page[start - 1], FurnitureKind.NOTE_RULE)
                taken.furniture.append(rule)
            markers = [_keep(stack, taken) for stack in stacks]
            expected = max([expected - 1, *map(max, markers)]) + 1
            at = len(page) - len(rest)
            if not spaced:
                taken.rows += [replace(row, aside=True) for row in rest]
                at = len(page)
        taken.rows += page[at:]
    return taken


def _read_zone(
    rows: Sequence[Row], above: Row | None, signs: Signs
) -> tuple[list[_Stack], list[Row]]:
    """Return the notes of a zone and the rows behind it.

    Args:
        rows: The page from the first mark on.
        above: The last row of the body before the zone.
        signs: Reads the lines.
    """
    stacks: list[_Stack] = []
    rest: list[Row] = []
    before = ""
    for at, row in enumerate(rows):
        marker = marker_of(row)
        due = bool(marker) and follows(marker, before)
        if due and MARK.fullmatch(row.text):
            if not stacks or stacks[-1].texts:
                stacks.append(_Stack([]))
            stacks[-1].marks.append((marker, row))
        elif due:
            stacks.append(_Stack([(marker, row)], [_without_mark(row)]))
        elif signs.shape.spaced and (row.indent or row.is_rule):
            rest = list(rows[at:])
            break
        else:
            stacks[-1].texts.append(row)
        before = marker if due else before
    last = stacks[-1]
    if signs.shape.spaced:
        end = end_of_last(last.texts, above, signs)
    else:
        end = end_of_stack(last.texts, len(last.marks))
    last.texts, rest = last.texts[:end], last.texts[end:] + rest
    if not signs.shape.spaced:
        last.texts, rest = gather_note_islands(last.texts, rest, signs)
    return stacks, rest


def _without_mark(row: Row) -> Row:
    found = MARKED.match(row.text)
    return row.changed(text=row.text[found.end() :] if found else row.text, calls=())


def _keep(stack: _Stack, taken: NotesTaken) -> list[int]:
    """Keep the notes of a stack and return their numbers."""
    parts = part_stack(stack.texts, len(stack.marks))
    for (marker, mark), rows in zip(stack.marks, parts, strict=True):
        if rows:
            taken.notes.append(_note(marker, mark, rows))
        else:
            taken.furniture.append(_furniture(mark, FurnitureKind.OTHER))
    return [int(marker) if marker.isdigit() else 0 for marker, _ in stack.marks]


def _note(marker: str, mark: Row, rows: Sequence[Row]) -> Note:
    text = ""
    source = mark.source
    for row in rows:
        text = join_lines(text, row.text)
        source = source.to(row.source)
    block = Block(inlines=(Span(text=text),), source=source)
    return Note(marker=marker, blocks=(block,), source=source)


def _furniture(row: Row, kind: FurnitureKind) -> Furniture:
    return Furniture(kind=kind, text=row.text, source=row.source)
