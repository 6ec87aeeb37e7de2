"""The metadata formats in which records are given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

from converter.outputs.archive.description import describe
from converter.outputs.archive.dublin_core import OAI_DC, OAI_DC_SCHEMA, dc_tree
from converter.outputs.archive.markup import AKN
from converter.outputs.archive.mods import MODS, MODS_SCHEMA, mods_tree

_AKN_SCHEMA = (
    "http://docs.oasis-open.org/legaldocml/akn-core/v1.0/os/part2-specs/schemas/"
    "akomantoso30.xsd"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MetadataFormat:
    """One format."""

    schema: str
    namespace: str
    tree: Callable[[etree._Element], etree._Element]
    """Makes the metadata from the Akoma Ntoso."""


FORMATS = {
    "oai_dc": MetadataFormat(
        schema=OAI_DC_SCHEMA,
        namespace=OAI_DC,
        tree=lambda root: dc_tree([describe(root)]),
    ),
    "mods": MetadataFormat(
        schema=MODS_SCHEMA,
        namespace=MODS,
        tree=lambda root: mods_tree([describe(root)]),
    ),
    "akn": MetadataFormat(schema=_AKN_SCHEMA, namespace=AKN, tree=lambda root: root),
}
"""By prefix; every record has all of them."""
