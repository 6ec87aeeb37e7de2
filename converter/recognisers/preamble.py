"""Enacting formula and preambular paragraphs.

Source: `official-practice` 2.4 and 4 rows 19, 20: one `container` a paragraph, named by
its opening words as printed; AKN4UN digest 4.5 (lettered sub-paragraphs as blockList);
A/RES/75/129, A/RES/76/300; A/HRC/DEC/48/115 (clause before the formula).
"""

from __future__ import annotations

import re

from converter.languages.pack import LanguagePack
from converter.layout.cursor import Cursor
from converter.layout.page import Block
from converter.model.block import (
    BlockList,
    Container,
    ListIntroduction,
    P,
)
from converter.model.document import Formula
from converter.model.draft import Series
from converter.model.inline import Content, I
from converter.model.match import Match, Zone
from converter.model.node import Text, text_of
from converter.recognisers.inline import to_content
from converter.recognisers.label import parse_label
from converter.recognisers.recital_items import recital_items
from converter.recognisers.starts import formula_organ, is_formula, match_any
from converter.recognisers.torn import is_torn_open, torn_pieces

_END = re.compile(r"[,،，;；؛:：]\W{0,3}$")
_COMMA = re.compile(r"[,،，;；؛]\W{0,3}$")
_ITEM_END = re.compile(r"[,،，]\W{0,3}$")
_COLON = re.compile(r"[:：]\W{0,3}$")
_STOP = re.compile(r"[.。:：;；؛]\W{0,3}$")
_LONGEST_QUOTE = 6
"""Paragraphs of a text that a preambular paragraph quotes."""


