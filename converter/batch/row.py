"""What the journal says of one document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from enum import StrEnum
from typing import Any

from converter.core.diagnostics import Diagnostic


class State(StrEnum):
    """How a document stands."""

    PENDING = "pending"
    OK = "ok"
    PARTIAL = "partial"
    """Converted and valid, with findings that are errors."""
    FAILED = "failed"
    DUPLICATE = "duplicate"
    """The same bytes and options as another document: converted once."""
    UNCHANGED = "unchanged"
    """Looked at again and found as it was; never stored."""


CONVERTED = (State.OK, State.PARTIAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One document of a batch."""

    uri: str
    state: State
    key: str = ""
    """SHA-256 over source, tool version and options."""
    source_sha256: str = ""
    base: str = ""
    """Name of its outputs as long as no other document claims it."""
    name: str = ""
    """Name of its outputs, without suffix."""
    files: tuple[str, ...] = ()
    """Suffixes of its outputs, and the images it shows."""
    same_as: str = ""
    """Source that a duplicate repeats."""
    symbol: str = ""
    language: str = ""
    genre: str = ""
    work: str = ""
    """What its language versions have in common."""
    pages: int = 0
    characters: int = 0
    kept: float | None = None
    """Share of the source's text that is placed."""
    backed: float | None = None
    """Share of the result's text that the source has."""
    infos: int = 0
    warnings: int = 0
    errors: int = 0
    codes: Mapping[str, int] = field(default_factory=dict)
    """How often each diagnostic was given."""
    seconds: float = 0.0
    memory: int = 0
    """Bytes that the process held at most."""
    output_sha256: str = ""
    error_class: str = ""
    error_code: str = ""
    message: str = ""
    """Why there is no output."""
    tries: int = 0

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Row:
        """Return the row of its JSON; what else is there does not count."""
        known = {
            one.name: values[one.name] for one in fields(cls) if one.name in values
        }
        known |= {"state": State(values["state"]), "files": tuple(values["files"])}
        return cls(**known)

    def as_repeat(self, uri: str) -> Row:
        """Return the row of a document that repeats another one."""
        return replace(
            self, state=State.DUPLICATE, same_as=uri, base="", name="", files=()
        )

    def notices(self) -> list[Diagnostic]:
        """Return what the batch itself has to say of the document."""
        if self.state is State.DUPLICATE:
            return [Diagnostic(code="BA002", params={"other": self.same_as})]
        if self.name != self.base:
            params = {"name": self.base, "stored": self.name}
            return [Diagnostic(code="BA001", params=params)]
        return []

    def as_dict(self) -> dict[str, Any]:
        """Return the JSON of a row; its schema is `schemas/journal.schema.json`."""
        return {
            **asdict(self),
            "state": str(self.state),
            "files": list(self.files),
            "codes": dict(self.codes),
            "notices": [one.as_dict() for one in self.notices()],
        }

    def line(self) -> str:
        """Return the one line that people read."""
        if self.state is State.FAILED:
            return f"{self.uri}: failed {self.error_class}: {self.message}"
        if self.state is State.DUPLICATE:
            return f"{self.uri}: duplicate of {self.same_as}"
        if self.state is State.UNCHANGED:
            return f"{self.uri}: unchanged"
        kept = "" if self.kept is None else f" kept={self.kept:.2%}"
        return (
            f"{self.uri}: {self.state} {self.symbol or 'no symbol'} {self.language} "
            f"{self.genre} pages={self.pages}{kept} errors={self.errors} "
            f"warnings={self.warnings} seconds={self.seconds:g} -> {self.name}.xml"
        )
