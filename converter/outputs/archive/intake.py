"""Which files on disk belong to a conversion.

Beside ``NAME.xml`` lie, as `unakn convert` and `unakn preview` write them,
``NAME.report.json``, ``NAME.html`` and ``media/``. The original is named by the
caller: a file, or a folder in which it has the same name (and the same subfolder).
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from converter.core.errors import UnreadableSourceError, UsageError
from converter.core.files import read_source
from converter.outputs.archive.assembly import Delivery
from converter.outputs.archive.report import ReportError, read_report

ORIGINALS = (".docx", ".doc", ".pdf", ".txt")
"""Extensions of originals, the richest format first."""
_NO_LINKS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
"""Neither symbolic links nor pipes; Windows has no such flags."""


def conversions(paths: list[Path]) -> Iterator[tuple[Path, Path]]:
    """Yield the XML files of paths, each with the folder it was found under.

    Raises:
        UsageError: A folder holds no XML.
        UnreadableSourceError: A path does not exist.
    """
    for path in paths:
        if path.is_dir():
            found = sorted(one for one in path.rglob("*.xml") if one.is_file())
            if not found:
                msg = f"{path} holds no XML"
                raise UsageError(msg, hint="Give the folder that `unakn batch` wrote.")
            yield from ((one, path) for one in found)
        elif path.exists():
            yield path, path.parent
        else:
            msg = f"{path}: there is no such file"
            raise UnreadableSourceError(msg)


def delivery_of(
    path: Path, folder: Path, *, source: Path | None, report: Path | None
) -> Delivery:
    """Return the files that belong to a conversion.

    Args:
        path: The XML.
        folder: The folder it was found under.
        source: The original, or a folder with originals.
        report: The report, or a folder with reports; by default beside the XML.

    Raises:
        UnreadableSourceError: A file that was named cannot be read.
    """
    written = next(_named(path, folder, report, (".report.json",)), None)
    named = _named(path, folder, source, ORIGINALS)
    told = read_source(written) if written else _beside(path, ".report.json")
    originals = [(one.name, read_source(one)) for one in named]
    original, rivals = _original(originals, told)
    return Delivery(
        name=path.name,
        akn=read_source(path),
        original=original[1] if original else None,
        original_name=original[0] if original else "",
        rivals=rivals,
        report=told,
        preview=_beside(path, ".html"),
        images=lambda name: _image(path.parent, name),
    )


def _beside(path: Path, suffix: str) -> bytes | None:
    found = path.with_suffix(suffix)
    return read_source(found) if found.is_file() else None


def _named(
    path: Path, folder: Path, given: Path | None, suffixes: tuple[str, ...]
) -> Iterator[Path]:
    """Yield a file as the caller named it, or those so called in a named folder."""
    if given is None:
        return
    if not given.is_dir():
        yield given
        return
    stem = path.relative_to(folder).with_suffix("")
    for base in dict.fromkeys((given / stem, given / stem.name)):
        for suffix in suffixes:
            for spelled in (suffix, suffix.upper()):
                found = base.with_name(base.name + spelled)
                if found.is_file():
                    yield found


def _original(
    found: list[tuple[str, bytes]], report: bytes | None
) -> tuple[tuple[str, bytes] | None, tuple[str, ...]]:
    """Return name and bytes of the original, and the names of those it could be too.

    The report of the conversion tells which it was. Without one that does, it is the
    first, and the others are named.
    """
    if not found:
        return None, ()
    digest = _digest_in(report)
    for one in found:
        if digest and hashlib.sha256(one[1]).hexdigest() == digest:
            return one, ()
    return found[0], () if digest else tuple(name for name, _ in found[1:])


def _digest_in(report: bytes | None) -> str:
    """Return the hash of the original that a report tells, if it does."""
    if report is None:
        return ""
    try:
        return read_report(report).source_sha256
    except ReportError:
        return ""


def _image(folder: Path, name: str) -> bytes | None:
    """Return an image that lies under a folder, never through a link out of it."""
    path = folder / name
    try:
        if not path.resolve().is_relative_to(folder.resolve()):
            return None
        handle = os.open(path, _NO_LINKS)
    except (OSError, ValueError):
        return None
    with os.fdopen(handle, "rb") as stream:
        if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
            return None
        return stream.read()
