"""Where one text object of a page ends and the next begins, in pdfium's text.

Asking pdfium about every character of a long text costs more than extracting it did,
so ends are found by halving. Chinese and Arabic are set in short objects: there all
characters are asked for, in one sweep.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import repeat

from converter.readers.pdf import bindings

# text that pdfium turns around as a whole: Arabic letters, blanks and stops
PLAIN_ARABIC = re.compile("[\u0621-\u063a\u0641-\u064a ،؛.]+")


Bound = tuple[int, int, int]
"""The characters that one text object shows side by side: the first, where they end,
and the address of the object."""


def bounds_of(
    text_page: bindings.Handle, text: str, *, rtl: bool, han: bool
) -> list[Bound]:
    """Return the bounds of every run that shows something.

    A line of pdfium's text ends in CR LF; a text object never goes on after it, and
    its characters stand side by side. Only where pdfium turned a line with more than
    Arabic letters around, they may stand apart.
    """
    found: list[Bound] = []
    start, count = 0, len(text)
    while start < count:
        stop = text.find("\r\n", start)
        stop = count if stop < 0 else stop
        if han or (rtl and not PLAIN_ARABIC.fullmatch(text, start, stop)):
            found += _swept(text_page, start, stop, apart=rtl)
        else:
            found += _halved(text_page, start, stop)
        start = stop + 2
    return [bound for bound in found if not text[bound[0] : bound[1]].isspace()]


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
                yield first, end, last
            first, end, last = place, place + 1, thing
    if last:
        yield first, end, last


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
            yield start, stop, thing
            return
        low, high = start + 1, stop - 1
        while low < high:
            middle = (low + high) // 2
            if object_at(text_page, middle) == thing:
                low = middle + 1
            else:
                high = middle
        yield start, low, thing
        start = low
        thing = object_at(text_page, start)
