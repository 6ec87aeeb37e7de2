"""Promises of `unakn symbol`."""

import json

from click.testing import CliRunner

from converter.cli.symbol import command
from converter.core.errors import UsageError


def test_it_says_what_a_symbol_means() -> None:
    result = CliRunner().invoke(command, ["S/RES/1325(2000)"])

    assert result.exit_code == 0
    assert "Security Council" in result.output
    assert "https://undocs.org/S/RES/1325(2000)" in result.output


def test_json_is_a_list_with_one_object_for_each_symbol() -> None:
    result = CliRunner().invoke(command, ["--json", "A/RES/60/1", "A/75/7/Add.1"])

    first, second = json.loads(result.output)
    assert first["symbol"] == "A/RES/60/1"
    assert first["actor"] == "un-ga"
    assert first["iri_number_of_text"] == "60-1"
    assert second["changes_document"] == "A/75/7"


def test_what_is_no_symbol_is_a_usage_error_with_the_reason() -> None:
    result = CliRunner().invoke(command, ["E/60/1"])

    assert isinstance(result.exception, UsageError)
    assert "counts by years" in str(result.exception)
