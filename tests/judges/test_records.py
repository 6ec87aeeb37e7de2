"""The MARC record as pymarc reads it, MODS by the schema of the Library of Congress."""

import json
from pathlib import Path

from lxml import etree

from converter.core.resources import akn_schema
from converter.outputs.archive.metadata import descriptive

READ = """
import json, sys, pymarc
(record,) = pymarc.parse_xml_to_array(sys.argv[1])
print(json.dumps({
    "title": record.title,
    "symbol": record["191"]["a"],
    "links": [field["u"] for field in record.get_fields("856")],
    "bytes": len(record.as_marc()),
}))
"""


def test_pymarc_reads_it(judge, packed, tmp_path: Path) -> None:
    path = tmp_path / "marc.xml"
    path.write_bytes(descriptive(packed)["marc.xml"])
    result = judge("records")("python", "-c", READ, path)

    assert result.returncode == 0, result.stderr
    found = json.loads(result.stdout)
    assert found["title"] == "Ordering of shelves"
    assert found["symbol"] == "A/RES/100/7"
    assert len(found["links"]) == len(packed.versions)
    assert found["bytes"] > 300


WHERE = """
import importlib.util
print(importlib.util.find_spec("eulxml").submodule_search_locations[0])
"""


class _Offline(etree.Resolver):
    """Finds the schemas that others import by their address."""

    def __init__(self, *paths: Path) -> None:
        self._paths = {path.name: path for path in paths}

    def resolve(self, url, _, context):
        path = self._paths.get(url.rpartition("/")[2])
        return None if path is None else self.resolve_filename(str(path), context)


def test_mods_is_valid(judge, packed) -> None:
    """By 3.4, the latest schema that a package has: we use nothing younger."""
    result = judge("records")("python", "-c", WHERE)
    folder = Path(result.stdout.strip()) / "schema_data"
    parser = etree.XMLParser(no_network=True)
    xlink, xml = folder / "xlink.xsd", akn_schema().with_name("xml.xsd")
    parser.resolvers.add(_Offline(xlink, xml))
    schema = etree.XMLSchema(etree.parse(folder / "mods-3-4.xsd", parser))
    root = etree.fromstring(descriptive(packed)["mods.xml"])
    root.set("version", "3.4")

    schema.assertValid(root)
