"""Settles what only the whole cover page tells: which organ issues, of which session.

Source: contract of the facts (`docAuthority refersTo="#issuingBody"`), AKN4UN digest 1.3.
"""

from __future__ import annotations

from dataclasses import replace

from converter.model.document import CoverPage, Document
from converter.model.inline import DocAuthority, DocCommittee, DocDate, Session
from converter.model.node import Node, rebuild, walk

_PUBLISHER = "#publisher"
_ISSUING = "#issuingBody"


def settle_front(document: Document) -> Document:
    """Return the document with issuing body, session and date of issue settled."""
    cover = document.cover_page
    if cover is None:
        return document
    issuing = issuing_organ(cover)
    seen: set[str] = set()

    def settle(node: Node) -> Node:
        if isinstance(node, Session) and issuing is not None:
            return replace(node, refers_to=issuing.refers_to)
        if isinstance(node, DocDate) and node.refers_to == "#dateOfIssuance":
            first = "date" not in seen
            seen.add("date")
            return node if first else replace(node, refers_to=None)
        if node is issuing:
            return DocAuthority(
                refers_to=_ISSUING, content=issuing.content, span=node.span
            )
        return node

    return replace(document, cover_page=rebuild(cover, settle))


def issuing_organ(cover: CoverPage) -> DocAuthority | DocCommittee | None:
    """Return the first organ of a masthead, a principal one before a body of it."""
    organs = [
        node
        for node in walk(cover)
        if isinstance(node, DocAuthority | DocCommittee)
        and node.refers_to not in (None, _PUBLISHER)
    ]
    for node in organs:
        if isinstance(node, DocAuthority):
            return node
    return organs[0] if organs else None
