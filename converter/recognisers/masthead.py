"""The cells of a masthead: publisher, symbol, organ, distribution, dates, session.

A masthead is a table without rules. Some sources give one cell a line, others a whole
row on one (``United Nations A/RES/75/129``), so a line is taken when known cells cover
all of it, and is cut into them.

Source: AKN4UN digest 1.3; `official-practice` 2.2 and 4 rows 13, 14; A/RES/75/129,
A/HRC/55/G/1 (session block with a second body).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from converter.core.symbols import SymbolError, parse
from converter.languages.loader import load_pack
from converter.languages.numerals import ascii_digits
from converter.languages.ordinals import ordinal_value
from converter.languages.pack import LanguagePack
from converter.languages.phrase import Phrase, words_regex
from converter.layout.cursor import Cursor
from converter.model.block import P
from converter.model.inline import (
    Content,
    DocAuthority,
    DocCommittee,
    DocDate,
    DocNumber,
    DocStatus,
    Inline,
    Session,
)
from converter.model.mark import Mark, mark, split, trim
from converter.model.match import Match, Zone
from converter.model.node import Node, text_of
from converter.recognisers.inline import to_content
from converter.recognisers.starts import is_formula, packs

PRINCIPAL = frozenset(
    {
        "generalAssembly",
        "securityCouncil",
        "economicAndSocialCouncil",
        "trusteeshipCouncil",
        "secretariat",
    }
)


class _Cell(NamedTuple):
    """A cell found in a line."""

    start: int
    end: int
    kind: str
    detail: str


_LONGEST = 1000
"""Characters of a line of a masthead, with every cell in it, at most."""


def recognise_masthead(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take a line that is one or more cells of a masthead."""
    block = cursor.block
    if block is None:
        return None
    content = to_content(block.inlines, plain=True)
    text = text_of(*content)
    cells = tuple(_cells(text, pack))
    if not _cover(text, cells) or _is_formula(cursor, pack):
        return None
    nodes = []
    rest = content
    position = 0
    for index, cell in enumerate(cells):
        end = cells[index + 1].start if index + 1 < len(cells) else len(text)
        piece, rest = split(rest, end - position, calls_left=True)
        position = end
        nodes.append(
            P(content=_build(cell, trim(piece), text, pack), span=block.source)
        )
    return Match(taken=1, zone=Zone.COVER, nodes=tuple(nodes))


def _is_formula(cursor: Cursor, pack: LanguagePack) -> bool:
    """Whether an organ's name is the enacting formula: a text that acts follows."""
    if not is_formula(cursor.text, pack):
        return False
    following = cursor.at(1).text
    return bool(pack.preambular.match(following) or pack.operative.match(following))


def is_masthead(text: str, pack: LanguagePack) -> bool:
    """Whether known cells of a masthead cover a line."""
    return _cover(text, tuple(_cells(text, pack)))


def _cover(text: str, cells: tuple[_Cell, ...]) -> bool:
    position = 0
    for cell in cells:
        if text[position : cell.start].strip(" \t\u00a0-–—/*"):
            return False
        position = cell.end
    # a document issued under two symbols: the second may stand on the next line
    more = "-–—/" if cells and cells[-1].kind == "symbol" else ""
    return bool(cells) and not text[position:].strip(f" \t\u00a0*{more}")


def _cells(text: str, pack: LanguagePack) -> Iterator[_Cell]:
    if len(text) > _LONGEST:
        return
    for found in _pattern(pack.code).finditer(text):
        kind = found.lastgroup or ""
        name, _, detail = kind.partition("__")
        if name == "symbol" and not _is_symbol(found.group()):
            continue
        yield _Cell(found.start(), found.end(), name, detail)


def _is_symbol(text: str) -> bool:
    try:
        parse(text)
    except SymbolError:
        return False
    return True


