"""The agenda item under which a document is issued, and its title.

Source: `official-practice` 4 row 15: one `inline` an item, its number in canonical form
(`68(c)`) so that the six versions agree; A/RES/75/290 A (two items), A/61/323.
"""

from __future__ import annotations

import re
from functools import partial

from converter.core.scripts import TATWEEL
from converter.languages.numerals import ascii_digits, bare, from_letters, to_letters
from converter.languages.pack import LanguagePack
from converter.layout.cursor import Cursor
from converter.layout.page import Block
from converter.model.block import P
from converter.model.inline import Content, Eol, Inline
from converter.model.mark import Mark, mark
from converter.model.match import Match, Zone
from converter.model.node import Node, text_of
from converter.recognisers.inline import to_content
from converter.recognisers.masthead import is_masthead
from converter.recognisers.starts import match_any, packs, starts_something

# letters may be doubled after z, apart in Arabic: (nn), (ن ن)
_LETTERS = rf"[^\W\d_]{{1,2}}(?:{TATWEEL}?\s[^\W\d_])?{TATWEEL}?"
_ITEM = re.compile(rf"(\d{{1,3}})((?:\s*[(（]?{_LETTERS}[)）])*)")
_LETTER = re.compile(rf"(?<=[(（\s\d])?({_LETTERS})(?=[)）])")
_TITLE_BLOCKS = 12


def recognise_agenda_item(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take the item line and the title lines after it."""
    block = cursor.block
    if block is None:
        return None
    text = block.text
    for one in packs(pack):
        found = match_any(one.masthead.agenda_item, text)
        if found:
            content = to_content(block.inlines, plain=True)
            line = P(content=marked_items(content, found), span=block.source)
            count = sum(1 for _ in _ITEM.finditer(ascii_digits(found.group("items"))))
            titles = _titles(cursor, pack, count)
            nodes: Content = (line,)
            if titles:
                nodes = (line, _title(titles))
            return Match(taken=1 + len(titles), zone=Zone.COVER, nodes=nodes)
    return None


def recognise_provisional_agenda(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take a line that says of which agenda the item is (``Provisional agenda``)."""
    block = cursor.block
    if block is None:
        return None
    if not any(
        match_any(p.masthead.provisional_agenda, block.text) for p in packs(pack)
    ):
        return None
    content = to_content(block.inlines, plain=True)
    whole = len(text_of(*content))
    marked = mark(content, [Mark(0, whole, partial(_inline, "agenda", None))])
    return Match(
        taken=1, zone=Zone.COVER, nodes=(P(content=marked, span=block.source),)
    )


def marked_items(content: Content, found: re.Match[str]) -> Content:
    """Return a line with each item in an inline; the first holds the words too.

    Args:
        content: The line.
        found: The match of its words, with group ``items``.
    """
    text = text_of(*content)
    start, end = found.span("items")
    marks = []
    begin = found.start()
    for item in _ITEM.finditer(text, start, end):
        title = item_number(item.group(1), item.group(2))
        marks.append(Mark(begin, item.end(), partial(_inline, "agendaItem", title)))
        following = _ITEM.search(text, item.end(), end)
        begin = following.start() if following else end
    return mark(content, marks)


def item_number(digits: str, letters: str) -> str:
    """Return an item number in canonical form: ``68(c)``, ``103(nn)``."""
    out = bare(digits)
    for found in _LETTER.finditer(letters):
        value = from_letters(bare(found.group(1)))
        out += f"({to_letters(value)})" if value else f"({found.group(1)})"
    return out


def _inline(name: str, title: str | None, content: Content) -> Node:
    return Inline(name=name, title=title, content=content)


def _titles(cursor: Cursor, pack: LanguagePack, count: int) -> tuple[Block, ...]:
    """Return the blocks of the title: until something else begins.

    Several items have a title each; one that is set like the first goes on with it.
    """
    blocks: list[Block] = []
    for steps, block in cursor.at(1).blocks():
        text = block.text
        ends = starts_something(text, pack) or is_masthead(text, pack)
        authored = steps > 0 and match_any(pack.titles.author, text)
        if ends or authored or steps >= _TITLE_BLOCKS:
            break
        if len(blocks) >= count and not _goes_on(blocks[-1], block):
            break
        blocks.append(block)
    return tuple(blocks)


def _goes_on(last: Block, block: Block) -> bool:
    """Whether a block is set like the title before it and stands close to it.

    Where no typography is shown, layout has joined what belongs together.
    """
    if not block.size:
        return False
    return (last.size, last.bold) == (block.size, block.bold) and block.blank_before < 1


def _title(blocks: tuple[Block, ...]) -> P:
    content: list[Node] = []
    for block in blocks:
        if content:
            content.append(Eol())
        content.extend(to_content(block.inlines, plain=True))
    body = tuple(content)
    whole = len(text_of(*body))
    marked = mark(body, [Mark(0, whole, partial(_inline, "agendaItemTitle", None))])
    return P(content=marked, span=blocks[0].source.to(blocks[-1].source))
