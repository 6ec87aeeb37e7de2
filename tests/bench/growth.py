"""(d) Does time grow with length, or faster? One document, a hundred times longer."""

from __future__ import annotations

import time

from converter.pipeline.convert import convert
from converter.pipeline.options import Options
from tests.bench.documents import report_pdf, report_text
from tests.bench.table import Measure

_BUDGET = 1.15
_ROUNDS = 3


def measure(short: int, long: int) -> list[Measure]:
    """Return the time of a long document over that of a short one, by length."""
    found = []
    for kind, make in (("text", _text), ("PDF", report_pdf)):
        few = min(_seconds(make(short)) for _ in range(_ROUNDS))
        many = min(_seconds(make(long)) for _ in range(2))
        found.append(
            Measure(
                name=f"growth {short} -> {long} pages ({kind})",
                value=(many / long) / (few / short),
                budget=_BUDGET,
                most=True,
                note=f"{1000 * few / short:.1f} and {1000 * many / long:.1f} ms a page",
            )
        )
    return found


def _text(pages: int) -> bytes:
    return report_text(pages).encode()


def _seconds(data: bytes) -> float:
    options = Options(language="en")  # telling it looks at the beginning only
    begun = time.process_time()
    convert(data, options)
    return time.process_time() - begun
