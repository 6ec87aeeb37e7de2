"""Paragraphs and items of a body, numbered or not, and preambular text inside it.

The levels are built later, from the whole row (`transforms.levels`).

Source: AKN4UN digest 4.3; `official-practice` 4 rows 22, 23, 26; A/RES/75/129.
"""

from __future__ import annotations

import re
from dataclasses import replace

from converter.core.scripts import HAN_NUMERALS
from converter.languages.pack import LanguagePack
from converter.layout.cursor import Cursor
from converter.layout.page import Block
from converter.model.draft import Label, Numbered, Preambular, Series, Unnumbered
from converter.model.match import Match, Zone
from converter.recognisers.inline import to_content
from converter.recognisers.label import cut_label, parse_label

_COMMA = re.compile(r"[,،，]\W{0,3}$")
_SEMICOLON = re.compile(r"[;；؛]\W{0,3}$")
_ENDED = re.compile(r"[.;:,。；：，؛،]\W{0,3}$")
_STOP = re.compile(r"[。：；]$")
_LISTS = re.compile(r"[:：;；؛]\W{0,3}$")
_UPPER = frozenset({Series.UPPER_ROMAN, Series.UPPER_LETTER})


def recognise_numbered(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take a paragraph or item that begins with a label set off from its text."""
    block = cursor.block
    if block is None:
        return None
    above = cursor.at(-1).text if cursor.index else ""
    parsed = parse_label(block.raw, pack, listed=bool(_LISTS.search(above)))
    if parsed is None or not parsed.marked or parsed.end >= len(block.raw.rstrip()):
        return None
    label = parsed.label
    if label.readings[0].series in _UPPER:
        if _counts_prose(label, block.text):
            label = _as_decimal(label)
        elif not block.label:
            return None
    num, content = cut_label(to_content(block.inlines), parsed)
    node = Numbered(
        num=num,
        label=label,
        content=content,
        indent=block.indent,
        span=block.source,
    )
    return Match(taken=1, zone=Zone.BODY, nodes=(node,))


def _counts_prose(label: Label, line: str) -> bool:
    """Whether a Han numeral numbers a paragraph, as in Chinese texts of treaties.

    A heading with such a numeral ends in no stop.
    """
    return label.printed[:1] in HAN_NUMERALS and _STOP.search(line) is not None


def _as_decimal(label: Label) -> Label:
    """Return a label read as the number it is: other languages print digits there."""
    first = label.readings[0]
    reading = replace(first, series=Series.DECIMAL, canonical=str(first.value))
    return replace(label, readings=(reading,))


def recognise_preambular_in_body(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take a preambular paragraph of a section: known opener, final comma.

    One in a hundred ends in a semicolon; then an operative paragraph follows, and a
    heading stands before it where one verb serves for both.
    """
    block = cursor.block
    if block is None or not pack.preambular.match(block.text):
        return None
    if not _COMMA.search(block.text) and not _before_operative(cursor, block, pack):
        return None
    node = Preambular(content=to_content(block.inlines), span=block.source)
    return Match(taken=1, zone=Zone.BODY, nodes=(node,))


def _before_operative(cursor: Cursor, block: Block, pack: LanguagePack) -> bool:
    """Whether a paragraph ending in a semicolon is followed by an operative one."""
    following = cursor.at(1).block
    if following is None or not _SEMICOLON.search(block.text):
        return False
    parsed = parse_label(following.raw, pack)
    reading = parsed.label.readings[0] if parsed else None
    first = reading is not None and reading.series is Series.DECIMAL
    if not first and not (parsed is None and pack.operative.match(following.text)):
        return False
    if first and reading is not None and reading.value != 1:
        return False
    before = cursor.at(-1).block if cursor.index else None
    heads = before is not None and not _ENDED.search(before.text)
    return heads or not pack.operative.match(block.text)


def recognise_paragraph(cursor: Cursor, _pack: LanguagePack) -> Match | None:
    """Take any block: the last recogniser of every table."""
    block = cursor.block
    if block is None:
        return None
    content = to_content(block.inlines)
    node = Unnumbered(content=content, indent=block.indent, span=block.source)
    return Match(taken=1, zone=Zone.BODY, nodes=(node,) if content else ())
