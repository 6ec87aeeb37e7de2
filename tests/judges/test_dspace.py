"""A DSpace item as dspyce reads it back."""

import json
from pathlib import Path

from converter.outputs.archive import saf
from converter.outputs.archive.disk import write_folder

READ = """
import json, sys
from dspyce.saf.saf_read import read_saf_packages, read_saf_package
item = read_saf_package(sys.argv[1])
names = [b.file_name for b in item.contents]
print(json.dumps({
    "title": item.get_metadata_values("dc.title"),
    "language": item.get_metadata_values("dc.language.iso"),
    "symbol": item.get_metadata_values("dc.identifier.other"),
    "names": names,
    "count": len(read_saf_packages(sys.argv[1].rpartition("/")[0])),
}))
"""


def test_it_reads_back_what_was_written(judge, packed, tmp_path: Path) -> None:
    tree = saf.write(packed)
    write_folder(tmp_path, packed.name, tree, overwrite=False)
    result = judge("archives")("python", "-c", READ, tmp_path / packed.name)

    assert result.returncode == 0, result.stderr
    found = json.loads(result.stdout)
    assert found["title"] == ["Ordering of shelves"]
    assert "A/RES/100/7" in found["symbol"]
    languages = {one.description.language for one in packed.versions}
    assert set(found["language"]) == languages
    listed = {row.partition("\t")[0] for row in tree["contents"].decode().splitlines()}
    assert set(found["names"]) == listed
