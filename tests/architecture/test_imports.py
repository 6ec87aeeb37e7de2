"""The layers of the code hold."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_import_contracts_are_kept():
    found = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-logo"]
        if (Path(sys.executable).parent / "lint-imports").is_file()
        else ["lint-imports", "--no-logo"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stdout
