"""E-ARK: what the validators of the field do not look at.

Every METS against its schema, every file against size and hash, no file unlisted,
identifiers unique, pointers resolved, the folder named like the package, PREMIS valid.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from converter.core.diagnostics import Diagnostic
from converter.outputs.archive.markup import MarkupError, parse
from converter.outputs.archive.mets import METS, XLINK
from converter.outputs.archive.verify import schemas
from converter.outputs.archive.verify.content import (
    Content,
    UnreadableError,
    name_fault,
)
from converter.outputs.archive.verify.finding import (
    broken,
    dangling,
    finding,
    missing,
    unlisted,
)
from converter.outputs.archive.verify.history import check_files

MARK = "METS.xml"
_NS = {"m": METS}
_HREF = f"{{{XLINK}}}href"
_POINTERS = ("FILEID", "ADMID", "DMDID")
_HASHES = {
    "SHA-256": "sha256", "SHA-512": "sha512", "SHA-384": "sha384", "SHA-1": "sha1",
    "MD5": "md5",
}  # fmt: skip
_REPRESENTATIONS = "representations/"
_OURS = "unakn"


@dataclass(slots=True)
class _Seen:
    """What the METS files of a package speak of."""

    listed: set[str] = field(default_factory=set)
    premis: list[str] = field(default_factory=list)


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield what is wrong with an E-ARK package."""
    seen = _Seen(listed={MARK})
    yield from _check_mets(content, MARK, seen)
    for path in sorted(content.under(_REPRESENTATIONS)):
        steps = path.split("/")
        if len(steps) == 3 and steps[2] == MARK:  # noqa: PLR2004 representations/x/METS.xml
            yield from _check_mets(content, path, seen)
    for name in sorted(_representation_names(content)):
        path = f"{_REPRESENTATIONS}{name}/{MARK}"
        if path not in content:
            yield missing(path, "the form of the package")
    for path in sorted(content.sizes.keys() - seen.listed):
        yield unlisted(path)
    yield from check_files(content, seen.premis)


def _representation_names(content: Content) -> set[str]:
    return {path.split("/")[1] for path in content.under(_REPRESENTATIONS)}


def _check_mets(content: Content, path: str, seen: _Seen) -> Iterator[Diagnostic]:
    try:
        root = parse(content.read(path))
    except MarkupError as error:
        yield finding("AR041", path=path, detail=str(error))
        return
    except UnreadableError as error:
        yield error.finding
        return
    yield from schemas.objections(root, schemas.METS, path)
    folder = path.removesuffix(MARK)
    yield from _check_identity(content, path, root)
    yield from _check_pointers(path, root)
    for element in root.iter(f"{{{METS}}}mdRef"):
        yield from _check_reference(content, path, folder, element, element, seen)
    for element in root.iter(f"{{{METS}}}file"):
        location = element.find("m:FLocat", _NS)
        if location is None:
            yield broken(path, f"the file {element.get('ID')} has no place")
        else:
            yield from _check_reference(content, path, folder, element, location, seen)
    for element in root.iter(f"{{{METS}}}mptr"):
        target = folder + element.get(_HREF, "")
        if target not in content:
            yield dangling(path, target)
    premis = root.find("m:amdSec/m:digiprovMD/m:mdRef[@MDTYPE='PREMIS']", _NS)
    if premis is None and root.findtext("m:metsHdr/m:agent/m:name", "", _NS) == _OURS:
        yield broken(path, "it names no PREMIS, as all packages of unakn do")


def _check_identity(
    content: Content, path: str, root: etree._Element
) -> Iterator[Diagnostic]:
    folder = content.folder if path == MARK else path.split("/")[1]
    identifier = root.get("OBJID", "")
    if identifier != folder:
        yield finding("AR031", folder=folder, identifier=identifier)


def _check_pointers(path: str, root: etree._Element) -> Iterator[Diagnostic]:
    ids = Counter(one.get("ID") for one in root.iter(f"{{{METS}}}*") if one.get("ID"))
    for identifier, times in ids.items():
        if times > 1:
            yield broken(path, f"the ID {identifier} is used {times} times")
    for element in root.iter(f"{{{METS}}}*"):
        for name in _POINTERS:
            for target in element.get(name, "").split():
                if target not in ids:
                    yield dangling(path, f"{name} {target}")


def _check_reference(  # noqa: PLR0913, PLR0917 - what is checked, and where it stands
    content: Content,
    path: str,
    folder: str,
    element: etree._Element,
    location: etree._Element,
    seen: _Seen,
) -> Iterator[Diagnostic]:
    href = location.get(_HREF, "").removeprefix("file:").removeprefix("./")
    if fault := name_fault(href):
        yield finding("AR011", path=ascii(href), detail=f"{fault} ({path})")
        return
    target = folder + href
    seen.listed.add(target)
    if element.get("MDTYPE") == "PREMIS":
        seen.premis.append(target)
    if target not in content:
        yield missing(target, path)
        return
    size = element.get("SIZE", "")
    if size != str(content.sizes[target]):
        found = content.sizes[target]
        yield finding("AR023", path=target, found=found, expected=size, record=path)
    name = element.get("CHECKSUMTYPE", "")
    algorithm = _HASHES.get(name)
    if algorithm is None:
        yield broken(path, f"no hash of a known kind for {target}")
        return
    try:
        digest = content.digest(target, algorithm)
    except UnreadableError as error:
        yield error.finding
        return
    if digest != element.get("CHECKSUM", "").lower():
        yield finding("AR020", path=target, algorithm=name, record=path)
