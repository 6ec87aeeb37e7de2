"""Identification and publication: IRIs in one form, facts that the document prints.

Source: AKN4UN digest 2 and 3.1; `official-practice` 2.1 and 4 rows 4 to 7.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from converter.core.symbols.iri import actor_of, number_of
from converter.validation.place import local_name
from converter.validation.upgrade.front import preface_number, symbol_of
from converter.validation.upgrade.language import three_letters
from converter.validation.upgrade.tree import akn, child, documents, every, make

if TYPE_CHECKING:
    from lxml import etree

    from converter.core.symbols import Symbol
    from converter.validation.upgrade.repair import Log

_WORK = re.compile(
    r"/akn/un/(?P<kind>\w+)/(?P<subtype>\w+)/(?P<actor>[\w-]+)/"
    r"(?P<date>[\d-]*)/(?P<number>[^/!]+)"
)
_ACTORS = {"unga": "un-ga", "unecosoc": "un-ecosoc", "ga": "un-ga", "unsc": "un-sc"}
_STEP = r"[A-Za-z]+(?:_[A-Za-z0-9]+)?"
_PART = re.compile(rf"!(?:main/)?(?P<name>{_STEP}(?:/{_STEP})*)/?$")
_VERSION = re.compile(r"@(?P<version>[^/!.]+)")
_MASTHEAD = "United Nations masthead document"


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The IRIs of one document."""

    work: str
    expression: str
    part: str
    """``!main`` or ``!annex``."""

    def this(self, level: str) -> str:
        """Return FRBRthis of a level."""
        base = self.work if level == "FRBRWork" else self.expression
        end = ".xml" if level == "FRBRManifestation" else ""
        return f"{base}/{self.part}{end}"

    def uri(self, level: str) -> str:
        """Return FRBRuri of a level."""
        if level == "FRBRWork":
            return self.work
        end = ".xml" if level == "FRBRManifestation" else ""
        return f"{self.expression}{end}"


def settle_metadata(root: etree._Element, log: Log) -> None:
    """Write every identification in our form, with what the document prints."""
    hosts: dict[etree._Element, str] = {}
    for host in documents(root):
        identification = host.find(f"{akn('meta')}/{akn('identification')}")
        work = None if identification is None else child(identification, "FRBRWork")
        if identification is None or work is None:
            continue
        attached = _host_of(host)
        before = _value(work, "FRBRuri")
        names = _names(
            host, identification, "" if attached is None else hosts.get(attached, "")
        )
        if names is None:
            continue  # no IRI of the United Nations: not ours to change
        hosts[host] = names.work
        for level in identification:
            _settle_level(level, names, log)
        _settle_work(work, host, names, before, log)
        _settle_format(identification, log)
        if attached is None:
            _settle_publication(host, identification, log)
        else:
            _point_to_host(host, names, log)


def _names(
    host: etree._Element, identification: etree._Element, outer: str
) -> Names | None:
    found = _WORK.match(_value(child(identification, "FRBRWork"), "FRBRuri"))
    if not found:
        return None
    language = identification.find(f".//{akn('FRBRlanguage')}")
    code = "" if language is None else three_letters(language.get("language", ""))
    if outer:
        work = outer
    else:
        symbol = _symbol(host)
        number, actor = found["number"], found["actor"]
        if symbol is not None and symbol.resolution_number:
            printed = number_of(symbol, component=True)
            number = printed if printed.startswith(number) else number
            actor = actor_of(symbol)
        actor = _ACTORS.get(actor, actor)
        date = found["date"] or _date_of(identification)
        kind = local_name(host)
        work = f"/akn/un/{kind}/{found['subtype']}/{actor}/{date}/{number}"
    version = _VERSION.search(
        _value(child(identification, "FRBRExpression"), "FRBRuri")
    )
    return Names(
        work=work,
        expression=f"{work}/{code}@{version['version'] if version else ''}",
        part=_part(host, identification) if outer else "!main",
    )


def _part(host: etree._Element, identification: etree._Element) -> str:
    """Return the name of an attachment: the one it has, or annex with its number."""
    attachment = host.getparent()
    attachments = None if attachment is None else attachment.getparent()
    found = _PART.search(_value(child(identification, "FRBRWork"), "FRBRthis"))
    name = found["name"] if found else host.get("name") or "annex"
    several = attachments is not None and len(attachments) > 1
    if (
        several
        and attachments is not None
        and attachment is not None
        and "_" not in name
    ):
        return f"!{name}_{attachments.index(attachment) + 1}"
    return f"!{name}"


