"""Right-to-left lines that came apart at a vowel mark.

A mark is set higher than its letter. pdftotext then takes the line for two: what stands
behind the marked letter comes first, what stands before it second, the mark at its end.

    ``ل الأفريقية`` / ``13 - تشجع الدوَ``   ->   ``13 - تشجع الدولَ الأفريقية``
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from converter.core.scripts import ALEF, ARABIC, ARABIC_MARKS, SHADDA, TANWIN, WAW
from converter.layout.plain.rows import Row
from converter.layout.plain.signs import Signs

_MOST = 1.06
"""Share of the column that the two halves of a line fill at most."""
_HALF = 0.9
"""Share that the first half stays below."""
_MARK_AT_END = re.compile(
    rf"(?P<body>.*?[^{ARABIC_MARKS}\s])(?P<marks>[{ARABIC_MARKS}]+)"
)
_LONE_MARK = re.compile(rf"[{ARABIC_MARKS}\s]+")
# an indefinite ending stands on an alef at the end of a whole word
_WHOLE_WORD = re.compile(f"{ALEF}{TANWIN}$|{TANWIN}{ALEF}$")
# one letter is no word, but for the conjunction
_LETTER_FIRST = re.compile(rf"(?!{WAW})[{ARABIC}](?=\s|$)")
_LETTER_LAST = re.compile(rf"(?:^|[\s(])[{ARABIC}][{ARABIC_MARKS}]+$")


def mend_marked(rows: Sequence[Row], signs: Signs) -> list[Row]:
    """Return the rows with the halves of marked lines put together."""
    if not signs.shape.wrapped:
        return list(rows)
    mended: list[Row] = []
    for row in rows:
        whole = _whole(mended, row, signs)
        lone = bool(mended) and _LONE_MARK.fullmatch(mended[-1].text) is not None
        if whole is not None:
            del mended[-2 if lone else -1 :]
            mended.append(whole)
        elif lone and _same_block(mended[-1], row, signs):
            mended[-1] = _marked(row, mended[-1])
        elif mended and _runs_on(mended[-1], row, signs):
            mended[-1] = _continued(mended[-1], row)
        else:
            mended.append(row)
    return mended


def _marked(row: Row, mark: Row) -> Row:
    """Return a row with the mark that stood above it on its first doubled letter."""
    signs = mark.text.strip()
    at = max(row.text.find(SHADDA), 1)
    calls = tuple(
        replace(call, offset=call.offset + len(signs) * (call.offset >= at))
        for call in row.calls
    )
    whole = row.changed(text=row.text[:at] + signs + row.text[at:], calls=calls)
    return replace(whole, blank_before=mark.blank_before)


def _runs_on(last: Row, row: Row, signs: Signs) -> bool:
    """Tell whether a short line breaks off in a marked word that the next ends."""
    if not _MARK_AT_END.fullmatch(last.text) or _WHOLE_WORD.search(last.text):
        return False
    begins = not row.text[:1].isalpha() or signs.label(row.text)
    begins = begins or signs.starts(row.text)
    return _same_block(last, row, signs) and _fits(last, row, signs) and not begins


def _continued(last: Row, row: Row) -> Row:
    found = _MARK_AT_END.fullmatch(last.text)
    body, marks = (found["body"], found["marks"]) if found else (last.text, "")
    head = body + row.text[:1] + marks
    whole = _joined(last, row, head + row.text[1:], len(head) - 1)
    return replace(whole, blank_before=last.blank_before, after_break=last.after_break)


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
    if not last.text[:1].isalpha():
        return False
    if _LETTER_FIRST.match(last.text) or _LETTER_LAST.search(row.text):
        return True
    if _WHOLE_WORD.search(row.text) or signs.stops(last.text):
        return False
    if signs.ends(last.text) and signs.opens(row.text):
        return False  # the comma ends a paragraph, and the next begins
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
