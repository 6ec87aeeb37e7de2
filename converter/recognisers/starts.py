"""Lines that certainly begin something, so that a title cannot run into them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from converter.core.scripts import ARABIC
from converter.languages.loader import load_pack
from converter.languages.pack import LanguagePack
from converter.languages.phrase import Phrase, first_match, words_regex

# the session in brackets: (III), (S-VI), in Arabic its abbreviation and digits
_SESSION = rf"\((?:(?:(?:E?S)-)?[IVXLC]+|[{ARABIC}]{{1,3}}\s?[-–]\s?\d{{1,2}})\)"
NUMBER_LINE = re.compile(
    r"(?:[A-Z]{1,2}(?:/HRC|/CN\.\d+)?/RES/)?"
    r"(?P<number>(?:(?:ES|S)-)?\d{1,4}/\d{1,3}"
    rf"|\d{{1,4}}(?=(?:\s[A-Z])?\s?{_SESSION}))"
    rf"(?P<letter>\s?[A-Z](?:\s?[-–]\s?[A-Z])?)?(?P<roman>\s?{_SESSION})?"
    r"\s*(?P<stop>[.．]?\s*[-–—]?(?=[\s\u00a0]|$|[\u2e80-\uffef])"
    rf"|[.．](?=[A-Z][\s\u00a0]|[{ARABIC}]))[\s\u00a0]*"
)
"""The number of a resolution of an organ that numbers by session or year: ``75/129.``,
``S-32/1.``, ``217 A (III).``; its words need no language."""


LETTERS = frozenset({"letter", "note_verbale"})


def match_any(phrases: Iterable[Phrase], text: str) -> re.Match[str] | None:
    """Return the first whole match of a text among phrases."""
    found = first_match(phrases, text)
    return found[1] if found else None


def packs(pack: LanguagePack) -> Iterator[LanguagePack]:
    """Yield the pack and those whose masthead words its documents print too."""
    yield pack
    for code in pack.also:
        yield load_pack(code)


def is_formula(text: str, pack: LanguagePack) -> bool:
    """Whether a text is the enacting formula, with or without its comma."""
    return formula_organ(text, pack) != ""


def formula_organ(text: str, pack: LanguagePack) -> str:
    """Return the id of the organ that an enacting formula names; empty if none."""
    found = _formula(pack).fullmatch(text)
    if not found:
        return ""
    return next(name for name, value in found.groupdict().items() if value)


_QUOTES = r"[“”„«»\"「『]"
"""What opens a quotation: decisions quote the text that they adopt."""
_FORMULAS: dict[str, re.Pattern[str]] = {}


def _formula(pack: LanguagePack) -> re.Pattern[str]:
    regex = _FORMULAS.get(pack.code)
    if regex is None:
        groups = "|".join(
            f"(?P<{organ}>{_exact(words_regex(words, spaced=pack.spaced))})"
            for organ, words in pack.resolution.formula.items()
        )
        regex = re.compile(
            rf"{_QUOTES}?\s?(?:{groups or '(?!)'})\s*[,،，:：]?", re.IGNORECASE
        )
        _FORMULAS[pack.code] = regex
    return regex


def _exact(words: str) -> str:
    """Return words that must be written exactly so unless a comma follows.

    The organ's name alone on a line in small letters is part of a sentence.
    """
    return rf"(?:{words})(?=\s*[,،，])|(?-i:{words})"


def _letters(pack: LanguagePack) -> list[Phrase]:
    """Return the titles that name no subject: an agenda item is never called so."""
    return [one for one in pack.titles.kinds if one.kind in LETTERS]


def is_salutation(line: str, pack: LanguagePack) -> bool:
    """Whether a speaker addresses the meeting in a line: it heads nothing."""
    return any(
        one.kind == "salutation" and one.regex.fullmatch(line)
        for one in pack.titles.kinds
    )


def starts_something(text: str, pack: LanguagePack) -> bool:
    """Whether a line is known to begin a part of a document.

    Used by recognisers of titles, which run on until something else begins.
    """
    return (
        text[:1] in "[［"
        or NUMBER_LINE.match(text) is not None
        or is_formula(text, pack)
        or match_any(pack.titles.adoption, text) is not None
        or match_any(pack.titles.number, text) is not None
        or match_any(_letters(pack), text) is not None
        or match_any(pack.resolution.draft, text) is not None
        or match_any(pack.resolution.recommendation, text) is not None
        or match_any(pack.annex.labels, text) is not None
        or match_any(pack.annex.of, text) is not None
        or match_any(pack.conclusion.meeting, text) is not None
        or any(match_any(p.masthead.agenda_item, text) for p in packs(pack))
        or any(match_any(p.masthead.session, text) for p in packs(pack))
    )
