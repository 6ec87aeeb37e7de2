"""The PREMIS of a package: valid, closed in itself, and true of the files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from lxml import etree

from converter.core.diagnostics import Diagnostic
from converter.outputs.archive.fixity import ALGORITHMS
from converter.outputs.archive.markup import AKN, MarkupError, parse
from converter.outputs.archive.preservation import PREMIS, find_event
from converter.outputs.archive.verify import schemas
from converter.outputs.archive.verify.content import Content, UnreadableError
from converter.outputs.archive.verify.finding import (
    broken,
    dangling,
    finding,
    missing,
)

_NS = {"p": PREMIS, "a": AKN}
_HASHES = {name: algorithm for algorithm, name in ALGORITHMS.items()}
_AKN_PUID = "fmt/1724"
# names of pointers, and what they point to
_POINTERS = {
    "linkingObjectIdentifierValue": "object",
    "relatedObjectIdentifierValue": "object",
    "linkingEventIdentifierValue": "event",
    "relatedEventIdentifierValue": "event",
    "linkingAgentIdentifierValue": "agent",
}


def read_premis(content: Content, path: str) -> etree._Element:
    """Return the PREMIS in a file.

    Raises:
        UnreadableError: The file is no XML.
    """
    try:
        return parse(content.read(path))
    except MarkupError as error:
        raise UnreadableError(finding("AR041", path=path, detail=str(error))) from error


def check_files(
    content: Content, paths: Iterable[str], *, required: bool = True
) -> Iterator[Diagnostic]:
    """Yield what is wrong with the PREMIS files of a package.

    Args:
        content: The package.
        paths: Where its PREMIS lies.
        required: Whether a package without any is worth a word.
    """
    trees = {}
    for path in paths:
        if path not in content:
            yield missing(path, "the form of the package")
            continue
        try:
            trees[path] = read_premis(content, path)
        except UnreadableError as error:
            yield error.finding
    if trees:
        yield from check_trees(content, trees)
    elif required:
        yield finding("AR042", detail="there is no PREMIS")


def check_trees(
    content: Content, trees: Mapping[str, etree._Element]
) -> Iterator[Diagnostic]:
    """Yield what is wrong with PREMIS, given by the path where it was found."""
    known = {
        kind: set().union(*(_identifiers(tree, kind) for tree in trees.values()))
        for kind in ("object", "event", "agent")
    }
    for path, tree in trees.items():
        yield from schemas.objections(tree, schemas.PREMIS, path)
        yield from _repeated(path, tree)
        yield from _dangling(path, tree, known)
        for one in tree.iterfind("p:object", _NS):
            yield from _check_object(content, path, one, known["event"])


def _identifiers(tree: etree._Element, kind: str) -> list[str]:
    path = f"p:{kind}/p:{kind}Identifier/p:{kind}IdentifierValue"
    return [one.text or "" for one in tree.iterfind(path, _NS)]


def _repeated(path: str, tree: etree._Element) -> Iterator[Diagnostic]:
    for kind in ("object", "event", "agent"):
        for value, times in Counter(_identifiers(tree, kind)).items():
            if times > 1:
                yield broken(path, f"the {kind} {value} is described {times} times")


def _dangling(
    path: str, tree: etree._Element, known: Mapping[str, set[str]]
) -> Iterator[Diagnostic]:
    for name, kind in _POINTERS.items():
        targets = {one.text or "" for one in tree.iter(f"{{{PREMIS}}}{name}")}
        for target in sorted(targets - known[kind]):
            yield dangling(path, f"{kind} {target}")


def _check_object(
    content: Content, path: str, one: etree._Element, events: set[str]
) -> Iterator[Diagnostic]:
    location = one.findtext(
        "p:storage/p:contentLocation/p:contentLocationValue", "", _NS
    )
    if not location:
        return
    if location not in content:
        yield missing(location, path)
        return
    characteristics = one.find("p:objectCharacteristics", _NS)
    if characteristics is None:
        return
    size = characteristics.findtext("p:size", "", _NS)
    if size and size != str(content.sizes[location]):
        found = content.sizes[location]
        yield finding("AR023", path=location, found=found, expected=size, record=path)
    try:
        yield from _check_digests(content, path, location, characteristics)
        puid = characteristics.findtext(
            "p:format/p:formatRegistry/p:formatRegistryKey", "", _NS
        )
        if puid == _AKN_PUID:
            yield from _check_akn(content, location, events)
    except UnreadableError as error:
        yield error.finding


def _check_digests(
    content: Content, path: str, location: str, characteristics: etree._Element
) -> Iterator[Diagnostic]:
    for fixity in characteristics.iterfind("p:fixity", _NS):
        name = fixity.findtext("p:messageDigestAlgorithm", "", _NS)
        recorded = fixity.findtext("p:messageDigest", "", _NS).strip().lower()
        algorithm = _HASHES.get(name)
        if algorithm and content.digest(location, algorithm) != recorded:
            yield finding("AR020", path=location, algorithm=name, record=path)


def _check_akn(
    content: Content, location: str, events: set[str]
) -> Iterator[Diagnostic]:
    """Check that the conversion which the Akoma Ntoso names is in the PREMIS."""
    try:
        event = find_event(parse(content.read(location)))
    except MarkupError as error:
        yield finding("AR041", path=location, detail=str(error))
        return
    if event and event.identifier not in events:
        yield dangling(location, f"event {event.identifier}")
