"""OCFL 1.1: objects and storage roots, with every digest."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from converter.core.diagnostics import Diagnostic
from converter.outputs.archive.ocfl import (
    INVENTORY,
    LAYOUT,
    OBJECT_MARK,
    ROOT_MARK,
    object_path,
)
from converter.outputs.archive.verify.content import (
    Content,
    UnreadableError,
    name_fault,
)
from converter.outputs.archive.verify.finding import (
    broken,
    finding,
    missing,
    unlisted,
)
from converter.outputs.archive.verify.history import check_files

_PREMIS = "metadata/premis.xml"
_ALGORITHMS = ("sha512", "sha256")
_LAYOUT_FILE = "ocfl_layout.json"
_CONTENT = re.compile(r"v[1-9][0-9]*/content/")
_VERSION = re.compile(r"v[1-9][0-9]*")


def check_root(content: Content) -> Iterator[Diagnostic]:
    """Yield what is wrong with a storage root and the objects in it."""
    objects = [
        path.removesuffix(OBJECT_MARK)
        for path in content.sizes
        if path.endswith(f"/{OBJECT_MARK}")
    ]
    if not objects:
        yield broken(ROOT_MARK, "there is no object in the storage root")
    known = {ROOT_MARK, _LAYOUT_FILE}
    for path in sorted(content.sizes):
        if path not in known and not path.startswith(("extensions/", *objects)):
            yield unlisted(path)
    for prefix in sorted(objects):
        yield from _Object(content, prefix).check()
        yield from _place(content, prefix)


def check_object(content: Content) -> Iterator[Diagnostic]:
    """Yield what is wrong with an object."""
    yield from _Object(content, "").check()


def _place(content: Content, prefix: str) -> Iterator[Diagnostic]:
    """Check that an object lies where the layout says."""
    try:
        layout = json.loads(content.read(_LAYOUT_FILE))["extension"]
        identifier = json.loads(content.read(f"{prefix}{INVENTORY}"))["id"]
    except (KeyError, TypeError, ValueError, UnreadableError):
        return
    if layout == LAYOUT and object_path(str(identifier)) != prefix.rstrip("/"):
        yield broken(prefix, f"the object {identifier} does not belong here")


class _Object:
    """One object under check."""

    def __init__(self, content: Content, prefix: str) -> None:
        self._content = content
        self._prefix = prefix

    def check(self) -> Iterator[Diagnostic]:
        """Yield what is wrong with it."""
        try:
            inventory = self._inventory(INVENTORY)
            fault = next(_shape_faults(inventory), "")
        except UnreadableError as error:
            yield error.finding
            return
        if fault:
            yield broken(self._prefix + INVENTORY, fault)
            return
        try:
            yield from self._sidecars(inventory)
            yield from self._contents(inventory)
            yield from self._states(inventory)
            yield from self._head(inventory)
            yield from self._beside(inventory)
            yield from self._premis(inventory)
        except UnreadableError as error:
            yield error.finding

    def _inventory(self, name: str) -> dict[str, Any]:
        path = self._prefix + name
        if path not in self._content:
            raise UnreadableError(missing(path, "the form of the package"))
        try:
            value = json.loads(self._content.read(path))
        except ValueError as error:
            why = finding("AR041", path=path, detail=str(error))
            raise UnreadableError(why) from error
        return value if isinstance(value, dict) else {}

    def _sidecars(self, inventory: dict[str, Any]) -> Iterator[Diagnostic]:
        """Check the hash of each inventory against the file beside it."""
        algorithm = inventory["digestAlgorithm"]
        for folder in ("", *(f"{version}/" for version in inventory["versions"])):
            path = f"{self._prefix}{folder}{INVENTORY}"
            sidecar = f"{path}.{algorithm}"
            for one in (path, sidecar):
                if one not in self._content:
                    yield missing(one, "the form of the package")
            if path in self._content and sidecar in self._content:
                words = self._content.read(sidecar).decode("utf-8", "replace").split()
                if words != [self._content.digest(path, algorithm), INVENTORY]:
                    yield finding(
                        "AR020", path=path, algorithm=algorithm, record=sidecar
                    )

    def _contents(self, inventory: dict[str, Any]) -> Iterator[Diagnostic]:
        """Check every stored file against the manifest, and the reverse."""
        listed: Counter[str] = Counter()
        for digest, paths in inventory["manifest"].items():
            for path in paths:
                listed[self._prefix + path] += 1
                yield from self._stored(path, digest, inventory["digestAlgorithm"])
        for path, times in listed.items():
            if times > 1:
                detail = f"{path} is in the manifest {times} times"
                yield broken(self._prefix + INVENTORY, detail)
        for version in inventory["versions"]:
            for path in self._content.under(f"{self._prefix}{version}/content/"):
                if path not in listed:
                    yield unlisted(path)

    def _stored(self, path: str, digest: str, algorithm: str) -> Iterator[Diagnostic]:
        whole, record = self._prefix + path, self._prefix + INVENTORY
        if fault := name_fault(path):
            yield finding("AR011", path=ascii(path), detail=fault)
        elif not _CONTENT.match(path):
            yield broken(record, f"{path} is not among the contents of a version")
        elif whole not in self._content:
            yield missing(whole, record)
        elif self._content.digest(whole, algorithm) != digest.lower():
            yield finding("AR020", path=whole, algorithm=algorithm, record=record)

    def _states(self, inventory: dict[str, Any]) -> Iterator[Diagnostic]:
        """Check that versions count on and know what they are made of."""
        record = self._prefix + INVENTORY
        numbers = sorted(int(name.removeprefix("v")) for name in inventory["versions"])
        if numbers[0] != 1 or any(b - a != 1 for a, b in pairwise(numbers)):
            yield broken(record, "the versions do not count from 1 without a gap")
        if inventory["head"] != f"v{numbers[-1]}":
            yield broken(record, "the head is not the last version")
        for name, version in inventory["versions"].items():
            logical: Counter[str] = Counter()
            for digest, paths in version["state"].items():
                if digest not in inventory["manifest"]:
                    yield broken(record, f"{name} holds a digest that is not stored")
                logical.update(paths)
            for path, times in logical.items():
                if times > 1 or name_fault(path):
                    yield broken(record, f"{name} holds the path {path!a} wrongly")

    def _head(self, inventory: dict[str, Any]) -> Iterator[Diagnostic]:
        """Check that earlier inventories agree with the last one."""
        head = f"{self._prefix}{inventory['head']}/{INVENTORY}"
        root = self._prefix + INVENTORY
        digest = self._content.digest
        if head in self._content and digest(head, "sha512") != digest(root, "sha512"):
            yield broken(head, f"it is not the same as {root}")
        for name, version in inventory["versions"].items():
            path = f"{name}/{INVENTORY}"
            if self._prefix + path not in self._content:
                continue
            earlier = self._inventory(path)
            told = earlier.get("versions", {})
            if earlier.get("id") != inventory["id"] or (
                not isinstance(told, dict)
                or _paths(told.get(name, {})) != _paths(version)
            ):
                yield broken(self._prefix + path, f"it tells of another {name}")

    def _beside(self, inventory: dict[str, Any]) -> Iterator[Diagnostic]:
        """Find files that belong neither to the object nor to a version."""
        algorithm = inventory["digestAlgorithm"]
        known = {OBJECT_MARK}
        for folder in ("", *(f"{version}/" for version in inventory["versions"])):
            known |= {f"{folder}{INVENTORY}", f"{folder}{INVENTORY}.{algorithm}"}
        versions = tuple(f"{name}/content/" for name in inventory["versions"])
        for path in sorted(self._content.under(self._prefix)):
            own = path.removeprefix(self._prefix)
            if own not in known and not own.startswith(versions):
                yield unlisted(path)

    def _premis(self, inventory: dict[str, Any]) -> Iterator[Diagnostic]:
        """Check the history in the last version, whose paths are the object's."""
        state = inventory["versions"][inventory["head"]]["state"]
        digest = next((one for one, paths in state.items() if _PREMIS in paths), "")
        found = inventory["manifest"].get(digest, [])
        view = _Under(self._content, self._prefix)
        yield from check_files(view, found[:1])


