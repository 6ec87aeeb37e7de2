"""What format a file has: by its signature in PRONOM, when Siegfried is installed."""

from __future__ import annotations

import mimetypes
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

_UNKNOWN = "UNKNOWN"
_MEDIA_TYPES = {
    ".xml": "application/xml",
    ".akn": "application/xml",
    ".html": "text/html",
    ".txt": "text/plain",
    ".json": "application/json",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".doc": "application/msword",
    ".pdf": "application/pdf",
    ".emf": "image/emf",
    ".wmf": "image/wmf",
}
"""Where systems differ; the register of IANA has all of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """The format of a file."""

    name: str
    """As the register calls it, or the media type."""
    version: str = ""
    puid: str = ""
    """Key in PRONOM such as ``fmt/1724``; empty when it was not identified."""
    media_type: str
    basis: str = ""
    """What the identification rests on."""
    warning: str = ""
    """What the identifying program has to say against it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifier:
    """The program that identifies formats."""

    name: str
    version: str
    signatures: str
    """Files of signatures that it knows."""


def is_installed() -> bool:
    """Return whether formats can be identified."""
    return find_spec("pygfried") is not None


@cache
def identifier() -> Identifier | None:
    """Return the program that identifies formats, if it is installed."""
    if not is_installed():
        return None
    import pygfried  # noqa: PLC0415 - extra [archive]

    with tempfile.NamedTemporaryFile(suffix=".txt") as sample:
        found = pygfried.identify(sample.name, detailed=True)
    return Identifier(
        name="Siegfried (pygfried)",
        version=str(found["siegfried"]),
        signatures=str(found["identifiers"][0]["details"]),
    )


def identify(files: Mapping[str, bytes]) -> dict[str, Format]:
    """Return the format of each file, by its name with extension.

    Siegfried reads files, not bytes, so they are laid into a folder for a moment.
    Without Siegfried the extension tells the media type and nothing is claimed.
    """
    if not is_installed():
        return {name: _by_extension(name) for name in files}
    import pygfried  # noqa: PLC0415 - extra [archive]

    with tempfile.TemporaryDirectory(prefix="unakn-") as folder:
        paths = {}
        for index, (name, data) in enumerate(files.items()):
            path = Path(folder, f"{index}{Path(name).suffix}")
            path.write_bytes(data)
            paths[str(path)] = name
        rows: Any = pygfried.identify_many(list(paths))["files"]
        return {paths[row["filename"]]: _identified(row, paths) for row in rows}


def _identified(row: dict[str, Any], names: Mapping[str, str]) -> Format:
    guess = _by_extension(names[row["filename"]])
    match = next(iter(row["matches"]), None)
    if match is None or match["id"] in ("", _UNKNOWN):
        warning = match["warning"] if match else str(row["errors"])
        return Format(name=guess.name, media_type=guess.media_type, warning=warning)
    return Format(
        name=match["format"] or match["id"],
        version=match["version"],
        puid=match["id"],
        media_type=match["mime"].partition(",")[0] or guess.media_type,
        basis=match["basis"],
        warning=match["warning"],
    )


def _by_extension(name: str) -> Format:
    suffix = Path(name).suffix.lower()
    media_type = _MEDIA_TYPES.get(suffix) or mimetypes.guess_type(name)[0]
    media_type = media_type or "application/octet-stream"
    return Format(name=media_type, media_type=media_type)