def _settle_level(level: etree._Element, names: Names, log: Log) -> None:
    name = local_name(level)
    for element, value in (
        ("FRBRthis", names.this(name)),
        ("FRBRuri", names.uri(name)),
    ):
        node = child(level, element)
        if node is not None:
            log.set("IRI", node, "value", value)
    language = child(level, "FRBRlanguage")
    if language is not None:
        code = three_letters(language.get("language", ""))
        log.set("language", language, "language", code)


def _settle_work(
    work: etree._Element, host: etree._Element, names: Names, before: str, log: Log
) -> None:
    _, _, _, subtype, _, date, number = names.work[1:].split("/", 6)
    uri = child(work, "FRBRuri")
    place = 0 if uri is None else work.index(uri) + 1
    symbol = _symbol(host)
    if names.part == "!main":
        aliases = {node.get("name") for node in work.findall(akn("FRBRalias"))}
        if before != names.work and "unPublishedIri" not in aliases:
            _add(log, work, "FRBRalias", place, name="unPublishedIri", value=before)
        if symbol is not None and "symbol" not in aliases:
            _add(log, work, "FRBRalias", place, name="symbol", value=symbol.text)
    dated = child(work, "FRBRdate")
    if dated is not None and not dated.get("date"):
        log.set("date", dated, "date", date)
    country = child(work, "FRBRcountry")
    after = len(work) if country is None else work.index(country) + 1
    if child(work, "FRBRnumber") is None:
        shown = preface_number(host) or (symbol.resolution_number if symbol else number)
        _add(log, work, "FRBRnumber", after, value=number, showAs=shown)
    if child(work, "FRBRsubtype") is None:
        _add(log, work, "FRBRsubtype", after, value=subtype)


def _settle_format(identification: etree._Element, log: Log) -> None:
    level = child(identification, "FRBRManifestation")
    if level is None:
        return
    shape = child(level, "FRBRformat")
    if shape is None:
        _add(log, level, "FRBRformat", len(level), value="xml")
    else:
        log.set("value", shape, "value", "xml")


def _settle_publication(
    host: etree._Element, identification: etree._Element, log: Log
) -> None:
    meta = identification.getparent()
    symbol = symbol_of(host) or symbol_of(host.getroottree().getroot())
    date = identification.find(f"{akn('FRBRExpression')}/{akn('FRBRdate')}")
    if meta is None or symbol is None or date is None:
        return
    if child(meta, "publication") is None:
        _add(
            log,
            meta,
            "publication",
            1,
            date=date.get("date", ""),
            name=_MASTHEAD,
            showAs=symbol.text,
            number=symbol.text,
        )


def _point_to_host(host: etree._Element, names: Names, log: Log) -> None:
    meta = child(host, "meta")
    if meta is None or child(meta, "references") is not None:
        return
    references = make(meta, "references", source="#converter")
    symbol = _symbol(host)
    shown = symbol.text if symbol else names.work.rpartition("/")[2]
    make(references, "attachmentOf", eId="attachmentOf", href=names.work, showAs=shown)
    log.note("reference", references, after="attachmentOf")


def _add(
    log: Log, parent: etree._Element, element: str, place: int, /, **attributes: str
) -> None:
    node = make(parent, element, place, **attributes)
    log.note("metadata", node, after=", ".join(attributes.values()))


def _host_of(host: etree._Element) -> etree._Element | None:
    """Return the document that an attachment belongs to."""
    for around in host.iterancestors(akn("attachment")):
        outer = around.getparent()
        return None if outer is None else outer.getparent()
    return None


def _date_of(identification: etree._Element) -> str:
    return next(
        (
            node.get("date", "")[:10]
            for node in every(identification, "FRBRdate")
            if node.get("date")
        ),
        "",
    )


def _symbol(host: etree._Element) -> Symbol | None:
    """Return the symbol of a document, or of the one it is attached to."""
    outer = _host_of(host)
    return symbol_of(host) or (_symbol(outer) if outer is not None else None)


def _value(level: etree._Element | None, name: str) -> str:
    node = None if level is None else child(level, name)
    return "" if node is None else node.get("value", "")
