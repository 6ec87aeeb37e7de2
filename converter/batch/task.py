"""One document of a batch: what a child is told, and what became of it if it failed.

Light on purpose: the parent of a batch never loads the pipeline.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import asdict, dataclass

from converter.batch.reading import read_uri
from converter.batch.row import Row, State
from converter.core.errors import ConverterError
from converter.core.version import tool_version
from converter.pipeline.options import Options

UNEXPECTED = "E001"
"""Code of a bug of ours."""
_OUTSIDE_KEY = frozenset({"markup_date", "password"})  # neither changes what is found


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One document to convert."""

    number: int
    """Of its row in the journal."""
    uri: str
    sidecar: str = ""
    """Source of its metadata."""
    options: Options
    target: str
    """Folder or URL of the outputs."""
    token: str
    """Name for its files until they are published."""
    known: str = ""
    """Key of the conversion that is there already."""


def recipe(options: Options) -> str:
    """Return the hash of the tool and its options."""
    chosen = {
        name: value
        for name, value in asdict(options).items()
        if name not in _OUTSIDE_KEY
    }
    text = json.dumps(chosen, sort_keys=True, default=str)
    return digest(f"{tool_version()}\n{text}".encode())


def key_of(source: str, options: Options) -> str:
    """Return what a conversion depends on: source, tool version, options."""
    return digest(f"{source}\n{recipe(options)}".encode())


def digest(data: bytes) -> str:
    """Return the SHA-256 of bytes."""
    return hashlib.sha256(data).hexdigest()


def failure(task: Task, error: Exception) -> Row:
    """Return the row of a document that has no result."""
    source = ""
    with suppress(ConverterError):
        source = digest(read_uri(task.uri))
    return Row(
        uri=task.uri,
        state=State.FAILED,
        key=key_of(source, task.options) if source else "",
        source_sha256=source,
        error_class=getattr(error, "kind", "") or type(error).__name__,
        error_code=getattr(error, "code", UNEXPECTED),
        message=" ".join(str(error).split()),
    )
