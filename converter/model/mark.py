"""Giving meaning to a stretch of inline content.

Offsets count the characters of `node.text_of(content)`: footnote calls have no length.
A mark that would cut an emphasis in two splits it; what it covers stands inside.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import NamedTuple

from converter.model.inline import Content, InlineNode
from converter.model.node import Node, Text, length_of, text_of


class Mark(NamedTuple):
    """A stretch of text and the element that it becomes."""

    start: int
    end: int
    make: Callable[[Content], Node]
    """Gets the content of the stretch, gives the element."""


def mark(content: Content, marks: Iterable[Mark]) -> Content:
    """Return the content with each stretch inside its element.

    Args:
        content: Inline content.
        marks: Stretches that do not overlap; empty ones are ignored.
    """
    for start, end, make in sorted(marks, key=lambda m: m.start, reverse=True):
        if start >= end:
            continue
        before, rest = split(content, start, calls_left=True)
        middle, after = split(rest, end - start, calls_left=False)
        content = (*before, make(middle), *after)
    return content


def split(content: Content, at: int, *, calls_left: bool) -> tuple[Content, Content]:
    """Return the content before and after an offset.

    Args:
        content: Inline content.
        at: Offset in characters.
        calls_left: On which side an element without characters (a footnote call, a
            line end) goes that stands right at the offset.
    """
    left: list[Node] = []
    right: list[Node] = []
    position = 0
    for node in content:
        length = length_of(node)
        end = position + length
        if end < at or (end == at and (length or calls_left) and not right):
            left.append(node)
        elif position >= at:
            right.append(node)
        elif isinstance(node, Text):
            cut = at - position
            left.append(Text(value=node.value[:cut], span=node.span))
            right.append(Text(value=node.value[cut:], span=node.span))
        elif isinstance(node, InlineNode):
            before, after = split(node.content, at - position, calls_left=calls_left)
            if before:
                left.append(replace(node, content=before))
            if after:
                right.append(replace(node, content=after))
        else:
            right.append(node)
        position = end
    return tuple(left), tuple(right)


def trim(content: Content) -> Content:
    """Return the content without blanks at its two ends."""
    text = text_of(*content)
    lead = len(text) - len(text.lstrip())
    if lead:
        content = _drop_empty(split(content, lead, calls_left=False)[1])
        text = text[lead:]
    tail = len(text.rstrip())
    if tail < len(text):
        kept, rest = split(content, tail, calls_left=True)
        calls = tuple(node for node in rest if not text_of(node).strip())
        content = kept + tuple(node for node in calls if not isinstance(node, Text))
    return content


def _drop_empty(content: Content) -> Content:
    return tuple(n for n in content if not (isinstance(n, Text) and not n.value))


def drop(content: Content, length: int) -> Content:
    """Return the content without its first characters and the blanks after them."""
    return trim(split(content, length, calls_left=True)[1])


def covering(text: str, part: str, start: int = 0) -> tuple[int, int]:
    """Return where a part stands in a text; (0, 0) when it does not."""
    found = text.find(part, start)
    return (found, found + len(part)) if part and found >= 0 else (0, 0)
