"""OPEX, the exchange format of Preservica.

Beside each file and in each folder lies an ``.opex`` with hashes, title, identifiers
and metadata.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from lxml import etree

from converter.outputs.archive.dublin_core import dc_tree
from converter.outputs.archive.fixity import ALGORITHMS, Fixity, fixity_of
from converter.outputs.archive.markup import Maker, to_bytes
from converter.outputs.archive.mods import mods_tree
from converter.outputs.archive.package import Package, PackageFile, Tree
from converter.outputs.archive.premis import Graph, premis_tree
from converter.outputs.archive.provenance import graph_of

OPEX = "http://www.openpreservationexchange.org/opex/v1.2"
SUFFIX = ".opex"
_MAKER = Maker(OPEX, {"opex": OPEX})


def write(package: Package) -> Tree:
    """Return the package: a folder for each role and language."""
    graph = graph_of(package, _place)
    tree: dict[str, bytes] = {}
    for file in package.files:
        tree[_place(file)] = file.data
        tree[_place(file) + SUFFIX] = _file(
            file.original_name,
            file.fixity,
            identifier=file.identifier,
            premis=graph.about({file.identifier}),
        )
    for name, data in package.reports.items():
        tree[f"report/{name}"] = data
        tree[f"report/{name}{SUFFIX}"] = _file(name, fixity_of(data))
    records = [
        dc_tree(package.descriptions, rights=package.rights_text),
        mods_tree(
            package.descriptions,
            rights=package.rights_text,
            source=package.making.organization,
        ),
        premis_tree(graph),
    ]
    for folder in _folders(tree):
        own = package.name if not folder else folder.rpartition("/")[2]
        prefix = f"{folder}/" if folder else ""
        root = _MAKER.root("OPEXMetadata")
        _manifest(root, prefix, tree)
        if folder:
            _properties(root, own, {})
        else:
            first = package.first
            named = {} if first.provisional else {"symbol": first.symbol}
            _properties(root, package.title, {**named, "akn": first.work})
            _metadata(root, records)
        tree[f"{prefix}{own}{SUFFIX}"] = to_bytes(root)
    return tree


def _place(file: PackageFile) -> str:
    return file.path


def _folders(paths: Iterable[str]) -> list[str]:
    """Return all folders, the deepest first, the package itself last."""
    found = {""}
    for path in paths:
        while path := path.rpartition("/")[0]:
            found.add(path)
    return sorted(found, key=lambda one: (-one.count("/") if one else 1, one))


def _file(
    title: str, fixity: Fixity, *, identifier: str = "", premis: Graph | None = None
) -> bytes:
    root = _MAKER.root("OPEXMetadata")
    transfer = _MAKER.add(root, "Transfer")
    if identifier:
        _MAKER.add(transfer, "SourceID", identifier)
    fixities = _MAKER.add(transfer, "Fixities")
    for algorithm, name in ALGORITHMS.items():
        values = {"type": name, "value": fixity.digest(algorithm)}
        _MAKER.add(fixities, "Fixity", None, values)
    _properties(root, title, {})
    if premis:
        _metadata(root, [premis_tree(premis)])
    return to_bytes(root)


def _manifest(root: etree._Element, prefix: str, tree: Tree) -> None:
    """Write what a folder holds, but for the ``.opex`` of the folder itself."""
    transfer = _MAKER.add(root, "Transfer")
    manifest = _MAKER.add(transfer, "Manifest")
    inside = [path.removeprefix(prefix) for path in tree if path.startswith(prefix)]
    files = _MAKER.add(manifest, "Files")
    for name in sorted(one for one in inside if "/" not in one):
        if name.endswith(SUFFIX):
            attributes = {"type": "metadata"}
        else:
            size = str(len(tree[prefix + name]))
            attributes = {"type": "content", "size": size}
        _MAKER.add(files, "File", name, attributes)
    folders = sorted({one.partition("/")[0] for one in inside if "/" in one})
    if folders:
        holder = _MAKER.add(manifest, "Folders")
        for name in folders:
            _MAKER.add(holder, "Folder", name)


def _properties(
    root: etree._Element, title: str, identifiers: Mapping[str, str]
) -> None:
    properties = _MAKER.add(root, "Properties")
    _MAKER.add(properties, "Title", title)
    if identifiers:
        holder = _MAKER.add(properties, "Identifiers")
        for kind, value in identifiers.items():
            _MAKER.add(holder, "Identifier", value, {"type": kind})


def _metadata(root: etree._Element, records: Sequence[etree._Element]) -> None:
    holder = _MAKER.add(root, "DescriptiveMetadata")
    for record in records:
        holder.append(record)
