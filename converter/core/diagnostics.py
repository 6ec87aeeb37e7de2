"""Findings about a result: stable code, severity, place, and what to try.

A diagnostic is a finding about a result; an error (`core.errors`) means that there
is no result. Codes live as data in ``core/codes/*.toml``, one file per family:

    [FN001]
    severity = "warning"
    message = "footnote call {marker} has no text in the source"
    meaning = "One paragraph for `unakn explain`: what was seen and what we did."
    try = "What a person can do about it."
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from converter.core.source import SourceSpan


class Severity(StrEnum):
    """How much a finding matters, least first."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """Position from least (0) to most."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class DiagnosticCode:
    """What a code means, for `explain` and for messages."""

    code: str
    severity: Severity
    message: str
    """Template with the parameters of the diagnostic in braces."""
    meaning: str
    advice: str
    """What to try."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One finding about a conversion."""

    code: str
    """Stable code such as ``FN001``; see `code_table`."""
    source: SourceSpan | None = None
    """Where it was seen; None when it concerns the document as a whole."""
    params: dict[str, Any] = field(default_factory=dict)
    """What fills the braces of the message."""

    @property
    def entry(self) -> DiagnosticCode:
        """The row of the code table."""
        return code_table()[self.code]

    @property
    def severity(self) -> Severity:
        """Severity of the code."""
        return self.entry.severity

    @property
    def message(self) -> str:
        """The finding in one sentence."""
        return self.entry.message.format_map(self.params)

    def as_dict(self) -> dict[str, Any]:
        """Return the JSON form used by ``--report``."""
        place: dict[str, Any] = {}
        if self.source:
            place = {
                "page": self.source.page,
                "first_line": self.source.first_line,
                "last_line": self.source.last_line,
            }
        return {
            "code": self.code,
            "severity": str(self.severity),
            "message": self.message,
            "try": self.entry.advice,
            **place,
            "params": {key: str(value) for key, value in self.params.items()},
        }


@cache
def code_table() -> dict[str, DiagnosticCode]:
    """Return every known code, read once from ``core/codes/*.toml``.

    Raises:
        ValueError: A code stands in two files, or a row lacks a key.
    """
    table: dict[str, DiagnosticCode] = {}
    folder = files("converter.core") / "codes"
    for entry in sorted(folder.iterdir(), key=lambda item: item.name):
        if not entry.name.endswith(".toml"):
            continue
        for code, row in tomllib.loads(entry.read_text("utf-8")).items():
            if code in table:
                msg = f"diagnostic code {code} is defined twice ({entry.name})"
                raise ValueError(msg)
            table[code] = DiagnosticCode(
                code=code,
                severity=Severity(row["severity"]),
                message=row["message"],
                meaning=row["meaning"],
                advice=row["try"],
            )
    return table
