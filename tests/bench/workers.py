"""(c) Two workers against one: a whole batch, on the clock of the wall.

The only measure that needs an idle machine: two workers cannot be faster where other
programs hold the processors. Rounds alternate, and the best of each counts.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.documents import report_text
from tests.bench.table import Measure

_BUDGET = 1.8


def measure(count: int, rounds: int, pages: int = 20) -> Measure:
    """Return how many times faster two workers are, over so many documents."""
    with tempfile.TemporaryDirectory(prefix="unakn-bench-") as name:
        folder = Path(name)
        (folder / "in").mkdir()
        for number in range(count):
            text = report_text(pages).replace("A/75/123", f"A/75/{number + 1}")
            (folder / "in" / f"{number:04}.txt").write_text(text, "utf-8")
        seconds: dict[int, list[float]] = {1: [], 2: []}
        for _ in range(rounds):
            for jobs, found in seconds.items():
                found.append(_run(folder, jobs))
    ratios = [one / two for one, two in zip(seconds[1], seconds[2], strict=True)]
    shown = ", ".join(f"{ratio:.2f}" for ratio in ratios)
    return Measure(
        name="1 worker / 2 workers (wall)",
        value=min(seconds[1]) / min(seconds[2]),
        budget=_BUDGET,
        most=False,
        note=f"{min(seconds[1]):.1f} against {min(seconds[2]):.1f} s, "
        f"{count} documents on {os.cpu_count()} processors; rounds {shown}; "
        f"load {os.getloadavg()[0]:.1f}",
    )


def _run(folder: Path, jobs: int) -> float:
    command = [
        sys.executable, "-m", "converter", "batch", str(folder / "in"),
        "--out", str(folder / f"out{jobs}"), "--jobs", str(jobs), "--json-log",
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(json.loads(done.stdout.splitlines()[-1])["seconds"])
