"""What was found in one file, as a whole and grouped by cause."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from converter.core.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from converter.validation.finding import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Findings that have one cause, of one file or of several."""

    findings: tuple[Finding, ...]
    """At least one; the rule is the same for all."""

    @property
    def rule(self) -> str:
        """The rule that all of them break."""
        return self.findings[0].rule

    @property
    def severity(self) -> Severity:
        """Severity of the rule."""
        return self.findings[0].severity

    @property
    def advice(self) -> str:
        """What to do about all of them."""
        return self.findings[0].advice

    @property
    def count(self) -> int:
        """At how many places the rule is broken."""
        return sum(finding.times for finding in self.findings)

    @property
    def messages(self) -> list[tuple[str, int]]:
        """The different messages with how often each occurs, most frequent first."""
        counted: Counter[str] = Counter()
        for finding in self.findings:
            counted[finding.message] += finding.times
        return counted.most_common()


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The result of checking one file."""

    file: str
    """Name of the file; empty for bytes and trees."""
    profile: str
    """The profile applied; empty when the file could not be read at all."""
    findings: tuple[Finding, ...]

    @property
    def valid(self) -> bool:
        """Whether nothing found is an error."""
        return not self.count(Severity.ERROR)

    def count(self, severity: Severity) -> int:
        """Return at how many places something of a severity was found."""
        return sum(f.times for f in self.findings if f.severity is severity)

    def groups(self) -> list[Group]:
        """Return the findings by cause, the most serious and frequent first."""
        return grouped(self.findings)


def grouped(findings: Iterable[Finding]) -> list[Group]:
    """Return findings by cause, the most serious and frequent first."""
    by_cause: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        by_cause.setdefault((finding.rule, finding.cause), []).append(finding)
    groups = [Group(findings=tuple(found)) for found in by_cause.values()]
    return sorted(groups, key=lambda group: (-group.severity.rank, -group.count))
