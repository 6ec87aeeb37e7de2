"""The sidecars of a conversion, read back: the report and the places.

``NAME.report.json`` says how a conversion went, ``NAME.trace.json`` where every
element of the XML stood in the source.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from converter.core.diagnostics import Severity
from converter.core.errors import UnreadableSourceError
from converter.core.source import BBox, SourceSpan

_HINT = "Write it again with `unakn convert --report --trace`."
_MALFORMED = (AttributeError, KeyError, TypeError, ValueError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One diagnostic, as the report tells it."""

    code: str
    severity: Severity
    message: str
    advice: str = ""
    """What to try."""
    source: SourceSpan | None = None
    """None when it concerns the document as a whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Discarded:
    """Text of the source left out on purpose."""

    kind: str
    text: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """How one conversion went. Empty means that the report does not say."""

    status: str = ""
    symbol: str = ""
    language: str = ""
    genre: str = ""
    pages: int = 0
    kept: float | None = None
    """Share of the source's text that is placed."""
    backed: float | None = None
    """Share of the result's text that the source has."""
    findings: tuple[Finding, ...] = ()
    discards: tuple[Discarded, ...] = ()
    error: str = ""
    """Why there is no result, when there is none."""

    def count(self, severity: Severity) -> int:
        """Return how many findings there are of a severity."""
        return sum(finding.severity is severity for finding in self.findings)

    def worst_first(self) -> list[Finding]:
        """Return the findings, those that matter most first."""
        return sorted(self.findings, key=lambda one: -one.severity.rank)


def read_report(data: bytes, name: str = "the report") -> Report:
    """Return the report that a sidecar holds.

    Raises:
        UnreadableSourceError: It is not what `unakn convert --report` writes.
    """
    row = _object(data, name)
    try:
        return Report(
            status=str(row.get("status") or ""),
            symbol=str(row.get("symbol") or ""),
            language=str(row.get("language") or ""),
            genre=str(row.get("genre") or ""),
            pages=int(row.get("pages") or 0),
            kept=_share(row.get("kept")),
            backed=_share(row.get("backed")),
            findings=tuple(_finding(one) for one in row.get("diagnostics") or ()),
            discards=tuple(_discards(row.get("discards") or ())),
            error=_error(row.get("error")),
        )
    except _MALFORMED as error:
        msg = f"{name} is no report of a conversion: {error!r}"
        raise UnreadableSourceError(msg, hint=_HINT) from error


def read_places(data: bytes, name: str = "the trace") -> dict[str, SourceSpan]:
    """Return where the element of every eId stood, in the order of the document.

    Raises:
        UnreadableSourceError: It is not what `unakn convert --trace` writes.
    """
    try:
        rows = _object(data, name).get("places", {})
        return {str(eid): _span(row) for eid, row in rows.items()}
    except _MALFORMED as error:
        msg = f"{name} is no trace of a conversion: {error!r}"
        raise UnreadableSourceError(msg, hint=_HINT) from error


def _object(data: bytes, name: str) -> dict[str, Any]:
    try:
        row = json.loads(data)
    except ValueError as error:
        msg = f"{name} is no JSON: {error}"
        raise UnreadableSourceError(msg, hint=_HINT) from error
    if not isinstance(row, dict):
        msg = f"{name} holds no object"
        raise UnreadableSourceError(msg, hint=_HINT)
    return row


def _share(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None


def _error(value: object) -> str:
    if isinstance(value, Mapping):
        return str(value.get("message") or value)
    return str(value or "")


def _finding(row: Mapping[str, Any]) -> Finding:
    return Finding(
        code=str(row["code"]),
        severity=Severity(row["severity"]),
        message=str(row["message"]),
        advice=str(row.get("try") or ""),
        source=_span(row) if row.get("page") else None,
    )


def _discards(rows: Iterable[Mapping[str, Any]]) -> Iterable[Discarded]:
    for row in rows:
        yield Discarded(
            kind=str(row.get("kind") or ""),
            text=str(row.get("text") or ""),
            place=str(row.get("place") or ""),
        )


def _span(row: Mapping[str, Any]) -> SourceSpan:
    page, line = int(row["page"]), int(row.get("first_line") or 0)
    box = row.get("box")
    return SourceSpan(
        page=page,
        last_page=int(row.get("last_page") or page),
        first_line=line,
        last_line=int(row.get("last_line") or line),
        box=BBox(**dict(zip(("x0", "y0", "x1", "y1"), map(float, box), strict=True)))
        if box
        else None,
    )
