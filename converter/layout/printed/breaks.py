"""Whether a paragraph goes on after a page or column break."""

from __future__ import annotations

from converter.layout.cues import Cues
from converter.layout.printed.edges import (
    INDENT,
    continues_at,
    is_indented_alike,
    returns_to_edge,
)
from converter.layout.printed.room import is_full, is_running, lacks_room
from converter.layout.printed.signs import (
    begins_small,
    ends_clause,
    ends_sentence,
    has_label,
    has_open_bracket,
    opens,
)
from converter.layout.printed.strips import Strip


def goes_over(group: list[Strip], strip: Strip, cues: Cues) -> bool:
    """Tell whether a paragraph goes on after a page or column break.

    Args:
        group: The lines of the paragraph before the break.
        strip: The first line behind it.
        cues: What the words of the language say about paragraphs.
    """
    last = group[-1]
    if last.cell or strip.bold != last.bold or has_label(strip, cues):
        return False
    if not continues_at(group, strip):
        return _is_cut_by_hand(group, strip, cues)
    if has_open_bracket(group):
        return True
    # a line alone and one set in as far may both be first lines
    alike = len(group) == 1 and strip.start > strip.edge + INDENT
    if not (is_full(last, strip) or (is_running(last) and not alike)):
        return False
    if returns_to_edge(group, strip):
        return True
    return not (ends_sentence(last) and strip.text[:1].isupper())


def _is_cut_by_hand(group: list[Strip], strip: Strip, cues: Cues) -> bool:
    """Tell whether a paragraph was cut in two at the foot of a page, amid a sentence.

    Editors part a paragraph there to place its notes; the second half may be indented
    as the first is, but its first word is no beginning.
    """
    last = group[-1]
    if len(group) == 1 or not is_indented_alike(group[0], strip):
        return False
    if not lacks_room(last, strip, last.limit) or opens(strip, cues):
        return False
    if begins_small(strip):
        return not ends_sentence(last)
    return not ends_clause(last) and is_full(group[-2], last)


def since_cut(group: list[Strip]) -> list[Strip]:
    """Return the lines of a paragraph since it was cut: they have an indent anew."""
    for place in range(len(group) - 1, 0, -1):
        if group[place].region != group[place - 1].region:
            return group[place:] if is_indented_alike(group[0], group[place]) else group
    return group
