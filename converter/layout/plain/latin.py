"""Names in Latin letters that right-to-left text breaks over two lines.

pdftotext takes a line that holds left-to-right words only for a block of its own and
puts empty lines around it: ``... مثل منظمة Memoria`` / empty / ``Abierta،``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from converter.core.scripts import ARABIC
from converter.layout.plain.rows import Row
from converter.layout.plain.signs import SHORT, Signs

_NAME_ENDS = re.compile(rf"[{ARABIC}].*\s[A-Za-z][\w’'-]*$", re.ASCII)
_NAME = re.compile(r"[A-Za-z][\w’' .-]{0,60}[،؛.)]?$", re.ASCII)


def close_names(rows: Sequence[Row], signs: Signs) -> list[Row]:
    """Return the rows without the empty lines inside a name in Latin letters."""
    closed: list[Row] = []
    for row in rows:
        before = closed[-1] if closed else None
        if before is not None and _goes_on(before, row, signs):
            closed.append(replace(row, blank_before=signs.shape.rhythm))
        else:
            closed.append(row)
    return closed


def _goes_on(before: Row, row: Row, signs: Signs) -> bool:
    """Tell whether a line ends inside a name that the next one ends."""
    full = before.width >= SHORT * signs.shape.width
    if not full or row.page != before.page or not _NAME.match(row.text):
        return False
    return _NAME_ENDS.search(before.text) is not None and not signs.label(row.text)
