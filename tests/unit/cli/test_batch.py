"""`unakn batch` and `unakn report` at the command line."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from support.un_texts import write_resolutions

from converter.cli import batch, report

BATCH = [sys.executable, "-m", "converter", "batch"]


def run(*arguments: object) -> Result:
    given = [*map(str, arguments), "--engine", "serial"]
    return CliRunner().invoke(batch.command, given, standalone_mode=False)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    write_resolutions(tmp_path / "in", 2)
    return tmp_path / "in"


def test_a_batch_that_went_well_exits_with_0(source: Path, tmp_path: Path) -> None:
    result = run(source, "--out", tmp_path / "out")
    assert result.return_value == 0
    lines = result.stderr.splitlines()
    assert lines[0] == "2 documents to convert, 0 done before"
    assert lines[1].endswith("-> A_RES_61_1.en.xml")
    assert "2 ok" in lines[-1]


def test_a_failure_exits_with_4(source: Path, tmp_path: Path) -> None:
    (source / "x.pdf").write_bytes(b"%PDF-1.5")
    result = run(source, "--out", tmp_path / "out")
    assert result.return_value == 4
    assert "x.pdf: failed HostileSourceError" in result.stderr


def test_findings_exit_with_3(source: Path, tmp_path: Path) -> None:
    (source / "x.txt").write_text(
        "Letter of a person\n\nThe committee takes note of the report and thanks "
        "the Secretary-General for his work in the field of the environment.\n"
    )
    result = run(source, "--out", tmp_path / "out", "--fail-on", "warning")
    assert result.return_value == 3


def test_the_json_log_is_one_object_a_line(source: Path, tmp_path: Path) -> None:
    result = run(source, "--out", tmp_path / "out", "--json-log")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert [line["event"] for line in lines] == [
        "begun",
        "document",
        "document",
        "ended",
    ]
    assert lines[-1]["states"] == {"ok": 2}


@pytest.mark.parametrize(
    ("given", "expected"), [("512", 512 << 20), ("1.5G", 3 << 29), ("800MB", 800 << 20)]
)
def test_memory_is_said_in_words(given: str, expected: int) -> None:
    assert batch.Memory().convert(given, None, None) == expected


def test_nonsense_is_refused(source: Path, tmp_path: Path) -> None:
    result = run(source, "--out", tmp_path, "--limit-memory", "much")
    assert "no amount of memory" in str(result.exception)


def test_a_report_has_a_table_and_a_page(source: Path, tmp_path: Path) -> None:
    run(source, "--out", tmp_path / "out")
    result = CliRunner().invoke(report.command, [str(tmp_path / "out")])
    assert result.exit_code == 0
    assert "resolution" in result.stdout
    assert "A_RES_61_1.en.xml" in (tmp_path / "out/report.html").read_text("utf-8")


def test_rows_can_be_had_as_json_and_csv(source: Path, tmp_path: Path) -> None:
    run(source, "--out", tmp_path / "out")
    for form in ("json", "csv"):
        arguments = [str(tmp_path / "out"), "--format", form, "--no-page"]
        result = CliRunner().invoke(report.command, arguments)
        assert result.stdout.count("A_RES_61_2.en") >= 1
    assert not (tmp_path / "out/report.html").exists()


def test_a_folder_without_journal_is_said(tmp_path: Path) -> None:
    result = CliRunner().invoke(report.command, [str(tmp_path)])
    assert "holds no journal" in str(result.exception)


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_cleanly(tmp_path: Path, number: signal.Signals) -> None:
    write_resolutions(tmp_path / "in", 300)
    out = tmp_path / "out"
    command = [*BATCH, str(tmp_path / "in"), "--out", str(out), "-j", "2"]
    running = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    _wait_for_rows(out, 5)
    os.kill(running.pid, number)
    _, said = running.communicate(timeout=20)
    assert running.returncode == 128 + number
    assert f"stopped by {number.name}" in said
    assert not (out / ".unakn").exists()
    assert not (out / "journal.sqlite-wal").exists()


@pytest.mark.slow
def test_three_kills_and_a_resume_give_the_tree_of_an_undisturbed_run(
    tmp_path: Path,
) -> None:
    for session in (61, 62):  # every name twice, for the second half
        write_resolutions(tmp_path / f"in/{session}", 40, 61)
    (tmp_path / "in/bad.pdf").write_bytes(b"%PDF-1.5")
    for path in (tmp_path / "in/62").iterdir():
        path.write_text(path.read_text("utf-8") + "     3.   Decides also.\n", "utf-8")
    whole, killed = tmp_path / "whole", tmp_path / "killed"
    command = [*BATCH, str(tmp_path / "in"), "-j", "2", "--resume", "--out"]
    subprocess.run([*command, str(whole)], stderr=subprocess.DEVNULL, check=False)
    for count in (5, 25, 60):
        running = subprocess.Popen([*command, str(killed)], stderr=subprocess.DEVNULL)
        _wait_for_rows(killed, count)
        running.kill()
        running.wait()
    done = subprocess.run(
        [*command, str(killed)], stderr=subprocess.DEVNULL, check=False
    )
    assert done.returncode == 4
    assert _tree(killed) == _tree(whole)
    assert len([name for name in _tree(whole) if name.endswith(".xml")]) == 80


def _wait_for_rows(out: Path, count: int) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if _rows(out) >= count:
            return
        time.sleep(0.02)
    pytest.fail("the batch does nothing")


def _rows(out: Path) -> int:
    path = out / "journal.sqlite"
    if not path.exists():
        return 0
    query = "SELECT count(*) FROM documents WHERE finished <> ''"
    with closing(sqlite3.connect(path)) as db:
        try:
            return int(db.execute(query).fetchone()[0])
        except sqlite3.OperationalError:  # it is being made
            return 0


def _tree(out: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(out)): path.read_bytes()
        for path in out.rglob("*")
        if path.is_file() and not path.name.startswith("journal")
    }
