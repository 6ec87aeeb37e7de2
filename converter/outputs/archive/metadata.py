"""Files of descriptive metadata that most forms of packages carry."""

from __future__ import annotations

from converter.outputs.archive.dublin_core import dc_tree
from converter.outputs.archive.marcxml import marc_tree
from converter.outputs.archive.markup import to_bytes
from converter.outputs.archive.mods import mods_tree
from converter.outputs.archive.package import Package

PREMIS_NAME = "premis.xml"


def descriptive(package: Package) -> dict[str, bytes]:
    """Return the records of the document by file name."""
    making, about = package.making, package.descriptions
    rights, source = package.rights_text, making.organization
    return {
        "dc.xml": to_bytes(dc_tree(about, rights=rights)),
        "mods.xml": to_bytes(mods_tree(about, rights=rights, source=source)),
        "marc.xml": to_bytes(marc_tree(about, date=making.date, source=source)),
    }
