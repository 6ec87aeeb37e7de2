"""Values of ordinals in words or digits, by the stems of a pack.

The values of the parts add up (seventy 70 + fifth 5; ``soixante`` 60 + ``quinzième``
15; ``الخامسة`` 5 + ``والسبعون`` 70). Source: `official-practice` 2.2 (sessions) and
2.7 (meetings); Latin letters in Russian words 3.2.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from converter.core.text import cyrillic, fold
from converter.languages.numerals import HAN_DIGITS, ascii_digits, from_han
from converter.languages.pack import LanguagePack

_NEVER = "(?!)"
_DIGITS = re.compile(r"\d+")
_HAN = re.compile(f"[{HAN_DIGITS}零两十百千]+")


def ordinal_value(pack: LanguagePack, text: str) -> int:
    """Return the value of an ordinal; 0 when the text is none.

    Digits count with or without their ending (``54th``, ``54e``, ``54-е``, ``54``).
    """
    words = pack.ordinal_words
    reader = _reader(
        tuple(words.parts.items()), words.endings, words.joiners, words.digits
    )
    return reader.value(text)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reader:
    """The ordinals of one language, ready to read."""

    values: Mapping[str, int]
    """Folded stem to value."""
    word: re.Pattern[str]
    """A stem (group 1), the longest first, with its ending, before the next part."""
    joiner: re.Pattern[str]
    """What may stand between two words."""
    digits: re.Pattern[str]
    """An ordinal in digits or Han numbers."""

    def value(self, text: str) -> int:
        printed = cyrillic(text).strip()
        return self._of_digits(printed) or self._of_words(fold(printed))

    def _of_digits(self, text: str) -> int:
        if not self.digits.fullmatch(text):
            return from_han(text)
        number = _DIGITS.search(text)
        if number:
            return int(ascii_digits(number.group()))
        han = _HAN.search(text)
        return from_han(han.group()) if han else 0

    def _of_words(self, text: str) -> int:
        """Return the sum of the parts; 0 when something else stands between."""
        total = 0
        place = 0
        while place < len(text):
            if total:
                joiner = self.joiner.match(text, place)
                place = joiner.end() if joiner else place
            word = self.word.match(text, place)
            if not word:
                return 0
            total += self.values[word.group(1)]
            place = word.end()
        return total


@lru_cache(maxsize=32)
def _reader(
    parts: tuple[tuple[str, int], ...], endings: str, joiners: str, digits: str
) -> _Reader:
    values = {fold(stem): value for stem, value in parts}
    stems = "|".join(sorted(map(re.escape, values), key=len, reverse=True)) or _NEVER
    return _Reader(
        values=values,
        word=re.compile(rf"({stems})(?:{endings})(?=\Z|(?:{joiners})?(?:{stems}))"),
        joiner=re.compile(joiners),
        digits=re.compile(rf"\d+|{digits or _NEVER}", re.IGNORECASE),
    )
