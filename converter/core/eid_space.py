"""The eIds of one document, each given once."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class EidSpace:
    """The eIds that are given in one document."""

    used: set[str] = field(default_factory=set)
    _counts: Counter[str] = field(default_factory=Counter)
    _taken: dict[str, int] = field(default_factory=dict)
    """The last number behind an eId that was taken: none below it is free."""

    def unique(self, eid: str) -> str:
        """Give the eId, with a number behind it when it is taken."""
        candidate = eid
        if eid in self.used:
            number = self._taken.get(eid, 1)
            while candidate in self.used:
                number += 1
                candidate = f"{eid}_{number}"
            self._taken[eid] = number
        self.used.add(candidate)
        return candidate

    def count(self, base: str) -> str:
        """Give the base with the next number of its kind in this context."""
        self._counts[base] += 1
        return self.unique(f"{base}_{self._counts[base]}")
