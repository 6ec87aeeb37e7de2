"""From the files of a conversion to a package."""

from __future__ import annotations

import datetime as dt
import posixpath
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree

from converter.core.diagnostics import Diagnostic
from converter.core.errors import UsageError
from converter.outputs.archive.description import (
    Description,
    DescriptionError,
    describe,
    leading,
)
from converter.outputs.archive.fixity import fixity_of
from converter.outputs.archive.formats import identify, is_installed
from converter.outputs.archive.identifiers import uuid_of
from converter.outputs.archive.markup import AKN, MarkupError, parse, to_bytes
from converter.outputs.archive.names import extension_of, is_safe, package_name
from converter.outputs.archive.package import (
    Making,
    Migration,
    Package,
    PackageFile,
    Role,
    Version,
)
from converter.outputs.archive.preservation import ShortEvent, add_event, find_event
from converter.outputs.archive.report import Report, ReportError, read_report

Images = Callable[[str], bytes | None]
"""Gives the bytes of an image by its path relative to the XML, if it may be taken."""

_IMAGE_FOLDER = "media"
_Content = tuple[Role, str, str, bytes]
"""A file: its role, its name in the package, its name before, its bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """The files of one conversion, as they were found."""

    name: str
    """Of the XML, for messages."""
    akn: bytes = field(repr=False)
    original: bytes | None = field(default=None, repr=False)
    original_name: str = ""
    rivals: tuple[str, ...] = ()
    """Names of other files that could be the original, when nothing tells."""
    report: bytes | None = field(default=None, repr=False)
    preview: bytes | None = field(default=None, repr=False)
    images: Images = field(default=lambda _: None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One language version before its files have their names."""

    delivery: Delivery
    root: etree._Element = field(repr=False)
    description: Description
    report: Report | None
    schema: str
    """Schema against which the XML was found valid; empty when that was not checked."""
    diagnostics: tuple[Diagnostic, ...]


def draft_of(
    delivery: Delivery, validate: Callable[[etree._Element], str] | None = None
) -> Draft:
    """Return a language version, read and checked.

    Args:
        delivery: The files.
        validate: Returns the name of the schema that the XML is valid against, or
            raises.

    Raises:
        UsageError: The XML is no Akoma Ntoso that says what it is.
    """
    try:
        root = parse(delivery.akn)
        description = describe(root)
    except (MarkupError, DescriptionError) as error:
        msg = f"{delivery.name} cannot be packed: {error}"
        raise UsageError(msg, hint="See `unakn validate FILE`.") from error
    diagnostics = []
    report = None
    if delivery.report is not None:
        try:
            report = read_report(delivery.report)
        except ReportError as error:
            diagnostics.append(_finding("AR003", delivery, detail=str(error)))
    if delivery.original is None:
        diagnostics.append(_finding("AR002", delivery))
    elif delivery.rivals:
        params = {"name": delivery.original_name, "others": ", ".join(delivery.rivals)}
        diagnostics.append(_finding("AR007", delivery, **params))
    elif (
        report
        and report.source_sha256
        and fixity_of(delivery.original).sha256 != report.source_sha256
    ):
        msg = f"{delivery.original_name} is not what {delivery.name} was made from"
        hint = "The report of the conversion names another SHA-256; give that file."
        raise UsageError(msg, hint=hint)
    return Draft(
        delivery=delivery,
        root=root,
        description=description,
        report=report,
        schema=validate(root) if validate else "",
        diagnostics=tuple(diagnostics),
    )


def package_of(
    drafts: Sequence[Draft], making: Making, *, per_work: bool
) -> tuple[Package, list[Diagnostic]]:
    """Return the package of a Work with all its versions, or of its one version.

    Raises:
        UsageError: Two files are the same language version.
    """
    ordered = leading([one.description for one in drafts])
    first = ordered[0]
    expressions = {
        one.expression: draft for draft in drafts for one in [draft.description]
    }
    if len(expressions) < len(drafts):
        names = ", ".join(one.delivery.name for one in drafts)
        msg = f"several of {names} are the same language version of {first.symbol}"
        raise UsageError(msg, hint="Keep the better one and leave the other out.")
    stem = package_name(first.work if first.provisional else first.symbol)
    name = stem if per_work else f"{stem}_{_language(first)}"
    diagnostics = [one for draft in drafts for one in draft.diagnostics]
    versions = []
    for description in ordered:
        draft = expressions[description.expression]
        version, findings = _version(draft, stem, making)
        versions.append(version)
        diagnostics += findings
    for one in ordered[1:]:
        if one.work != first.work:
            params = {"one": one.expression, "first": first.work}
            diagnostics.append(Diagnostic(code="AR006", params=params))
    if not is_installed():
        diagnostics.append(Diagnostic(code="AR001"))
    if not making.organization_given:
        params = {"organization": making.organization}
        diagnostics.append(Diagnostic(code="AR005", params=params))
    package = Package(
        name=name,
        identifier=first.work if per_work else first.expression,
        versions=versions,
        making=making,
    )
    return package, diagnostics


def _finding(code: str, delivery: Delivery, **params: object) -> Diagnostic:
    return Diagnostic(code=code, params={"file": delivery.name, **params})


