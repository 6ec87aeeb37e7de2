"""PREMIS 3: objects, events, agents and rights, and their XML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from converter.outputs.archive.fixity import ALGORITHMS, Fixity
from converter.outputs.archive.formats import Format
from converter.outputs.archive.markup import XSI, Maker
from converter.outputs.archive.preservation import PREMIS

SCHEMA = "https://www.loc.gov/standards/premis/v3/premis-v3-0.xsd"
_EVENT_TYPES = "http://id.loc.gov/vocabulary/preservation/eventType"
_EVENT_CODES = {
    "format identification": "for",
    "message digest calculation": "mes",
    "migration": "mig",
    "validation": "val",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Relationship:
    """How an object came from another."""

    kind: str
    """Such as ``derivation``."""
    sub_kind: str
    """Such as ``has source``."""
    other: str
    """UUID of the other object."""
    event: str = ""
    """UUID of the event between them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileObject:
    """A file and what is known of it."""

    identifier: str
    """UUID."""
    fixity: Fixity
    format: Format
    original_name: str
    location: str
    """Path in the package."""
    relationships: tuple[Relationship, ...] = ()
    events: tuple[str, ...] = ()
    """UUIDs of the events that it took part in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that was done."""

    identifier: str
    """UUID."""
    kind: str
    """Term of the vocabulary of the Library of Congress."""
    moment: str
    """ISO 8601 with zone."""
    detail: str = ""
    outcome: str = ""
    note: str = ""
    """The outcome in a sentence."""
    agents: tuple[tuple[str, str], ...]
    """Identifier and role of each agent."""
    objects: tuple[tuple[str, str], ...]
    """UUID and role of each object."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agent:
    """Who or what did it."""

    identifier: str
    name: str
    kind: str
    """``software`` or ``organization``."""
    version: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RightsStatement:
    """What may be done with the objects."""

    identifier: str
    """UUID."""
    text: str
    is_address: bool
    objects: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """All that is known, by kind."""

    objects: Sequence[FileObject]
    events: Sequence[Event]
    agents: Sequence[Agent]
    rights: Sequence[RightsStatement] = ()

    def about(self, identifiers: set[str]) -> Graph:
        """Return the part about some objects: these, their events and agents."""
        events = [
            one
            for one in self.events
            if any(identifier in identifiers for identifier, _ in one.objects)
        ]
        agents = {identifier for one in events for identifier, _ in one.agents}
        return Graph(
            objects=[one for one in self.objects if one.identifier in identifiers],
            events=events,
            agents=[one for one in self.agents if one.identifier in agents],
            rights=[
                one for one in self.rights if identifiers.intersection(one.objects)
            ],
        )


_MAKER = Maker(PREMIS, {"premis": PREMIS, "xsi": XSI})


def premis_tree(graph: Graph) -> etree._Element:
    """Return the graph as XML."""
    location = {f"{{{XSI}}}schemaLocation": f"{PREMIS} {SCHEMA}"}
    root = _MAKER.root("premis", {"version": "3.0", **location})
    for one in graph.objects:
        _object(root, one)
    for event in graph.events:
        _event(root, event)
    for agent in graph.agents:
        _agent(root, agent)
    for rights in graph.rights:
        _rights(root, rights)
    return root


def _identifier(
    parent: etree._Element, name: str, value: str, *, kind: str = "UUID", role: str = ""
) -> None:
    element = _MAKER.add(parent, f"{name}Identifier")
    _MAKER.add(element, f"{name}IdentifierType", kind)
    _MAKER.add(element, f"{name}IdentifierValue", value)
    if role:
        _MAKER.add(element, f"{name}Role", role)


def _object(root: etree._Element, one: FileObject) -> None:
    add = _MAKER.add
    element = add(root, "object", None, {f"{{{XSI}}}type": "premis:file"})
    _identifier(element, "object", one.identifier)
    characteristics = add(element, "objectCharacteristics")
    add(characteristics, "compositionLevel", "0")
    for algorithm, name in ALGORITHMS.items():
        fixity = add(characteristics, "fixity")
        add(fixity, "messageDigestAlgorithm", name)
        add(fixity, "messageDigest", one.fixity.digest(algorithm))
        add(fixity, "messageDigestOriginator", "unakn")
    add(characteristics, "size", str(one.fixity.size))
    _format(characteristics, one.format)
    add(element, "originalName", one.original_name)
    storage = add(add(element, "storage"), "contentLocation")
    add(storage, "contentLocationType", "path in the package")
    add(storage, "contentLocationValue", one.location)
    for relation in one.relationships:
        _relationship(element, relation)
    for event in one.events:
        _identifier(element, "linkingEvent", event)


def _format(parent: etree._Element, known: Format) -> None:
    add = _MAKER.add
    element = add(parent, "format")
    designation = add(element, "formatDesignation")
    add(designation, "formatName", known.name)
    if known.version:
        add(designation, "formatVersion", known.version)
    if known.puid:
        registry = add(element, "formatRegistry")
        add(registry, "formatRegistryName", "PRONOM")
        add(registry, "formatRegistryKey", known.puid)
        add(registry, "formatRegistryRole", "specification")
    else:
        add(element, "formatNote", "not identified by signature")


def _relationship(parent: etree._Element, relation: Relationship) -> None:
    element = _MAKER.add(parent, "relationship")
    _MAKER.add(element, "relationshipType", relation.kind)
    _MAKER.add(element, "relationshipSubType", relation.sub_kind)
    _identifier(element, "relatedObject", relation.other)
    if relation.event:
        _identifier(element, "relatedEvent", relation.event)


def _event(root: etree._Element, event: Event) -> None:
    add = _MAKER.add
    element = add(root, "event")
    _identifier(element, "event", event.identifier)
    code = _EVENT_CODES[event.kind]
    authority = {
        "authority": "eventType",
        "authorityURI": _EVENT_TYPES,
        "valueURI": f"{_EVENT_TYPES}/{code}",
    }
    add(element, "eventType", event.kind, authority)
    add(element, "eventDateTime", event.moment)
    if event.detail:
        detail = add(element, "eventDetailInformation")
        add(detail, "eventDetail", event.detail)
    if event.outcome or event.note:
        outcome = add(element, "eventOutcomeInformation")
        if event.outcome:
            add(outcome, "eventOutcome", event.outcome)
        if event.note:
            detail = add(outcome, "eventOutcomeDetail")
            add(detail, "eventOutcomeDetailNote", event.note)
    for identifier, role in event.agents:
        _identifier(element, "linkingAgent", identifier, kind="local", role=role)
    for identifier, role in event.objects:
        _identifier(element, "linkingObject", identifier, role=role)


def _agent(root: etree._Element, agent: Agent) -> None:
    element = _MAKER.add(root, "agent")
    _identifier(element, "agent", agent.identifier, kind="local")
    _MAKER.add(element, "agentName", agent.name)
    _MAKER.add(element, "agentType", agent.kind)
    if agent.version:
        _MAKER.add(element, "agentVersion", agent.version)
    if agent.note:
        _MAKER.add(element, "agentNote", agent.note)


def _rights(root: etree._Element, one: RightsStatement) -> None:
    add = _MAKER.add
    element = add(add(root, "rights"), "rightsStatement")
    _identifier(element, "rightsStatement", one.identifier)
    add(element, "rightsBasis", "license")
    licence = add(element, "licenseInformation")
    if one.is_address:
        document = add(licence, "licenseDocumentationIdentifier")
        add(document, "licenseDocumentationIdentifierType", "URI")
        add(document, "licenseDocumentationIdentifierValue", one.text)
    else:
        add(licence, "licenseTerms", one.text)
    for identifier in one.objects:
        _identifier(element, "linkingObject", identifier)
