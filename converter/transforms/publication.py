"""The publication around a text: what the guidelines make of one masthead document.

What the reader holds is a work of its own: masthead, session, agenda item and the line
of adoption belong to it, number, title and text to the component inside. The same text
may be published again under another symbol.

Source: AKN4UN digest 1.1 to 1.3, 2.4 (P2/1, P2/129); `design.md` (shapes).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from converter.core.symbols.iri import number_of
from converter.model.block import Container, P
from converter.model.document import (
    AkomaNtoso,
    CollectionBody,
    Component,
    Conclusions,
    Document,
    DocumentRef,
    Preface,
)
from converter.model.inline import (
    DocAuthority,
    DocCommittee,
    DocDate,
    DocNumber,
    DocProponent,
    DocStatus,
    DocTitle,
    Inline,
    Session,
    Signature,
)
from converter.model.node import Node, rebuild, text_of, walk
from converter.transforms.identity import Identity

_HEADING_INLINES = frozenset({"agendaItem", "agendaItemTitle"})
_HEADING = (Session, DocCommittee, DocTitle, DocProponent)
_MASTHEAD = (DocAuthority, DocDate, DocNumber, DocStatus)
_SPACES = re.compile(r"\s+")


def publication_of(root: AkomaNtoso) -> Document:
    """Return the publication of a text, or of several, without eIds and metadata.

    Args:
        root: One document with its masthead, or the collection of its parts.
    """
    document = root.document
    if root.components is not None:
        kinds = (part.document for part in root.components.content)
        name = next(kind.name for kind in kinds if isinstance(kind, Document))
        return _headed(replace(document, name=_publication(name), meta=None))
    reference = DocumentRef(href="#cmp_1", show_as=_shown(document) or document.name)
    return _headed(
        Document(
            doc_type="documentCollection",
            name=_publication(document.name),
            subtype="publication",
            language=document.language,
            cover_page=document.cover_page,
            body=CollectionBody(content=(Component(document=reference),)),
        )
    )


def published(identity: Identity) -> Identity:
    """Return what names the publication of a text: symbol and day of issue."""
    symbol = identity.symbol
    return replace(
        identity,
        number=number_of(symbol) if symbol else identity.number,
        printed=symbol.text if symbol else identity.printed,
        work_date=identity.issued,
        work_date_name="publication",
    )


def in_containers(document: Document) -> Document:
    """Return a component with front and back matter in containers (P3; digest 3.4).

    Args:
        document: With eIds; the containers get theirs from them.
    """

    def group(node: Node) -> Node:
        if isinstance(node, Preface):
            return replace(node, content=tuple(_contained(node, "title")))
        if isinstance(node, Conclusions):
            signed = any(isinstance(one, Signature) for one in walk(node))
            name = "signature" if signed else "closing"
            return replace(node, content=tuple(_contained(node, name)))
        return node

    return rebuild(document, group)


def _contained(part: Preface | Conclusions, name: str) -> Iterator[Node]:
    count = 0
    for plain, nodes in groupby(part.content, lambda node: isinstance(node, P)):
        if not plain:
            yield from nodes
            continue
        count += 1
        eid = f"{part.eid}__container_{count}"
        yield Container(eid=eid, name=name, content=tuple(nodes))


def _publication(name: str) -> str:
    """Return the name of the publication of a kind: ``publicationResolution``."""
    return f"publication{name[:1].upper()}{name[1:]}"


def _headed(wrapper: Document) -> Document:
    """Return a publication with session, agenda item and adoption in its preface.

    Args:
        wrapper: All of it in its cover page, in the order of the page.
    """
    cover = wrapper.cover_page
    if cover is None:
        return wrapper
    lines = cover.content
    start = _heading_start(lines)
    masthead = Container(name="masthead", content=lines[:start])
    common = wrapper.preface.content if wrapper.preface else ()
    preface = (*_grouped(lines[start:]), *common)
    return replace(
        wrapper,
        cover_page=replace(cover, content=(masthead,)) if start else None,
        preface=Preface(content=preface) if preface else None,
    )


def _grouped(lines: Iterable[Node]) -> Iterator[Node]:
    """Yield the lines below the masthead: those of the session, those of the text."""
    session: list[Node] = []
    heading: list[Node] = []
    for line in lines:
        of_text = heading or any(isinstance(node, DocTitle) for node in walk(line))
        (heading if of_text else session).append(line)
    if session:
        yield Container(name="session", content=tuple(session))
    if heading:
        yield Container(name="publicationHeading", content=tuple(heading))


def _heading_start(lines: Sequence[Node]) -> int:
    """Return where the heading begins: behind the last line of the masthead.

    A session printed among symbol and distribution, as old mastheads do, stays there.
    """
    heading = [_is_heading(line) for line in lines]
    masthead = [
        at
        for at, line in enumerate(lines)
        if not heading[at] and any(isinstance(node, _MASTHEAD) for node in walk(line))
    ]
    return next(
        (at for at in range(masthead[-1] + 1 if masthead else 0, len(lines))
         if heading[at]), len(lines),
    )  # fmt: skip


def _is_heading(line: Node) -> bool:
    return any(
        isinstance(node, _HEADING)
        or (isinstance(node, Inline) and node.name in _HEADING_INLINES)
        for node in walk(line)
    )


def _shown(document: Document) -> str:
    """Return number and title as printed."""
    preface = document.preface
    shown = [
        text_of(node)
        for node in (walk(preface) if preface else ())
        if isinstance(node, DocNumber | DocTitle)
    ]
    return _SPACES.sub(" ", ". ".join(shown[:2])).strip()
