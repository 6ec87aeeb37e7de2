"""A transfer as Archivematica reads it: with sha256sum and by its own rules."""

import csv
import subprocess
from pathlib import Path

from lxml import etree

from converter.core.resources import schema_dir
from converter.outputs.archive import archivematica
from converter.outputs.archive.disk import write_folder
from converter.outputs.archive.preservation import PREMIS

NS = {"p": PREMIS}


def test_sha256sum_agrees(packed, tmp_path: Path) -> None:
    write_folder(tmp_path, "t", archivematica.write(packed), overwrite=False)
    result = subprocess.run(
        ["sha256sum", "--check", "--strict", "metadata/checksum.sha256"],
        cwd=tmp_path / "t",
        capture_output=True,
        text=True,
        check=False,
    )

    assert result.returncode == 0, result.stdout + result.stderr
    assert result.stdout.count(": OK") == len(packed.files)


def test_events_can_be_loaded(packed, tmp_path: Path) -> None:
    """The rules of its loader: valid, names found, nothing without its partner."""
    write_folder(tmp_path, "t", archivematica.write(packed), overwrite=False)
    tree = etree.parse(tmp_path / "t/metadata/premis.xml")
    schema = etree.XMLSchema(etree.parse(schema_dir() / "archive/premis-v3-0.xsd"))

    schema.assertValid(tree)
    names = [one.text or "" for one in tree.iterfind("p:object/p:originalName", NS)]
    assert len(names) == len(packed.files)
    assert all((tmp_path / "t" / name).is_file() for name in names)
    for one in tree.iterfind("p:object", NS):
        assert one.find("p:linkingEventIdentifier", NS) is not None
    for one in tree.iterfind("p:event", NS):
        assert one.find("p:linkingObjectIdentifier", NS) is not None
        assert one.find("p:linkingAgentIdentifier", NS) is not None


def test_every_path_in_the_tables_exists(packed, tmp_path: Path) -> None:
    write_folder(tmp_path, "t", archivematica.write(packed), overwrite=False)
    for name, columns in (("metadata.csv", [0]), ("source-metadata.csv", [0, 1])):
        path = tmp_path / "t/metadata" / name
        with path.open(encoding="utf-8", newline="") as stream:
            _, *rows = csv.reader(stream)
        assert rows
        for row in rows:
            for column in columns:
                assert (tmp_path / "t" / row[column]).exists(), row
