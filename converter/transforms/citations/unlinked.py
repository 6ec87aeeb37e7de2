"""Texts cited by a number that no document address serves.

Treaties by volume and number of their series (``United Nations, Treaty Series,
vol. 1577, No. 27531`` is UNTS 1577/27531) and decisions of conferences of parties
(``decision 14/CP.26``). Both are named in a form that all languages share, not linked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from converter.languages.loader import load_pack
from converter.languages.needs import meets
from converter.languages.phrase import Phrase

_CONFERENCE = re.compile(r"(?<![\w/.-])\d{1,3}/(?:CP|CMP|CMA|COP)\.\d{1,2}(?![\w/])")
_DIGITS = re.compile(r"\d+")
_GROUP_NAME = re.compile(r"\?P<\w+>")
_IBID = "ibid"


class Unlinked(NamedTuple):
    """A text that is named but not linked."""

    start: int
    end: int
    name: str
    """``treaty`` or ``decision``."""
    title: str
    """``UNTS 1577/27531``, ``14/CP.26``."""


@dataclass(slots=True)
class SeriesReader:
    """Reads treaties; remembers the series for ``Ibid.`` in the next note."""

    language: str
    _series: str = ""

    def read(self, text: str, plain: str) -> Iterator[Unlinked]:
        """Yield the treaties and decisions of conferences that a text cites.

        Args:
            text: The text.
            plain: The same as `languages.needs.held` gives it.
        """
        pattern, phrases = _treaties(self.language)
        cites = any(meets(plain, phrase.needs) for phrase in phrases)
        for found in pattern.finditer(text) if cites else ():
            phrase = phrases[int((found.lastgroup or "t0")[1:])]
            inner = phrase.regex.fullmatch(text, found.start(), found.end())
            if phrase.kind != _IBID:
                self._series = phrase.kind
            if inner is None or not self._series:
                continue
            volume, number = (
                ", ".join(_DIGITS.findall(inner[name])) for name in ("volume", "number")
            )
            title = f"{self._series} {volume}/{number}"
            yield Unlinked(found.start(), found.end(), "treaty", title)
        if "/C" in text:
            for found in _CONFERENCE.finditer(text):
                name = found.group()
                yield Unlinked(found.start(), found.end(), "decision", name)


@cache
def _treaties(code: str) -> tuple[re.Pattern[str], tuple[Phrase, ...]]:
    """Return the phrases of a language that cite treaties, in one pattern and each."""
    phrases = load_pack(code).citation.treaty
    pattern = "|".join(
        f"(?P<t{index}>{_GROUP_NAME.sub('?:', phrase.expression)})"
        for index, phrase in enumerate(phrases)
    )
    return re.compile(pattern, re.IGNORECASE), phrases
