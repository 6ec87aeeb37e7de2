"""The AKN4UN profile: which of its phases fits a document, and what breaks it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from lxml import etree

from converter.core.resources import schema_dir
from converter.validation.finding import Finding, rest
from converter.validation.place import place_of
from converter.validation.schematron import Schematron

if TYPE_CHECKING:
    from collections.abc import Iterator

    from converter.validation.schematron import Failure

OFFICIAL, GUIDELINES, ANY = "official", "guidelines", "akn"
PROFILES = (OFFICIAL, GUIDELINES, ANY)

_NS = {"akn": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}
_UN = etree.XPath(
    "//akn:identification//akn:*[@value = 'un' or contains(@value, '/akn/un/')]",
    namespaces=_NS,
)
# the guidelines group all front matter in containers, the Secretariat nothing; the
# masthead decides, the preface where there is none
_UNGROUPED = etree.XPath(
    "boolean(//akn:coverPage/akn:p) or (not(//akn:coverPage)"
    " and //akn:preface/akn:p and not(//akn:preface/akn:container))",
    namespaces=_NS,
)


@cache
def profile_rules() -> Schematron:
    """Return the profile, read and compiled once in a process."""
    return Schematron(schema_dir() / "akn4un.sch")


def profile_of(root: etree._Element) -> str:
    """Return the profile that fits the shape of a document.

    A document that nowhere names the United Nations is checked as any Akoma Ntoso.
    """
    if not _UN(root):
        return ANY
    return OFFICIAL if _UNGROUPED(root) else GUIDELINES


def validate_profile(root: etree._Element, profile: str) -> list[Finding]:
    """Return what the rules of a profile object to."""
    failures = profile_rules().failures(root, profile)
    return [finding for failure in failures for finding in _findings(failure)]


def _findings(failure: Failure) -> Iterator[Finding]:
    rule = failure.rule
    shared: dict[str, Any] = {
        "rule": rule.id,
        "severity": rule.severity,
        "advice": rule.advice,
    }
    for node, message in failure.places:
        yield Finding(message=message, **shared, **place_of(node))
    if more := failure.count - len(failure.places):
        yield rest(more, **shared)
