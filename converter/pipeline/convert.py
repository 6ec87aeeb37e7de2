"""One document: read, detect, recognise, transform, serialise, prove.

A pure function of bytes, options and the injected clock.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from lxml import etree

from converter.core.diagnostics import Diagnostic, Severity
from converter.core.errors import UsageError, ValidationError
from converter.core.facts import Facts
from converter.core.symbols import SymbolError, parse
from converter.genres import Genre, genres
from converter.languages.loader import load_pack
from converter.languages.pack import LanguagePack
from converter.layout import (
    FurnitureKind,
    LayoutDocument,
    PagedLayout,
    Picture,
)
from converter.layout.compose import compose
from converter.model.document import AkomaNtoso, Document
from converter.model.draft import PartStart
from converter.model.node import Node, Text, walk
from converter.pipeline.assembly import Assembly
from converter.pipeline.cues import cues_of
from converter.pipeline.detection import (
    detect_genre,
    head_symbol,
    name_genre,
    printed_symbol,
)
from converter.pipeline.language import SAMPLE, detect_language
from converter.pipeline.notices import with_notices
from converter.pipeline.options import (
    ConversionResult,
    Discard,
    MediaFile,
    Options,
    Status,
)
from converter.pipeline.parts import parted
from converter.pipeline.recognition import Draft, recognise
from converter.readers import SourceFile, read
from converter.recognisers.inline import to_blocks
from converter.serializer import to_bytes, to_tree
from converter.transforms.appositions import mark_appositions
from converter.transforms.citations import link_citations
from converter.transforms.contents import link_contents
from converter.transforms.eids import assign_eids
from converter.transforms.footnotes import NoteText, link_notes
from converter.transforms.front import settle_front
from converter.transforms.metadata import add_metadata
from converter.transforms.names import register_names
from converter.validation.conservation import Conservation, audit
from converter.validation.schema import validate_schema

_JOB_NUMBER = re.compile(r"(?:[A-Z]{1,3}\.)?\d{2}-\d{4,6}(?:\s*\([A-Z](?:,[A-Z])*\))?")
_SAMPLE = 60
_RECOGNISED = frozenset(
    {"docTitle", "heading", "num", "formula", "signature", "docNumber"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A document that is read, with its language and genre."""

    layout: LayoutDocument
    pack: LanguagePack
    genre: Genre
    diagnostics: tuple[Diagnostic, ...]


def convert(data: bytes, options: Options, *, name: str = "") -> ConversionResult:
    """Return one document as Akoma Ntoso, with everything known about how.

    Args:
        data: The file.
        options: What the caller asks for and knows.
        name: File name, for messages only.

    Raises:
        InputError: The file cannot be read.
        DetectionError: The language is none of the six.
        ValidationError: The result breaks the schema: our bug.
    """
    reading = read_document(data, options, name=name)
    recognition = recognise(
        reading.layout.flow, reading.genre, reading.pack, trace=options.trace
    )
    assembly = Assembly(genre=reading.genre, language=reading.pack.code)
    drafts = parted(recognition.drafts)
    root = assembly.root(drafts)
    notes = tuple(_notes(reading.layout))
    root, note_findings = link_notes(root, notes)
    root, meta_findings = _described(root, drafts, reading, options)
    root, link_findings = link_citations(root, reading.pack)
    tree = to_tree(root)
    xml = to_bytes(tree)
    _prove(tree, name)
    discards = (*_furniture(reading.layout), *recognition.discards)
    balance = audit(reading.layout.text(), tree, discarded=[d.text for d in discards])
    findings = (
        *reading.diagnostics,
        *recognition.diagnostics,
        *assembly.diagnostics,
        *note_findings,
        *meta_findings,
        *link_findings,
        *_balance_findings(balance),
        *_recognition_findings(root, reading.layout),
    )
    return ConversionResult(
        xml=xml,
        status=_status(findings),
        symbol=_symbol_of(root),
        language=reading.pack.code,
        genre=reading.genre.name,
        pages=reading.layout.pages,
        diagnostics=findings,
        discards=discards,
        media=tuple(_media(reading.layout)),
        places=_places(root) if options.trace else {},
        trace=tuple(recognition.trace),
        kept=balance.kept,
        backed=balance.backed,
        characters=balance.total,
        source_digest=hashlib.sha256(data).hexdigest(),
    )


