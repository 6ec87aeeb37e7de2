"""(f) What reading a PDF costs: time against pdfium alone, and memory of a long one."""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from converter.readers.pdf import read_pdf
from converter.readers.source import SourceFile
from tests.bench.documents import report_pdf
from tests.bench.stages import extracted
from tests.bench.table import Measure

_BUDGET = 2.5
_BUDGET_MEMORY = 300  # MB
_ROUNDS = 4
_CODE = (
    "import pathlib, sys\n"
    "from converter.pipeline.convert import convert\n"
    "from converter.pipeline.options import Options\n"
    "convert(pathlib.Path(sys.argv[1]).read_bytes(), Options(), name='long.pdf')\n"
)


def measure(documents: Sequence[bytes], pages: int) -> list[Measure]:
    """Return the cost of reading PDFs to lines, and the peak of a conversion."""
    reading = sum(_best(data) for data in documents)
    extraction = sum(min(extracted(data) for _ in range(_ROUNDS)) for data in documents)
    peak = _peak(report_pdf(pages))
    return [
        Measure(
            name="lines of a PDF / extract",
            value=reading / extraction,
            budget=_BUDGET,
            most=True,
            note=f"{len(documents)} documents",
        ),
        Measure(
            name=f"peak memory of {pages} pages (MB)",
            value=peak,
            budget=_BUDGET_MEMORY,
            most=True,
        ),
    ]


def _best(data: bytes) -> float:
    rounds = []
    for _ in range(_ROUNDS):
        begun = time.process_time()
        read_pdf(SourceFile(data=data))
        rounds.append(time.process_time() - begun)
    return min(rounds)


def _peak(data: bytes) -> float:
    """Return the most memory that converting a PDF takes, in a process of its own."""
    with tempfile.TemporaryDirectory(prefix="unakn-bench-") as name:
        path = Path(name) / "long.pdf"
        path.write_bytes(data)
        subprocess.run([sys.executable, "-c", _CODE, str(path)], check=True)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