@lru_cache(maxsize=16)
def _pattern(code: str) -> re.Pattern[str]:
    """Return one alternation of every cell of a language; group name tells which.

    The outer group of a cell is named last of its groups, so `lastgroup` names it.
    """
    pack = load_pack(code)
    rows: list[tuple[str, str]] = [("symbol", pack.parts["symbol"])]

    def phrases(kind: str, items: tuple[Phrase, ...]) -> None:
        rows.extend((f"{kind}__{item.kind}", item.expression) for item in items)

    for one in packs(pack):
        words = one.masthead
        rows.extend(  # before the distribution: General is also an Assembly
            (f"organ__{organ}", words_regex(names, spaced=one.spaced))
            for organ, names in words.organs.items()
        )
        # United Nations Conference on Trade and Development is an organ
        rows.append(("publisher", words_regex(words.publisher, spaced=one.spaced)))
        phrases("original", words.original)
        phrases("distribution", words.distribution)
        phrases("session", words.session)
        phrases("other", words.other)
        rows.extend(
            (f"language__{tongue}", words_regex(names, spaced=one.spaced))
            for tongue, names in words.languages.items()
        )
    rows.append(("date", pack.parts["date"]))
    unnamed = re.compile(r"\(\?P<\w+>")
    seen: dict[str, int] = {}
    groups = []
    for name, pattern in rows:
        if not pattern:
            continue
        seen[name] = seen.get(name, 0) + 1
        unique = name if seen[name] == 1 else f"{name}__{seen[name]}"
        groups.append(f"(?P<{unique}>{unnamed.sub('(?:', pattern)})")
    # a cell ends where a word ends
    edge = r"(?![^\W\d_])" if pack.spaced else ""
    return re.compile(rf"(?<![\w/])(?:{'|'.join(groups)}){edge}", re.IGNORECASE)


def _build(cell: _Cell, content: Content, text: str, pack: LanguagePack) -> Content:
    """Return the content of a cell inside its element, calls after it."""
    make = _MAKERS[cell.kind]
    printed = text[cell.start : cell.end]
    detail = cell.detail.partition("__")[0]
    return mark(
        content,
        [Mark(0, len(printed), lambda inner: make(inner, detail, printed, pack))],
    )


def _publisher(inner: Content, _detail: str, _text: str, _pack: LanguagePack) -> Node:
    return DocAuthority(refers_to="#publisher", content=inner)


def _organ(inner: Content, detail: str, _text: str, _pack: LanguagePack) -> Node:
    if detail in PRINCIPAL:
        return DocAuthority(refers_to=f"#{detail}", content=inner)
    return DocCommittee(refers_to=f"#{detail}", content=inner)


def _symbol(inner: Content, _detail: str, _text: str, _pack: LanguagePack) -> Node:
    return DocNumber(refers_to="#symbol", content=inner)


def _distribution(inner: Content, detail: str, _text: str, _pack: LanguagePack) -> Node:
    return DocStatus(refers_to=f"#{detail}Distribution", content=inner)


def _language(inner: Content, detail: str, _text: str, _pack: LanguagePack) -> Node:
    return Inline(name="languageOfExpression", title=detail, content=inner)


def _original(inner: Content, detail: str, text: str, pack: LanguagePack) -> Node:
    if detail == "only":
        return Inline(name="languageOfExpression", content=inner)
    return Inline(
        name="originalLanguage", title=language_named(text, pack), content=inner
    )


def language_named(text: str, pack: LanguagePack) -> str | None:
    """Return the code of the only language that a text names; None if several."""
    found = {
        tongue
        for one in packs(pack)
        for tongue, names in one.masthead.languages.items()
        if any(name.casefold() in text.casefold() for name in names)
    }
    return found.pop() if len(found) == 1 else None


def _other(inner: Content, detail: str, _text: str, _pack: LanguagePack) -> Node:
    if detail == "dates":
        return Inline(name="sessionDates", content=inner)
    return DocStatus(content=inner)


def _date(inner: Content, _detail: str, text: str, pack: LanguagePack) -> Node:
    iso = pack.dates.parse(text)
    if not iso:
        return Inline(name="impossibleDate", content=inner)
    return DocDate(date=iso, refers_to="#dateOfIssuance", content=inner)


def _session(inner: Content, detail: str, text: str, pack: LanguagePack) -> Node:
    if detail == "numbered_year":
        return Inline(name="year", content=inner)
    return Session(value=session_value(text, detail, pack), content=inner)


_YEAR = re.compile(r"\d{4}")


def session_value(text: str, kind: str, pack: LanguagePack) -> str | None:
    """Return ``75``, ``2021``, ``S-32`` or ``ES-11`` of a printed session."""
    if kind == "year":
        year = _YEAR.search(ascii_digits(text))
        return year.group() if year else None
    for one in packs(pack):
        found = re.search(one.parts["ordinal"], text, re.IGNORECASE)
        number = ordinal_value(one, found.group()) if found else 0
        if number:
            prefix = {"special": "S-", "emergency": "ES-"}.get(kind, "")
            return f"{prefix}{number}"
    return None


_MAKERS: dict[str, Callable[[Content, str, str, LanguagePack], Node]] = {
    "publisher": _publisher,
    "organ": _organ,
    "symbol": _symbol,
    "distribution": _distribution,
    "language": _language,
    "original": _original,
    "other": _other,
    "date": _date,
    "session": _session,
}
