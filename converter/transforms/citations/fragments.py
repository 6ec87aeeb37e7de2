"""The place in a cited document: ``resolution 55/2, annex``, ``paragraph 5 of ...``.

Source: AKN4UN digest 2.5: ``/!annex``, ``/!main#para_5`` behind the Work IRI.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from converter.languages.loader import load_pack
from converter.languages.phrase import words_regex
from converter.transforms.citations.places import read_places
from converter.transforms.citations.vocabulary import Vocabulary

_LONGEST = 160
"""Characters from a place over the organ and its noun to the number."""
_APART = re.compile(r"[\d.;:,،，؛]")
_NEVER = "(?!)"


def fragment(text: str, start: int, ends: Sequence[int], words: Vocabulary) -> str:
    """Return what to add to the IRI of a cited document; empty for all of it.

    Only one place can be added; of a list none is.

    Args:
        text: The text that cites.
        start: Where the printed number begins.
        ends: Where it ends, and where the date behind it ends.
        words: Vocabulary of its language.
    """
    found = _behind(text, ends, words) or _in_front(text, start, words)
    if found is None:
        return ""
    kind, match = found
    places = read_places(match, words)
    if len(places) > 1:
        return ""
    label = places[0].labels[0] if places else ""
    if kind == "annex":
        return f"/!annex_{label}" if label else "/!annex"
    step = "sec" if kind == "section" else "para"
    return f"/!main#{step}_{label}" if label else ""


def _behind(
    text: str, ends: Sequence[int], words: Vocabulary
) -> tuple[str, re.Match[str]] | None:
    for end in ends:
        noun = _noun_behind(words.pack.code).match(text, end)
        at = noun.end() if noun else end
        for phrase in words.words.after:
            if found := phrase.regex.match(text, at):
                return phrase.kind, found
    return None


def _in_front(
    text: str, start: int, words: Vocabulary
) -> tuple[str, re.Match[str]] | None:
    """Return the last place before the noun of a number, nothing else between."""
    best: tuple[str, re.Match[str]] | None = None
    for phrase in words.words.within:
        for found in phrase.regex.finditer(text, max(0, start - _LONGEST), start):
            if _APART.search(text, found.end(), start):
                continue
            if best is None or found.start() > best[1].start():
                best = phrase.kind, found
    return best


@cache
def _noun_behind(code: str) -> re.Pattern[str]:
    """Return the pattern of the noun behind a number, where a language has it."""
    pack = load_pack(code)
    words = pack.citation
    if not words.number_first:
        return re.compile(_NEVER)
    nouns = words_regex(words.resolution + words.decision, spaced=pack.spaced)
    return re.compile(rf".{{0,{words.gaps.noun}}}?(?:{nouns})")
