"""One difference between two documents, and how it is said."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What happened to a part or a fact."""

    LOST = "lost"
    ADDED = "added"
    TEXT = "text"
    """Its words differ."""
    SIGNS = "signs"
    """Only spaces or punctuation differ."""
    NUMBER = "number"
    """The same words have another number, marker or speaker."""
    MOVED = "moved"
    """The same words stand at another place."""
    ROLE = "role"
    """The same words are another kind of part."""
    LINKS = "links"
    """The same words point elsewhere."""
    IDENTIFIER = "identifier"
    """The same part has another eId."""
    FACT = "fact"
    """A value of the metadata or of a marked-up fact differs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference."""

    kind: Kind
    what: str
    """The part or fact, as it is called in the first file (or in the only one)."""
    before: str = ""
    after: str = ""
    detail: str = ""
    """Where the words differ: ``the lamp [-trimmed-] {+cleaned+} at dusk``."""
    line: int = 0
    """In the first file; 0 when it is not there."""
    other_line: int = 0
    """In the second file; 0 when it is not there."""

    def as_dict(self) -> dict[str, Any]:
        """Return the JSON form, without what is empty."""
        values = {
            "change": str(self.kind),
            "what": self.what,
            "before": self.before,
            "after": self.after,
            "detail": self.detail,
            "line": self.line,
            "other_line": self.other_line,
        }
        return {key: value for key, value in values.items() if value}

    def __str__(self) -> str:
        """Return the change as a line for a person."""
        match self.kind:
            case Kind.LOST | Kind.ADDED:
                return f"{self.what}: {self.kind}{_quoted(self.before or self.after)}"
            case Kind.TEXT | Kind.SIGNS:
                what = "text" if self.kind is Kind.TEXT else "spaces or punctuation"
                return f"{self.what}: {what} changed: {self.detail}"
            case Kind.LINKS:
                return f"{self.what}: links changed: {self.before} → {self.after}"
            case Kind.FACT:
                return f"{self.what}: {self.before or '–'} → {self.after or '–'}"
            case _:
                return f"{self.what}: {self.kind}: {self.before} → {self.after}"


_SHOWN = 80


def _quoted(text: str) -> str:
    if not text:
        return ""
    dots = "…" if len(text) > _SHOWN else ""
    return f": “{text[:_SHOWN].rstrip()}{dots}”"
