"""Persons of running text that the text itself explains.

A name is taken for one only with evidence beside it: a State or an office in
parentheses behind it, and before it a form of address or an office. ``Buenos Aires
(Argentina)`` has neither and stays text.

Source: the way elections, panels and speakers are named in reports: ``The Chair of the
Committee, Jean Dupont (Arcadia), moderated the panel``; AKN4UN digest 3.3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from converter.core.scripts import LATIN_CAPITALS, LATIN_EXTENDED
from converter.languages.address import forms_of_address
from converter.languages.loader import load_pack
from converter.languages.pack import LanguagePack
from converter.languages.segments import bounds, segments
from converter.languages.states import UNION, state
from converter.model.block import P
from converter.model.debate import Narrative
from converter.model.document import Document
from converter.model.inline import (
    B,
    Content,
    I,
    InlineNode,
    Location,
    Organization,
    Person,
    Role,
    Sub,
    Sup,
    U,
)
from converter.model.mark import Mark
from converter.model.node import Text, length_of, text_of, walk
from converter.transforms.citations.weaving import weave

_ASIDE = re.compile(r"[(（]([^()（）]{2,60}(?:\([^()]{2,40}\))?)[)）]")
_NUMBER = re.compile(r"\d")
_WORD = re.compile(r"\S+\s*\Z")
_CAPITALS = LATIN_CAPITALS + LATIN_EXTENDED
_LATIN = re.compile(
    rf"[{_CAPITALS}][^\W\d_]*[.’'‐-]?(?:[ ]?[{_CAPITALS}a-z][^\W\d_]*[.’'‐-]?)+\s?\Z"
)
_RUN = re.compile(r"[\w·•・.‐‑–-]{2,40}\Z")
_DOTS = frozenset("·•・")
_EMPHASIS = (B, I, U, Sup, Sub)
_LONGEST_NAME = 6
"""Words of a name."""
_PLAIN_NAME = 2
"""Words of a name right behind its office: a third could be what the office is of."""
_STOPS = frozenset(",،;:.")
_SHORT = 3
"""Letters of a word of a name that has no capital: de, van, bin."""
_REACH = 90
"""Characters between an office and the name it belongs to, at most."""
_BEFORE = 200
"""Characters before a parenthesis that are looked at."""
_FEW_HAN = 8
"""Characters of a name that has no dot."""


@dataclass(frozen=True, slots=True)
class _Found:
    """Where a name, its office and what explains it stand."""

    person: tuple[int, int]
    aside: tuple[int, int]
    stands_for: type[Location | Organization | Role]
    """What the parenthesis names."""
    role: tuple[int, int] | None = None

    def marks(self) -> Iterator[Mark]:
        """Yield the elements that they become."""
        if self.role is not None:
            yield Mark(*self.role, lambda content: Role(content=content))
        yield Mark(*self.person, lambda content: Person(content=content))
        yield Mark(*self.aside, lambda content: self.stands_for(content=content))


def mark_appositions(document: Document, pack: LanguagePack) -> Document:
    """Return the document with such persons, their offices and States marked.

    Args:
        document: A document whose names have no entries yet.
        pack: Its language.
    """
    marks: dict[int, list[Mark]] = {}
    for node in walk(document):
        if isinstance(node, P | Narrative):
            found = list(_in_text(node.content, pack))
            if found:
                marks[id(node)] = found
    return weave(document, marks, frozenset()) if marks else document


def _in_text(content: Content, pack: LanguagePack) -> Iterator[Mark]:
    text = text_of(*content)
    if "(" not in text and "（" not in text:
        return
    closed = tuple(_closed(content, 0))
    position = 0
    for aside in _ASIDE.finditer(text):
        before = text[max(position, aside.start() - _BEFORE) : aside.start()]
        offset = aside.start() - len(before)
        found = _read(before, aside, offset, pack)
        if found is None:
            continue
        for one in found.marks():
            if not any(start < one.end and one.start < end for start, end in closed):
                yield one
        position = aside.end()


def _closed(content: Content, at: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches that have a meaning already."""
    for node in content:
        end = at + length_of(node)
        if isinstance(node, _EMPHASIS):
            yield from _closed(node.content, at)
        elif isinstance(node, InlineNode) or not isinstance(node, Text):
            yield at, end
        at = end


