"""Promises of packages on disk."""

import zipfile
from pathlib import Path

import pytest

from converter.core.errors import OutputError
from converter.outputs.archive.disk import fill, write_folder, write_zip, zip_bytes

TREE = {"a.txt": b"a", "b/c.txt": b"c"}


def test_a_package_is_there_whole(tmp_path: Path) -> None:
    assert write_folder(tmp_path / "out", "one", TREE, overwrite=False)

    assert (tmp_path / "out/one/b/c.txt").read_bytes() == b"c"
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["one"]


def test_the_same_package_is_left_as_it_is(tmp_path: Path) -> None:
    write_folder(tmp_path, "one", TREE, overwrite=False)
    write_zip(tmp_path, "one", TREE, overwrite=False)

    assert not write_folder(tmp_path, "one", TREE, overwrite=False)
    assert not write_zip(tmp_path, "one", TREE, overwrite=False)


def test_another_package_of_the_name_is_never_replaced_silently(tmp_path: Path) -> None:
    other = {"a.txt": b"b"}
    write_folder(tmp_path, "one", TREE, overwrite=False)
    write_zip(tmp_path, "one", TREE, overwrite=False)

    for write in (write_folder, write_zip):
        with pytest.raises(OutputError, match="another package"):
            write(tmp_path, "one", other, overwrite=False)
    assert (tmp_path / "one/a.txt").read_bytes() == b"a"


def test_it_is_replaced_as_a_whole_when_asked(tmp_path: Path) -> None:
    write_folder(tmp_path, "one", TREE, overwrite=False)

    assert write_folder(tmp_path, "one", {"a.txt": b"b"}, overwrite=True)
    assert not (tmp_path / "one/b").exists()


def test_a_link_in_the_place_of_a_package_is_never_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "one").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(OutputError):
        write_folder(tmp_path, "one", TREE, overwrite=True)
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.parametrize("path", ["../x", "/x", "a/../../x", "a\\b", ""])
def test_a_path_that_leads_out_is_refused_at_the_last_door(
    tmp_path: Path, path: str
) -> None:
    with pytest.raises(OutputError, match="leads out"):
        fill(tmp_path, {path: b"x"})


def test_a_failed_write_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        write_folder(tmp_path, "one", {**TREE, "a.txt/b": b"x"}, overwrite=False)
    assert list(tmp_path.iterdir()) == []


def test_a_zip_has_one_folder_sorted_names_and_no_clock(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(zip_bytes("one", dict(reversed(TREE.items()))))

    with zipfile.ZipFile(path) as archive:
        entries = archive.infolist()
    assert [entry.filename for entry in entries] == ["one/a.txt", "one/b/c.txt"]
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.external_attr >> 16 for entry in entries} == {0o100644}
