"""What a file says of its document, as a list a person can check against the print."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from converter.outputs.akn import Work, attributes, elements, plain_text

_PRINTED = (
    ("Organ", "//a:coverPage//a:docAuthority[not(@refersTo='#publisher')]"),
    ("Committee", "//a:coverPage//a:docCommittee"),
    ("Status", "//a:coverPage//a:docStatus"),
    ("Job number", "//a:docketNumber[@refersTo='#publicationJobNumber']"),
)
_VALUES = (
    ("Symbol", "//a:FRBRalias[@name='symbol']/@value"),
    ("Session", "//a:session/@value"),
    ("Agenda item", "//a:inline[@name='agendaItem']/@title"),
    ("Meeting", "//a:inline[@name='adoptionMeeting']/@title"),
    ("Keywords", "//a:classification/a:keyword/@showAs"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One line of the list."""

    label: str
    value: str
    printed: bool = False
    """Whether the value is text of the document, in its language."""


def facts(root: etree._Element, work: Work) -> Iterator[Fact]:
    """Yield what a file says of its document."""
    if work.title:
        yield Fact(label="Title", value=work.title, printed=True)
    for label, path in _PRINTED:
        texts = dict.fromkeys(plain_text(one) for one in elements(root, path))
        if texts:
            yield Fact(label=label, value=", ".join(texts), printed=True)
    for label, path in _VALUES:
        values = dict.fromkeys(attributes(root, path))
        if values:
            yield Fact(label=label, value=", ".join(values))
    # the first work is the document's; those of annexes repeat it
    for date in elements(root, "(//a:FRBRWork)[1]/a:FRBRdate"):
        yield Fact(label=f"Date, {date.get('name')}", value=date.get("date", ""))
    yield Fact(label="Language", value=work.language)
    yield Fact(label="IRI", value=work.iri)
