"""BagIt 1.0 (RFC 8493): originals and Akoma Ntoso as payload, the rest as tags.

The library ``bagit`` of the Library of Congress judges these bags in our tests, but
does not write them: it works on folders by moving them about and changing the current
directory, writes version 0.97, and names its own version in the bag, so that the same
package would differ from one machine to the next. What there is to write is this.
"""

from __future__ import annotations

import json

from converter.core.resources import schema_dir
from converter.outputs.archive.fixity import ALGORITHMS, fixity_of
from converter.outputs.archive.markup import to_bytes
from converter.outputs.archive.metadata import PREMIS_NAME, descriptive
from converter.outputs.archive.package import Package, PackageFile, Tree
from converter.outputs.archive.premis import premis_tree
from converter.outputs.archive.provenance import graph_of

DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
PROFILE = "bagit-profile.json"


def write(package: Package, *, profile: str = "") -> Tree:
    """Return the bag.

    Args:
        package: The document.
        profile: Address of the profile that the bag follows; by default ours, which
            has no home on the web yet.
    """
    payload = {_place(file): file.data for file in package.files}
    premis = to_bytes(premis_tree(graph_of(package, _place)))
    tags: dict[str, bytes] = {
        "bagit.txt": DECLARATION,
        "bag-info.txt": _info(package, profile or profile_identifier()),
        f"metadata/{PREMIS_NAME}": premis,
    }
    for name, data in descriptive(package).items():
        tags[f"metadata/{name}"] = data
    for name, data in package.reports.items():
        tags[f"metadata/reports/{name}"] = data
    tags |= _manifests("manifest", payload)
    tags |= _manifests("tagmanifest", tags)
    return {**payload, **tags}


def profile_identifier() -> str:
    """Return the identifier of the profile that our bags follow."""
    profile = json.loads((schema_dir() / PROFILE).read_text("utf-8"))
    return str(profile["BagIt-Profile-Info"]["BagIt-Profile-Identifier"])


def _place(file: PackageFile) -> str:
    return f"data/{file.path}"


def _manifests(kind: str, files: Tree) -> dict[str, bytes]:
    fixities = {path: fixity_of(files[path]) for path in sorted(files)}
    return {
        f"{kind}-{algorithm}.txt": "".join(
            f"{fixity.digest(algorithm)}  {path}\n" for path, fixity in fixities.items()
        ).encode()
        for algorithm in ALGORITHMS
    }


def _info(package: Package, profile: str) -> bytes:
    making = package.making
    files = package.files
    octets = sum(file.fixity.size for file in files)
    rows = [
        ("Source-Organization", making.organization),
        ("External-Identifier", package.first.symbol),
        ("External-Identifier", package.first.work),
        ("External-Description", package.title),
        ("Internal-Sender-Identifier", package.name),
        ("Bagging-Date", making.date.isoformat()),
        ("Bag-Software-Agent", f"unakn {making.version}"),
        ("Payload-Oxum", f"{octets}.{len(files)}"),
        ("BagIt-Profile-Identifier", profile),
    ]
    # a line break inside a value would begin a new row
    lines = (
        f"{key}: {' '.join(value.split())}\n" for key, value in dict.fromkeys(rows)
    )
    return "".join(lines).encode()
