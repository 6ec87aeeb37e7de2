"""Paragraphs of a plain text while their lines are being joined."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from converter.core.source import SourceSpan
from converter.core.text import join
from converter.layout.page import Rule
from converter.layout.plain.rows import Call, Row
from converter.layout.words import LINE_HYPHEN

_NUMBER_BROKEN = re.compile(r"\d[-–/]$")
_WORD_BROKEN = re.compile(r"[^\W\d_]-$")
_JOINT = 8
"""Characters at the ends of two lines that say how they join."""
_FAR = 8
_LONGEST_WAIT = 5
"""Paragraphs after which a label waits no longer for its text."""


def join_lines(before: str, after: str) -> str:
    """Join two lines, a number that breaks behind its dash or stroke without blank.

    A hyphen between two parts of a word becomes one of a line end (`layout.words`).
    """
    if after[:1].isdigit() and _NUMBER_BROKEN.search(before):
        return before + after
    if after[:1].islower() and _WORD_BROKEN.search(before):
        return before[:-1] + LINE_HYPHEN + after
    return join(before, after)


@dataclass(slots=True, kw_only=True)
class Draft:
    """A paragraph while its lines are being joined."""

    source: SourceSpan
    label: str = ""
    """The label that stood on a line of its own; not part of `text`."""
    first_indent: int = 0
    indent: int = 0
    blank_before: int = 0
    rows: int = 0
    last_width: int = 0
    """Columns of the last line."""
    rest: bool = False
    """The last line of another paragraph: it took no label that waited."""
    parted: bool = False
    """A blank line parts the first line from the others: a label stood before it."""
    calls: list[Call] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    """Lines, and what joins them."""
    length: int = 0
    """Characters of the text."""

    @property
    def text(self) -> str:
        """The lines as one text."""
        return "".join(self.parts)

    @property
    def head(self) -> str:
        """The first line."""
        return self.parts[0] if self.parts else ""

    @property
    def tail(self) -> str:
        """The last line."""
        return self.parts[-1] if self.parts else ""

    def add(self, row: Row) -> None:
        """Put a row behind what is there."""
        self.append(row.text, row.calls)
        self.source = self.source.to(row.source)
        if self.rows:
            self.indent = row.indent
        self.parted |= self.rows == 1 and row.blank_before > 0
        self.rows += 1
        self.last_width = row.width

    def take_label(self, row: Row) -> None:
        """Take the label on a line of its own, and the calls that stood behind it."""
        self.label = row.text
        self.source = self.source.to(row.source)
        self.calls[:0] = [Call(offset=0, marker=call.marker) for call in row.calls]

    def append(self, text: str, calls: Iterable[Call]) -> None:
        """Put text with its calls behind what is there."""
        if self.parts:
            end, begin = self.tail[-_JOINT:], text[:_JOINT]
            joined = join_lines(end, begin)
            between = joined[len(end) : -len(begin) or None]
            if joined.startswith(LINE_HYPHEN, len(end) - 1):
                self.parts[-1] = self.tail[:-1] + LINE_HYPHEN
            self.parts.append(between)
            self.length += len(between)
        self.calls += [
            Call(offset=call.offset + self.length, marker=call.marker) for call in calls
        ]
        self.parts.append(text)
        self.length += len(text)


@dataclass(frozen=True, slots=True, kw_only=True)
class StrayLabel:
    """A label on a line of its own that may belong before or behind."""

    row: Row
    clings_before: bool
    """No blank line parts it from the text above."""
    clings_behind: bool
    """No blank line parts it from the text below."""

    def alone(self) -> Draft:
        """Return the label as a paragraph."""
        draft = _draft(self.row)
        draft.take_label(self.row)
        return draft


FlowDraft = Draft | StrayLabel | Rule


@dataclass(slots=True)
class _Waiting:
    """Labels that followed one another at once and wait for their texts."""

    drafts: deque[Draft]
    place: int
    """Where in the flow they stood."""


class Drafts:
    """The flow while it grows, and the labels that wait for their text.

    Labels that follow one another at once are given out in their order; after other
    text, the latest group goes first, because it lies deeper in the list.
    """

    def __init__(self) -> None:
        self._flow: list[FlowDraft] = []
        self._waiting: list[_Waiting] = []
        self._after_label = False

    def before(self, back: int) -> Draft | None:
        """Return the last paragraph (1), the one before it (2), if there is one."""
        for item in reversed(self._flow[-_FAR:]):
            if isinstance(item, Rule):
                return None
            back -= isinstance(item, Draft)
            if not back and isinstance(item, Draft):
                return item
        return None

    def label_before(self) -> Row | None:
        """Return the stray label right before the last paragraph, if there is one."""
        item = self._flow[-2] if len(self._flow) > 1 else None
        return item.row if isinstance(item, StrayLabel) else None

    @property
    def after_stray(self) -> bool:
        """Whether a stray label stands right behind the last paragraph."""
        return bool(self._flow) and isinstance(self._flow[-1], StrayLabel)

    @property
    def waiting(self) -> int:
        """How many labels stand together and wait for their texts."""
        return len(self._waiting[-1].drafts) if self._waiting else 0

    def begin(self, row: Row, *, labelled: bool, rest: bool = False) -> None:
        """Begin a paragraph with a row, behind the label that waits for it.

        A row with a label of its own, `labelled`, takes none, nor does the last line
        of another paragraph, `rest`.
        """
        self._settle(_LONGEST_WAIT)
        draft = None if labelled or rest else self._take()
        self._flow.append(draft or _draft(row))
        if rest:
            self._flow[-1] = replace(_draft(row), rest=True)
        self.add(row)

    def add(self, row: Row) -> None:
        """Put a row behind the last paragraph."""
        last = self.before(1)
        if last:
            last.add(row)
        self._after_label = False

    def rule(self, row: Row) -> None:
        """Put a rule into the flow."""
        self._settle(0)
        self._flow.append(Rule(text=row.text, source=row.source))

    def label_last(self, row: Row) -> None:
        """Give a label to the last paragraph."""
        last = self.before(1)
        if last:
            last.take_label(row)

    def stray(self, label: StrayLabel) -> None:
        """Keep a label where it stands."""
        self._flow.append(label)

    def label_next(self, row: Row) -> None:
        """Keep a label for the text that follows."""
        draft = _draft(row)
        draft.take_label(row)
        if not self._after_label:
            self._waiting.append(_Waiting(drafts=deque([draft]), place=len(self._flow)))
        elif (
            before := self._waiting[-1].drafts[-1]
        ).label == row.text and not before.parts:  # printed twice
            before.append(row.text, row.calls)
        else:
            self._waiting[-1].drafts.append(draft)
        self._after_label = True

    def finish(self) -> list[FlowDraft]:
        """Return the flow; labels that never met a text stand alone."""
        self._settle(0)
        return self._flow

    def _take(self) -> Draft | None:
        if not self._waiting:
            return None
        draft = self._waiting[-1].drafts.popleft()
        if not self._waiting[-1].drafts:
            self._waiting.pop()
        return draft

    def _settle(self, longest: int) -> None:
        """Let labels stand alone that have waited for too many paragraphs."""
        while self._waiting and len(self._flow) - self._waiting[0].place >= longest:
            group = self._waiting.pop(0)
            self._flow[group.place : group.place] = group.drafts
            self._after_label = False
            for later in self._waiting:
                later.place += len(group.drafts)


def _draft(row: Row) -> Draft:
    return Draft(
        source=row.source,
        first_indent=row.indent,
        blank_before=row.blank_before,
    )
