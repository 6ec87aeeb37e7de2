"""Agenda items as they are announced in a record: number, title, stage.

Source: AKN4UN digest 4.5 and skeletons 09, 10 (`debateSection` name ``agendaItem`` with
`num`, `heading`, `docStage`); A/C.3/80/SR.23 (number and title on one line), A/75/PV.46
(``Agenda item 8 (continued)``, the title on the next line).
"""

from __future__ import annotations

import re
from dataclasses import replace

from converter.core.scripts import TATWEEL
from converter.languages.numerals import ascii_digits
from converter.languages.pack import LanguagePack
from converter.layout.cursor import Cursor
from converter.layout.page import Block
from converter.model.block import Num
from converter.model.draft import HeadingLine, ItemLine
from converter.model.inline import Content, DocStage, Eol
from converter.model.mark import Mark, mark, split, trim
from converter.model.match import Match, Zone
from converter.model.node import Node, text_of
from converter.recognisers.agenda_item import item_number, marked_items
from converter.recognisers.heading import recognise_heading
from converter.recognisers.inline import to_content
from converter.recognisers.label import parse_label
from converter.recognisers.procedure import is_procedure
from converter.recognisers.speaker import spoken_label
from converter.recognisers.starts import match_any

_ITEM = re.compile(rf"(\d{{1,3}})((?:\s*[(（]?[^\W\d_]{{1,2}}{TATWEEL}?[)）])*)")
_BRACKET = re.compile(r"[(（]([^()（）]+)[)）]")
_COLON = re.compile(r"\s?[:：–—]?\s?")
_STOP = re.compile(r"[.;。；!?！？؛]\W{0,2}$")
_LONGEST_TITLE = 300
_LONGEST_HEADING = 180
_HEADINGS = 2
_OPEN = re.compile(r"[:,：，،–—-]$")
_CLOSE_NUMBER = re.compile(r"\d{1,3}\.[^\W\d_]")


