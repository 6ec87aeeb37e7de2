"""A batch from sources to journal, and again."""

import json
import os
from datetime import date
from pathlib import Path

import pytest
from support.json_schema import faults
from support.un_texts import resolution, write_resolutions

from converter.batch.journal import Journal
from converter.batch.lock import locked
from converter.batch.options import BatchOptions, Summary
from converter.batch.row import Row, State
from converter.batch.run import run_batch
from converter.core.errors import UnreadableSourceError, UsageError
from converter.core.resources import schema_dir
from converter.pipeline.options import Options


class Ear:
    """Remembers what it is told."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.counts = (0, 0)
        self.summary: Summary | None = None

    def begun(self, waiting: int, settled: int) -> None:
        self.counts = (waiting, settled)

    def row(self, row: Row) -> None:
        self.rows.append(row)

    def ended(self, summary: Summary) -> None:
        self.summary = summary


def batch(*sources: object, out: Path, **options: object) -> Ear:
    ear = Ear()
    asked = {"engine": "serial", **options}
    run_batch(
        BatchOptions(sources=tuple(map(str, sources)), target=str(out), **asked), ear
    )
    return ear


@pytest.fixture
def source(tmp_path: Path) -> Path:
    write_resolutions(tmp_path / "in", 3)
    (tmp_path / "in/bad.txt").write_bytes(b"\x89PNG")
    return tmp_path / "in"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def names(out: Path) -> list[str]:
    return sorted(
        str(path.relative_to(out)) for path in out.rglob("*") if path.is_file()
    )


def test_every_document_has_its_files_and_its_row(source: Path, out: Path) -> None:
    ear = batch(source, out=out)
    assert names(out) == [
        *(
            f"A_RES_61_{number}.en{suffix}"
            for number in (1, 2, 3)
            for suffix in (".report.json", ".xml")
        ),
        "journal.lock",
        "journal.sqlite",
    ]
    assert ear.counts == (4, 0)
    assert [row.state for row in ear.rows] == ["ok", "ok", "ok", "failed"]
    assert ear.rows[3].error_class == "UnsupportedFormatError"
    assert ear.rows[3].source_sha256
    assert ear.summary
    assert ear.summary.states == {"ok": 3, "failed": 1}


def test_reports_and_rows_are_what_their_schemas_say(source: Path, out: Path) -> None:
    ear = batch(source, out=out)
    about = json.loads((schema_dir() / "report.schema.json").read_text("utf-8"))
    for path in out.glob("*.report.json"):
        assert list(faults(json.loads(path.read_text("utf-8")), about)) == []
    about = json.loads((schema_dir() / "journal.schema.json").read_text("utf-8"))
    for row in ear.rows:
        assert list(faults(json.loads(json.dumps(row.as_dict())), about)) == []


def test_a_row_tells_what_is_known(source: Path, out: Path) -> None:
    row = batch(source, out=out).rows[0]
    assert (row.symbol, row.language, row.genre) == ("A/RES/61/1", "en", "resolution")
    assert (row.pages, row.kept, row.errors) == (1, 1.0, 0)
    assert row.tries == 1


def test_resume_redoes_nothing(source: Path, out: Path) -> None:
    batch(source, out=out)
    before = {
        name: (out / name).stat().st_mtime_ns for name in names(out) if "xml" in name
    }
    ear = batch(source, out=out, resume=True)
    assert (ear.counts, ear.rows) == ((0, 4), [])
    assert before == {name: (out / name).stat().st_mtime_ns for name in before}


def test_without_resume_everything_is_done_again(source: Path, out: Path) -> None:
    batch(source, out=out)
    ear = batch(source, out=out)
    assert [row.tries for row in ear.rows] == [2, 2, 2, 2]


def test_failures_are_tried_again_on_request(source: Path, out: Path) -> None:
    batch(source, out=out)
    ear = batch(source, out=out, retry_failed=True)
    assert [Path(row.uri).name for row in ear.rows] == ["bad.txt"]


def test_resume_needs_no_sources(source: Path, out: Path) -> None:
    batch(source, out=out)
    assert batch(out=out, retry_failed=True).counts == (1, 3)
    with pytest.raises(UsageError, match="no sources"):
        batch(out=out)


def test_resume_does_what_changed_and_what_is_new(source: Path, out: Path) -> None:
    batch(source, out=out)
    (source / "00002.txt").write_text(resolution(22))
    (source / "00004.txt").write_text(resolution(4))
    ear = batch(source, out=out, resume=True)
    assert [row.symbol for row in ear.rows] == ["A/RES/61/22", "A/RES/61/4"]
    assert "A_RES_61_2.en.xml" not in names(out)


def test_a_file_that_is_only_touched_is_not_converted(source: Path, out: Path) -> None:
    batch(source, out=out)
    os.utime(source / "00002.txt", ns=(0, 0))
    ear = batch(source, out=out, resume=True)
    assert [row.state for row in ear.rows] == [State.UNCHANGED]
    assert batch(source, out=out, resume=True).rows == []


def test_an_output_that_vanished_is_made_again(source: Path, out: Path) -> None:
    batch(source, out=out)
    (out / "A_RES_61_2.en.xml").unlink()
    ear = batch(source, out=out, resume=True)
    assert [row.symbol for row in ear.rows] == ["A/RES/61/2"]
    assert "A_RES_61_2.en.xml" in names(out)


def test_other_options_are_another_conversion(source: Path, out: Path) -> None:
    batch(source, out=out)
    ear = batch(source, out=out, resume=True, options=Options(trace=True))
    assert len(ear.rows) == 4
    assert "A_RES_61_1.en.trace.json" in names(out)
    batch(source, out=out, resume=True)
    assert "A_RES_61_1.en.trace.json" not in names(out)


def test_a_resumed_batch_keeps_its_day(source: Path, out: Path) -> None:
    batch(source, out=out, options=Options(markup_date=date(2026, 1, 1)))
    (out / "A_RES_61_2.en.xml").rename(out / "kept")
    batch(source, out=out, resume=True, options=Options(markup_date=date(2026, 1, 2)))
    assert (out / "A_RES_61_2.en.xml").read_bytes() == (out / "kept").read_bytes()


def test_a_sidecar_informs_and_counts_as_source(source: Path, out: Path) -> None:
    sidecar = source / "00001.metadata.json"
    sidecar.write_text('{"title": "Told"}')
    ear = batch(source, out=out)
    sidecar.write_text('{"symbol": "A/RES/61/100"}')
    assert len(batch(source, out=out, resume=True).rows) == 1
    assert len(ear.rows) == 4


def test_language_versions_are_linked(tmp_path: Path, out: Path) -> None:
    for code in ("en", "fr"):
        write_resolutions(tmp_path / code, 1)
        told = Options(language=code, symbol="A/RES/61/1")
        batch(tmp_path / code, out=out, options=told)
    with Journal(out / "journal.sqlite") as journal:
        rows = list(journal.as_dicts())
    assert [row["versions"] for row in rows] == [
        [{"language": "fr", "name": "A_RES_61_1.fr"}],
        [{"language": "en", "name": "A_RES_61_1.en"}],
    ]


def test_one_batch_at_a_time(source: Path, out: Path) -> None:
    with (
        locked(out / "journal.lock"),
        pytest.raises(UsageError, match="another batch is at work"),
    ):
        batch(source, out=out)


def test_a_source_that_is_not_there_is_an_error(out: Path) -> None:
    with pytest.raises(UnreadableSourceError):
        batch("missing", out=out)


def test_a_store_holds_outputs_and_journal(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fsspec

    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    asked = BatchOptions(
        sources=(str(source),), target="memory://kept", engine="serial"
    )
    run_batch(asked, Ear())
    fs = fsspec.filesystem("memory")
    try:
        assert fs.exists("/kept/A_RES_61_1.en.xml")
        assert fs.exists("/kept/journal.sqlite")
        assert not fs.exists("/kept/.unakn")
        for path in (tmp_path / "state").rglob("journal.sqlite"):
            path.unlink()  # another machine goes on
        ear = Ear()
        run_batch(BatchOptions(sources=(), target="memory://kept", resume=True), ear)
        assert ear.counts == (0, 4)
    finally:
        fs.rm("/kept", recursive=True)
