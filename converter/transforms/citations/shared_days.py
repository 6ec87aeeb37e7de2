"""Days that share the year, and often the month, of the full date beside them.

``from 30 November to 13 December 2023``, ``on 23 and 24 April 2015``; where the year is
printed first, ``2016年10月17日至20日``. The words between are data of the language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from converter.languages.dates import DateMatch, iso_date
from converter.languages.loader import load_pack
from converter.transforms.citations.vocabulary import Vocabulary

_REACH = 60
"""Characters from such a day to the date, at most."""


def shared_days(
    text: str, dates: Sequence[DateMatch], words: Vocabulary
) -> Iterator[DateMatch]:
    """Yield the days beside the dates of a text that are no full dates themselves.

    A range ends after it begins: what is not earlier than the end is no beginning.

    Args:
        text: With plain signs (`core.symbols.signs.unset`).
        dates: Its full dates in order.
        words: Vocabulary of its language.
    """
    year_first = words.words.number_first
    for date in dates:
        if not date.iso:
            continue
        found = _behind(text, date, words) if year_first else _before(text, date, words)
        if found is None:
            continue
        day = _day(found, date, words)
        in_order = date.iso < day.iso if year_first else day.iso < date.iso
        if day.iso and in_order:
            yield day


def _before(text: str, date: DateMatch, words: Vocabulary) -> re.Match[str] | None:
    start = max(0, date.start - _REACH)
    return _pattern(words.pack.code).search(text, start, date.start)


def _behind(text: str, date: DateMatch, words: Vocabulary) -> re.Match[str] | None:
    return words.words.shared_day.regex.match(text, date.end)


@lru_cache(maxsize=8)
def _pattern(code: str) -> re.Pattern[str]:
    """Return the phrase at the end of what stands before a date."""
    phrase = load_pack(code).citation.shared_day
    return re.compile(rf"(?<![\w/.,(-])(?:{phrase.expression})\Z", re.IGNORECASE)


def _day(found: re.Match[str], date: DateMatch, words: Vocabulary) -> DateMatch:
    """Return the day with what it shares, its place that of the printed words."""
    year, month, _ = date.iso.split("-")
    number = re.sub(r"\D", "", found["day"])
    named = found["month"]
    if named:
        month = str(words.pack.dates.month(named))
    start = min(found.start(name) for name in ("day", "month") if found[name])
    behind = words.words.number_first  # the phrase ends with the sign of the day
    end = found.end() if behind else max(found.end("day"), found.end("month"))
    iso = iso_date(int(year), int(month), int(number))
    return replace(date, start=start, end=end, iso=iso)
