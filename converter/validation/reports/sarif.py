"""SARIF 2.1.0 (OASIS), which code hosts and editors show beside the lines."""

from __future__ import annotations

import json
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from converter.core.diagnostics import Severity
from converter.validation.rulebook import rulebook

if TYPE_CHECKING:
    from collections.abc import Sequence

    from converter.validation.finding import Finding
    from converter.validation.rulebook import Entry
    from converter.validation.verdict import Verdict

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {
    Severity.INFO: "note",
    Severity.WARNING: "warning",
    Severity.ERROR: "error",
}


def report(verdicts: Sequence[Verdict]) -> str:
    """Return the report: one run, with only the rules that were broken."""
    findings = [finding for verdict in verdicts for finding in verdict.findings]
    rules = sorted({finding.rule for finding in findings})
    places = {rule: index for index, rule in enumerate(rules)}
    driver = {
        "name": "unakn",
        "version": version("unakn"),
        "rules": [_rule(rulebook()[rule]) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "artifacts": [{"location": {"uri": _uri(v.file)}} for v in verdicts if v.file],
        "results": [_result(finding, places[finding.rule]) for finding in findings],
    }
    document = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _rule(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "shortDescription": {"text": entry.title},
        "fullDescription": {"text": entry.meaning or entry.title},
        "help": {"text": entry.advice},
        "defaultConfiguration": {"level": _LEVELS[entry.severity]},
        "properties": {"source": entry.source, "profiles": list(entry.profiles)},
    }


def _result(finding: Finding, index: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.advice}"},
        "occurrenceCount": finding.times,
        "locations": [_location(finding)] if finding.file else [],
    }
    if finding.eid:
        result["properties"] = {"eId": finding.eid}
    return result


def _location(finding: Finding) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(finding.file)}}
    if finding.line:
        physical["region"] = {"startLine": finding.line}
    location: dict[str, Any] = {"physicalLocation": physical}
    if finding.xpath:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.xpath}]
    return location


def _uri(file: str) -> str:
    path = Path(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
