"""(e) The first document of a fresh process: `unakn convert`, of text and of PDF."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.documents import report_pdf, report_text
from tests.bench.table import Measure

_IDLE = [sys.executable, "-c", "import click, lxml.etree"]
_BUDGET_TEXT = 0.6  # seconds, where the start of Python with its libraries takes 0.07
_BUDGET_PDF = 0.15


def measure(rounds: int) -> list[Measure]:
    """Return the time to a first result, and what isolation adds to it."""
    with tempfile.TemporaryDirectory(prefix="unakn-bench-") as name:
        folder = Path(name)
        text, pdf = folder / "in.txt", folder / "in.pdf"
        text.write_text(report_text(1), "utf-8")
        pdf.write_bytes(report_pdf(1))
        idle, plain, direct, isolated = (
            _median(command, folder, rounds)
            for command in (
                _IDLE,
                _convert(text, folder),
                _without_child(pdf),
                _convert(pdf, folder),
            )
        )
    return [
        Measure(
            name="cold start, text (s)",
            value=plain,
            budget=_BUDGET_TEXT,
            most=True,
            note=f"{plain / idle:.1f} times the start of Python with click and lxml",
        ),
        Measure(
            name="child process of a PDF (s)",
            value=isolated - direct,
            budget=_BUDGET_PDF,
            most=True,
            note=f"{isolated:.2f} against {direct:.2f} s in one process",
        ),
    ]


def _convert(path: Path, folder: Path) -> list[str]:
    goal = str(folder / "out.xml")
    return [sys.executable, "-m", "converter", "convert", str(path), "-o", goal]


def _without_child(path: Path) -> list[str]:
    code = (
        "import sys\n"
        "from converter.cli import main\n"
        "from converter.cli import convert as command\n"
        "from converter.pipeline.convert import convert\n"
        "command._isolated = lambda data, options, name: convert(\n"
        "    data, options, name=name)\n"
        f"sys.exit(main(['convert', {str(path)!r}, '-o', {f'{path}.xml'!r}]))"
    )
    return [sys.executable, "-c", code]


def _median(command: list[str], folder: Path, rounds: int) -> float:
    _wall(command, folder)  # compiled to bytecode now
    return statistics.median(_wall(command, folder) for _ in range(rounds))


def _wall(command: list[str], folder: Path) -> float:
    """Return the seconds of a command whose bytecode is kept, as installed code's is."""
    kept = {"PYTHONPYCACHEPREFIX": str(folder), "PYTHONDONTWRITEBYTECODE": ""}
    begun = time.perf_counter()
    subprocess.run(command, check=False, capture_output=True, env=os.environ | kept)
    return time.perf_counter() - begun
