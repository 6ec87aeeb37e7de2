"""(a) What reading, recognising, serialising and validating cost, against pdfium alone.

Processor time of this process, the best of a few rounds over each document, so that a
busy machine does not decide. The stages are the functions that `pipeline.convert` goes
through; one that is renamed there makes this fail, on purpose.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from typing import Any

import pypdfium2

from converter.pipeline import convert, reading
from converter.pipeline.options import Options
from tests.bench.table import Measure

_STAGES = {
    (convert, "read_document"): "read",  # without the two that follow
    (reading, "detect_language"): "recognise",
    (reading, "_genre"): "recognise",
    (convert, "to_tree"): "serialise",
    (convert, "to_bytes"): "serialise",
    (convert, "prove"): "validate",
    (convert, "audit"): "validate",
}
_REST = "recognise"
_BUDGET = 2.0
_ROUNDS = 4


def measure(documents: Sequence[bytes]) -> list[Measure]:
    """Return the cost of the stages of PDFs, in units of plain text extraction."""
    for data in documents:
        convert.convert(data, Options())  # what is loaded once does not count
    pages, extraction = 0, 0.0
    stages: Counter[str] = Counter()
    for data in documents:
        pages += _pages(data)
        extraction += min(extracted(data) for _ in range(_ROUNDS))
        rounds = [_converted(data) for _ in range(_ROUNDS)]
        stages.update({name: min(one[name] for one in rounds) for name in rounds[0]})
    ours = sum(seconds for name, seconds in stages.items() if name != "read")
    per_page = 1000 / pages
    found = [
        Measure(
            name=f"{name} / extract (PDF)",
            value=seconds / extraction,
            budget=0,
            most=True,
            note=f"{seconds * per_page:.2f} ms a page",
        )
        for name, seconds in stages.items()
    ]
    return [
        Measure(
            name="recognise + serialise + validate / extract (PDF)",
            value=ours / extraction,
            budget=_BUDGET,
            most=True,
            note=f"{ours * per_page:.2f} against {extraction * per_page:.2f} ms "
            f"a page, {len(documents)} documents, {pages} pages",
        ),
        *found,
    ]


def _pages(data: bytes) -> int:
    opened = pypdfium2.PdfDocument(data)
    try:
        return len(opened)
    finally:
        opened.close()


def extracted(data: bytes) -> float:
    """Return the time that pypdfium2 takes for the plain text of a PDF."""
    begun = time.process_time()
    opened = pypdfium2.PdfDocument(data)
    for page in opened:
        text = page.get_textpage()
        text.get_text_bounded()
        text.close()
        page.close()
    opened.close()
    return time.process_time() - begun


def _converted(data: bytes) -> Counter[str]:
    """Return the time of each stage of a conversion."""
    spent: Counter[str] = Counter({"read": 0, _REST: 0, "serialise": 0, "validate": 0})
    with _watched(spent):
        begun = time.process_time()
        convert.convert(data, Options())
        whole = time.process_time() - begun
    spent[_REST] += whole - spent.total()
    return spent


@contextmanager
def _watched(spent: Counter[str]) -> Iterator[None]:
    originals = {(module, name): getattr(module, name) for module, name in _STAGES}
    for (module, name), stage in _STAGES.items():
        setattr(module, name, _timed(originals[module, name], spent, stage))
    try:
        yield
    finally:
        for (module, name), original in originals.items():
            setattr(module, name, original)


def _timed(
    function: Callable[..., Any], spent: Counter[str], stage: str
) -> Callable[..., Any]:
    """Return a function that adds its own time, without that of others it calls."""

    @wraps(function)
    def timed(*arguments: Any, **named: Any) -> Any:
        begun, others = time.process_time(), spent.total()
        try:
            return function(*arguments, **named)
        finally:
            others = spent.total() - others
            spent[stage] += time.process_time() - begun - others

    return timed
