"""Ties footnote calls to their notes.

Source: `official-practice` 4 row 29 and AKN4UN digest 4.4: one `authorialNote` at its
call; a further call of the same note is a `noteRef`; a call whose text the source lost
keeps its marker with ``status="incomplete"``; a note whose call is missing stands at
the end of the last block of its page.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from converter.core.diagnostics import Diagnostic
from converter.core.source import SourceSpan
from converter.model.block import P
from converter.model.inline import AuthorialNote, Content, NoteRef, PendingNote
from converter.model.node import Node, children, rebuild

N = TypeVar("N", bound=Node)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteText:
    """A note as the source prints it."""

    marker: str
    content: Content
    """Blocks."""
    span: SourceSpan
    counted: bool = False
    """Whether its marker is its place, because the source lost it."""


@dataclass(slots=True)
class _Linking:
    """One run over one document."""

    notes: Sequence[NoteText]
    used: set[int] = field(default_factory=set)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def link(self, node: Node) -> Node:
        """Return the note of a call; any other node unchanged."""
        if not isinstance(node, PendingNote):
            return node
        if node.note is None:
            lost = {"marker": node.marker}
            self.diagnostics.append(
                Diagnostic(code="FN001", source=node.span, params=lost)
            )
            return AuthorialNote(
                marker=node.marker, status="incomplete", content=(P(),), span=node.span
            )
        if node.note in self.used:
            return NoteRef(href="#", marker=node.marker, note=node.note)
        self.used.add(node.note)
        note = self.notes[node.note]
        if note.counted:
            counted = {"marker": note.marker}
            self.diagnostics.append(
                Diagnostic(code="FN003", source=note.span, params=counted)
            )
        return AuthorialNote(
            marker=node.marker,
            status=None if note.content else "incomplete",
            content=note.content or (P(),),
            note=node.note,
            span=note.span,
        )

    def uncalled(self) -> Iterable[tuple[int, NoteText]]:
        """Yield the notes that no call has asked for."""
        for index, note in enumerate(self.notes):
            if index not in self.used and note.content:
                yield index, note


def link_notes(root: N, notes: Sequence[NoteText]) -> tuple[N, tuple[Diagnostic, ...]]:
    """Return the document with every call tied to its note.

    Args:
        root: A document, or any part of one.
        notes: The notes of the source, in the order in which calls count them.

    Returns:
        The document; which calls lost their text, which notes their call or marker.
    """
    linking = _Linking(notes=notes)
    linked = rebuild(root, linking.link)
    for index, note in linking.uncalled():
        linking.diagnostics.append(
            Diagnostic(code="FN002", source=note.span, params={"marker": note.marker})
        )
        linked = _appended(linked, index, note)
    return linked, tuple(linking.diagnostics)


def _appended(root: N, index: int, note: NoteText) -> N:
    """Return the document with a note at the end of its page's last block."""
    host = _last_block(root, note.span.page)
    if host is None:
        return root
    element = AuthorialNote(
        marker=note.marker, content=note.content, note=index, span=note.span
    )
    return rebuild(
        root,
        lambda node: (
            replace(node, content=(*node.content, element))
            if node is host and isinstance(node, P)
            else node
        ),
    )


def _last_block(root: Node, page: int) -> P | None:
    """Return the last paragraph that begins on a page or before it."""
    best: P | None = None
    stack = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, P):
            begins = node.span.page if node.span else 0
            if best is None or begins <= page:
                best = node
            continue  # paragraphs inside notes are no hosts
        stack.extend(reversed(list(children(node))))
    return best
