"""Lines of one paragraph joined to one text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from converter.core.text import is_unspaced
from converter.layout.page import Inline, Span

_HYPHENS = "-\u2010\u2011"


def joined(lines: Iterable[tuple[Inline, ...]]) -> tuple[Inline, ...]:
    """Return the inlines of several lines as those of one."""
    whole: list[Inline] = []
    for line in lines:
        parts = [item for item in line if not isinstance(item, Span) or item.text]
        if not parts:
            continue
        if whole:
            _trim_end(whole)
            parts = _trim_start(parts)
            if whole and parts and _blank(whole, parts):
                _add_blank(whole)
        for item in parts:
            _append(whole, item)
    _trim_end(whole)
    return tuple(_trim_start(whole))


def _append(whole: list[Inline], item: Inline) -> None:
    last = whole[-1] if whole else None
    if isinstance(last, Span) and isinstance(item, Span) and _alike(last, item):
        printed = ""
        if last.printed or item.printed:
            printed = (last.printed or last.text) + (item.printed or item.text)
        whole[-1] = replace(last, text=last.text + item.text, printed=printed)
    else:
        whole.append(item)


def _alike(last: Span, item: Span) -> bool:
    return (
        last.bold == item.bold
        and last.italic == item.italic
        and last.raised == item.raised
        and last.lowered == item.lowered
        and last.underline == item.underline
        and last.href == item.href
        and abs(last.size - item.size) < 0.5  # noqa: PLR2004  (half a point)
    )


def _trim_end(whole: list[Inline]) -> None:
    while whole and isinstance(whole[-1], Span):
        last = whole[-1]
        text = last.text.rstrip()
        if text == last.text:
            return
        if text:
            whole[-1] = replace(last, text=text)
            return
        whole.pop()


def _trim_start(parts: list[Inline]) -> list[Inline]:
    start = 0
    while start < len(parts):
        first = parts[start]
        if not isinstance(first, Span):
            break
        text = first.text.lstrip()
        if text:
            if text != first.text:
                return [replace(first, text=text), *parts[start + 1 :]]
            break
        start += 1
    return parts[start:]


def _edge_text(item: Inline) -> str:
    return item.text if isinstance(item, Span) else ""


def _blank(whole: list[Inline], parts: list[Inline]) -> bool:
    """Tell whether a blank stands between two lines."""
    before, after = _last_text(whole), _first_text(parts)
    if not before or not after:
        return True
    if is_unspaced(before[-1]) and is_unspaced(after[0]):
        return False
    if before[-1] in _HYPHENS and before[-2:-1].isalpha():
        return False
    return not (before[-1] == "/" and before[-2:-1].strip())


def _last_text(whole: list[Inline]) -> str:
    """Return the last characters before a line end, calls left out."""
    for item in reversed(whole):
        if isinstance(item, Span) and not item.raised and item.text.strip():
            return item.text.rstrip()
    return ""


def _first_text(parts: list[Inline]) -> str:
    for item in parts:
        if isinstance(item, Span) and not item.raised and item.text.strip():
            return item.text.lstrip()
    return ""


def _add_blank(whole: list[Inline]) -> None:
    last = whole[-1]
    if isinstance(last, Span) and not last.raised:
        whole[-1] = replace(last, text=last.text + " ")
    else:
        whole.append(Span(text=" "))