def recognise_item(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take the announcement of an agenda item, and the titles on the next lines."""
    block = cursor.block
    if block is None:
        return None
    content = to_content(block.inlines, plain=True)
    found = match_any(pack.record.item, text_of(*content))
    if found is None or _STOP.search(text_of(*content)):
        return None
    end, titled = _end_of_number(found, pack)
    num = marked_items(split(content, end, calls_left=not titled)[0], found)
    title = trim(split(content, end, calls_left=not titled)[1])
    titles: tuple[Block, ...] = ()
    if not titled:
        titles = _titles(cursor, pack, _count(found))
        for one in titles:
            line = to_content(one.inlines, plain=True)
            title = (*title, Eol(), *line) if title else line
    node = ItemLine(
        num=Num(content=staged(trim(num), pack), canonical=_canonical(found)),
        content=staged(title, pack),
        span=block.source.to(titles[-1].source) if titles else block.source,
    )
    return Match(taken=1 + len(titles), zone=Zone.BODY, nodes=(node,))


def _end_of_number(found: re.Match[str], pack: LanguagePack) -> tuple[int, bool]:
    """Return where the number ends, and whether the title stands on its line.

    A stage right after the number belongs to the number: the title follows it.
    """
    rest = found["rest"] or ""
    if not rest.strip():
        return found.end(), False
    if found["continued"]:
        return found.end("continued"), True
    bracket = found.start("rest") + len(rest) - len(rest.lstrip())
    for phrase in pack.record.continued:
        stage = phrase.regex.match(found.string, bracket)
        if stage and found.string[stage.end() :].strip():
            return stage.end(), True
    colon = _COLON.match(found.string, found.end("num"))
    return (colon.end() if colon else found.end("num")), True


def _count(found: re.Match[str]) -> int:
    return sum(1 for _ in _ITEM.finditer(ascii_digits(found["items"])))


def _canonical(found: re.Match[str]) -> str:
    """Return the numbers as they stand in an eId: ``67``, ``14-117``."""
    items = _ITEM.finditer(ascii_digits(found["items"]))
    return "-".join(item_number(item.group(1), item.group(2)) for item in items)


def _titles(cursor: Cursor, pack: LanguagePack, count: int) -> tuple[Block, ...]:
    """Return the title lines below a number that stands alone: one for each item."""
    blocks: list[Block] = []
    for steps in range(1, count + 1):
        block = cursor.at(steps).block
        if block is None or not _is_title(block, pack):
            break
        blocks.append(block)
    return tuple(blocks)


def _is_title(block: Block, pack: LanguagePack) -> bool:
    text = block.text
    return (
        0 < len(text) <= _LONGEST_TITLE
        and not _STOP.search(text)
        and spoken_label(to_content(block.inlines), pack) is None
        and not match_any(pack.record.item, text)
        and not match_any(pack.record.vote, text)
    )


def staged(content: Content, pack: LanguagePack) -> Content:
    """Return a title with its stages (``continued``) marked, parentheses outside."""
    text = text_of(*content)
    marks = []
    for phrase in pack.record.continued:
        for found in phrase.regex.finditer(text):
            inner = found.group()[1:-1]
            lead = len(inner) - len(inner.lstrip())
            start = found.start() + 1 + lead
            marks.append(Mark(start, start + len(inner.strip()), _stage))
    return mark(content, marks)


def _stage(content: Content) -> Node:
    return DocStage(refers_to="#continuation", content=content)


def recognise_draft_heading(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take the heading over the consideration of a draft, by its words alone."""
    block = cursor.block
    if block is None or not match_any(pack.record.drafts, block.text):
        return None
    if _STOP.search(block.text):
        return None
    content = to_content(block.inlines, plain=True)
    node = HeadingLine(content=staged(content, pack), span=block.source)
    return Match(taken=1, zone=Zone.BODY, nodes=(node,))


def recognise_record_heading(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take a heading of a record that is no item: its letter, or a subject."""
    block = cursor.block
    if block is not None and not block.size and not parse_label(block.raw, pack):
        return _bare_heading(cursor, block, pack)
    found = recognise_heading(cursor, pack)
    if found is None:
        return None
    node = found.nodes[0]
    assert isinstance(node, HeadingLine)  # noqa: S101 - what that recogniser gives
    heading = _heading(node, pack)
    return Match(taken=found.taken, zone=found.zone, nodes=(heading,))


def _heading(line: HeadingLine, pack: LanguagePack) -> HeadingLine | ItemLine:
    """Return a heading with its stages; with an item in brackets it announces that."""
    content = staged(line.content, pack)
    text = text_of(*content)
    for bracket in _BRACKET.finditer(text):
        for phrase in pack.record.item:
            found = phrase.regex.fullmatch(text, *bracket.span(1))
            if found:
                title = marked_items(content, found)
                return ItemLine(num=line.num, content=title, span=line.span)
    return replace(line, content=content)


def _bare_heading(cursor: Cursor, block: Block, pack: LanguagePack) -> Match | None:
    """Take a heading that no typography sets apart.

    In a record a heading stands before whatever begins anew: an item, a speech, a
    numbered paragraph, a line of procedure, another heading.
    """
    if not _may_head(block, pack) or not _begins_anew(cursor.at(1), pack, _HEADINGS):
        return None
    before = cursor.at(-1).block if cursor.index else None
    runs_on = before is not None and not _STOP.search(before.text)
    if before is not None and runs_on and not _may_head(before, pack):
        return None
    content = to_content(block.inlines, plain=True)
    node = _heading(HeadingLine(content=content, span=block.source), pack)
    return Match(taken=1, zone=Zone.BODY, nodes=(node,))


def _may_head(block: Block, pack: LanguagePack) -> bool:
    text = block.text
    return (
        0 < len(text) <= _LONGEST_HEADING
        and not text[0].islower()
        and not _OPEN.search(text)
        and _is_title(block, pack)
    )


def _begins_anew(cursor: Cursor, pack: LanguagePack, headings: int) -> bool:
    """Whether a block begins something, or so many headings before it do."""
    block = cursor.block
    if block is None:
        return False
    content = to_content(block.inlines)
    record = pack.record
    text = text_of(*content)
    parsed = parse_label(block.raw, pack)
    return (
        (parsed is not None and parsed.marked)
        or _CLOSE_NUMBER.match(block.raw) is not None
        or spoken_label(content, pack) is not None
        or is_procedure(content, pack)
        or match_any((*record.item, *record.opened, *record.rose), text) is not None
        or (
            headings > 0
            and _may_head(block, pack)
            and _begins_anew(cursor.at(1), pack, headings - 1)
        )
    )
