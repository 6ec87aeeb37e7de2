"""E-ARK information packages (CSIP and SIP 2.1, also read as 2.0.4).

Two forms of a SIP, because its two judges contradict each other: the specification and
RODA want a second creator who is the submitting organization; the validator of the
E-ARK Foundation finds three faults in it. An AIP is without fault for both.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from converter.core.resources import akn_schema, schema_dir
from converter.outputs.archive.formats import Format
from converter.outputs.archive.markup import to_bytes
from converter.outputs.archive.metadata import PREMIS_NAME, descriptive
from converter.outputs.archive.mets import (
    Agent,
    Entry,
    Group,
    Manifest,
    Record,
    mets_bytes,
)
from converter.outputs.archive.package import Package, PackageFile, Role, Tree
from converter.outputs.archive.premis import Graph, premis_tree
from converter.outputs.archive.provenance import graph_of

FORMS = ("roda", "eark-validator")
PACKAGE_TYPES = ("SIP", "AIP")
METS_NAME = "METS.xml"
_PROFILES = {
    "SIP": "https://earksip.dilcis.eu/profile/E-ARK-SIP.xml",
    "AIP": "https://earkaip.dilcis.eu/profile/E-ARK-AIP.xml",
}
_KINDS = {"dc.xml": "DC", "mods.xml": "MODS", "marc.xml": "MARC"}
_XML = "application/xml"
_SCHEMAS = (
    "mets.xsd",
    "xlink.xsd",
    "DILCISExtensionMETS.xsd",
    "DILCISExtensionSIPMETS.xsd",
    "premis-v3-0.xsd",
)
_README = """{title}
{symbol}

This package holds a document of the United Nations: under representations/original-*
the document as it was issued, under representations/akn-* the same text as Akoma
Ntoso 3.0, the XML standard of OASIS for legal documents, each by language.

metadata/preservation/premis.xml tells how the one was made from the other: program,
version, date and outcome. *.report.json in this folder, where present, is what the
conversion reported: the share of the text that it kept, and its findings.
"""


def write(package: Package, *, form: str = "roda", package_type: str = "SIP") -> Tree:
    """Return the package.

    Args:
        package: The document.
        form: One of `FORMS`; an AIP has but one form.
        package_type: One of `PACKAGE_TYPES`.
    """
    return _Writer(package, form=form, package_type=package_type).tree()


class _Writer:
    """Writes one package."""

    def __init__(self, package: Package, *, form: str, package_type: str) -> None:
        self._package = package
        self._package_type = package_type
        self._now = package.making.moment
        self._graph = graph_of(package, _place)
        making = package.making
        self._agents = [
            Agent(
                name="unakn",
                kind="OTHER",
                note=making.version,
                note_kind="SOFTWARE VERSION",
            )
        ]
        self._submitters = []
        if form == "roda" and package_type == "SIP":
            self._submitters.append(
                Agent(
                    name=making.organization,
                    kind="ORGANIZATION",
                    note=making.organization_code or making.organization,
                    note_kind="IDENTIFICATIONCODE",
                )
            )

    def tree(self) -> Tree:
        """Return all files of the package."""
        tree = self._metadata() | self._documentation()
        tree.update(_schemas())
        representations: dict[str, bytes] = {}
        for name, files in _representations(self._package).items():
            inside = self._representation(name, files)
            representations[f"representations/{name}/{METS_NAME}"] = inside[METS_NAME]
            tree |= {
                f"representations/{name}/{path}": data for path, data in inside.items()
            }
        package = self._package
        groups = [
            self._group("Documentation", "documentation/", tree),
            self._group("Schemas", "schemas/", tree),
        ]
        tree[METS_NAME] = mets_bytes(
            Manifest(
                identifier=package.name,
                label=package.title,
                profile=_PROFILES[self._package_type],
                package_type=self._package_type,
                making=package.making,
                agents=[*self._agents, *self._submitters],
                descriptive=[
                    Record(
                        entry=self._entry(f"metadata/descriptive/{name}", data),
                        kind=kind,
                    )
                    for name, kind in _KINDS.items()
                    for data in [tree[f"metadata/descriptive/{name}"]]
                ],
                preservation=[self._premis_record(tree)],
                groups=groups,
                representations=[
                    self._entry(path, data) for path, data in representations.items()
                ],
            )
        )
        return tree

    def _metadata(self) -> dict[str, bytes]:
        tree = {
            f"metadata/descriptive/{name}": data
            for name, data in descriptive(self._package).items()
        }
        return tree | _premis(self._graph)

    def _documentation(self) -> dict[str, bytes]:
        package = self._package
        readme = _README.format(title=package.title, symbol=package.first.symbol)
        reports = package.reports.items()
        return {
            "documentation/README.txt": readme.encode(),
            **{f"documentation/{name}": data for name, data in reports},
        }

    def _representation(
        self, name: str, files: list[PackageFile]
    ) -> Mapping[str, bytes]:
        tree = {f"data/{file.name}": file.data for file in files}
        known = {f"data/{file.name}": file.format for file in files}
        entries = [self._entry(path, data, known[path]) for path, data in tree.items()]
        tree |= _premis(self._graph.about({file.identifier for file in files}))
        tree[METS_NAME] = mets_bytes(
            Manifest(
                identifier=name,
                label=f"{self._package.title}: {name}",
                profile=_PROFILES[self._package_type],
                package_type=self._package_type,
                making=self._package.making,
                agents=self._agents,
                preservation=[self._premis_record(tree)],
                groups=[Group(use="Data", entries=entries)],
            )
        )
        return tree

    def _premis_record(self, tree: Tree) -> Record:
        path = f"metadata/preservation/{PREMIS_NAME}"
        return Record(entry=self._entry(path, tree[path]), kind="PREMIS")

    def _group(self, use: str, folder: str, tree: Tree) -> Group:
        paths = [path for path in tree if path.startswith(folder)]
        return Group(use=use, entries=[self._entry(path, tree[path]) for path in paths])

    def _entry(self, path: str, data: bytes, known: Format | None = None) -> Entry:
        media_type = known.media_type if known else _media_type(path)
        return Entry(
            path=path, data=data, media_type=media_type, created=self._now, format=known
        )


def _media_type(path: str) -> str:
    if path.endswith(".txt"):
        return "text/plain"
    return "application/json" if path.endswith(".json") else _XML


def _representation_of(file: PackageFile) -> str:
    role = Role.AKN if file.role is Role.IMAGE else file.role
    return f"{role}-{file.language}"


def _place(file: PackageFile) -> str:
    return f"representations/{_representation_of(file)}/data/{file.name}"


def _representations(package: Package) -> dict[str, list[PackageFile]]:
    found: dict[str, list[PackageFile]] = {}
    for file in package.files:
        found.setdefault(_representation_of(file), []).append(file)
    return found


def _premis(graph: Graph) -> dict[str, bytes]:
    return {f"metadata/preservation/{PREMIS_NAME}": to_bytes(premis_tree(graph))}


@cache
def _schemas() -> Mapping[str, bytes]:
    """Return the schemas by which the files of the package can be checked."""
    return {f"schemas/{path.name}": path.read_bytes() for path in _schema_files()}


def _schema_files() -> Iterator[Path]:
    folder = schema_dir() / "archive"
    yield from (folder / name for name in _SCHEMAS)
    official = akn_schema()
    yield official
    yield official.with_name("xml.xsd")
