"""Who and what a conversion names: organs, presiding officers, speakers, signatories."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from converter.core.text import squash

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
KINDS = ("organs", "committees", "presiding", "speakers", "signatories")


@dataclass(slots=True)
class Tally:
    """What was found against what is there."""

    hits: int = 0
    extra: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Share of what was found that is there; nothing found is nothing wrong."""
        found = self.hits + len(self.extra)
        return self.hits / found if found else 1.0

    @property
    def recall(self) -> float:
        """Share of what is there that was found."""
        wanted = self.hits + len(self.missing)
        return self.hits / wanted if wanted else 1.0

    def add(self, wanted: Iterable[str], found: Iterable[str], where: str) -> None:
        """Take in one document, names compared by their letters."""
        there, ours = Counter(map(squash, wanted)), Counter(map(squash, found))
        self.hits += (there & ours).total()
        self.extra += [f"{where}: {name}" for name in (ours - there).elements()]
        self.missing += [f"{where}: {name}" for name in (there - ours).elements()]


def entities(xml: bytes) -> Mapping[str, list[str]]:
    """Return the names in a document by kind, persons as their entries show them.

    Organs and presiding officers count once, speakers speech by speech.
    """
    root = etree.fromstring(xml)
    people = {
        f"#{entry.get('eId')}": entry.get("showAs", "")
        for entry in root.iter(f"{AKN}TLCPerson")
    }
    organs = [
        _text(node)
        for node in root.iter(f"{AKN}docAuthority")
        if node.get("refersTo") != "#publisher"
    ]
    committees = map(_text, root.iter(f"{AKN}docCommittee"))
    chairs = [
        people[node.get("refersTo", "")]
        for node in root.iter(f"{AKN}person")
        if node.get("as") == "#chair"
    ]
    return {
        "organs": list(dict.fromkeys(organs)),
        "committees": list(dict.fromkeys(committees)),
        "presiding": list(dict.fromkeys(chairs)),
        "speakers": [
            people.get(speech.get("by", ""), "") for speech in root.iter(f"{AKN}speech")
        ],
        "signatories": [
            _text(person)
            for signature in root.iter(f"{AKN}signature")
            for person in signature.iter(f"{AKN}person")
        ],
    }


def _text(node: etree._Element) -> str:
    return " ".join("".join(node.itertext()).split())
