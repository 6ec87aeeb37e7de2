"""Where lines start: at an edge, indented, hanging, centred one below the other."""

from __future__ import annotations

from collections.abc import Sequence

from converter.layout.printed.strips import Strip

SAME = 3.0
"""Points by which starts of one place differ."""
INDENT = 6.0
"""Points from which on a line is indented."""
_ASIDE = 0.35


def is_centred(last: Strip, strip: Strip) -> bool:
    """Tell whether two lines are centred one below the other."""
    return (
        abs((last.start + last.end) - (strip.start + strip.end)) < 2 * SAME
        and abs(last.start - strip.start) > INDENT
    )


def is_aside(strip: Strip) -> bool:
    """Tell whether a line stands far from the edge, as closing lines do."""
    return strip.start - strip.edge > _ASIDE * (strip.far - strip.edge)


def is_indented_alike(first: Strip, strip: Strip) -> bool:
    """Tell whether a line is indented as far as a first line, in its own region."""
    indent = strip.start - strip.edge
    return indent > INDENT and abs(indent - (first.start - first.edge)) <= SAME


def hanging(group: Sequence[Strip]) -> float:
    """Return where the lines of a paragraph after the first begin."""
    if len(group) > 1:
        return group[1].start
    return group[0].text_start


def margin(group: Sequence[Strip], strip: Strip) -> float:
    """Return where lines after the first begin, in the column of a line."""
    same = (other for other in group[1:] if other.region == strip.region)
    return next(same, group[1]).start


def continues_at(group: Sequence[Strip], strip: Strip) -> bool:
    """Tell whether a line starts where the lines of a paragraph go on."""
    place = hanging(group)
    if len(group) == 1:
        # a first line alone: the next starts at it or further out, in its own column
        first = group[0]
        further = (strip.start - strip.edge) - (first.start - first.edge)
        if first.text_start == first.start:
            return further <= SAME
        if further < -INDENT:
            return True
    return (
        abs(strip.start - place) <= SAME
        or abs((strip.start - strip.edge) - (place - group[-1].edge)) <= SAME
        or (len(group) == 1 and strip.start - strip.edge <= SAME)
    )


def returns_to_edge(group: Sequence[Strip], strip: Strip) -> bool:
    """Tell whether a paragraph with an indented first line goes on at the edge.

    A paragraph that begins after a page or column break would be indented, too.
    """
    return (
        group[0].start - group[0].edge > INDENT
        and abs(strip.start - strip.edge) <= SAME
    )
