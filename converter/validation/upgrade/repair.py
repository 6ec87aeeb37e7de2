"""What was changed in a file, one entry a change."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from converter.validation.place import line_of, local_name

if TYPE_CHECKING:
    from lxml import etree


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """One change."""

    concern: str
    """What kind of change it is: ``namespace``, ``IRI``, ``eId``, ``number`` ..."""
    what: str
    """The element or attribute changed."""
    before: str = ""
    after: str = ""
    line: int = 0
    """In the file as it was; 0 for what was not there."""

    def as_dict(self) -> dict[str, Any]:
        """Return the JSON form, without what is empty."""
        values = {
            "concern": self.concern,
            "what": self.what,
            "before": self.before,
            "after": self.after,
            "line": self.line,
        }
        return {key: value for key, value in values.items() if value}

    def __str__(self) -> str:
        """Return the change as a line for a person."""
        line = f"line {self.line}: " if self.line else ""
        if self.before and self.after:
            return f"{line}{self.what}: {self.before} → {self.after}"
        if self.before:
            return f"{line}{self.what} removed: {self.before}"
        return f"{line}{self.what} added: {self.after}"


@dataclass(slots=True)
class Log:
    """The changes so far."""

    repairs: list[Repair] = field(default_factory=list)

    def note(
        self,
        concern: str,
        node: etree._Element,
        before: str = "",
        after: str = "",
        *,
        attribute: str = "",
    ) -> None:
        """Add a change to an element or to one of its attributes."""
        name = local_name(node)
        self.repairs.append(
            Repair(
                concern=concern,
                what=f"{name}/@{attribute}" if attribute else name,
                before=before,
                after=after,
                line=line_of(node),
            )
        )

    def set(
        self, concern: str, node: etree._Element, attribute: str, value: str
    ) -> None:
        """Give an attribute another value, if it differs, and note it."""
        before = node.get(attribute, "")
        if before != value or attribute not in node.attrib:
            node.set(attribute, value)
            self.note(concern, node, before, value, attribute=attribute)

    def drop(self, concern: str, node: etree._Element, attribute: str) -> None:
        """Remove an attribute and note it."""
        self.note(
            concern, node, str(node.attrib.pop(attribute)) or "“”", attribute=attribute
        )
