"""`unakn diff` at the command line."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from support.json_schema import faults

from converter.cli import diff
from converter.core.errors import ValidationError
from converter.core.resources import schema_dir

GOOD = Path(__file__).parents[2] / "rules/bases/official.xml"


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "other.xml"
    text = GOOD.read_text("utf-8").replace("To keep a bell.", "To keep a horn.")
    path.write_text(text.replace('"para_4', '"para_9'), "utf-8")
    return path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(diff.command, [str(argument) for argument in arguments])


def test_equal_files_say_the_same() -> None:
    result = run("--exit-code", GOOD, GOOD)
    assert (result.exit_code, result.stdout) == (0, "The documents say the same.\n")


def test_changes_are_listed_and_counted(other: Path) -> None:
    result = run(GOOD, other)
    assert result.exit_code == 0
    assert (
        "paragraph 2 (b): text changed: To keep a [-bell.-]{+horn.+}" in result.stdout
    )
    assert "1 eIds differ (--ids lists them)" in result.stdout
    assert "2 changes: " in result.stdout


def test_eids_are_listed_when_asked_for(other: Path) -> None:
    assert (
        "paragraph 4: identifier: para_4 → para_9" in run("--ids", GOOD, other).stdout
    )


def test_text_only_leaves_out_the_rest(other: Path) -> None:
    assert "1 changes: 1 text" in run("--text-only", GOOD, other).stdout


def test_the_exit_status_tells_of_changes_when_asked(other: Path) -> None:
    assert run("--exit-code", GOOD, other).exit_code == 3


def test_json_obeys_its_schema(other: Path) -> None:
    document = json.loads(run("--format", "json", GOOD, other).stdout)
    schema = json.loads((schema_dir() / "diff.schema.json").read_text("utf-8"))
    assert list(faults(document, schema)) == []
    assert [change["change"] for change in document["changes"]] == [
        "text",
        "identifier",
    ]


def test_a_file_that_is_no_xml_is_refused(tmp_path: Path) -> None:
    broken = tmp_path / "broken.xml"
    broken.write_text("<a>", "utf-8")
    result = run(GOOD, broken)
    assert isinstance(result.exception, ValidationError)
    assert "broken.xml" in str(result.exception)
