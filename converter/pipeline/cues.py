"""What layout may know of a language: where a paragraph begins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

from converter.core.scripts import ARABIC, CYRILLIC_SMALL, HAN_NUMERALS, TATWEEL
from converter.languages.loader import load_pack
from converter.languages.pack import LanguagePack
from converter.languages.phrase import Phrase, words_regex
from converter.layout import Cues
from converter.pipeline.notices import corrections

_NUMBER = r"(?:E?S-)?\d{1,4}/\d{1,3}(?:\s[A-Z](?:-[A-Z])?)?[.．](?!\d)"
_COMPOUND = r"\d{1,2}[.-]\d{1,2}"
_SHORT_WORD = 3
_WHOLE_KINDS = frozenset({"corrigendum", "issuance", "treaty", "preamble"})
_ANY_ORGAN = r"[^.,;:،؛]{3,120}?"
_UNNAMED = re.compile(r"\(\?P<\w+>")
_LABEL = (
    r"(?:\d{1,3}(?:\.\d{1,2})*(?:[.．、)）](?!\d)|\s?[-–—](?=\s))"
    rf"|[(（](?:[a-z]{{1,2}}|[ivx]{{1,5}}|\d{{1,2}}|[{ARABIC}]{TATWEEL}?"
    rf"|[{CYRILLIC_SMALL}]|[{HAN_NUMERALS}]{{1,3}})[)）]"
    rf"|[a-z{CYRILLIC_SMALL}]\)|[\u3220-\u3229]|[’‘'′]\d{{1,2}}[’‘'′]"
    rf"|[IVX]{{1,6}}\.|[A-Z]\.|[{HAN_NUMERALS}]{{1,3}}、|[•●▪–—*-](?=\s))"
)


@cache
def cues_of(code: str) -> Cues:
    """Return the cues of a language, made once from its pack."""
    pack = load_pack(code)
    words = _spelled_numbers(pack)
    spelled = words_regex(words) if words else ""
    # S-31/5 is the number of a special session
    label = rf"(?:{_LABEL}|(?:{spelled})\s?[-–:.](?!\d))" if words else _LABEL
    # Monsieur is no letter of a list: M. Rossi
    label = rf"(?!(?:{words_regex(pack.record.honorifics)})\s){label}"
    return Cues(
        starts=re.compile("|".join(_starts(pack)), re.IGNORECASE),
        openers=pack.preambular,
        binds=re.compile(_binds(pack)),
        acts=re.compile("|".join(_acts(pack)), re.IGNORECASE),
        small_acts=all(word[:1].islower() for word in pack.resolution.operative),
        labels=re.compile(rf"{label}\s*"),
        lone_labels=re.compile(rf"(?:{label}|\d{{1,3}}\.?|{_COMPOUND})\s*"),
        notices=re.compile(
            "|".join(_plain(pack, corrections(pack), whole=False)) or "(?!)"
        ),
        masthead=re.compile("|".join(_masthead(pack)), re.IGNORECASE),
        distribution=re.compile("|".join(_distribution(pack)), re.IGNORECASE),
        adopted=re.compile("|".join(_adopted(pack)) or "(?!)", re.IGNORECASE),
        letters=re.compile("|".join(_letters(pack)) or "(?!)", re.IGNORECASE),
        numerals=re.compile(spelled or "(?!)"),
        levels=re.compile(
            "|".join(_plain(pack, pack.headings.levels, whole=False)) or "(?!)",
            re.IGNORECASE,
        ),
        unfinished=re.compile(_unfinished(pack)),
        annexed=re.compile(
            "|".join(_plain(pack, pack.annex.of, whole=False)) or "(?!)", re.IGNORECASE
        ),
    )


def _unfinished(pack: LanguagePack) -> str:
    """Return short words at the end of a line, where words are parted by blanks.

    The frequent ones are articles, prepositions and conjunctions.
    """
    short = [word for word in pack.frequent if len(word) <= _SHORT_WORD]
    return rf"(?<!\S){words_regex(short)}$" if pack.spaced else "(?!)"


def _binds(pack: LanguagePack) -> str:
    """Return the frequent words of one sign, where blanks part no words."""
    signs = [word for word in pack.frequent if len(word) == 1]
    return "(?!)" if pack.spaced else words_regex(signs)


def _spelled_numbers(pack: LanguagePack) -> list[str]:
    """Return the words that number parts, where a language spells them."""
    entries = (*pack.headings.upper_roman, *pack.headings.upper_letters)
    return [word for entry in entries for word in entry.split("|")]


def _plain(
    pack: LanguagePack, phrases: Iterable[Phrase], *, whole: bool
) -> Iterator[str]:
    """Yield the expressions of phrases, any words for the name of an organ.

    Where a line begins, it does not matter which organ it names; three kilobytes of
    names in each of them take long to compile.
    """
    tail = r"\s*$" if whole else ""
    for phrase in phrases:
        shown = phrase.expression
        if pack.spaced:  # elsewhere the other words of a phrase are too few
            shown = shown.replace(pack.parts["organ"], _ANY_ORGAN)
        yield f"(?:{_UNNAMED.sub('(?:', shown)}){tail}"


def _starts(pack: LanguagePack) -> Iterator[str]:
    yield _formula(pack) + r"\s*$"
    yield r"[\[［]"
    yield _NUMBER
    yield from _plain(pack, pack.titles.adoption, whole=True)
    yield from _plain(pack, pack.titles.number, whole=True)
    yield from _plain(pack, pack.titles.author, whole=True)
    yield from _plain(pack, _whole_kinds(pack), whole=True)
    yield from _plain(pack, pack.titles.agreement, whole=True)
    yield from _plain(pack, pack.headings.levels, whole=True)
    yield from _plain(pack, pack.annex.labels, whole=True)
    if pack.spaced:  # where words are not parted, the label is the end of its line
        yield from _plain(pack, pack.annex.of, whole=True)
        yield from _plain(pack, pack.conclusion.final, whole=True)
    yield from _plain(pack, pack.headings.summary, whole=True)
    yield from _plain(pack, pack.conclusion.meeting, whole=True)
    yield from _plain(pack, pack.conclusion.signed, whole=True)
    yield from _plain(pack, pack.record.speech, whole=False)
    yield _broken_label(pack)
    yield from _plain(pack, pack.record.vote, whole=True)
    yield from _plain(pack, _record_lines(pack), whole=True)
    yield from _plain(pack, pack.notes.notices, whole=True)
    yield from _plain(pack, pack.masthead.agenda_item, whole=True)


def _whole_kinds(pack: LanguagePack) -> Iterator[Phrase]:
    """Yield the lines of a title page that say what a document is, and nothing else."""
    return (one for one in pack.titles.kinds if one.kind in _WHOLE_KINDS)


def _acts(pack: LanguagePack) -> Iterator[str]:
    """Yield what opens paragraphs behind a stop."""
    if pack.spaced:  # elsewhere a line may begin with the words by chance
        yield pack.operative.pattern
    for phrases in (pack.letter.opening, pack.letter.closing):
        yield from (f"(?-i:{one})" for one in _plain(pack, phrases, whole=False))


def _adopted(pack: LanguagePack) -> Iterator[str]:
    """Yield the closing lines that tell meeting and vote of the adoption."""
    closing = (one for one in pack.conclusion.meeting if one.kind == "adopted")
    yield from _plain(pack, closing, whole=False)


def _letters(pack: LanguagePack) -> Iterator[str]:
    """Yield the titles of letters; without blanks between words, dates match them."""
    if pack.spaced:
        titles = (one for one in pack.titles.kinds if one.kind == "letter")
        yield from _plain(pack, titles, whole=False)


def _broken_label(pack: LanguagePack) -> str:
    """Return the label of a speech that breaks inside its brackets.

    ``Mr. Rossi (United Kingdom of Great`` at the end of a line.
    """
    titles = words_regex(pack.record.honorifics, spaced=pack.spaced)
    chairs = words_regex(pack.record.chair, spaced=pack.spaced)
    name = r"[^()（）:：;；,，.。]{1,60}?"
    titled = rf"(?:{titles})\s{name}" if pack.spaced else rf"{name}(?:{titles})"
    inner = r"[^()（）]{0,60}"
    return rf"(?:{titled}|{chairs})\s?[(（]{inner}(?:[)）]\s?[(（]{inner})?\s*$"


def _record_lines(pack: LanguagePack) -> Iterator[Phrase]:
    """Yield the lines of a meeting record that stand alone."""
    record = pack.record
    for phrases in (
        pack.headings.contents,
        record.meeting,
        record.held,
        record.presiding,
        record.opened,
        record.rose,
        record.chaired,
        record.item,
        record.drafts,
        record.agenda,
        record.members,
        record.decided,
    ):
        yield from phrases


def _formula(pack: LanguagePack) -> str:
    """Return the enacting formula: with its comma, or written exactly so.

    A wrapped line may hold nothing but the organ's name in the middle of a sentence.
    """
    formulas = [w for words in pack.resolution.formula.values() for w in words]
    words = words_regex(formulas, spaced=pack.spaced)
    return rf"(?:(?:{words})\s*[,،，]|(?-i:{words}))"


def _masthead(pack: LanguagePack) -> Iterator[str]:
    """Yield patterns of lines that stand alone: what follows begins something new."""
    yield _formula(pack)
    yield words_regex(_spelled_numbers(pack)) if _spelled_numbers(pack) else "(?!)"
    for phrases in (
        pack.titles.adoption,
        pack.titles.number,
        pack.annex.labels,
        pack.conclusion.meeting,
        pack.conclusion.signed,
        pack.headings.contents,
        pack.headings.levels,
        pack.headings.summary,
        pack.record.held,
        pack.record.opened,
        pack.record.agenda,
        pack.record.members,
    ):
        yield from _plain(pack, phrases, whole=False)
    for one in (pack, *(load_pack(code) for code in pack.also)):
        words = one.masthead
        yield from _plain(one, words.distribution, whole=False)
        yield from _plain(one, words.original, whole=False)
        yield from _plain(one, words.session, whole=False)
        yield from _plain(one, words.other, whole=False)
        yield from _plain(one, words.agenda_item, whole=False)
        yield from _plain(one, words.provisional_agenda, whole=False)
        names = chain(*words.organs.values(), *words.languages.values())
        yield words_regex([*words.publisher, *names], spaced=one.spaced)
    yield f"(?:{_UNNAMED.sub('(?:', pack.parts['date'])})"
    yield f"(?:{_UNNAMED.sub('(?:', pack.parts['symbol'])})"


def _distribution(pack: LanguagePack) -> Iterator[str]:
    """Yield patterns of the distribution, in each language that a masthead prints."""
    for one in (pack, *(load_pack(code) for code in pack.also)):
        yield from _plain(one, one.masthead.distribution, whole=False)
