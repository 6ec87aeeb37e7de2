"""Runs ISO Schematron as one XSLT pass over a document.

The usual implementation (`lxml.isoschematron`) walks the whole document once for
every pattern and reports every node it looked at. Here each rule becomes one
expression, ``context[not(test)]``, which libxml2 evaluates without leaving C; what
comes back is only what fails. The price is a smaller language: every context starts
with a slash, and ``let`` (but for the global one), ``current()``, ``report`` and
abstract patterns are not supported; `load` says so. Any Schematron processor can run
the same file, and a test compares the two.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from converter.core.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SCH = "http://purl.oclc.org/dsdl/schematron"
XSL = "http://www.w3.org/1999/XSL/Transform"
_PLACES = 1000
"""Places of one rule in one file that are reported one by one."""

_SPACES = re.compile(r"\s+")
# what lxml counts as children
_COUNTED = "self::* or self::comment() or self::processing-instruction()"
_UNSUPPORTED = ("report", "extends", "param", "include")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule of a schema."""

    id: str
    severity: Severity
    title: str
    """The rule as a person would say it."""
    advice: str
    """What to do when it is broken."""
    source: str
    """Where the rule comes from."""
    context: str
    """XPath of the nodes it speaks about."""
    test: str
    """XPath that must be true for each of them."""
    message: etree._Element
    """The assert element: text with value-of."""
    phases: frozenset[str]
    """The phases that apply it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A rule that fails, with the places where it does."""

    rule: Rule
    places: tuple[tuple[etree._Element, str], ...]
    """Elements at fault in the tree that was checked, each with its message."""
    count: int
    """At how many places; more than are listed when there are very many."""


class SchematronError(ValueError):
    """The schema uses what this implementation does not have."""


class Schematron:
    """A schema, compiled phase by phase on first use.

    Compiled phases are shared by threads; libxslt keeps the state of a run apart.
    """

    def __init__(self, path: Path) -> None:
        self._schema = etree.parse(
            str(path), etree.XMLParser(no_network=True)
        ).getroot()
        self.rules = tuple(_rules(self._schema))
        self._by_id = {rule.id: rule for rule in self.rules}
        self._compiled: dict[str, etree.XSLT] = {}

    @property
    def phases(self) -> tuple[str, ...]:
        """The phases of the schema in its order."""
        return tuple(str(phase.get("id")) for phase in self._schema.iter(_sch("phase")))

    def failures(self, root: etree._Element, phase: str) -> Iterator[Failure]:
        """Yield what fails in a document, rule by rule."""
        if phase not in self._compiled:
            rules = [rule for rule in self.rules if phase in rule.phases]
            self._compiled[phase] = etree.XSLT(_stylesheet(self._schema, rules))
        result = self._compiled[phase](root).getroot()
        for failed in result:
            yield Failure(
                rule=self._by_id[failed.get("rule", "")],
                places=tuple(_place(root, place) for place in failed),
                count=int(failed.get("count", "0")),
            )


def _place(root: etree._Element, place: etree._Element) -> tuple[etree._Element, str]:
    node = root
    for step in place.get("path", "").split():
        node = node[int(step)]
    return node, _SPACES.sub(" ", place.text or "").strip()


def _rules(schema: etree._Element) -> Iterator[Rule]:
    for name in _UNSUPPORTED:
        if schema.find(f".//{_sch(name)}") is not None:
            msg = f"unsupported element {name}"
            raise SchematronError(msg)
    phases: dict[str, set[str]] = {}
    for active in schema.iter(_sch("active")):
        phase = active.getparent()
        if phase is not None:
            phases.setdefault(active.get("pattern", ""), set()).add(phase.get("id", ""))
    for pattern in schema.iter(_sch("pattern")):
        for element in pattern.iter(_sch("assert")):
            rule = element.getparent()
            context = "" if rule is None else rule.get("context", "")
            test = element.get("test", "")
            if not context.startswith("/") or "current()" in context + test:
                msg = f"{element.get('id')}: a context needs a slash, and no current()"
                raise SchematronError(msg)
            yield Rule(
                id=element.get("id", ""),
                severity=Severity(element.get("role", "error")),
                title=_text(pattern, _sch("title")),
                advice=_text(pattern, f"{_sch('p')}[@class='advice']"),
                source=_text(pattern, f"{_sch('p')}[@class='source']"),
                context=context,
                test=test,
                message=element,
                phases=frozenset(phases.get(pattern.get("id", ""), ())),
            )


def _stylesheet(schema: etree._Element, rules: list[Rule]) -> etree._Element:
    """Return the XSLT that evaluates rules: one variable and one loop for each."""
    nsmap = {
        str(ns.get("prefix")): str(ns.get("uri")) for ns in schema.iter(_sch("ns"))
    }
    sheet = etree.Element(_xsl("stylesheet"), {"version": "1.0"}, nsmap | {"xsl": XSL})
    for key in schema.iter(_xsl("key")):
        etree.SubElement(sheet, _xsl("key"), {str(k): str(v) for k, v in key.items()})
    for let in schema.iterchildren(_sch("let")):
        _variable(sheet, let.get("name", ""), let.get("value", ""))
    # the place of a node: at which position each step leaves its parent
    path = etree.SubElement(sheet, _xsl("template"), {"match": "*", "mode": "path"})
    step = _for_each(path, "ancestor-or-self::*[parent::*]")
    _value_of(step, f"concat(count(preceding-sibling::node()[{_COUNTED}]), ' ')")
    template = etree.SubElement(sheet, _xsl("template"), {"match": "/"})
    failures = etree.SubElement(template, "failures")
    for rule in rules:
        _compile(rule, failures)
    return sheet


def _compile(rule: Rule, failures: etree._Element) -> None:
    _variable(failures, rule.id, f"({rule.context})[not({rule.test})]")
    failed = f"${rule.id}"
    when = etree.SubElement(failures, _xsl("if"), {"test": failed})
    attributes = {"rule": rule.id, "count": f"{{count({failed})}}"}
    failure = etree.SubElement(when, "failure", attributes)
    each = _for_each(failure, f"{failed}[position() <= {_PLACES}]")
    place = etree.SubElement(each, "place")
    path = etree.SubElement(place, _xsl("attribute"), {"name": "path"})
    etree.SubElement(path, _xsl("apply-templates"), {"select": ".", "mode": "path"})
    _text_node(place, rule.message.text)
    for part in rule.message:
        _value_of(place, part.get("select", ""))
        _text_node(place, part.tail)


def _variable(parent: etree._Element, name: str, select: str) -> None:
    etree.SubElement(parent, _xsl("variable"), {"name": name, "select": select})


def _for_each(parent: etree._Element, select: str) -> etree._Element:
    return etree.SubElement(parent, _xsl("for-each"), {"select": select})


def _value_of(parent: etree._Element, select: str) -> None:
    etree.SubElement(parent, _xsl("value-of"), {"select": select})


def _text_node(parent: etree._Element, text: str | None) -> None:
    if text:
        etree.SubElement(parent, _xsl("text")).text = text


def _text(pattern: etree._Element, path: str) -> str:
    return _SPACES.sub(" ", pattern.findtext(path, "")).strip()


def _sch(name: str) -> str:
    return f"{{{SCH}}}{name}"


def _xsl(name: str) -> str:
    return f"{{{XSL}}}{name}"
