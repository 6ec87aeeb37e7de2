"""Footnotes: the rows below a short rule, or small rows that begin with a mark.

A note begins with its mark: raised, or an asterisk, or the next number. Rows without a
mark go on with the note before them, also from the page before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from converter.core.scripts import ARABIC, CYRILLIC_SMALL
from converter.layout.cues import Cues
from converter.layout.page import Furniture, FurnitureKind, Inline, Span
from converter.layout.printed.measure import Measure
from converter.layout.printed.pieces import Piece, Row, Sheet, span_of, with_inlines

MARK = re.compile(
    rf"\(?\s?(\d{{1,3}}|\*{{1,4}}|[a-z]{{1,2}}|[{ARABIC}{CYRILLIC_SMALL}]|†|‡)\s?\)?\.?"
)
_OLD_MARK = re.compile(r"(\d{1,3}|\*{1,4}|[a-z])/\s+(?=\S)")
RULE_TEXT = re.compile(r"[_\u2013\u2014\u2500-]{5,}")
"""Characters that draw a line."""
# a note's rule is shorter than this share of the page, and so long in points
_RULE = (30.0, 0.45)
# notes and tables are smaller than the text by this share at least
_SMALLER = 0.06
_GAP = 2.2
# a mark, the text, and one more: a row of a table has more
_PIECES = 3
_MANY_ROWS = 30
"""Rows of which a zone in the size of the text is no zone of notes."""
_MARK_AND_TEXT = 2


@dataclass(slots=True)
class RawNote:
    """A footnote in rows."""

    marker: str
    page: int
    """The last page it stands on."""
    rows: list[Row] = field(default_factory=list)
    """Its text, the mark left out."""
    mark: Row | None = None
    """The row of the mark."""
    raised: bool = False
    """Whether its mark is superscript."""
    slashed: bool = False
    """Whether a slash stands behind its mark, as typewriters had no superscripts."""


@dataclass(slots=True)
class _Opening:
    """A row that begins a note."""

    marker: str
    rest: Row | None
    raised: bool = False
    slashed: bool = False


def take_notes(
    sheets: Sequence[Sheet], measure: Measure, cues: Cues
) -> tuple[list[RawNote], list[Furniture]]:
    """Take the notes out of the sheets and return them, and their rules."""
    notes: list[RawNote] = []
    rules: list[Furniture] = []
    for sheet in sheets:
        start, rule = _ruled_zone(sheet, measure, notes, cues)
        if start is not None:
            zone = sheet.rows[start:]
            sheet.rows = sheet.rows[:start]
            if rule is not None:
                rules.append(rule)
            _read(zone, sheet, notes, cues, ruled=True)
        _take_small(sheet, measure, notes, cues)
    return notes, rules


def _ruled_zone(
    sheet: Sheet, measure: Measure, notes: list[RawNote], cues: Cues
) -> tuple[int | None, Furniture | None]:
    """Return the first row below the rule that parts notes from the text."""
    for place, row in enumerate(sheet.rows):
        if (
            len(row.pieces) == 1
            and RULE_TEXT.fullmatch(row.text)
            and row.end - row.start < _RULE[1] * sheet.width
            and _opens_zone(sheet.rows[place + 1 :], measure, notes, cues, sheet.number)
        ):
            sheet.rows.pop(place)
            return place, Furniture(
                kind=FurnitureKind.NOTE_RULE, text=row.text, source=span_of(row.lines)
            )
    for stroke in sorted(sheet.strokes, key=lambda stroke: stroke.top):
        length = stroke.end - stroke.start
        if not stroke.across or not _RULE[0] < length < _RULE[1] * sheet.width:
            continue
        start = sum(row.bottom <= stroke.bottom + 1 for row in sheet.rows)
        rest = sheet.rows[start:]
        if (
            rest
            and stroke.start <= rest[0].start + 30
            and _opens_zone(rest, measure, notes, cues, sheet.number)
        ):
            return start, None
    return None, None


def _opens_zone(
    rows: list[Row], measure: Measure, notes: list[RawNote], cues: Cues, page: int
) -> bool:
    """Tell whether rows below a rule are notes: marked, or small to the end."""
    if not rows or any(row.pieces[0].grid for row in rows):
        return False
    if sum(len(row.pieces) > _PIECES for row in rows) > len(rows) / 3:
        return False
    small = all(row.size < (1 - _SMALLER) * measure.size for row in rows)
    if _opening(rows[0], notes, cues, ruled=True):
        return small or rows[0].pieces[0].raised or len(rows) < _MANY_ROWS
    marked = any(_opening(row, notes, cues, ruled=True) for row in rows)
    goes_on = bool(notes) and notes[-1].page == page - 1
    return small and (marked or goes_on)


def _take_small(
    sheet: Sheet, measure: Measure, notes: list[RawNote], cues: Cues
) -> None:
    """Take small rows that begin with a raised mark, wherever they stand."""
    place = 0
    while place < len(sheet.rows):
        row = sheet.rows[place]
        if row.size > (1 - _SMALLER) * measure.size or not _opening(
            row, notes, cues, ruled=False
        ):
            place += 1
            continue
        end = place + 1
        while end < len(sheet.rows) and _goes_on(sheet.rows, end, row):
            end += 1
        zone = sheet.rows[place:end]
        del sheet.rows[place:end]
        _read(zone, sheet, notes, cues, ruled=False)


def _goes_on(rows: list[Row], place: int, first: Row) -> bool:
    row, above = rows[place], rows[place - 1]
    return (
        row.pieces[0].grid is None
        and row.size <= first.size + 0.3
        and row.bottom - above.bottom < _GAP * row.size
        and len(row.pieces) <= _MARK_AND_TEXT
    )


def _read(
    zone: list[Row], sheet: Sheet, notes: list[RawNote], cues: Cues, *, ruled: bool
) -> None:
    for row in zone:
        opening = _opening(row, notes, cues, ruled=ruled)
        if opening:
            note = RawNote(
                opening.marker,
                sheet.number,
                mark=row,
                raised=opening.raised,
                slashed=opening.slashed,
            )
            if opening.rest:
                note.rows.append(opening.rest)
            notes.append(note)
        elif notes:
            notes[-1].rows.append(row)
            notes[-1].page = sheet.number
        else:
            sheet.rows.append(row)


def _opening(
    row: Row, notes: list[RawNote], cues: Cues, *, ruled: bool
) -> _Opening | None:
    """Return the mark that a row begins with, and what follows it."""
    first = row.pieces[0]
    if first.raised:
        found = MARK.fullmatch(first.text)
        if not found:
            return None
        rest = Row(row.pieces[1:]) if row.pieces[1:] else None
        return _Opening(found[1], rest, raised=True)
    head = first.inlines[0]
    if isinstance(head, Span) and head.raised:
        found = MARK.fullmatch(head.text.strip())
        if found:
            behind = with_inlines(first, first.inlines[1:])
            return _Opening(found[1], Row([behind, *row.pieces[1:]]), raised=True)
        return None
    return _plain_opening(row, notes, cues, ruled=ruled)


def _plain_opening(
    row: Row, notes: list[RawNote], cues: Cues, *, ruled: bool
) -> _Opening | None:
    """Return a mark that is not raised: an asterisk, the next number, ``1/``."""
    first = row.pieces[0]
    numbers = [note for note in notes if note.marker.isdigit()]
    ruled = ruled and not (numbers and numbers[-1].raised)
    expected = (int(numbers[-1].marker) if numbers else 0) + 1
    old = _OLD_MARK.match(first.text) if ruled else None
    if old:
        rest = Row([_cut(first, old.end()), *row.pieces[1:]])
        return _Opening(old[1], rest, slashed=True)
    if len(row.pieces) > 1:
        found = MARK.fullmatch(first.text)
        if found and (found[1][0] in "*†‡" or (ruled and found[1] == str(expected))):
            return _Opening(found[1], Row(row.pieces[1:]))
    found = cues.note_label.match(first.text)
    if found and len(found.group()) < len(first.text):
        star = found[1][0] in "*†‡"
        if star or (ruled and found[1] == str(expected)):
            return _Opening(found[1], Row([_cut(first, found.end()), *row.pieces[1:]]))
    return None


def _cut(piece: Piece, length: int) -> Piece:
    """Return a piece without the first characters of its stripped text."""
    kept: list[Inline] = []
    for item in piece.inlines:
        if not isinstance(item, Span) or length <= 0:
            kept.append(item)
            continue
        text = item.text.lstrip() if not kept else item.text
        drop = min(length, len(text))
        length -= drop
        if text[drop:]:
            kept.append(
                Span(
                    text=text[drop:],
                    size=item.size,
                    bold=item.bold,
                    italic=item.italic,
                    raised=item.raised,
                    lowered=item.lowered,
                    font=item.font,
                )
            )
    return with_inlines(piece, tuple(kept))
