"""Outputs are there whole or not at all, in a folder as in a store."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from converter.batch.storage import STAGING, Folder, Remote, Storage, open_storage
from converter.core.errors import OutputError

FILES = {".xml": b"<x/>", ".report.json": b"{}", "media/seal.png": b"PNG"}


@pytest.fixture(params=["folder", "memory"])
def storage(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Storage]:
    if request.param == "folder":
        yield open_storage(str(tmp_path / "out"))
        return
    import fsspec

    yield open_storage("memory://out")
    fsspec.filesystem("memory").rm("/out", recursive=True)


def held(storage: Storage, *names: str) -> list[bool]:
    return [storage.read(name) is not None for name in names]


def test_nothing_shows_before_it_is_published(storage: Storage) -> None:
    storage.stage("1-1", FILES)
    assert held(storage, "A.en.xml", "media/seal.png") == [False, False]


def test_what_is_published_is_all_there(storage: Storage) -> None:
    storage.stage("1-1", FILES)
    storage.publish("1-1", "A.en", FILES)
    assert storage.read("A.en.xml") == b"<x/>"
    assert held(storage, "A.en.report.json", "media/seal.png") == [True, True]
    assert storage.holds("A.en")


def test_publishing_replaces(storage: Storage) -> None:
    for token, text in (("1-1", b"old"), ("2-1", b"new")):
        storage.stage(token, {".xml": text})
        storage.publish(token, "A.en", [".xml"])
    assert storage.read("A.en.xml") == b"new"


def test_files_can_be_renamed_and_removed(storage: Storage) -> None:
    storage.stage("1-1", FILES)
    storage.publish("1-1", "A.en", FILES)
    storage.rename("A.en", "B.en", FILES)
    assert held(storage, "A.en.xml", "B.en.xml", "B.en.report.json") == [
        False,
        True,
        True,
    ]
    storage.remove("B.en", FILES)
    assert held(storage, "B.en.xml", "B.en.report.json") == [False, False]


def test_images_outlive_a_document_that_shows_them(storage: Storage) -> None:
    storage.stage("1-1", FILES)
    storage.publish("1-1", "A.en", FILES)
    storage.remove("A.en", FILES)
    assert held(storage, "media/seal.png") == [True]


def test_what_is_not_there_can_be_removed(storage: Storage) -> None:
    storage.remove("A.en", FILES)
    storage.rename("A.en", "B.en", FILES)
    storage.sweep()


def test_a_sweep_takes_what_was_staged(storage: Storage) -> None:
    storage.stage("1-1", FILES)
    storage.sweep()
    assert held(storage, f"{STAGING}/1-1/.xml") == [False]


def test_a_single_file_can_be_written_and_read(storage: Storage) -> None:
    storage.write("report.html", b"<html>")
    assert storage.read("report.html") == b"<html>"
    assert storage.read("other.html") is None


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("x")
    with pytest.raises(OutputError, match="cannot be written"):
        open_storage(str(tmp_path / "out"))


def test_a_file_url_is_a_folder(tmp_path: Path) -> None:
    assert isinstance(open_storage(tmp_path.as_uri()), Folder)
    assert isinstance(open_storage("memory://x"), Remote)
