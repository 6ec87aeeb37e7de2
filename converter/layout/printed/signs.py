"""What the words of a printed line say about paragraphs: stops, labels, openers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.layout.cues import Cues
from converter.layout.page import Span
from converter.layout.printed.strips import Strip

_SENTENCE_END = re.compile(r"[.;:!?。；：！？؟؛][)\]»”’\"]*\s*$")
_CLAUSE_END = re.compile(r"[.;:,)\]。；：，）،؛*]\s*\d{0,3}\s*$")
_PAUSE = re.compile(r"[.;:,。；：，،؛*][)\]）]?\s*\d{0,3}\s*$")
# the sign that ends a preambular paragraph, with the call that may stand behind it
_COMMA = re.compile(r"[,،，]\W{0,3}\d{0,3}\W{0,2}$")
# a paragraph's label, or the number of a resolution before its title
_LABEL = re.compile(
    r"\(?(?:\d{1,3}|[^\W\d_]{1,2}|[ivxl]{1,8})[.)]\s"
    r"|\d{1,4}/\d{1,4}\s?(?:\.[-–—]?|[-–—])\s"
)
_BRACKETS = (("[", "]"), ("(", ")"), ("（", "）"))
_BRACKET_LINES = 3


def ends_sentence(strip: Strip) -> bool:
    """Tell whether a line ends in a stop, before quotes or brackets that close."""
    return _SENTENCE_END.search(strip.text) is not None


def ends_clause(strip: Strip) -> bool:
    """Tell whether a line ends in any stop, in a closed bracket or in a call."""
    return _CLAUSE_END.search(strip.text) is not None


def pauses(strip: Strip) -> bool:
    """Tell whether a line ends in a stop or a call: a bracket alone pauses nothing."""
    return _PAUSE.search(strip.text) is not None


def ends_in_comma(strip: Strip) -> bool:
    """Tell whether a line ends in a comma, as preambular paragraphs do."""
    return _COMMA.search(strip.text) is not None


def begins_small(strip: Strip) -> bool:
    """Tell whether a line begins with a small letter."""
    return strip.text[:1].islower()


def begins_bold(strip: Strip) -> bool:
    """Tell whether bold words of the line before may go on: a name over two lines."""
    head = strip.inlines[0]
    return isinstance(head, Span) and head.bold


def has_label(strip: Strip, cues: Cues) -> bool:
    """Tell whether a line begins with a label, set apart or not."""
    return (
        strip.text_start > strip.start
        or _LABEL.match(strip.text) is not None
        or cues.labels.match(strip.text) is not None
    )


def opens(strip: Strip, cues: Cues) -> bool:
    """Tell whether a line begins with words that open paragraphs of resolutions."""
    found = cues.openers.match(strip.text) or cues.acts.match(strip.text)
    return found is not None


def has_open_bracket(group: Sequence[Strip]) -> bool:
    """Tell whether a bracket of the last lines is still open."""
    text = "".join(strip.text for strip in group[-_BRACKET_LINES:])
    return any(text.count(opener) > text.count(closer) for opener, closer in _BRACKETS)
