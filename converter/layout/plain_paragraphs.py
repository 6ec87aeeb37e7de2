"""Join the lines of a plain text into paragraphs.

What speaks for a new paragraph: an indent where the text uses indents, blank lines
beyond the rhythm, a line that ended although the next word would have fitted, words
and labels that begin paragraphs (`Cues`), a line of the masthead. What speaks against:
a sentence that runs on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from converter.core.text import has_han
from converter.layout.cues import Cues
from converter.layout.page import Rule
from converter.layout.plain_drafts import Draft, Drafts
from converter.layout.plain_labels import gather_rests, is_rest, labels_trail
from converter.layout.plain_rows import Row, width_of
from converter.layout.plain_shape import Shape

FULL = 0.84
"""Share of the column that a broken line and the word after it fill (99 of 100)."""
SHORT = 0.62
"""A line below this share of the column ends a paragraph without a stop."""
# a part with its number and heading on one line: II Activities
_NUMBERED = re.compile(r"[IVXLC]{1,7}\.?\s+[^\W\d_a-z]")
_ALMOST = 0.97
"""Share beyond which a line is full even before a short label."""
# a call behind the stop of a line
_CALL_AT_END = re.compile(r"(?<=[^\w\s(])\s?\(?(?:[1-9]\d{0,2}|\*{1,4})\)?$")
# the number of a resolution before its title: 75/129.
_NUMBER = re.compile(r"\d{1,4}/\d{1,4}(?: ?[A-Z])?\.")
# the number of a part on a line of its own: II, A
_STOPS = re.compile(r".*[^,،，、\w\s]\s*$")
_LETTER = re.compile(r"[^\W\d_]")
_NUMERAL = re.compile(r"[IVXLC]{1,7}|[A-ZА-Я]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Joint:
    """What is seen between two lines."""

    ends: bool
    """The first line may end a paragraph, by its punctuation."""
    stops: bool
    """It ends with more than a comma."""
    full: bool
    """The first line had no room for the next word in its block."""
    room: bool
    """It had room for it in the column of the text."""
    short: bool
    """The first line ended far before the column did."""
    gap: bool
    """More blank lines than between the lines of a paragraph."""
    almost: bool
    """The first line fills the column whatever follows."""
    starts: bool
    """The second line has words that begin a paragraph."""
    label: bool
    """The second line has a label."""
    item: bool
    """The paragraph before has a label: no other begins in the middle of it."""
    wordless: bool
    """The second line holds no letter."""
    heading: bool
    """The second line is short, without a stop, and something begins behind it."""
    lower: bool
    """The second line begins with a small letter."""
    indented: bool
    """The second line is indented, in a text that indents first lines."""
    alone: bool
    """One of the two is a line of the masthead, or the number of a part."""
    rest: bool
    """The last line of this paragraph was printed before its first."""


def paragraphs(rows: Sequence[Row], shape: Shape, cues: Cues) -> list[Draft | Rule]:
    """Return the paragraphs and rules of the flow."""
    joiner = _Joiner(shape=shape, cues=cues, trailing=labels_trail(rows, shape, cues))
    columns = _columns(rows, shape)
    for at, row in enumerate(rows):
        after = rows[at + 1] if at + 1 < len(rows) else None
        joiner.put(row, after, columns[at])
    flow = joiner.finish()
    if shape.wrapped and not shape.spaced:
        gather_rests(flow, shape, cues)
    return flow


@dataclass(slots=True, kw_only=True)
class _Joiner:
    """Reads rows one by one and knows the one before."""

    shape: Shape
    cues: Cues
    trailing: bool
    """Labels on lines of their own stand behind their paragraphs."""
    drafts: Drafts = field(default_factory=Drafts)
    last: Row | None = None
    column: int = 0
    asides: list[Row] = field(default_factory=list)

    def put(self, row: Row, after: Row | None, column: int) -> None:
        """Take the next row in."""
        if row.aside:
            self.asides.append(row)
            return
        if row.is_rule:
            self._flush()
            self.drafts.rule(row)
            self.last = None
        elif self._is_label(row):
            self._label(row, after)
        elif self.last is None or _begins(self._joint(row, after), self.shape):
            self._begin(row)
        else:
            self.drafts.add(row)
            self.last = row
        self.column = column

    def finish(self) -> list[Draft | Rule]:
        """Return the flow."""
        self._flush()
        return self.drafts.finish()

    def _begin(self, row: Row) -> None:
        self._flush()
        self.drafts.begin(row, labelled=bool(self.cues.labels.match(row.text)))
        self.last = row

    def _flush(self) -> None:
        """Put what stands apart between two paragraphs."""
        before: Row | None = None
        for row in self.asides:
            if before is None or row.blank_before or self.cues.ends.match(before.text):
                self.drafts.begin(row, labelled=True)
            else:
                self.drafts.add(row)
            before = row
        self.asides.clear()

    def _label(self, row: Row, after: Row | None) -> None:
        if self.last and self._belongs_before(row, self.last, after):
            self.drafts.label_last(row)
        else:
            self._flush()
            self.drafts.label_next(row)
            self.last = None

    def _belongs_before(self, row: Row, last: Row, after: Row | None) -> bool:
        """Tell whether a label on its own line belongs to the paragraph before it.

        pdftotext prints a label behind its paragraph when its base line lies lower,
        and mined text behind its first line.
        """
        draft = self.drafts.before(1)
        if draft is None or draft.label:
            return False
        if self.trailing and not row.blank_before and last.page == row.page:
            return after is None or after.blank_before > 0 or after.page != row.page
        runs_on = not self._ends(last)
        full = last.width >= FULL * self.shape.width
        return runs_on and full and draft.rows == 1 and has_han(last.text)

    def _joint(self, row: Row, after: Row | None) -> Joint:
        last = self.last or row
        word = last.width + _first_word(row.text)
        return Joint(
            ends=self._ends(last),
            stops=_STOPS.match(_bare(last.text)) is not None,
            full=word >= FULL * self.column,
            room=word < FULL * self.shape.width,
            short=last.width < SHORT * self.column,
            gap=_gap(last, row, self.shape),
            starts=bool(self.cues.starts.match(row.text)),
            label=bool(
                self.cues.labels.match(row.text) or _NUMBERED.match(row.text)
            ),
            almost=last.width >= _ALMOST * self.shape.width,
            item=self._in_item(),
            wordless=not _LETTER.search(row.text),
            heading=self._is_heading(row, after),
            lower=row.text[:1].islower(),
            indented=self.shape.indented and row.indent > 0,
            alone=self._is_alone(row) or self._is_alone(last),
            rest=self._rest_stands_before(),
        )

    def _rest_stands_before(self) -> bool:
        draft, before = self.drafts.before(1), self.drafts.before(2)
        if draft is None or before is None or draft.rows > 1:
            return False
        return is_rest(before, self.shape, self.cues)

    def _in_item(self) -> bool:
        draft = self.drafts.before(1)
        return draft is not None and bool(
            draft.label or self.cues.labels.match(draft.text)
        )

    def _ends(self, row: Row) -> bool:
        return self.cues.ends.match(_bare(row.text)) is not None

    def _is_label(self, row: Row) -> bool:
        return bool(
            self.cues.lone_labels.fullmatch(row.text) or _NUMBER.fullmatch(row.text)
        )

    def _starts(self, row: Row) -> bool:
        cues = self.cues
        return bool(cues.starts.match(row.text) or cues.labels.match(row.text))

    def _is_alone(self, row: Row) -> bool:
        return bool(
            self.cues.masthead.fullmatch(row.text) or _NUMERAL.fullmatch(row.text)
        )

    def _is_heading(self, row: Row, after: Row | None) -> bool:
        if row.width > SHORT * self.shape.width or self._ends(row):
            return False
        if after is None:
            return False
        room = row.width + _first_word(after.text) < FULL * self.shape.width
        return (
            (room and not after.text[:1].islower())
            or self._starts(after)
            or self._is_label(after)
            or _gap(row, after, self.shape)
        )


def _begins(seen: Joint, shape: Shape) -> bool:
    """Tell whether a paragraph begins between two lines."""
    if not shape.wrapped:
        return seen.ends or not seen.lower
    if seen.indented or seen.alone:
        return True
    if seen.wordless and not seen.label:
        return seen.gap
    if seen.ends:
        ended = not seen.full or (seen.room and seen.stops and not seen.lower)
        starts = seen.starts and (seen.stops or not seen.item)
        return ended or seen.gap or starts or seen.label or seen.heading
    if seen.label:
        return seen.gap or not seen.almost
    if seen.lower:  # a sentence that did not end goes on
        return False
    if seen.starts:
        return seen.room or seen.gap
    if seen.full:
        return seen.gap and (seen.room or seen.heading or seen.rest)
    return seen.gap or seen.short


def _bare(text: str) -> str:
    """Return a line without the footnote call behind its stop."""
    return _CALL_AT_END.sub("", text)


def _gap(last: Row, row: Row, shape: Shape) -> bool:
    broken = row.page != last.page or row.after_break
    return row.blank_before > shape.rhythm and not broken


def _first_word(text: str) -> int:
    """Return the columns that the first word and the blank before it take."""
    if has_han(text[:1]):
        return 2
    return width_of(text.split(maxsplit=1)[0]) + 1


def _columns(rows: Sequence[Row], shape: Shape) -> list[int]:
    """Return for each row the width of a full line where it stands.

    A title is set in a narrower column, so the widest line of a block counts; but a
    block of a single line says nothing about the column.
    """
    columns: list[int] = []
    block: list[Row] = []

    def close() -> None:
        widest = max((row.width for row in block), default=0)
        known = widest if len(block) > 1 else shape.width
        columns.extend([min(known, shape.width)] * len(block))
        block.clear()

    for row in rows:
        if block and (
            row.is_rule
            or row.blank_before > shape.rhythm
            or row.page != block[-1].page
            or (shape.indented and row.indent)
        ):
            close()
        block.append(row)
    close()
    return columns
