"""What every command says of itself."""

import pytest
from click.testing import CliRunner

from converter.cli import COMMANDS, cli


@pytest.mark.parametrize("name", COMMANDS)
def test_examples_stand_line_by_line(name: str) -> None:
    said = CliRunner().invoke(cli, [name, "--help"]).output
    assert "\\b" not in said
