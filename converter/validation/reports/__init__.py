"""Verdicts for machines and for people, each form in a module of its own.

A report function takes verdicts and returns the whole text of the report.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from converter.validation.verdict import Verdict

    Report = Callable[[Sequence[Verdict]], str]

FORMATS = {
    "json": "converter.validation.reports.plain_json",
    "sarif": "converter.validation.reports.sarif",
    "junit": "converter.validation.reports.junit",
    "html": "converter.validation.reports.html",
}


def report_in(form: str) -> Report:
    """Return the report function of a format named in `FORMATS`."""
    return cast("Report", import_module(FORMATS[form]).report)
