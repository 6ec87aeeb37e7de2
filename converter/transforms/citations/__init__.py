"""Links the citations of a file: to other documents, and to places of its own.

A symbol, or the number of a resolution or decision, becomes a `ref` with the Work IRI
where the text gives its date, else an `a` to the document; both with the symbol as
title. References to the file's own paragraphs, sections and annexes become `ref`,
`rref` or `mref` to eIds that exist; dates of the text become `date`. Links that the
source set itself are brought into the same form.

Source: `design.md` (references), `official-practice` 2.9 and 4 row 32, AKN4UN digest
2.5 and 4.4.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from converter.core.diagnostics import Diagnostic
from converter.languages.pack import LanguagePack
from converter.model.document import AkomaNtoso, Document
from converter.model.mark import Mark
from converter.transforms.citations.attribution import attribute
from converter.transforms.citations.chronology import date_works
from converter.transforms.citations.identity import identify
from converter.transforms.citations.linking import Linking
from converter.transforms.citations.passage import Passage
from converter.transforms.citations.survey import Survey
from converter.transforms.citations.vocabulary import vocabulary
from converter.transforms.citations.weaving import weave

__all__ = ["link_citations"]


def link_citations(
    root: AkomaNtoso, pack: LanguagePack
) -> tuple[AkomaNtoso, tuple[Diagnostic, ...]]:
    """Return the file with its citations linked, and what could not be.

    Args:
        root: A file whose elements have their eIds and whose documents have their
            metadata.
        pack: Its language.
    """
    words = vocabulary(pack.code)
    identities = [identify(document) for document in _documents(root)]
    surveys = [
        Survey(words, identity).read(document)
        for document, identity in zip(_documents(root), identities, strict=True)
    ]
    passages = list(chain.from_iterable(map(_with_notes, surveys)))
    attribute(passages, words)
    dates, findings = date_works(passages, words)
    parts = {identity.letter: identity for identity in identities if identity.letter}
    marks: dict[int, list[Mark]] = {}
    unwrapped: set[int] = set()
    diagnostics = list(findings)
    for survey in surveys:
        linking = Linking(words=words, dates=dates, parts=parts)
        linking.link(survey)
        marks |= linking.marks
        unwrapped |= linking.unwrapped
        diagnostics += linking.diagnostics
    return weave(root, marks, unwrapped), tuple(diagnostics)


def _documents(holder: AkomaNtoso | Document) -> Iterator[Document]:
    """Yield the documents whose eIds are a space of their own."""
    if isinstance(holder, AkomaNtoso):
        yield holder.document
        yield from _documents(holder.document)
    for component in holder.components.content if holder.components else ():
        if isinstance(component.document, Document):
            yield component.document
            yield from _documents(component.document)


def _with_notes(passages: list[Passage]) -> Iterator[Passage]:
    for passage in passages:
        yield passage
        for _, notes in passage.notes:
            yield from _with_notes(notes)
