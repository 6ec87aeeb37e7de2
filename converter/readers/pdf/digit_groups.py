"""Numbers in groups on lines that run from right to left: ``25 046 200``.

Where plain blanks part the groups, each group is a number of its own and the first
stands furthest right: the page shows 25 046 200, the text holds ``200 046 25``. Where
no-break blanks tie them, the number runs from left to right like a word. pdfium shows
neither blank. What tells them apart, the surest first: a producer that draws words in
the order they are read draws the groups of one word from left to right; the short group
of a number; the other numbers of the page.

Source:
    Unicode Standard Annex 9: U+00A0 is a common separator (CS), U+0020 white space.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from converter.readers.pdf import bindings
from converter.readers.pdf.runs import Run

_GROUP = re.compile(r"\d{1,3}")
_NUMBER = re.compile(r"(?<![\d/.,])\d{1,3}(?: \d{1,3})+(?![\d/.,])")
_DIGIT = re.compile(r"\d")
_WHOLE = 3
_APART_DIGITS = re.compile(r"\d[ \u00a0]\d")
# digits further apart, in font sizes, are two numbers
_APART = 0.3


def drawn_order(page: bindings.Handle, text: str) -> Mapping[int, int]:
    """Return in which order a page draws its objects, when it has numbers in groups.

    Args:
        page: Handle of the page.
        text: Its characters.
    """
    if not _APART_DIGITS.search(text):
        return {}
    places = range(bindings.count_objects(page))
    return {bindings.page_object(page, place): place for place in places}


def tied_as_drawn(line: Sequence[Run], start: int, end: int) -> int | None:
    """Return where a number ends whose groups were drawn as one word.

    Args:
        line: The runs of a line from right to left.
        start: Place of the group that stands furthest right.
        end: Place after the last group.

    Returns:
        None when the words around it were not drawn in the order they are read.
    """
    groups = [run.drawn for run in line[start:end]]
    before = [run.drawn for run in line[max(0, start - 1) : start] if run.rtl]
    after = [run.drawn for run in line[end : end + 1] if run.rtl]
    if (
        min(groups) < 0
        or not (before or after)
        or max(before, default=-1) > min(groups)
        or min(after, default=max(groups)) < max(groups)
    ):
        return None
    stop = start + 1
    while stop < end and line[stop].drawn < line[stop - 1].drawn:
        stop += 1
    return stop


def is_tied(groups: Sequence[str], *, usual: bool) -> bool:
    """Tell whether groups, as they stand from left to right, are one word.

    Args:
        groups: What stands between the blanks.
        usual: Whether those of the page are, for numbers that do not tell.
    """
    shown = _shown(groups)
    return _makes_number(groups) and usual if shown is None else shown


def are_tied(rows: Iterable[Sequence[Run]]) -> bool:
    """Tell whether the numbers of a page's right-to-left lines are tied."""
    found: set[bool | None] = set()
    for runs in rows:
        if any(run.rtl for run in runs) and any(
            not run.rtl and _DIGIT.search(run.text) for run in runs
        ):
            shown = _as_shown(sorted(runs, key=lambda run: run.x0))
            found |= {_shown(number.split(" ")) for number in _NUMBER.findall(shown)}
    return True in found and False not in found


def stand_apart(left: Run, right: Run) -> bool:
    """Tell whether a blank stands between the digits of two runs."""
    return (
        right.x0 - left.x1 > _APART * left.size
        or left.text.endswith(" ")
        or right.text.startswith(" ")
    )


def _as_shown(line: Sequence[Run]) -> str:
    """Return the numbers of a line from left to right."""
    shown = ""
    last: Run | None = None
    for run in line:
        blank = " " if last is None or stand_apart(last, run) else ""
        shown += blank + ("|" if run.rtl else run.text.strip())
        last = run
    return shown


def _makes_number(groups: Sequence[str]) -> bool:
    return all(map(_GROUP.fullmatch, groups)) and all(
        len(group) == _WHOLE for group in groups[1:-1]
    )


def _shown(groups: Sequence[str]) -> bool | None:
    """Tell what a number shows: its short group stands last, or first."""
    if not _makes_number(groups):
        return None
    first, last = len(groups[0]) < _WHOLE, len(groups[-1]) < _WHOLE
    return last if first != last else None
