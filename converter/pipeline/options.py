"""What a caller may ask of a conversion, and what comes of it."""

from __future__ import annotations

import datetime
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from typing import Any

from converter.core.diagnostics import Diagnostic, Severity
from converter.core.version import tool_version


class Shape(StrEnum):
    """How a document with one masthead is cut into Akoma Ntoso documents."""

    DOCUMENT = "document"
    """One document with its masthead, as the UN publishes it."""
    PUBLICATION = "publication"
    """A publication with the masthead, and the text as its component (AKN4UN 1.1)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Options of one conversion. Empty means: find out."""

    language: str = ""
    """ISO 639-1."""
    genre: str = ""
    """Name of a genre module."""
    symbol: str = ""
    date: str = ""
    """Date of issue, ISO 8601."""
    title: str = ""
    session: str = ""
    keywords: tuple[Mapping[str, str], ...] = ()
    supplied: tuple[str, ...] = ()
    """Fields that are to give way to what the document prints."""
    password: str = field(default="", repr=False)
    encoding: str = ""
    ocr: bool = False
    shape: Shape = Shape.DOCUMENT
    trace: bool = False
    """Whether to keep which recogniser took which lines."""
    markup_date: datetime.date = datetime.date(1970, 1, 1)
    """The injected clock."""

    def informed(self, known: Mapping[str, Any]) -> Options:
        """Return the options with what a sidecar knows where they are silent.

        Args:
            known: Its fields; those under ``reviewed`` were decided by a person.
        """
        reviewed = known.get("reviewed", ())
        silent = {
            key: one
            for key, one in known.items()
            if key != "reviewed" and not getattr(self, key)
        }
        supplied = tuple(sorted(set(silent) - set(reviewed)))
        return replace(self, **silent, supplied=supplied)


class Status(StrEnum):
    """How a conversion ended."""

    OK = "ok"
    PARTIAL = "partial"
    """Valid, but something was not recognised or not conserved."""
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class TraceStep:
    """One step of recognition."""

    recogniser: str
    zone: str
    place: str
    text: str
    """First characters of what was taken."""
    declined: tuple[str, ...] = ()
    """Recognisers that were asked before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Discard:
    """Text of the source left out on purpose."""

    kind: str
    text: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaFile:
    """An image that the XML refers to."""

    name: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversionResult:
    """One converted document."""

    xml: bytes = field(repr=False)
    status: Status
    symbol: str
    language: str
    genre: str
    pages: int
    diagnostics: tuple[Diagnostic, ...]
    discards: tuple[Discard, ...]
    media: tuple[MediaFile, ...]
    places: Mapping[str, Any]
    """eId to page, lines and box (``--trace``)."""
    trace: tuple[TraceStep, ...]
    kept: float
    """Share of the source's text that is placed."""
    backed: float
    """Share of the result's text that the source has."""
    characters: int
    """Letters and digits of the source."""
    source_digest: str
    """SHA-256 of the source bytes."""

    def counts(self) -> dict[str, int]:
        """Return how many findings there are of each severity."""
        found = Counter(str(one.severity) for one in self.diagnostics)
        return {str(level): found[str(level)] for level in Severity}

    def line(self, name: str) -> str:
        """Return the one canonical line of a document."""
        counts = self.counts()
        return (
            f"{name}: {self.status} {self.symbol or 'no symbol'} {self.language} "
            f"{self.genre} pages={self.pages} kept={self.kept:.2%} "
            f"errors={counts['error']} warnings={counts['warning']}"
        )

    def as_report(self) -> dict[str, Any]:
        """Return the JSON of ``--report`` (`schemas/report.schema.json`)."""
        return {
            "version": tool_version(),
            "status": str(self.status),
            "symbol": self.symbol,
            "language": self.language,
            "genre": self.genre,
            "pages": self.pages,
            "characters": self.characters,
            "kept": round(self.kept, 6),
            "backed": round(self.backed, 6),
            "source_sha256": self.source_digest,
            "diagnostics": [one.as_dict() for one in self.diagnostics],
            "discards": [asdict(one) for one in self.discards],
            "media": [one.name for one in self.media],
        }

    def as_trace(self) -> dict[str, Any]:
        """Return the JSON of ``--trace``: places by eId, steps of recognition."""
        return {
            "places": dict(self.places),
            "trace": [asdict(one) for one in self.trace],
        }

    def files(self, *, report: bool, trace: bool) -> dict[str, bytes]:
        """Return what is written: by suffix, images by their path beside the XML."""
        files = {f"media/{image.name}": image.data for image in self.media}
        if report:
            files[".report.json"] = _json(self.as_report())
        if trace:
            files[".trace.json"] = _json(self.as_trace())
        return files | {".xml": self.xml}

    def worst(self) -> Severity | None:
        """Return the highest severity among the diagnostics."""
        return max((d.severity for d in self.diagnostics), key=lambda s: s.rank,
                   default=None)  # fmt: skip


def _json(data: Mapping[str, Any]) -> bytes:
    text = json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True)
    return f"{text}\n".encode()
