"""Schemas are found in a checkout, and the catalog says where the official one is."""

from pathlib import Path

from lxml import etree

from converter.core.resources import akn_schema, schema_dir

CATALOG = "{urn:oasis:names:tc:entity:xmlns:xml:catalog}"


def test_our_schemas_are_found() -> None:
    names = {path.name for path in schema_dir().iterdir()}
    assert {"akn4un.sch", "catalog.xml", "README.md", "SOURCE.toml"} <= names


def test_the_catalog_leads_to_the_official_schema() -> None:
    packages = akn_schema().parents[2]
    catalog = etree.parse(schema_dir() / "catalog.xml").getroot()
    uris = {uri.get("name"): uri.get("uri") for uri in catalog.iter(f"{CATALOG}uri")}
    namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
    assert packages / uris[namespace] == akn_schema()
    assert all((packages / Path(str(uri))).is_file() for uri in uris.values())