def _read(
    before: str, aside: re.Match[str], offset: int, pack: LanguagePack
) -> _Found | None:
    """Return the name before a parenthesis, None where there is no evidence."""
    inside = aside[1]
    if _NUMBER.search(inside):  # a symbol or a date: no name is asked for
        return None
    represented = state(inside, pack.code)
    place = represented is not None
    if not place and not _ends_with_office(inside, pack):
        return None
    span = (_spaced if pack.spaced else _unspaced)(before, pack, place=place)
    if span is None:
        return None
    start, end, role = span
    return _Found(
        person=(offset + start, offset + end),
        aside=aside.span(1),
        stands_for=_kind_of(represented),
        role=role and (offset + role[0], offset + role[1]),
    )


def _kind_of(represented: str | None) -> type[Location | Organization | Role]:
    """Return what a parenthesis is: a State, the European Union, or an office."""
    if represented is None:
        return Role
    return Organization if represented == UNION else Location


def _ends_with_office(text: str, pack: LanguagePack) -> bool:
    """Whether a parenthesis is an office: ``（国际委员会共同主席）``."""
    return not pack.spaced and text.endswith(pack.names.offices)


# -------------------------------------------------- languages that set blanks
_Span = tuple[int, int, tuple[int, int] | None]


@cache
def _address(code: str) -> re.Pattern[str]:
    """Return the forms of address of a language, at the end of what stands before."""
    joined = "|".join(map(re.escape, forms_of_address(code)))
    return re.compile(rf"(?<!\w)(?:{joined})\s\Z", re.IGNORECASE)


@cache
def _office(code: str) -> re.Pattern[str]:
    """Return the last office before a name, with what it is the office of."""
    forms = sorted(load_pack(code).names.offices, key=len, reverse=True)
    joined = "|".join(map(re.escape, forms))
    return re.compile(
        rf"(?<!\w)(?P<office>{joined})(?!\w)(?P<of>[^.;:()]{{0,{_REACH}}}?[,،])?\s\Z"
    )


def _spaced(before: str, pack: LanguagePack, *, place: bool) -> _Span | None:
    """Return where the name at the end stands, by the words before it.

    A form of address belongs to the name, as in the labels of speakers. One may serve
    two persons, ``Ms. Rossi and Jean Dupont``: the State belongs to the last. A single
    word behind ``and`` is part of a name, as in ``Ortega y Gasset``.
    """
    if not place:
        return None
    end = len(before.rstrip())
    start = end
    last = 0
    for count in range(1, _LONGEST_NAME + 1):
        word = _WORD.search(before, 0, start)
        if word is None or (count > 1 and _stops(word[0].rstrip())):
            break
        if count > _PLAIN_NAME and word[0].rstrip() in pack.masthead.item_separators:
            last = last or start
        start = word.start()
        if not _is_name(before[start:end]):
            return None
        if address := _address(pack.code).search(before, 0, start):
            return last or address.start(), end, None
        office = _office(pack.code).search(before, 0, start)
        if office is None or not before[start].isupper():
            continue
        if count == _PLAIN_NAME or (count > 1 and office["of"]):
            return start, end, office.span("office")
    return None


def _stops(word: str) -> bool:
    """Whether a name cannot reach across a word's end; an initial ends nothing."""
    return word[-1] in _STOPS and len(word) > len("O.")


def _is_name(text: str) -> bool:
    """Whether every word has a capital, or is short, or the script has none."""
    return all(
        word[0].isupper() or not word[0].islower() or len(word) <= _SHORT
        for word in text.split()
    )


# -------------------------------------------------- languages that set none
def _unspaced(before: str, pack: LanguagePack, *, place: bool) -> _Span | None:
    latin = _LATIN.search(before)
    if latin is not None:
        return latin.start(), len(before.rstrip()), None
    run = _RUN.search(before.rstrip())
    if run is None:
        return None
    words = segments(run[0], pack.code)
    known = bounds(pack.code)
    last = max((i for i, word in enumerate(words) if word in known), default=-1)
    name = "".join(words[last + 1 :])
    start = run.end() - len(name)
    polite = name.endswith(pack.record.honorifics)
    dotted = any(dot in name for dot in _DOTS)
    if not name or (last < 0 and not (polite and place and len(name) <= _FEW_HAN)):
        return None
    if not dotted and not (polite and len(name) <= _FEW_HAN):
        return None
    role = None
    if last >= 0 and words[last] in pack.names.offices:
        role = (start - len(words[last]), start)
    return start, run.end(), role
