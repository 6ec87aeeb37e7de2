"""Sections of a document, and the paragraphs that a section break cuts in two."""

from __future__ import annotations

import re

from lxml import etree

from converter.core.scripts import HAN_AND_RARE
from converter.readers.docx.names import P_PR, SECT_PR, Element, P, W, integer, val
from converter.readers.docx.styles import TWIPS

_TEXT = f"{W}t"
_USUAL_WIDTH = 468.0
_ENDS = re.compile(r"[.:;!?。：；！？؛؟…\]】]$")
_PAUSES = re.compile(r"[,，、،)）»”\"]$")
_HAN = re.compile(f"[{HAN_AND_RARE}]$")
_SAME_PAGE = frozenset({"continuous", "nextColumn"})


def begins_page(section: Element) -> bool:
    """Tell whether a section begins on a new page."""
    return val(section, f"{W}type") not in _SAME_PAGE


def text_width(section: Element | None) -> float:
    """Return the width between the margins of a section, in points."""
    if section is None:
        return _USUAL_WIDTH
    page = integer(val(section, f"{W}pgSz", f"{W}w"), 0)
    margins = [val(section, f"{W}pgMar", f"{W}{side}") for side in ("left", "right")]
    width = (page - sum(integer(margin, 0) for margin in margins)) / TWIPS
    return width if width > 0 else _USUAL_WIDTH


def runs_on(paragraph: Element) -> bool:
    """Tell whether a paragraph that ends a section goes on in the next one.

    No paragraph of Word can do so; but LibreOffice, whose page styles change at a page
    boundary, writes the paragraph that stands across it as two. The evidence is
    typographic: both halves have the same properties, the first ends in the middle of
    a sentence at the blank where its line was broken.
    """
    following = paragraph.getnext()
    if following is None or following.tag != P:
        return False
    if _form(paragraph) != _form(following):
        return False
    before, after = _text(paragraph), _text(following)
    bare = before.rstrip()
    if not bare or not after.strip():
        return False
    if bare == before and not _HAN.search(bare):
        return False
    if _ENDS.search(bare):
        return False
    return not _PAUSES.search(bare) or not after[0].isupper()


def _text(paragraph: Element) -> str:
    return "".join(text.text or "" for text in paragraph.iter(_TEXT))


def _form(paragraph: Element) -> list[bytes]:
    """Return the properties of a paragraph, the section break left out."""
    p_pr = paragraph.find(P_PR)
    return [
        etree.tostring(child, method="c14n")
        for child in (() if p_pr is None else p_pr)
        if child.tag != SECT_PR
    ]
