"""Dublin Core: the fields of a Work with its language versions, and their XML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from converter.outputs.archive.description import Description, leading
from converter.outputs.archive.markup import XML_LANG, XSI, Maker

DC = "http://purl.org/dc/elements/1.1/"
OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/"
OAI_DC_SCHEMA = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd"
_MARKUP = "Akoma Ntoso 3.0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One statement."""

    element: str
    """Element of Dublin Core."""
    value: str
    qualifier: str = ""
    """As DSpace qualifies it: ``issued`` of ``date``."""
    language: str = ""
    """Tag of the language of the value."""


def fields(descriptions: Sequence[Description], *, rights: str = "") -> list[Field]:
    """Return the statements about a Work, no statement twice."""
    found = dict.fromkeys(_fields(leading(descriptions), rights))
    return [one for one in found if one.value]


def _fields(versions: Sequence[Description], rights: str) -> Iterator[Field]:
    yield from _titles(versions)
    yield from _origin(versions[0])
    for one in versions:
        yield Field(element="language", qualifier="iso", value=one.language)
    yield from _subjects(versions)
    yield Field(element="format", value="application/xml")
    yield Field(element="relation", qualifier="requires", value=_MARKUP)
    for one in versions:
        yield Field(element="relation", qualifier="hasversion", value=one.expression)
    yield Field(element="rights", value=rights)


def _titles(versions: Sequence[Description]) -> Iterator[Field]:
    for index, one in enumerate(versions):
        yield Field(
            element="title",
            value=one.title or one.symbol,
            qualifier="alternative" if index else "",
            language=one.language_tag if one.title else "",
        )


def _origin(first: Description) -> Iterator[Field]:
    for name in first.creators:
        yield Field(element="creator", value=name)
    yield Field(element="publisher", value=first.publisher)
    yield Field(element="date", qualifier="issued", value=first.date)
    if first.adopted != first.date:
        yield Field(element="date", qualifier="created", value=first.adopted)
    if not first.provisional:
        yield Field(element="identifier", qualifier="other", value=first.symbol)
    yield Field(element="identifier", qualifier="uri", value=first.link)
    yield Field(element="identifier", qualifier="other", value=first.work)
    yield Field(element="type", value="Text")
    yield Field(element="type", value=first.kind)


def _subjects(versions: Sequence[Description]) -> Iterator[Field]:
    for one in versions:
        tag = one.language_tag
        for item in one.agenda:
            yield Field(element="subject", value=item.title, language=tag)
        for subject in one.subjects:
            yield Field(element="subject", value=subject.text)


def dc_tree(descriptions: Sequence[Description], *, rights: str = "") -> etree._Element:
    """Return ``oai_dc``: the fifteen elements without qualifiers."""
    container = Maker(OAI_DC, {"oai_dc": OAI_DC, "dc": DC, "xsi": XSI})
    root = container.root(
        "dc", {f"{{{XSI}}}schemaLocation": f"{OAI_DC} {OAI_DC_SCHEMA}"}
    )
    maker = Maker(DC, {})
    for one in fields(descriptions, rights=rights):
        language = {XML_LANG: one.language} if one.language else {}
        maker.add(root, one.element, one.value, language)
    return root
