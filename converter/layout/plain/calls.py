"""Footnote marks that mined text prints on lines of their own.

Where a superscript stood, mined text breaks the line: the text before, the mark, the
text after, with no blank line between them although blank lines part all other lines.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import zip_longest

from converter.core.scripts import HAN
from converter.core.text import join
from converter.layout.page import Note
from converter.layout.plain.rows import Call, Row
from converter.layout.plain.shape import Shape

# parentheses stand the wrong way round in mined Arabic
MARK = re.compile(r"[()]?\s?(\d{1,3}|\*{1,4}|†|‡)\s?[()]?")
STARS = re.compile(r"\(?(\*{1,4}|†|‡)\)?")
_CALLED = re.compile(r"(\*{1,4}|†|‡)")
_LEFT_BLANK = re.compile(f"(?<=[{HAN}》”）]) (?=[{HAN}])")
_RAISED = re.compile(r"[a-z]{1,3}")
_CLOSES = re.compile(r"[,.;:!?)\]»”，。；：、）》」،؛؟]")


def attach_calls(rows: Sequence[Row], shape: Shape) -> list[Row]:
    """Put marks, and other raised letters, back into the line that they parted."""
    return _attach_parted(rows) if shape.spaced else _attach_stars(rows)


def _attach_parted(rows: Sequence[Row]) -> list[Row]:
    """Mend the lines of mined text, which blank lines part from one another."""
    kept: list[Row] = []
    after_mark = False
    for row in rows:
        before = kept[-1] if kept else None
        clings = before and not row.blank_before and row.page == before.page
        found = MARK.fullmatch(row.text)
        if not before or not clings or before.is_rule or row.is_rule:
            kept.append(row)
        elif found:
            kept[-1] = _with_call(before, found[1])
        elif row.indent and after_mark:
            kept.append(row)
        else:
            kept[-1] = _mend(before, row)
        after_mark = bool(found)
    return kept


def _attach_stars(rows: Sequence[Row]) -> list[Row]:
    """Put an asterisk that clings to the text above back into it.

    One that stands in a stack of marks, or was called above already, marks a note.
    """
    kept: list[Row] = []
    called: set[str] = set()
    page = 0
    for row, after in zip_longest(rows, rows[1:]):
        if row.page != page:
            called.clear()
            page = row.page
        before = kept[-1] if kept else None
        found = STARS.fullmatch(row.text)
        clings = before and not row.blank_before and not before.is_rule
        ends = after is None or after.page != page or MARK.fullmatch(after.text)
        if before and clings and found and not ends and found[1] not in called:
            kept[-1] = _with_call(before, found[1])
            called.add(found[1])
        else:
            kept.append(row)
            if before and row.text[:1] not in "*†‡":
                called.update(star[1] for star in _CALLED.finditer(row.text))
    return kept


def _with_call(row: Row, marker: str) -> Row:
    call = Call(offset=len(row.text), marker=marker)
    return row.changed(text=row.text, calls=(*row.calls, call))


def _mend(before: Row, after: Row) -> Row:
    """Return a line whose end stood on the next one."""
    if _CLOSES.match(after.text) or _RAISED.fullmatch(after.text):
        text = before.text + after.text
    else:
        text = join(before.text, after.text)
    return before.changed(text=text, calls=before.calls)


def _is_known(
    mark: re.Match[str], page: int, known: Collection[tuple[str, int]]
) -> bool:
    bare = (mark[1], page) in known
    return bare or (mark.group().replace(" ", ""), page) in known


def attach_stray(rows: Sequence[Row], notes: Iterable[Note]) -> list[Row]:
    """Put marks on lines of their own back into the text above them.

    Where a line of a PDF is high, pdftotext prints its superscript below it, and
    leaves a blank between two Han characters where it stood. An Arabic call has
    brackets; its note may have no room before the next page.
    """
    known = {(note.marker, note.source.page) for note in notes}
    known |= {(f"({marker})", page - 1) for marker, page in known}
    kept: list[Row] = []
    parted = False
    for row in rows:
        before = kept[-1] if kept else None
        found = MARK.fullmatch(row.text)
        same = before and row.page == before.page and not before.is_rule
        if before and same and found and _is_known(found, row.page, known):
            spots = [spot.start() for spot in _LEFT_BLANK.finditer(before.text)]
            offset = spots[0] if len(spots) == 1 else len(before.text)
            call = Call(offset=offset, marker=found[1])
            kept[-1] = before.changed(text=before.text, calls=(*before.calls, call))
            parted = row.blank_before > 0
        else:
            kept.append(replace(row, blank_before=0) if parted else row)
            parted = False
    return kept
