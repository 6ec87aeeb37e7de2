"""Places in a document, from lines of text."""

from converter.layout.cursor import Cursor
from converter.layout.page import Block, Span
from converter.model.node import text_of, walk


def at(*lines):
    """A cursor at the first of lines that are blocks of their own."""
    return Cursor(tuple(Block(inlines=(Span(text=line),)) for line in lines))


def texts(match, kind):
    """The texts of all nodes of a kind that a recogniser took."""
    return [
        text_of(node)
        for one in match.nodes
        for node in walk(one)
        if isinstance(node, kind)
    ]
