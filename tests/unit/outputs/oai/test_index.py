"""Promises of the index of a repository."""

import datetime as dt
from pathlib import Path

import pytest
from support.archive_files import akn

from converter.core.errors import OutputError
from converter.outputs.oai.index import Index, Selection

FIRST, SECOND = dt.date(2046, 1, 1), dt.date(2046, 2, 1)
ALL = Selection()
WORK = "akn/un/statement/deliberation/un-ga/2046-03-02"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for language in ("eng", "fra"):
        path = tmp_path / "in" / language / "a.xml"
        path.parent.mkdir(parents=True)
        path.write_bytes(akn(language=language))
    (tmp_path / "in/b.xml").write_bytes(akn("A/RES/100/8"))
    return tmp_path / "in"


@pytest.fixture
def index(folder: Path) -> Index:
    made = Index(folder / ".oai.sqlite", folder, "example.org")
    assert made.refresh(lambda: FIRST) == []
    return made


def stamps(index: Index) -> dict[str, tuple[str, bool]]:
    return {
        one.identifier.rpartition(":")[2].removeprefix(f"{WORK}/"): (
            one.datestamp,
            one.is_deleted,
        )
        for one in index.page(ALL, after="", limit=100)
    }


def test_every_language_version_is_a_record_with_its_sets(index: Index) -> None:
    record = index.get(f"oai:example.org:{WORK}/100-7/fra@")

    assert index.count(ALL) == 3
    assert record
    assert record.sets == ("language:fra", "organ:un-ga", "kind:resolution")


def test_nothing_changes_when_nothing_changed(index: Index) -> None:
    index.refresh(lambda: SECOND)

    assert set(stamps(index).values()) == {("2046-01-01", False)}


def test_a_file_written_again_with_the_same_bytes_keeps_its_date(
    index: Index, folder: Path
) -> None:
    (folder / "b.xml").write_bytes(b"")
    (folder / "b.xml").write_bytes(akn("A/RES/100/8"))
    index.refresh(lambda: SECOND)

    assert stamps(index)["100-8/eng@"] == ("2046-01-01", False)


def test_changes_and_deletions_have_the_day_on_which_they_were_seen(
    index: Index, folder: Path
) -> None:
    (folder / "b.xml").write_bytes(akn("A/RES/100/8", text="Otherwise."))
    (folder / "fra/a.xml").unlink()
    index.refresh(lambda: SECOND)

    assert stamps(index) == {
        "100-7/eng@": ("2046-01-01", False),
        "100-7/fra@": ("2046-02-01", True),
        "100-8/eng@": ("2046-02-01", False),
    }


def test_deletions_are_remembered_by_the_next_server(
    index: Index, folder: Path
) -> None:
    (folder / "b.xml").unlink()
    index.refresh(lambda: SECOND)
    again = Index(folder / ".oai.sqlite", folder, "example.org")
    again.refresh(lambda: dt.date(2047, 1, 1))

    assert stamps(again)["100-8/eng@"] == ("2046-02-01", True)


def test_what_comes_back_is_there_again_with_a_new_date(
    index: Index, folder: Path
) -> None:
    data = (folder / "b.xml").read_bytes()
    (folder / "b.xml").unlink()
    index.refresh(lambda: SECOND)
    (folder / "b.xml").write_bytes(data)
    index.refresh(lambda: dt.date(2046, 3, 1))

    assert stamps(index)["100-8/eng@"] == ("2046-03-01", False)


def test_a_moved_file_is_the_same_record(index: Index, folder: Path) -> None:
    (folder / "b.xml").rename(folder / "c.xml")
    index.refresh(lambda: SECOND)

    assert stamps(index)["100-8/eng@"] == ("2046-01-01", False)
    assert index.count(ALL) == 3


def test_what_cannot_be_served_is_said_and_left_out(index: Index, folder: Path) -> None:
    (folder / "broken.xml").write_bytes(b"<a")
    (folder / "z-twice.xml").write_bytes(akn("A/RES/100/8"))
    (folder / "link.xml").symlink_to("/etc/hostname")
    findings = index.refresh(lambda: SECOND)

    assert [one.params["file"] for one in findings] == ["broken.xml", "z-twice.xml"]
    assert index.count(ALL) == 3


@pytest.mark.parametrize(
    ("selection", "count"),
    [
        (Selection(start="2046-01-01", end="2046-01-01"), 2),
        (Selection(start="2046-01-02"), 1),
        (Selection(end="2045-12-31"), 0),
        (Selection(in_set="language:eng"), 2),
        (Selection(in_set="language"), 3),
        (Selection(in_set="lang"), 0),
        (Selection(in_set="language:eng", start="2046-02-01"), 1),
        (Selection(in_set="' or 1 --"), 0),
    ],
)
def test_selections_are_by_day_and_set(
    index: Index, folder: Path, selection: Selection, count: int
) -> None:
    (folder / "b.xml").write_bytes(akn("A/RES/100/8", text="Otherwise."))
    index.refresh(lambda: SECOND)

    assert index.count(selection) == count
    assert len(index.page(selection, after="", limit=100)) == count


def test_a_file_that_is_no_index_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite"
    path.write_text("this is a letter, and long enough to be looked at" * 9)

    with pytest.raises(OutputError, match="cannot be used"):
        Index(path, tmp_path, "example.org")
