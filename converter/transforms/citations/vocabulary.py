"""The words of citations of one language, compiled once.

The language file says which words; here they become one pattern that cuts a text into
tokens: numbers, nouns, organs, words that mean the speaker, and ends of sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from converter.core.scripts import (
    CYRILLIC_CAPITALS,
    CYRILLIC_SMALL,
    CYRILLIC_TEN,
    LATIN_CAPITALS,
    LATIN_SMALL,
)
from converter.core.symbols.organs import tables
from converter.core.text import fold
from converter.languages.loader import load_pack
from converter.languages.pack import CitationWords, LanguagePack
from converter.languages.phrase import words_regex

FOREIGN = "foreign"
"""Actor of a body whose resolutions no symbol names."""
_NEVER = "(?!)"
_TITLE = re.compile("“[^“”]*”|«[^«»]*»|《[^《》]*》")
_COMMISSIONS = "E/CN."
_LETTER = r"[^\W\d_]"
_BEGINNING = (
    rf"(?:(?<!{_LETTER})|(?-i:(?<=[{LATIN_SMALL}{CYRILLIC_SMALL}])"
    rf"(?=[{LATIN_CAPITALS}{CYRILLIC_CAPITALS}])))"
)
"""Before a word; a capital inside one begins the text of a note whose call was lost."""
_LATIN = {chr(code): chr(code) for code in range(ord("A"), ord("Z") + 1)}


class Token(NamedTuple):
    """A piece of a text that matters for its citations."""

    kind: str
    """``number``, ``resolution``, ``decision``, ``own_noun``, ``name``, ``own``,
    ``stop`` or ``end``."""
    start: int
    end: int
    text: str
    """Without what is glued to its front."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """What is needed to read the citations of a language."""

    pack: LanguagePack
    words: CitationWords
    token: re.Pattern[str]
    number: re.Pattern[str]
    """A printed number; also tells cheaply whether a text can cite by number."""
    actors: Mapping[str, str]
    """Full name of an organ (`name_key`) to its actor, or `FOREIGN`."""
    short: Mapping[str, tuple[str, ...]]
    """Short name to the actors it may mean."""
    names: re.Pattern[str]
    """Full names of organs."""
    name_at_end: re.Pattern[str]
    """A full name that ends a text."""
    formulas: Mapping[str, str]
    """Formula that opens a resolution to the actor that speaks."""
    letters: Mapping[str, str]
    """Folded letter of a part, or its word, to the Latin letter."""
    letter: re.Pattern[str]
    """One letter of a part."""
    separators: frozenset[str]
    """What joins the members of a list, folded; and nothing at all."""
    joined: re.Pattern[str]
    """What stands right before a further number of a list."""
    dated_behind: re.Pattern[str]
    """From a number, over the organ behind it, to the date of its adoption."""
    volume: re.Pattern[str]
    """A volume behind the bracket that closes on a symbol; group 1 is its number."""

    def joins(self, text: str) -> bool:
        """Whether a text joins members of a list, or a noun and an organ."""
        return fold(text) in self.separators or any(
            link.regex.fullmatch(text) for link in self.words.organ_link
        )

    def tokens(self, text: str) -> Iterator[Token]:
        """Yield the tokens of a text in order.

        Organs inside a quoted title are left out: they are not those that speak.
        """
        title = _TITLE.search(text)
        for found in self.token.finditer(text):
            kind = found.lastgroup or "end"
            start = found.start(kind) if kind == "number" else found.start()
            while title is not None and title.end() <= start:
                title = _TITLE.search(text, title.end())
            quoted = title is not None and title.start() <= start
            if not (quoted and kind in ("name", "own")):
                yield Token(kind, start, found.end(), found.group(kind))


def name_key(name: str, pack: LanguagePack) -> str:
    """Return the form in which names are looked up."""
    folded = fold(name)
    return folded if pack.spaced else folded.replace(" ", "")


@cache
def vocabulary(code: str) -> Vocabulary:
    """Return the vocabulary of a language."""
    pack = load_pack(code)
    words = pack.citation
    letters = _letters(pack)
    number = _number(pack, letters)
    short = {
        name_key(word, pack): tuple(_issuers()[organ] for organ in row.organs)
        for row in words.short
        for word in row.words
    }
    names = words_regex(_names(pack), spaced=pack.spaced)
    lists = words_regex(words.separators + words.ranges, spaced=pack.spaced)
    return Vocabulary(
        pack=pack,
        words=words,
        token=_token(pack, number, (*_names(pack), *_short_names(words))),
        number=re.compile(number),
        actors=_actors(pack),
        short=short,
        names=re.compile(names, re.IGNORECASE),
        name_at_end=re.compile(f"(?:{names})$", re.IGNORECASE),
        formulas={
            name_key(formula, pack): _issuers().get(organ, FOREIGN)
            for organ, formulas in pack.resolution.formula.items()
            for formula in formulas
        },
        letters={fold(word): letter for word, letter in letters.items()},
        letter=re.compile(_alternatives(letters, pack)),
        separators=frozenset({"", *map(fold, words.separators)}),
        joined=re.compile(rf"(?:{lists})\s*{words.number_clitics}$", re.IGNORECASE),
        dated_behind=re.compile(_dated(pack), re.IGNORECASE),
        volume=re.compile(
            rf"\)\s*,\s*(?:{words_regex(words.volumes) or _NEVER})\s*([IVX]+)\b"
        ),
    )


# ------------------------------------------------------------------- names
@cache
def _issuers() -> dict[str, str]:
    """Return id and actor of every body whose resolutions have symbols."""
    return {
        body.id: body.actor
        for body in tables().bodies
        if body.resolution or body.decision
    }


def _actors(pack: LanguagePack) -> dict[str, str]:
    table = {name_key(name, pack): FOREIGN for name in _foreign(pack)}
    for organ, actor in _issuers().items():
        for name in _forms(pack, organ):
            table[name_key(name, pack)] = actor
    return table


def _names(pack: LanguagePack) -> tuple[str, ...]:
    issuers = (name for organ in _issuers() for name in _forms(pack, organ))
    return (*_foreign(pack), *issuers)


def _foreign(pack: LanguagePack) -> tuple[str, ...]:
    """Return the names of bodies whose resolutions no symbol names.

    Beside those of the language file the commissions of the Economic and Social
    Council, which count their resolutions by their own sessions.
    """
    below = (
        name
        for body in tables().bodies
        if body.prefix.startswith(_COMMISSIONS) and body.id not in _issuers()
        for name in pack.masthead.organs.get(body.id, ())
    )
    return (*pack.citation.foreign, *below)


def _forms(pack: LanguagePack, organ: str) -> tuple[str, ...]:
    return (*pack.masthead.organs.get(organ, ()), *pack.citation.organs.get(organ, ()))


def _short_names(words: CitationWords) -> tuple[str, ...]:
    return tuple(word for row in words.short for word in row.words)


def _dated(pack: LanguagePack) -> str:
    words = pack.citation
    links = "|".join(phrase.expression for phrase in words.organ_link) or _NEVER
    names = words_regex((*_names(pack), *_short_names(words)), spaced=pack.spaced)
    organ = rf"(?:(?:{links}){words.clitics}(?:{names}))?"
    return rf"{organ}(?:{words.dated.expression})"


# ----------------------------------------------------------------- numbers
def _letters(pack: LanguagePack) -> dict[str, str]:
    """Return the printed letters of parts: Latin ones and the language's own."""
    own = {
        word: letter
        for letter, entry in zip(_LATIN, pack.headings.upper_letters, strict=False)
        for word in entry.split("|")
    }
    return _LATIN | own


