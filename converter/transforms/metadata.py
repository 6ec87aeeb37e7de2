"""Writes the metadata that the document itself states, and says what it does not.

Source: AKN4UN digest 2 (IRIs) and 3 (metadata), `official-practice` 4 rows 4-12,
`design.md`: actor `un-ga`, alias ``unPublishedIri`` with the Secretariat's own form,
a document without symbol gets a stable provisional number, never an invented symbol.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from converter.core.facts import Facts
from converter.model.document import Attachment, Attachments, Document
from converter.model.inline import DocketNumber, text
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
from converter.model.node import Node, shape_of, walk
from converter.transforms.identity import Identity
from converter.transforms.ontology import known_entry
from converter.transforms.versions import changed_by, translation_of
from converter.transforms.votes import votes_of

_POINTERS = frozenset({"refers_to", "as_", "by", "source", "outcome", "to"})
_CONVERTER = "#converter"


def add_metadata(
    document: Document, identity: Identity, facts: Facts, names: Iterable[Entry]
) -> Document:
    """Return the document with its metadata.

    Args:
        document: With eIds, before its attachments have metadata.
        identity: What names it.
        facts: What is known beside the text.
        names: Entries of persons, offices and places in the text.
    """
    attachments = document.attachments
    if attachments:
        attachments = _attached(attachments, document, identity, facts, "")
    meta = _meta(document, identity, facts, component="main")
    bare = replace(document, meta=meta, attachments=attachments)
    entries = {entry.eid: entry for entry in names}
    entries[identity.organ.eid] = identity.organ
    return replace(bare, meta=replace(meta, references=_references(bare, entries)))


def without_masthead(document: Document) -> Document:
    """Return a component without what its publication says for it.

    Args:
        document: With metadata; masthead and job number go, and the entries that
            only they point to.
    """
    meta = document.meta
    if meta is None:
        return replace(document, cover_page=None)
    entries = {entry.eid: entry for entry in meta.references.content}
    bare = replace(document, cover_page=None, meta=replace(meta, presentation=None))
    references = _references(bare, entries)
    return replace(bare, meta=replace(meta, presentation=None, references=references))


# -------------------------------------------------------------------- meta
def _meta(
    document: Document, identity: Identity, facts: Facts, *, component: str
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


def _analysis(document: Document, identity: Identity) -> Analysis | None:
    """Return the votes of a document, and the document that it changes."""
    votes = votes_of(document, _CONVERTER)
    changed = changed_by(identity.symbol, _CONVERTER)
    if changed is None:
        return votes
    return replace(votes or Analysis(source=_CONVERTER), other_references=changed)


def _identification(
    document: Document, identity: Identity, facts: Facts, component: str
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
    work: str, identity: Identity, facts: Facts, component: str, subtype: str
) -> Identification:
    """Return the work, its expression in a language and this file of it."""
    expression = f"{work}/{facts.iso3}@"
    return Identification(
        source=_CONVERTER,
        work=_work(work, identity, component, subtype),
        expression=FRBRExpression(
            content=(
                Value(kind="FRBRthis", value=f"{expression}/!{component}"),
                Value(kind="FRBRuri", value=expression),
                Value(kind="FRBRdate", date=identity.issued, name="publication"),
                Value(kind="FRBRauthor", href=_organ(identity), as_="#issuer"),
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


def _work(uri: str, identity: Identity, component: str, subtype: str) -> FRBRWork:
    date, event = identity.work_date, identity.work_date_name
    number = _shown_number(identity, component)
    return FRBRWork(
        content=(
            Value(kind="FRBRthis", value=f"{uri}/!{component}"),
            Value(kind="FRBRuri", value=uri),
            *_aliases(identity, uri, component),
            Value(kind="FRBRdate", date=date, name=event),
            Value(kind="FRBRauthor", href=_organ(identity), as_="#author"),
            Value(kind="FRBRcountry", value="un"),
            Value(kind="FRBRsubtype", value=subtype),
            Value(kind="FRBRnumber", value=identity.number, show_as=number),
            Value(kind="FRBRprescriptive", value="false"),
            Value(kind="FRBRauthoritative", value="false"),
        )
    )


def _organ(identity: Identity) -> str:
    return f"#{identity.organ.eid}"


def _shown_number(identity: Identity, component: str) -> str:
    if component == "main":
        return identity.printed
    return f"{identity.printed}, {component.replace('_', ' ').replace('/', ', ')}"


def _aliases(identity: Identity, work: str, component: str) -> Iterator[Value]:
    if component != "main":
        return
    if identity.session:
        yield Value(kind="FRBRalias", name="session", value=identity.session)
    symbol = identity.symbol
    if symbol is None:
        return
    for one in (symbol.first, symbol.joint):
        if one is not None:
            yield Value(kind="FRBRalias", name="symbol", value=one.text)
    if "/statement/deliberation/un-" in work and identity.actor.count("-") == 1:
        published = work.replace("/un-", "/un", 1)
        yield Value(kind="FRBRalias", name="unPublishedIri", value=f"{published}/")


def _publication(identity: Identity) -> Publication:
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


def _workflow(document: Document, identity: Identity) -> Workflow | None:
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
    identity: Identity,
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
    identity: Identity,
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
def _references(document: Document, entries: Mapping[str | None, Entry]) -> References:
    """Return an entry for exactly the things that the document points to.

    Args:
        document: With the metadata that point to something.
        entries: By eId; what is not among them may be one that everybody knows.
    """
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
    for name, _ in shape_of(type(node)).attributes:
        value = getattr(node, name) if name in _POINTERS else None
        if value and value[0] == "#":
            yield value
    if isinstance(node, Value) and node.kind == "FRBRauthor" and node.href:
        yield node.href
