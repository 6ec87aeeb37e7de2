"""Which kind of document it is, and why.

Cues are counted once over the document; a genre weighs them. The evidence is kept, so
that `inspect --genre` can show it with the runners-up.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from converter.core.symbols import SymbolError, find_symbols, parse
from converter.genres import FALLBACK, Genre, genres
from converter.languages.pack import LanguagePack
from converter.languages.phrase import first_match
from converter.layout import Block, LayoutDocument
from converter.recognisers.organ import organ_in
from converter.recognisers.starts import NUMBER_LINE, formula_organ, match_any

_HEAD_BLOCKS = 60
_MASTHEAD_BLOCKS = 14
_LONGEST_CELL = 60
_THRESHOLD = 5.0
_SPEECHES = 200
_CAP = 3
_LONGEST_LINE = 400
_FIRST_PERSON = "first_person"
_FIRST_YEAR = 1946
_FIRST_OF_YEAR = 101
_FIRST_OF_SESSION = 401
_FIRST = re.compile(r"1\s?(?:[.．、](?!\d)|[–-]\s)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A genre with its score."""

    genre: Genre
    score: float
    evidence: tuple[tuple[str, int, float], ...]
    """Cue, how often, what it added."""


def detect_genre(
    layout: LayoutDocument, pack: LanguagePack, symbol: str
) -> tuple[Genre, tuple[Verdict, ...]]:
    """Return the genre of a document and every verdict, the best first."""
    cues = count_cues(layout, pack, symbol)
    verdicts = sorted(
        (_weigh(genre, cues) for genre in genres().values()),
        key=lambda verdict: (-verdict.score, verdict.genre.name),
    )
    best = verdicts[0]
    known = best.genre if best.score >= _THRESHOLD else genres()[FALLBACK]
    return _named(known, cues), tuple(verdicts)


def name_genre(
    genre: Genre, layout: LayoutDocument, pack: LanguagePack, symbol: str
) -> Genre:
    """Return a genre chosen by hand with the ``@name`` that the document decides."""
    return _named(genre, count_cues(layout, pack, symbol)) if genre.names else genre


def _named(genre: Genre, cues: Counter[str]) -> Genre:
    name = next((name for cue, name in genre.names.items() if cues[cue]), "")
    return replace(genre, akn_name=name) if name else genre


def _weigh(genre: Genre, cues: Counter[str]) -> Verdict:
    evidence = tuple(
        (cue, cues[cue], weight * min(cues[cue], _CAP))
        for cue, weight in genre.evidence.items()
        if cues[cue]
    )
    return Verdict(
        genre=genre, score=sum(row[2] for row in evidence), evidence=evidence
    )


def count_cues(layout: LayoutDocument, pack: LanguagePack, symbol: str) -> Counter[str]:
    """Return how often each cue is seen."""
    cues = Counter(_text_cues(layout, pack))
    for hint in _symbol_hints(layout, symbol):
        cues[hint] = 1
    return cues


def _text_cues(layout: LayoutDocument, pack: LanguagePack) -> Iterator[str]:
    """Yield the cues of the blocks that a document begins with."""
    blocks = tuple(itertools.islice(layout.blocks(), _SPEECHES))
    author: tuple[str, ...] = ()
    begun = False
    for index, block in enumerate(blocks):
        text = block.text
        if index < _HEAD_BLOCKS and _speaks(text, pack):
            yield "first person"
        if index < _HEAD_BLOCKS and len(text) > _LONGEST_LINE:
            yield from _draft_cues(text[-_LONGEST_LINE:], pack)
        elif index < _HEAD_BLOCKS and text:
            yield from _line_cues(text, pack)
            begun = begun or _begins_body(text, blocks[index + 1 :][:1], pack)
            author = author if begun else tuple(_author_cues(text, pack)) or author
            if formula_organ(text, pack) and _acts(blocks[index + 1 :][:1], pack):
                yield "formula"
        yield from _record_cues(text, pack)
    yield from author


def _draft_cues(end: str, pack: LanguagePack) -> Iterator[str]:
    """Yield what the end of a long list of sponsors says: ``...: draft decision``."""
    found = first_match(pack.resolution.draft, end)
    if found and found[1].groupdict().get("text"):
        yield f"draft:{found[0].kind}"


def _speaks(text: str, pack: LanguagePack) -> bool:
    """Whether someone speaks for themselves, as in the text of a speech."""
    persons = (one for one in pack.titles.kinds if one.kind == _FIRST_PERSON)
    return first_match(persons, text[:_LONGEST_LINE]) is not None


