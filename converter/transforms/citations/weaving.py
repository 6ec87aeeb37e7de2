"""Puts marks into the tree in one pass.

A mark stands inside the innermost inline element that holds all of it; it may cut
emphasis, never an element with a meaning.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from typing import Any, TypeVar

from converter.model.inline import B, Content, I, InlineNode, Sub, Sup, U
from converter.model.mark import Mark, mark
from converter.model.node import Node, Text, length_of, shape_of

_EMPHASIS = (B, I, U, Sup, Sub)
N = TypeVar("N", bound=Node)


def weave(root: N, marks: Mapping[int, Sequence[Mark]], unwrapped: Set[int]) -> N:
    """Return a tree with marks in the content of its nodes.

    Args:
        root: The tree.
        marks: Marks by the identity of the node whose `content` they count in.
        unwrapped: Identities of inline elements that leave their content in place.
    """
    changes: dict[str, Any] = {}
    for name in shape_of(type(root)).content:
        value = getattr(root, name)
        if isinstance(value, Node):
            new: Any = weave(value, marks, unwrapped)
            if new is not value:
                changes[name] = new
        elif value:
            row = _row(value, marks, unwrapped)
            if row is not value:
                changes[name] = row
    own = marks.get(id(root))
    if own:
        content = changes.get("content", getattr(root, "content"))  # noqa: B009
        changes["content"] = insert(content, own)
    return replace(root, **changes) if changes else root


def _row(
    nodes: Content, marks: Mapping[int, Sequence[Mark]], unwrapped: Set[int]
) -> Content:
    row: list[Node] = []
    same = True
    for node in nodes:
        new = weave(node, marks, unwrapped)
        same = same and new is node
        if id(node) in unwrapped and isinstance(new, InlineNode):
            same = False
            for inner in new.content:
                _append(row, inner)
        else:
            _append(row, new)
    return nodes if same else tuple(row)


def _append(row: list[Node], node: Node) -> None:
    """Append a node; characters join those before them."""
    last = row[-1] if row else None
    if isinstance(node, Text) and isinstance(last, Text):
        row[-1] = replace(last, value=last.value + node.value)
    else:
        row.append(node)


def insert(content: Content, marks: Sequence[Mark]) -> Content:
    """Return inline content with each mark as deep inside as it fits."""
    row: list[Node] = []
    outside = list(marks)
    position = 0
    for node in content:
        end = position + length_of(node)
        if isinstance(node, InlineNode):
            inside = [
                one for one in outside if position <= one.start and one.end <= end
            ]
            outside = [
                one
                for one in outside
                if one not in inside and not _cuts(one, node, position, end)
            ]
            if inside:
                shifted = [
                    Mark(one.start - position, one.end - position, one.make)
                    for one in inside
                ]
                node = replace(node, content=insert(node.content, shifted))  # noqa: PLW2901
        row.append(node)
        position = end
    return mark(tuple(row), outside)


def _cuts(one: Mark, node: Node, start: int, end: int) -> bool:
    """Whether a mark begins or ends inside an element with a meaning."""
    if isinstance(node, _EMPHASIS) or one.end <= start or end <= one.start:
        return False
    return not (one.start <= start and end <= one.end)
