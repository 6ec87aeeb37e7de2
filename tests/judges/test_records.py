"""The MARC record as pymarc reads it."""

import json
from pathlib import Path

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
