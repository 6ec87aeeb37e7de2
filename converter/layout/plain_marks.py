"""Right-to-left lines that came apart at a vowel mark.

A mark is set higher than its letter. pdftotext then takes the line for two: what stands
behind the marked letter comes first, what stands before it second, the mark at its end.

    ``ل الأفريقية`` / ``13 - تشجع الدوَ``   ->   ``13 - تشجع الدولَ الأفريقية``
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from converter.layout.plain_rows import Row
from converter.layout.plain_signs import Signs

_MOST = 1.06
"""Share of the column that the two halves of a line fill at most."""
_HALF = 0.9
"""Share that the first half stays below."""
_MARKS = "\u064b-\u0652\u0670"
_MARK_AT_END = re.compile(rf"(?P<body>.*?[^{_MARKS}\s])(?P<marks>[{_MARKS}]+)")
_LONE_MARK = re.compile(rf"[{_MARKS}\s]+")
# an indefinite ending stands on an alef at the end of a whole word
_WHOLE_WORD = re.compile("\u0627\u064b$|\u064b\u0627$")
# one letter is no word, but for the conjunction
_LETTER_FIRST = re.compile(r"[\u0621-\u0647\u0649\u064a](?=\s|$)")
_LETTER_LAST = re.compile(rf"(?:^|[\s(])[\u0621-\u064a][{_MARKS}]+$")


def mend_marked(rows: Sequence[Row], signs: Signs) -> list[Row]:
    """Return the rows with the halves of marked lines put together."""
    if not signs.shape.wrapped:
        return list(rows)
    mended: list[Row] = []
    for row in rows:
        whole = _whole(mended, row, signs)
        if whole is None:
            mended.append(row)
            continue
        mark_between = _LONE_MARK.fullmatch(mended[-1].text)
        del mended[-2 if mark_between else -1 :]
        mended.append(whole)
    return mended


def _whole(before: Sequence[Row], row: Row, signs: Signs) -> Row | None:
    """Return the line whose second half is a row and whose first stands before it."""
    if not before or not _same_block(before[-1], row, signs):
        return None
    last = before[-1]
    if _LONE_MARK.fullmatch(last.text):
        if len(before) > 1 and _same_block(before[-2], last, signs):
            return _with_mark_between(before[-2], last, row, signs)
        return None
    found = _MARK_AT_END.fullmatch(row.text)
    if not found or not _fits(last, row, signs) or not _is_half(last, row, signs):
        return None
    letter, rest = last.text[:1], last.text[1:]
    head = found["body"] + letter + found["marks"]
    return _joined(row, last, f"{head}{rest}", len(head) - 1)


def _with_mark_between(first: Row, mark: Row, row: Row, signs: Signs) -> Row | None:
    """The mark stands on the last letter of the half that comes second."""
    odd = signs.stops(first.text) or signs.stops(row.text) or signs.label(first.text)
    if odd or not _fits(first, row, signs) or not row.text[-1:].isalpha():
        return None
    head = f"{row.text}{mark.text.strip()} "
    return _joined(row, first, f"{head}{first.text}", len(head))


def _is_half(last: Row, row: Row, signs: Signs) -> bool:
    """Tell whether a row before another is the rest of its line."""
    if _LETTER_FIRST.match(last.text) or _LETTER_LAST.search(row.text):
        return True
    if _WHOLE_WORD.search(row.text) or signs.stops(last.text):
        return False
    return not signs.label(last.text) and not signs.starts(last.text)


def _fits(first: Row, second: Row, signs: Signs) -> bool:
    width = signs.shape.width
    together = first.width + second.width
    return first.width < _HALF * width and together <= _MOST * width


def _same_block(last: Row, row: Row, signs: Signs) -> bool:
    near = row.blank_before <= signs.shape.rhythm
    return near and row.page == last.page and not last.is_rule


def _joined(row: Row, rest: Row, text: str, shift: int) -> Row:
    """Return a row with the rest of its line, calls of the rest moved along."""
    moved = (replace(call, offset=call.offset + shift) for call in rest.calls)
    whole = row.changed(text=text, calls=(*row.calls, *moved))
    return replace(whole, blank_before=rest.blank_before, after_break=rest.after_break)
