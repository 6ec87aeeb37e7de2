"""Take notes out of the sentences into which a conversion wrote them.

Texts made from a word processor by copying may hold the note where its call stood, the
mark lost: ``human rights,See resolution 60/2, annex. as well as``. No sentence has a
capital letter behind a small one or a comma without a blank, and none goes on with a
small letter or a comma behind a full stop. Chinese parts such a note by the blank that
it never sets, Arabic texts show an automatic number in brackets: ``([1])``.
Seen in the six language versions of A/RES/55/100 that corpora of the Assembly hold.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from converter.core.scripts import CYRILLIC_SMALL, HAN, LATIN_SMALL
from converter.layout.page import Block, Furniture, FurnitureKind, Note, Span
from converter.layout.plain.rows import Call, Row

_SMALL = LATIN_SMALL + CYRILLIC_SMALL
# behind the end of a word of four letters, so that McArthur is one word
_BEGINS = re.compile(
    rf"(?:(?<=[{_SMALL}]{{4}})|(?<=[,;)”»]))(?=[^\W\d_{_SMALL}][{_SMALL}]+\.? )"
)
_ENDS = re.compile(rf"\.(?:(?=[,;:])|(?P<small>(?=\s[{_SMALL}]))|(?P<last>(?=$)))")
# chap. i, vol. iii
_SHORTENED = re.compile(r"(?:^|[\s(])[^\W\d_]{1,4}\.$")
_NUMBERED = re.compile(
    r"\(\[\d{1,3}\]\)\s?(?P<note>[^\[\]]{3,2000}?[.。])(?P<close>\))"
)
_HAN = f"[{HAN}]"
_HAN_BEGINS = re.compile(rf"(?<=[》”）])\s?(?={_HAN}|《)")
_HAN_ENDS = re.compile(rf"。(?=\s{_HAN})")
_LEAST = 12
_LONGEST = 2_000


@dataclass(slots=True)
class InsetNotes:
    """What became of the rows."""

    rows: list[Row]
    notes: list[Note] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)
    """Brackets and numbers that stood around notes."""


@dataclass(frozen=True, slots=True)
class _Inset:
    """A note within a row."""

    start: int
    end: int
    text: str
    before: str = ""
    """What is printed before its text and belongs to neither."""
    behind: str = ""
    sure: bool = True
    """Its sentence goes on behind it."""


def take_inset(rows: Sequence[Row]) -> InsetNotes:
    """Part the rows of a text without notes into the flow and the notes inside it.

    A note at the end of its paragraph counts where others prove that the text has such.
    """
    found = [list(_insets(row.text)) if not row.calls else [] for row in rows]
    taken = InsetNotes(rows=list(rows))
    if not any(inset.sure for insets in found for inset in insets):
        return taken
    for at, (row, insets) in enumerate(zip(rows, found, strict=True)):
        if insets:
            taken.rows[at] = _without(row, insets, taken)
    return taken


def _without(row: Row, insets: Sequence[_Inset], taken: InsetNotes) -> Row:
    """Return a row with calls in the place of its notes."""
    text, last = "", 0
    calls: list[Call] = []
    for inset in insets:
        text += row.text[last : inset.start]
        marker = str(len(taken.notes) + 1)
        calls.append(Call(offset=len(text), marker=marker))
        block = Block(inlines=(Span(text=inset.text),), source=row.source)
        taken.notes.append(
            Note(marker=marker, blocks=(block,), source=row.source, counted=True)
        )
        taken.furniture += [
            Furniture(kind=FurnitureKind.OTHER, text=printed, source=row.source)
            for printed in (inset.before, inset.behind)
            if printed
        ]
        last = inset.end
    return row.changed(text=text + row.text[last:], calls=tuple(calls))


def _insets(text: str) -> Iterator[_Inset]:
    """Yield the notes of one row in their order."""
    numbered = list(_NUMBERED.finditer(text))
    if numbered:
        for one in numbered:
            start, end = one.span("note")
            before = text[one.start() : start].strip()
            yield _Inset(one.start(), one.end(), text[start:end], before, one["close"])
        return
    yield from _han_insets(text)
    yield from _cased_insets(text)


def _han_insets(text: str) -> Iterator[_Inset]:
    begins = [(one.start(), one.end()) for one in _HAN_BEGINS.finditer(text)]
    last = 0
    for end in _HAN_ENDS.finditer(text):
        at = bisect_left(begins, (end.start(), 0)) - 1
        if at >= 0 and begins[at][0] >= last and end.end() - begins[at][0] <= _LONGEST:
            start, inner = begins[at]
            yield _Inset(start, end.end(), text[inner : end.end()])
        last = end.end()


def _cased_insets(text: str) -> Iterator[_Inset]:
    ends = [one for one in _ENDS.finditer(text) if not _is_shortened(text, one)]
    places = [one.start() for one in ends]
    last = 0
    for begin in _BEGINS.finditer(text):
        start = begin.start()
        at = bisect_left(places, start + _LEAST)  # behind the stop of См.
        if start < last or at == len(ends):
            continue
        end = ends[at].end()
        if end - start > _LONGEST:
            continue
        sure = ends[at].lastgroup != "last"
        yield _Inset(start, end, text[start:end], sure=sure)
        last = end


def _is_shortened(text: str, end: re.Match[str]) -> bool:
    """Tell whether the stop before a small letter shortens a word."""
    if end.lastgroup != "small":
        return False
    return _SHORTENED.search(text, max(0, end.start() - 6), end.end()) is not None
