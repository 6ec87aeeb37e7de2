"""The named parts of phrases, ``{date}``, ``{ordinal}`` ..., in one language.

Each is a regular expression that the words of the language file make. Masthead words
and dates of a language may be those of another too (`also`), for its documents print
both.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from converter.core.scripts import ARABIC, CYRILLIC_SMALL, TATWEEL
from converter.languages.phrase import build_expression, words_regex

Data = Mapping[str, Any]

_NEVER = "(?!)"
_SYMBOL = (
    r"[A-Z][A-Za-z]*(?:[./(][A-Za-z0-9.,()/\- ]{0,80}?)??/[A-Za-z0-9./\-]+"
    r"(?:\s[A-Z](?:\s?-\s?[A-Z])?(?![^\W_]))?(?:\s?\([^)]*\)"
    r"(?:/[A-Z][a-z]+\s[A-Z](?![^\W_]))?)?(?:/[A-Za-z]+\.\d+)*"
)
_ROMAN = "[IVXLC]+"
_ARABIC_LETTER = f"[{ARABIC}]{TATWEEL}?"
# Arabic doubles letters after the last with a blank between them
_DOUBLED_LETTER = rf"{_ARABIC_LETTER}(?:\s?{_ARABIC_LETTER})?|[{CYRILLIC_SMALL}]"


def parts_of(data: Data, also: Sequence[Data]) -> dict[str, str]:
    """Return the parts that the words of a language make.

    Args:
        data: The language file.
        also: The files of those whose words its documents print too.
    """
    spaced = bool(data.get("spaced", True))
    packs = (data, *also)
    parts = {
        "year": r"\d{4}",
        "n": r"\d+",
        "roman": _ROMAN,
        "symbol": _SYMBOL,
        "symbols": rf"{_SYMBOL}(?:.{{1,12}}?{_SYMBOL})*",
        "text": r".+?",
        **_letters(data),
        **_names(packs, spaced=spaced),
        **_items(packs, spaced=spaced),
        **_places(data, spaced=spaced),
        "ordinal": _ordinal(data, spaced=spaced),
        "day": _day(packs),
        "month": _any_of(
            chain(*_tables(packs, "date_words", "months")), spaced=spaced, marks=False
        ),
    }
    parts["date"] = _date(packs, parts, spaced=spaced)
    return parts


def _tables(packs: Sequence[Data], *path: str) -> Iterator[Any]:
    """Yield what stands at a path in each file that has it."""
    for one in packs:
        value: Any = one
        for key in path:
            value = value.get(key, {}) if isinstance(value, Mapping) else {}
        if value:
            yield value


def _any_of(words: Iterator[str], *, spaced: bool, marks: bool = True) -> str:
    return words_regex(list(words), spaced=spaced, marks=marks) or _NEVER


def _letters(data: Data) -> dict[str, str]:
    """Return the parts of letters, in Latin or in words (ألف)."""
    words = data.get("headings", {}).get("upper_letters", ())
    return {
        "letter": "|".join(["[A-Z]", *words]),
        "lettered": rf"\d+(?:[A-Z]| ?(?:{'|'.join(words) or _NEVER}))",
    }


def _names(packs: Sequence[Data], *, spaced: bool) -> dict[str, str]:
    """Return the parts of the names that mastheads print."""

    def names(key: str) -> Iterator[str]:
        for table in _tables(packs, "masthead", key):
            yield from chain(*table.values())

    return {
        "organ": _any_of(names("organs"), spaced=spaced),
        "language": _any_of(names("languages"), spaced=spaced),
    }


def _items(packs: Sequence[Data], *, spaced: bool) -> dict[str, str]:
    """Return the part of agenda items: ``74 (b) and (c)``."""
    words = chain(*_tables(packs, "masthead", "item_separators"))
    letter = rf"[(（]?(?:[a-z]{{1,2}}|{_DOUBLED_LETTER})[)）]"
    item = rf"\d{{1,3}}(?:\s*{letter})*"
    between = rf"\s*(?:[,،、，]|{_any_of(words, spaced=spaced)})\s*"
    return {"items": rf"{item}(?:{between}(?:{item}|{letter}))*"}


def _places(data: Data, *, spaced: bool) -> dict[str, str]:
    """Return the parts of places in a document: ``3 (a) to (c)``, ``II and III``."""
    cited = data.get("citation", {})
    words = chain(cited.get("separators", ()), cited.get("ranges", ()))
    joined = rf"\s*(?:{_any_of(words, spaced=spaced)})\s*"
    inner = rf"(?:[(（]?(?:[a-z]{{1,4}}|{_DOUBLED_LETTER})[)）])"
    place = rf"(?:\d{{1,4}}(?:\.\d{{1,3}})?(?:\s*{inner})*)"
    return {
        "places": rf"(?:{place}|{inner})(?:{joined}(?:{place}|{inner}))*",
        "romans": rf"{_ROMAN}(?:{joined}{_ROMAN})*(?![^\W\d_])",
        "numbers": rf"\d{{1,5}}(?:{joined}\d{{1,5}})*",
    }


def _ordinal(data: Data, *, spaced: bool) -> str:
    words = data.get("ordinal_words", {})
    stems = _any_of(iter(words.get("parts", {})), spaced=spaced)
    word = rf"(?:{stems})(?:{words.get('endings', '')})"
    joiner = words.get("joiners", r"\s+")
    return rf"{word}(?:(?:{joiner})?{word})*|{words.get('digits') or _NEVER}"


def _day(packs: Sequence[Data]) -> str:
    endings = "|".join(_tables(packs, "date_words", "day_endings"))
    return rf"\d{{1,2}}(?:\s?(?:{endings}))?" if endings else r"\d{1,2}"


def _date(packs: Sequence[Data], parts: Mapping[str, str], *, spaced: bool) -> str:
    """Return the part of a whole date in any form, without groups of its own."""
    named = {**parts, "day": rf"(?:{parts['day']})"}
    forms = (
        build_expression(form, named, spaced=spaced)
        .replace("?P<day>", "?:")
        .replace("?P<month>", "?:")
        .replace("?P<year>", "?:")
        for form in chain(*_tables(packs, "date_words", "forms"))
    )
    return "|".join(forms) or _NEVER
