"""The head of a record: which meeting, when, where, who presides, what is on the list.

Everything before the line that calls the meeting to order is head, but for the
sentences right before it (who takes the chair).

Source: AKN4UN digest 4.5 and skeletons 09, 10 (preface); A/75/PV.46, S/PV.4087 (members
and agenda at the head), A/C.3/80/SR.23 (contents).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from converter.core.source import SourceSpan
from converter.languages.ordinals import ordinal_value
from converter.languages.pack import LanguagePack
from converter.languages.phrase import Phrase
from converter.layout.cursor import Cursor
from converter.layout.page import Block, TableGrid
from converter.model.block import P, Toc, TocItem
from converter.model.draft import Series
from converter.model.inline import (
    Content,
    DocTitle,
    Event,
    Inline,
    Location,
    Organization,
    Person,
    Role,
)
from converter.model.mark import Mark, mark
from converter.model.match import Match, Zone
from converter.model.node import Node, Text, rebuild, text_of
from converter.recognisers.dated import with_doc_date
from converter.recognisers.inline import joined, to_content, to_p, to_table
from converter.recognisers.label import parse_label
from converter.recognisers.procedure import is_procedure
from converter.recognisers.speaker import without_emphasis
from converter.recognisers.starts import match_any
from converter.recognisers.timed import STARTS, with_time

_HEAD = 14
_LONGEST = 400
_LONGEST_LINE = 160
_LONGEST_PLACE = 60
_AHEAD = 120
_MOST_LINES = 3
# what fills a line between two columns: dots, spaced or not
_LEADERS = re.compile(r"[\s\u00a0]*(?:[.…·][\s\u00a0]?){4,}[\s\u00a0]*")
_BRACKETED = re.compile(
    r"[(（]\s?([^()（）]{2,120}(?:[(（][^()（）]*[)）][^()（）]*)?)\s?[)）]"
)
_STOP = re.compile(r"[.。]\W{0,3}$")


# ------------------------------------------------------------------ the meeting
def recognise_before_meeting(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take a line above the name of the meeting: a body that no pack knows."""
    block = cursor.block
    if block is None:
        return None
    for steps, following in cursor.blocks():
        if steps > _HEAD:
            return None
        if match_any(pack.record.meeting, following.text):
            break
    else:
        return None
    if not steps:
        return None
    node = P(content=to_content(block.inlines, plain=True), span=block.source)
    return Match(taken=1, zone=Zone.COVER, nodes=(node,) if node.content else ())