def _begins_body(text: str, following: Sequence[Block], pack: LanguagePack) -> bool:
    """Whether the front of a document is over: its first paragraph, its contents."""
    return (
        _FIRST.match(text) is not None
        or (formula_organ(text, pack) != "" and _acts(following, pack))
        or match_any(pack.headings.contents, text) is not None
    )


def _author_cues(text: str, pack: LanguagePack) -> tuple[str, ...]:
    """Return what an author line says of the kind of a document.

    Of several such lines the last one counts: agenda items (``Report of the Human
    Rights Council``) and what a report is about stand above it.
    """
    found = first_match(pack.titles.author, text)
    if found is None:
        return ()
    phrase, author = found
    cue = f"author:{phrase.kind}"
    return (cue, "author is a body") if _is_body(author, pack) else (cue,)


def _acts(following: Sequence[Block], pack: LanguagePack) -> bool:
    """Whether an organ acts in what follows its name: a masthead names it too."""
    openers = (pack.preambular, pack.operative)
    return any(opener.match(one.text) for one in following for opener in openers)


def _symbol_hints(layout: LayoutDocument, given: str) -> Iterator[str]:
    """Yield what the document's own symbol says of its kind."""
    for candidate in (given, head_symbol(layout), printed_symbol(layout)):
        if not candidate:
            continue
        try:
            symbol = parse(candidate)
        except SymbolError:
            continue
        if symbol.genre_hint:
            yield f"hint:{symbol.genre_hint}"
        if symbol.series:
            yield f"series {symbol.series}"
        if symbol.part:
            yield f"part {symbol.part.split('.')[0].split()[0]}"
        for change in symbol.changes:
            yield f"change {re.sub(r'[^A-Za-z]', '', change)}"
        return


def printed_symbol(layout: LayoutDocument) -> str:
    """Return the symbol that begins one of the first short lines."""
    for index, block in enumerate(layout.blocks()):
        if index >= _MASTHEAD_BLOCKS:
            break
        text = block.text.strip(" *[]")
        if len(text) > _LONGEST_CELL:
            continue
        for found in find_symbols(text):
            if found.start == 0 or text.endswith(text[found.start :]):
                return found.symbol.text
    return ""


def head_symbol(layout: LayoutDocument) -> str:
    """Return the symbol of the running heads, if they print one."""
    for piece in layout.furniture:
        for found in find_symbols(piece.text):
            return found.symbol.text
    return ""


def _line_cues(text: str, pack: LanguagePack) -> Iterator[str]:
    for name, phrases in (
        ("adoption", pack.titles.adoption),
        ("number", () if text[0].islower() else pack.titles.number),
        ("kind", pack.titles.kinds),
        ("draft", pack.resolution.draft),
        ("meeting", pack.record.meeting),
    ):
        found = first_match(phrases, text)
        if found and found[0].kind != _FIRST_PERSON:
            yield f"{name}:{found[0].kind}"
    number = NUMBER_LINE.match(text)
    if number:
        decided = _is_decided(number["number"])
        yield "number:decision" if decided else "number line"
    for name, phrases in (
        ("closing meeting", pack.conclusion.meeting),
        ("signed", pack.conclusion.signed),
        ("annex of a letter", pack.annex.of),
        ("recommendation", pack.resolution.recommendation),
        ("held", pack.record.held),
        ("presiding", pack.record.presiding),
        ("summary", pack.headings.summary),
        ("contents", pack.headings.contents),
    ):
        if match_any(phrases, text):
            yield name


def _is_decided(number: str) -> bool:
    """Whether a number is one of decisions: 75/561, 1985/178.

    The Assembly counts its decisions from 401 in each session, the Economic and Social
    Council its own from 101 or 201 in each year; neither adopts so many resolutions.
    """
    session, _, serial = number.rpartition("/")
    if not session.isdigit():
        return False
    first = _FIRST_OF_YEAR if int(session) >= _FIRST_YEAR else _FIRST_OF_SESSION
    return int(serial) >= first


_OFFICIALS = frozenset({"", "secretariat"})


def _is_body(author: re.Match[str], pack: LanguagePack) -> bool:
    """Whether the author of a report is a committee or council, not an official."""
    name = author.groupdict().get("text") or ""
    return organ_in(name, pack) not in _OFFICIALS


def _record_cues(text: str, pack: LanguagePack) -> Iterator[str]:
    for name, phrases in (
        ("record:speech", pack.record.speech),
        ("record:opened", pack.record.opened),
        ("record:rose", pack.record.rose),
    ):
        if any(phrase.regex.match(text) for phrase in phrases):
            yield name
    for phrase in pack.headings.levels:
        if phrase.kind in ("article", "rule") and phrase.regex.match(text):
            yield f"level:{phrase.kind}"
            break
