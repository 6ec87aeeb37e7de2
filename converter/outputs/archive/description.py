"""What a catalogue wants to know of a document, taken from its Akoma Ntoso."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from converter.core.symbols import SymbolError, parse
from converter.outputs.archive.markup import AKN, texts

LANGUAGES = {
    "eng": "en", "fra": "fr", "spa": "es", "rus": "ru", "ara": "ar", "zho": "zh",
}  # fmt: skip
"""ISO 639-2/T to 639-1; in this order the first version of a Work leads."""

_NS = {"a": AKN}
_COMPONENT = "/!"
_HEADING = "publicationHeading"


class DescriptionError(ValueError):
    """The XML lacks what makes it identifiable."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A keyword."""

    text: str
    scheme: str = ""
    """Address or name of the vocabulary."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """An agenda item that the document belongs to."""

    number: str
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """One language version. Empty means that the XML does not say it."""

    work: str
    """IRI of the Work, without component."""
    expression: str
    """IRI of the language version."""
    manifestation: str
    """IRI of the XML."""
    symbol: str
    """Document symbol as printed, or the number of the Work."""
    provisional: bool
    """Whether the document has no symbol of its own."""
    language: str
    """ISO 639-2/T."""
    title: str
    kind: str
    """Name of the genre: resolution, verbatimRecord."""
    doc_type: str
    """Element of Akoma Ntoso: statement, debate."""
    creators: tuple[str, ...] = ()
    """Organs and persons that made the Work."""
    publisher: str = ""
    adopted: str = ""
    """Date of the Work, ISO 8601: adoption, signature, meeting."""
    issued: str = ""
    """Date of the language version, ISO 8601."""
    marked_up: str = ""
    """Date of the XML, ISO 8601."""
    session: str = ""
    job_number: str = ""
    agenda: tuple[AgendaItem, ...] = ()
    subjects: tuple[Subject, ...] = ()

    @property
    def language_tag(self) -> str:
        """Tag for ``xml:lang``."""
        return LANGUAGES.get(self.language, self.language)

    @property
    def link(self) -> str:
        """Address of the document at the United Nations, or empty."""
        if self.provisional:
            return ""
        try:
            return parse(self.symbol).link
        except SymbolError:
            return ""

    @property
    def date(self) -> str:
        """The one date for systems that keep one: of issue, else of the Work."""
        return self.issued or self.adopted


def leading(descriptions: Sequence[Description]) -> list[Description]:
    """Return language versions in the order in which a catalogue shows them."""
    order = list(LANGUAGES)
    return sorted(
        descriptions,
        key=lambda one: (
            order.index(one.language) if one.language in order else len(order),
            one.language,
            one.expression,
        ),
    )


def describe(root: etree._Element) -> Description:
    """Return what the file says about its main document.

    Raises:
        DescriptionError: It has no identification.
    """
    document = root.find("a:*", _NS)
    meta = None if document is None else document.find("a:meta", _NS)
    identification = None if meta is None else meta.find("a:identification", _NS)
    if document is None or meta is None or identification is None:
        msg = "the XML has no identification, so nothing is known of the document"
        raise DescriptionError(msg)
    work = _value(identification, "FRBRWork/a:FRBRuri")
    expression = _value(identification, "FRBRExpression/a:FRBRuri")
    manifestation = _value(identification, "FRBRManifestation/a:FRBRuri")
    language = identification.find("a:FRBRExpression/a:FRBRlanguage", _NS)
    if not work or not expression or language is None:
        msg = "the XML does not say which Work it is, or in which language"
        raise DescriptionError(msg)
    number = identification.find("a:FRBRWork/a:FRBRnumber", _NS)
    printed = "" if number is None else _printed(number)
    symbol = _symbol(identification) or (printed if _is_symbol(printed) else "")
    return Description(
        work=_bare(work),
        expression=_bare(expression),
        manifestation=_bare(manifestation) or f"{_bare(expression)}.xml",
        symbol=symbol or printed or _bare(work),
        provisional=not symbol,
        language=language.get("language", "und"),
        title=_title(document, "") or _title(root, ".//"),
        kind=document.get("name", ""),
        doc_type=etree.QName(document).localname,
        creators=tuple(_authors(meta, "FRBRWork")),
        publisher=_publisher(document),
        adopted=_date(identification, "FRBRWork"),
        issued=_date(identification, "FRBRExpression"),
        marked_up=_date(identification, "FRBRManifestation"),
        session=_attribute(document, "session", "value"),
        job_number=next(iter(texts(_all(document, "docketNumber"))), ""),
        agenda=tuple(_agenda(document)),
        subjects=tuple(_subjects(meta)),
    )


def _all(element: etree._Element, name: str) -> Iterator[etree._Element]:
    return element.iter(f"{{{AKN}}}{name}")


def _value(element: etree._Element, path: str) -> str:
    found = element.find(f"a:{path}", _NS)
    return "" if found is None else found.get("value", "")


def _bare(iri: str) -> str:
    """Return an IRI without its component, and without a slash at its end."""
    return iri.partition(_COMPONENT)[0].rstrip("/")


def _symbol(identification: etree._Element) -> str:
    for alias in identification.findall("a:FRBRWork/a:FRBRalias", _NS):
        if alias.get("name") == "symbol":
            return alias.get("value", "").strip()
    return ""


def _printed(number: etree._Element) -> str:
    return number.get("showAs") or number.get("value") or ""


def _is_symbol(text: str) -> bool:
    try:
        parse(text)
    except SymbolError:
        return False
    return True


def _date(identification: etree._Element, level: str) -> str:
    found = identification.find(f"a:{level}/a:FRBRdate", _NS)
    return "" if found is None else found.get("date", "")[:10]


def _authors(meta: etree._Element, level: str) -> Iterator[str]:
    entries = {
        one.get("eId"): one.get("showAs", "")
        for one in meta.iterfind("a:references/*", _NS)
    }
    seen = set()
    for author in meta.iterfind(f"a:identification/a:{level}/a:FRBRauthor", _NS):
        name = entries.get(author.get("href", "").removeprefix("#"), "")
        if name and name not in seen:
            seen.add(name)
            yield name


def _publisher(document: etree._Element) -> str:
    for one in _all(document, "docAuthority"):
        if one.get("refersTo") == "#publisher":
            return next(iter(texts([one])), "")
    return ""


def _title(element: etree._Element, where: str) -> str:
    """Return the title: of the text before that of the page it was printed on.

    A publication that prints none, only the line of adoption, goes by the title of
    what it publishes.
    """
    for part in ("preface", "coverPage"):
        for front in element.iterfind(f"{where}a:{part}", _NS):
            heading = front.find(f"a:container[@name='{_HEADING}']", _NS)
            passed = [] if heading is None else list(_all(heading, "docTitle"))
            found = [
                _words(one) for one in _all(front, "docTitle") if one not in passed
            ]
            title = ". ".join(one.rstrip(".") for one in found if one)
            if title:
                return title
    return ""


def _words(element: etree._Element) -> str:
    """Return the text of an element without its footnotes."""
    pieces = [element.text or ""]
    for child in element:
        if child.tag != f"{{{AKN}}}authorialNote":
            pieces.append(_words(child))
        pieces.append(child.tail or "")
    return " ".join("".join(pieces).split())


def _attribute(document: etree._Element, name: str, attribute: str) -> str:
    return next((one.get(attribute, "") for one in _all(document, name)), "")


def _agenda(document: etree._Element) -> Iterator[AgendaItem]:
    """Yield the agenda items of the masthead; each title follows its numbers."""
    numbers: list[str] = []
    for one in _all(document, "inline"):
        if one.get("name") == "agendaItem":
            numbers.append(one.get("title") or _words(one))
        elif one.get("name") == "agendaItemTitle" and numbers:
            for number in numbers:
                yield AgendaItem(number=number, title=_words(one))
            numbers = []
    for number in numbers:
        yield AgendaItem(number=number)


def _subjects(meta: etree._Element) -> Iterator[Subject]:
    for one in meta.iterfind("a:classification/a:keyword", _NS):
        text = one.get("showAs") or one.get("value", "")
        if text:
            yield Subject(text=text, scheme=one.get("dictionary", ""))
