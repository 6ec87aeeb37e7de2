"""Gives persons, offices and places their entry in the references.

A name that appears twice is one entry; its label is the name as printed, so nothing is
translated or guessed. Entry ids count in order of appearance and so agree between
language versions.

Source: AKN4UN digest 3.3 and 4.5; issue of names: ids stable across languages.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace

from converter.core.text import fold, spaced
from converter.model.document import Document
from converter.model.inline import Location, Named, Organization, Person, Role
from converter.model.meta import Entry
from converter.model.node import Node, rebuild, text_of
from converter.transforms.ontology import make_entry, slug

_KINDS: dict[type[Node], str] = {
    Person: "person",
    Role: "role",
    Location: "location",
    Organization: "organization",
}


@dataclass(slots=True)
class _Register:
    """The names of one document."""

    entries: dict[tuple[str, str], Entry] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)

    def point(self, node: Node) -> Node:
        """Return a name with its pointer."""
        kind = _KINDS.get(type(node))
        if kind is None or not isinstance(node, Named) or node.refers_to:
            return node
        label = spaced(text_of(*node.content))
        key = (kind, fold(label))
        if key not in self.entries:
            self.counts[kind] += 1
            name = f"{kind}_{self.counts[kind]}"
            self.entries[key] = make_entry(kind, name, slug(label), label)
        return replace(node, refers_to=f"#{self.entries[key].eid}")


def register_names(document: Document) -> tuple[Document, tuple[Entry, ...]]:
    """Return the document with every name pointing to an entry, and the entries."""
    register = _Register()
    named = rebuild(document, register.point)
    return named, tuple(register.entries.values())
