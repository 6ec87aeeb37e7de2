"""Promises of the OCFL store."""

import datetime as dt
import json
from pathlib import Path

import pytest
from support.archive_files import DAY, akn, delivery, package, report

from converter.core.errors import OutputError
from converter.outputs.archive.disk import write_ocfl
from converter.outputs.archive.ocfl import object_id, object_path, stored_premis
from converter.outputs.archive.package import Package
from converter.outputs.archive.verify import verify

LATER = DAY + dt.timedelta(days=30)


def again(**changes: object) -> Package:
    """Return the package of a conversion by a newer version."""
    original = b"original in eng"
    newer = delivery(
        akn=akn(text="Shelves shall be kept in order."),
        report=report(original, version="1.1.0"),
    )
    return package(newer, date=LATER, **changes)


def home(root: Path) -> Path:
    return root / object_path(object_id(package()))


def inventory(root: Path) -> dict[str, object]:
    found = json.loads((home(root) / "inventory.json").read_text("utf-8"))
    assert isinstance(found, dict)
    return found


def test_a_document_becomes_an_object_where_the_layout_says(tmp_path: Path) -> None:
    assert write_ocfl(tmp_path / "store", package())

    assert (tmp_path / "store/0=ocfl_1.1").read_text() == "ocfl_1.1\n"
    assert inventory(tmp_path / "store")["head"] == "v1"
    assert verify(tmp_path / "store").is_sound
    assert verify(home(tmp_path / "store")).is_sound


def test_the_same_conversion_adds_nothing_even_on_another_day(tmp_path: Path) -> None:
    write_ocfl(tmp_path, package())
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}

    assert not write_ocfl(tmp_path, package(date=LATER))
    after = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert before == after


def test_a_new_conversion_is_a_new_version_that_stores_only_what_changed(
    tmp_path: Path,
) -> None:
    write_ocfl(tmp_path, package())

    assert write_ocfl(tmp_path, again())
    assert inventory(tmp_path)["head"] == "v2"
    second = {
        path.relative_to(home(tmp_path) / "v2/content").as_posix()
        for path in (home(tmp_path) / "v2/content").rglob("*")
        if path.is_file()
    }
    assert "akn/eng/A_RES_100_7_eng.akn.xml" in second
    assert "original/eng/A_RES_100_7_eng.txt" not in second
    assert verify(tmp_path).is_sound


def test_the_history_grows_by_the_new_conversion(tmp_path: Path) -> None:
    write_ocfl(tmp_path, package())
    first = (home(tmp_path) / stored_premis(inventory(tmp_path))).read_text()
    write_ocfl(tmp_path, again())
    second = (home(tmp_path) / stored_premis(inventory(tmp_path))).read_text()

    migration = ">migration<"
    assert (first.count(migration), second.count(migration)) == (1, 2)
    assert 'version="0.9.0"' in second
    assert 'version="1.1.0"' in second
    assert second.count("v1/content/akn/") == 1
    assert second.count("v2/content/akn/") == 1


def test_the_same_steps_give_the_same_store(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_ocfl(tmp_path / name, package())
        write_ocfl(tmp_path / name, again())

    def files(root: Path) -> dict[str, bytes]:
        return {
            path.relative_to(root).as_posix(): path.read_bytes()
            for path in root.rglob("*")
            if path.is_file()
        }

    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_a_folder_with_other_things_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("x")

    with pytest.raises(OutputError, match="no OCFL storage root"):
        write_ocfl(tmp_path, package())
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("name", ["inventory.json", "inventory.json.sha512"])
def test_nothing_is_added_to_a_damaged_object(tmp_path: Path, name: str) -> None:
    write_ocfl(tmp_path, package())
    path = home(tmp_path) / name
    path.write_bytes(path.read_bytes().replace(b"v1", b"v9").replace(b"a", b"b"))

    with pytest.raises(OutputError, match="damaged"):
        write_ocfl(tmp_path, again())
    assert not (home(tmp_path) / "v2").exists()