def _language(description: Description) -> str:
    """Return the language for a file name; foreign files may hold anything there."""
    language = description.language
    return language if is_safe(language) else package_name(language)


def _version(
    draft: Draft, stem: str, making: Making
) -> tuple[Version, list[Diagnostic]]:
    """Return one language version with its files, and what was odd about its images."""
    base = f"{stem}_{_language(draft.description)}"
    images, diagnostics = _images(draft)
    migration = _migration(draft, making)
    akn = _marked_up(draft, migration, renamed=images.renamed)
    contents = [
        (Role.AKN, f"{base}.akn.xml", posixpath.basename(draft.delivery.name), akn),
        *_delivered(draft.delivery, base),
        *((Role.IMAGE, name, source, data) for name, source, data in images.taken),
    ]
    files = _files(contents, draft.description)
    return Version(
        description=draft.description,
        akn=files[Role.AKN][0],
        original=next(iter(files[Role.ORIGINAL]), None),
        images=tuple(files[Role.IMAGE]),
        preview=next(iter(files[Role.PREVIEW]), None),
        migration=migration,
        schema=draft.schema,
    ), diagnostics


def _marked_up(draft: Draft, migration: Migration | None, *, renamed: bool) -> bytes:
    """Return the Akoma Ntoso with its migration told and its images renamed."""
    if migration:
        event = ShortEvent(identifier=migration.identifier, date=migration.date)
        add_event(draft.root, event)
    if migration or renamed:
        return to_bytes(draft.root, indent=False)
    return draft.delivery.akn


def _delivered(delivery: Delivery, base: str) -> Iterator[_Content]:
    """Yield the original and the preview, those that were delivered."""
    if delivery.original is not None:
        name = base + (extension_of(delivery.original_name) or ".bin")
        yield Role.ORIGINAL, name, delivery.original_name, delivery.original
    if delivery.preview is not None:
        name = f"{base}.html"
        yield Role.PREVIEW, name, name, delivery.preview


def _files(
    contents: Sequence[_Content], description: Description
) -> dict[Role, list[PackageFile]]:
    """Return the files of a version by their roles, identified and with checksums."""
    formats = identify({name: data for _, name, _, data in contents})
    files: dict[Role, list[PackageFile]] = {role: [] for role in Role}
    for role, name, original_name, data in contents:
        fixity = fixity_of(data)
        key = (description.expression, str(role), name, fixity.sha256)
        files[role].append(
            PackageFile(
                role=role,
                language=_language(description),
                name=name,
                original_name=original_name or name,
                data=data,
                fixity=fixity,
                format=formats[name],
                identifier=uuid_of("object", *key),
            )
        )
    return files


def _migration(draft: Draft, making: Making) -> Migration | None:
    """Return the conversion: the one that the file tells of, or one with a new UUID."""
    delivery = draft.delivery
    if delivery.original is None and draft.report is None:
        return None
    if known := find_event(draft.root):
        return Migration(
            identifier=known.identifier, date=known.date, report=draft.report
        )
    try:
        date = dt.date.fromisoformat(draft.description.marked_up)
    except ValueError:
        date = making.date  # the latest day on which it can have been
    source = draft.report.source_sha256 if draft.report else ""
    if not source and delivery.original is not None:
        source = fixity_of(delivery.original).sha256
    version = draft.report.version if draft.report else ""
    result = fixity_of(delivery.akn).sha256
    key = (draft.description.manifestation, source, result, version)
    return Migration(
        identifier=uuid_of("migration", *key), date=date, report=draft.report
    )


# ---------------------------------------------------------------- images
@dataclass(frozen=True, slots=True, kw_only=True)
class _Images:
    taken: tuple[tuple[str, str, bytes], ...]
    """Name in the package, name in the XML, bytes."""
    renamed: bool
    """Whether the XML was changed to find them."""


def _images(draft: Draft) -> tuple[_Images, list[Diagnostic]]:
    """Return the images that the XML shows and that lie beside it.

    An image whose path leads elsewhere, or whose name is not safe everywhere, gets a
    safe name, and the XML shows it by that name.
    """
    taken: dict[str, tuple[str, str, bytes]] = {}
    diagnostics = []
    renamed = False
    for img in draft.root.iter(f"{{{AKN}}}img"):
        source = img.get("src", "")
        if source not in taken:
            data = None if _is_outside(source) else draft.delivery.images(source)
            if data is None:
                diagnostics.append(_finding("AR004", draft.delivery, image=source))
                continue
            taken[source] = (_image_name(source), source, data)
        name = taken[source][0]
        if name != source:
            img.set("src", name)
            renamed = True
    return _Images(taken=tuple(taken.values()), renamed=renamed), diagnostics


def _image_name(source: str) -> str:
    folder, _, name = source.rpartition("/")
    if folder == _IMAGE_FOLDER and is_safe(name):
        return source
    return f"{_IMAGE_FOLDER}/{package_name(source)}{extension_of(name)}"


def _is_outside(source: str) -> bool:
    """Return whether a path is none, absolute, an address, or climbs up."""
    path = source.replace("\\", "/")
    return (
        not path
        or path.startswith("/")
        or ":" in path
        or ".." in path.split("/")
        or "\0" in path
    )
