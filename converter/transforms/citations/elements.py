"""The elements inside a text: links of the source, notes, and what may hold no mark."""

from __future__ import annotations

from dataclasses import dataclass, field

from converter.model.block import EmbeddedStructure
from converter.model.inline import (
    A,
    AuthorialNote,
    Content,
    Date,
    DocDate,
    DocketNumber,
    DocNumber,
    InlineNode,
    MRef,
    RecordedTime,
    Ref,
    RRef,
    Session,
)
from converter.model.node import Node, Text, length_of
from converter.transforms.citations.hyperlinks import Hyperlink, read_address

_CLOSED = (
    A, Ref, RRef, MRef, Date, RecordedTime, DocNumber, DocDate, DocketNumber, Session,
)  # fmt: skip


@dataclass(slots=True)
class Elements:
    """The elements inside a text, by their offsets in its characters."""

    links: list[Hyperlink] = field(default_factory=list)
    """Links of the source to documents, piece by piece."""
    closed: list[tuple[int, int]] = field(default_factory=list)
    """Stretches that may hold no mark, none inside another."""
    asides: list[tuple[int, Node]] = field(default_factory=list)
    """Notes and embedded structures, which are texts of their own."""

    def add(self, content: Content, at: int = 0, *, closed: bool = False) -> int:
        """Take in the elements of inline content; return the offset behind it.

        Args:
            content: Inline content.
            at: Offset at which it begins.
            closed: Whether it stands inside an element that may hold no mark.
        """
        for node in content:
            if isinstance(node, Text):
                at += len(node.value)
            elif isinstance(node, AuthorialNote | EmbeddedStructure):
                end = at + length_of(node)
                self.asides.append((at, node))
                if at < end and not closed:
                    self.closed.append((at, end))
                at = end
            elif isinstance(node, InlineNode):
                inner = closed or self._close(node, at)
                at = self.add(node.content, at, closed=inner)
            else:
                at += length_of(node)
        return at

    def _close(self, node: InlineNode, start: int) -> bool:
        """Note a link, or a stretch that may hold no mark; whether it is such a one."""
        if not isinstance(node, _CLOSED):
            return False
        end = start + length_of(node)
        if isinstance(node, A) and (address := read_address(node.href)):
            self.links.append(Hyperlink(start, end, address, (node,)))
            return False
        self.closed.append((start, end))
        return True
