"""The history of a package as a graph: what was done to which file, by whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator

from converter.outputs.archive.formats import Identifier, identifier
from converter.outputs.archive.identifiers import uuid_of
from converter.outputs.archive.package import Package, PackageFile, Version, moment
from converter.outputs.archive.premis import (
    Agent,
    Event,
    FileObject,
    Graph,
    Relationship,
    RightsStatement,
)

_SOFTWARE = "unakn"
_EXECUTING = "executing program"
_IMPLEMENTER = "implementer"
_SUBJECT = "source"
_OUTCOME = "outcome"
_UNREPORTED = "no report of the conversion was given; the original was named by hand"

Place = Callable[[PackageFile], str]
"""Says where in the package a file lies."""


def graph_of(
    package: Package, place: Place, *, original_name: Place | None = None
) -> Graph:
    """Return everything that is known of how the package came to be.

    Args:
        package: The package.
        place: Where each file lies.
        original_name: What stands for a file's own name; Archivematica wants its path.
    """
    events = list(_events(package))
    taken_part: dict[str, list[str]] = defaultdict(list)
    for event in events:
        for one, _ in event.objects:
            taken_part[one].append(event.identifier)
    relations = _relations(package)
    objects = [
        FileObject(
            identifier=file.identifier,
            fixity=file.fixity,
            format=file.format,
            original_name=original_name(file) if original_name else file.original_name,
            location=place(file),
            relationships=tuple(relations[file.identifier]),
            events=tuple(taken_part[file.identifier]),
        )
        for file in package.files
    ]
    return Graph(
        objects=objects,
        events=events,
        agents=list(dict.fromkeys(_agents(package))),
        rights=list(_rights(package)),
    )


# ---------------------------------------------------------------- agents
def _software(version: str) -> Agent:
    return Agent(
        identifier=f"{_SOFTWARE} {version}".strip(),
        name=_SOFTWARE,
        kind="software",
        version=version,
        note="" if version else "the version was not recorded",
    )


def _packer(package: Package) -> Agent:
    return _software(package.making.version)


def _converter(version: Version) -> Agent:
    report = version.migration.report if version.migration else None
    return _software(report.version if report else "")


def _siegfried(known: Identifier) -> Agent:
    return Agent(
        identifier=f"{known.name} {known.version}",
        name=known.name,
        kind="software",
        version=known.version,
        note=known.signatures,
    )


def _organization(package: Package) -> Agent:
    name = package.making.organization
    return Agent(identifier=name, name=name, kind="organization")


def _agents(package: Package) -> Iterator[Agent]:
    yield _packer(package)
    for version in package.versions:
        if version.migration:
            yield _converter(version)
    if known := identifier():
        yield _siegfried(known)
    yield _organization(package)


# ---------------------------------------------------------------- events
def _events(package: Package) -> Iterator[Event]:
    for version in package.versions:
        yield from _migration(package, version)
        yield from _validation(package, version)
    yield from _identifications(package)
    yield _digests(package)


def _migration(package: Package, version: Version) -> Iterator[Event]:
    if version.migration is None:
        return
    agent = _converter(version)
    report = version.migration.report
    made = (version.akn, *version.images)
    objects = [(one.identifier, _OUTCOME) for one in made]
    if version.original:
        objects.insert(0, (version.original.identifier, _SUBJECT))
    note = report.note if report else _UNREPORTED
    if report and report.source_sha256:
        note += f"; SHA-256 of the original {report.source_sha256}"
    yield Event(
        identifier=version.migration.identifier,
        kind="migration",
        moment=moment(version.migration.date),
        detail=_program(agent) + "; conversion to Akoma Ntoso 3.0",
        outcome=report.outcome if report else "",
        note=note,
        agents=((agent.identifier, _EXECUTING), _on_behalf(package)),
        objects=tuple(objects),
    )


def _validation(package: Package, version: Version) -> Iterator[Event]:
    if not version.schema:
        return
    agent = _packer(package)
    yield Event(
        identifier=_event_id(package, "validation", version.akn.identifier),
        kind="validation",
        moment=package.making.moment,
        detail=_program(agent),
        outcome="success",
        note=f"valid against {version.schema}",
        agents=((agent.identifier, _EXECUTING), _on_behalf(package)),
        objects=((version.akn.identifier, _SUBJECT),),
    )


def _identifications(package: Package) -> Iterator[Event]:
    known = identifier()
    if known is None:
        return
    agent = _siegfried(known)
    for file in package.files:
        found = file.format
        yield Event(
            identifier=_event_id(package, "identification", file.identifier),
            kind="format identification",
            moment=package.making.moment,
            detail=_program(agent) + f'; signatures="{known.signatures}"',
            outcome="success" if found.puid else "fail",
            note="; ".join(filter(None, (found.puid, found.basis, found.warning))),
            agents=((agent.identifier, _EXECUTING), _on_behalf(package)),
            objects=((file.identifier, _SUBJECT),),
        )


def _digests(package: Package) -> Event:
    agent = _packer(package)
    files = [file.identifier for file in package.files]
    return Event(
        identifier=_event_id(package, "digests", *files),
        kind="message digest calculation",
        moment=package.making.moment,
        detail=_program(agent) + "; SHA-256, SHA-512 (Python hashlib)",
        outcome="success",
        agents=((agent.identifier, _EXECUTING), _on_behalf(package)),
        objects=tuple((one, _SUBJECT) for one in files),
    )


def _program(agent: Agent) -> str:
    version = agent.version or "not recorded"
    return f'program="{agent.name}"; version="{version}"'


def _on_behalf(package: Package) -> tuple[str, str]:
    return _organization(package).identifier, _IMPLEMENTER


def _event_id(package: Package, kind: str, *objects: str) -> str:
    making = package.making
    return uuid_of(kind, making.moment, making.version, *objects)


# ---------------------------------------------- relationships and rights
def _relations(package: Package) -> dict[str, list[Relationship]]:
    found: dict[str, list[Relationship]] = defaultdict(list)
    for version in package.versions:
        event = version.migration.identifier if version.migration else ""
        made = (version.akn, *version.images)
        if version.original:
            for one in made:
                _derive(found, version.original, one, event)
        if version.preview:
            _derive(found, version.akn, version.preview, "")
        for image in version.images:
            whole, part = version.akn.identifier, image.identifier
            found[whole].append(
                Relationship(kind="structural", sub_kind="includes", other=part)
            )
            found[part].append(
                Relationship(kind="structural", sub_kind="is included in", other=whole)
            )
    return found


def _derive(
    found: dict[str, list[Relationship]],
    source: PackageFile,
    result: PackageFile,
    event: str,
) -> None:
    for one, sub_kind, other in (
        (source, "is source of", result),
        (result, "has source", source),
    ):
        found[one.identifier].append(
            Relationship(
                kind="derivation",
                sub_kind=sub_kind,
                other=other.identifier,
                event=event,
            )
        )


def _rights(package: Package) -> Iterator[RightsStatement]:
    rights = package.making.rights
    if rights:
        files = tuple(file.identifier for file in package.files)
        yield RightsStatement(
            identifier=uuid_of("rights", rights.text, *files),
            text=rights.text,
            is_address=rights.is_address,
            objects=files,
        )
