"""Lettered items of a preambular paragraph, to two levels.

Source: AKN4UN digest 4.5 (sub-paragraphs as blockList); A/80/L.26 (an opinion recalled
with items (a) to (f), of which (a) has items (i) to (vi)).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from converter.languages.pack import LanguagePack
from converter.layout.cursor import Cursor
from converter.layout.page import Block
from converter.model.block import BlockList, Item, P
from converter.model.draft import Reading, Series
from converter.recognisers.inline import to_content
from converter.recognisers.label import ParsedLabel, cut_label, parse_label

_SERIES = frozenset({Series.LETTER, Series.ROMAN, Series.BULLET})


@dataclass(slots=True)
class _Open:
    """A list that may go on."""

    series: Series
    last: int = 0
    """Place of its last item; 0 in a list of bullets."""
    items: list[Item] = field(default_factory=list)

    def next_of(self, parsed: ParsedLabel) -> Reading | None:
        """Return how a label reads as the next item of this list."""
        for reading in parsed.label.readings:
            following = reading.value in (0, self.last + 1)
            if reading.series is self.series and following:
                return reading
        return None

    def add(self, reading: Reading, item: Item) -> None:
        """Put an item behind the others."""
        self.items.append(item)
        self.last = reading.value


@dataclass(frozen=True, slots=True)
class RecitalItems:
    """The items behind an introduction."""

    items: tuple[Item, ...]
    taken: int
    """Blocks read."""


def recital_items(cursor: Cursor, pack: LanguagePack) -> RecitalItems:
    """Return the labelled paragraphs that follow: each is the next of its list."""
    outer: _Open | None = None
    inner: _Open | None = None
    taken = 0
    for _, block in cursor.blocks():
        parsed = parse_label(block.raw, pack)
        if not parsed or not parsed.marked:
            break
        reading = outer.next_of(parsed) if outer else None
        if outer and reading is None:
            inner = inner or _opened(parsed, other=outer.series)
            nested = inner.next_of(parsed) if inner else None
            if inner is None or nested is None:
                break
            inner.add(nested, _item(block, parsed, nested))
        else:
            outer = outer or _opened(parsed, other=None)
            reading = outer.next_of(parsed) if outer else None
            if outer is None or reading is None:
                break
            _close(outer, inner)
            inner = None
            outer.add(reading, _item(block, parsed, reading))
        taken += 1
    if outer is None:
        return RecitalItems((), 0)
    _close(outer, inner)
    return RecitalItems(tuple(outer.items), taken)


def _opened(parsed: ParsedLabel, *, other: Series | None) -> _Open | None:
    """Return the list that a label opens inside one of another series."""
    for reading in parsed.label.readings:
        opens = reading.series in _SERIES and reading.series is not other
        if opens and reading.value in (0, 1):
            return _Open(reading.series)
    return None


def _close(outer: _Open, inner: _Open | None) -> None:
    """Put the items of the second level into the last of the first."""
    if inner and inner.items:
        last = outer.items[-1]
        nested = BlockList(items=tuple(inner.items))
        outer.items[-1] = replace(last, content=(*last.content, nested))


def _item(block: Block, parsed: ParsedLabel, reading: Reading) -> Item:
    num, rest = cut_label(to_content(block.inlines), parsed)
    return Item(
        num=replace(num, canonical=reading.canonical),
        content=(P(content=rest, span=block.source),),
        span=block.source,
    )
