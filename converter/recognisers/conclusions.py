"""What closes a text: meeting and date of adoption, place and date, signatures.

Source: `official-practice` 2.7 and 4 row 30; AKN4UN digest 4.5 (letters); A/RES/75/129,
S/RES/112 (1956) (the vote in the closing line), A/61/187 (signature), A/RES/63/117
(final clauses).
"""

from __future__ import annotations

import re
from itertools import islice

from converter.languages.ordinals import ordinal_value
from converter.languages.pack import LanguagePack
from converter.layout.cursor import Cursor
from converter.layout.page import Block
from converter.model.block import P
from converter.model.inline import (
    Content,
    DocDate,
    DocStatus,
    Eol,
    Event,
    Inline,
    Location,
    Organization,
    Person,
    Role,
    Signature,
)
from converter.model.mark import Mark, mark
from converter.model.match import Match, Zone
from converter.model.node import Node, text_of
from converter.recognisers.dated import with_doc_date
from converter.recognisers.inline import to_content
from converter.recognisers.organ import organ_in
from converter.recognisers.resolution_title import joined
from converter.recognisers.starts import match_any, starts_something

_FINAL = re.compile(r"[.;:,。；：，؛،]\s*$")
_COMMAS = frozenset(",،，")
_STOP = " \u00a0.。"
_TRAILING = " \u00a0,،，"
_SIGNATURE_LINES = 5
_OFFICE = 60
_LONGEST_LINE = 120
_DATE_LINES = 2


def recognise_meeting(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take ``44th plenary meeting`` and the date on the line after it.

    Chinese documents until 2020 print the date first: A/RES/65/310.
    """
    block = cursor.block
    if block is None:
        return None
    dated = _dated_meeting(cursor, block, pack)
    if dated:
        return dated
    found = match_any(pack.conclusion.meeting, block.text.rstrip(_TRAILING))
    if not found:
        return None
    content = _meeting(to_content(block.inlines, plain=True), found, pack)
    below = _date_lines(cursor.at(1), pack)
    if not below:
        node = P(
            content=with_doc_date(content, pack, "#adoptionDate"), span=block.source
        )
        return Match(taken=1, zone=Zone.CONCLUSIONS, nodes=(node,))
    date = DocDate(
        date=_date_of(below, pack),
        refers_to="#adoptionDate",
        content=joined(below, pack),
    )
    node = P(content=(*content, Eol(), date), span=block.source.to(below[-1].source))
    return Match(taken=1 + len(below), zone=Zone.CONCLUSIONS, nodes=(node,))


def _date_lines(cursor: Cursor, pack: LanguagePack) -> tuple[Block, ...]:
    """Return the line of a date, or the two that a narrow column breaks it into."""
    lines = tuple(block for _, block in islice(cursor.blocks(), _DATE_LINES))
    for count in range(1, len(lines) + 1):
        if _date_of(lines[:count], pack):
            return lines[:count]
    return ()


def _date_of(lines: tuple[Block, ...], pack: LanguagePack) -> str:
    return pack.dates.full(" ".join(line.text for line in lines).rstrip(_STOP))


def _dated_meeting(cursor: Cursor, block: Block, pack: LanguagePack) -> Match | None:
    """Take a date and the meeting on the line below it."""
    following = cursor.at(1).block
    iso = pack.dates.full(block.text.rstrip(_STOP))
    if not iso or following is None:
        return None
    found = match_any(pack.conclusion.meeting, following.text.rstrip(_TRAILING))
    if not found or pack.dates.full(cursor.at(2).text.rstrip(_STOP)):
        return None
    date = DocDate(
        date=iso,
        refers_to="#adoptionDate",
        content=to_content(block.inlines, plain=True),
    )
    meeting = _meeting(to_content(following.inlines, plain=True), found, pack)
    node = P(content=(date, Eol(), *meeting), span=block.source.to(following.source))
    return Match(taken=2, zone=Zone.CONCLUSIONS, nodes=(node,))


def _meeting(content: Content, found: re.Match[str], pack: LanguagePack) -> Content:
    groups = found.groupdict()
    number = groups.get("n") or ""
    ordinal = groups.get("ordinal") or ""
    value = int(number) if number.isdigit() else ordinal_value(pack, ordinal)
    title = str(value) if value else None
    start, end = found.span()
    if "date" in groups or end - start > _LONGEST_LINE:
        start, end = found.span("ordinal" if ordinal else "n")

    def make(inner: Content) -> Node:
        meeting = Inline(name="adoptionMeeting", title=title, content=inner)
        return Event(refers_to="#adoption", content=(meeting,))

    return mark(content, [Mark(start, min(end, len(text_of(*content))), make)])


def recognise_place_date(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take ``Geneva, 6 February 2024`` on a line of its own."""
    block = cursor.block
    if block is None or not match_any(pack.conclusion.place_date, block.text):
        return None
    content = to_content(block.inlines, plain=True)
    text = text_of(*content)
    found = match_any(pack.conclusion.place_date, text)
    if not found:
        return None
    place = Mark(*found.span("text"), lambda inner: Location(content=inner))
    dated = with_doc_date(mark(content, [place]), pack, "#dateOfSignature")
    node = P(content=dated, span=block.source)
    return Match(taken=1, zone=Zone.CONCLUSIONS, nodes=(node,))


def recognise_final_clause(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take the clauses that close a treaty: ``In witness whereof``, ``Done at``."""
    block = cursor.block
    if block is None or not match_any(pack.conclusion.final, block.text):
        return None
    content = with_doc_date(to_content(block.inlines), pack, "#dateOfSignature")
    node = P(content=content, span=block.source)
    return Match(taken=1, zone=Zone.CONCLUSIONS, nodes=(node,))


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
        content.extend([_name(block)] if named else _office(block, pack))
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
    return min(count, 3 if named else 4)


def _signed_line(block: Block, found: re.Match[str]) -> Content:
    content = to_content(block.inlines)
    text = text_of(*content)
    marks = []
    if "mark" in found.re.groupindex and found.group("mark"):
        at = text.find(found.group("mark"))
        marks.append(
            Mark(
                at,
                at + len(found.group("mark")),
                lambda inner: DocStatus(refers_to="#signed", content=inner),
            )
        )
    name = (found.groupdict().get("text") or "").strip()
    if name:
        at = text.find(name)
        marks.append(
            Mark(
                at,
                at + len(name),
                lambda inner: Person(as_="#signatory", content=inner),
            )
        )
    return mark(content, marks)


def _name(block: Block) -> Node:
    return Person(as_="#signatory", content=to_content(block.inlines))


def _office(block: Block, pack: LanguagePack) -> Content:
    """Return a line of an office; the comma that French sets behind it is outside."""
    content = to_content(block.inlines, plain=True)
    organ = organ_in(block.text, pack)
    if organ and len(block.text) < _ONLY_ORGAN * max(1, _organ_length(block, pack)):
        return (Organization(refers_to=f"#{organ}", content=content),)
    end = len(text_of(*content).rstrip(_AFTER_OFFICE))
    return mark(content, [Mark(0, end, lambda inner: Role(content=inner))])


_ONLY_ORGAN = 1.2
_AFTER_OFFICE = " ,،，"


def _organ_length(block: Block, pack: LanguagePack) -> int:
    organ = organ_in(block.text, pack)
    return max((len(n) for n in pack.masthead.organs.get(organ, ())), default=0)
