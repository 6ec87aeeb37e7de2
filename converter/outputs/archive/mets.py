"""METS 1.12 as E-ARK wants it: one file that names, sizes and hashes all others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree

from converter.outputs.archive.fixity import fixity_of
from converter.outputs.archive.formats import Format
from converter.outputs.archive.identifiers import uuid_of
from converter.outputs.archive.markup import XSI, Maker, to_bytes
from converter.outputs.archive.package import Making

METS = "http://www.loc.gov/METS/"
XLINK = "http://www.w3.org/1999/xlink"
CSIP = "https://DILCIS.eu/XML/METS/CSIPExtensionMETS"
SIP = "https://DILCIS.eu/XML/METS/SIPExtensionMETS"
CONTENT = "Akoma Ntoso 3.0"
"""Kind of content, which none of E-ARK's own specifications describes."""
KIND = "Textual works – Digital"
"""From E-ARK's vocabulary of content categories, with its dash."""
_HREF = f"{{{XLINK}}}href"
_LINK = {f"{{{XLINK}}}type": "simple"}
_MAKER = Maker(METS, {None: METS, "xlink": XLINK, "csip": CSIP, "sip": SIP, "xsi": XSI})


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A file that METS speaks of."""

    path: str
    """Relative to the METS."""
    data: bytes = field(repr=False)
    media_type: str
    created: str
    """ISO 8601 with zone."""
    format: Format | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A file of metadata."""

    entry: Entry
    kind: str
    """MDTYPE: DC, MODS, MARC, PREMIS."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Files of one use."""

    use: str
    entries: Sequence[Entry]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agent:
    """Who or what made the package."""

    name: str
    kind: str
    """TYPE: ORGANIZATION, OTHER (software)."""
    note: str
    note_kind: str
    """NOTETYPE of E-ARK."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What one METS file says."""

    identifier: str
    """OBJID, the name of the folder."""
    label: str
    profile: str
    package_type: str
    """SIP or AIP."""
    making: Making
    agents: Sequence[Agent]
    descriptive: Sequence[Record] = ()
    preservation: Sequence[Record] = ()
    groups: Sequence[Group] = ()
    representations: Sequence[Entry] = ()
    """METS files of representations, in the root METS only."""

    def id_of(self, *parts: str) -> str:
        """Return an XML id for a part of the METS."""
        return f"uuid-{uuid_of('mets', self.identifier, self.label, *parts)}"


def mets_bytes(manifest: Manifest) -> bytes:
    """Return the METS file."""
    root = _MAKER.root(
        "mets",
        {
            "OBJID": manifest.identifier,
            "LABEL": manifest.label,
            "TYPE": KIND,
            "PROFILE": manifest.profile,
            **_content(),
        },
    )
    _header(root, manifest)
    for record in manifest.descriptive:
        _metadata(root, "dmdSec", record, manifest)
    if manifest.preservation:
        holder = _MAKER.add(root, "amdSec")
        for record in manifest.preservation:
            _metadata(holder, "digiprovMD", record, manifest)
    files = _MAKER.add(root, "fileSec", None, {"ID": manifest.id_of("files")})
    for group in _groups(manifest):
        _file_group(files, group, manifest)
    _structure(root, manifest)
    return to_bytes(root)


def _content() -> dict[str, str]:
    return {
        f"{{{CSIP}}}CONTENTINFORMATIONTYPE": "OTHER",
        f"{{{CSIP}}}OTHERCONTENTINFORMATIONTYPE": CONTENT,
    }


def _groups(manifest: Manifest) -> Iterator[Group]:
    yield from manifest.groups
    if manifest.representations:
        yield Group(use="Representations", entries=manifest.representations)


def _header(root: etree._Element, manifest: Manifest) -> None:
    now = manifest.making.moment
    header = _MAKER.add(
        root,
        "metsHdr",
        None,
        {
            "CREATEDATE": now,
            "LASTMODDATE": now,
            f"{{{CSIP}}}OAISPACKAGETYPE": manifest.package_type,
        },
    )
    for agent in manifest.agents:
        kind = {"TYPE": agent.kind}
        if agent.kind == "OTHER":
            kind["OTHERTYPE"] = "SOFTWARE"
        element = _MAKER.add(header, "agent", None, {"ROLE": "CREATOR", **kind})
        _MAKER.add(element, "name", agent.name)
        note = {f"{{{CSIP}}}NOTETYPE": agent.note_kind}
        _MAKER.add(element, "note", agent.note, note)


