"""What the secretariat tells in a record: opening, decisions, votes, closing.

Such lines are printed in italics, which tells those whose words no pack knows.

Source: AKN4UN digest 4.5 and skeletons 09, 10 (`narrative`, `rollCall`, `quantity`,
`adjournment` with `recordedTime`); A/75/PV.46, A/C.3/80/SR.23.
"""

from __future__ import annotations

import re
from functools import partial

from converter.core.source import SourceSpan
from converter.languages.pack import LanguagePack
from converter.languages.phrase import Phrase
from converter.layout.cursor import Cursor
from converter.layout.page import Block
from converter.model.block import Container, P
from converter.model.draft import ClosingLine, NarrativeLine, VoteLine
from converter.model.inline import (
    Content,
    I,
    Inline,
    InlineNode,
    Organization,
    Person,
    Quantity,
)
from converter.model.mark import Mark, mark
from converter.model.match import Match, Zone
from converter.model.node import Node, Text, text_of
from converter.recognisers.inline import to_content
from converter.recognisers.speaker import without_emphasis
from converter.recognisers.starts import match_any
from converter.recognisers.timed import ENDS, STARTS, with_time

_STOP = re.compile(r"[.。؟?!]\W{0,3}$|^\W?[\[［].*[\]］]\W?$")
_SHORTEST = 4
# the job number that stands before a notice at the foot of a page
_JOB_NUMBER = re.compile(r"^\d{2}-\d{5}(?:\s?\([A-Z]\))?\s+")
_GOES_ON = re.compile(r"[:：,،、，]\s*$")
_COLON = re.compile(r"[:：]\s*")
_NAME = re.compile(r"[^,،、，;；.。\s][^,،、，;；.。]*")
_VOTES = (
    ("in_favour", "#inFavour"),
    ("against", "#against"),
    ("abstaining", "#abstaining"),
)


