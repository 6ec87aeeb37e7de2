"""`unakn upgrade` at the command line."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from support.json_schema import faults

from converter.cli import upgrade
from converter.core.errors import OutputError, ValidationError
from converter.core.resources import schema_dir

TESTS = Path(__file__).parents[2]
PUBLISHED = TESTS / "upgrade/published.xml"
CLEAN = TESTS / "upgrade/published.clean.xml"


def run(*arguments: str | Path, stdin: bytes = b"") -> Result:
    return CliRunner().invoke(upgrade.command, [str(a) for a in arguments], input=stdin)


def test_the_result_goes_to_standard_output_and_the_report_to_people() -> None:
    result = run(PUBLISHED)
    assert result.stdout_bytes == CLEAN.read_bytes()
    assert "the text is untouched" in result.stderr
    assert "… and " in result.stderr


def test_standard_input_is_read() -> None:
    result = run("-", stdin=PUBLISHED.read_bytes())
    assert result.stdout_bytes == CLEAN.read_bytes()


def test_every_change_is_shown_when_asked_for() -> None:
    assert "(--all lists them)" not in run("--all", PUBLISHED).stderr


def test_a_clean_file_needs_no_change() -> None:
    result = run(CLEAN)
    assert (result.exit_code, result.stderr) == (0, "Nothing had to be changed.\n")


def test_the_report_obeys_its_schema(tmp_path: Path) -> None:
    report, target = tmp_path / "report.json", tmp_path / "clean.xml"
    result = run(PUBLISHED, "-o", target, "--report", report)
    assert (result.exit_code, result.stdout) == (0, "")
    assert target.read_bytes() == CLEAN.read_bytes()
    document = json.loads(report.read_text("utf-8"))
    schema = json.loads((schema_dir() / "upgrade.schema.json").read_text("utf-8"))
    assert list(faults(document, schema)) == []
    assert len(document["changes"]) > 100


def test_what_a_person_has_to_decide_is_said(tmp_path: Path) -> None:
    path = tmp_path / "two-items.xml"
    text = PUBLISHED.read_text("utf-8").replace('title="68 (c)"', 'title="18 and 24"')
    path.write_text(text, "utf-8")
    assert "findings remain for a person to decide (U09)" in run(path).stderr


@pytest.mark.parametrize("data", [b"<a/>", b"PK\x03\x04"])
def test_another_format_is_refused(data: bytes) -> None:
    assert isinstance(run("-", stdin=data).exception, ValidationError)


def test_a_target_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    result = run(PUBLISHED, "-o", tmp_path / "no" / "such" / "folder.xml")
    assert isinstance(result.exception, OutputError)
