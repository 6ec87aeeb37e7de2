"""Spans of a block as inline elements.

Source: `official-practice` 4, rows 21 and 34: emphasis as `i` and `b`, blanks outside
the tags, white space single but no-break spaces kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from converter.core.text import NO_BREAK_SPACE
from converter.languages.pack import LanguagePack
from converter.layout import Block, Inline, NoteCall, Picture, Span, TableGrid
from converter.model.block import P, Table, Td, Th, Tr
from converter.model.inline import (
    A,
    B,
    Content,
    I,
    Img,
    InlineNode,
    PendingNote,
    Sub,
    Sup,
    U,
)
from converter.model.mark import trim
from converter.model.node import Node, Text

_BLANKS = re.compile(r"[ \t\n\r\f\v]{2,}|[\t\n\r\f\v]")  # not one space alone
_NO_SPACE = re.compile(r"[\t\n\r\f\v]")
_NO_BREAK = re.compile(r"[ \t\n\r\f\v]*\u00a0[ \t\n\r\f\v\u00a0]*")
_URL = re.compile(r"(?:https?|ftp|mailto):", re.IGNORECASE)
Style = tuple[bool, bool, bool, bool, bool, str]


def to_content(inlines: Iterable[Inline], *, plain: bool = False) -> Content:
    """Return the inline content of spans, calls and pictures.

    Args:
        inlines: As the source shows them.
        plain: Leave bold, italic and underline out: they say "title" or "heading"
            and the element says that already.
    """
    nodes: list[Node] = []
    for piece in _pieces(inlines, plain=plain):
        if isinstance(piece, tuple):
            nodes.extend(_emphasised(*piece))
        else:
            nodes.append(piece)
    return trim(_single_blanks(nodes))


def _pieces(
    inlines: Iterable[Inline], *, plain: bool
) -> Iterator[tuple[str, Style] | Node]:
    """Yield runs of one style as (text, style), and calls and pictures as nodes."""
    text = ""
    style: Style | None = None
    for inline in inlines:
        if isinstance(inline, Span):
            here = _style(inline, plain=plain)
            if style is not None and here != style and inline.text.strip():
                yield text, style
                text = ""
            if inline.text.strip() or style is None:
                style = here
            text += inline.text
            continue
        if style is not None:
            yield text, style
            text, style = "", None
        if isinstance(inline, NoteCall):
            yield PendingNote(marker=inline.marker, note=inline.note)
        else:
            yield to_image(inline)
    if style is not None:
        yield text, style


def _style(span: Span, *, plain: bool) -> Style:
    return (
        span.bold and not plain,
        span.italic and not plain,
        span.underline and not plain and not span.href,
        span.raised,
        span.lowered,
        span.href if _URL.match(span.href) else "",
    )


def _emphasised(text: str, style: Style) -> Iterator[Node]:
    """Yield one run inside its emphasis, the blanks at its ends outside."""
    core = text.strip()
    if not core or not any(style):
        yield Text(value=text)
        return
    lead = text[: len(text) - len(text.lstrip())]
    tail = text[len(text.rstrip()) :]
    node: Node = Text(value=_singled(core))
    bold, italic, underline, raised, lowered, href = style
    wrappers: tuple[tuple[bool, Callable[..., InlineNode]], ...] = (
        (raised, Sup),
        (lowered, Sub),
        (italic, I),
        (underline, U),
        (bold, B),
    )
    for wanted, element in wrappers:
        if wanted:
            node = element(content=(node,))
    if href:
        node = A(href=href, content=(node,))
    if lead:
        yield Text(value=lead)
    yield node
    if tail:
        yield Text(value=tail)


def _singled(text: str) -> str:
    """Return a text with each run of blanks and tabs as one blank."""
    if NO_BREAK_SPACE in text:
        text = _NO_BREAK.sub(NO_BREAK_SPACE, text)
    uneven = "  " in text or _NO_SPACE.search(text)  # quicker than the substitution
    return _BLANKS.sub(" ", text) if uneven else text


def _single_blanks(nodes: list[Node]) -> Content:
    """Return nodes with each run of blanks as one, over the borders of texts too."""
    out: list[Node] = []
    for node in nodes:
        if not isinstance(node, Text):
            out.append(node)
            continue
        value = _singled(node.value)
        last = out[-1] if out else None
        if isinstance(last, Text):
            both = _BLANKS.sub(" ", last.value + value)
            out[-1] = Text(value=both)
        elif value:
            out.append(node if value == node.value else Text(value=value))
    return tuple(out)


def to_image(picture: Picture) -> Img:
    """Return the image element of a picture; files stand in ``media/``."""
    return Img(src=f"media/{picture.name}", alt=picture.alt, span=picture.source)


def to_p(block: Block, *, plain: bool = False) -> P:
    """Return a block as a paragraph of text."""
    return P(content=to_content(block.inlines, plain=plain), span=block.source)


def to_blocks(items: Iterable[Block | TableGrid]) -> Content:
    """Return the blocks of a note or a cell; empty paragraphs are left out."""
    nodes: list[Node] = []
    for item in items:
        if isinstance(item, TableGrid):
            nodes.append(to_table(item))
        elif (node := to_p(item)).content:
            nodes.append(node)
    return tuple(nodes)


def to_table(grid: TableGrid) -> Table:
    """Return a table of data.

    Source: `official-practice` 4 row 28: `tr/th/td/p`, spans, no geometry.
    """
    rows = []
    for row in grid.rows:
        cells = []
        for cell in row:
            kind = Th if cell.header else Td
            content = to_blocks(cell.blocks) or (P(),)
            cells.append(
                kind(
                    colspan=str(cell.colspan) if cell.colspan > 1 else None,
                    rowspan=str(cell.rowspan) if cell.rowspan > 1 else None,
                    content=content,
                )
            )
        if cells:
            rows.append(Tr(cells=tuple(cells)))
    return Table(rows=tuple(rows), span=grid.source)


def joined(blocks: tuple[Block, ...], pack: LanguagePack) -> Content:
    """Return the content of several lines of one text."""
    content: list[Node] = []
    for block in blocks:
        if content and pack.spaced:
            content.append(Text(value=" "))
        content.extend(to_content(block.inlines, plain=True))
    return tuple(content)
