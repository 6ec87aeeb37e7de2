"""What a reading of a DOCX has to report: each finding once, losses counted."""

from __future__ import annotations

from collections import Counter
from typing import Any

from converter.core.diagnostics import Diagnostic
from converter.core.source import SourceSpan


class Findings:
    """Diagnostics as they come up; the same finding is said once.

    Attributes:
        hidden: How many control and bidi characters were dropped from text.
    """

    def __init__(self) -> None:
        self.hidden = 0
        self._found: dict[tuple[str, str], Diagnostic] = {}
        self._times: Counter[tuple[str, str]] = Counter()

    def add(self, code: str, source: SourceSpan | None = None, **params: Any) -> None:
        """Note a finding; one with the same code and parameters only counts."""
        key = (code, repr(sorted(params.items())))
        self._times[key] += 1
        if key not in self._found:
            self._found[key] = Diagnostic(code=code, source=source, params=params)

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Return the findings in the order they came up, with how often."""
        found = [
            Diagnostic(
                code=finding.code,
                source=finding.source,
                params=finding.params | {"times": self._times[key]},
            )
            for key, finding in self._found.items()
        ]
        if self.hidden:
            found.append(Diagnostic(code="DX001", params={"count": self.hidden}))
        return tuple(found)
