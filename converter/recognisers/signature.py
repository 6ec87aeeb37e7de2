"""Signatures: the mark (``(Signed)``), the name, the office.

Source: AKN4UN digest 4.5 (letters); A/61/187.
"""

from __future__ import annotations

import re

from converter.languages.pack import LanguagePack
from converter.layout.cursor import Cursor
from converter.layout.page import Block
from converter.model.block import P
from converter.model.inline import (
    Content,
    DocStatus,
    Eol,
    Organization,
    Person,
    Role,
    Signature,
)
from converter.model.mark import Mark, mark
from converter.model.match import Match, Zone
from converter.model.node import Node, text_of
from converter.recognisers.inline import to_content
from converter.recognisers.organ import organ_in
from converter.recognisers.starts import match_any, starts_something

_FINAL = re.compile(r"[.;:,。；：，؛،]\s*$")
_COMMAS = frozenset(",،，")
_AFTER_OFFICE = " ,،，"
_SIGNATURE_LINES = 5
_OFFICE = 60
_LONGEST_LINE = 120
_ONLY_ORGAN = 1.2
"""How much longer than the name of an organ a line is that holds nothing else."""
_OFFICE_LINES = 3
"""Lines of the office below a name, at most."""


def recognise_signature(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take a signature: the mark (``(Signed)``), the name, the office.

    Languages differ in order: the English prints mark, name, then office; the Chinese
    organ, office, then the name with the mark behind it.
    """
    lines = list(_short_lines(cursor, pack))
    matches = (match_any(pack.conclusion.signed, line.text) for line in lines)
    index, found = next(((i, m) for i, m in enumerate(matches) if m), (0, None))
    if found is None:
        return None
    name_text = found.groupdict().get("text") or ""
    alone = not name_text
    signed = lines[index]
    before = lines[:index]
    after = lines[index + 1 :]
    if before and not alone:
        after = []  # office first, then the name: what follows is another signature
    after = after[: _office_lines(after, pack, named=not alone)]
    content: list[Node] = []
    for block in before:
        content.extend([*_office(block, pack), Eol()])
    content.extend(_signed_line(signed, found))
    for position, block in enumerate(after):
        content.append(Eol())
        named = alone and position == 0
        content.extend(
            [_signatory(to_content(block.inlines))] if named else _office(block, pack)
        )
    taken = len(before) + 1 + len(after)
    last = after[-1] if after else signed
    span = lines[0].source.to(last.source)
    node = P(content=(Signature(content=tuple(content)),), span=span)
    return Match(taken=taken, zone=Zone.CONCLUSIONS, nodes=(node,))


def _short_lines(cursor: Cursor, pack: LanguagePack) -> list[Block]:
    lines: list[Block] = []
    for steps, block in cursor.blocks():
        text = block.text
        if steps >= _SIGNATURE_LINES or len(text) > _LONGEST_LINE:
            break
        if _ends_sentence(text) or (steps and starts_something(text, pack)):
            break
        lines.append(block)
    return lines


def _ends_sentence(text: str) -> bool:
    """Whether a line is prose; a comma parts office and name in French."""
    found = _FINAL.search(text)
    office = found and found.group().strip() in _COMMAS and len(text) <= _OFFICE
    return bool(found) and not office


def _office_lines(lines: list[Block], pack: LanguagePack, *, named: bool) -> int:
    """Return how many of the lines after a name belong to it: up to the next mark."""
    count = 0
    for block in lines:
        if match_any(pack.conclusion.signed, block.text):
            break
        count += 1
    return min(count, _OFFICE_LINES if named else _OFFICE_LINES + 1)


def _signed_line(block: Block, found: re.Match[str]) -> Content:
    content = to_content(block.inlines)
    text = text_of(*content)
    groups = found.groupdict()
    marks = []
    if signed := groups.get("mark"):
        marks.append(Mark(*_span(text, signed), _signed))
    if name := (groups.get("text") or "").strip():
        marks.append(Mark(*_span(text, name), _signatory))
    return mark(content, marks)


def _span(text: str, words: str) -> tuple[int, int]:
    start = text.find(words)
    return start, start + len(words)


def _signed(inner: Content) -> Node:
    return DocStatus(refers_to="#signed", content=inner)


def _signatory(inner: Content) -> Node:
    return Person(as_="#signatory", content=inner)


def _office(block: Block, pack: LanguagePack) -> Content:
    """Return a line of an office; the comma that French sets behind it is outside.

    A line without a letter names none.
    """
    content = to_content(block.inlines, plain=True)
    if not any(map(str.isalpha, block.text)):
        return content
    organ = organ_in(block.text, pack)
    if organ and len(block.text) < _ONLY_ORGAN * max(1, _organ_length(block, pack)):
        return (Organization(refers_to=f"#{organ}", content=content),)
    end = len(text_of(*content).rstrip(_AFTER_OFFICE))
    return mark(content, [Mark(0, end, lambda inner: Role(content=inner))])


def _organ_length(block: Block, pack: LanguagePack) -> int:
    organ = organ_in(block.text, pack)
    return max((len(n) for n in pack.masthead.organs.get(organ, ())), default=0)
