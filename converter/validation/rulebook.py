"""Every rule that a finding can name, and every diagnostic, explained alike."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from converter.core.diagnostics import DiagnosticCode, Severity, code_table
from converter.validation.profile import profile_rules
from converter.validation.schematron import Rule

_PARAMETER = re.compile(r"(\{\w+\})+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One rule, explained."""

    id: str
    severity: Severity
    title: str
    """The rule in one sentence."""
    meaning: str
    """Why it matters; empty where the title says it all."""
    advice: str
    """What to do when it is broken."""
    source: str
    """Where the rule comes from."""
    profiles: tuple[str, ...]
    """Profiles that apply it; empty when every file has to obey it."""


@cache
def rulebook() -> dict[str, Entry]:
    """Return every rule and every diagnostic by its id, diagnostics first."""
    entries = [
        *map(_of_code, code_table().values()),
        *(_of_rule(rule, profile_rules().phases) for rule in profile_rules().rules),
    ]
    return {entry.id: entry for entry in entries}


def _of_code(row: DiagnosticCode) -> Entry:
    return Entry(
        id=row.code,
        severity=row.severity,
        title=_PARAMETER.sub("…", row.message),
        meaning=row.meaning,
        advice=row.advice,
        source="",
        profiles=(),
    )


def _of_rule(rule: Rule, phases: tuple[str, ...]) -> Entry:
    return Entry(
        id=rule.id,
        severity=rule.severity,
        title=rule.title,
        meaning="",
        advice=rule.advice,
        source=rule.source,
        profiles=tuple(phase for phase in phases if phase in rule.phases),
    )
