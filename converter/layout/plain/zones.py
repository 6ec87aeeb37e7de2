"""Where on a page footnotes stand: the marks that answer the calls of the page."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from converter.core.scripts import ARABIC
from converter.layout.plain.calls import MARK, STARS
from converter.layout.plain.fused_calls import CLOSING
from converter.layout.plain.rows import Row
from converter.layout.plain.signs import Signs

MARKED = re.compile(r"\(?(\d{1,3}|\*{1,4}|†|‡)\)?\s+(?=[^\W\d]|[“«\"《„])")
"""A mark before the text of its note."""
STOPS = re.compile(r".*[.。!?؟][»”’)\]]*\s*$")
"""A line with which a note may end."""
_MARK = r"\d{1,3}|\*{1,4}|†|‡"
_CALLS = re.compile(
    rf"(?:(?<=[^\W\d_])|(?<={CLOSING})\s?|\b(?:19|20)\d\d|(?<=\d)(?=\*))\(?(?P<word>{_MARK})\)?(?![\w/])"
    rf"|(?<=\w) (?P<stop>{_MARK})(?={CLOSING}(?!\d))"
    rf"|(?<=\w) (?P<apart>{_MARK})(?=\s|$)"
)
_ARABIC = re.compile(f"[{ARABIC}]")
_BRACKETED = re.compile(r"\(?\s?(\*{1,4}|†|‡|(?<=[( ])\d{1,3}(?=[ )]))\s?\)?")
_BEHIND_NUMBER = re.compile(r"(?<=\d)\((\d{1,3})\)")
_FAR = 1 << 62
_LONGEST = 400
_LONGEST_ROW = 20_000
_LONGEST_ZONE = 400
_MOST_STARTS = 40
_SKIPPED = 3
"""Notes of which even the mark may be lost between two zones."""


@dataclass(slots=True)
class _FirstCall:
    """The rows of a page in which a mark seems to be called first."""

    fused: int = _FAR
    """Fused with a word or stop, as calls are."""
    apart: int = _FAR
    """Between blanks."""

    def seen(self, at: int, *, fused: bool) -> None:
        """Take a row down."""
        if fused:
            self.fused = min(self.fused, at)
        else:
            self.apart = min(self.apart, at)


def zone_starts(page: Sequence[Row], expected: int, signs: Signs) -> list[int]:
    """Return the rows of a page at which zones of notes begin.

    In mined text zones stand behind rules anywhere. Else a page has one, at its end:
    the one that answers most calls of the page, and the last of those.

    Args:
        page: The rows of a page.
        expected: The number of the next note.
        signs: Reads the lines.
    """
    spaced = signs.shape.spaced
    starts = []
    for at, row in enumerate(page[1:], start=1):
        ruled = page[at - 1].is_rule
        lone = MARK.fullmatch(row.text) and (ruled or at + 1 < len(page))
        marked = MARKED.match(row.text) and (ruled or row.blank_before)
        if marked and not ruled and signs.alone(row.text):
            continue  # the date of the masthead: 1 October 2044
        if ruled or not spaced:
            starts += [at] if lone or marked else []
    if spaced:
        return starts
    called = _calls_above(page)
    near = starts[-_MOST_STARTS:]
    answers = {at: _answered(page, at, expected, called) for at in near}
    best = max(near, key=lambda at: (answers[at], at), default=0)
    return [best] if best and answers[best] > 0 else []


def opens(page: Sequence[Row], since: int, start: int, expected: int) -> bool:
    """Tell whether the mark in a row opens a zone: it is due, and is found above."""
    marker = marker_of(page[start])
    if marker.isdigit():
        due = expected <= int(marker) <= expected + _SKIPPED
        if expected == 1 and not due:  # numbers of a whole volume
            due = not MARK.fullmatch(page[start].text)
        if not due:
            return False
    above = page[max(since, start - _LONGEST_ZONE) : start]
    return any(marker in row.text or row.calls for row in above)


def marker_of(row: Row) -> str:
    """Return the mark that a row is or begins with; empty when there is none."""
    found = MARK.fullmatch(row.text) or MARKED.match(row.text)
    return found[1] if found else ""


def follows(marker: str, before: str) -> bool:
    """Tell whether a mark may stand behind another in one zone."""
    if not before or not before.isdigit() or not marker.isdigit():
        return not (before.isdigit() and not marker.isdigit())
    return int(marker) == int(before) + 1


def _answered(
    page: Sequence[Row], start: int, expected: int, called: Mapping[str, _FirstCall]
) -> float:
    """Return how many calls of the page a zone answers, less the marks unasked for."""
    if not opens(page, 0, start, expected):
        return 0
    score = 0.0
    # a mark set apart counts where the text behind it ends as notes do
    weak = 0.4 if STOPS.match(page[-1].text[-_LONGEST:]) else -0.5
    due = _first_due(page[start], expected)
    before = ""
    for row in page[start : start + _LONGEST_ZONE]:
        marker = marker_of(row)
        if not marker or not follows(marker, before):
            continue
        if not MARK.fullmatch(row.text) and not (row.blank_before or before):
            continue
        call = called.get(marker)
        if call is None or min(call.fused, call.apart) >= start:
            score -= 0.5
        else:
            score += 1 if call.fused < start else weak
        if marker.isdigit():
            score -= 0.6 * (int(marker) != due)
            due = int(marker) + 1
        before = marker
    return score


def _first_due(row: Row, expected: int) -> int:
    """Return the number that the first note of a page should have.

    A volume numbers its notes through: a text taken out of it begins with any.
    """
    marker = marker_of(row)
    number = int(marker) if marker.isdigit() else 0
    return number if expected == 1 and number > 1 + _SKIPPED else expected


def _calls_above(page: Sequence[Row]) -> dict[str, _FirstCall]:
    """Return for each mark of a page the first rows that seem to call it.

    Of two rows that hold a mark alone the first calls the second: right-to-left text
    prints it below the line that it stood in. Arabic calls have brackets and may
    follow a number.
    """
    found: dict[str, _FirstCall] = {}
    lone: dict[str, int] = {}
    arabic = any(_ARABIC.search(row.text[:_LONGEST_ROW]) for row in page)
    for at, row in enumerate(page):
        alone = (_BRACKETED if arabic else STARS).fullmatch(row.text)
        if alone:
            first_alone = lone.setdefault(alone[1], at)
            if at > first_alone:
                found.setdefault(alone[1], _FirstCall()).seen(first_alone, fused=True)
        line = row.text[:_LONGEST_ROW]
        for behind in _BEHIND_NUMBER.finditer(line) if arabic else ():
            found.setdefault(behind[1], _FirstCall()).seen(at, fused=True)
        for call in row.calls:
            found.setdefault(call.marker, _FirstCall()).seen(at, fused=True)
        for mark in _CALLS.finditer(line):
            marker = mark["word"] or mark["stop"] or mark["apart"]
            first = found.setdefault(marker, _FirstCall())
            first.seen(at, fused=not mark["apart"])
    return found
