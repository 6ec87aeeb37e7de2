"""Words of Chinese, told apart with a dictionary of United Nations words.

jieba alone takes 保健 and 大家庭 for persons and cuts 让-雅克 in three: here it
says only where an office, an organ or a State ends, never what a name is.
"""

from __future__ import annotations

import logging
from functools import cache
from typing import TYPE_CHECKING

from converter.languages.loader import load_pack
from converter.languages.states import states

if TYPE_CHECKING:
    import jieba

_OFTEN = 1_000_000
"""Frequency that makes jieba keep a word whole."""


def segments(text: str, code: str) -> tuple[str, ...]:
    """Return the words of a text; joined, they are the text.

    Args:
        text: Text of a language that sets no blanks between words.
        code: Its ISO 639-1 code.
    """
    return tuple(_cutter(code).lcut(text))


@cache
def bounds(code: str) -> frozenset[str]:
    """Return the words that end where a name may begin: offices, organs, States."""
    pack = load_pack(code)
    organs = (
        name.replace(" ", "")
        for names in pack.masthead.organs.values()
        for name in names
    )
    return frozenset((*pack.names.offices, *organs, *states(code)))


@cache
def _cutter(code: str) -> jieba.Tokenizer:
    import jieba  # noqa: PLC0415 - a dictionary of 5 MB

    jieba.setLogLevel(logging.ERROR)
    cutter = jieba.Tokenizer()
    for word in (*bounds(code), *load_pack(code).record.honorifics):
        cutter.add_word(word, freq=_OFTEN)
    return cutter
