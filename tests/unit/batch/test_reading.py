"""The bytes of a source, or why there are none."""

import os
import zipfile
from pathlib import Path

import pytest

from converter.batch import reading
from converter.batch.reading import read_uri
from converter.core.errors import (
    EncryptedSourceError,
    HostileSourceError,
    LimitError,
    UnreadableSourceError,
)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "held.zip"
    with zipfile.ZipFile(path, "w") as held:
        held.writestr("in/a.txt", "one")
    return path


def test_a_path_and_a_file_url_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a b.txt"
    path.write_bytes(b"one")
    assert read_uri(str(path)) == read_uri(path.as_uri()) == b"one"


def test_a_member_of_an_archive_is_read(archive: Path) -> None:
    assert read_uri(f"zip://in/a.txt::{archive}") == b"one"


def test_another_url_is_read() -> None:
    import fsspec

    fsspec.filesystem("memory").pipe_file("/one.txt", b"one")
    assert read_uri("memory:///one.txt") == b"one"


def test_a_member_that_is_not_there_is_unreadable(archive: Path) -> None:
    with pytest.raises(UnreadableSourceError, match=r"holds no b\.txt"):
        read_uri(f"zip://b.txt::{archive}")


def test_a_damaged_member_is_hostile(archive: Path) -> None:
    archive.write_bytes(archive.read_bytes().replace(b"one", b"two"))
    with pytest.raises(HostileSourceError, match="cannot be unpacked"):
        read_uri(f"zip://in/a.txt::{archive}")


def test_an_encrypted_member_is_encrypted(archive: Path) -> None:
    data = archive.read_bytes()  # bit 0 of the flags, in both headers
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.index(mark) + offset
        data = data[:at] + bytes([data[at] | 1]) + data[at + 1 :]
    archive.write_bytes(data)
    with pytest.raises(EncryptedSourceError):
        read_uri(f"zip://in/a.txt::{archive}")


@pytest.mark.parametrize("name", ["missing", "."])
def test_what_is_no_file_is_unreadable(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableSourceError):
        read_uri(str(tmp_path / name))


def test_a_pipe_is_unreadable_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnreadableSourceError, match="not a regular file"):
        read_uri(str(tmp_path / "pipe"))


def test_a_source_may_be_too_large(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "LARGEST", 2)
    for uri in (str(archive), f"zip://in/a.txt::{archive}"):
        with pytest.raises(LimitError, match="larger than"):
            read_uri(uri)
