"""Settles what only the whole front tells: title, issuing organ, its session.

Source: contract of the facts (`docAuthority refersTo="#issuingBody"`), AKN4UN 1.3.
"""

from __future__ import annotations

from dataclasses import replace

from converter.core.symbols import SymbolError, parse
from converter.model.block import P
from converter.model.document import CoverPage, Document
from converter.model.inline import (
    DocAuthority,
    DocCommittee,
    DocDate,
    DocNumber,
    DocProponent,
    DocTitle,
    Session,
)
from converter.model.node import Node, rebuild, text_of, walk

_PUBLISHER = "#publisher"
_ISSUING = "#issuingBody"


def settle_front(document: Document) -> Document:
    """Return the document with title, issuing body, session and date settled."""
    document = _titled(document)
    cover = document.cover_page
    if cover is None:
        return document
    issuing = issuing_organ(cover)
    counted = _session_of_symbol(cover)
    seen: set[str] = set()

    def settle(node: Node) -> Node:
        if isinstance(node, Session):
            pointer = issuing.refers_to if issuing is not None else None
            return replace(node, refers_to=pointer, value=_special(node.value, counted))
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


def _titled(document: Document) -> Document:
    """Return the document with its author line for a title, if it prints no other.

    ``Report of the Secretary-General on the work of the Organization`` (A/75/1).
    """
    preface = document.preface
    if preface is None or any(isinstance(node, DocTitle) for node in walk(preface)):
        return document
    lines = tuple(
        replace(line, content=(DocTitle(content=line.content),))
        if isinstance(line, P) and any(map(_is_author, line.content))
        else line
        for line in preface.content
    )
    return replace(document, preface=replace(preface, content=lines))


def _is_author(node: Node) -> bool:
    return isinstance(node, DocProponent) and node.as_ == "#author"


def _special(value: str | None, counted: str) -> str | None:
    """Return a session as the symbol counts it: A/RES/S-32/1 is of S-32.

    Chinese prints of a special session may leave the word out.
    """
    special = value is not None and counted.endswith(f"-{value}")
    return counted if special else value


def _session_of_symbol(cover: CoverPage) -> str:
    """Return the session that the printed symbol names; empty when it names none."""
    for node in walk(cover):
        if isinstance(node, DocNumber) and node.refers_to == "#symbol":
            try:
                return parse(text_of(node)).session
            except SymbolError:
                return ""
    return ""


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
