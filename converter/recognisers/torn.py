"""Pieces of preambular paragraphs that plain text tore apart.

Text taken from pages may tear words out of their lines: ``Conference`` / ``on Trade``.
What is no sentence of its own ends no preamble while the next paragraph is preambular;
a heading or an operative paragraph does. The preamble of a resolution is one sentence
that only the operative paragraphs end (A/RES/75/129).
"""

from __future__ import annotations

import re
from itertools import islice

from converter.languages.pack import LanguagePack
from converter.layout.cursor import Cursor
from converter.layout.page import Block
from converter.recognisers.label import label_of, parse_label
from converter.recognisers.starts import starts_something

_COMMA = re.compile(r"[,،，]\W{0,3}$")
_GOES_ON = re.compile(r"[,،，;；؛:：]\W{0,3}$")
_ENDED = re.compile(r"[.。:：;；؛!?؟]\W{0,3}$")
_FEW = 3
_MOST = 8
"""Pieces of a torn paragraph that may follow one another."""


def is_torn_open(cursor: Cursor, pack: LanguagePack) -> bool:
    """Whether a block opens a preambular paragraph whose end was torn off."""
    block = cursor.block
    if block is None or not pack.preambular.match(block.text):
        return False
    return _is_torn(block, pack) and _end_of_pieces(cursor, pack) > 0


def torn_pieces(cursor: Cursor, pack: LanguagePack) -> tuple[Block, ...]:
    """Return what was torn from a preambular paragraph and stands behind it."""
    end = _end_of_pieces(cursor, pack)
    return tuple(block for _, block in islice(cursor.at(1).blocks(), max(0, end - 1)))


def _end_of_pieces(cursor: Cursor, pack: LanguagePack) -> int:
    """Return how many blocks from here on are one paragraph; 0 if it cannot be told.

    A preambular paragraph must follow. A piece begins as no paragraph does, or stands
    behind an unfinished one.
    """
    goes_on = True
    for steps, block in islice(cursor.blocks(), _MOST):
        opens = pack.preambular.match(block.text)
        if steps and opens and _COMMA.search(block.text):
            return steps
        if block.size or (steps and (opens or not _is_torn(block, pack))):
            return 0
        if not goes_on and not _begins_amid(block.text, pack):
            return 0
        goes_on = not _GOES_ON.search(block.text)
    return 0


def _begins_amid(line: str, pack: LanguagePack) -> bool:
    """Whether a line begins with a small letter where no paragraph does.

    Where paragraphs do, as in Russian, it is a word or two.
    """
    small = all(word[:1].islower() for word in pack.resolution.operative)
    return line[:1].islower() and (not small or line.count(" ") < _FEW)


def _is_torn(block: Block, pack: LanguagePack) -> bool:
    """Whether a block may be part of a sentence.

    Typography, where it is shown, says by itself what belongs together.
    """
    text = block.text
    if block.size or parse_label(block.raw, pack) or label_of(text, pack):
        return False
    if pack.dates.full(text) or starts_something(text, pack):
        return False
    opens = pack.preambular.match(text)
    acts = pack.operative.match(text)
    return not _ENDED.search(text) and (not acts or opens is not None)
