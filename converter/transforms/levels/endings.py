"""What the end of a text lets follow: items, the rest of its sentence, a quotation."""

from __future__ import annotations

_CONTINUING = (";", ",", "；", "，", "؛", "،", "、")
_OPENING = (":", "：", "—", "–")
_STOPS = (*_CONTINUING, *_OPENING, ".", "。", "!", "?")
_CLOSING = ' \u00a0"”»“’)]）'
_QUOTES = tuple('“«„"「『”')
_UNQUOTES = tuple('”»"」』“')


def is_open(text: str) -> bool:
    """Whether a text ends in a colon or dash: items or a quotation follow."""
    return text.rstrip().endswith(_OPENING)


def is_continued(text: str) -> bool:
    """Whether a text ends in no full stop but in a sign that its sentence goes on."""
    return text.rstrip().endswith(_CONTINUING)


def is_stopped(text: str) -> bool:
    """Whether a text ends in a stop of any kind."""
    return text.rstrip().endswith(_STOPS)


def is_torn(text: str) -> bool:
    """Whether a text ends in no stop, and none stands before its last bracket."""
    return not text.rstrip(_CLOSING).endswith(_STOPS)


def is_quoted(text: str, above: str) -> bool:
    """Whether a quotation opens with a text, or was opened above and goes on.

    Arabic opens with the mark that closes in other languages.
    """
    if text[:1] in _QUOTES:
        return True
    above = above.rstrip()
    return above[:1] in _QUOTES and not above.rstrip(".。 ").endswith(_UNQUOTES)
