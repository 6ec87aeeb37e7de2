"""Which of the six languages a text is in.

Script first, then frequent short words: no model, no guess below a threshold.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from converter.core.errors import DetectionError
from converter.core.scripts import ARABIC_BLOCK, CYRILLIC, HAN
from converter.languages.loader import languages, read_head

SAMPLE = 20_000
"""Characters that are looked at."""
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = {
    "ar": re.compile(f"[{ARABIC_BLOCK}]+"),
    "zh": re.compile(f"[{HAN}]+"),
    "ru": re.compile(f"[{CYRILLIC}]+"),
}
_SHARE = 0.15
_SURE = 1.3


@dataclass(frozen=True, slots=True)
class Language:
    """The language of a text."""

    code: str
    sure: bool
    """Whether the evidence leaves no other choice."""


def detect_language(text: str) -> Language:
    """Return the language of a text.

    Raises:
        DetectionError: None of the six has any evidence.
    """
    sample = text[:SAMPLE]
    for code, script in _SCRIPTS.items():
        found = sum(map(len, script.findall(sample)))
        if found and found > _SHARE * sum(map(str.isalpha, sample)):
            return Language(code, sure=True)
    words = Counter(_WORD.findall(sample.casefold()))
    scores = sorted(
        ((sum(words[word] for word in _frequent(code)), code) for code in languages()),
        reverse=True,
    )
    best, second = scores[0], scores[1]
    if not best[0]:
        msg = "the language of the text could not be told"
        raise DetectionError(msg)
    return Language(best[1], sure=best[0] >= _SURE * max(1, second[0]))


@cache
def _frequent(code: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in read_head(code)["frequent"])
