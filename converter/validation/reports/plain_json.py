"""JSON of our own; ``schemas/validation.schema.json`` describes it."""

from __future__ import annotations

import json
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from converter.core.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from converter.validation.verdict import Group, Verdict


def report(verdicts: Sequence[Verdict]) -> str:
    """Return the report."""
    document = {
        "tool": {"name": "unakn", "version": version("unakn")},
        "valid": all(verdict.valid for verdict in verdicts),
        "files": [_file(verdict) for verdict in verdicts],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _file(verdict: Verdict) -> dict[str, Any]:
    return {
        "file": verdict.file,
        "profile": verdict.profile,
        "valid": verdict.valid,
        "errors": verdict.count(Severity.ERROR),
        "warnings": verdict.count(Severity.WARNING),
        "groups": [_group(group) for group in verdict.groups()],
        "findings": [finding.as_dict() for finding in verdict.findings],
    }


def _group(group: Group) -> dict[str, Any]:
    return {
        "rule": group.rule,
        "severity": str(group.severity),
        "count": group.count,
        "message": group.messages[0][0],
        "try": group.advice,
    }
