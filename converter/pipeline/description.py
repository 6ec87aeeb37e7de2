"""What a document says of itself, and what else is known of it, as its metadata."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from converter.core.diagnostics import Diagnostic
from converter.core.errors import UsageError
from converter.core.facts import Facts
from converter.core.symbols import SymbolError, parse
from converter.languages.loader import load_pack
from converter.layout import FurnitureKind, LayoutDocument
from converter.model.document import (
    AkomaNtoso,
    Component,
    Components,
    Document,
    DocumentRef,
)
from converter.model.draft import PartStart
from converter.model.meta import Entry
from converter.model.node import walk
from converter.pipeline.detection import head_symbol, printed_symbol
from converter.pipeline.options import Options, Shape
from converter.pipeline.reading import Reading
from converter.pipeline.recognition import Draft
from converter.transforms.appositions import mark_appositions
from converter.transforms.contents import link_contents
from converter.transforms.eids import assign_eids
from converter.transforms.front import settle_front
from converter.transforms.identity import Identity, identify
from converter.transforms.metadata import add_metadata, without_masthead
from converter.transforms.names import register_names
from converter.transforms.publication import in_containers, publication_of, published

_JOB_NUMBER = re.compile(r"(?:[A-Z]{1,3}\.)?\d{2}-\d{4,6}(?:\s*\([A-Z](?:,[A-Z])*\))?")


def describe(
    root: AkomaNtoso,
    drafts: Iterable[Draft],
    reading: Reading,
    options: Options,
) -> tuple[AkomaNtoso, tuple[Diagnostic, ...]]:
    """Return the file with eIds and metadata in every document of it.

    Args:
        root: As it was assembled.
        drafts: What it was assembled from.
        reading: The document that was read.
        options: What the caller knows of it.
    """
    facts = _facts(reading, options)
    main = _described(root.document, facts, parts=_parts(root))
    whole = replace(root, document=main.document)
    if root.components is not None:
        letters = [
            draft.start.letter for draft in drafts if isinstance(draft.start, PartStart)
        ]
        parts = (part.document for part in root.components.content)
        components = [
            _part(part, main.document, facts, letter)
            for part, letter in zip(parts, letters, strict=True)
        ]
        whole = replace(whole, components=_components(components))
    if options.shape is Shape.PUBLICATION:
        whole = _published(whole, main, facts)
    return whole, main.diagnostics


@dataclass(frozen=True, slots=True, kw_only=True)
class _Described:
    """A document with eIds and metadata, and what the metadata were made from."""

    document: Document
    identity: Identity
    names: tuple[Entry, ...]
    diagnostics: tuple[Diagnostic, ...]


def _parts(root: AkomaNtoso) -> list[Document]:
    """Return the lettered parts of a resolution."""
    components = root.components.content if root.components else ()
    parts = (component.document for component in components)
    return [part for part in parts if isinstance(part, Document)]


def _described(
    document: Document,
    facts: Facts,
    *,
    front: bool = True,
    parts: Sequence[Document] = (),
) -> _Described:
    if front:
        document = settle_front(document)
    document = mark_appositions(document, load_pack(facts.language))
    named, names = register_names(document, facts.language)
    named = link_contents(assign_eids(named))
    identity, diagnostics = identify(named, facts, parts)
    return _Described(
        document=add_metadata(named, identity, facts, names),
        identity=identity,
        names=names,
        diagnostics=diagnostics,
    )


def _part(
    part: Document | DocumentRef, whole: Document, facts: Facts, letter: str
) -> Document:
    """Return a lettered part with metadata of its own, from the common masthead."""
    assert isinstance(part, Document)  # noqa: S101 - pointers stand in the body
    symbol = _part_symbol(whole, facts, letter)
    own = replace(facts, symbol=symbol, supplied=frozenset())
    covered = replace(part, cover_page=whole.cover_page)
    return without_masthead(_described(covered, own, front=False).document)


def _components(documents: Iterable[Document]) -> Components:
    content = tuple(
        Component(eid=f"cmp_{index}", document=document)
        for index, document in enumerate(documents, 1)
    )
    return Components(eid="cmpnts", content=content)


def _published(root: AkomaNtoso, main: _Described, facts: Facts) -> AkomaNtoso:
    """Return the file as the guidelines shape it: publication and components."""
    wrapper = publication_of(root)
    texts = (
        [part.document for part in root.components.content]
        if root.components is not None
        else [without_masthead(root.document)]
    )
    described = add_metadata(
        assign_eids(wrapper), published(main.identity), facts, main.names
    )
    components = [in_containers(text) for text in texts if isinstance(text, Document)]
    return AkomaNtoso(document=described, components=_components(components))


def _part_symbol(main: Document, facts: Facts, letter: str) -> str:
    """Return the symbol of a part: that of the whole with its own letter."""
    for node in walk(main):
        if node.element == "FRBRalias" and getattr(node, "name", "") == "symbol":
            whole = str(getattr(node, "value", ""))
            return re.sub(r"\s?[A-Z](?:-[A-Z])?$", "", whole) + f" {letter}".rstrip()
    return facts.symbol


def _facts(reading: Reading, options: Options) -> Facts:
    layout = reading.layout
    return Facts(
        language=reading.pack.code,
        iso3=reading.pack.iso3,
        markup_date=options.markup_date.isoformat(),
        text=layout.text(),
        symbol=_checked_symbol(options.symbol),
        date=options.date,
        head_symbol=head_symbol(layout) or printed_symbol(layout),
        job_number=_job_number(layout),
        title=options.title,
        session=options.session,
        supplied=frozenset(options.supplied),
        keywords=options.keywords,
    )


def _checked_symbol(symbol: str) -> str:
    if symbol:
        try:
            parse(symbol)
        except SymbolError as error:
            raise UsageError(str(error), hint="Example: --symbol A/61/323.") from error
    return symbol


def _job_number(layout: LayoutDocument) -> str:
    """Return the job number as the first page prints it: ``20-17078 (E)``."""
    best = ""
    for piece in layout.furniture:
        if piece.kind in (FurnitureKind.JOB_NUMBER, FurnitureKind.RUNNING_FOOT):
            found = _JOB_NUMBER.search(piece.text)
            if found and len(found.group()) > len(best):
                best = found.group()
    return best
