"""What a document says of itself, and what else is known of it, as its metadata."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from converter.core.diagnostics import Diagnostic
from converter.core.errors import UsageError
from converter.core.facts import Facts
from converter.core.symbols import SymbolError, parse
from converter.languages.loader import load_pack
from converter.layout import FurnitureKind, LayoutDocument
from converter.model.document import AkomaNtoso, Document
from converter.model.draft import PartStart
from converter.model.node import walk
from converter.pipeline.detection import head_symbol, printed_symbol
from converter.pipeline.options import Options
from converter.pipeline.reading import Reading
from converter.pipeline.recognition import Draft
from converter.transforms.appositions import mark_appositions
from converter.transforms.contents import link_contents
from converter.transforms.eids import assign_eids
from converter.transforms.front import settle_front
from converter.transforms.metadata import add_metadata
from converter.transforms.names import register_names

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
    main, findings = _one_described(root.document, facts)
    if root.components is None:
        return replace(root, document=main), findings
    letters = [
        draft.start.letter for draft in drafts if isinstance(draft.start, PartStart)
    ]
    components = []
    for index, (component, letter) in enumerate(
        zip(root.components.content, letters, strict=True), 1
    ):
        part = component.document
        assert isinstance(part, Document)  # noqa: S101 - pointers stand in the body
        own = replace(facts, symbol=_part_symbol(main, facts, letter))
        described, _ = _one_described(
            replace(part, cover_page=main.cover_page), own, front=False
        )
        described = replace(described, cover_page=None)
        components.append(replace(component, eid=f"cmp_{index}", document=described))
    return (
        replace(
            root,
            document=main,
            components=replace(
                root.components, eid="cmpnts", content=tuple(components)
            ),
        ),
        findings,
    )


def _one_described(
    document: Document, facts: Facts, *, front: bool = True
) -> tuple[Document, tuple[Diagnostic, ...]]:
    if front:
        document = settle_front(document)
    document = mark_appositions(document, load_pack(facts.language))
    named, names = register_names(document)
    return add_metadata(link_contents(assign_eids(named)), facts, names)


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
