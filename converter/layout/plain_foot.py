"""The foot of a page where pdftotext mixes the last lines with the notes.

It takes a hyphen at the end of the last line for the break of a word and joins what it
reads next, the mark of the first note: ``twenty-`` and ``5`` become ``twenty5``. And a
label on the last line comes before the marks of the notes, its text behind them.
"""

from __future__ import annotations

import re
from dataclasses import replace

from converter.layout.cues import Cues
from converter.layout.plain_calls import MARK
from converter.layout.plain_rows import Row

_FUSED_MARK = re.compile(r"(?<=[^\W\d_])(\d{1,3})$")
_FOOT = 60
"""Rows at the end of a page among which its notes stand."""


def mend_foot(page: list[Row], expected: int, cues: Cues) -> list[Row]:
    """Return the rows of a page with its last lines before the marks of its notes."""
    return _text_to_label(_part_mark(page, expected), cues)


def _part_mark(page: list[Row], expected: int) -> list[Row]:
    """Part the mark that is due from the word it was joined to, and mend the hyphen."""
    for at in range(max(0, len(page) - _FOOT), len(page) - 1):
        row, after = page[at], page[at + 1]
        found = _FUSED_MARK.search(row.text)
        if not found or int(found[1]) < expected:
            continue
        following = MARK.fullmatch(after.text)
        stacked = following and following[1] == str(int(found[1]) + 1)
        called = any(found[1] in above.text for above in page[:at])
        if called and (stacked or (after.blank_before and not following)):
            word = row.changed(text=row.text[: found.start()] + "-", calls=row.calls)
            mark = row.changed(text=found[1], calls=())
            return [*page[:at], word, mark, *page[at + 1 :]]
    return page


def _text_to_label(page: list[Row], cues: Cues) -> list[Row]:
    """Put the text of a label before the marks that parted them.

    The marks stand in a stack, and behind it two blocks: the text and the notes.
    """
    for at in range(max(1, len(page) - _FOOT), len(page)):
        if not MARK.fullmatch(page[at].text):
            continue
        if not cues.lone_labels.fullmatch(page[at - 1].text):
            continue
        text = at
        while text < len(page) and MARK.fullmatch(page[text].text):
            text += 1
        notes = text + 1
        while notes < len(page) and not page[notes].blank_before:
            notes += 1
        if notes < len(page) and not MARK.fullmatch(page[notes].text):
            moved = [replace(page[text], blank_before=0), *page[text + 1 : notes]]
            return [*page[:at], *moved, *page[at:text], *page[notes:]]
        return page
    return page
