"""An item in DSpace's Simple Archive Format; the folder around it is the archive.

Original, Akoma Ntoso and images go into the bundle ORIGINAL, the records and the
PREMIS into METADATA. DSpace knows no hashes in this format: the PREMIS has them.
"""

from __future__ import annotations

from lxml import etree

from converter.outputs.archive.dublin_core import fields
from converter.outputs.archive.markup import to_bytes
from converter.outputs.archive.metadata import PREMIS_NAME, descriptive
from converter.outputs.archive.package import Package, Role, Tree
from converter.outputs.archive.premis import premis_tree
from converter.outputs.archive.provenance import Place, graph_of

CONTENTS = "contents"
RECORD = "dublin_core.xml"
_QUALIFIED = {
    ("creator", ""): ("contributor", "author"),
    ("title", ""): ("title", "none"),
}
"""Where the default schema of DSpace has another place for a statement."""
_DESCRIPTIONS = {
    Role.ORIGINAL: "Original",
    Role.AKN: "Akoma Ntoso 3.0",
    Role.IMAGE: "Image",
    Role.PREVIEW: "Preview",
}


def write(package: Package) -> Tree:
    """Return the item."""
    place = _place(package)
    files = {place(file): file.data for file in package.files}
    records = {
        PREMIS_NAME: to_bytes(premis_tree(graph_of(package, place))),
        **descriptive(package),
        **package.reports,
    }
    rows = [
        f"{place(file)}\tbundle:ORIGINAL\tdescription:"
        f"{_DESCRIPTIONS[file.role]} ({file.language})"
        for file in package.files
    ]
    rows += [f"{name}\tbundle:METADATA" for name in records]
    return {
        **files,
        **records,
        RECORD: to_bytes(_record(package)),
        CONTENTS: "".join(f"{row}\n" for row in rows).encode(),
    }


def _place(package: Package) -> Place:
    """Return where files lie: side by side, or by language when images need room."""
    if any(version.images for version in package.versions):
        return lambda file: f"{file.language}/{file.name}"
    return lambda file: file.name


def _record(package: Package) -> etree._Element:
    root = etree.Element("dublin_core", schema="dc")
    for one in fields(package.descriptions, rights=package.rights_text):
        element, qualifier = _QUALIFIED.get(
            (one.element, one.qualifier), (one.element, one.qualifier or "none")
        )
        value = etree.SubElement(root, "dcvalue", element=element, qualifier=qualifier)
        if one.language:
            value.set("language", one.language)
        value.text = one.value
    return root
