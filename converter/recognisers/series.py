"""The name of the publisher with the letter of its series, as old mastheads print them.

Until 1996 the letter (A for the General Assembly, S for the Security Council) stands at
the right of the name, often between its two lines: A/RES/48/161, S/RES/748 (1992).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from converter.languages.pack import LanguagePack
from converter.layout.cursor import Cursor
from converter.layout.page import Block
from converter.model.block import P
from converter.model.inline import DocAuthority
from converter.model.match import Match, Zone
from converter.recognisers.inline import joined, to_content
from converter.recognisers.starts import packs

_BLOCKS = 3
"""Two lines of the name, and the letter."""


def recognise_series(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take ``UNITED`` / ``A`` / ``NATIONS``, in any order that a page prints."""
    blocks = [block for _, block in islice(cursor.blocks(), _BLOCKS)]
    for count in range(len(blocks), 1, -1):
        name = [block for block in blocks[:count] if not _is_letter(block.text)]
        letters = [block for block in blocks[:count] if _is_letter(block.text)]
        if len(letters) == 1 and _is_publisher(name, pack):
            return Match(
                taken=count,
                zone=Zone.COVER,
                nodes=(_authority(name, pack), _line(letters[0])),
            )
    return None


def _is_letter(text: str) -> bool:
    return len(text) == 1 and text.isupper()


def _is_publisher(blocks: Sequence[Block], pack: LanguagePack) -> bool:
    printed = _letters("".join(block.text for block in blocks))
    names = (name for one in packs(pack) for name in one.masthead.publisher)
    return any(_letters(name) == printed for name in names)


def _letters(name: str) -> str:
    """Return a name without blanks and cases: Chinese spreads its own."""
    return "".join(name.split()).casefold()


def _authority(blocks: Sequence[Block], pack: LanguagePack) -> P:
    name = DocAuthority(refers_to="#publisher", content=joined(tuple(blocks), pack))
    return P(content=(name,), span=blocks[0].source.to(blocks[-1].source))


def _line(block: Block) -> P:
    return P(content=to_content(block.inlines, plain=True), span=block.source)
