"""Paragraphs and items of a body, numbered or not, and preambular text inside it.

The levels are built later, from the whole row (`transforms.levels`).

Source: AKN4UN digest 4.3; `official-practice` 4 rows 22, 23, 26; A/RES/75/129.
"""

from __future__ import annotations

import re

from converter.languages.pack import LanguagePack
from converter.layout.cursor import Cursor
from converter.model.draft import Numbered, Preambular, Series, Unnumbered
from converter.model.match import Match, Zone
from converter.recognisers.inline import to_content
from converter.recognisers.label import cut_label, parse_label

_COMMA = re.compile(r"[,،，]\W{0,3}$")
_UPPER = frozenset({Series.UPPER_ROMAN, Series.UPPER_LETTER})


def recognise_numbered(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take a paragraph or item that begins with a label set off from its text."""
    block = cursor.block
    if block is None:
        return None
    parsed = parse_label(block.raw, pack)
    if parsed is None or not parsed.marked or parsed.end >= len(block.raw.rstrip()):
        return None
    if parsed.label.readings[0].series in _UPPER and not block.label:
        return None
    num, content = cut_label(to_content(block.inlines), parsed)
    node = Numbered(
        num=num,
        label=parsed.label,
        content=content,
        indent=block.indent,
        span=block.source,
    )
    return Match(taken=1, zone=Zone.BODY, nodes=(node,))


def recognise_preambular_in_body(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take a preambular paragraph of a section: known opener, final comma."""
    block = cursor.block
    if block is None or not _COMMA.search(block.text):
        return None
    if not pack.preambular.match(block.text):
        return None
    node = Preambular(content=to_content(block.inlines), span=block.source)
    return Match(taken=1, zone=Zone.BODY, nodes=(node,))


def recognise_paragraph(cursor: Cursor, _pack: LanguagePack) -> Match | None:
    """Take any block: the last recogniser of every table."""
    block = cursor.block
    if block is None:
        return None
    content = to_content(block.inlines)
    node = Unnumbered(content=content, indent=block.indent, span=block.source)
    return Match(taken=1, zone=Zone.BODY, nodes=(node,) if content else ())
