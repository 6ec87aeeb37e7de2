"""The foot of a page where pdftotext mixes the last lines with the notes.

It takes a hyphen at the end of the last line for the break of a word and joins what it
reads next, the mark of the first note: ``twenty-`` and ``5`` become ``twenty5``. And it
prints the marks of the notes, with the labels of the last paragraphs, before all texts.
"""

from __future__ import annotations

import re
from dataclasses import replace

from converter.core.scripts import CJK
from converter.core.text import has_han
from converter.layout.plain.calls import MARK
from converter.layout.plain.rows import Row
from converter.layout.plain.signs import Signs

# Han is broken without a hyphen, and numbers follow it without a blank
_FUSED_MARK = re.compile(rf"(?<=[^\W\d_{CJK}])(\d{{1,3}})$")
_FOOT = 60
"""Rows at the end of a page among which its notes stand."""


def mend_foot(page: list[Row], expected: int, signs: Signs) -> list[Row]:
    """Return the rows of a page with its last lines before the marks of its notes."""
    page = _part_mark(page, expected)
    for at in range(max(1, len(page) - _FOOT), len(page)):
        if MARK.fullmatch(page[at].text) and not MARK.fullmatch(page[at - 1].text):
            texts = at
            while texts < len(page) and MARK.fullmatch(page[texts].text):
                texts += 1
            notes = _end_of_body(page, at, texts, signs)
            body = page[texts:notes]
            if body:
                body[0] = replace(body[0], blank_before=0)
                return [*page[:at], *body, *page[at:texts], *page[notes:]]
    return page


def _part_mark(page: list[Row], expected: int) -> list[Row]:
    """Part the mark that is due from the word it was joined to, and mend the hyphen."""
    for at in range(max(0, len(page) - _FOOT), len(page) - 1):
        row, after = page[at], page[at + 1]
        found = _FUSED_MARK.search(row.text)
        if not found or int(found[1]) < expected or has_han(row.text[: found.start()]):
            continue  # Chinese words have no hyphens, and numbers cling to them
        following = MARK.fullmatch(after.text)
        stacked = following and following[1] == str(int(found[1]) + 1)
        called = any(found[1] in above.text for above in page[:at])
        if called and (stacked or (after.blank_before and not following)):
            word = row.changed(text=row.text[: found.start()] + "-", calls=row.calls)
            mark = row.changed(text=found[1], calls=())
            return [*page[:at], word, mark, *page[at + 1 :]]
    return page


def _end_of_body(page: list[Row], marks: int, texts: int, signs: Signs) -> int:
    """Return where the body's texts behind a stack of marks end.

    The first block belongs to a label right above the marks, and every label among
    the texts has its own; what is left at the end are the notes.
    """
    end = texts
    if signs.lone_label(page[marks - 1]):
        end = _end_of_block(page, texts)
    for at in range(texts, len(page)):
        if MARK.fullmatch(page[at].text):  # each mark stands before its own text
            return texts
        if signs.lone_label(page[at]):
            end = _end_of_block(page, at + 1)
    return end if end < len(page) else texts


def _end_of_block(page: list[Row], start: int) -> int:
    end = start + 1
    while end < len(page) and not page[end].blank_before:
        end += 1
    return min(end, len(page))
