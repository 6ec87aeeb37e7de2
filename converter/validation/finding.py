"""What a validation says about a file: which rule, where, and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from converter.core.diagnostics import Severity, code_table
from converter.validation.place import NOWHERE, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One place where a file breaks one rule."""

    rule: str
    """``R01`` and ``U01`` of the profile, ``VA010`` of the checks around it."""
    severity: Severity
    message: str
    """What is wrong, with the value that is wrong."""
    advice: str = ""
    """What to do about it."""
    file: str = ""
    """Name of the file; empty for bytes and trees."""
    line: int = 0
    """Line in the file, from 1; 0 when unknown."""
    xpath: str = ""
    """Path of the node, without prefixes; empty for the file as a whole."""
    eid: str = ""
    """The eId of the node or of the nearest element around it."""
    cause: str = ""
    """What findings of one rule have in common (an element, an attribute)."""
    times: int = 1
    """How many places it stands for; more than one only where a rule is broken
    at so many places of a file that the rest is counted and not listed."""

    def as_dict(self) -> dict[str, Any]:
        """Return the JSON form, without what is unknown."""
        values = {
            "rule": self.rule,
            "severity": str(self.severity),
            "message": self.message,
            "try": self.advice,
            "file": self.file,
            "line": self.line,
            "xpath": self.xpath,
            "eId": self.eid,
            "times": self.times if self.times > 1 else 0,
        }
        return {key: value for key, value in values.items() if value}


def rest(times: int, **shared: Any) -> Finding:
    """Return the finding that stands for places which are counted, not listed."""
    return Finding(message=f"… and at {times:,} more places.", times=times, **shared)


def of_code(
    code: str, place: Place = NOWHERE, *, cause: str = "", **params: object
) -> Finding:
    """Return a finding of the code table (``core/codes/validation.toml``)."""
    row = code_table()[code]
    return Finding(
        rule=code,
        severity=row.severity,
        message=row.message.format_map(params),
        advice=row.advice,
        cause=cause,
        **place,
    )
