"""Marks of notes that are written with a stroke: ``1/``.

Typewritten documents of the Organization call their notes so until 1996, and begin
the notes with the same mark: A/RES/48/161. Without its stroke it is a mark like others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.layout.plain.fused_calls import CLOSING
from converter.layout.plain.rows import Call, Row

_MARK = r"(\d{1,3}|\*{1,3})/"
_HEAD = re.compile(rf"_?{_MARK}_?(?:\s+(?=\S)|$)")
_CALL = re.compile(
    rf"(?:(?<=\S)\s|(?<=[^\W\d])|(?<={CLOSING}))_?{_MARK}_?(?=\s|{CLOSING}|$)"
)


def without_strokes(rows: Sequence[Row]) -> list[Row]:
    """Return the rows with the calls that notes answer taken out, and plain heads.

    A number with a stroke that no note answers stays: it may be part of a symbol.
    """
    heads = {at: found for at, row in enumerate(rows) if (found := _head(row))}
    if not heads:
        return list(rows)
    answered = {found[1]: at for at, found in heads.items()}
    called = {
        mark[1]
        for at, row in enumerate(rows)
        if at not in heads
        for mark in _CALL.finditer(row.text)
        if at < answered.get(mark[1], -1)
    }
    if not called:
        return list(rows)
    changed: list[Row] = []
    for at, row in enumerate(rows):
        head = heads.get(at)
        if head and head[1] in called:
            text = f"{head[1]} {row.text[head.end() :]}".rstrip()
            changed.append(row.changed(text=text, calls=row.calls))
        elif head:
            changed.append(row)
        else:
            changed.append(_called(row, answered.keys() & called))
    return changed


def _head(row: Row) -> re.Match[str] | None:
    return _HEAD.match(row.text)


def _called(row: Row, known: set[str]) -> Row:
    """Return a row with its calls beside the text."""
    text, last = "", 0
    calls: list[Call] = []
    for mark in _CALL.finditer(row.text):
        if mark[1] in known:
            text += row.text[last : mark.start()]
            calls.append(Call(offset=len(text), marker=mark[1]))
            last = mark.end()
    if not calls:
        return row
    return row.changed(text=text + row.text[last:], calls=(*row.calls, *calls))
