"""One document: read, detect, recognise, transform, serialise, prove.

A pure function of bytes, options and the injected clock.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from converter.layout import LayoutDocument
from converter.pipeline.assembly import Assembly
from converter.pipeline.description import describe
from converter.pipeline.options import ConversionResult, Options
from converter.pipeline.outcome import (
    balance_findings,
    furniture_of,
    media_of,
    places_of,
    prove,
    recognition_findings,
    status_of,
    symbol_of,
)
from converter.pipeline.parts import parted
from converter.pipeline.reading import Reading, read_document
from converter.pipeline.recognition import recognise
from converter.recognisers.inline import to_blocks
from converter.serializer import to_bytes, to_tree
from converter.transforms.citations import link_citations
from converter.transforms.footnotes import NoteText, link_notes
from converter.validation.conservation import audit


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
    return convert_reading(reading, data, options, name=name)


def convert_reading(
    reading: Reading, data: bytes, options: Options, *, name: str = ""
) -> ConversionResult:
    """Return the same of a document that has been read, whose file is given too."""
    recognition = recognise(
        reading.layout.flow, reading.genre, reading.pack, trace=options.trace
    )
    assembly = Assembly(genre=reading.genre, language=reading.pack.code)
    drafts = parted(recognition.drafts)
    root = assembly.root(drafts)
    notes = tuple(_notes(reading.layout))
    root, note_findings = link_notes(root, notes)
    root, meta_findings = describe(root, drafts, reading, options)
    root, link_findings = link_citations(root, reading.pack)
    tree = to_tree(root)
    xml = to_bytes(tree)
    prove(tree, name)
    discards = (*furniture_of(reading.layout), *recognition.discards)
    balance = audit(reading.layout.text(), tree, discarded=[d.text for d in discards])
    findings = (
        *reading.diagnostics,
        *recognition.diagnostics,
        *assembly.diagnostics,
        *note_findings,
        *meta_findings,
        *link_findings,
        *balance_findings(balance),
        *recognition_findings(root, reading.layout),
    )
    return ConversionResult(
        xml=xml,
        status=status_of(findings),
        symbol=symbol_of(root),
        language=reading.pack.code,
        genre=reading.genre.name,
        pages=reading.layout.pages,
        diagnostics=findings,
        discards=discards,
        media=tuple(media_of(reading.layout)),
        places=places_of(root) if options.trace else {},
        trace=tuple(recognition.trace),
        kept=balance.kept,
        backed=balance.backed,
        characters=balance.total,
        source_digest=hashlib.sha256(data).hexdigest(),
    )


def _notes(layout: LayoutDocument) -> Iterator[NoteText]:
    for note in layout.notes:
        yield NoteText(
            marker=note.marker,
            content=to_blocks(note.blocks),
            span=note.source,
            counted=note.counted,
        )
