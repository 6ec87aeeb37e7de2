"""Writes the metadata that the document itself states, and says what it does not.

Source: AKN4UN digest 2 (IRIs) and 3 (metadata), `official-practice` 4 rows 4-12,
`design.md`: actor `un-ga`, alias ``unPublishedIri`` with the Secretariat's own form,
a document without symbol gets a stable provisional number, never an invented symbol.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from converter.core.diagnostics import Diagnostic
from converter.core.facts import Facts
from converter.core.symbols import Symbol, SymbolError, parse
from converter.core.symbols.iri import number_of
from converter.core.symbols.resolutions import Kind, resolution_symbol
from converter.core.text import spaced
from converter.languages.loader import load_pack
from converter.languages.phrase import words_regex
from converter.model.document import Attachment, Attachments, Document, Formula
from converter.model.inline import DocDate, DocketNumber, DocNumber, text
from converter.model.meta import (
    Analysis,
    Classification,
    Entry,
    FooterFirstPage,
    FooterFirstPageLeft,
    FRBRExpression,
    FRBRManifestation,
    FRBRWork,
    Identification,
    InternalCode,
    Keyword,
    Meta,
    Presentation,
    Publication,
    References,
    Step,
    Value,
    Workflow,
)
from converter.model.node import Node, text_of, walk
from converter.transforms.front import issuing_organ
from converter.transforms.ontology import known_entry, make_entry
from converter.transforms.versions import changed_by, translation_of
from converter.transforms.votes import votes_of

_POINTERS = ("refers_to", "as_", "by", "source", "outcome", "to")
_CONVERTER = "#converter"
_UNKNOWN_DATE = "1900-01-01"
# the date that names the work, by how a document dates itself
_WORK_DATES = (
    ("#adoptionDate", "adoption"),
    ("#dateOfMeeting", "meeting"),
    ("#dateOfLetter", "letter"),
    ("#dateOfIssuance", "publication"),
    ("#dateOfSignature", "signature"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Identity:
    """What names a document."""

    symbol: Symbol | None
    number: str
    """Number step of the IRI."""
    printed: str
    """Number as printed, or the symbol."""
    actor: str
    organ: Entry
    work_date: str
    work_date_name: str
    issued: str
    """Date of this expression."""

    def work(self, document: Document) -> str:
        """Return the Work IRI."""
        return (
            f"/akn/un/{document.doc_type}/{document.subtype}/{self.actor}"
            f"/{self.work_date}/{self.number}"
        )


def add_metadata(
    document: Document, facts: Facts, names: Iterable[Entry]
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return the document with its metadata, and what it does not state.

    Args:
        document: With eIds, before its attachments have metadata.
        facts: What is known beside the text.
        names: Entries of persons, offices and places in the text.
    """
    identity, diagnostics = _identify(document, facts)
    attachments = document.attachments
    if attachments:
        attachments = _attached(attachments, document, identity, facts, "")
    meta = _meta(document, identity, facts, component="main")
    bare = replace(document, meta=meta, attachments=attachments)
    references = _references(bare, identity, names)
    return replace(bare, meta=replace(meta, references=references)), diagnostics


# ---------------------------------------------------------------- identity
def _identify(
    document: Document, facts: Facts
) -> tuple[_Identity, tuple[Diagnostic, ...]]:
    diagnostics: list[Diagnostic] = []
    symbol, composed = _symbol(document, facts)
    if symbol is not None and composed:
        diagnostics.append(Diagnostic(code="MD005", params={"symbol": symbol.text}))
    number, printed = _number(document, symbol, facts)
    if symbol is None:
        diagnostics.append(Diagnostic(code="MD001", params={"number": number}))
    date, name = _work_date(document, facts)
    issued = facts.date or _date(document, "#dateOfIssuance") or date
    if not date:
        date, name = _year_of(symbol), "publication"
        issued = issued or date
        diagnostics.append(Diagnostic(code="MD002", params={"date": date}))
    organ = _organ(document, symbol)
    identity = _Identity(
        symbol=symbol,
        number=number,
        printed=printed,
        actor=organ.href.rsplit("/", 1)[1],
        organ=organ,
        work_date=date,
        work_date_name=name,
        issued=issued,
    )
    return identity, tuple(diagnostics)


