"""What a caller asks of a batch, and how it ended."""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Protocol

from converter.batch.limits import Limits
from converter.batch.row import Row
from converter.pipeline.options import Options

ENGINES = ("local", "serial", "dask")


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchOptions:
    """Options of one batch."""

    sources: tuple[str, ...]
    """As `sources` knows them; none means those of the journal."""
    target: str
    """Folder or URL of the outputs."""
    options: Options = field(default_factory=Options)
    """Of every document."""
    limits: Limits = field(default_factory=Limits)
    jobs: int = field(default_factory=lambda: os.cpu_count() or 1)
    engine: str = "local"
    """One of `ENGINES`."""
    scheduler: str = "local"
    """Address of a Dask scheduler; ``local`` starts a cluster on this machine."""
    resume: bool = False
    """Whether what is done stays done."""
    retry_failed: bool = False
    """Whether what failed is tried again, and the rest stays done."""
    journal: Path | None = None
    """Where the journal is kept while the batch runs."""

    @property
    def goes_on(self) -> bool:
        """Whether it goes on where an earlier run ended."""
        return self.resume or self.retry_failed


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """How a batch ended."""

    states: dict[str, int]
    """Documents of this run by state."""
    severities: dict[str, int]
    """Converted documents of this run by their worst finding."""
    settled: int
    """Documents that were done before."""
    waiting: int
    """Documents that are left."""
    seconds: float
    signal: int
    """What stopped it; 0 when it came to its end."""
    passed_over: dict[str, int]
    """Files of folders that are no documents, by extension."""
    digest: str
    """Of the journal."""

    def as_dict(self) -> dict[str, Any]:
        """Return the JSON of a summary."""
        return asdict(self)


class Listener(Protocol):
    """Is told how a batch goes."""

    def begun(self, waiting: int, settled: int) -> None:
        """Hear how many documents there are to do, and how many are done."""

    def row(self, row: Row) -> None:
        """Hear what came of a document."""

    def ended(self, summary: Summary) -> None:
        """Hear how it ended."""
