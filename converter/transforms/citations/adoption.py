"""The date of a cited resolution where the text prints it, and the IRI that it gives.

``resolution 70/1 of 25 September 2015`` is
``/akn/un/statement/deliberation/un-ga/2015-09-25/70-1`` (AKN4UN digest 2.4, 2.5).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from converter.core.symbols import Symbol
from converter.languages.dates import DateMatch
from converter.transforms.citations.cited import Citation
from converter.transforms.citations.numbers import ASSEMBLY, first_year
from converter.transforms.citations.vocabulary import Vocabulary

_FARTHEST = 240
"""Characters from a Chinese date over a title to its number."""


def adoption_date(
    text: str, citation: Citation, dates: Sequence[DateMatch], words: Vocabulary
) -> str:
    """Return the date that the text gives a citation and that its organ can have.

    Args as for `printed_date`.
    """
    date = printed_date(text, citation, dates, words)
    return date if date and fits(citation.symbol, date) else ""


def printed_date(
    text: str, citation: Citation, dates: Sequence[DateMatch], words: Vocabulary
) -> str:
    """Return the date that the text gives a citation, as ISO 8601; or empty.

    Args:
        text: The text that cites.
        citation: A citation of it.
        dates: The dates of the text in order.
        words: Vocabulary of its language.
    """
    if words.words.number_first:
        return _before(text, citation.start, dates, words)
    return _behind(text, citation.end, dates, words)


def _behind(text: str, end: int, dates: Sequence[DateMatch], words: Vocabulary) -> str:
    found = words.dated_behind.match(text, end)
    if found is None:
        return ""
    index = bisect_left(dates, found.end(), key=lambda date: date.start)
    right = index < len(dates) and dates[index].start == found.end()
    return dates[index].iso if right else ""


def _before(
    text: str, start: int, dates: Sequence[DateMatch], words: Vocabulary
) -> str:
    index = bisect_right(dates, start, key=lambda date: date.end)
    if not index or start - dates[index - 1].end > _FARTHEST:
        return ""
    date = dates[index - 1]
    tied = words.words.dated.regex.fullmatch(text, date.end, start)
    return date.iso if tied else ""


def fits(symbol: Symbol, date: str) -> bool:
    """Whether a resolution can have been adopted on a date.

    A session of the Assembly goes on into the next year; the other organs count by
    years.
    """
    first, year = first_year(symbol), int(date[:4])
    if not first:
        return True
    return first <= year <= first + (symbol.actor == ASSEMBLY)


def work_of(symbol: Symbol, letters: str) -> str:
    """Return actor and number of a resolution, by which it is told from others.

    Args:
        symbol: Of its document.
        letters: Of the part, as printed: parts that share a document are resolutions
            of their own.
    """
    number = f"{symbol.number}{letters}"
    if symbol.qualifier:
        return f"{symbol.actor} {number}_({symbol.qualifier})"
    return f"{symbol.actor} {symbol.session}-{number}"


def work_iri(symbol: Symbol, letters: str, date: str) -> str:
    """Return the Work IRI of a resolution or decision adopted on a date."""
    actor, number = work_of(symbol, letters).split(" ", 1)
    return f"/akn/un/statement/deliberation/{actor}/{date}/{number}"