def _symbol(document: Document, facts: Facts) -> tuple[Symbol | None, bool]:
    """Return the symbol, and whether it is composed from number and organ.

    A symbol of the running heads counts before a composed one only when it is that of
    a resolution: any other may be cited in a note at the foot of the page.
    """
    known = _parsed(facts.symbol) or _parsed(_printed_symbol(document))
    if known:
        return known, False
    head = _parsed(facts.head_symbol)
    if head and head.resolution_number:
        return head, False
    composed = _composed(document, facts)
    return (composed, True) if composed else (head, False)


def _parsed(text: str) -> Symbol | None:
    try:
        return parse(text) if text else None
    except SymbolError:
        return None


def _composed(document: Document, facts: Facts) -> Symbol | None:
    """Return the symbol that follows from a printed number and the organ that acts.

    Compilations and old prints give resolutions without symbol: ``Resolution 210
    (1965)`` of the Security Council is S/RES/210(1965).
    """
    number = _doc_number(document)
    organ = _acting(document, facts.language)
    if not number:
        return None
    kind: Kind = "decision" if document.name == "decision" else "resolution"
    return resolution_symbol(number, organ=organ, kind=kind)


def _acting(document: Document, language: str) -> str:
    """Return the id of the organ that the enacting formula names, or the masthead."""
    for node in walk(document.preamble) if document.preamble else ():
        if isinstance(node, Formula):
            said = spaced(text_of(node))
            for organ, words in _formulas(language):
                if words.match(said):
                    return organ
    cover = document.cover_page
    named = issuing_organ(cover) if cover else None
    return ((named.refers_to if named else None) or "").removeprefix("#")


