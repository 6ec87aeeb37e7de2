"""Number and title of a resolution or decision, and its lettered parts.

Source: `official-practice` 2.3 and 4 row 18 (full stop stays as text, no bold);
A/RES/75/129, A/RES/75/101 A-B (common title, then parts), S/RES/2334 (2016) (number in
words, no title).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from converter.languages.pack import LanguagePack
from converter.layout.cursor import Cursor
from converter.layout.page import Block
from converter.model.block import P
from converter.model.draft import PartStart, Series
from converter.model.inline import Content, DocNumber, DocTitle, Eol
from converter.model.mark import Mark, mark, split, trim
from converter.model.match import Match, Zone
from converter.model.node import Node, Text, text_of
from converter.recognisers.dated import with_doc_date
from converter.recognisers.inline import joined, to_content
from converter.recognisers.label import ParsedLabel, parse_label
from converter.recognisers.starts import (
    NUMBER_LINE,
    is_formula,
    match_any,
    starts_something,
)

_TITLE_BLOCKS = 6
_SIGNS = " \u00a0-–—."
_LONE_LETTER = re.compile(r"[B-Z](?=[ \u00a0][^\W\d_a-z])")
_PENDING = re.compile(r"(?P<number>(?:E?S-)?\d{1,4}/(?:…|\.{3}))[.\s\u00a0]*")
_BEFORE_TITLE = re.compile(rf"[{re.escape(_SIGNS)}]*(?P<first>\w)")


def recognise_number_title(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take ``75/129.`` with its title, which may stand on the lines after it."""
    block = cursor.block
    if block is None:
        return None
    found = NUMBER_LINE.match(block.text)
    if not found:
        return None
    content = to_content(block.inlines, plain=True)
    number_end = found.end("roman") if found.group("roman") else found.end("number")
    part = _part_behind(block, found.end(), pack)
    head, rest = split(content, part.end if part else found.end(), calls_left=True)
    begun = bool(text_of(*rest).strip())
    titles = _rest_of_title(cursor, pack) if begun else title_blocks(cursor.at(1), pack)
    untitled = not begun and not titles
    if untitled and not _formula_follows(cursor.at(1), pack):
        return None
    title = joined(titles, pack)
    if begun:
        gap = (Text(value=" "),) if titles and pack.spaced else ()
        title = (*rest, *gap, *title)
    marks = [Mark(0, number_end, lambda inner: DocNumber(content=inner))]
    letter = found.group("letter")
    if letter and not found.group("roman"):
        start = found.end("letter") - len(letter.strip())
        marks.append(Mark(start, found.end("letter"), _part_letter))
    elif part:
        marks.append(Mark(found.end(), found.end() + part.length, _part_letter))
    line: Content = mark(trim(head), marks)
    if not untitled:
        line = (*line, Text(value=" "), _title_node(trim(title)))
    span = block.source.to(titles[-1].source) if titles else block.source
    return Match(
        taken=1 + len(titles), zone=Zone.PREFACE, nodes=(P(content=line, span=span),)
    )


