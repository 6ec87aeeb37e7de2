"""Akoma Ntoso as the two identifiers of formats know it."""

from pathlib import Path

import pytest
from support.archive_files import akn


def test_both_know_it_as_legal_xml(judge, packed, tmp_path: Path) -> None:
    pygfried = pytest.importorskip("pygfried", reason="[archive] is not installed")
    fido = judge("archives")
    for version in packed.versions:
        path = tmp_path / version.akn.name
        path.write_bytes(version.akn.data)

        assert pygfried.identify(str(path)) == "fmt/1724"
        result = fido("fido", "-q", "-nocontainer", path)
        assert result.stdout.split(",")[2] == "fmt/1724", result.stdout


def test_a_file_that_was_not_packed_is_known_too(judge, tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_bytes(akn())
    result = judge("archives")("fido", "-q", path)

    assert [row.split(",")[2] for row in result.stdout.splitlines()] == ["fmt/1724"]
