"""Titles of agendas and journals, which say themselves what they title.

Source: AKN4UN digest 4.5 (annotated agenda) and skeletons 11, 14; A/75/150 (provisional
agenda), E/CN.6/2020/1 (annotated provisional agenda), Journal No. 2021/1.
"""

from __future__ import annotations

from converter.languages.pack import LanguagePack
from converter.layout.cursor import Cursor
from converter.layout.page import Block
from converter.model.block import P
from converter.model.inline import DocTitle
from converter.model.mark import Mark, mark
from converter.model.match import Match, Zone
from converter.model.node import text_of
from converter.recognisers.label import parse_label
from converter.recognisers.resolution_title import joined

_KINDS = frozenset({"agenda", "annotated_agenda", "journal"})
_MOST_LINES = 4
_LONGEST = 300


def recognise_agenda_title(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take the title of an agenda or journal, over the lines that are set like it."""
    block = cursor.block
    if block is None or not _titles_agenda(block.text, pack):
        return None
    blocks = [block]
    for steps, following in cursor.at(1).blocks():
        if steps + 1 >= _MOST_LINES or not _goes_on(blocks, following, pack):
            break
        blocks.append(following)
    content = joined(tuple(blocks), pack)
    whole = len(text_of(*content))
    titled = mark(content, [Mark(0, whole, lambda part: DocTitle(content=part))])
    node = P(content=titled, span=block.source.to(blocks[-1].source))
    return Match(taken=len(blocks), zone=Zone.PREFACE, nodes=(node,))


def _titles_agenda(line: str, pack: LanguagePack) -> bool:
    return len(line) <= _LONGEST and any(
        phrase.kind in _KINDS and phrase.regex.fullmatch(line)
        for phrase in pack.titles.kinds
    )


def _goes_on(blocks: list[Block], block: Block, pack: LanguagePack) -> bool:
    """Whether a line goes on with the title: set alike, and both are one title."""
    first = blocks[0]
    alike = block.bold == first.bold and abs(block.size - first.size) < 1
    parsed = parse_label(block.raw, pack)
    if not alike or not first.bold or (parsed and parsed.marked):
        return False
    return _titles_agenda(text_of(*joined((*blocks, block), pack)), pack)
