"""What names a document: its symbol, number, organ and dates, as far as it prints them.

Source: AKN4UN digest 2 (naming convention); `official-practice` 4 rows 3 to 8.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from converter.core.diagnostics import Diagnostic
from converter.core.facts import Facts
from converter.core.symbols import Symbol, SymbolError, parse
from converter.core.symbols.iri import number_of
from converter.core.symbols.resolutions import Kind, resolution_symbol
from converter.core.text import spaced, squash
from converter.languages.loader import load_pack
from converter.languages.phrase import words_regex
from converter.model.document import Document, Formula
from converter.model.inline import DocDate, DocNumber, Session
from converter.model.meta import Entry
from converter.model.node import text_of, walk
from converter.transforms.citations.numbers import read_number
from converter.transforms.citations.vocabulary import vocabulary
from converter.transforms.front import issuing_organ
from converter.transforms.ontology import known_entry, make_entry

_UNKNOWN_DATE = "1900-01-01"
# the date that names the work, by how a document dates itself
_ADOPTED = "#adoptionDate"
_WORK_DATES = (
    (_ADOPTED, "adoption"),
    ("#dateOfMeeting", "meeting"),
    ("#dateOfLetter", "letter"),
    ("#dateOfIssuance", "publication"),
    ("#dateOfSignature", "signature"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
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
    session: str = ""
    """Given, where none is printed."""

    def work(self, document: Document) -> str:
        """Return the Work IRI."""
        return (
            f"/akn/un/{document.doc_type}/{document.subtype}/{self.actor}"
            f"/{self.work_date}/{self.number}"
        )


def identify(
    document: Document, facts: Facts, parts: Sequence[Document] = ()
) -> tuple[Identity, tuple[Diagnostic, ...]]:
    """Return what names a document, and what of it is not printed.

    Args:
        document: With its front matter settled.
        facts: What is known beside the text.
        parts: The lettered parts of a resolution, which say who adopted it and when
            where no masthead does.
    """
    diagnostics: list[Diagnostic] = []
    symbol, composed = _symbol(document, facts, parts)
    if symbol is not None and composed:
        diagnostics.append(Diagnostic(code="MD005", params={"symbol": symbol.text}))
    number, printed = _number(document, symbol, facts)
    if symbol is None:
        diagnostics.append(Diagnostic(code="MD001", params={"number": number}))
    date, name = _work_date(document, facts, parts)
    issued = _issued(document, facts) or date
    if not date:
        date, name = _year_of(symbol), "publication"
        issued = issued or date
        diagnostics.append(Diagnostic(code="MD002", params={"date": date}))
    organ = _organ(document, symbol)
    identity = Identity(
        symbol=symbol,
        number=number,
        printed=printed,
        actor=organ.href.rsplit("/", 1)[1],
        organ=organ,
        work_date=date,
        work_date_name=name,
        issued=issued,
        session="" if _session(document) else facts.session,
    )
    return identity, (*diagnostics, *_conflicts(document, facts))


def _conflicts(document: Document, facts: Facts) -> Iterator[Diagnostic]:
    """Yield what was given otherwise than it is printed."""
    symbol = _parsed(facts.symbol)
    printed = _parsed(_printed_symbol(document))
    if symbol and printed and _keys(symbol).isdisjoint(_keys(printed)):
        yield _conflict("symbol", symbol.text, printed.text)
    date = _date(document, "#dateOfIssuance")
    if facts.date and date and facts.date != date:
        yield _conflict("date", facts.date, date)
    session = _session(document)
    if facts.session and session and squash(facts.session) != squash(session):
        yield _conflict("session", facts.session, session)


def _keys(symbol: Symbol) -> set[str]:
    return {one.key for one in (symbol.first, symbol.joint) if one is not None}


def _conflict(field: str, given: str, printed: str) -> Diagnostic:
    params = {"field": field, "given": given, "printed": printed}
    return Diagnostic(code="MD003", params=params)


def _symbol(
    document: Document, facts: Facts, parts: Sequence[Document]
) -> tuple[Symbol | None, bool]:
    """Return the symbol, and whether it is composed from number and organ.

    A symbol of the running heads counts before a composed one only when it is that of
    a resolution: any other may be cited in a note at the foot of the page.
    """
    given, printed = _parsed(facts.symbol), _parsed(_printed_symbol(document))
    first = printed if "symbol" in facts.supplied else given
    known = first or given or printed
    if known:
        return known, False
    head = _parsed(facts.head_symbol)
    if head and head.resolution_number:
        return head, False
    composed = _composed(document, facts, parts)
    return (composed, True) if composed else (head, False)


def _parsed(text: str) -> Symbol | None:
    try:
        return parse(text) if text else None
    except SymbolError:
        return None


def _composed(
    document: Document, facts: Facts, parts: Sequence[Document]
) -> Symbol | None:
    """Return the symbol that follows from a printed number and the organ that acts.

    Compilations and old prints give resolutions without symbol: ``Resolution 210
    (1965)`` of the Security Council is S/RES/210(1965).
    """
    number = _doc_number(document)
    acting = (_acting(one, facts.language) for one in (document, *parts))
    organ = next(filter(None, acting), "")
    if not number:
        return None
    kind: Kind = "decision" if document.name == "decision" else "resolution"
    number = read_number(number, vocabulary(facts.language)).text
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


def _work_date(
    document: Document, facts: Facts, parts: Sequence[Document]
) -> tuple[str, str]:
    for pointer, name in _WORK_DATES:
        issuance = pointer == "#dateOfIssuance"
        date = _issued(document, facts) if issuance else _date(document, pointer)
        if date:
            return date, name
    adopted = (_date(part, _ADOPTED) for part in parts)
    last = max(filter(None, adopted), default="")
    return (last, "adoption") if last else (facts.date, "publication")


def _issued(document: Document, facts: Facts) -> str:
    """Return the date of issue: given, or printed, whichever counts first."""
    printed = _date(document, "#dateOfIssuance")
    if "date" in facts.supplied:
        return printed or facts.date
    return facts.date or printed


def _session(document: Document) -> str:
    """Return the session that a document prints; empty if none."""
    parts = (document.cover_page, document.preface)
    sessions = (
        node.value or ""
        for part in parts
        for node in (walk(part) if part else ())
        if isinstance(node, Session)
    )
    return next(sessions, "")


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
