"""MODS 3.7: a record of a Work with its language versions."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from converter.outputs.archive.description import Description, leading
from converter.outputs.archive.markup import XSI, Maker

MODS = "http://www.loc.gov/mods/v3"
MODS_SCHEMA = "http://www.loc.gov/standards/mods/v3/mods-3-7.xsd"
_B_CODES = {"fra": "fre", "zho": "chi"}
"""ISO 639-2/B where it differs from /T."""


def bibliographic(language: str) -> str:
    """Return the code by which libraries know a language."""
    return _B_CODES.get(language, language)


def mods_tree(
    descriptions: Sequence[Description], *, rights: str = "", source: str = ""
) -> etree._Element:
    """Return the record.

    Args:
        descriptions: The language versions, at least one.
        rights: What may be done with the document.
        source: Organization that the record comes from.
    """
    versions = leading(descriptions)
    first = versions[0]
    mods = Maker(MODS, {None: MODS, "xsi": XSI})
    root = mods.root(
        "mods",
        {"version": "3.7", f"{{{XSI}}}schemaLocation": f"{MODS} {MODS_SCHEMA}"},
    )
    _titles(mods, root, versions)
    for name in first.creators:
        _name(mods, root, name, "creator")
    mods.add(root, "typeOfResource", "text")
    if first.kind:
        mods.add(root, "genre", first.kind)
    _origin(mods, root, first)
    _languages(mods, root, versions)
    description = mods.add(root, "physicalDescription")
    mods.add(description, "internetMediaType", "application/xml")
    _notes(mods, root, versions)
    _subjects(mods, root, versions)
    _identifiers(mods, root, versions)
    if first.link:
        location = mods.add(root, "location")
        mods.add(location, "url", first.link, {"usage": "primary"})
    if rights:
        mods.add(root, "accessCondition", rights, {"type": "use and reproduction"})
    _record(mods, root, first, source)
    return root


def _titles(mods: Maker, root: etree._Element, versions: Sequence[Description]) -> None:
    for index, one in enumerate(versions):
        attributes = {"type": "translated"} if index else {}
        if one.title:
            attributes["lang"] = bibliographic(one.language)
        info = mods.add(root, "titleInfo", None, attributes)
        mods.add(info, "title", one.title or one.symbol)


def _languages(
    mods: Maker, root: etree._Element, versions: Sequence[Description]
) -> None:
    code = {"type": "code", "authority": "iso639-2b"}
    for one in versions:
        language = mods.add(root, "language")
        mods.add(language, "languageTerm", bibliographic(one.language), code)


def _notes(mods: Maker, root: etree._Element, versions: Sequence[Description]) -> None:
    for one in versions:
        for item in one.agenda:
            label = f"Agenda item {item.number}"
            note = f"{label}: {item.title}" if item.title else label
            mods.add(root, "note", note, {"type": "agenda"})
    if session := versions[0].session:
        mods.add(root, "note", session, {"type": "session"})


def _record(mods: Maker, root: etree._Element, first: Description, source: str) -> None:
    record = mods.add(root, "recordInfo")
    if source:
        mods.add(record, "recordContentSource", source)
    if first.marked_up:
        mods.add(record, "recordCreationDate", first.marked_up, {"encoding": "w3cdtf"})
    mods.add(record, "recordOrigin", "Made from the metadata of the Akoma Ntoso file.")


def _name(mods: Maker, root: etree._Element, text: str, role: str) -> None:
    name = mods.add(root, "name", None, {"type": "corporate"})
    mods.add(name, "namePart", text)
    holder = mods.add(name, "role")
    mods.add(holder, "roleTerm", role, {"type": "text", "authority": "marcrelator"})


def _origin(mods: Maker, root: etree._Element, first: Description) -> None:
    if not (first.publisher or first.date):
        return
    origin = mods.add(root, "originInfo")
    if first.publisher:
        mods.add(origin, "publisher", first.publisher)
    if first.date:
        mods.add(
            origin, "dateIssued", first.date, {"encoding": "w3cdtf", "keyDate": "yes"}
        )
    if first.adopted:
        mods.add(origin, "dateCreated", first.adopted, {"encoding": "w3cdtf"})


def _subjects(
    mods: Maker, root: etree._Element, versions: Sequence[Description]
) -> None:
    subjects = dict.fromkeys(one for version in versions for one in version.subjects)
    for one in subjects:
        authority = {"authority": one.scheme} if one.scheme else {}
        subject = mods.add(root, "subject", None, authority)
        mods.add(subject, "topic", one.text)


def _identifiers(
    mods: Maker, root: etree._Element, versions: Sequence[Description]
) -> None:
    first = versions[0]
    if not first.provisional:
        mods.add(root, "identifier", first.symbol, {"type": "UN symbol"})
    mods.add(root, "identifier", first.work, {"type": "akn-work"})
    for one in versions:
        mods.add(root, "identifier", one.expression, {"type": "akn-expression"})
        if one.job_number:
            mods.add(root, "identifier", one.job_number, {"type": "UN job number"})
