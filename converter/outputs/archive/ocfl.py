"""OCFL 1.1: an object for each document, a new version for each new conversion.

A version stores only what changed. The PREMIS grows: what earlier versions say of
objects and events stays, so the last one tells the whole history.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree

from converter.outputs.archive.markup import parse, to_bytes
from converter.outputs.archive.metadata import PREMIS_NAME, descriptive
from converter.outputs.archive.package import Making, Package, PackageFile, Tree
from converter.outputs.archive.premis import premis_tree
from converter.outputs.archive.preservation import PREMIS
from converter.outputs.archive.provenance import Place, graph_of

OBJECT_MARK = "0=ocfl_object_1.1"
ROOT_MARK = "0=ocfl_1.1"
INVENTORY = "inventory.json"
SIDECAR = "inventory.json.sha512"
LAYOUT = "0003-hash-and-id-n-tuple-storage-layout"
"""Folders from the hash of the identifier, and the identifier itself: readable."""
_TYPE = "https://ocfl.io/1.1/spec/#inventory"
_PREMIS = f"metadata/{PREMIS_NAME}"
_TUPLES, _TUPLE = 3, 3
_LONGEST = 100  # characters of the readable part


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """An object as it is in the store."""

    inventory: Mapping[str, Any]
    premis: bytes
    """Of its last version."""

    @property
    def number(self) -> int:
        """Number of the last version."""
        return int(str(self.inventory["head"]).removeprefix("v"))

    @property
    def state(self) -> dict[str, str]:
        """Digest of each logical path of the last version."""
        version = self.inventory["versions"][self.inventory["head"]]
        return {
            path: digest for digest, paths in version["state"].items() for path in paths
        }


def storage_root() -> Tree:
    """Return the files that make a folder a storage root."""
    layout = {
        "extension": LAYOUT,
        "description": "Hash and identifier, three folders of three characters",
    }
    config = {
        "extensionName": LAYOUT,
        "digestAlgorithm": "sha256",
        "tupleSize": _TUPLE,
        "numberOfTuples": _TUPLES,
    }
    return {
        ROOT_MARK: b"ocfl_1.1\n",
        "ocfl_layout.json": _json(layout),
        f"extensions/{LAYOUT}/config.json": _json(config),
    }


def object_id(package: Package) -> str:
    """Return the identifier of the object, a URI that holds the document's IRI."""
    return f"akn:{package.identifier}"


def object_path(identifier: str) -> str:
    """Return where in the storage root an object lies, by the layout 0003."""
    digest = hashlib.sha256(identifier.encode()).hexdigest()
    tuples = [digest[at : at + _TUPLE] for at in range(0, _TUPLE * _TUPLES, _TUPLE)]
    return "/".join([*tuples, _encoded(identifier, digest)])


def _encoded(identifier: str, digest: str) -> str:
    """Return an identifier as a folder: all but letters, digits, - and _ as %xx."""
    encoded = "".join(
        char
        if char.isascii() and (char.isalnum() or char in "-_")
        else "".join(f"%{byte:02x}" for byte in char.encode())
        for char in identifier
    )
    if len(encoded) > _LONGEST:
        return f"{encoded[:_LONGEST]}-{digest}"
    return encoded


def update(package: Package, head: Head | None) -> Tree | None:
    """Return the files of a new version of an object, or None if nothing is new.

    Args:
        package: The document.
        head: The object as it is; None if there is none yet.

    Returns:
        Files by path relative to the object, new or replaced. Files of older versions
        are never among them.
    """
    manifest = dict(head.inventory["manifest"]) if head else {}
    number = head.number + 1 if head else 1
    state: dict[str, str] = {}
    new: dict[str, bytes] = {}

    def take(path: str, data: bytes) -> None:
        digest = hashlib.sha512(data).hexdigest()
        state[path] = digest
        if digest not in manifest:
            content = f"v{number}/content/{path}"
            manifest[digest] = [content]
            new[content] = data

    for file in package.files:
        take(_logical(file), file.data)
    if head and all(head.state.get(path) == digest for path, digest in state.items()):
        kept = [path for path in head.state if not path.startswith("metadata/")]
        if len(kept) == len(state):
            return None
    place = _content_place(manifest)
    tree = premis_tree(graph_of(package, place))
    if head:
        _keep_history(tree, parse(head.premis))
    take(_PREMIS, to_bytes(tree))
    for name, data in {**descriptive(package), **package.reports}.items():
        take(f"metadata/{name}", data)
    inventory = _inventory(package, head, number, manifest, state)
    sidecar = f"{hashlib.sha512(inventory).hexdigest()} {INVENTORY}\n".encode()
    return {
        **new,
        f"v{number}/{INVENTORY}": inventory,
        f"v{number}/{SIDECAR}": sidecar,
        OBJECT_MARK: b"ocfl_object_1.1\n",
        INVENTORY: inventory,
        SIDECAR: sidecar,
    }


def stored_premis(inventory: Mapping[str, Any]) -> str:
    """Return where in an object the PREMIS of its last version lies.

    Raises:
        LookupError: It has none.
    """
    state = inventory["versions"][inventory["head"]]["state"]
    digest = next((one for one, paths in state.items() if _PREMIS in paths), "")
    return str(inventory["manifest"][digest][0])


def _logical(file: PackageFile) -> str:
    return file.path


def _content_place(manifest: Mapping[str, list[str]]) -> Place:
    """Say where the bytes of a file lie, in the version that brought them."""
    return lambda file: manifest[file.fixity.sha512][0]


def _inventory(
    package: Package,
    head: Head | None,
    number: int,
    manifest: Mapping[str, list[str]],
    state: Mapping[str, str],
) -> bytes:
    making = package.making
    paths: dict[str, list[str]] = {}
    for path, digest in sorted(state.items()):
        paths.setdefault(digest, []).append(path)
    versions = dict(head.inventory["versions"]) if head else {}
    versions[f"v{number}"] = {
        "created": making.moment,
        "message": f"Packed by unakn {making.version}",
        "user": _user(making),
        "state": paths,
    }
    return _json(
        {
            "id": object_id(package),
            "type": _TYPE,
            "digestAlgorithm": "sha512",
            "head": f"v{number}",
            "contentDirectory": "content",
            "manifest": dict(sorted(manifest.items(), key=lambda row: row[1])),
            "versions": versions,
        }
    )


def _user(making: Making) -> dict[str, str]:
    """Return who stands for the version; a code that is a URI is an address."""
    code = making.organization_code
    address = {"address": code} if ":" in code else {}
    return {"name": making.organization, **address}


def _json(value: Mapping[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def _keep_history(new: etree._Element, old: etree._Element) -> None:
    """Add to a PREMIS what an earlier one knows and it does not, kind by kind."""
    known = {_key(one) for one in new}
    earlier = [one for one in old if _key(one) not in known]
    rows = [*earlier, *new]
    for kind in ("object", "event", "agent", "rights"):
        new.extend(one for one in rows if one.tag == f"{{{PREMIS}}}{kind}")


def _key(element: etree._Element) -> tuple[str, str]:
    """Return the kind of an entity and its identifier, the first that it has."""
    values = (
        one.text or ""
        for one in element.iter(f"{{{PREMIS}}}*")
        if one.tag.endswith("IdentifierValue")
    )
    return element.tag, next(values, "")
