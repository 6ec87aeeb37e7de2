"""Whether a line goes on with the paragraph that stands above it in its column."""

from __future__ import annotations

from converter.layout.cues import Cues
from converter.layout.printed.edges import (
    INDENT,
    SAME,
    is_aside,
    is_centred,
    margin,
)
from converter.layout.printed.measure import Measure
from converter.layout.printed.room import is_full, is_running
from converter.layout.printed.signs import (
    begins_bold,
    begins_small,
    ends_clause,
    ends_in_comma,
    ends_sentence,
    has_label,
    has_open_bracket,
    opens,
)
from converter.layout.printed.strips import Strip

# share of its column that the first line of a title fills at least
_TITLE = 0.5


def goes_on_below(
    group: list[Strip], strip: Strip, measure: Measure, cues: Cues
) -> bool:
    """Tell whether a line goes on with the paragraph above it in its column.

    Args:
        group: The lines of the paragraph.
        strip: The line below them.
        measure: The usual size and line distance of the document.
        cues: What the words of the language say about paragraphs.
    """
    last = group[-1]
    if _is_labelled(group, strip, cues) or _turns_bold(last, strip):
        return False
    if is_centred(last, strip):
        return True
    if not _starts_below(group, strip, cues):
        return False
    if begins_small(strip) or has_open_bracket(group):
        return not _opens_another(last, strip, cues)
    if is_aside(last) and is_aside(strip):
        return False
    if strip.bold and strip.size > measure.size + 1:
        # lines of a title or organ, unless the first is a short line of its own
        return last.end - last.text_start > _TITLE * (last.far - last.edge)
    full = is_full(last, strip) or is_running(last)
    return full and not _opens_another(last, strip, cues)


def _is_labelled(group: list[Strip], strip: Strip, cues: Cues) -> bool:
    """Tell whether a line begins with a label of its own, not amid a clause."""
    if not has_label(strip, cues):
        return False
    return strip.text_start > strip.start or (
        ends_clause(group[-1]) and not _keeps_margin(group, strip)
    )


def _keeps_margin(group: list[Strip], strip: Strip) -> bool:
    """Tell whether a line fills the margin that a first line was indented from.

    There a label counts parts of a sentence: items of a list would be indented.
    """
    return (
        len(group) > 1
        and group[0].start > group[1].start + INDENT
        and abs(strip.start - group[1].start) <= SAME
        and group[-1].justified
        and is_full(group[-1], strip)
    )


def _turns_bold(last: Strip, strip: Strip) -> bool:
    """Tell whether bold begins or ends with a line, not amid one."""
    return last.bold != strip.bold and not (
        is_full(last, strip, last.far)
        or is_running(last)
        or (last.bold and begins_bold(strip))
    )


def _starts_below(group: list[Strip], strip: Strip, cues: Cues) -> bool:
    """Tell whether a line starts where the next line of the paragraph may."""
    if len(group) > 1:
        return abs(strip.start - margin(group, strip)) <= INDENT
    (last,) = group
    return (
        strip.start <= last.start + INDENT
        or abs(strip.start - last.text_start) <= SAME
        or (strip.start < last.text_start and is_full(last, strip))
        or _hangs(last, strip, cues)
        or _returns(last, strip)
    )


def _hangs(last: Strip, strip: Strip, cues: Cues) -> bool:
    """Tell whether a line goes on at the tab behind a label that left no gap to see.

    A clause that ends where justified lines do ends its line by chance.
    """
    ended = ends_sentence(last) if last.justified else ends_clause(last)
    return has_label(last, cues) and not ended and is_full(last, strip)


def _returns(last: Strip, strip: Strip) -> bool:
    """Tell whether a line goes back to the edge that the line before stood out of."""
    return (
        last.start < last.edge - SAME
        and abs(strip.start - strip.edge) <= SAME
        and not ends_clause(last)
        and is_full(last, strip)
    )


def _opens_another(last: Strip, strip: Strip, cues: Cues) -> bool:
    """Tell whether words that open paragraphs of resolutions stand behind a comma.

    Where the line before had room for them they open another paragraph; a capital
    letter says so, too, where it only looks full.
    """
    if not (ends_in_comma(last) and opens(strip, cues)):
        return False
    return strip.text[:1].isupper() or not is_full(last, strip, last.far)
