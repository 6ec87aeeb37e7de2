"""TMX as Translate Toolkit reads it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from support.akoma import RESOLUTION

from converter.outputs.akn import parse
from converter.outputs.align.lines import lines
from converter.outputs.align.rows import align
from converter.outputs.align.tmx import to_tmx

pytestmark = pytest.mark.judge

_READ = """
import json, sys
from translate.storage.tmx import tmxfile
units = tmxfile.parsefile(sys.argv[1]).units
print(json.dumps([[unit.source, unit.target] for unit in units]))
"""


@pytest.fixture(scope="module")
def toolkit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a Python that has Translate Toolkit; skip where it cannot be had."""
    folder = tmp_path_factory.mktemp("toolkit")
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    python = folder / "bin" / "python"
    command = [python, "-m", "pip", "install", "--quiet", "translate-toolkit"]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("pip cannot install translate-toolkit")
    return python


def test_a_translation_tool_finds_every_pair(toolkit: Path, tmp_path: Path) -> None:
    french = RESOLUTION.replace(b'language="eng"', b'language="fra"')
    alignment = align([parse(RESOLUTION), parse(french)])
    found = list(lines(alignment))
    path = tmp_path / "memory.tmx"
    path.write_bytes(to_tmx(alignment.versions, found, program="1.0"))
    done = subprocess.run(
        [toolkit, "-c", _READ, path], capture_output=True, text=True, check=True
    )
    pairs = json.loads(done.stdout)
    assert len(pairs) == sum(all(line.cells) for line in found)
    assert ["Be open;", "Be open;"] in pairs
