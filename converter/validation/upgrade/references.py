"""Every pointer finds an entry, every entry is pointed to.

Source: `official-practice` 3.2 (373,000 dangling pointers) and 4 row 11; AKN4UN digest
3.3. A pointer without `#` gets one, an entry that is missing is declared with a label
made of its name, and free text becomes the label of an entry.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from converter.core.symbols.organs import tables
from converter.validation.place import local_name
from converter.validation.upgrade.tree import akn, child, documents, make, remove

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from converter.validation.upgrade.repair import Log

_POINTERS = ("refersTo", "by", "as", "source", "outcome")
_NAME = re.compile(r"[A-Za-z][\w.-]*")
_URL = re.compile(r"https?://.+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BETWEEN = re.compile(r"[^A-Za-z0-9]+")
_LONGEST = 40  # letters of a name made of free text
_KINDS = {
    "as": "TLCRole",
    "by": "TLCOrganization",
    "source": "TLCOrganization",
    "href": "TLCOrganization",
}
_KINDS_BY_ELEMENT = {
    "organization": "TLCOrganization",
    "person": "TLCPerson",
    "role": "TLCRole",
    "event": "TLCEvent",
    "location": "TLCLocation",
    "docProponent": "TLCOrganization",
    "speech": "TLCPerson",
}
_ROLES = frozenset({"publisher", "issuingBody", "author", "editor", "issuer"})
# what the published files call an organ or a fact, and what we do
_RENAMED = {
    "ga": "generalAssembly",
    "ecosoc": "economicAndSocialCouncil",
    "dateOfAdoption": "adoptionDate",
    "source": "DGACM",
}
# what the names of some entries do not say
_LABELS = {
    "un": "United Nations",
    "converter": "Markup software",
    "adoptedRecordedVote": "Adopted by recorded vote",
    "adoptedWithoutVote": "Adopted without a vote",
    "publicationJobNumber": "Job number",
    "preambular": "Preambular paragraph",
}
_LINKS = frozenset(
    {
        "original", "activeRef", "passiveRef", "jurisprudence", "hasAttachment",
        "attachmentOf",
    }
)  # fmt: skip


def settle_references(root: etree._Element, log: Log) -> None:
    """Declare what is pointed to, correct entries, drop those nobody points to."""
    for host in documents(root):
        meta = child(host, "meta")
        attached = any(True for _ in host.iterancestors(akn("attachment")))
        if meta is None or attached:
            continue  # an attachment sees the entries of its host
        references = child(meta, "references")
        if references is None:
            references = make(meta, "references", _place(meta), source="#converter")
            log.note("reference", references, after="references")
        _Declaring(host=host, references=references, log=log).settle()


def _place(meta: etree._Element) -> int:
    """Return where references stand: before notes, proprietary and presentation."""
    later = {"notes", "proprietary", "presentation"}
    names = [local_name(block) for block in meta]
    return next((at for at, name in enumerate(names) if name in later), len(names))


@dataclass(slots=True, kw_only=True)
class _Declaring:
    """The references of one outermost document."""

    host: etree._Element
    references: etree._Element
    log: Log
    known: set[str] = field(default_factory=set)

    def settle(self) -> None:
        self._rename()
        self.known = {node.get("eId", "") for node in self.host.iter("{*}*")}
        for node, attribute in list(self._pointing()):
            self._settle_pointer(node, attribute)
        pointed = self._pointed()
        for entry in list(self.references):
            if local_name(entry) in _LINKS:
                continue
            if entry.get("eId", "") not in pointed:
                self.log.note("reference", entry, entry.get("eId", ""))
                remove(entry)
            else:
                self._correct(entry)

    def _rename(self) -> None:
        for entry in self.references:
            if (before := entry.get("eId", "")) in _RENAMED:
                name = _RENAMED[before]
                self.log.set("reference", entry, "eId", name)
                address = _address(local_name(entry), name)
                self.log.set("reference", entry, "href", address)

    def _pointing(self) -> Iterator[tuple[etree._Element, str]]:
        for node in self.host.iter("{*}*"):
            for attribute in _POINTERS:
                if node.get(attribute, "").strip():
                    yield node, attribute
            if local_name(node) == "FRBRauthor":
                yield node, "href"

    def _settle_pointer(self, node: etree._Element, attribute: str) -> None:
        said = node.get(attribute, "").strip()
        name = self._name_of(said)
        self.log.set("reference", node, attribute, f"#{name}")
        if name in self.known:
            return
        self.known.add(name)
        kind = _KINDS.get(attribute) or _KINDS_BY_ELEMENT.get(local_name(node), "")
        kind = "TLCRole" if name in _ROLES else kind or "TLCConcept"
        href = ""
        if name in _organs() or name == "un":
            kind = "TLCOrganization"
        elif name == "converter":
            kind = "TLCProcess"
        elif _URL.fullmatch(said):
            kind, href = "TLCReference", said
        self._declare(kind, name, href, self._label(said, name))

    def _declare(self, kind: str, name: str, href: str, label: str) -> None:
        entry = make(
            self.references,
            kind,
            eId=name,
            href=href or _address(kind, name),
            showAs=label,
        )
        if kind == "TLCReference":
            entry.set("name", "source")
        self.log.note("reference", entry, after=name)

    def _name_of(self, said: str) -> str:
        """Return the eId that a pointer means."""
        name = said.removeprefix("#")
        name = _RENAMED.get(name, name)
        if _NAME.fullmatch(name):
            return name
        words = [word for word in _BETWEEN.split(name) if word]
        if _URL.fullmatch(said):
            return words[-1].lower()
        camel = "".join(word[:1].upper() + word[1:] for word in words)[:_LONGEST]
        return camel[:1].lower() + camel[1:] if camel else "unnamed"

    def _label(self, said: str, name: str) -> str:
        if name in _organs() or name in _LABELS:
            return _LABELS.get(name) or _organs()[name][1]
        if not _NAME.fullmatch(said.removeprefix("#")):
            return said.removeprefix("#")
        words = _CAMEL.sub(" ", name)
        return words if words.isupper() else words.capitalize()

    def _pointed(self) -> set[str]:
        return {
            value[1:]
            for node in self.host.iter("{*}*")
            if node.getparent() is not self.references
            for value in map(str, node.attrib.values())
            if value.startswith("#")
        }

    def _correct(self, entry: etree._Element) -> None:
        """Give an entry the address of its class, and an organ its actor."""
        name, kind = entry.get("eId", ""), local_name(entry)
        if name in _organs() and kind != "TLCOrganization":
            entry.tag = akn("TLCOrganization")
            self.log.note("reference", entry, kind, "TLCOrganization")
        if not entry.get("showAs", "").strip():
            self.log.set("reference", entry, "showAs", self._label(name, name))
        href = entry.get("href", "")
        right = _address(local_name(entry), name)
        stem = right.rpartition("/un/")[0]
        wrong = not href.startswith(stem) or href.endswith("/") or name in _organs()
        if kind != "TLCReference" and wrong:
            self.log.set("reference", entry, "href", right)


@cache
def _organs() -> dict[str, tuple[str, str]]:
    """Return actor and name of every organ that has an id of its own."""
    return {body.id: (body.actor, body.name) for body in tables().bodies}


def _address(kind: str, name: str) -> str:
    last = _organs()[name][0] if name in _organs() else name
    return f"/akn/ontology/{kind.removeprefix('TLC').lower()}/un/{last}"
