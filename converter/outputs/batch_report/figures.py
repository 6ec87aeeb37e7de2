"""What many rows of a journal say together, gathered in one pass.

A row is the JSON that `schemas/journal.schema.json` describes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

LISTED = 50_000
"""Rows that a page shows; of more, those that need attention most."""
SHARES = ("100 %", "99.9 % and more", "99 % and more", "95 % and more", "less")
"""Classes of text kept."""
_BOUNDS = (1.0, 0.999, 0.99, 0.95)
_CONVERTED = ("ok", "partial")

Row = Mapping[str, Any]


@dataclass(slots=True)
class Group:
    """The documents of one kind."""

    documents: int = 0
    partial: int = 0
    failed: int = 0
    pages: int = 0
    characters: int = 0
    placed: float = 0.0
    """Characters of the sources that stand in the results."""
    seconds: float = 0.0

    @property
    def kept(self) -> float | None:
        """Share of text kept over all documents."""
        return self.placed / self.characters if self.characters else None

    def add(self, row: Row) -> None:
        """Count a document."""
        self.documents += 1
        self.partial += row["state"] == "partial"
        self.failed += row["state"] == "failed"
        self.seconds += row["seconds"]
        if row["state"] in _CONVERTED:
            self.pages += row["pages"]
            self.characters += row["characters"]
            self.placed += row["characters"] * (row["kept"] or 0.0)


@dataclass(slots=True)
class Figures:
    """What is known of a batch as a whole."""

    whole: Group = field(default_factory=Group)
    states: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)
    """Failures by class."""
    codes: Counter[str] = field(default_factory=Counter)
    """Documents by diagnostic."""
    shares: Counter[str] = field(default_factory=Counter)
    """Converted documents by class of text kept."""
    genres: dict[str, Group] = field(default_factory=dict)
    memory: int = 0
    """Bytes that the most demanding document held."""
    collisions: int = 0
    """Documents whose name had to be told apart."""
    works: int = 0
    """Converted documents that have other language versions."""
    _ranked: tuple[list[Row], list[Row], list[Row]] = field(
        default_factory=lambda: ([], [], [])
    )

    def add(self, row: Row) -> None:
        """Count a document."""
        self.whole.add(row)
        self.states[row["state"]] += 1
        self.memory = max(self.memory, row["memory"])
        if row["state"] == "failed":
            self.errors[row["error_class"]] += 1
        if row["state"] in _CONVERTED:
            self.languages[row["language"]] += 1
            self.genres.setdefault(row["genre"], Group()).add(row)
            self.shares[_share(row["kept"] or 0.0)] += 1
            self.codes.update(row["codes"].keys())
            self.collisions += row["name"] != row["base"]
            self.works += bool(row.get("versions"))
        listed = self._ranked[_rank(row)]
        if len(listed) < LISTED:
            listed.append(row)

    def listed(self) -> list[Row]:
        """Return the rows to show: failures, then doubts, then the rest."""
        failed, doubtful, fine = self._ranked
        return [*failed, *doubtful, *fine][:LISTED]


def figures_of(rows: Iterable[Row]) -> Figures:
    """Return the figures of a journal."""
    figures = Figures()
    for row in rows:
        figures.add(row)
    return figures


def genres_of(figures: Figures) -> Iterator[tuple[str, Group]]:
    """Yield the genres, the most frequent first."""
    yield from sorted(
        figures.genres.items(), key=lambda item: (-item[1].documents, item[0])
    )


def _share(kept: float) -> str:
    for bound, name in zip(_BOUNDS, SHARES, strict=False):
        if kept >= bound:
            return name
    return SHARES[-1]


def _rank(row: Row) -> int:
    if row["state"] == "failed":
        return 0
    return 1 if row["state"] == "partial" or row["warnings"] else 2