def recognise_opening(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take the line that says when the meeting was called to order."""
    content, found = _line(cursor, pack.record.opened)
    if found is None:
        return None
    node = NarrativeLine(content=with_time(content, found, STARTS), span=_span(cursor))
    return Match(taken=1, zone=Zone.BODY, nodes=(node,))


def recognise_closing(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take the line that says when the meeting rose."""
    content, found = _line(cursor, pack.record.rose)
    if found is None:
        return None
    node = ClosingLine(content=with_time(content, found, ENDS), span=_span(cursor))
    return Match(taken=1, zone=Zone.BODY, nodes=(node,))


def _line(
    cursor: Cursor, phrases: tuple[Phrase, ...]
) -> tuple[Content, re.Match[str] | None]:
    block = cursor.block
    if block is None:
        return (), None
    content = to_content(block.inlines)
    return content, match_any(phrases, text_of(*content))


def _span(cursor: Cursor) -> SourceSpan | None:
    return cursor.block.source if cursor.block else None


def recognise_procedure(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take a line that tells of a decision, a vote, a change of the chair."""
    block = cursor.block
    if block is None:
        return None
    content = to_content(block.inlines)
    if not is_procedure(content, pack):
        return None
    node = NarrativeLine(
        content=narrated(content, pack),
        outcome=outcome_of(content, pack),
        span=block.source,
    )
    return Match(taken=1, zone=Zone.BODY, nodes=(node,))


def is_procedure(content: Content, pack: LanguagePack) -> bool:
    """Whether a paragraph tells what happened, by its words or all in italics."""
    text = text_of(*content)
    words = (*pack.record.chaired, *pack.record.decided)
    if match_any(words, text):
        return True
    return len(text) > _SHORTEST and _all_italic(content) and bool(_STOP.search(text))


def _all_italic(content: Content) -> bool:
    """Whether all words are in italics; a symbol or number may be upright."""
    return bool(content) and all(
        isinstance(node, I)
        or (isinstance(node, InlineNode) and _all_italic(node.content))
        or (isinstance(node, Text) and not any(c.isalpha() for c in node.value))
        for node in content
    )


def narrated(content: Content, pack: LanguagePack) -> Content:
    """Return a narrative with who presides now, and the votes counted in it."""
    text = text_of(*content)
    marks = []
    chaired = match_any(pack.record.chaired, text)
    if chaired:
        marks.append(Mark(*chaired.span("text"), _presiding))
    for phrase in pack.record.tally:
        found = phrase.regex.search(text)
        if found:
            marks += list(_counted(found))
            break
    return mark(content, marks)


def outcome_of(content: Content, pack: LanguagePack) -> str | None:
    """Return the pointer to the outcome that a narrative tells of, if any."""
    text = text_of(*content)
    for phrase in pack.record.outcome:
        if phrase.regex.search(text):
            return f"#{phrase.kind}"
    return None


def _presiding(content: Content) -> Node:
    return Person(as_="#chair", content=content)


def _counted(found: re.Match[str]) -> list[Mark]:
    """Return the marks of the numbers of a vote; a word in place of one is none."""
    groups = found.groupdict()
    marks = []
    for group, pointer in _VOTES:
        printed = groups.get(group)
        if printed:
            value = printed if printed.isdigit() else "0"
            make = partial(_quantity, refers_to=pointer, normalized=value)
            marks.append(Mark(*found.span(group), make))
    return marks


def _quantity(content: Content, *, refers_to: str, normalized: str) -> Node:
    return Quantity(
        refers_to=refers_to, normalized=normalized, content=without_emphasis(content)
    )


def recognise_roll_call(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take those who voted one way: ``In favour:`` and the names of States."""
    content, found = _line(cursor, pack.record.vote)
    if found is None:
        return None
    kind = next(p.kind for p in pack.record.vote if p.regex is found.re)
    lines = _voters(cursor, text_of(*content), pack)
    for line in lines:
        content = (*content, Text(value=" "), *to_content(line.inlines))
    text = text_of(*content)
    colon = _COLON.search(text)
    marks = [
        Mark(name.start(), name.start() + len(name.group().rstrip()), _voter)
        for name in _NAME.finditer(text, colon.end() if colon else len(text))
        if name.group().strip() not in pack.record.nobody
    ]
    if colon:
        pointer = dict(_VOTES)[kind]
        marks.append(Mark(0, colon.start(), partial(_label, refers_to=pointer)))
    first, last = cursor.block, cursor.at(len(lines)).block
    span = first.source.to(last.source) if first and last else None
    node = VoteLine(content=(P(content=mark(content, marks), span=span),), span=span)
    return Match(taken=1 + len(lines), zone=Zone.BODY, nodes=(node,))


def _voters(cursor: Cursor, label: str, pack: LanguagePack) -> list[Block]:
    """Return the lines of names below a label; a comma at the end of one goes on."""
    lines: list[Block] = []
    text = label
    for _, block in cursor.at(1).blocks():
        if not _GOES_ON.search(text) or match_any(pack.record.vote, block.text):
            break
        lines.append(block)
        text = block.text
    return lines


def _label(content: Content, *, refers_to: str) -> Node:
    plain = without_emphasis(content)
    return Inline(name="voters", refers_to=refers_to, content=plain)


def _voter(content: Content) -> Node:
    return Organization(content=without_emphasis(content))


def recognise_notice(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take a notice of the publication, which belongs to no part of the text.

    It is printed at the foot of the first page, so it may cut a speech in two.
    """
    lines: list[P] = []
    for _, block in cursor.blocks():
        if not match_any(pack.notes.notices, _JOB_NUMBER.sub("", block.text)):
            break
        lines.append(P(content=to_content(block.inlines), span=block.source))
    if not lines:
        return None
    node = Container(name="correctionsNotice", content=tuple(lines))
    return Match(taken=len(lines), zone=Zone.CONCLUSIONS, nodes=(node,), aside=True)
