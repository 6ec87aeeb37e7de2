"""Tables with their titles and notes, and images.

Source: AKN4UN digest 4.4 (title is `caption`); `official-practice` 4 row 28;
E/RES/2021/6.
"""

from __future__ import annotations

import re
from dataclasses import replace

from converter.languages.pack import LanguagePack
from converter.layout.cursor import Cursor
from converter.layout.page import Block, Picture, TableGrid
from converter.model.block import Caption, P
from converter.model.draft import Loose
from converter.model.inline import Content, Eol
from converter.model.match import Match, Zone
from converter.recognisers.inline import to_content, to_image, to_table
from converter.recognisers.starts import match_any

_TITLE_BLOCKS = 4
_LONGEST_TITLE = 300
_PART = re.compile(r"\(\d\)\s*\S")


def recognise_table(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take a table, and the title lines before it (``Table 1`` and its name)."""
    titles = _titles(cursor, pack) or _subtitle(cursor)
    grid = cursor.at(len(titles)).item
    if not isinstance(grid, TableGrid):
        return None
    table = to_table(grid)
    if titles:
        caption = Caption(content=_lines(titles), span=titles[0].source)
        table = replace(table, caption=caption)
    node = Loose(content=(table,), span=grid.source)
    return Match(taken=len(titles) + 1, zone=Zone.BODY, nodes=(node,))


def _lines(blocks: tuple[Block, ...]) -> Content:
    content: Content = ()
    for block in blocks:
        line = to_content(block.inlines, plain=True)
        content = (*content, Eol(), *line) if content else line
    return content


def _titles(cursor: Cursor, pack: LanguagePack) -> tuple[Block, ...]:
    """Return the blocks from the title of a table or figure to it, if it follows.

    The unit, and the number of a part, may stand below the title: ``(1) Regular
    budget`` (A/80/6 (Sect. 32)).
    """
    block = cursor.block
    if block is None or not match_any(pack.headings.table, block.text):
        return ()
    for steps in range(1, _TITLE_BLOCKS + 1):
        item = cursor.at(steps).item
        if isinstance(item, TableGrid | Picture):
            taken = cursor.flow[cursor.index : cursor.index + steps]
            return tuple(one for one in taken if isinstance(one, Block))
        if not isinstance(item, Block) or len(item.text) > _LONGEST_TITLE:
            break
    return ()


def _subtitle(cursor: Cursor) -> tuple[Block, ...]:
    """Return ``(2) Other assessed`` above the next part of a table in parts."""
    block = cursor.block
    if block is None or not cursor.index or not _PART.match(block.text):
        return ()
    parted = isinstance(cursor.at(-1).item, TableGrid)
    follows = isinstance(cursor.at(1).item, TableGrid)
    return (block,) if parted and follows else ()


def recognise_image(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take an image of the body, and its title (``Figure I`` and its name)."""
    titles = _titles(cursor, pack)
    item = cursor.at(len(titles)).item
    if not isinstance(item, Picture):
        return None
    image = P(content=(to_image(item),))
    content: Content = (image,)
    if titles:
        content = (P(content=_lines(titles), span=titles[0].source), image)
    node = Loose(content=content, span=item.source)
    return Match(taken=len(titles) + 1, zone=Zone.BODY, nodes=(node,))
