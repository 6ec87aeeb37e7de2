"""A body as plain blocks, where it has no levels.

Source: AKN4UN digest 1.5: `amendmentContent` holds blocks only; 4.5: letters and
statements have unnumbered `p`.
"""

from __future__ import annotations

from collections.abc import Iterable

from converter.model.block import P
from converter.model.draft import HeadingLine, Loose, Numbered, Preambular, Unnumbered
from converter.model.hierarchy import Paragraph
from converter.model.inline import Content
from converter.model.node import Node, Text


def as_blocks(pieces: Iterable[Node]) -> Content:
    """Return each piece as a paragraph, its number as text before it."""
    blocks: list[Node] = []
    for piece in pieces:
        match piece:
            case Loose():
                blocks.extend(piece.content)
            case Numbered() | HeadingLine():
                label = piece.num.content if piece.num else ()
                between = (Text(value=" "),) if label and piece.content else ()
                blocks.append(
                    P(content=(*label, *between, *piece.content), span=piece.span)
                )
            case Unnumbered() | Preambular():
                blocks.append(P(content=piece.content, span=piece.span))
            case _:
                blocks.append(piece)
    return tuple(blocks)


def as_plain(content: Content) -> Content:
    """Return a body of unnumbered paragraphs as blocks; any other body unchanged."""
    blocks: list[Node] = []
    for level in content:
        if not isinstance(level, Paragraph) or level.num or level.levels:
            return content
        if level.content is None:
            return content
        blocks.extend(level.content.content)
    return tuple(blocks)
