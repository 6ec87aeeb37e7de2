"""Join the lines of a plain text into paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from converter.core.source import SourceSpan
from converter.core.text import has_han, join
from converter.layout.cues import Cues
from converter.layout.page import Rule
from converter.layout.plain_notes import MARK
from converter.layout.plain_rows import Call, Row, width_of
from converter.layout.plain_shape import Shape

_OPENS = re.compile(r"\s*[,.;:!?)\]»”，。；：、）》،؛]")
_SLACK = 0.88


@dataclass(slots=True)
class Draft:
    """A paragraph while its lines are being joined."""

    text: str
    source: SourceSpan
    first_indent: int
    indent: int = 0
    blank_before: int = 0
    calls: list[Call] = field(default_factory=list)
    label: bool = False

    @classmethod
    def of(cls, row: Row) -> Draft:
        """Begin a paragraph with a row."""
        return cls(
            text=row.text,
            source=row.source,
            first_indent=row.indent,
            blank_before=row.blank_before,
            calls=list(row.calls),
        )

    def add(self, row: Row, *, tab: bool = False) -> None:
        """Put a row behind what is there."""
        joined = f"{self.text}\t{row.text}" if tab else _join(self.text, row.text)
        shift = len(joined) - len(row.text)
        self.calls += [
            Call(offset=call.offset + shift, marker=call.marker) for call in row.calls
        ]
        self.text = joined
        self.source = self.source.to(row.source)
        self.indent = row.indent


def _join(before: str, after: str) -> str:
    if before.endswith("-") and before[-2:-1].isdigit() and after[:1].isdigit():
        return before + after
    return join(before, after)


def paragraphs(rows: Sequence[Row], shape: Shape, cues: Cues) -> list[Draft | Rule]:
    """Return the paragraphs and rules of the flow."""
    rows = _attach_calls(rows)
    flow: list[Draft | Rule] = []
    local = _local_widths(rows, shape)
    last: Row | None = None
    for at, row in enumerate(rows):
        if row.is_rule:
            flow.append(Rule(text=row.text, source=row.source))
            last = None
            continue
        draft = flow[-1] if flow else None
        if last is None or not isinstance(draft, Draft):
            flow.append(Draft.of(row))
        elif cues.lone_labels.fullmatch(draft.text):
            draft.add(row, tab=True)
        elif _begins(last, row, local[at - 1], shape, cues):
            flow.append(Draft.of(row))
        else:
            draft.add(row)
        last = row
    return flow


def _begins(last: Row, row: Row, local: int, shape: Shape, cues: Cues) -> bool:
    """Tell whether a row begins a paragraph."""
    if not shape.wrapped:
        return True
    ends = bool(cues.ends.match(last.text))
    starts = bool(cues.starts.match(row.text))
    label = bool(cues.labels.match(row.text) or cues.lone_labels.fullmatch(row.text))
    full = _is_full(last, row, local)
    if cues.masthead.fullmatch(row.text) or cues.masthead.fullmatch(last.text):
        return True
    new_page = row.page != last.page
    gap = row.blank_before > shape.rhythm and not new_page
    if shape.indented and row.indent:
        return True
    if shape.indented and shape.spaced:
        if gap:
            return True
        return label or (starts and (ends or not full)) or (not full and ends)
    if label:
        return ends or not full or gap
    if starts:
        return ends or not full or gap
    if gap:
        return ends or not full or not row.text[:1].islower()
    if full:
        return False
    return ends or not row.text[:1].islower()


def _is_full(last: Row, row: Row, local: int) -> bool:
    """Tell whether the next word would not have fitted on the line before."""
    if has_han(row.text[:1]):
        word = 2
    else:
        word = width_of(row.text.split(maxsplit=1)[0]) + 1
    return last.width + word >= _SLACK * local


def _local_widths(rows: Sequence[Row], shape: Shape) -> list[int]:
    """Return for each row the width of the widest row of its block."""
    widths: list[int] = []
    start = 0
    for at, row in enumerate(rows):
        if at and (
            row.blank_before > shape.rhythm
            or row.page != rows[at - 1].page
            or row.is_rule
            or (shape.indented and row.indent)
        ):
            widths += [max(r.width for r in rows[start:at])] * (at - start)
            start = at
    if rows:
        widths += [max(r.width for r in rows[start:])] * (len(rows) - start)
    return widths


def _attach_calls(rows: Sequence[Row]) -> list[Row]:
    """Put marks on lines of their own back on the line before."""
    kept: list[Row] = []
    hanging = False
    for row in rows:
        found = MARK.fullmatch(row.text)
        before = kept[-1] if kept else None
        if found and before and not row.blank_before and not before.is_rule:
            call = Call(offset=len(before.text), marker=found[1])
            kept[-1] = _with(before, before.text, (*before.calls, call))
            hanging = True
            continue
        if (
            hanging
            and before
            and not row.blank_before
            and not row.indent
            and not row.is_rule
        ):
            glue = "" if _OPENS.match(row.text) else None
            text = before.text + row.text if glue == "" else join(before.text, row.text)
            kept[-1] = _with(before, text, before.calls)
        else:
            kept.append(row)
        hanging = False
    return kept


def _with(row: Row, text: str, calls: tuple[Call, ...]) -> Row:
    return Row(
        text=text,
        page=row.page,
        number=row.number,
        indent=row.indent,
        blank_before=row.blank_before,
        width=width_of(text),
        calls=calls,
    )
