"""OPEX: every file with its hashes, every folder with its list."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from converter.core.diagnostics import Diagnostic
from converter.outputs.archive.markup import MarkupError, parse
from converter.outputs.archive.opex import OPEX, SUFFIX
from converter.outputs.archive.preservation import PREMIS
from converter.outputs.archive.verify.content import Content, UnreadableError
from converter.outputs.archive.verify.finding import (
    broken,
    finding,
    missing,
    unlisted,
)
from converter.outputs.archive.verify.history import check_trees

_NS = {"o": OPEX, "p": PREMIS}
_HASHES = {"SHA-256": "sha256", "SHA-512": "sha512", "SHA-1": "sha1", "MD5": "md5"}


def marks(content: Content) -> bool:
    """Return whether a package is in this form: its folder has its own ``.opex``."""
    return any("/" not in path and path.endswith(SUFFIX) for path in content.sizes)


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield what is wrong with a package."""
    histories = {}
    for folder in sorted(_folders(content)):
        own = _own(content, folder)
        if own is None:
            yield missing(f"{folder}*{SUFFIX}", "the form of the package")
    for path in sorted(content.sizes):
        if not path.endswith(SUFFIX):
            if path + SUFFIX not in content:
                yield unlisted(path)
            continue
        try:
            root = parse(content.read(path))
            premis = root.find("o:DescriptiveMetadata/p:premis", _NS)
            if premis is not None:
                histories[path] = etree.ElementTree(premis).getroot()
            yield from _check(content, path, root)
        except MarkupError as error:
            yield finding("AR041", path=path, detail=str(error))
        except UnreadableError as error:
            yield error.finding
    if histories:
        yield from check_trees(content, histories)
    else:
        yield finding("AR042", detail="there is no PREMIS")


def _folders(content: Content) -> set[str]:
    found = {""}
    for path in content.sizes:
        steps = path.split("/")[:-1]
        found |= {"/".join(steps[:end]) + "/" for end in range(1, len(steps) + 1)}
    return found


def _own(content: Content, folder: str) -> str | None:
    """Return the ``.opex`` of a folder: the one that describes no file."""
    for path in content.under(folder):
        name = path.removeprefix(folder)
        own = "/" not in name and name.endswith(SUFFIX)
        if own and path.removesuffix(SUFFIX) not in content:
            return path
    return None


def _check(content: Content, path: str, root: etree._Element) -> Iterator[Diagnostic]:
    if root.tag != f"{{{OPEX}}}OPEXMetadata":
        yield broken(path, "it is no OPEX 1.2")
        return
    described = path.removesuffix(SUFFIX)
    if described in content:
        yield from _check_file(content, path, described, root)
    else:
        yield from _check_folder(content, path, root)


def _check_file(
    content: Content, path: str, described: str, root: etree._Element
) -> Iterator[Diagnostic]:
    fixities = root.findall("o:Transfer/o:Fixities/o:Fixity", _NS)
    if not any(one.get("type") in _HASHES for one in fixities):
        yield broken(path, "it has no hash of a known kind")
    for one in fixities:
        name, value = one.get("type", ""), one.get("value", "").lower()
        if name in _HASHES and content.digest(described, _HASHES[name]) != value:
            yield finding("AR020", path=described, algorithm=name, record=path)


def _check_folder(
    content: Content, path: str, root: etree._Element
) -> Iterator[Diagnostic]:
    folder = path[: path.rfind("/") + 1]
    manifest = root.find("o:Transfer/o:Manifest", _NS)
    if manifest is None:
        yield broken(path, "it describes neither a file beside it nor its folder")
        return
    listed = set()
    for one in manifest.iterfind("o:Files/o:File", _NS):
        target = folder + (one.text or "")
        listed.add(target)
        size = one.get("size")
        if target not in content:
            yield missing(target, path)
        elif size and size != str(content.sizes[target]):
            found = content.sizes[target]
            yield finding("AR023", path=target, found=found, expected=size, record=path)
    for one in manifest.iterfind("o:Folders/o:Folder", _NS):
        inside = f"{folder}{one.text}/"
        listed.add(inside)
        if not content.under(inside):
            yield missing(inside, path)
    for target in sorted(content.under(folder)):
        first, stroke, _ = target.removeprefix(folder).partition("/")
        if folder + first + stroke not in listed and target != path:
            yield unlisted(target)
