"""Notices of the publication at the foot of a page: they are no notes and no text.

A record says at the foot of its first page how it may be corrected. The notice stands
below the footnotes and above the job number, in small print, so that it would go on
with the last note or cut a paragraph in two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from converter.core.text import join
from converter.layout.cues import Cues
from converter.layout.page import Furniture, FurnitureKind
from converter.layout.printed.pieces import Row, Sheet, span_of

_SMALLER = 0.3
_WORD = 5


def take_notices(sheets: Sequence[Sheet], cues: Cues) -> list[Furniture]:
    """Take the notices out of the sheets and return each paragraph of them."""
    found: list[Furniture] = []
    for sheet in sheets:
        for place, row in enumerate(sheet.rows):
            if not cues.notices.match(row.text):
                continue
            end = _end(sheet.rows, place)
            if all(_is_wordless(rest) for rest in sheet.rows[end:]):
                found += _paragraphs(sheet.rows[place:end], cues)
                del sheet.rows[place:end]
                break
    return found


def _end(rows: Sequence[Row], place: int) -> int:
    """Return where rows set as small as the first of a notice end."""
    size = rows[place].size + _SMALLER
    end = place
    while end < len(rows) and rows[end].size <= size and not _is_wordless(rows[end]):
        end += 1
    return end


def _is_wordless(row: Row) -> bool:
    """Tell whether a row holds a job number, a bar code or a page number only."""
    text = row.text
    letters = sum(map(str.isalpha, text))
    return letters < _WORD and (not letters or any(map(str.isdigit, text)))


def _paragraphs(rows: Sequence[Row], cues: Cues) -> Iterator[Furniture]:
    text, source = rows[0].text, span_of(rows[0].lines)
    for row in rows[1:]:
        if cues.notices.match(row.text):
            yield Furniture(kind=FurnitureKind.NOTICE, text=text, source=source)
            text, source = row.text, span_of(row.lines)
        else:
            text, source = join(text, row.text), source.to(span_of(row.lines))
    yield Furniture(kind=FurnitureKind.NOTICE, text=text, source=source)
