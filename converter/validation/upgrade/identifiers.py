"""New eIds by the naming convention, and every pointer after them.

Source: AKN4UN digest 5; `official-practice` 3.2 and 4 row 24.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from converter.core.eid_space import EidSpace
from converter.validation.place import local_name
from converter.validation.upgrade.language import language_of
from converter.validation.upgrade.numbers import number_of
from converter.validation.upgrade.tree import akn, child, every, text_of

if TYPE_CHECKING:
    from lxml import etree

    from converter.validation.upgrade.repair import Log

_ABBREVIATIONS = {
    "alinea": "al", "article": "art", "attachment": "att", "blockList": "list",
    "chapter": "chp", "clause": "cl", "component": "cmp", "debateSection": "dbsect",
    "division": "dvs", "documentRef": "dref", "list": "list", "paragraph": "para",
    "quotedStructure": "qstr", "quotedText": "qtext", "recital": "rec",
    "recitals": "recs", "section": "sec", "subchapter": "subchp", "subclause": "subcl",
    "subdivision": "subdvs", "subparagraph": "subpara", "subsection": "subsec",
}  # fmt: skip
_FRONT = frozenset({"coverPage", "preface", "preamble", "conclusions", "header"})
_BODIES = frozenset(
    {
        "body",
        "mainBody",
        "debateBody",
        "judgmentBody",
        "amendmentBody",
        "collectionBody",
    }
)
# numbered from num, or counted
_LEVELS = frozenset(
    {
        "alinea", "article", "book", "chapter", "clause", "division", "indent", "item",
        "level", "paragraph", "part", "point", "proviso", "rule", "section",
        "subchapter", "subclause", "subdivision", "sublist", "subparagraph", "subpart",
        "subrule", "subsection", "subtitle", "title", "tome", "transitional",
        "debateSection",
    }
)  # fmt: skip
_COUNTED = frozenset(
    {
        "blockList", "container", "crossHeading", "embeddedStructure", "formula",
        "hcontainer", "list", "quotedStructure", "recital", "recitals", "speech",
        "table", "tblock", "toc", "adjournment", "quotedText",
        "citations", "citation",
    }
)  # fmt: skip
_ONCE = {
    "content": "content",
    "intro": "intro",
    "wrapUp": "wrapup",
    "heading": "heading",
    "subheading": "subheading",
    "listIntroduction": "intro",
    "listWrapUp": "wrapup",
}
_RUNNING = frozenset({"paragraph", "article", "rule"})
# counted through the document
_THROUGHOUT = frozenset(
    {"authorialNote", "ref", "rref", "mref", "def", "mod", "ins", "del", "eop"}
)
# what is inside them is named after what they stand in
_CLOSED = frozenset(_ONCE) | _THROUGHOUT - {"mod"}
# their levels keep the whole context
_QUOTED = frozenset({"quotedStructure", "embeddedStructure"})
_META_COUNTED = {
    "step": "step", "voting": "voting", "keyword": "keyword", "eventRef": "eref",
}  # fmt: skip
_POINTERS = (
    "href", "from", "upTo", "for", "src", "source", "alternativeTo", "placementBase",
    "refersTo", "by", "as", "outcome",
)  # fmt: skip


def settle_identifiers(root: etree._Element, log: Log) -> None:
    """Name everything anew and let the pointers follow."""
    for host in _outermost_documents(root):
        _Naming(log=log, language=language_of(host)).document(host, "")
    for number, component in enumerate(root.iterfind(f"{akn('components')}/*"), 1):
        _rename_component(root, component, f"cmp_{number}", log)


def _outermost_documents(root: etree._Element) -> list[etree._Element]:
    hosts = [node for node in root if child(node, "meta") is not None]
    inner = root.iterfind(f"{akn('components')}/{akn('component')}/*")
    return hosts + [node for node in inner if child(node, "meta") is not None]


def _rename_component(
    root: etree._Element, component: etree._Element, eid: str, log: Log
) -> None:
    before = component.get("eId", "")
    log.set("eId", component, "eId", eid)
    for reference in every(root, "documentRef"):
        if reference.get("href", "").removeprefix("#") == before:
            log.set("link", reference, "href", f"#{eid}")


@dataclass(slots=True)
class _Naming:
    """The eIds of one outermost document with its metadata and attachments."""

    log: Log
    language: str
    space: EidSpace = field(default_factory=EidSpace)
    renamed: dict[str, str] = field(default_factory=dict)

    def document(self, host: etree._Element, prefix: str) -> None:
        """Name a document; the outermost call moves the pointers too."""
        if not prefix:
            self.space.used |= _labels(host)
        runs = _runs(host, self.language)
        for part in host:
            name = local_name(part)
            if name == "meta":
                self._metadata(part, prefix)
            elif name in _FRONT:
                self._name(part, self.space.unique(f"{prefix}{name}"))
                self._inside(part, f"{prefix}{name}__", prefix, runs=runs)
            elif name in _BODIES:
                self._name(part, self.space.unique(f"{prefix}body"))
                self._inside(part, prefix, prefix, runs=runs)
            elif name in {"attachments", "components"}:
                self._inside(part, prefix, prefix, runs=runs)
        if not prefix:
            self._follow(host)

    def _inside(
        self, node: etree._Element, context: str, prefix: str, *, runs: bool
    ) -> None:
        for part in node:
            name = local_name(part)
            if name in {"attachment", "component"}:
                listed = local_name(node) == "collectionBody"
                base = f"{prefix}body__" if listed else prefix
                eid = self.space.count(f"{base}{_ABBREVIATIONS[name]}")
                self._name(part, eid)
                for inner in part:
                    if child(inner, "meta") is not None:
                        self.document(inner, f"{eid}__")
                continue
            eid = self._eid(part, name, context, prefix, runs=runs)
            if eid:
                self._name(part, eid)
            opens = eid and name not in _CLOSED
            within = f"{eid}__" if opens else context
            self._inside(part, within, prefix, runs=runs)

    def _eid(
        self, node: etree._Element, name: str, context: str, prefix: str, *, runs: bool
    ) -> str:
        step = _ABBREVIATIONS.get(name, name)
        if name in _LEVELS:
            if name in _RUNNING and runs and not _in_running(node):
                context = prefix
            return self._level(node, f"{context}{step}")
        if name in _ONCE:
            return self.space.unique(f"{context}{_ONCE[name]}") if context else ""
        if name in _COUNTED:
            return self.space.count(f"{context}{step}")
        if name in _THROUGHOUT:
            return self.space.count(f"{prefix}{step}")
        # others have one only where somebody gave them one
        return self.space.count(f"{context}{step}") if node.get("eId") else ""

    def _level(self, node: etree._Element, base: str) -> str:
        if printed := self._number(node):
            return self.space.unique(f"{base}_{printed}")
        mixed = any(self._number(other) for other in _siblings(node))
        return self.space.count(f"{base}_nn" if mixed else base)

    def _number(self, node: etree._Element) -> str:
        number = child(node, "num")
        if number is None:
            return ""
        return number_of(text_of(number), local_name(node), self.language)

    def _metadata(self, meta: etree._Element, prefix: str) -> None:
        for node in meta.iter("{*}*"):
            name = local_name(node)
            if name in _META_COUNTED:
                self._name(node, self.space.count(f"{prefix}{_META_COUNTED[name]}"))
            elif name == "count":
                voting = node.getparent()
                base = "" if voting is None else f"{voting.get('eId', '')}__"
                self._name(node, self.space.count(f"{base}count"))
        if prefix:
            for entry in meta.iterfind(f"{akn('references')}/*"):
                label = entry.get("eId", "").rpartition("__")[2]
                self._name(entry, self.space.unique(f"{prefix}{label}"))

    # --------------------------------------------------------------- names
    def _name(self, node: etree._Element, eid: str) -> None:
        before = node.get("eId", "")
        if before:
            self.renamed.setdefault(before, eid)
        if before != eid:
            node.set("eId", eid)
            self.log.note("eId", node, before, eid, attribute="eId")

    def _follow(self, host: etree._Element) -> None:
        for node in host.iter("{*}*"):
            for attribute in _POINTERS:
                value = node.get(attribute, "")
                target = self.renamed.get(value[1:]) if value.startswith("#") else None
                if target and target != value[1:]:
                    self.log.set("link", node, attribute, f"#{target}")


def _labels(host: etree._Element) -> set[str]:
    """Return the eIds of a document's own entries, which are labels and stay."""
    return {
        str(entry.get("eId"))
        for references in host.iterfind(f"{akn('meta')}/{akn('references')}")
        for entry in references
        if entry.get("eId")
    }


def _siblings(node: etree._Element) -> list[etree._Element]:
    parent = node.getparent()
    return [] if parent is None else parent.findall(str(node.tag))


def _in_running(node: etree._Element) -> bool:
    contexts = _RUNNING | _QUOTED
    return any(local_name(around) in contexts for around in node.iterancestors())


def _runs(host: etree._Element, language: str) -> bool:
    """Whether paragraph numbers are distinct, so that higher levels are dropped."""
    numbers: list[str] = []
    for body in host:
        if local_name(body) not in _BODIES:
            continue
        for node in body.iter(*(akn(name) for name in _RUNNING)):
            number = child(node, "num")
            if number is not None and not _in_running(node):
                printed = number_of(text_of(number), local_name(node), language)
                numbers.append(printed)
    return len(numbers) == len(set(numbers))
