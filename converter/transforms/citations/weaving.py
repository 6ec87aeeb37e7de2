"""Puts marks into the tree in one pass.

A mark stands inside the innermost inline element that holds all of it, but around
emphasis that it fills; it may cut emphasis, never an element with a meaning.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Any, TypeVar

from converter.model.block import Num
from converter.model.inline import B, Content, I, InlineNode, Sub, Sup, U
from converter.model.mark import Mark, mark
from converter.model.meta import Meta
from converter.model.node import Node, Text, length_of, shape_of

_LEAVES = (Text, Meta, Num)
_EMPHASIS = (B, I, U, Sup, Sub)
N = TypeVar("N", bound=Node)


def weave(
    root: N, marks: Mapping[int, Sequence[Mark]], unwrapped: AbstractSet[int]
) -> N:
    """Return a tree with marks in the content of its nodes.

    Args:
        root: The tree.
        marks: Marks by the identity of the node whose `content` they count in.
        unwrapped: Identities of inline elements that leave their content in place.
    """
    changes: dict[str, Any] = {}
    for name in shape_of(type(root)).content:
        value = getattr(root, name)
        if isinstance(value, _LEAVES):
            continue
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
    nodes: Content, marks: Mapping[int, Sequence[Mark]], unwrapped: AbstractSet[int]
) -> Content:
    row: list[Node] = []
    same = True
    for node in nodes:
        new = node if isinstance(node, _LEAVES) else weave(node, marks, unwrapped)
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
    ordered = sorted(marks, key=lambda one: one.start)
    row: list[Node] = []
    across: list[Mark] = []
    position = index = 0
    for node in content:
        end = position + length_of(node)
        inside: list[Mark] = []
        while index < len(ordered) and ordered[index].start < end:
            start, stop, make = ordered[index]
            whole = start == position and stop == end and isinstance(node, _EMPHASIS)
            fits = stop <= end and isinstance(node, Text | InlineNode) and not whole
            if fits:
                inside.append(Mark(start - position, stop - position, make))
            else:
                across.append(ordered[index])
            index += 1
        if isinstance(node, Text):
            row.extend(_cut(node, inside))
        elif inside and isinstance(node, InlineNode):
            row.append(replace(node, content=insert(node.content, inside)))
        else:
            row.append(node)
        position = end
    return mark(tuple(row), [one for one in across if not _cuts(one, content)])


def _cut(node: Text, marks: Sequence[Mark]) -> Iterator[Node]:
    """Yield the pieces of a text, those of the marks inside their elements."""
    if not marks:
        yield node
        return
    position = 0
    for start, end, make in marks:
        if position < start:
            yield replace(node, value=node.value[position:start])
        yield make((replace(node, value=node.value[start:end]),))
        position = end
    if position < len(node.value):
        yield replace(node, value=node.value[position:])


def _cuts(one: Mark, content: Content) -> bool:
    """Whether a mark begins or ends inside an element with a meaning."""
    position = 0
    for node in content:
        start, position = position, position + length_of(node)
        apart = one.end <= start or position <= one.start
        held = one.start <= start and position <= one.end
        if not (apart or held or isinstance(node, (Text, *_EMPHASIS))):
            return True
    return False
