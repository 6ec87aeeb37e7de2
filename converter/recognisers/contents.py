"""Contents lists and summaries of reports.

Source: AKN4UN digest 4.4 (`toc/tocItem`, a printed list), 4.5 (summary box in the
preamble); A/75/345, CRC/C/ARM/CO/3-4.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from converter.core.text import squash
from converter.languages.pack import LanguagePack
from converter.layout.cursor import Cursor
from converter.layout.page import Block, TableGrid
from converter.model.block import Container, Toc, TocItem
from converter.model.draft import Series
from converter.model.inline import Content, Eol
from converter.model.match import Match, Zone
from converter.model.node import Node
from converter.recognisers.inline import joined, to_content, to_p
from converter.recognisers.label import parse_label
from converter.recognisers.starts import match_any

# dot leaders, or a gap, before the number of a page or a range of paragraphs
_ENTRY = re.compile(
    r".*?(?:[.…·]{3,}|[ \t\u00a0]*\t|\s{3,})\s*(?:\d+(?:\s?[-–—]\s?\d+)?[\s\t]*)+$"
    r"|.*[.…·]{4,}\s*$"
)
_TAIL = re.compile(r"(?:\d+(?:\s?[-–—]\s?\d+)?\s*){1,2}$")
# the same, behind the words of an entry
_PAGED = re.compile(r"(?:[.…·]{3,}|\t|\s{3,})\s*(?:\d+(?:\s?[-–—]\s?\d+)?[\s\t]*)*$")
_STOPS = ".;。；؛"
_COLUMN_HEADS = 3
_MOST_UNPAGED = 40
_MOST = 400
_LONGEST = 300
_LEVELS = {
    Series.UPPER_ROMAN: "1",
    Series.UPPER_LETTER: "2",
    Series.DECIMAL: "3",
    Series.LETTER: "4",
}


def recognise_contents(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take a contents list: its title and the lines that end in a page number."""
    block = cursor.block
    if block is None or not match_any(pack.headings.contents, block.text):
        return None
    lines: list[Block] = []
    last_entry = 0
    for steps, following in cursor.at(1).blocks():
        if steps >= _MOST or len(following.text) > _LONGEST:
            break
        lines.append(following)
        if _is_entry(following):
            last_entry = steps + 1
        elif steps - last_entry >= _COLUMN_HEADS:
            break
    last_entry += _unpaged(cursor.at(1 + last_entry), lines[:last_entry], pack)
    grid = cursor.at(1).item
    if isinstance(grid, TableGrid):
        return _from_table(block, grid)
    if not last_entry:
        return None
    listed = [line for _, line in islice(cursor.at(1).blocks(), last_entry)]
    items = tuple(_item(lines, pack) for lines in _entries(listed, pack))
    nodes: Content = (to_p(block, plain=True), Toc(items=items, span=block.source))
    return Match(taken=1 + last_entry, zone=Zone.PREFACE, nodes=nodes)


def _unpaged(cursor: Cursor, listed: Sequence[Block], pack: LanguagePack) -> int:
    """Return how many lines without a page go on with a list.

    The list of a report ends with what its addenda hold (FCCC/SBI/2014/8). The body
    begins with a heading that was listed, which proves what stands above it.
    """
    entries = _entries(listed, pack)
    headings = {"".join(map(_heading_of, lines)) for lines in entries} - {""}
    for steps, block in cursor.blocks():
        if _heading_of(block) in headings:
            return steps
        parsed = parse_label(block.raw, pack)
        labelled = parsed is not None and parsed.marked
        too_long = steps >= _MOST_UNPAGED or len(block.text) > _LONGEST
        if too_long or labelled or block.text[-1:] in _STOPS:
            break
    return 0


def _heading_of(block: Block) -> str:
    """Return the letters of a line without the numbers at its end."""
    return squash(_PAGED.sub("", block.raw))


def _entries(listed: Sequence[Block], pack: LanguagePack) -> Iterator[list[Block]]:
    """Yield the lines of each entry: its first line, and that on which it goes on."""
    entry: list[Block] = []
    for line in listed:
        if entry and not _goes_on(entry[-1], line, pack, first=entry[0]):
            yield entry
            entry = []
        entry.append(line)
    if entry:
        yield entry


def _goes_on(above: Block, line: Block, pack: LanguagePack, *, first: Block) -> bool:
    """Whether a labelled entry whose page is not told yet goes on.

    What stands under a chapter is set deeper than the chapter is.
    """
    if _is_entry(above) or parse_label(first.raw, pack) is None:
        return False
    if parse_label(line.raw, pack) or match_any(pack.annex.labels, line.text):
        return False
    begins = line.text[:1]
    return begins.islower() or (begins.isalnum() and line.indent <= first.indent)


def _is_entry(block: Block) -> bool:
    raw = block.raw.rstrip()
    return (
        _ENTRY.match(raw) is not None
        or _TAIL.fullmatch(raw) is not None
        or (block.cell and _TAIL.search(block.text) is not None)
    )


def _item(lines: Sequence[Block], pack: LanguagePack) -> TocItem:
    parsed = parse_label(lines[0].raw, pack)
    series = parsed.label.readings[0].series if parsed else None
    level = _LEVELS.get(series, "1") if series else "1"
    return TocItem(
        level=level,
        href="#",
        content=joined(tuple(lines), pack),
        span=lines[0].source.to(lines[-1].source),
    )


def _from_table(title: Block, grid: TableGrid) -> Match:
    items = []
    for row in grid.rows:
        content: list[Node] = []
        for cell in row:
            for block in cell.blocks:
                if isinstance(block, Block) and block.text:
                    if content:
                        content.append(Eol())
                    content.extend(to_content(block.inlines, plain=True))
        if content:
            items.append(TocItem(level="1", href="#", content=tuple(content)))
    nodes: list[Node] = [to_p(title, plain=True)]
    if items:
        nodes.append(Toc(items=tuple(items), span=grid.source))
    return Match(taken=2, zone=Zone.PREFACE, nodes=tuple(nodes))


def recognise_summary(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take a summary: its title and the paragraphs up to what is set differently."""
    block = cursor.block
    if block is None or not match_any(pack.headings.summary, block.text):
        return None
    paragraphs: list[Block] = []
    for _, following in cursor.at(1).blocks():
        if _ends_summary(following, block, pack):
            break
        paragraphs.append(following)
    if not paragraphs:
        return None
    content: list[Node] = [to_p(block)]
    content.extend(p for p in map(to_p, paragraphs) if p.content)
    node = Container(
        name="summary",
        refers_to="#summary",
        content=tuple(content),
        span=block.source.to(paragraphs[-1].source),
    )
    return Match(taken=1 + len(paragraphs), zone=Zone.PREAMBLE, nodes=(node,))


def _ends_summary(block: Block, title: Block, pack: LanguagePack) -> bool:
    if title.cell and not block.cell:
        return True
    parsed = parse_label(block.raw, pack)
    labelled = parsed is not None and parsed.marked
    upper = labelled and parsed is not None and parsed.label.readings[0].series in (
        Series.UPPER_ROMAN, Series.DECIMAL,
    )  # fmt: skip
    return (
        bool(upper)
        or bool(block.level)
        or (block.bold and len(block.text) < _LONGEST)
        or match_any(pack.headings.contents, block.text) is not None
        or match_any(pack.annex.labels, block.text) is not None
    )
