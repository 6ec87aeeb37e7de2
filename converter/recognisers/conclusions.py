"""What closes a text: meeting and date of adoption, place and date, final clauses.

Source: `official-practice` 2.7 and 4 row 30; A/RES/75/129, S/RES/112 (1956) (the vote
in the closing line), A/RES/63/117 (final clauses).
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
    Eol,
    Event,
    Inline,
    Location,
)
from converter.model.mark import Mark, mark
from converter.model.match import Match, Zone
from converter.model.node import Node, text_of
from converter.recognisers.dated import with_doc_date
from converter.recognisers.inline import joined, to_content
from converter.recognisers.starts import match_any

_STOP = " \u00a0.。"
_TRAILING = " \u00a0,،，"
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