@cache
def _formulas(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    pack = load_pack(language)
    return tuple(
        (organ, re.compile(words_regex(words, spaced=pack.spaced), re.IGNORECASE))
        for organ, words in pack.resolution.formula.items()
        if words
    )


def _printed_symbol(document: Document) -> str:
    for part in (document.cover_page, document.preface):
        for node in walk(part) if part else ():
            if isinstance(node, DocNumber) and node.refers_to == "#symbol":
                return spaced(text_of(node))
    return ""


def _number(document: Document, symbol: Symbol | None, facts: Facts) -> tuple[str, str]:
    """Return the number step of the IRI and the number as printed."""
    if symbol is None:
        printed = _doc_number(document)
        if printed:
            return printed.replace("/", "-").replace(" ", "_"), printed
        provisional = f"provisional-{facts.digest[:12]}"
        return provisional, provisional
    number = number_of(symbol, component=True)
    return number, symbol.resolution_number or symbol.text


def _doc_number(document: Document) -> str:
    for node in walk(document.preface) if document.preface else ():
        if isinstance(node, DocNumber) and node.refers_to != "#symbol":
            return spaced(text_of(node))
    return ""


def _work_date(document: Document, facts: Facts) -> tuple[str, str]:
    for pointer, name in _WORK_DATES:
        if pointer == "#dateOfIssuance" and facts.date:
            return facts.date, name
        date = _date(document, pointer)
        if date:
            return date, name
    return facts.date, "publication"


def _date(document: Document, pointer: str) -> str:
    parts = (document.cover_page, document.preface, document.conclusions)
    for part in parts:
        for node in walk(part) if part else ():
            if isinstance(node, DocDate) and node.refers_to == pointer:
                return node.date
    return ""


def _year_of(symbol: Symbol | None) -> str:
    """Return the first day of the year that a symbol states, else a plain unknown."""
    for year in (symbol.session, symbol.qualifier) if symbol else ():
        if year.isdigit() and len(year) == len("2021"):
            return f"{year}-01-01"
    return _UNKNOWN_DATE


def _organ(document: Document, symbol: Symbol | None) -> Entry:
    if symbol is not None:
        known = known_entry(symbol.organ_id)
        if known and known.href.endswith(f"/{symbol.actor}"):
            return known
        return make_entry(
            "organization", symbol.organ_id, symbol.actor, symbol.organ_name
        )
    cover = document.cover_page
    organ = issuing_organ(cover) if cover else None
    pointer = (organ.refers_to or "") if organ else ""
    found = known_entry(pointer.removeprefix("#"))
    unknown = known_entry("un")
    assert unknown is not None  # noqa: S101 - the table holds it
    return found if found and found.kind == "TLCOrganization" else unknown


# -------------------------------------------------------------------- meta
def _meta(
    document: Document, identity: _Identity, facts: Facts, *, component: str
) -> Meta:
    return Meta(
        identification=_identification(document, identity, facts, component),
        publication=_publication(identity),
        classification=_classification(facts),
        workflow=_workflow(document, identity),
        analysis=_analysis(document, identity),
        references=References(source=_CONVERTER),
        presentation=_presentation(facts),
    )


def _analysis(document: Document, identity: _Identity) -> Analysis | None:
    """Return the votes of a document, and the document that it changes."""
    votes = votes_of(document, _CONVERTER)
    changed = changed_by(identity.symbol, _CONVERTER)
    if changed is None:
        return votes
    return replace(votes or Analysis(source=_CONVERTER), other_references=changed)


def _identification(
    document: Document, identity: _Identity, facts: Facts, component: str
) -> Identification:
    work = identity.work(document)
    identification = _three_levels(work, identity, facts, component, document.subtype)
    return _translated(identification, document.cover_page, facts, work)


def _translated(
    identification: Identification, front: Node | None, facts: Facts, work: str
) -> Identification:
    """Return the identification with the version that it was translated from."""
    expression = identification.expression
    sources = tuple(translation_of(front, facts.language, work))
    return replace(
        identification,
        expression=replace(expression, content=(*expression.content, *sources)),
    )


def _three_levels(
    work: str, identity: _Identity, facts: Facts, component: str, subtype: str
) -> Identification:
    organ = f"#{identity.organ.eid}"
    expression = f"{work}/{facts.iso3}@"
    return Identification(
        source=_CONVERTER,
        work=FRBRWork(
            content=(
                Value(kind="FRBRthis", value=f"{work}/!{component}"),
                Value(kind="FRBRuri", value=work),
                *_aliases(identity, work, component),
                Value(
                    kind="FRBRdate",
                    date=identity.work_date,
                    name=identity.work_date_name,
                ),
                Value(kind="FRBRauthor", href=organ, as_="#author"),
                Value(kind="FRBRcountry", value="un"),
                Value(kind="FRBRsubtype", value=subtype),
                Value(
                    kind="FRBRnumber",
                    value=identity.number,
                    show_as=_shown_number(identity, component),
                ),
                Value(kind="FRBRprescriptive", value="false"),
                Value(kind="FRBRauthoritative", value="false"),
            )
        ),
        expression=FRBRExpression(
            content=(
                Value(kind="FRBRthis", value=f"{expression}/!{component}"),
                Value(kind="FRBRuri", value=expression),
                Value(kind="FRBRdate", date=identity.issued, name="publication"),
                Value(kind="FRBRauthor", href=organ, as_="#issuer"),
                Value(kind="FRBRlanguage", language=facts.iso3),
            )
        ),
        manifestation=FRBRManifestation(
            content=(
                Value(kind="FRBRthis", value=f"{expression}/!{component}.xml"),
                Value(kind="FRBRuri", value=f"{expression}.xml"),
                Value(kind="FRBRdate", date=facts.markup_date, name="markup"),
                Value(kind="FRBRauthor", href=_CONVERTER, as_="#editor"),
                Value(kind="FRBRformat", value="xml"),
            )
        ),
    )


def _shown_number(identity: _Identity, component: str) -> str:
    if component == "main":
        return identity.printed
    return f"{identity.printed}, {component.replace('_', ' ').replace('/', ', ')}"


def _aliases(identity: _Identity, work: str, component: str) -> Iterator[Value]:
    if component != "main" or identity.symbol is None:
        return
    symbol = identity.symbol
    for one in (symbol.first, symbol.joint):
        if one is not None:
            yield Value(kind="FRBRalias", name="symbol", value=one.text)
    if "/statement/deliberation/un-" in work and identity.actor.count("-") == 1:
        published = work.replace("/un-", "/un", 1)
        yield Value(kind="FRBRalias", name="unPublishedIri", value=f"{published}/")


def _publication(identity: _Identity) -> Publication:
    number = identity.symbol.text if identity.symbol else identity.printed
    return Publication(
        date=identity.issued,
        name="United Nations masthead document",
        show_as=number,
        number=number,
    )


def _classification(facts: Facts) -> tuple[Classification, ...]:
    keywords = tuple(
        Keyword(
            eid=f"keyword_{index}",
            value=row["value"],
            show_as=row.get("showAs") or row["value"],
            dictionary=row.get("dictionary") or "UNBIS Thesaurus",
            href=row.get("href") or None,
        )
        for index, row in enumerate(facts.keywords, 1)
    )
    return (Classification(source=_CONVERTER, content=keywords),) if keywords else ()


def _workflow(document: Document, identity: _Identity) -> Workflow | None:
    """Return the adoption as a step, where the document prints its date."""
    if document.subtype != "deliberation" or identity.work_date_name != "adoption":
        return None
    step = Step(
        eid="step_1",
        date=identity.work_date,
        by=f"#{identity.organ.eid}",
        as_="#author",
        outcome="#adopted",
    )
    return Workflow(source=_CONVERTER, content=(step,))


def _presentation(facts: Facts) -> Presentation | None:
    if not facts.job_number:
        return None
    docket = DocketNumber(
        refers_to="#publicationJobNumber", content=text(facts.job_number)
    )
    footer = FooterFirstPage(
        left=FooterFirstPageLeft(internal_code=InternalCode(docket_number=docket))
    )
    return Presentation(source=_CONVERTER, content=(footer,))


# ------------------------------------------------------------- attachments
def _attached(
    attachments: Attachments,
    host: Document,
    identity: _Identity,
    facts: Facts,
    above: str,
) -> Attachments:
    """Return attachments with the host's identity and their own component name."""
    names = _component_names(attachments)
    done = []
    for attachment, name in zip(attachments.content, names, strict=True):
        component = f"{above}/{name}" if above else name
        done.append(_one_attached(attachment, host, identity, facts, component))
    return replace(attachments, content=tuple(done))


def _one_attached(
    attachment: Attachment,
    host: Document,
    identity: _Identity,
    facts: Facts,
    component: str,
) -> Attachment:
    document = attachment.document
    work = identity.work(host)
    inner = document.attachments
    if inner:
        inner = _attached(inner, host, identity, facts, component)
    of = Entry(
        kind="attachmentOf",
        eid=f"{attachment.eid}__attachmentOf",
        href=work,
        show_as=identity.printed,
    )
    meta = Meta(
        identification=_translated(
            _three_levels(work, identity, facts, component, host.subtype),
            document.preface,
            facts,
            work,
        ),
        references=References(source=_CONVERTER, content=(of,)),
    )
    return replace(attachment, document=replace(document, meta=meta, attachments=inner))


def _component_names(attachments: Attachments) -> list[str]:
    """Return ``annex``, or ``annex_I``, ``annex_II`` where there are several."""
    taken: set[str] = set()
    names = []
    for attachment in attachments.content:
        base = attachment.document.name
        number = attachment.number
        name = f"{base}_{number}" if number else base
        count = 1
        while name in taken:
            count += 1
            name = f"{base}_{number}{count}" if number else f"{base}_{count}"
        taken.add(name)
        names.append(name)
    return names


# -------------------------------------------------------------- references
def _references(
    document: Document, identity: _Identity, names: Iterable[Entry]
) -> References:
    """Return an entry for exactly the things that the document points to."""
    entries = {entry.eid: entry for entry in names}
    entries[identity.organ.eid] = identity.organ
    used: dict[str, None] = {"converter": None, "author": None}
    for node in walk(document):
        for pointer in _pointers(node):
            used.setdefault(pointer.removeprefix("#"), None)
    content = []
    for name in used:
        entry = entries.get(name) or known_entry(name)
        if entry is not None:
            content.append(entry)
    content.sort(key=lambda entry: (entry.kind, entry.eid or ""))
    return References(source=_CONVERTER, content=tuple(content))


def _pointers(node: Node) -> Iterator[str]:
    for name in _POINTERS:
        value = getattr(node, name, None)
        if isinstance(value, str) and value.startswith("#"):
            yield value
    if isinstance(node, Value) and node.kind == "FRBRauthor" and node.href:
        yield node.href
