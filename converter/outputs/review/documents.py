"""Documents of a batch, and how much there is to doubt in each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from converter.core.diagnostics import Severity
from converter.outputs.report import Finding, Report

_FAILED = 1_000.0
_LOST = 2_000.0
"""Doubt for a text that is lost, or invented, as a whole."""
_WEIGHTS = {Severity.ERROR: 100.0, Severity.WARNING: 10.0, Severity.INFO: 0.1}
_MOST = 5
"""Findings of one code beyond which more of them change nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One document of a batch."""

    name: str
    """Of its outputs, without suffix."""
    report: Report
    source: str = ""
    """Where the source lies, when the batch knows."""
    preview: str = ""
    """Address of its preview, relative to the page; "" when there is none."""
    xml: str = ""
    """The same of its Akoma Ntoso."""

    @property
    def doubt(self) -> float:
        """How much there is to doubt; 0 for a document without findings."""
        report = self.report
        doubt = _FAILED if report.error or report.status == "failed" else 0.0
        for share in (report.kept, report.backed):
            doubt += _LOST * (1 - share) if share is not None else 0.0
        counts = Counter((one.code, one.severity) for one in report.findings)
        return doubt + sum(
            _WEIGHTS[severity] * min(count, _MOST)
            for (_, severity), count in counts.items()
        )

    def causes(self) -> Iterator[tuple[Finding, int]]:
        """Yield the findings that a person should look at, one a code, with counts."""
        found: dict[str, list[Finding]] = {}
        for finding in self.report.worst_first():
            if finding.severity is not Severity.INFO:
                found.setdefault(finding.code, []).append(finding)
        for findings in found.values():
            yield findings[0], len(findings)