def _metadata(
    parent: etree._Element, name: str, record: Record, manifest: Manifest
) -> None:
    entry = record.entry
    holder = _MAKER.add(
        parent,
        name,
        None,
        {
            "ID": manifest.id_of(name, entry.path),
            "CREATED": entry.created,
            "STATUS": "CURRENT",
        },
    )
    _MAKER.add(
        holder,
        "mdRef",
        None,
        {
            "LOCTYPE": "URL",
            **_LINK,
            _HREF: entry.path,
            "MDTYPE": record.kind,
            **_fixity(entry),
        },
    )


def _fixity(entry: Entry) -> dict[str, str]:
    fixity = fixity_of(entry.data)
    return {
        "MIMETYPE": entry.media_type,
        "SIZE": str(fixity.size),
        "CREATED": entry.created,
        "CHECKSUM": fixity.sha256,
        "CHECKSUMTYPE": "SHA-256",
    }


def _file_group(parent: etree._Element, group: Group, manifest: Manifest) -> None:
    holder = _MAKER.add(
        parent,
        "fileGrp",
        None,
        {"ID": manifest.id_of("group", group.use), "USE": group.use, **_content()},
    )
    for entry in group.entries:
        attributes = {"ID": manifest.id_of("file", entry.path), **_fixity(entry)}
        known = entry.format
        if known and known.puid:
            attributes |= {
                f"{{{SIP}}}FILEFORMATNAME": known.name,
                f"{{{SIP}}}FORMATREGISTRY": "PRONOM",
                f"{{{SIP}}}FORMATREGISTRYKEY": known.puid,
            }
            if known.version:
                attributes[f"{{{SIP}}}FILEFORMATVERSION"] = known.version
        file = _MAKER.add(holder, "file", None, attributes)
        location = {"LOCTYPE": "URL", **_LINK, _HREF: entry.path}
        _MAKER.add(file, "FLocat", None, location)


def _structure(root: etree._Element, manifest: Manifest) -> None:
    structure = _MAKER.add(
        root,
        "structMap",
        None,
        {"ID": manifest.id_of("structure"), "TYPE": "PHYSICAL", "LABEL": "CSIP"},
    )
    top = _division(structure, manifest.identifier, manifest)
    metadata = _division(top, "Metadata", manifest)
    for attribute, name, records in (
        ("ADMID", "digiprovMD", manifest.preservation),
        ("DMDID", "dmdSec", manifest.descriptive),
    ):
        if records:
            ids = (manifest.id_of(name, one.entry.path) for one in records)
            metadata.set(attribute, " ".join(ids))
    for group in manifest.groups:
        division = _division(top, group.use, manifest)
        _pointer(division, manifest.id_of("group", group.use))
    if manifest.representations:
        _representations(top, manifest)


def _representations(top: etree._Element, manifest: Manifest) -> None:
    """Point to the representations in both ways that readers know.

    The validator of the E-ARK Foundation wants one division with the group of files
    and the representations inside; RODA reads only divisions of the first level that
    are called ``Representations/NAME``.
    """
    group = manifest.id_of("group", "Representations")
    holder = _division(top, "Representations", manifest)
    _pointer(holder, group)
    for entry in manifest.representations:
        label = entry.path.rpartition("/")[0].capitalize()
        for parent in (holder, top):
            division = _division(parent, label, manifest)
            link = {"LOCTYPE": "URL", **_LINK, _HREF: entry.path}
            title = {f"{{{XLINK}}}title": group}
            _MAKER.add(division, "mptr", None, {**link, **title})


def _division(parent: etree._Element, label: str, manifest: Manifest) -> etree._Element:
    above = parent.get("LABEL", "")
    attributes = {"ID": manifest.id_of("division", above, label), "LABEL": label}
    return _MAKER.add(parent, "div", None, attributes)


def _pointer(division: etree._Element, target: str) -> None:
    _MAKER.add(division, "fptr", None, {"FILEID": target})
