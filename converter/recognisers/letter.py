"""The title line of letters and notes verbales.

Source: AKN4UN digest 4.5 (docTitle is the whole line, with docType, docDate, sender,
addressee); A/61/187, A/HRC/55/G/1.
"""

from __future__ import annotations

import re
from functools import partial

from converter.languages.pack import LanguagePack
from converter.layout.cursor import Cursor
from converter.layout.page import Block
from converter.model.block import P
from converter.model.inline import Content, DocProponent, DocTitle, Inline
from converter.model.mark import Mark, mark
from converter.model.match import Match, Zone
from converter.model.node import Node, text_of
from converter.recognisers.dated import with_doc_date
from converter.recognisers.inline import joined, to_content
from converter.recognisers.organ import organ_in
from converter.recognisers.starts import LETTERS, match_any

_STOP = re.compile(r"[.;:。；：؛]\s*$")
_MOST_LINES = 5
_HEAD_BLOCKS = 8
_LONGEST_LINE = 300


def recognise_letter_title(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take ``Letter dated ... from ... addressed to ...``, over several lines."""
    block = cursor.block
    if block is None:
        return None
    blocks: list[Block] = []
    for steps, one in cursor.blocks():
        if steps >= _MOST_LINES or (steps and one.bold != block.bold):
            break
        blocks.append(one)
        content = joined(tuple(blocks), pack)
        found = match_any(pack.letter.title, text_of(*content))
        if found and not (steps == 0 and _goes_on(cursor, pack)):
            break
    else:
        found = None
    if not found:
        return _one_line(block, pack)
    if not block.size:
        blocks, content, found = _wrapped(cursor, blocks, found, pack)
    return _title(blocks, content, found.groupdict(), pack)


def recognise_before_letter_title(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take any line that stands before the title of a letter.

    Whatever it is (a title of an item, a body no pack knows), it belongs to the cover.
    """
    block = cursor.block
    if block is None or len(block.text) > _LONGEST_LINE:
        return None
    for steps, _ in cursor.at(1).blocks():
        if steps >= _HEAD_BLOCKS:
            return None
        if recognise_letter_title(cursor.at(1 + steps), pack):
            content = to_content(block.inlines, plain=True)
            nodes = (P(content=content, span=block.source),) if content else ()
            return Match(taken=1, zone=Zone.COVER, nodes=nodes)
    return None


def _goes_on(cursor: Cursor, pack: LanguagePack) -> bool:
    """Whether the next line is set like the title and the title is not yet whole."""
    block, following = cursor.block, cursor.at(1).block
    if block is None or following is None or not block.bold or not following.bold:
        return False
    both = joined((block, following), pack)
    return match_any(pack.letter.title, text_of(*both)) is not None


def _wrapped(
    cursor: Cursor, blocks: list[Block], found: re.Match[str], pack: LanguagePack
) -> tuple[list[Block], Content, re.Match[str]]:
    """Return a title with the lines on which it goes on, where no typography shows it.

    It is whole when it names sender and addressee; lines that begin with a small letter
    go on with it all the same.
    """
    content = joined(tuple(blocks), pack)
    tried = list(blocks)
    for steps, one in cursor.at(len(blocks)).blocks():
        low = one.text[:1].islower() and steps + len(blocks) == len(tried)
        if (
            steps >= _MOST_LINES
            or (_whole(found) and not low)
            or _STOP.search(one.text)
        ):
            break
        tried.append(one)
        longer = joined(tuple(tried), pack)
        match = match_any(pack.letter.title, text_of(*longer))
        if match and (low or _whole(match)):
            blocks, content, found = list(tried), longer, match
    return blocks, content, found


def _whole(found: re.Match[str]) -> bool:
    parts = found.groupdict()
    return bool(parts.get("sender") and parts.get("addressee"))


def _one_line(block: Block, pack: LanguagePack) -> Match | None:
    """A line that begins like a letter's title though no sender is told apart."""
    letters = [one for one in pack.titles.kinds if one.kind in LETTERS]
    if not match_any(letters, block.text):
        return None
    return _title([block], joined((block,), pack), {}, pack)


def _title(
    blocks: list[Block],
    content: Content,
    parts: dict[str, str | None],
    pack: LanguagePack,
) -> Match:
    text = text_of(*content)
    marks = []
    sender = parts.get("sender")
    addressee = parts.get("addressee")
    if sender:
        start = text.find(sender)
        organ = organ_in(sender, pack)
        make = partial(_sender, refers_to=f"#{organ}" if organ else None)
        marks.append(Mark(start, start + len(sender), make))
    if addressee:
        start = text.rfind(addressee)
        marks.append(Mark(start, start + len(addressee), _addressee))
    inner = with_doc_date(mark(content, marks), pack, "#dateOfLetter")
    node = P(
        content=mark(inner, [Mark(0, len(text), lambda part: DocTitle(content=part))]),
        span=blocks[0].source.to(blocks[-1].source),
    )
    return Match(taken=len(blocks), zone=Zone.PREFACE, nodes=(node,))


def _sender(content: Content, *, refers_to: str | None) -> Node:
    return DocProponent(refers_to=refers_to, as_="#sender", content=content)


def _addressee(content: Content) -> Node:
    return Inline(name="addressee", content=content)
