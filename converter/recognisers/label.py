"""The label at the start of a paragraph: its number or letter, and all its readings.

Source: Editorial Manual on sub-paragraph signs ((a), (i) in English; a), i) in French
and Spanish), `official-practice` 2.5 (what each language prints), digest 5.3.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from converter.core.scripts import (
    ARABIC,
    ARABIC_VOWELS,
    CYRILLIC_CAPITALS,
    CYRILLIC_SMALL,
    HAN,
    HAN_LABELS,
    HAN_MULTIPLES,
    LATIN_CAPITALS,
    TATWEEL,
)
from converter.core.text import fold
from converter.languages.numerals import (
    ascii_digits,
    to_letters,
    to_roman,
)
from converter.languages.pack import LanguagePack
from converter.model.block import Num
from converter.model.draft import Label, Reading, Series
from converter.model.inline import Content
from converter.model.inline import text as plain_text
from converter.model.mark import split, trim
from converter.model.node import text_of
from converter.recognisers.readings import BUDGET, COMPOUND, enclosed, readings_of

_OPEN = "(（［[’‘'′‛`"
_TOKEN = re.compile(
    rf"""[\s\u00a0]*
    (?:
      (?P<bullet>[•●○◦▪■□‣·∙◆◇➢✓*–—―-])(?=[\s\u00a0])
    | (?P<enclosed>[\u3220-\u3229\u2460-\u2473])
    | (?P<open>[{re.escape(_OPEN)}])[\s\u00a0]?
      (?P<inner>[^\s()（）]{{1,6}}?)
      [\s\u00a0]?(?P<close>[)）\]］’‘'′‛`])
    | (?P<twisted>[)）])(?P<arabic>[{ARABIC}]{TATWEEL}?)[)）](?=[\s\u00a0]|$)
    | (?P<outer>{BUDGET}
        |\d{{1,2}}-\d{{1,2}}(?=[\s\u00a0]+[{ARABIC}])
        |\d{{1,4}}(?:\.\d{{1,3}})*(?:\s?bis|\s?ter)?|[A-Za-z]{{1,6}}
        |[{ARABIC}]{TATWEEL}?|[{CYRILLIC_SMALL}]|[{HAN_LABELS}]{{1,5}})
      (?P<mark>[.．、)）]|[\s\u00a0]?[-–—‑](?=[\s\u00a0]|$)|(?=[\s\u00a0]|$)
        |(?:(?<=\d\.\d)|(?<=\d\.\d\d))(?![{HAN_MULTIPLES}])(?=[{HAN}]))
    )
    (?P<gap>[\s\u00a0]*)
    """,
    re.VERBOSE,
)
# a tab stop or a line end sets a label off that no sign follows
_SET_OFF = re.compile(r"[\t\n]")
_BARE_NUMBER = re.compile(r"[\s\u00a0]*([1-9]\d?)[ \u00a0]+(?=[^\W\d_])")
# pages of a site lose the tab behind a number: 1.Le Comité, a)La loi, (a)The law
_CAPITALS = f"{LATIN_CAPITALS}{CYRILLIC_CAPITALS}"
_GLUED = re.compile(
    r"[\s\u00a0]*(?:\d{1,3}\.|\(?(?:[a-z]|[ivx]{1,5})\))"
    rf"[{_CAPITALS}](?=[\w’'])[^{_CAPITALS}]"
)
# a line set between dashes has no bullet: - Eighty-fourth session -
_BETWEEN_DASHES = re.compile(r"\s*([–—-]+)\s[^–—]{1,120}\s\1\s*")
_ROMAN_ITEM = re.compile(r"[\s\u00a0]*\(?[ivxl]{2,7}\)")
_LONGEST = 60
"""Characters of a label, the vowel marks of its words with them."""
_LAST_YEAR = 2100
_FIRST_YEAR = 1900
_WordTable = dict[str, tuple[Series, int]]
_SHAPES = {".": ".", "．": ".", "、": ".", "-": ".", "–": ".", "—": ".", "‑": ".",
           "": "", ")": ")", "）": ")"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ParsedLabel:
    """A label and where the text after it begins."""

    label: Label
    end: int
    """Offset in the text that was read, after the blanks behind the label."""
    marked: bool
    """Whether a sign or a tab sets it off; a bare ``A`` or ``I`` is not."""


def parse_label(
    text: str, pack: LanguagePack, *, listed: bool = False
) -> ParsedLabel | None:
    """Return the label at the start of a text; None when it has none.

    Args:
        text: Text of a block with its tabs (`Block.raw`).
        pack: Language, for labels in words (أولا، ألف).
        listed: Whether an item of a list is due: then a number of two parts is its
            label even where its text begins with a small letter.
    """
    return (
        _word_label(text, pack)
        or _sign_label(text, listed=listed)
        or _number_of_act(text, pack)
    )


def _number_of_act(text: str, pack: LanguagePack) -> ParsedLabel | None:
    """Return a number without sign before the verb of an operative paragraph.

    ``10 Rappelle que``: no sentence begins with a number and that verb.
    """
    found = _BARE_NUMBER.match(text)
    if found is None or not pack.operative.match(text, found.end()):
        return None
    readings = readings_of(found[1], "*.", quoted=False)
    label = Label(printed=found[1], readings=readings)
    return ParsedLabel(label, found.end(), marked=True)


def label_of(printed: str, pack: LanguagePack) -> Label | None:
    """Return a text that is a label and nothing else; None when it is none."""
    if len(printed) > _LONGEST:
        return None
    parsed = parse_label(printed, pack)
    return parsed.label if parsed and parsed.end >= len(printed.rstrip()) else None


def cut_label(content: Content, parsed: ParsedLabel) -> tuple[Num, Content]:
    """Return the label as `num`, as printed, and the content after it."""
    printed = parsed.label.printed
    text = text_of(*content)
    length = len(printed)
    squeezed = " ".join(printed.split())
    if not text.startswith(printed) and text.startswith(squeezed):
        length = len(squeezed)
    head, rest = split(content, length, calls_left=True)
    calls = tuple(node for node in head if not text_of(node))
    num = Num(content=(*plain_text(text_of(*head).strip()), *calls))
    return num, trim(rest)


@lru_cache(maxsize=8)
def _words(
    romans: tuple[str, ...], letters: tuple[str, ...]
) -> tuple[re.Pattern[str], _WordTable] | None:
    """Return what finds a label in words, and what each word counts."""
    table: _WordTable = {}
    longest: list[str] = []
    for series, words in ((Series.UPPER_ROMAN, romans), (Series.UPPER_LETTER, letters)):
        for index, entry in enumerate(words, 1):
            for word in entry.split("|"):
                if not word.isascii():  # a Latin letter is a sign, not a word
                    table[fold(word)] = (series, index)
                    longest.append(word)
    if not table:
        return None
    longest.sort(key=len)
    spelled = "|".join(
        "".join(re.escape(c) + f"[{TATWEEL}{ARABIC_VOWELS}]*" for c in word)
        for word in reversed(longest)
    )
    pattern = re.compile(
        rf"[\s\u00a0]*(?P<word>{spelled})"
        r"(?P<mark>[\s\u00a0]?[-–—:.](?=[\s\u00a0]|$)|(?=[\s\u00a0]*$|\t))"
        r"(?P<gap>[\s\u00a0]*)"
    )
    return pattern, table


def _word_label(text: str, pack: LanguagePack) -> ParsedLabel | None:
    words = _words(pack.headings.upper_roman, pack.headings.upper_letters)
    if not words:
        return None
    found = words[0].match(text)
    if not found:
        return None
    series, value = words[1][fold(found.group("word"))]
    roman = series is Series.UPPER_ROMAN
    canonical = to_roman(value).upper() if roman else to_letters(value).upper()
    reading = Reading(series=series, value=value, canonical=canonical, shape=".")
    printed = text[: found.end("mark")].strip()
    label = Label(printed=printed, readings=(reading,))
    return ParsedLabel(label, found.end(), marked=True)


@lru_cache(maxsize=64)  # one recogniser after the other asks for the same block
def _sign_label(text: str, *, listed: bool = False) -> ParsedLabel | None:
    found = _TOKEN.match(text)
    if not found or _BETWEEN_DASHES.fullmatch(text):
        return None
    if found["outer"]:
        readings = _outer_readings(text, found, listed=listed)
    else:
        readings = _enclosed_readings(text, found)
    if not readings:
        return None
    printed = text[: found.start("gap")].strip()
    label = Label(printed=printed, readings=readings)
    return ParsedLabel(label, found.end(), marked=_is_marked(found))


def _is_marked(found: re.Match[str]) -> bool:
    """Whether a label has a sign of its own, or a tab behind it."""
    outer = found["outer"]
    return not outer or bool(
        found["mark"].strip()
        or _SET_OFF.search(found["gap"])
        or COMPOUND.fullmatch(outer)
    )


def _enclosed_readings(text: str, found: re.Match[str]) -> tuple[Reading, ...]:
    """Return the readings of a bullet, or of a number between two signs."""
    if bullet := found["bullet"]:
        return (Reading(series=Series.BULLET, value=0, canonical="", shape=bullet),)
    if found["enclosed"]:
        return enclosed(found["enclosed"])
    if found["twisted"]:  # a bracket that right-to-left typing turned round
        return readings_of(found["arabic"], "(*)", quoted=False)
    if not _is_apart(text, found):
        return ()
    return readings_of(found["inner"], _bracket(found), quoted=_quoted(found))


def _outer_readings(
    text: str, found: re.Match[str], *, listed: bool
) -> tuple[Reading, ...]:
    """Return the readings of a number with a sign behind it, or with none."""
    outer, mark = found["outer"], found["mark"].strip()
    alone = COMPOUND.fullmatch(outer) is not None
    alone = alone and (listed or not text[found.end() : found.end() + 1].islower())
    ends = found.end() == len(text)
    if not (mark or _SET_OFF.search(found["gap"]) or ends or alone):
        return ()
    if not _is_apart(text, found) or _is_year(outer, mark):
        return ()
    return readings_of(outer, "*" + _SHAPES[mark], quoted=False)


def _is_apart(text: str, found: re.Match[str]) -> bool:
    """Whether a blank stands behind a label, or none is needed."""
    ends = found.end() == len(text)
    return bool(found["gap"]) or ends or _unspaced(text, found)


def _unspaced(text: str, found: re.Match[str]) -> bool:
    """Whether what follows needs no blank before it.

    A Han character needs none, nor does a capital that begins a word behind a number.
    Behind a Roman number of several signs in brackets the
    narrow column of a list leaves none: ``xxvii)to go``.
    """
    at = found.end()
    if at >= len(text):
        return False
    if "\u2e80" <= text[at] <= "\uffef" or _GLUED.match(text):
        return True
    return _ROMAN_ITEM.match(text) is not None and text[at].isalpha()


def _bracket(found: re.Match[str]) -> str:
    return "(*)" if found.group("open") in "(（［[" else "'*'"


def _quoted(found: re.Match[str]) -> bool:
    return found.group("open") not in "(（［["


def _is_year(token: str, mark: str) -> bool:
    """A year is not a number of a paragraph: ``2016. First shelf opened``."""
    digits = ascii_digits(token)
    return (
        digits.isdigit()
        and mark in {".", "．", "-", "–", "—", ""}
        and _FIRST_YEAR <= int(digits) <= _LAST_YEAR
    )