class _Under(Content):
    """The part of a content under a prefix."""

    def __init__(self, whole: Content, prefix: str) -> None:
        super().__init__()
        self._whole = whole
        self._prefix = prefix
        self.folder = prefix
        self.findings = []
        self.sizes = {
            path.removeprefix(prefix): whole.sizes[path] for path in whole.under(prefix)
        }

    def open(self, path: str) -> Any:
        """Return a file to be read."""
        return self._whole.open(self._prefix + path)


def _paths(version: Any) -> set[tuple[str, str]]:
    """Return the logical paths of a version, each with its digest."""
    state = version.get("state", {}) if isinstance(version, dict) else {}
    return {(digest, path) for digest, paths in state.items() for path in paths}


def _shape_faults(inventory: dict[str, Any]) -> Iterator[str]:
    """Yield why an inventory cannot be followed."""
    if str(inventory.get("digestAlgorithm")) not in _ALGORITHMS:
        yield "the digest algorithm is neither SHA-512 nor SHA-256"
    if not isinstance(inventory.get("id"), str) or not inventory["id"]:
        yield "it has no id"
    if not _is_digest_table(inventory.get("manifest")):
        yield "its manifest is no table of digests"
    versions = inventory.get("versions")
    if not isinstance(versions, dict) or not versions:
        yield "it has no versions"
        return
    for name, version in versions.items():
        if not _VERSION.fullmatch(name):
            yield f"{name!a} is no version"
        if not isinstance(version, dict) or not _is_digest_table(version.get("state")):
            yield f"{name!a} has no state"
        elif not isinstance(version.get("created"), str):
            yield f"{name!a} has no date"
    head = inventory.get("head")
    if not isinstance(head, str) or head not in versions:
        yield "its head is no version"


def _is_digest_table(value: Any) -> bool:
    return isinstance(value, dict) and all(
        isinstance(paths, list) and all(isinstance(path, str) for path in paths)
        for paths in value.values()
    )