def recognise_meeting_title(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take the name of the meeting: the title of a record."""
    lines = _lines(cursor, pack.record.meeting, pack)
    if lines is None:
        return None
    taken, content, found = lines
    ordinal = found.groupdict().get("ordinal") or ""
    value = ordinal_value(pack, ordinal) if ordinal else 0
    marks = []
    if value:
        make = partial(_meeting, title=str(value))
        marks.append(Mark(*found.span("ordinal"), make))
    whole = len(text_of(*content))
    titled = Mark(0, whole, lambda inner: DocTitle(content=inner))
    node = P(content=mark(mark(content, marks), [titled]), span=_span(cursor, taken))
    return Match(taken=taken, zone=Zone.PREFACE, nodes=(node,))


def _meeting(content: Content, *, title: str) -> Node:
    meeting = Inline(name="meeting", title=title, content=content)
    return Event(refers_to="#meeting", content=(meeting,))


def recognise_held(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take where and when a meeting was held; the place may stand on the next line."""
    lines = _lines(cursor, pack.record.held, pack)
    if lines is None:
        return None
    taken, content, found = lines
    place = found.groupdict().get("place")
    if place:
        content = mark(content, [Mark(*found.span("place"), _place)])
    content = with_doc_date(with_time(content, found, STARTS), pack, "#dateOfMeeting")
    nodes: list[Node] = [P(content=content, span=_span(cursor, taken))]
    following = cursor.at(taken).block
    if not place and following is not None and _is_place(following, pack):
        line = to_content(following.inlines, plain=True)
        nodes.append(P(content=(_place(line),), span=following.source))
        taken += 1
    return Match(taken=taken, zone=Zone.PREFACE, nodes=tuple(nodes))


def _place(content: Content) -> Node:
    return Location(content=without_emphasis(content))


def _is_place(block: Block, pack: LanguagePack) -> bool:
    text = block.text
    record = pack.record
    return (
        0 < len(text) <= _LONGEST_PLACE
        and not any(c.isdigit() or c in ":：" for c in text)
        and not match_any((*record.members, *record.agenda, *record.opened), text)
        and not match_any(pack.headings.contents, text)
    )


def _lines(
    cursor: Cursor, phrases: tuple[Phrase, ...], pack: LanguagePack
) -> tuple[int, Content, re.Match[str]] | None:
    """Return the lines from here that together match, as few as possible."""
    blocks: list[Block] = []
    for steps, block in cursor.blocks():
        if steps >= _MOST_LINES or len(block.text) > _LONGEST:
            return None
        blocks.append(block)
        content = joined(tuple(blocks), pack)
        found = match_any(phrases, text_of(*content))
        if found:
            return steps + 1, content, found
    return None


def _span(cursor: Cursor, taken: int) -> SourceSpan | None:
    first, last = cursor.block, cursor.at(taken - 1).block
    return first.source.to(last.source) if first and last else None


# ------------------------------------------------------------------- who is there
def recognise_presiding(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take the presiding officer: office, name, State."""
    block = cursor.block
    if block is None or not _is_head(cursor, pack):
        return None
    lines = _lines(cursor, pack.record.presiding, pack)
    if lines is None:
        return None
    taken, content, _ = lines
    content = without_leaders(content)
    found = match_any(pack.record.presiding, text_of(*content))
    if found is None:
        return None
    marks = list(_officer_marks(found))
    node = P(content=mark(content, marks), span=_span(cursor, taken))
    return Match(taken=taken, zone=Zone.PREFACE, nodes=(node,))


def _officer_marks(found: re.Match[str]) -> Iterator[Mark]:
    """Yield the marks of an office, a name, and, in the last brackets, its State.

    Who presides first is named with the office; who takes over, behind ``later``.
    """
    first = bool(found.groupdict().get("role"))
    if first:
        yield Mark(*found.span("role"), _role)
    text, start = found["text"], found.start("text")
    brackets = list(_BRACKETED.finditer(text))
    name_end = brackets[0].start() if brackets else len(text)
    name = text[:name_end].rstrip(" \u00a0,،，")
    if name:
        make = partial(_officer, as_="#chair" if first else None)
        yield Mark(start, start + len(name), make)
    for index, bracket in enumerate(brackets, 1):
        begin, end = bracket.span(1)
        inner = _state if index == len(brackets) else _role
        yield Mark(start + begin, start + end, inner)


def _officer(content: Content, *, as_: str | None) -> Node:
    return Person(as_=as_, content=without_emphasis(content))


def _role(content: Content) -> Node:
    return Role(content=without_emphasis(content))


def _state(content: Content) -> Node:
    return Organization(content=without_emphasis(content))


def recognise_member(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take a State and its representative, dots between them."""
    block = cursor.block
    if block is None or not _is_head(cursor, pack):
        return None
    content = to_content(block.inlines, plain=True)
    leaders = _LEADERS.search(text_of(*content))
    if not leaders or not leaders.start() or leaders.end() >= len(text_of(*content)):
        return None
    content = without_leaders(content)
    whole = len(text_of(*content))
    marks = [
        Mark(0, leaders.start(), _state),
        Mark(leaders.start() + 1, whole, lambda inner: Person(content=inner)),
    ]
    node = P(content=mark(content, marks), span=block.source)
    return Match(taken=1, zone=Zone.PREFACE, nodes=(node,))


def without_leaders(content: Content) -> Content:
    """Return content with a space for each row of dots that fills a line."""

    def fill(node: Node) -> Node:
        if isinstance(node, Text) and _LEADERS.search(node.value):
            return Text(value=_LEADERS.sub(" ", node.value))
        return node

    return tuple(fill(rebuild(node, fill)) for node in content)


# --------------------------------------------------------------- what is on the list
def recognise_contents_of_record(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take the list of items at the head, under its title."""
    block = cursor.block
    if block is None or not _is_head(cursor, pack):
        return None
    if not match_any((*pack.headings.contents, *pack.record.agenda), block.text):
        return None
    lines: list[Block] = []
    for steps, following in cursor.at(1).blocks():
        if not _is_head(cursor.at(1 + steps), pack):
            break
        lines.append(following)
    items = tuple(_entry(line, pack) for line in lines if line.text)
    nodes: Content = (to_p(block, plain=True),)
    if items:
        nodes = (*nodes, Toc(items=items, span=_span(cursor.at(1), len(lines))))
    return Match(taken=1 + len(lines), zone=Zone.PREFACE, nodes=nodes)


def _entry(line: Block, pack: LanguagePack) -> TocItem:
    """Return a line of the list; a letter names a part of the item above."""
    parsed = parse_label(line.raw, pack)
    lettered = parsed is not None and parsed.label.readings[0].series is Series.LETTER
    return TocItem(
        level="2" if lettered else "1",
        href="#",
        content=to_content(line.inlines, plain=True),
        span=line.source,
    )


def recognise_rest_of_head(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take any other line or table of the head as it is printed."""
    if not _is_head(cursor, pack):
        return None
    item = cursor.item
    if isinstance(item, TableGrid):
        node: Node = to_table(item)
        return Match(taken=1, zone=Zone.PREFACE, nodes=(node,))
    block = cursor.block
    if block is None:
        return None
    paragraph = to_p(block)
    nodes = (paragraph,) if paragraph.content else ()
    return Match(taken=1, zone=Zone.PREFACE, nodes=nodes)


def _is_head(cursor: Cursor, pack: LanguagePack) -> bool:
    """Whether the meeting is called to order further on, and not right after this.

    Sentences that stand right before that line tell how it was opened, so they are
    body; a list of items has no stops.
    """
    block = cursor.block
    if block is None:
        return isinstance(cursor.item, TableGrid) and _opening(cursor, pack) > 0
    if match_any(pack.record.opened, block.text):
        return False
    ahead = _opening(cursor, pack)
    if not ahead:
        return False
    return any(not _tells(cursor.at(steps).block, pack) for steps in range(ahead))


def _opening(cursor: Cursor, pack: LanguagePack) -> int:
    """Return how many steps ahead the meeting is called to order; 0 if it is not."""
    for steps, item in enumerate(cursor.flow[cursor.index : cursor.index + _AHEAD]):
        if (
            isinstance(item, Block)
            and len(item.text) <= _LONGEST_LINE
            and match_any(pack.record.opened, item.text)
        ):
            return steps
    return 0


def _tells(block: Block | None, pack: LanguagePack) -> bool:
    """Whether a block is a sentence, or a line that tells of procedure."""
    if block is None:
        return True  # a rule or a page break
    content = to_content(block.inlines)
    return bool(_STOP.search(block.text)) or is_procedure(content, pack)
