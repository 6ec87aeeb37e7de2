"""Titles of agendas and journals, which say themselves what they title; their items.

Source: AKN4UN digest 4.5 (annotated agenda) and skeletons 11, 14; A/75/150 (provisional
agenda), E/CN.6/2020/1 (annotated provisional agenda), Journal No. 2021/1.
"""

from __future__ import annotations

import re
from dataclasses import replace

from converter.languages.pack import LanguagePack
from converter.layout.cursor import Cursor
from converter.layout.page import Block
from converter.model.block import P
from converter.model.draft import HeadingLine, LevelKind, Series
from converter.model.inline import DocTitle
from converter.model.mark import Mark, mark
from converter.model.match import Match, Zone
from converter.model.node import text_of
from converter.recognisers.dated import with_doc_date
from converter.recognisers.heading import recognise_heading
from converter.recognisers.inline import joined, to_content
from converter.recognisers.label import cut_label, parse_label

_KINDS = frozenset({"agenda", "annotated_agenda", "journal"})
_MOST_LINES = 4
_LONGEST = 300
_LONGEST_LINE = 120
_HEAD = 12
_WEEKDAY = 16
_STOP = re.compile(r"[.:;。：；؛]\W{0,2}$")


def recognise_agenda_title(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take the title of an agenda or journal, over the lines that are set like it."""
    block = cursor.block
    if block is None or not _titles_agenda(block.text, pack) or _titled(cursor, pack):
        return None
    blocks = [block]
    for steps, following in cursor.at(1).blocks():
        if steps + 1 >= _MOST_LINES or not _goes_on(blocks, following, pack):
            break
        blocks.append(following)
    content = joined(tuple(blocks), pack)
    whole = len(text_of(*content))
    titled = mark(content, [Mark(0, whole, lambda part: DocTitle(content=part))])
    node = P(content=titled, span=block.source.to(blocks[-1].source))
    return Match(taken=len(blocks), zone=Zone.PREFACE, nodes=(node,))


def recognise_before_agenda(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take a line above the title: a body or a subject that no pack knows."""
    block = cursor.block
    if block is None or _titles_agenda(block.text, pack):
        return None
    for steps, following in cursor.at(1).blocks():
        if steps >= _HEAD:
            return None
        if _titles_agenda(following.text, pack):
            node = P(content=to_content(block.inlines, plain=True), span=block.source)
            nodes = (node,) if node.content else ()
            return Match(taken=1, zone=Zone.COVER, nodes=nodes)
    return None


def recognise_date_of_issue(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take the date of a journal below its title, with its day of the week."""
    block = cursor.block
    if block is None:
        return None
    content = to_content(block.inlines, plain=True)
    text = text_of(*content)
    dates = [found for found in pack.dates.find(text) if found.iso]
    if len(dates) != 1 or len(text) - (dates[0].end - dates[0].start) > _WEEKDAY:
        return None
    dated = with_doc_date(content, pack, "#dateOfIssuance")
    node = P(content=dated, span=block.source)
    return Match(taken=1, zone=Zone.PREFACE, nodes=(node,))


def _titled(cursor: Cursor, pack: LanguagePack) -> bool:
    """Whether the title stands before: then this is a heading of the body."""
    return any(
        isinstance(item, Block) and _titles_agenda(item.text, pack)
        for item in cursor.flow[: cursor.index]
    )


def recognise_annotated_item(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take an item that its annotations follow, where no typography sets it apart.

    ``1. Election of officers``, then a paragraph: the item is their heading.
    """
    block, following = cursor.block, cursor.at(1).block
    if block is None or following is None or block.size or len(block.text) > _LONGEST:
        return None
    parsed = parse_label(block.raw, pack)
    if parsed is None or not parsed.marked or _STOP.search(block.text):
        return None
    below = parse_label(following.raw, pack)
    annotated = _STOP.search(following.text) and not (below and below.marked)
    if parsed.label.readings[0].series is not Series.DECIMAL or not annotated:
        return None
    num, content = cut_label(to_content(block.inlines, plain=True), parsed)
    node = HeadingLine(num=num, label=parsed.label, content=content, span=block.source)
    return Match(taken=1, zone=Zone.BODY, nodes=(node,))


def recognise_agenda_part(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take a heading over items that count anew: ``Annotations``, then item 1."""
    found = recognise_heading(cursor, pack)
    following = cursor.at(found.taken).block if found else None
    if found is None or following is None:
        return None
    heading = found.nodes[0]
    parsed = parse_label(following.raw, pack)
    if not isinstance(heading, HeadingLine) or heading.label is not None or not parsed:
        return None
    reading = parsed.label.readings[0]
    if reading.series is not Series.DECIMAL or reading.value != 1:
        return None
    node = replace(heading, kind=LevelKind.PART)
    return Match(taken=found.taken, zone=Zone.BODY, nodes=(node,))


def recognise_journal_heading(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take the name of an organ or of a list in a journal: a line, no sentence."""
    block = cursor.block
    if block is None or block.size or len(block.text) > _LONGEST_LINE:
        return recognise_heading(cursor, pack)
    if not block.text or _STOP.search(block.text) or parse_label(block.raw, pack):
        return None
    content = to_content(block.inlines, plain=True)
    node = HeadingLine(content=content, span=block.source)
    return Match(taken=1, zone=Zone.BODY, nodes=(node,))


def _titles_agenda(line: str, pack: LanguagePack) -> bool:
    return len(line) <= _LONGEST and any(
        phrase.kind in _KINDS and phrase.regex.fullmatch(line)
        for phrase in pack.titles.kinds
    )


def _goes_on(blocks: list[Block], block: Block, pack: LanguagePack) -> bool:
    """Whether a line goes on with the title: set alike, and both are one title."""
    first = blocks[0]
    alike = block.bold == first.bold and abs(block.size - first.size) < 1
    parsed = parse_label(block.raw, pack)
    if not alike or not first.bold or (parsed and parsed.marked):
        return False
    if _titles_agenda(block.text, pack):
        return False  # the first heading
    return _titles_agenda(text_of(*joined((*blocks, block), pack)), pack)
