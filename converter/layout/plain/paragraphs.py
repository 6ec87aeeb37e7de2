"""Join the lines of a plain text into paragraphs.

Rows are read one by one; what is seen between two of them (`joints`) says whether they
belong to one paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from converter.core.text import has_han
from converter.layout.page import Rule
from converter.layout.plain.drafts import Draft, Drafts, FlowDraft, StrayLabel
from converter.layout.plain.enumeration import (
    closes_bracket,
    counted,
    dashes,
    runs_in,
)
from converter.layout.plain.joints import Joint, begins
from converter.layout.plain.labels import gather_rests, is_rest, labels_trail
from converter.layout.plain.matching import match_labels
from converter.layout.plain.rows import Row
from converter.layout.plain.shape import Shape
from converter.layout.plain.signs import ALMOST, NARROWEST, SHORT, Signs

_CLOSING = 9
"""Lines of a closing line with its vote, at most."""


def paragraphs(rows: Sequence[Row], shape: Shape, signs: Signs) -> list[Draft | Rule]:
    """Return the paragraphs and rules of the flow."""
    joiner = _Joiner(shape=shape, signs=signs, trailing=labels_trail(rows, signs))
    columns = _columns(rows, shape, signs)
    behind = _behind(rows)
    for at, row in enumerate(rows):
        joiner.put(row, behind[at], columns[at])
    flow = match_labels(joiner.finish(), signs)
    if shape.wrapped and not shape.spaced:
        gather_rests(flow, signs)
    return flow


def _behind(rows: Sequence[Row]) -> list[Row | None]:
    """Return for each row the next one of the text: what stands apart is left out."""
    behind: list[Row | None] = []
    after: Row | None = None
    for row in reversed(rows):
        behind.append(after)
        after = after if row.aside else row
    return behind[::-1]


@dataclass(slots=True, kw_only=True)
class _Joiner:
    """Reads rows one by one and knows the one before."""

    shape: Shape
    signs: Signs
    trailing: bool
    """Labels on lines of their own stand behind their paragraphs."""
    drafts: Drafts = field(default_factory=Drafts)
    last: Row | None = None
    column: int = 0
    count: int = 0
    """The number of the last numbered paragraph."""
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
        elif self.signs.lone_label(row) or self._numbers(row):
            self._label(row, after)
        elif self._completes(row) or self._closes(row):
            self.drafts.add(row)
            self.last = row
        elif self.last is None or begins(self._joint(row, after), self.shape):
            self._flush()
            labelled = self.signs.label(row.text)
            self.count = counted(row.text) or self.count
            self.drafts.begin(row, labelled=labelled, rest=self._is_rest(row, after))
            self.last = row
        else:
            self.drafts.add(row)
            self.last = row
        self.column = column

    def _numbers(self, row: Row) -> bool:
        """Tell whether a row is the number of a resolution below its brackets.

        ``[on the report of the Third Committee (A/48/9)]`` / ``48/161.``
        """
        closed = self.last is not None and self.last.text[-1:] in "]］"
        return closed and self.signs.number(row.text)

    def _completes(self, row: Row) -> bool:
        """Tell whether two short rows are one line of the masthead or the end.

        ``48th (resumed) plenary`` / ``meeting``: the cell is narrow.
        """
        return self.last is not None and self._is_completed(self.last, row)

    def _closes(self, row: Row) -> bool:
        """Tell whether a row goes on the line that closes a resolution.

        Volumes set it in a narrow column at the right: S/RES/112 (1956).
        """
        draft = self.drafts.before(1)
        if self.last is None or draft is None or draft.label:
            return False
        if draft.rows > _CLOSING:
            return False
        clings = not self.signs.gap(self.last, row)
        return clings and self.signs.closes(draft.text, row.text)

    def _is_completed(self, row: Row, after: Row | None) -> bool:
        signs = self.signs
        if after is None or signs.gap(row, after):
            return False
        if not signs.short(row) or not signs.short(after):
            return False
        if signs.distributes(row.text, after.text):
            return True
        return not signs.ends(row.text) and signs.completes(row.text, after.text)

    def _is_rest(self, row: Row, after: Row | None) -> bool:
        """Tell whether the last line of a paragraph comes before labels' texts."""
        lower = row.text[:1].islower() and self.signs.short(row)
        ends = self.signs.ends(row.text) and after is not None
        return self.drafts.waiting > 1 and lower and ends

    def finish(self) -> list[FlowDraft]:
        """Return the flow."""
        self._flush()
        return self.drafts.finish()

    def _flush(self) -> None:
        """Put what stands apart between two paragraphs."""
        before: Row | None = None
        for row in self.asides:
            if before is None or row.blank_before or self.signs.stops(before.text):
                self.drafts.begin(row, labelled=True)
            else:
                self.drafts.add(row)
            before = row
        self.asides.clear()

    def _label(self, row: Row, after: Row | None) -> None:
        self.count = counted(row.text) or self.count
        if self.trailing:
            before = self.last is not None and self.last.page == row.page
            behind = after is not None and after.page == row.page
            self.drafts.stray(
                StrayLabel(
                    row=row,
                    clings_before=before and not row.blank_before,
                    clings_behind=behind and not (after and _stands_off(row, after)),
                )
            )
        elif self.last and self._parts_paragraph(self.last):
            self.drafts.label_last(row)
        else:
            self._flush()
            self.drafts.label_next(row)
            self.last = None

    def _parts_paragraph(self, last: Row) -> bool:
        """Tell whether a label stands behind the first line of its paragraph.

        Mined Chinese text prints it there, because it lies a little lower.
        """
        draft, signs = self.drafts.before(1), self.signs
        if draft is None or draft.label or signs.label(draft.head):
            return False
        above = self.drafts.before(2)
        if above is not None and signs.begins(above.head):
            return False  # the title below the label of an annex
        full = not self.signs.short(last)
        runs_on = full and not signs.ends(last.text)
        return runs_on and draft.rows == 1 and has_han(last.text)

    def _joint(self, row: Row, after: Row | None) -> Joint:
        last, signs = self.last or row, self.signs
        return Joint(
            ends=signs.ends(last.text),
            stops=signs.stops(last.text),
            semicolon=signs.semicolon(last.text),
            full=signs.full(last, row, self.column),
            room=not signs.full(last, row, self.shape.width),
            almost=last.width >= ALMOST * self.shape.width,
            narrow=signs.short(last),
            short=last.width < SHORT * self.column,
            gap=signs.gap(last, row),
            starts=signs.starts(row.text),
            bound=signs.bound(row.text),
            acts=signs.acts(row.text),
            label=self._is_labelled(last, row),
            counted=0 < self.count == counted(row.text) - 1,
            unfinished=signs.unfinished(last.text),
            levelled=self._in_level(),
            level=signs.level(row.text),
            between=self.drafts.after_stray,
            titled=self._in_heading(),
            clause=self._in_clause(),
            item=self._in_item(),
            led=self._is_led(row, after),
            brief=self._is_brief(row, after),
            heading=self._is_brief(row, after) and not signs.ends(row.text),
            lower=row.text[:1].islower(),
            capitals=last.text.isupper(),
            upper=row.text[:1].isupper(),
            wordless=signs.wordless(row.text),
            indented=self._is_indented(last, row),
            alone=signs.alone(row.text)
            or signs.alone(last.text)
            or self._is_completed(row, after),
            rest=self._rest_stands_before(),
            listed=signs.listed(last.text),
        )

    def _in_heading(self) -> bool:
        draft, above = self.drafts.before(1), self.drafts.before(2)
        if draft is None:
            return False
        if above is not None and self.signs.numeral(above.text):
            return not self.signs.ends(draft.tail)
        text = f"{draft.label} {draft.head}".lstrip()
        return self.signs.label(text) and not self.signs.item(text)

    def _in_level(self) -> bool:
        """Tell whether the last line heads a level: ``Rule 5`` or ``Rule 5 Officers``.

        The heading may stand below its label.
        """
        draft, above = self.drafts.before(1), self.drafts.before(2)
        if draft is None or draft.rows > 1:
            return False
        if self.signs.level(draft.head):
            return True
        return above is not None and self.signs.level_label(above.text)

    def _is_labelled(self, last: Row, row: Row) -> bool:
        """Tell whether a label begins a line and no list within a sentence goes on."""
        signs, draft = self.signs, self.drafts.before(1)
        if not signs.label(row.text):
            return False
        if draft is None or signs.gap(last, row):
            return True
        full = signs.full(last, row, self.shape.width)
        if dashes(row.text):
            return signs.ends(last.text) or not full
        within = closes_bracket(last.text, row.text) or runs_in(draft.text, row.text)
        return not (within and full)

    def _in_clause(self) -> bool:
        draft = self.drafts.before(1)
        return draft is not None and self.signs.opens(draft.head)

    def _in_item(self) -> bool:
        draft = self.drafts.before(1)
        if draft is None:
            return False
        labelled = self.signs.item(f"{draft.label} {draft.head}".lstrip())
        before = self.drafts.label_before()
        if self.signs.acts(draft.head):
            return True
        return labelled or (before is not None and self.signs.item(before.text))

    def _is_indented(self, last: Row, row: Row) -> bool:
        """Tell whether an indent begins a paragraph.

        Behind the rule of a page a line has one though its sentence goes on.
        """
        if not self.shape.indented or not row.indent:
            return False
        signs = self.signs
        full = signs.full(last, row, self.shape.width) and not signs.ends(last.text)
        return not (row.after_break and full)

    def _rest_stands_before(self) -> bool:
        draft, before = self.drafts.before(1), self.drafts.before(2)
        if draft is None or before is None or draft.rows > 1:
            return False
        return is_rest(before, self.signs)

    def _is_led(self, row: Row, after: Row | None) -> bool:
        signs = self.signs
        if after is None or not signs.lone_label(after):
            return False
        full = not signs.short(row)
        return full and has_han(row.text) and not signs.stops(row.text)

    def _is_brief(self, row: Row, after: Row | None) -> bool:
        signs = self.signs
        if after is None or row.text[:1].islower() or not signs.short(row):
            return False
        room = not signs.full(row, after, self.shape.width)
        return (
            (room and not after.text[:1].islower() and not signs.ends(row.text))
            or signs.starts(after.text)
            or signs.label(after.text)
            or signs.lone_label(after)
            or signs.gap(row, after)
        )


def _stands_off(row: Row, after: Row) -> bool:
    """Tell whether blank lines part two rows, and nothing that was taken out did."""
    between = after.number - row.number - 1
    return bool(after.blank_before) and between <= after.blank_before


def _columns(rows: Sequence[Row], shape: Shape, signs: Signs) -> list[int]:
    """Return for each row the width of a full line where it stands.

    A title is set in a narrower column, so the widest line of a block counts; but a
    block of a single line says nothing about the column. A line that begins something
    whatever stands before it (the enacting formula below a title) ends the block.
    """
    columns: list[int] = []
    block: list[Row] = []

    def close() -> None:
        widest = max((row.width for row in block), default=0)
        known = widest if len(block) > 1 else shape.width
        least = int(NARROWEST * shape.width)
        columns.extend([min(max(known, least), shape.width)] * len(block))
        block.clear()

    for row in rows:
        if block and (
            row.is_rule
            or row.blank_before > shape.rhythm
            or row.page != block[-1].page
            or (shape.indented and row.indent)
            or signs.begins(row.text)
        ):
            close()
        block.append(row)
    close()
    return columns
