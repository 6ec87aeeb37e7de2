"""What reviewers decided, as a file that the next review and conversion read.

The page saves it (a page from disk cannot write to the folder), `unakn review --apply`
takes it in: fields go to the sidecars that conversions honour, the rest is kept beside
the batch. ``schemas/review.schema.json`` describes it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from converter.core.errors import UnreadableSourceError

VERSION = 1
FIELDS = ("symbol", "date", "session", "title", "language", "genre")
"""What a reviewer may set; the names are those of the metadata sidecar."""
_HINT = "Give the file that the page of `unakn review` saved."


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What was decided about one document."""

    accepted: bool = False
    note: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    """What the next conversion shall take as given."""

    def as_dict(self) -> dict[str, Any]:
        """Return its JSON."""
        return {
            "accepted": self.accepted,
            "note": self.note,
            "fields": dict(self.fields),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """Decisions by the name of the document."""

    of: Mapping[str, Decision] = field(default_factory=dict)

    @classmethod
    def read(cls, data: bytes, name: str = "the file") -> Decisions:
        """Return the decisions that a file holds.

        Raises:
            UnreadableSourceError: It is no such file.
        """
        try:
            rows = json.loads(data)["decisions"]
            found = {str(key): _decision(row) for key, row in rows.items()}
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            msg = f"{name} holds no decisions: {error}"
            raise UnreadableSourceError(msg, hint=_HINT) from error
        return cls(of=found)

    def merged(self, newer: Decisions) -> Decisions:
        """Return both; of two about one document, the newer one."""
        return Decisions(of={**self.of, **newer.of})

    def to_json(self) -> str:
        """Return the file."""
        rows = {name: one.as_dict() for name, one in sorted(self.of.items())}
        document = {"version": VERSION, "decisions": rows}
        return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _decision(row: Mapping[str, Any]) -> Decision:
    fields = row.get("fields") or {}
    unknown = sorted(set(fields) - set(FIELDS))
    if unknown:
        msg = f"unknown field {', '.join(unknown)}"
        raise ValueError(msg)
    return Decision(
        accepted=bool(row.get("accepted")),
        note=str(row.get("note") or ""),
        fields={key: str(value) for key, value in fields.items() if str(value).strip()},
    )