def recognise_pending_title(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take ``60/…`` with the title of a draft: its number is given on adoption.

    Source: drafts of the Human Rights Council, A/HRC/48/L.1.
    """
    block = cursor.block
    found = _PENDING.match(block.text) if block else None
    if block is None or found is None or found.end() == len(block.text):
        return None
    further = title_blocks(cursor.at(1), pack)
    if not _formula_follows(cursor.at(1 + len(further)), pack):
        further = ()
    content = to_content(block.inlines, plain=True)
    head, rest = split(content, found.end(), calls_left=True)
    gap = (Text(value=" "),) if further and pack.spaced else ()
    number = mark(
        trim(head), [Mark(*found.span("number"), lambda one: DocNumber(content=one))]
    )
    title = _title_node(trim((*rest, *gap, *joined(further, pack))))
    span = block.source.to(further[-1].source) if further else block.source
    node = P(content=(*number, Text(value=" "), title), span=span)
    return Match(taken=1 + len(further), zone=Zone.PREFACE, nodes=(node,))


@dataclass(frozen=True, slots=True)
class _Part:
    """The letter of a part on the line of the number."""

    length: int
    """Letters printed."""
    end: int
    """Offset in the line where the title begins."""


def _part_behind(block: Block, start: int, pack: LanguagePack) -> _Part | None:
    """Return the letter of a part that stands between number and title.

    ``75/253. B Special subjects``: one letter set off by a tab, or one that is no word
    (A is one in three languages).
    """
    raw = block.raw.lstrip()
    number = NUMBER_LINE.match(raw)
    behind = raw[number.end() :] if number else ""
    parsed = parse_label(behind, pack)
    lone = _LONE_LETTER.match(behind)
    if parsed and parsed.marked and _is_letter(parsed):
        printed = " ".join(parsed.label.printed.split())
    elif lone:
        printed = lone.group()
    else:
        return None
    if not block.text.startswith(printed, start):
        return None
    length = len(printed.rstrip(_SIGNS))
    if start + len(printed) == len(block.text):  # the title stands below
        return _Part(length=length, end=start + length)
    title = _BEFORE_TITLE.match(block.text, start + len(printed))
    return _Part(length=length, end=title.start("first")) if title else None


def _rest_of_title(cursor: Cursor, pack: LanguagePack) -> tuple[Block, ...]:
    """Return the blocks in which a title goes on that began beside the number.

    Old pages set its further lines under the first, away from the number; a small
    letter, and the formula behind them, show that they are no paragraph.
    """
    block = cursor.at(1).block
    if block is None or not block.text[:1].islower():
        return ()
    rest = title_blocks(cursor.at(1), pack)
    return rest if _formula_follows(cursor.at(1 + len(rest)), pack) else ()


def recognise_worded_number(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take ``Resolution 2334 (2016)``, ``112 (1956). Resolution of {date}``."""
    block = cursor.block
    if block is None:
        return None
    found = match_any(pack.titles.number, block.text)
    if not found:
        return None
    content = to_content(block.inlines, plain=True)
    marks = [Mark(*found.span("number"), lambda inner: DocNumber(content=inner))]
    if "symbol" in found.re.groupindex and found.group("symbol"):
        marks.append(Mark(*found.span("symbol"), _symbol))
    dated = mark(with_doc_date(content, pack, "#adoptionDate"), marks)
    for group in ("text", "title"):
        if found.re.groupindex.get(group) and found.group(group):
            dated = mark(dated, [Mark(*found.span(group), _title_node)])
    day = _date_below(cursor, block, pack)
    if day:
        date = with_doc_date(to_content(day.inlines, plain=True), pack, "#adoptionDate")
        dated = (*dated, Eol(), *date)
    node = P(content=dated, span=block.source.to(day.source) if day else block.source)
    symbol = _symbol_below(cursor, block, pack)
    nodes = (node, symbol) if symbol else (node,)
    return Match(taken=len(nodes) + bool(day), zone=Zone.PREFACE, nodes=nodes)


def recognise_dated_number(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take the day of adoption and the number on the line below it.

    Chinese puts the day first: ``1967年6月19日`` / ``第238(1967)号决议``.
    """
    block, below = cursor.block, cursor.at(1).block
    if block is None or below is None or not pack.dates.full(block.text):
        return None
    gap = " " if pack.spaced else ""
    both = match_any(pack.titles.number, f"{block.text}{gap}{below.text}")
    number = match_any(pack.titles.number, below.text)
    if not both or not number or not _formula_follows(cursor.at(2), pack):
        return None  # the day of issue stands above, too: S/RES/2334 (2016)
    content = to_content(block.inlines, plain=True)
    date = with_doc_date(content, pack, "#adoptionDate")
    marks = [Mark(*number.span("number"), lambda inner: DocNumber(content=inner))]
    line = mark(to_content(below.inlines, plain=True), marks)
    node = P(content=(*date, Eol(), *line), span=block.source.to(below.source))
    return Match(taken=2, zone=Zone.PREFACE, nodes=(node,))


def _date_below(cursor: Cursor, block: Block, pack: LanguagePack) -> Block | None:
    """Return the line below a number that goes on with the day of adoption.

    The yearly volumes of the Security Council break it there since 1965:
    ``Resolution 238 (1967)`` / ``of 19 June 1967``.
    """
    below = cursor.at(1).block
    if below is None or not any(one.iso for one in pack.dates.find(below.text)):
        return None
    gap = " " if pack.spaced else ""
    both = match_any(pack.titles.number, f"{block.text}{gap}{below.text}")
    alone = match_any(pack.titles.number, below.text)
    return below if both and not alone else None


def _symbol_below(cursor: Cursor, block: Block, pack: LanguagePack) -> P | None:
    """``[S/2883]`` on the line below the number of an old resolution."""
    below = cursor.at(1).block
    if below is None or below.text[:1] not in "[［":
        return None
    both = f"{block.text} {below.text}"
    found = match_any(pack.titles.number, both)
    if not found or not found.groupdict().get("symbol"):
        return None
    start, end = (at - len(block.text) - 1 for at in found.span("symbol"))
    content = mark(to_content(below.inlines, plain=True), [Mark(start, end, _symbol)])
    return P(content=content, span=below.source)


def recognise_part(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take the letter that opens part A, B, C of a resolution, and its title.

    A letter alone counts only where a formula follows within the title's few lines.
    """
    block = cursor.block
    if block is None:
        return None
    parsed = parse_label(block.raw, pack)
    if not parsed or not _is_letter(parsed):
        return None
    own_title = block.raw[parsed.end :].strip()
    titles = () if own_title else title_blocks(cursor.at(1), pack)
    if not _formula_follows(cursor.at(1 + len(titles)), pack):
        return None
    content = to_content(block.inlines, plain=True)
    length = len(parsed.label.printed)
    letter = mark(content, [Mark(0, length, _part_letter)])
    nodes: list[Node] = []
    if own_title:
        head, rest = split(letter, length, calls_left=True)
        nodes.append(P(content=(*head, Text(value=" "), _title_node(trim(rest))),
                       span=block.source))  # fmt: skip
    else:
        nodes.append(P(content=letter, span=block.source))
    if titles:
        nodes.append(
            P(content=(_title_node(joined(titles, pack)),), span=titles[0].source)
        )
    start = PartStart(letter=parsed.label.readings[0].canonical, content=tuple(nodes))
    return Match(taken=1 + len(titles), zone=Zone.ANNEX, nodes=(start,))


def recognise_next_decision(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take the number line of one decision among several in a document.

    Source: FCCC/CP/2014/10/Add.2 (decisions 2 to 12 of one session, each with its own
    number, title and formula).
    """
    number = recognise_worded_number(cursor, pack)
    if number is None:
        return None
    titles = title_blocks(cursor.at(1), pack)
    if not _formula_follows(cursor.at(1 + len(titles)), pack):
        return None
    nodes = list(number.nodes)
    if titles:
        title = _title_node(joined(titles, pack))
        nodes.append(P(content=(title,), span=titles[0].source))
    start = PartStart(letter="", content=tuple(nodes))
    return Match(taken=1 + len(titles), zone=Zone.ANNEX, nodes=(start,))


def _formula_follows(cursor: Cursor, pack: LanguagePack) -> bool:
    return is_formula(cursor.text, pack)


def title_blocks(cursor: Cursor, pack: LanguagePack) -> tuple[Block, ...]:
    """Return the blocks of a title: until something else begins."""
    blocks: list[Block] = []
    for steps, block in cursor.blocks():
        text = block.text
        ends = starts_something(text, pack) or _is_labelled(block, pack)
        if is_formula(text, pack) and _formula_follows(cursor.at(steps + 1), pack):
            ends = False  # an organ's name as a title: A/RES/75/290 A
        if ends or steps >= _TITLE_BLOCKS:
            break
        blocks.append(block)
    return tuple(blocks)


def _is_labelled(block: Block, pack: LanguagePack) -> bool:
    parsed = parse_label(block.raw, pack)
    if parsed is None:
        return False
    alone = parsed.end >= len(block.raw.rstrip())  # the letter of a part
    return parsed.marked or (alone and _is_letter(parsed))


def _is_letter(parsed: ParsedLabel) -> bool:
    return parsed.label.readings[0].series is Series.UPPER_LETTER


def _symbol(content: Content) -> Node:
    """The symbol under which an old resolution was first issued: ``[S/5471]``."""
    return DocNumber(refers_to="#symbol", content=content)


def _part_letter(content: Content) -> Node:
    """The letter of a part: ``B``."""
    return DocNumber(refers_to="#partLetter", content=content)


def _title_node(content: Content) -> Node:
    return DocTitle(content=content)
