"""Flat pieces as blocks with lists, where a body has speeches instead of levels.

Source: AKN4UN digest 4.3: outside the hierarchy items stand in `blockList` with
`listIntroduction` and `listWrapUp`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from converter.model.block import (
    BlockList,
    Item,
    ListIntroduction,
    ListWrapUp,
    P,
)
from converter.model.hierarchy import CrossHeading, Indent, Level, List, Point
from converter.model.inline import Content
from converter.model.node import Node
from converter.transforms.levels import build_levels


def build_lists(pieces: Iterable[Node]) -> Content:
    """Return pieces as paragraphs, tables and lists.

    Args:
        pieces: Draft nodes without headings (`model.draft`), in reading order.
    """
    levels, _ = build_levels(pieces)
    return tuple(_gathered(levels))


def _gathered(levels: Iterable[Node]) -> Iterator[Node]:
    """Yield the blocks of levels; numbered ones in a row are the items of one list."""
    items: list[Item] = []
    for level in levels:
        if isinstance(level, Level) and _is_item(level):
            items.append(_item(level))
            continue
        if items:
            yield BlockList(items=tuple(items))
            items = []
        yield from _blocks(level)
    if items:
        yield BlockList(items=tuple(items))


def _is_item(level: Level) -> bool:
    return isinstance(level, Point | Indent) or level.num is not None


def _item(level: Level) -> Item:
    content = tuple(_inside(level)) or (P(),)
    return Item(num=level.num, content=content, span=level.span)


def _blocks(level: Node) -> Iterator[Node]:
    """Yield the blocks of a level that is no item."""
    if isinstance(level, List):
        yield from _list(level)
    elif isinstance(level, Level):
        yield from _inside(level)
    elif isinstance(level, CrossHeading):
        yield P(content=level.content, span=level.span)
    else:
        yield level


def _inside(level: Level) -> Iterator[Node]:
    if level.intro:
        yield from level.intro.content
    if level.content:
        yield from level.content.content
    yield from _gathered(level.levels)
    if level.wrap_up:
        yield from level.wrap_up.content


def _list(level: List) -> Iterator[Node]:
    """Yield what stands before a list, and the list with its opening words."""
    opening = level.intro.content if level.intro else ()
    last = opening[-1] if opening and isinstance(opening[-1], P) else None
    yield from opening[:-1] if last else opening
    closing = level.wrap_up.content if level.wrap_up else ()
    first = closing[0] if closing and isinstance(closing[0], P) else None
    yield BlockList(
        list_introduction=(
            ListIntroduction(content=last.content, span=last.span) if last else None
        ),
        items=tuple(_item(one) for one in level.levels if isinstance(one, Level)),
        list_wrap_up=(
            ListWrapUp(content=first.content, span=first.span) if first else None
        ),
        span=level.span,
    )
    yield from closing[1:] if first else closing
