"""Where one text object of a page ends and the next begins, in pdfium's text.

Asking pdfium about every character of a long text costs more than extracting it did,
so ends are found by halving. Chinese and Arabic are set in short objects: there all
characters are asked for, in one sweep.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import repeat
from typing import NamedTuple

from converter.readers.pdf import bindings

# text that pdfium turns around as a whole: Arabic letters, blanks and stops
PLAIN_ARABIC = re.compile("[\u0621-\u063a\u0641-\u064a ،؛.]+")


class Bound(NamedTuple):
    """The characters that one text object shows side by side."""

    start: int
    end: int
    thing: int
    """Address of the text object."""


def bounds_of(
    text_page: bindings.Handle, text: str, *, rtl: bool, han: bool
) -> Iterator[Bound]:
    """Yield the bounds of every run that shows something.

    A line of pdfium's text ends in CR LF; a text object never goes on after it, and
    its characters stand side by side. Only where pdfium turned a line with more than
    Arabic letters around, they may stand apart.
    """
    start, count = 0, len(text)
    while start < count:
        stop = text.find("\r", start)
        stop = count if stop < 0 else stop
        if rtl or han:
            apart = rtl and not PLAIN_ARABIC.fullmatch(text, start, stop)
            found = _swept(text_page, start, stop, apart=apart)
        else:
            found = _halved(text_page, start, stop)
        for bound in found:
            if not text[bound.start : bound.end].isspace():
                yield bound
        start = stop + 1


def _swept(
    text_page: bindings.Handle, start: int, stop: int, *, apart: bool
) -> Iterator[Bound]:
    """Yield the runs of a line, all of whose characters are asked for.

    Args:
        text_page: Handle of the page's text.
        start: Index of the first character.
        stop: Index after the last.
        apart: Whether a blank that pdfium put in parts a run.
    """
    first = end = start
    last = 0
    things = map(bindings.text_object, repeat(text_page), range(start, stop))
    for place, thing in enumerate(things, start):
        if thing == last and (place == end or not apart):
            end = place + 1
        elif thing:
            if last:
                yield Bound(first, end, last)
            first, end, last = place, place + 1, thing
    if last:
        yield Bound(first, end, last)


def _halved(text_page: bindings.Handle, start: int, stop: int) -> Iterator[Bound]:
    """Yield the runs of a line whose text objects stand one after the other."""
    if start >= stop:
        return
    object_at = bindings.text_object
    final = object_at(text_page, stop - 1)
    thing = object_at(text_page, start)
    while start < stop:
        if not thing:
            start += 1
            thing = object_at(text_page, start) if start < stop else None
            continue
        if thing == final:
            yield Bound(start, stop, thing)
            return
        low, high = start + 1, stop - 1
        while low < high:
            middle = (low + high) // 2
            if object_at(text_page, middle) == thing:
                low = middle + 1
            else:
                high = middle
        yield Bound(start, low, thing)
        start = low
        thing = object_at(text_page, start)