def read_document(data: bytes, options: Options, *, name: str = "") -> Reading:
    """Return a document's layout, language and genre.

    Raises:
        InputError: The file cannot be read.
        DetectionError: The language is none of the six.
    """
    source = SourceFile(
        data=data,
        name=name,
        password=options.password,
        encoding=options.encoding,
        language=options.language,
        ocr=options.ocr,
    )
    shown = read(source)
    diagnostics = list(shown.diagnostics)
    if options.language:
        code = options.language
    else:
        language = detect_language(shown.opening(SAMPLE))
        code = language.code
        if not language.sure:
            diagnostics.append(
                Diagnostic(code="LA001", params={"language": load_pack(code).name})
            )
    pack = load_pack(code)
    if isinstance(shown, PagedLayout):
        shown = compose(shown, cues_of(code))
        diagnostics = [*diagnostics, *shown.diagnostics]
    shown = with_notices(shown, pack)
    genre = _genre(shown, pack, options)
    if not genre.evidence:
        diagnostics.append(Diagnostic(code="GE001"))
    return Reading(
        layout=shown,
        pack=pack,
        genre=genre,
        diagnostics=_distinct(diagnostics),
    )


def _distinct(diagnostics: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    seen: list[Diagnostic] = []
    for one in diagnostics:
        if one not in seen:
            seen.append(one)
    return tuple(seen)


def _genre(layout: LayoutDocument, pack: LanguagePack, options: Options) -> Genre:
    if options.genre:
        known = genres()
        if options.genre not in known:
            msg = f"there is no genre {options.genre!r}"
            raise UsageError(msg, hint=f"Genres: {', '.join(sorted(known))}.")
        return name_genre(known[options.genre], layout, pack, options.symbol)
    return detect_genre(layout, pack, options.symbol)[0]


def _notes(layout: LayoutDocument) -> Iterator[NoteText]:
    for note in layout.notes:
        yield NoteText(
            marker=note.marker, content=to_blocks(note.blocks), span=note.source
        )


# -------------------------------------------------------------- metadata
def _described(
    root: AkomaNtoso,
    drafts: Iterable[Draft],
    reading: Reading,
    options: Options,
) -> tuple[AkomaNtoso, tuple[Diagnostic, ...]]:
    """Return the file with eIds and metadata in every document of it."""
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


def _symbol_of(root: AkomaNtoso) -> str:
    for node in walk(root):
        if node.element == "FRBRalias" and getattr(node, "name", "") == "symbol":
            return str(getattr(node, "value", ""))
    return ""


# ----------------------------------------------------------------- proof
def _prove(tree: etree._Element, name: str) -> None:
    findings = validate_schema(tree)
    errors = [f for f in findings if f.severity is Severity.ERROR]
    if errors:
        first = errors[0]
        msg = f"{name or 'the result'} is not valid Akoma Ntoso: {first.message}"
        raise ValidationError(msg)


def _balance_findings(balance: Conservation) -> Iterator[Diagnostic]:
    lost = balance.total - balance.placed
    if lost:
        yield Diagnostic(
            code="CO001",
            params={
                "count": lost,
                "total": balance.total,
                "sample": " / ".join(balance.missing)[:_SAMPLE],
            },
        )
    if balance.invented:
        yield Diagnostic(
            code="CO002",
            params={
                "count": balance.invented,
                "sample": " / ".join(balance.added)[:_SAMPLE],
            },
        )


def _recognition_findings(
    root: AkomaNtoso, layout: LayoutDocument
) -> Iterator[Diagnostic]:
    """Yield what the result lacks: anything but plain paragraphs, a title, a body."""
    if not any(node.element in _RECOGNISED for node in walk(root)):
        blocks = sum(1 for _ in layout.blocks())
        yield Diagnostic(code="RC001", params={"blocks": blocks})
    if root.document.preface is None:
        yield Diagnostic(code="ST001")
    for document in _documents(root):
        if not any(_shows(node) for node in walk(document.body)):
            yield Diagnostic(code="ST002")


def _shows(node: Node) -> bool:
    return node.element == "img" or (
        isinstance(node, Text) and bool(node.value.strip())
    )


def _documents(root: AkomaNtoso) -> Iterator[Document]:
    """Yield the document, or those of a collection."""
    if root.components is None:
        yield root.document
        return
    for component in root.components.content:
        if isinstance(component.document, Document):
            yield component.document


def _status(findings: tuple[Diagnostic, ...]) -> Status:
    if any(finding.severity is Severity.ERROR for finding in findings):
        return Status.PARTIAL
    return Status.OK


def _furniture(layout: LayoutDocument) -> Iterator[Discard]:
    for piece in layout.furniture:
        yield Discard(kind=str(piece.kind), text=piece.text, place=str(piece.source))


def _media(layout: LayoutDocument) -> Iterator[MediaFile]:
    for item in layout.flow:
        if isinstance(item, Picture):
            yield MediaFile(name=item.name, data=item.data)


def _places(root: Node) -> dict[str, Any]:
    places: dict[str, Any] = {}
    for node in walk(root):
        if node.eid and node.span:
            span = node.span
            places[node.eid] = {
                "page": span.page,
                "last_page": span.last_page,
                "first_line": span.first_line,
                "last_line": span.last_line,
                "box": (
                    [span.box.x0, span.box.y0, span.box.x1, span.box.y1]
                    if span.box
                    else None
                ),
            }
    return places
