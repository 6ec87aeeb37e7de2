"""Tables with their titles and notes, and images.

Source: AKN4UN digest 4.4 (title is `caption`); `official-practice` 4 row 28;
E/RES/2021/6.
"""

from __future__ import annotations

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

_TITLE_BLOCKS = 3


def recognise_table(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take a table, and the title lines before it (``Table 1`` and its name)."""
    titles = _titles(cursor, pack)
    grid = cursor.at(len(titles)).item
    if not isinstance(grid, TableGrid):
        return None
    table = to_table(grid)
    if titles:
        content: Content = ()
        for block in titles:
            line = to_content(block.inlines, plain=True)
            content = (*content, Eol(), *line) if content else line
        table = replace(table, caption=Caption(content=content, span=titles[0].source))
    node = Loose(content=(table,), span=grid.source)
    return Match(taken=len(titles) + 1, zone=Zone.BODY, nodes=(node,))


def _titles(cursor: Cursor, pack: LanguagePack) -> tuple[Block, ...]:
    """Return the blocks from a table's title to the table, if it follows at once."""
    block = cursor.block
    if block is None or not match_any(pack.headings.table, block.text):
        return ()
    for steps in range(1, _TITLE_BLOCKS + 1):
        item = cursor.at(steps).item
        if isinstance(item, TableGrid):
            taken = cursor.flow[cursor.index : cursor.index + steps]
            return tuple(one for one in taken if isinstance(one, Block))
        if not isinstance(item, Block):
            break
    return ()


def recognise_image(cursor: Cursor, _pack: LanguagePack) -> Match | None:
    """Take an image of the body."""
    item = cursor.item
    if not isinstance(item, Picture):
        return None
    node = Loose(content=(P(content=(to_image(item),)),), span=item.source)
    return Match(taken=1, zone=Zone.BODY, nodes=(node,))