def _alternatives(letters: Mapping[str, str], pack: LanguagePack) -> str:
    signs = "".join(word for word in letters if len(word) == 1)
    words = words_regex([word for word in letters if len(word) > 1])
    after = _LETTER if pack.spaced else "[A-Za-z]"
    return rf"(?:[{signs}]{f'|{words}' if words else ''})(?!{after})"


def _number(pack: LanguagePack, letters: Mapping[str, str]) -> str:
    """Return the pattern of a number, what is glued to its front left out.

    ``60/1``, ``S-30/1``, ``74/92 A and B``, ``1325 (2000)``, ``217 A (III)``; never
    part of a date, a fraction of three, a decimal or a symbol.
    """
    words = pack.citation
    one = _alternatives(letters, pack)
    joins = words_regex(words.letter_joins, spaced=pack.spaced)
    part = rf"(?: ?{one}(?: ?(?:{joins}) ?{one})*)?"
    session = words_regex([*words.sessions, "S", "ES"])
    before = r"\w" if pack.spaced else "A-Za-z0-9"
    plain = rf"(?:(?:{session})-)?\d{{1,4}}/\d{{1,4}}(?![/\d]){part}"
    of = rf"(?:19\d\d|20\d\d|(?:E?S-)?[IVXL{CYRILLIC_TEN}]+|(?:{session}) ?- ?\d+)"
    old = rf"\d{{1,4}}(?![/\d]){part} ?\({of}\)"
    return rf"(?<![{before}/.,-]){words.number_clitics}(?P<number>{plain}|{old})"


# ------------------------------------------------------------------ tokens
def _token(pack: LanguagePack, number: str, names: tuple[str, ...]) -> re.Pattern[str]:
    words = pack.citation
    kinds = {
        "own_noun": words.own_nouns,
        "resolution": words.resolution,
        "decision": words.decision,
        "name": names,
        "own": words.own,
        "stop": words.stops,
    }
    groups = "|".join(
        f"(?P<{kind}>{words_regex(forms, spaced=pack.spaced)})"
        for kind, forms in kinds.items()
        if forms
    )
    edge = (_BEGINNING, rf"(?!{_LETTER})") if pack.spaced else ("", "")
    return re.compile(
        rf"(?-i:{number})|{edge[0]}{words.clitics}(?:{groups}){edge[1]}"
        r"|(?P<end>[.;。；؛](?=\s|$|[^\d\w]))",
        re.IGNORECASE,
    )
