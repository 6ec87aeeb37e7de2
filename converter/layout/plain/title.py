"""The number of a resolution goes before its title.

A right-to-left page prints the number at the right margin; text taken from it has the
number at the end of the title's first line (``... 75/253``), or on the line below it.
The symbol in the masthead (``A/RES/75/253``) proves which number that is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from converter.layout.plain.rows import Row

_HEAD = 40
"""Rows at the head of a text among which its title stands."""
_APART = 2
"""Blank lines that part blocks in any text."""
_SYMBOL = re.compile(r"(?<!\S)[A-Z][A-Z/.\d]{0,20}/RES/(?P<number>(?:E?S-)?\d+/\d+)\b")


def number_to_front(rows: Sequence[Row]) -> list[Row]:
    """Return the rows of a right-to-left text with the number before the title."""
    head = list(rows[:_HEAD])
    symbol = next((f for row in head if (f := _SYMBOL.search(row.text))), None)
    if symbol is None:
        return list(rows)
    number = re.compile(rf"(?P<title>.*?)\s*(?P<number>{symbol['number']}\.?)")
    for at, row in enumerate(head):
        found = number.fullmatch(row.text)
        if not found or _SYMBOL.search(row.text):
            continue
        title, printed = found["title"], found["number"]
        if title:
            calls = tuple(
                replace(call, offset=call.offset + len(printed) + 1)
                for call in row.calls
                if call.offset <= len(title)
            )
            moved = row.changed(text=f"{printed} {title}", calls=calls)
            head[at] = replace(moved, blank_before=max(_APART, row.blank_before))
        elif at and head[at - 1].text.startswith(("- ", "– ")):
            first = head[at - 1]
            merged = row.changed(text=f"{printed} {first.text}", calls=first.calls)
            head[at - 1 : at + 1] = [replace(merged, blank_before=first.blank_before)]
            if at < len(head):  # the title goes on: no blank parts it
                head[at] = replace(head[at], blank_before=0)
        break
    return [*head, *rows[_HEAD:]]
