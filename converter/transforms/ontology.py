"""The things that documents point to, each as an entry of the references.

Source: AKN4UN digest 3.3: entries are labels, their href names the thing.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from converter.core.symbols.organs import tables
from converter.model.meta import Entry

_NO_IRI = re.compile(r"[\s/\[\]<>\"{}|\\^`%#?]+")
_CLASSES = {
    "concept": "TLCConcept",
    "role": "TLCRole",
    "process": "TLCProcess",
    "event": "TLCEvent",
    "organization": "TLCOrganization",
    "person": "TLCPerson",
    "location": "TLCLocation",
}


@cache
def _known() -> dict[str, Entry]:
    """Return every entry of the table and every organ of the symbols, by id."""
    entry = files("converter.transforms") / "ontology.toml"
    known: dict[str, Entry] = {}
    for kind, rows in tomllib.loads(entry.read_text("utf-8")).items():
        for name, label in rows.items():
            known[name] = make_entry(kind, name, name, label)
    for body in tables().bodies:
        if "{n}" not in body.id and body.id not in known:
            known[body.id] = make_entry("organization", body.id, body.actor, body.name)
    return known


def known_entry(name: str) -> Entry | None:
    """Return the entry of an id that the tables know."""
    return _known().get(name)


def make_entry(kind: str, name: str, path: str, label: str) -> Entry:
    """Return an entry.

    Args:
        kind: ``concept``, ``organization``, ``person`` ...
        name: Its eId.
        path: Last step of its IRI.
        label: What a reader sees.
    """
    return Entry(
        kind=_CLASSES[kind],
        eid=name,
        href=f"/akn/ontology/{kind}/un/{path}",
        show_as=label,
    )


def slug(label: str) -> str:
    """Return a name as the last step of an IRI: lower case, no blank and no sign.

    Blanks, and the signs that RFC 3987 leaves out of a step, are hyphens.
    """
    return _NO_IRI.sub("-", label.strip()).casefold()