def recognise_formula(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take the words that name the organ: ``The General Assembly,``."""
    block = cursor.block
    if block is None or not formula_organ(block.text, pack):
        return None
    if is_formula(cursor.at(1).text, pack):
        return None  # the name of an organ as a title: A/RES/75/290 A
    node = Formula(
        name="enactingFormula",
        content=(P(content=to_content(block.inlines), span=block.source),),
        span=block.source,
    )
    return Match(taken=1, zone=Zone.PREAMBLE, nodes=(node,))


def recognise_adoption_clause(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take the clause before the formula by which a decision reports its adoption.

    ``At its 40th meeting, ... decided to adopt the text set out below:``
    """
    block = cursor.block
    if block is None or not _COLON.search(block.text):
        return None
    if not is_formula(cursor.at(1).text, pack):
        return None
    node = P(content=to_content(block.inlines), span=block.source)
    return Match(taken=1, zone=Zone.PREAMBLE, nodes=(node,))


def recognise_parties(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take the words that name the parties to a treaty: ``The States Parties,``."""
    block = cursor.block
    treaties = [one for one in pack.titles.kinds if one.kind == "treaty"]
    if block is None or not match_any(treaties, block.text):
        return None
    node = Formula(
        name="enactingAuthority",
        content=(P(content=to_content(block.inlines), span=block.source),),
        span=block.source,
    )
    return Match(taken=1, zone=Zone.PREAMBLE, nodes=(node,))


def recognise_agreement(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take ``Have agreed as follows:`` between the recitals and the first article."""
    block = cursor.block
    if block is None:
        return None
    below = cursor.at(1).text
    heads = any(phrase.regex.match(below) for phrase in pack.headings.levels)
    announces = heads and _COLON.search(block.text)
    if not announces and not match_any(pack.titles.agreement, block.text):
        return None
    node = P(content=to_content(block.inlines), span=block.source)
    return Match(taken=1, zone=Zone.PREAMBLE, nodes=(node,))


def recognise_preambular(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take a preambular paragraph with the lettered items that may follow it."""
    block = cursor.block
    opens = is_preambular(cursor, pack) or is_torn_open(cursor, pack)
    if block is None or not opens:
        return None
    listed = recital_items(cursor.at(1), pack)
    quoted = () if listed.items else _quoted(cursor, pack)
    torn = () if listed.items or quoted else torn_pieces(cursor, pack)
    content = _with_pieces(block, torn, pack)
    name = opening_words(block, pack)
    if not listed.items:
        inner: Content = (
            P(content=content, span=block.source),
            *(P(content=to_content(one.inlines), span=one.source) for one in quoted),
        )
    else:
        inner = (
            BlockList(
                list_introduction=ListIntroduction(content=content, span=block.source),
                items=listed.items,
            ),
        )
    node = Container(name=name, content=inner, span=block.source)
    taken = 1 + listed.taken + len(quoted) + len(torn)
    return Match(taken=taken, zone=Zone.PREAMBLE, nodes=(node,))


def _with_pieces(block: Block, torn: tuple[Block, ...], pack: LanguagePack) -> Content:
    """Return the content of a paragraph with the pieces torn from it."""
    content = to_content(block.inlines)
    for piece in torn:
        blank = (Text(value=" "),) if pack.spaced else ()
        content = (*content, *blank, *to_content(piece.inlines))
    return content


def _quoted(cursor: Cursor, pack: LanguagePack) -> tuple[Block, ...]:
    """Return what a paragraph quotes behind its colon, when the preamble goes on.

    ``to render an advisory opinion on the following question:`` and the question:
    A/80/L.26; the statement of the President of the Council: S/RES/490 (1981).
    """
    block = cursor.block
    if block is None or not _COLON.search(block.text):
        return ()
    quoted: list[Block] = []
    for steps, one in cursor.at(1).blocks():
        parsed = parse_label(one.raw, pack)
        if (parsed and parsed.marked) or steps > _LONGEST_QUOTE:
            return ()
        if pack.preambular.match(one.text) and _END.search(one.text):
            break
        if is_formula(one.text, pack) or pack.operative.match(one.text):
            return ()
        quoted.append(one)
    else:
        return ()
    return tuple(quoted)


def is_preambular(cursor: Cursor, pack: LanguagePack) -> bool:
    """Whether a block after the formula still belongs to the preamble.

    Preambular paragraphs end in a comma (99.8 % of 105,795; the rest in a semicolon)
    and open with a participle; operative ones open with a finite verb or a number.
    """
    block = cursor.block
    if block is None:
        return False
    text = block.text
    parsed = parse_label(block.raw, pack)
    if parsed and parsed.marked:
        return False
    opens = pack.preambular.match(text)
    acts = pack.operative.match(text)
    if opens and acts and opens.end() == acts.end():
        # Chinese: one verb for both, the sign decides
        if _COLON.search(text):
            lists = _lists_with_commas(cursor, pack) or _goes_on(cursor.at(1), pack)
            return lists or bool(_quoted(cursor, pack))
        return bool(_COMMA.search(text))
    if opens and (not acts or opens.end() > acts.end()):
        return True
    if _COLON.search(text):
        return not acts and _goes_on(cursor.at(1), pack)
    return bool(_END.search(text)) and not (acts and _STOP.search(text))


def _lists_with_commas(cursor: Cursor, pack: LanguagePack) -> bool:
    """Whether a colon announces items that end in a comma, as preambular text does."""
    items = recital_items(cursor.at(1), pack).items
    last = text_of(*items[-1].content) if items else ""
    return bool(_ITEM_END.search(last))


def _goes_on(cursor: Cursor, pack: LanguagePack) -> bool:
    """Whether the preamble goes on after the items that a colon announces.

    An unnumbered operative paragraph may open with words that no pack knows; then
    nothing but its items follows.
    """
    for steps, block in cursor.blocks():
        parsed = parse_label(block.raw, pack)
        series = parsed.label.readings[0].series if parsed else None
        if series is Series.DECIMAL:
            return steps > 0
        if series is None:
            text = block.text
            return bool(pack.preambular.match(text) and _END.search(text))
    return False


def opening_words(block: Block, pack: LanguagePack) -> str:
    """Return the opening words: those emphasised, else the longest known opener."""
    for node in to_content(block.inlines):
        words = text_of(node).strip(" ,،，")
        if isinstance(node, I) and words:
            return words
        break
    found = pack.preambular.match(block.text)
    return found.group().strip() if found else first_words(block.text)


def first_words(text: str) -> str:
    """Return the first word of a text, for a container without known opener."""
    found = re.match(r"[^\s,،，]{1,20}", text)
    return found.group() if found else "paragraph"
