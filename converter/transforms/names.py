"""Gives persons, offices and places their entry in the references.

A name that appears twice is one entry, however its blanks and signs are set; its label
is the name as first printed, so nothing is translated or guessed. Entry ids count in
order of appearance and so agree between language versions.

In a record whoever presides is the person named at its head or in the last line that
changed the chair; an office alone (``The President``) points to that person.

Source: AKN4UN digest 3.3, 4.5 and question 42; issue of names: ids stable across
languages.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from converter.core.text import fold, spaced, squash
from converter.languages.address import without_article
from converter.model.debate import Speech
from converter.model.document import Document
from converter.model.inline import Location, Named, Organization, Person, Role
from converter.model.meta import Entry
from converter.model.node import Node, rebuild, text_of, walk
from converter.transforms.ontology import make_entry, slug

_CHAIR = "#chair"
_BRACKET = re.compile(r"\s*[(（]")
_KINDS: dict[type[Node], str] = {
    Person: "person",
    Role: "role",
    Location: "location",
    Organization: "organization",
}


@dataclass(slots=True)
class _Register:
    """The names of one document."""

    language: str
    entries: dict[tuple[str, str], Entry] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    presiding: str = ""
    """Pointer to whoever presides."""
    speaking: str = ""
    """Pointer to whoever spoke last."""

    def point(self, node: Node) -> Node:
        """Return a name with its pointer, a speech with the pointer to its speaker."""
        if isinstance(node, Speech):
            return self.speech(node)
        if isinstance(node, Person) and node.refers_to == _CHAIR:
            return replace(node, refers_to=self.presiding or self.entry("person", node))
        kind = _KINDS.get(type(node))
        if kind is None or not isinstance(node, Named) or node.refers_to:
            return node
        pointer = self.entry(kind, node)
        if node.as_ == _CHAIR:
            self.presiding = pointer
        return replace(node, refers_to=pointer)

    def entry(self, kind: str, node: Named) -> str:
        """Return the pointer to the entry of a name, made where it is new.

        A State or office in parentheses behind a person is no part of the name, nor
        the article before a form of address: ``La Sra. X`` is ``Sra. X``.
        """
        label = spaced(text_of(*node.content))
        if kind == "person":
            label = _BRACKET.split(label)[0].strip() or label
            label = without_article(label, self.language)
        key = (kind, squash(fold(label)))
        if key not in self.entries:
            self.counts[kind] += 1
            name = f"{kind}_{self.counts[kind]}"
            self.entries[key] = make_entry(kind, name, slug(label), label)
        return f"#{self.entries[key].eid}"

    def speech(self, speech: Speech) -> Speech:
        """Return a speech with its speaker: named in it, or who spoke before."""
        for node in walk(speech):
            if isinstance(node, Person) and node.as_ and node.refers_to:
                self.speaking = node.refers_to
                break
        return replace(speech, by=self.speaking)


def register_names(
    document: Document, language: str
) -> tuple[Document, tuple[Entry, ...]]:
    """Return the document with every name pointing to an entry, and the entries.

    Args:
        document: A document whose persons, offices and places are marked.
        language: Its language.
    """
    register = _Register(language)
    named = rebuild(document, register.point)
    return named, tuple(register.entries.values())
