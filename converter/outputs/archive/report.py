"""What a conversion said of itself: the JSON that `unakn convert --report` writes."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

_OUTCOMES = {"ok": "success", "partial": "warning", "failed": "fail"}


class ReportError(ValueError):
    """The bytes are no such report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The parts of a report that an archive keeps in its own words."""

    data: bytes = field(repr=False)
    """The file itself."""
    status: str
    version: str
    """Version of the converter; empty when the report does not say it."""
    source_sha256: str
    kept: float | None
    """Share of the source's text that is placed in the result."""
    characters: int | None
    findings: Mapping[str, int]
    """How many findings there are, by severity."""
    discards: int
    """How many pieces of text were left out on purpose."""

    @property
    def outcome(self) -> str:
        """Outcome of the migration in the words of PREMIS."""
        return _OUTCOMES.get(self.status, self.status)

    @property
    def note(self) -> str:
        """The outcome in one sentence."""
        pieces = []
        if self.kept is not None:
            total = "" if self.characters is None else f" of {self.characters}"
            pieces.append(f"text kept {self.kept:.4%}{total} characters")
        pieces += [
            f"{level}s {self.findings.get(level, 0)}" for level in ("error", "warning")
        ]
        pieces.append(f"declared discards {self.discards}")
        return "; ".join(pieces)


def read_report(data: bytes) -> Report:
    """Return the report.

    Raises:
        ReportError: It is no JSON, or not of this kind.
    """
    try:
        values = json.loads(data)
    except ValueError as error:
        msg = f"no JSON: {error}"
        raise ReportError(msg) from error
    if not isinstance(values, dict) or not isinstance(
        values.get("diagnostics", []), list
    ):
        msg = "not a report of a conversion"
        raise ReportError(msg)
    return Report(
        data=data,
        status=str(values.get("status", "")),
        version=str(values.get("version", "")),
        source_sha256=str(values.get("source_sha256", "")),
        kept=_number(values.get("kept")),
        characters=_whole(values.get("characters")),
        findings=Counter(
            str(one.get("severity", ""))
            for one in values.get("diagnostics", [])
            if isinstance(one, dict)
        ),
        discards=len(values.get("discards") or ()),
    )


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, int | float) else None


def _whole(value: Any) -> int | None:
    return value if isinstance(value, int) else None
