"""Paragraphs: strips joined to blocks over lines, columns and pages.

A gap, a first-line indent, a label, a change of form or a short last line begins a new
paragraph. Where they leave it open, the words do (`Cues`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from converter.core.scripts import ARABIC
from converter.layout.cues import Cues
from converter.layout.page import Inline, Span
from converter.layout.printed.breaks import goes_over, since_cut
from converter.layout.printed.column_lines import goes_on_below
from converter.layout.printed.edges import continues_at, is_centred
from converter.layout.printed.measure import Measure
from converter.layout.printed.pieces import LEADERS
from converter.layout.printed.room import is_full
from converter.layout.printed.signs import begins_small, ends_in_comma, pauses
from converter.layout.printed.strips import Strip

_MARK = re.compile(r"\(?(?:\d{1,3}|\*{1,4})\)?[.,;]?")
_MARK_SIZE = 0.75
_ARABIC = re.compile(f"[{ARABIC}]")
_SIZES_DIFFER = 0.8
_SIZES_ALIKE = 0.3
# where lines stand at one distance, a little more parts two paragraphs
_STEADY = 1.11
# signs raised at full size need so much more room above their line, in font sizes
_LIFT = 0.6


def paragraphs(
    strips: Sequence[Strip], measure: Measure, cues: Cues
) -> Iterator[list[Strip]]:
    """Yield the lines of each paragraph."""
    group: list[Strip] = []
    for strip in strips:
        if group and _is_lone_mark(strip, group[-1]):
            strip.inlines = _raised(strip.inlines)
        if group and not _goes_on(group, strip, measure, cues):
            yield group
            group = []
        group.append(strip)
    if group:
        yield group


def _goes_on(group: list[Strip], strip: Strip, measure: Measure, cues: Cues) -> bool:
    """Tell whether a line goes on with the paragraph before it.

    Geometry is asked first, and words where it says nothing: they cost more.
    """
    last = group[-1]
    if strip.grid or last.grid:
        return False
    if _is_lone_mark(strip, last):
        return True
    if strip.cell != last.cell or (strip.cell and strip.region != last.region):
        return False
    beside = strip.region == last.region
    rest = _is_latin_rest(last, strip)
    leading = _leading(last if rest else strip, measure)
    if beside and strip.bottom - last.bottom > leading + _lift(group, strip):
        return False
    if abs(strip.size - last.size) > _SIZES_DIFFER and not rest:
        return False
    if _begins(group, strip, cues) or _is_whole(last, strip, cues):
        return False
    if LEADERS.search(last.text):
        return False
    if beside:
        return goes_on_below(since_cut(group), strip, measure, cues)
    return goes_over(group, strip, cues)


def _begins(group: list[Strip], strip: Strip, cues: Cues) -> bool:
    """Tell whether a line begins something by its words, and amid no sentence.

    A small letter behind the comma of a full line goes on: ``held in Rome on 1 May``.
    """
    last = group[-1]
    if begins_small(strip) and ends_in_comma(last) and is_full(last, strip):
        return False
    return not _in_sentence(group, strip) and cues.starts.match(strip.text) is not None


def _in_sentence(group: list[Strip], strip: Strip) -> bool:
    """Tell whether a line stands amid a sentence, whatever its words begin."""
    last = group[-1]
    return (
        not last.cell
        and last.bold == strip.bold
        and (
            continues_at(group, strip)
            or (begins_small(strip) and is_centred(last, strip))
        )
        and not pauses(last)
        and is_full(last, strip)
    )


def _is_whole(last: Strip, strip: Strip, cues: Cues) -> bool:
    """Tell whether a line is a whole line of the masthead.

    What its words match may go on where it had no room: a date without its year.
    """
    return (last.cell or not is_full(last, strip)) and (
        cues.masthead.fullmatch(last.text) is not None
    )


def _is_latin_rest(last: Strip, strip: Strip) -> bool:
    """Tell whether a line holds the Latin words that an Arabic one had no room for.

    Latin words amid Arabic are set smaller, so their size does not part them.
    """
    return (
        strip.size < last.size
        and _ARABIC.search(last.text) is not None
        and _ARABIC.search(strip.text) is None
        and not last.bold
        and is_full(last, strip)
    )


def _is_lone_mark(strip: Strip, last: Strip) -> bool:
    """Tell whether a line is only the call that had no room on the line before."""
    return (
        strip.size < _MARK_SIZE * last.size
        and _MARK.fullmatch(strip.text) is not None
        and strip.region == last.region
        and 0 < strip.bottom - last.bottom < 2 * last.size
    )


def _raised(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    return tuple(
        replace(item, raised=True) if isinstance(item, Span) else item
        for item in inlines
    )


def _lift(group: list[Strip], strip: Strip) -> float:
    """Return how much further off a raised call may push the line that it stands in.

    An asterisk stands in a title, whose distance from the line above means something.
    """
    lifted = any(
        isinstance(one, Span) and one.raised and "*" not in one.text
        for one in strip.inlines
    )
    return _LIFT * strip.size if lifted and _in_sentence(group, strip) else 0.0


def _leading(strip: Strip, measure: Measure) -> float:
    """Return the largest distance between lines of one paragraph."""
    usual = measure.leading * strip.size / measure.size
    if measure.steady and abs(strip.size - measure.size) < _SIZES_ALIKE:
        return usual * _STEADY
    return usual + max(3.0, 0.12 * usual)
