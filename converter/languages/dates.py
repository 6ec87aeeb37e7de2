"""Dates as a language prints them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from converter.core.text import fold
from converter.languages.numerals import ascii_digits, from_han

_DIGITS = re.compile(r"\d+")
_YEAR = re.compile(r"\d\d\d\d")  # quicker to search for than a repetition
_REACH = 80
"""Characters from the first sign of a date to its year, at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMatch:
    """A date found in a text."""

    start: int
    end: int
    iso: str
    """``YYYY-MM-DD``; empty when no such day exists (31 April)."""


@dataclass(frozen=True, slots=True)
class DateReader:
    """Finds dates by the month names and date forms of a language."""

    regex: re.Pattern[str]
    """With groups ``day``, ``month``, ``year`` (numbered variants ``day2`` ...)."""
    months: Mapping[str, int]
    """Folded month name to number."""

    def find(self, text: str) -> Iterator[DateMatch]:
        """Yield every full date in the order of the text.

        The search begins a little before the next year: most text has none.
        """
        end = 0
        while year := _YEAR.search(text, end):
            found = self.regex.search(text, max(end, year.start() - _REACH))
            if found is None:
                return
            end = found.end()
            yield DateMatch(start=found.start(), end=end, iso=self._iso(found))

    def parse(self, text: str) -> str:
        """Return the first date of a text as ISO 8601; empty when there is none."""
        for match in self.find(text):
            if match.iso:
                return match.iso
        return ""

    def full(self, text: str) -> str:
        """Return the date that a text is and nothing else; empty when it is none."""
        found = self.regex.fullmatch(text.strip())
        return self._iso(found) if found else ""

    def _iso(self, found: re.Match[str]) -> str:
        parts = {
            name.rstrip("0123456789"): value
            for name, value in found.groupdict().items()
            if value
        }
        year, day = _number(parts["year"]), _number(parts["day"])
        return iso_date(year, self.month(parts["month"]), day)

    def month(self, printed: str) -> int:
        """Return the number of a month, printed as a name or as a number."""
        return self.months.get(fold(printed)) or _number(printed)


def iso_date(year: int, month: int, day: int) -> str:
    """Return a day as ISO 8601; empty when no such day exists."""
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return ""


def _number(text: str) -> int:
    digits = _DIGITS.search(ascii_digits(text))
    return int(digits.group()) if digits else from_han(text.strip())
