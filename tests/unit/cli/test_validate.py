"""`unakn validate` and `unakn explain` at the command line."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from converter.cli import explain, validate
from converter.core.errors import UsageError

BASES = Path(__file__).parents[2] / "rules/bases"
GOOD = BASES / "official.xml"


def run(*arguments: str | Path, stdin: bytes = b"") -> Result:
    return CliRunner().invoke(
        validate.command, [str(a) for a in arguments], input=stdin
    )


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    path = tmp_path / "bad.xml"
    path.write_bytes(GOOD.read_bytes().replace(b'href="#att_1"', b'href="#att_9"'))
    return path


@pytest.fixture
def warned(tmp_path: Path) -> Path:
    path = tmp_path / "warned.xml"
    path.write_bytes(GOOD.read_bytes().split(b"\n", 1)[1])
    return path


def test_a_valid_file_exits_with_0() -> None:
    result = run(GOOD)
    assert (result.exit_code, "valid (profile official)" in result.stdout) == (0, True)


def test_an_invalid_file_exits_with_40_and_says_what_to_do(bad: Path) -> None:
    result = run(bad)
    assert result.exit_code == 40
    assert "#att_9" in result.stdout
    assert "→ Correct the pointer" in result.stdout


def test_a_warning_exits_with_3_only_when_asked(warned: Path) -> None:
    assert run(warned).exit_code == 0
    assert run("--fail-on", "warning", warned).exit_code == 3


def test_an_error_exits_with_40_whatever_the_threshold(bad: Path) -> None:
    assert run("--fail-on", "warning", bad).exit_code == 40


def test_a_folder_is_searched(bad: Path, warned: Path) -> None:
    assert warned.parent == bad.parent
    result = run("--format", "json", bad.parent)
    files = json.loads(result.stdout)["files"]
    assert [Path(file["file"]).name for file in files] == ["bad.xml", "warned.xml"]


def test_an_empty_folder_is_a_wrong_use(tmp_path: Path) -> None:
    assert isinstance(run(tmp_path).exception, UsageError)


def test_standard_input_is_read() -> None:
    assert run("-", stdin=GOOD.read_bytes()).exit_code == 0


def test_a_missing_file_is_a_wrong_use() -> None:
    assert run("nothing.xml").exit_code == 2


@pytest.mark.parametrize("form", ["terminal", "json", "sarif", "junit", "html"])
def test_a_report_goes_to_a_file(form: str, bad: Path, tmp_path: Path) -> None:
    target = tmp_path / "report"
    result = run("--format", form, "-o", target, bad)
    assert (result.exit_code, result.stdout) == (40, "")
    assert "R65" in target.read_text("utf-8")


def test_the_source_is_compared(tmp_path: Path) -> None:
    source = tmp_path / "source.txt"
    source.write_text("Resolution 106/412\n\nA sentence of the source only.\n", "utf-8")
    result = run("--source", source, "--format", "json", GOOD)
    rules = {f["rule"] for f in json.loads(result.stdout)["files"][0]["findings"]}
    assert rules == {"VA030", "VA031"}


def test_a_source_goes_with_one_file(bad: Path) -> None:
    assert isinstance(run("--source", GOOD, GOOD, bad).exception, UsageError)


def test_large_files_are_refused(tmp_path: Path) -> None:
    big = tmp_path / "big.xml"
    big.write_bytes(b"<a>" + b" " * 1_100_000 + b"</a>")
    assert "VA004" in run("--max-size", "1", big).stdout


def test_explain_tells_rule_advice_and_source() -> None:
    result = CliRunner().invoke(explain.command, ["r36", "VA002"])
    assert result.exit_code == 0
    assert "R36 (error)" in result.stdout
    assert "What to do: Add an entry with this eId" in result.stdout
    assert "Source: P1/54" in result.stdout
    assert "VA002 (error)" in result.stdout


def test_explain_lists_everything() -> None:
    result = CliRunner().invoke(explain.command, [])
    assert {line.split()[0] for line in result.stdout.splitlines()} >= {"R80", "VA040"}


def test_explain_prints_json() -> None:
    result = CliRunner().invoke(explain.command, ["--json", "U04"])
    assert json.loads(result.stdout)[0]["profiles"] == ["official", "guidelines"]


def test_explain_suggests_a_code() -> None:
    result = CliRunner().invoke(explain.command, ["R85"])
    assert isinstance(result.exception, UsageError)
    assert "R8" in result.exception.hint
