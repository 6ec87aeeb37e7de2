"""The places of a file that its own text may point to.

A scope is what numbers its paragraphs for itself: a document, an annex, a quoted
draft. Entries stand in reading order, so that *above* and *below* can be told.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from converter.languages.numerals import from_roman


class Kind(StrEnum):
    """What an entry is."""

    PARAGRAPH = "paragraph"
    SECTION = "section"
    POINT = "point"


class Direction(StrEnum):
    """Where a reference says that its place is."""

    ABOVE = "above"
    BELOW = "below"
    ANYWHERE = "anywhere"


@dataclass(slots=True, eq=False)
class Entry:
    """A numbered element."""

    eid: str
    order: int
    """Position in reading order."""
    points: dict[str, list[Entry]] = field(default_factory=dict)
    """The points right inside, by label."""


@dataclass(slots=True, eq=False)
class Scope:
    """What numbers its places for itself."""

    name: str = ""
    """``annex``, ``appendix`` ...; empty for a main document or a quotation."""
    number: str = ""
    """Number of the annex."""
    eid: str = ""
    outer: Scope | None = None
    entries: dict[tuple[Kind, str], list[Entry]] = field(default_factory=dict)
    """Entries of one kind and label, in order."""
    attached: list[Scope] = field(default_factory=list)

    def add(self, kind: Kind, label: str, entry: Entry, holder: Entry | None) -> None:
        """Take an entry in.

        Args:
            kind: What it is.
            label: Its canonical number.
            entry: The entry.
            holder: The paragraph or point that it stands in, if any.
        """
        key = _key(label)
        self.entries.setdefault((kind, key), []).append(entry)
        if holder is not None and kind is Kind.POINT:
            holder.points.setdefault(key, []).append(entry)

    @property
    def main(self) -> Scope:
        """The document that an annex belongs to; a quoted draft is its own."""
        scope = self
        while scope.name and scope.outer is not None:
            scope = scope.outer
        return scope

    @property
    def prefix(self) -> str:
        """What the eIds of its references begin with."""
        scope: Scope | None = self
        while scope is not None and not scope.name:
            scope = scope.outer
        return f"{scope.eid}__" if scope is not None and scope.eid else ""

    def annexed(self, name: str, label: str) -> Scope | None:
        """Return the annex or appendix of a name and number, if it is the only one."""
        fitting = [
            one
            for one in self.attached
            if one.name == name and (not label or _key(one.number) == _key(label))
        ]
        return fitting[0] if len(fitting) == 1 else None


@dataclass(frozen=True, slots=True)
class Position:
    """Where a text stands."""

    scope: Scope
    order: int
    """Of the last entry begun."""
    inside: tuple[Entry, ...]
    """The entries that hold it, outermost first."""

    def place(
        self, scope: Scope, kind: Kind, labels: Sequence[str], direction: Direction
    ) -> Entry | None:
        """Return the one element that a reference means; None without such a one.

        Args:
            scope: Where to look.
            kind: Paragraph (with letters of its points behind) or section.
            labels: Canonical numbers from the paragraph or section inwards; letters
                alone mean points of the paragraph in which the reference stands.
            direction: What it says of the place; a place anywhere is the only one.
        """
        first, *points = labels
        if kind is Kind.PARAGRAPH and not first[0].isdigit():
            entry = self._point(scope, first, direction)
        else:
            entries = scope.entries.get((kind, _key(first)), ())
            entry = self._chosen(entries, direction)
        for label in points:
            inner = entry.points.get(_key(label), ()) if entry is not None else ()
            entry = inner[0] if len(inner) == 1 else None
        return entry

    def _point(self, scope: Scope, label: str, direction: Direction) -> Entry | None:
        """Return a point of the paragraph of the reference, else the nearest one."""
        for holder in reversed(self.inside):
            beside = holder.points.get(_key(label), ())
            if chosen := self._chosen(beside, direction):
                return chosen
        if direction is Direction.ANYWHERE:
            return None
        return self._chosen(scope.entries.get((Kind.POINT, _key(label)), ()), direction)

    def _chosen(self, entries: Sequence[Entry], direction: Direction) -> Entry | None:
        if direction is Direction.ANYWHERE:
            return entries[0] if len(entries) == 1 else None
        at = bisect_right(entries, self.order, key=lambda entry: entry.order)
        if direction is Direction.BELOW:
            return entries[at] if at < len(entries) else None
        return next(
            (one for one in reversed(entries[:at]) if one not in self.inside), None
        )


def _key(label: str) -> str:
    """Return a number in the form in which numbers are compared: II is 2."""
    value = from_roman(label) if label.isupper() else 0
    return str(value) if value else label
