"""Gives every element of the structure its eId.

Source: AKN4UN digest 5 (NC 5.4): abbreviations, ``__`` between levels, the number from
`num` in ASCII, counts for what has none; numbering that runs through a component drops
the levels above it; attachments prefix everything inside them. Language versions agree
because numbers are canonical before they get here.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from converter.core.eid_space import EidSpace
from converter.model.block import (
    BlockList,
    Container,
    EmbeddedStructure,
    Heading,
    Item,
    P,
    QuotedStructure,
    Table,
    Toc,
)
from converter.model.debate import Adjournment, DebateSection, RollCall, Speech
from converter.model.document import (
    Attachment,
    Component,
    Conclusions,
    CoverPage,
    Document,
    DocumentRef,
    Formula,
    MainBody,
    Preamble,
    Preface,
)
from converter.model.hierarchy import (
    Article,
    ContentBlock,
    CrossHeading,
    HContainer,
    Intro,
    Level,
    Paragraph,
    RuleLevel,
    WrapUp,
)
from converter.model.inline import AuthorialNote, NoteRef
from converter.model.meta import Meta
from converter.model.node import Node, Text, children, rebuild, shape_of, walk

_ABBREVIATIONS = {
    "alinea": "al",
    "article": "art",
    "attachment": "att",
    "blockList": "list",
    "chapter": "chp",
    "clause": "cl",
    "component": "cmp",
    "debateSection": "dbsect",
    "division": "dvs",
    "documentRef": "dref",
    "list": "list",
    "paragraph": "para",
    "quotedStructure": "qstr",
    "section": "sec",
    "subdivision": "subdvs",
    "subparagraph": "subpara",
    "subsection": "subsec",
}
_PARTS: dict[type[Node], str] = {
    CoverPage: "coverPage",
    Preface: "preface",
    Preamble: "preamble",
    Conclusions: "conclusions",
}
_INNER: dict[type[Node], str] = {
    Intro: "intro",
    ContentBlock: "content",
    WrapUp: "wrapup",
    Heading: "heading",
}
_RUNNING = (Paragraph, Article, RuleLevel)
_FOREIGN = re.compile(r"[^A-Za-z0-9-]+")
_COUNTED = (
    AuthorialNote | Container | Formula | Table | Toc | Speech
    | EmbeddedStructure | QuotedStructure | CrossHeading | Adjournment | BlockList
    | RollCall
)  # fmt: skip


def assign_eids(document: Document) -> Document:
    """Return the document, attachments and components included, with its eIds.

    Every eId is unique within the document element and all inside it; a component
    of a collection is a space of its own.
    """
    return _Naming().document(document, "")


@dataclass(slots=True)
class _Scope:
    """What eIds inside one document element depend on."""

    prefix: str
    """Of the attachment it stands in, with ``__`` at its end; or empty."""
    runs: bool
    """Whether paragraph numbers run through, so that higher levels are dropped."""
    mixed: bool
    """Whether numbered and unnumbered paragraphs mix."""


@dataclass(slots=True)
class _Naming:
    """One document being named, its attachments with it."""

    space: EidSpace = field(default_factory=EidSpace)
    notes: dict[int, str] = field(default_factory=dict)

    def document(self, document: Document, prefix: str) -> Document:
        """Return a document named inside a prefix."""
        scope = _scope_of(document, prefix)
        changes: dict[str, Any] = {}
        for name in shape_of(Document).content:
            value = getattr(document, name)
            if isinstance(value, Node) and not isinstance(value, Meta):
                changes[name] = self.node(value, prefix.removesuffix("__"), scope)
        return replace(document, **changes)

    # ---------------------------------------------------------------- nodes
    def node(self, node: Node, context: str, scope: _Scope) -> Node:
        """Return a node and what is inside it with eIds.

        Args:
            node: The node.
            context: eId of the element it stands in.
            scope: The document element it belongs to.
        """
        if isinstance(node, Text):
            return node
        eid, inner = self.name(node, context, scope)
        if isinstance(node, Attachment):
            assert eid is not None  # noqa: S101 - attachments are always named
            inside = self.document(node.document, f"{eid}__")
            return replace(node, eid=eid, document=inside)
        if isinstance(node, Component):
            return self.component(node, eid)
        changes: dict[str, Any] = {"eid": eid} if eid else {}
        changes |= self.inside(node, inner, _scope_inside(node, scope))
        if isinstance(node, AuthorialNote) and node.note is not None and eid:
            self.notes[node.note] = eid
        if isinstance(node, NoteRef) and node.note is not None:
            changes["href"] = f"#{self.notes.get(node.note, '')}"
        if isinstance(node, Table) and eid:
            named: Table = replace(node, **changes)
            return _with_base(named, eid)
        return replace(node, **changes) if changes else node

    def inside(self, node: Node, context: str, scope: _Scope) -> dict[str, Any]:
        """Return the fields of a node in which something got an eId."""
        changes: dict[str, Any] = {}
        for name in shape_of(type(node)).content:
            value = getattr(node, name)
            if isinstance(value, Node):
                named: Any = self.node(value, context, scope)
            elif value:
                row = [self.node(one, context, scope) for one in value]
                named = value if all(map(operator.is_, row, value)) else tuple(row)
            else:
                continue
            if named is not value:
                changes[name] = named
        return changes

    def component(self, node: Component, eid: str | None) -> Component:
        """Return a component; its document is an eId space of its own."""
        if isinstance(node.document, DocumentRef):
            reference = replace(node.document, eid=self.space.unique(f"{eid}__dref_1"))
            return replace(node, eid=eid, document=reference)
        return replace(node, eid=eid, document=assign_eids(node.document))

    def name(self, node: Node, context: str, scope: _Scope) -> tuple[str | None, str]:
        """Return the eId of a node (None: it has none) and the context inside it."""
        join = f"{context}__" if context else ""
        kind = type(node)
        outside = scope.prefix.removesuffix("__")
        if isinstance(node, MainBody):
            return self.space.unique(f"{scope.prefix}body"), outside
        if kind in _INNER:
            if not context:
                return None, context
            return self.space.unique(f"{join}{_INNER[kind]}"), context
        if isinstance(node, P):  # only where it stands directly in the body
            named = self.space.count(f"{scope.prefix}p") if context == outside else None
            return named, context
        eid = self.own_name(node, context, scope)
        return eid, eid or context

    def own_name(self, node: Node, context: str, scope: _Scope) -> str | None:
        """Return the eId of a node that is a context itself; None: it has none."""
        join = f"{context}__" if context else ""
        if type(node) in _PARTS:
            return self.space.unique(f"{scope.prefix}{_PARTS[type(node)]}")
        if isinstance(node, Attachment):
            return self.space.count(f"{scope.prefix}att")
        if isinstance(node, Component):
            return self.space.count(f"{scope.prefix}body__cmp")
        if isinstance(node, Level):
            return self.level(node, context, scope)
        if isinstance(node, Item):
            return self.item(node, f"{join}item")
        if isinstance(node, DebateSection):
            return self.section(node, join)
        if isinstance(node, AuthorialNote):
            return self.space.count(f"{scope.prefix}{node.element}")
        if isinstance(node, _COUNTED):
            base = _ABBREVIATIONS.get(node.element, node.element)
            return self.space.count(f"{join}{base}")
        return None

    def level(self, node: Level, context: str, scope: _Scope) -> str:
        """Return the eId of a level of the hierarchy."""
        base = node.name if isinstance(node, HContainer) else node.element
        step = _ABBREVIATIONS.get(base, base)
        number = ascii_number(node.num.canonical) if node.num else ""
        running = isinstance(node, _RUNNING) and scope.runs
        if running and not self.inside_running(context, scope):
            context = scope.prefix.removesuffix("__")
        join = f"{context}__" if context else ""
        if number:
            return self.space.unique(f"{join}{step}_{number}")
        if isinstance(node, Paragraph) and scope.mixed:
            step = f"{step}_nn"
        return self.space.count(f"{join}{step}")

    def inside_running(self, context: str, scope: _Scope) -> bool:
        """Whether a context is itself a paragraph, article or rule."""
        last = context.removeprefix(scope.prefix).split("__")
        return any(
            part.startswith(("para_", "art_", "rule_", "list_")) for part in last
        )

    def item(self, node: Item, base: str) -> str:
        """Return the eId of an item of a block list."""
        number = ascii_number(node.num.canonical) if node.num else ""
        return (
            self.space.unique(f"{base}_{number}") if number else self.space.count(base)
        )

    def section(self, node: DebateSection, join: str) -> str:
        """Return the eId of a section of a record."""
        number = ascii_number(node.num.canonical) if node.num else ""
        if number:
            return self.space.unique(f"{join}dbsect_{number}")
        return self.space.count(f"{join}dbsect_nn")


def ascii_number(canonical: str) -> str:
    """Return a number as it may stand in an eId: inner punctuation as hyphens."""
    return _FOREIGN.sub("-", canonical).strip("-") if canonical else ""


def _with_base(table: Table, eid: str) -> Table:
    """Return a table whose lettered notes point to it (AKN4UN digest 4.4)."""

    def base(node: Node) -> Node:
        if isinstance(node, AuthorialNote) and node.marker.isalpha():
            return replace(node, placement_base=f"#{eid}")
        return node

    return rebuild(table, base)


def _scope_of(document: Document, prefix: str) -> _Scope:
    numbered: list[str] = []
    unnumbered = 0
    for level in _running_levels(document.body):
        if level.num:
            numbered.append(level.num.canonical)
        else:
            unnumbered += 1
    runs = len(numbered) == len(set(numbered))
    return _Scope(prefix=prefix, runs=runs, mixed=bool(numbered) and unnumbered > 0)


def _scope_inside(node: Node, scope: _Scope) -> _Scope:
    """Return the scope of what is inside a node: articles have rows of their own."""
    if not isinstance(node, Article | RuleLevel):
        return scope
    numbered = {one.num is not None for one in node.levels if isinstance(one, Level)}
    return replace(scope, mixed=len(numbered) > 1)


def _running_levels(node: Node) -> Iterable[Level]:
    """Yield the paragraphs, articles and rules that stand in no other of them."""
    for child in children(node):
        if isinstance(child, _RUNNING):
            yield child
        elif isinstance(child, Level):
            yield from _running_levels(child)


def identifiers(root: Node) -> set[str]:
    """Return every eId of a tree."""
    return {node.eid for node in walk(root) if node.eid}
