"""What a user names is found, in one order, and nothing else."""

import io
import os
import zipfile
from pathlib import Path

import pytest

from converter.batch.sources import Listing, Source
from converter.core.errors import UnreadableSourceError, UsageError


def found(*names: object, outside: Path | None = None) -> list[Source]:
    return list(Listing(outside=outside).of(map(str, names)))


def uris(*names: object) -> list[str]:
    return [source.uri for source in found(*names)]


def make(folder: Path, *names: str) -> list[str]:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return [str(folder / name) for name in names]


def zipped(**members: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, text in members.items():
            archive.writestr(name.replace("_", "."), text)
    return held.getvalue()


def test_a_folder_is_searched_to_the_bottom_in_order(tmp_path: Path) -> None:
    expected = make(tmp_path, "a/z.txt", "b.PDF", "c/d/e.docx", "f.doc")
    assert uris(tmp_path) == expected


def test_other_files_of_a_folder_are_passed_over_and_counted(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "b.png", "c.png", "README")
    listing = Listing()
    assert len(list(listing.of([str(tmp_path)]))) == 1
    assert listing.passed_over == {".png": 2, "no extension": 1}


def test_what_is_named_is_taken_whatever_it_is_called(tmp_path: Path) -> None:
    (path,) = make(tmp_path, "README")
    assert uris(path) == [path]


def test_links_and_pipes_in_folders_are_passed_over(tmp_path: Path) -> None:
    (path,) = make(tmp_path / "in", "a.txt")
    make(tmp_path, "secret.txt")
    (tmp_path / "in/b.txt").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "in/loop").symlink_to(tmp_path / "in")
    os.mkfifo(tmp_path / "in/c.txt")
    assert uris(tmp_path / "in") == [path]


def test_outputs_within_a_source_are_not_sources(tmp_path: Path) -> None:
    (path,) = make(tmp_path, "a.txt")
    make(tmp_path, "out/b.txt")
    assert [s.uri for s in found(tmp_path, outside=tmp_path / "out")] == [path]


def test_a_pattern_is_expanded(tmp_path: Path) -> None:
    first, second, _ = make(tmp_path, "a/1.txt", "b/1.txt", "b/2.txt")
    assert uris(tmp_path / "**/1.txt") == [first, second]


@pytest.mark.parametrize("name", ["missing.txt", "no*.txt"])
def test_what_is_not_there_is_an_error(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableSourceError, match="there is no such file"):
        found(tmp_path / name)


def test_a_list_has_one_source_a_line(tmp_path: Path) -> None:
    first, second = make(tmp_path, "a.txt", "in/b.txt")
    listed = tmp_path / "list"
    listed.write_text(f"# of today\n{tmp_path / 'in'}\n\n{first}\n")
    assert uris(f"@{listed}") == [second, first]


def test_the_documents_of_an_archive_are_sources(tmp_path: Path) -> None:
    path = tmp_path / "held.zip"
    path.write_bytes(zipped(b_txt="two", a_txt="one", c_png=""))
    assert uris(path) == [f"zip://a.txt::{path}", f"zip://b.txt::{path}"]
    assert uris(tmp_path) == uris(path)


def test_a_broken_archive_is_a_document_that_will_fail(tmp_path: Path) -> None:
    path = tmp_path / "held.zip"
    path.write_bytes(zipped(a_txt="one")[:-10])
    assert uris(path) == [str(path)]


def test_a_sidecar_is_found_and_is_no_document(tmp_path: Path) -> None:
    path, sidecar = make(tmp_path, "a.txt", "a.metadata.json")
    assert [(s.uri, s.sidecar) for s in found(tmp_path)] == [(path, sidecar)]
    assert [(s.uri, s.sidecar) for s in found(path)] == [(path, sidecar)]


def test_a_stamp_changes_with_the_file_and_its_sidecar(tmp_path: Path) -> None:
    path, sidecar = make(tmp_path, "a.txt", "a.metadata.json")
    stamps = {found(path)[0].stamp}
    for one in (path, sidecar):
        os.utime(one, ns=(0, 0))
        stamps.add(found(path)[0].stamp)
    assert len(stamps) == 3


def test_a_name_that_is_no_text_becomes_a_url(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/a\xff.txt"))
    path.write_text("x")
    assert uris(tmp_path) == [f"file://{tmp_path}/a%FF.txt"]


def test_urls_are_searched_like_folders(tmp_path: Path) -> None:
    import fsspec

    fs = fsspec.filesystem("memory")
    for name in (
        "/box/b.txt",
        "/box/in/a.pdf",
        "/box/in/a.metadata.json",
        "/box/c.png",
    ):
        fs.pipe_file(name, b"x")
    try:
        sources = found("memory://box")
        assert [(s.uri, s.sidecar) for s in sources] == [
            ("memory:///box/b.txt", ""),
            ("memory:///box/in/a.pdf", "memory:///box/in/a.metadata.json"),
        ]
        assert uris("memory://box/*.txt") == ["memory:///box/b.txt"]
        with pytest.raises(UnreadableSourceError):
            found("memory://nothing")
    finally:
        fs.rm("/box", recursive=True)


def test_a_url_that_no_package_knows_is_an_error() -> None:
    with pytest.raises(UsageError, match="nowhere"):
        found("nowhere://bucket/a.txt")
