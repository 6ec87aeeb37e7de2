"""Whether the first word of a line had room on the line before it."""

from __future__ import annotations

import re

from converter.core.scripts import HAN
from converter.core.text import has_han, is_unspaced
from converter.layout.printed.edges import INDENT, SAME
from converter.layout.printed.signs import ends_sentence
from converter.layout.printed.strips import Strip

# up to where a line may break: at a blank, or before any Chinese character
_FIRST_WORD = re.compile(rf"[^\s{HAN}]+|\S")
# no font has a greater mean width of characters, in font sizes
_ADVANCE = 0.6
# a Chinese line may end a character early, in font sizes
_HAN_SLACK = 1.2
# headings break where it looks good, not where they must
_HEADING_ROOM = 0.25
_RUNNING = 0.75


def is_full(last: Strip, strip: Strip, limit: float = 0.0) -> bool:
    """Tell whether the first word of a line had no room on the line before.

    Headings in italics stay ragged. A Chinese line may end early before a stop that
    must not begin one, or before a character that has no room.
    """
    limit = limit or last.limit
    if last.text[-1:] == "-" and last.text[-2:-1].isalpha():
        return True
    if last.justified and not last.italic and strip.start > last.start - INDENT:
        han = has_han(last.text[-1:]) or has_han(strip.text[:1])
        slack = _HAN_SLACK * last.size if han else SAME
        return last.end > limit - slack
    return lacks_room(last, strip, limit)


def lacks_room(last: Strip, strip: Strip, limit: float) -> bool:
    """Tell whether the first word of a line would have passed the limit of the last.

    The widths of letters are estimated from those of the line.
    """
    end = last.end
    if last.cell and abs(last.start - strip.start) > SAME:
        # lines flush with the end of their cell: their width tells, not their end
        end = last.edge + (last.end - last.start)
    length = _unbroken(strip.text)
    advance = (last.end - last.start) / max(1, len(last.text))
    room = (length + 1) * min(advance, _ADVANCE * last.size)
    if last.bold:
        room = max(room, _HEADING_ROOM * (last.limit - last.start))
    return end + room > limit - SAME


def _unbroken(text: str) -> int:
    """Return how many characters of the next line could not stand on the line before.

    Between Chinese characters a line may break anywhere.
    """
    if is_unspaced(text[:1]):
        return 1
    word = _FIRST_WORD.match(text)
    return len(word.group()) if word else 1


def is_running(last: Strip) -> bool:
    """Tell whether a ragged line of running text only looks short.

    The estimate of a word's width is rough; a long line that ends no sentence goes on.
    """
    return (
        not last.justified
        and not last.bold
        and not last.cell
        and last.end - last.edge > _RUNNING * (last.far - last.edge)
        and not ends_sentence(last)
    )
