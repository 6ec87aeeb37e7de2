"""What goes into an archive package, whatever form it takes.

A package holds one document: a Work in one or more language versions. Of each version
it has the Akoma Ntoso, and as far as they are given the original it was made from, its
images, a preview and the report of the conversion.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from converter.outputs.archive.description import Description
from converter.outputs.archive.fixity import Fixity
from converter.outputs.archive.formats import Format
from converter.outputs.archive.report import Report

Tree = Mapping[str, bytes]
"""A package as files: path with strokes, relative to the root of the package."""


class Role(StrEnum):
    """What a file is in its package."""

    ORIGINAL = "original"
    """The document as the United Nations issued it."""
    AKN = "akn"
    IMAGE = "image"
    """Shown by the Akoma Ntoso, extracted from the original."""
    PREVIEW = "preview"


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageFile:
    """A file to be kept."""

    role: Role
    language: str
    """ISO 639-2/T of the version it belongs to."""
    name: str
    """Safe name; that of an image is relative to its Akoma Ntoso."""
    original_name: str
    """Name under which it came."""
    data: bytes = field(repr=False)
    fixity: Fixity
    format: Format
    identifier: str
    """UUID of the object, the same for the same file of the same Work."""

    @property
    def path(self) -> str:
        """Path by role and language; images lie beside what shows them."""
        folder = Role.AKN if self.role is Role.IMAGE else self.role
        return f"{folder}/{self.language}/{self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Migration:
    """The conversion, as far as it is known."""

    identifier: str
    """UUID of the event, the same in PREMIS and in the Akoma Ntoso."""
    date: dt.date
    report: Report | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One language version."""

    description: Description
    akn: PackageFile
    original: PackageFile | None
    images: tuple[PackageFile, ...]
    preview: PackageFile | None
    migration: Migration | None
    """None when neither original nor report is given: then nothing is known of it."""
    schema: str
    """Schema that the Akoma Ntoso was found to be valid against; empty: not checked."""

    @property
    def files(self) -> Iterator[PackageFile]:
        """The files, the original first."""
        if self.original:
            yield self.original
        yield self.akn
        yield from self.images
        if self.preview:
            yield self.preview


@dataclass(frozen=True, slots=True, kw_only=True)
class Rights:
    """What may be done with the document: a text, or the address of one."""

    text: str

    @property
    def is_address(self) -> bool:
        """Whether the text is the address of a licence."""
        return self.text.startswith(("http://", "https://"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """Who makes packages, when, with what."""

    date: dt.date
    """The injected clock; midnight UTC stands for the day where a time is asked for."""
    version: str
    """Version of unakn."""
    organization: str
    """Organization that hands the package over."""
    organization_given: bool
    """Whether the caller named it; else it is the publisher of the document."""
    organization_code: str = ""
    """Code by which the archive knows the organization."""
    rights: Rights | None = None

    @property
    def moment(self) -> str:
        """The date as formats want it that ask for a time."""
        return moment(self.date)


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """One document to be kept."""

    name: str
    """Safe name of folder or file."""
    identifier: str
    """IRI of the Work, or of the one version that is packed alone."""
    versions: Sequence[Version]
    """In the order in which a catalogue shows them."""
    making: Making

    @property
    def first(self) -> Description:
        """Description of the version that leads."""
        return self.versions[0].description

    @property
    def descriptions(self) -> list[Description]:
        """Descriptions of all versions."""
        return [one.description for one in self.versions]

    @property
    def files(self) -> list[PackageFile]:
        """Files of all versions."""
        return [file for version in self.versions for file in version.files]

    @property
    def reports(self) -> dict[str, bytes]:
        """Reports of the conversions by file name."""
        return {
            f"{version.akn.name.removesuffix('.akn.xml')}.report.json": (
                version.migration.report.data
            )
            for version in self.versions
            if version.migration and version.migration.report
        }

    @property
    def rights_text(self) -> str:
        """Rights as text, empty when none are given."""
        return self.making.rights.text if self.making.rights else ""

    @property
    def title(self) -> str:
        """Title for people; the symbol when the document has none."""
        return self.first.title or self.first.symbol


def moment(date: dt.date) -> str:
    """Return a day as ISO 8601 with time and zone."""
    return f"{date.isoformat()}T00:00:00Z"
