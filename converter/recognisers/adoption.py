"""The line that says by whom and when a text was adopted, and who proposed it.

Source: `official-practice` 2.2 (rows 9 and 10 of the cover), 4 rows 16, 17;
A/RES/75/129 (without reference to a Main Committee), E/RES/2021/10.
"""

from __future__ import annotations

from functools import partial

from converter.core.symbols import find_symbols
from converter.languages.pack import LanguagePack
from converter.layout.cursor import Cursor
from converter.layout.page import Block
from converter.model.block import P
from converter.model.inline import A, Content, DocProponent, DocTitle, Inline
from converter.model.mark import Mark, mark
from converter.model.match import Match, Zone
from converter.model.node import Node, Text, text_of
from converter.recognisers.dated import with_doc_date
from converter.recognisers.inline import to_content
from converter.recognisers.organ import organ_in
from converter.recognisers.starts import match_any

_BRACKETS = {"[": "]", "［": "］"}
_PROPONENT_BLOCKS = 6


def recognise_adoption(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take ``Resolution adopted by the General Assembly on 14 December 2020``."""
    block = cursor.block
    if block is None:
        return None
    taken = 1
    text = block.text
    if not match_any(pack.titles.adoption, text):
        return None
    following = cursor.at(1).block
    blocks = [block]
    if following and not pack.dates.parse(text) and pack.dates.full(following.text):
        blocks.append(following)
        taken = 2
    content: list[Node] = []
    for one in blocks:
        if content:
            content.append(_blank(pack))
        content.extend(to_content(one.inlines, plain=True))
    dated = with_doc_date(tuple(content), pack, "#adoptionDate")
    whole = len(text_of(*dated))
    titled = mark(dated, [Mark(0, whole, lambda inner: DocTitle(content=inner))])
    node = P(content=titled, span=blocks[0].source.to(blocks[-1].source))
    return Match(taken=taken, zone=Zone.COVER, nodes=(node,))


def recognise_statement_title(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take ``Statement by the President of the Security Council`` as a title."""
    block = cursor.block
    statements = (one for one in pack.titles.adoption if one.kind == "statement")
    if block is None or not match_any(statements, block.text):
        return None
    content = to_content(block.inlines, plain=True)
    title = DocTitle(content=content)
    node = P(content=(title,), span=block.source)
    return Match(taken=1, zone=Zone.PREFACE, nodes=(node,))


def recognise_proponent(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take the bracketed line that names proposing body and originating documents."""
    blocks = _bracketed(cursor)
    if not blocks:
        return None
    content: list[Node] = []
    for block in blocks:
        if content:
            content.append(_blank(pack))
        content.extend(to_content(block.inlines, plain=True))
    body = with_originating_documents(tuple(content))
    text = text_of(*body)
    refers_to = organ_in(text, pack)
    make = partial(_proponent, refers_to=f"#{refers_to}" if refers_to else None)
    node = P(
        content=mark(body, [Mark(0, len(text), make)]),
        span=blocks[0].source.to(blocks[-1].source),
    )
    return Match(taken=len(blocks), zone=Zone.COVER, nodes=(node,))


def _blank(pack: LanguagePack) -> Node:
    return Text(value=" " if pack.spaced else "")


def _bracketed(cursor: Cursor) -> tuple[Block, ...]:
    """Return the blocks from an opening bracket to the closing one, if it is near."""
    blocks: list[Block] = []
    for steps, block in cursor.blocks():
        text = block.text
        if steps == 0 and text[:1] not in _BRACKETS:
            return ()
        blocks.append(block)
        if text[-1:] in _BRACKETS.values():
            return tuple(blocks)
        if steps >= _PROPONENT_BLOCKS:
            return ()
    return ()


def with_originating_documents(content: Content) -> Content:
    """Return content in which each symbol is a linked originating document."""
    marks = [
        Mark(found.start, found.end, partial(_originating, found.symbol.text,
                                             found.symbol.link))
        for found in find_symbols(text_of(*content))
    ]  # fmt: skip
    return mark(content, marks)


def _originating(symbol: str, link: str, content: Content) -> Node:
    return Inline(
        name="originatingDocument",
        content=(A(href=link, title=symbol, content=content),),
    )


def _proponent(content: Content, *, refers_to: str | None) -> Node:
    return DocProponent(refers_to=refers_to, content=content)
