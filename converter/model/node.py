"""The one convention of the model, and what walks it.

A class is named after its AKN element (`tag`). Its fields, in the order the schema
wants:

- a field typed ``str`` is an attribute, named in snake case (``refers_to`` is
  ``refersTo``, ``as_`` is ``as``); None writes nothing;
- a field typed with nodes is content; None and ``()`` write nothing;
- ``span`` is where it came from and is never written into the XML.

So the serializer needs no branch for each element, and a new element is one class.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, replace
from typing import Any, ClassVar, TypeVar

from converter.core.source import SourceSpan


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """Anything that becomes an element, or the text inside one."""

    tag: ClassVar[str] = ""
    """Name of the element in Akoma Ntoso."""

    eid: str | None = None
    """``eId``: position in this expression; given by a transform, never before."""
    span: SourceSpan | None = None
    """Place in the source."""

    @property
    def element(self) -> str:
        """Name of the element; differs from `tag` where a field decides it."""
        return self.tag


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Node):
    """Characters."""

    value: str


@dataclass(frozen=True, slots=True)
class Shape:
    """How the fields of one class are written."""

    attributes: tuple[tuple[str, str], ...]
    """Field name and attribute name."""
    content: tuple[str, ...]
    """Names of the fields that hold nodes, in schema order."""


_NAMES = {
    "eid": "eId",
    "as_": "as",
    "class_": "class",
    "type_": "type",
    "for_": "for",
    "from_id": "from",
    "show_as": "showAs",
    "xml_lang": "{http://www.w3.org/XML/1998/namespace}lang",
}


def _camel(name: str) -> str:
    head, *tail = name.split("_")
    return head + "".join(part.capitalize() for part in tail)


class _Shapes(dict[type["Node"], Shape]):
    """The shape of each class, worked out when it is first asked for."""

    def __missing__(self, cls: type[Node]) -> Shape:
        shape = self[cls] = _shape(cls)
        return shape


shape_of = _Shapes().__getitem__
"""Returns how the fields of a class are written; asked for at every node."""


def _shape(cls: type[Node]) -> Shape:
    attributes = []
    content = []
    for field in fields(cls):
        kind = str(field.type)
        if field.name == "span" or field.metadata.get("unwritten"):
            continue
        if kind.startswith("str"):
            name = _NAMES.get(field.name) or _camel(field.name)
            attributes.append((field.name, name))
        else:
            content.append(field.name)
    return Shape(tuple(attributes), tuple(content))


def children(node: Node) -> Iterator[Node]:
    """Yield the nodes directly inside a node, in the order they are written."""
    for name in shape_of(type(node)).content:
        value = getattr(node, name)
        if isinstance(value, Node):
            yield value
        elif value:
            yield from value


def walk(node: Node) -> Iterator[Node]:
    """Yield a node and everything inside it, in document order."""
    stack = [node]
    while stack:
        node = stack.pop()
        yield node
        if isinstance(node, Text):
            continue
        for name in reversed(shape_of(type(node)).content):
            value = getattr(node, name)
            if isinstance(value, Node):
                stack.append(value)
            elif value:
                stack.extend(reversed(value))


def text_of(*nodes: Node, notes: bool = False) -> str:
    """Return the characters inside nodes; those of footnotes only when asked for."""
    if len(nodes) == 1 and isinstance(nodes[0], Text):
        return nodes[0].value
    return "".join(_texts(nodes, notes=notes))


def _texts(nodes: Iterable[Node], *, notes: bool) -> list[str]:
    parts: list[str] = []
    for node in nodes:
        if isinstance(node, Text):
            parts.append(node.value)
        elif notes or node.tag != "authorialNote":
            parts += _texts(children(node), notes=notes)
    return parts


def length_of(node: Node) -> int:
    """Return how many characters are inside a node; footnotes have none."""
    return len(node.value) if isinstance(node, Text) else len(text_of(node))


N = TypeVar("N", bound=Node)


def rebuild(node: N, change: Callable[[Node], Node | tuple[Node, ...]]) -> N:
    """Return a copy in which `change` has replaced each child, deepest first.

    Args:
        node: The root; it is itself not passed to `change`.
        change: Gives the node that stands in the place of the one it gets: the same
            one (nothing is copied then), another, or several (in a sequence only).
    """
    changes: dict[str, Any] = {}
    for name in shape_of(type(node)).content:
        value = getattr(node, name)
        if isinstance(value, Node):
            new = change(rebuild(value, change))
            if new is not value:
                changes[name] = new
        elif value:
            row: list[Node] = []
            same = True
            for item in value:
                leaf = isinstance(item, Text)
                new = change(item if leaf else rebuild(item, change))
                same = same and new is item
                if isinstance(new, tuple):
                    row.extend(new)
                else:
                    row.append(new)
            if not same:
                changes[name] = tuple(row)
    return replace(node, **changes) if changes else node
