"""Which documents a user means: files, folders, patterns, lists, archives, URLs.

[X] file; folder, searched to the bottom; pattern with ``*``, ``?`` and ``**``
[X] ``@FILE``: a list, one source a line, ``#`` for remarks; ``@-`` is standard input
[X] .zip, its documents one by one, named ``zip://MEMBER::ARCHIVE``
[X] every URL that fsspec knows (``s3://bucket/prefix``), also with patterns
[ ] archives within archives

A folder is searched for documents by extension; what is named is taken whatever it is
called. Links and special files in folders are passed over: who delivers a folder must
not choose what we read beside it. The order is the same on every run.
"""

from __future__ import annotations

import glob
import os
import sys
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import IO, Any

from converter.batch.storage import filesystem_of
from converter.core.errors import UnreadableSourceError

EXTENSIONS = frozenset({".pdf", ".docx", ".doc", ".txt"})
_ARCHIVE = ".zip"
_SIDECAR = ".metadata.json"
_PATTERN = frozenset("*?[")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One document that was found."""

    uri: str
    """Absolute path, or a URL that fsspec opens."""
    stamp: str
    """Changes when the document or its sidecar does: size and time, or checksum."""
    sidecar: str = ""
    """Source of its metadata sidecar, if there is one."""


@dataclass(slots=True)
class Listing:
    """Goes through sources, and counts what it passes over."""

    outside: Path | None = None
    """Folder of the outputs, never searched."""
    passed_over: Counter[str] = field(default_factory=Counter)
    """Files of folders that are no documents, by extension."""

    def of(self, names: Iterable[str]) -> Iterator[Source]:
        """Yield the documents of sources as the user names them.

        Raises:
            UnreadableSourceError: There is no such file, folder or match.
        """
        for name in names:
            if name.startswith("@"):
                yield from self.of(_lines(name[1:]))
            elif "://" in name:
                yield from self._url(name)
            elif os.path.lexists(name):
                yield from self._path(Path(name).absolute())
            else:
                yield from self._matches(name)

    # ------------------------------------------------------ this file system
    def _matches(self, pattern: str) -> Iterator[Source]:
        found = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - absolute too
        if not found:
            msg = f"{pattern}: there is no such file"
            raise UnreadableSourceError(msg)
        for name in found:
            yield from self._path(Path(name).absolute())

    def _path(self, path: Path) -> Iterator[Source]:
        if path.is_dir():
            yield from self._folder(path)
        elif path.suffix.lower() == _ARCHIVE:
            yield from self._archive(str(path), _local_stamp(path), path.open)
        else:
            yield _local(path, sidecar=Path(_beside(str(path))).is_file())

    def _folder(self, folder: Path) -> Iterator[Source]:
        try:
            with os.scandir(folder) as entries:
                inside = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            msg = f"{folder}: {error.strerror or error}"
            raise UnreadableSourceError(msg) from error
        names = {entry.name for entry in inside}
        for entry in inside:
            path = Path(entry.path)
            if entry.is_dir(follow_symlinks=False):
                if path != self.outside and not entry.name.startswith("."):
                    yield from self._folder(path)
            elif not entry.is_file(follow_symlinks=False):
                self.passed_over["links and special files"] += 1
            elif path.suffix.lower() == _ARCHIVE:
                yield from self._archive(str(path), _local_stamp(path), path.open)
            elif self._is_document(entry.name):
                yield _local(path, sidecar=_beside(entry.name) in names)

    # ------------------------------------------------------------------ URLs
    def _url(self, url: str) -> Iterator[Source]:
        chain = "::" in url
        fs, path = filesystem_of(url)
        if not chain and url.startswith("file://"):
            yield from self._path(Path(path))
        elif _is(path):
            found = sorted(fs.glob(path))
            if not found:
                msg = f"{url}: nothing there matches"
                raise UnreadableSourceError(msg)
            for one in found:
                yield from self._remote(fs, one, url)
        elif fs.exists(path):
            yield from self._remote(fs, path, url)
        else:
            msg = f"{url}: there is no such file"
            raise UnreadableSourceError(msg)

    def _remote(self, fs: Any, path: str, url: str) -> Iterator[Source]:
        if fs.isdir(path):
            yield from self._remote_folder(fs, path, url)
        else:
            yield from self._remote_file(fs, fs.info(path), url, sidecar=False)

    def _remote_folder(
        self,
        fs: Any,
        folder: str,
        url: str,
    ) -> Iterator[Source]:
        inside = sorted(fs.ls(folder, detail=True), key=lambda entry: entry["name"])
        names = {entry["name"] for entry in inside}
        for entry in inside:
            path = str(entry["name"]).rstrip("/")
            if entry["type"] == "directory":
                if path != folder.rstrip("/"):
                    yield from self._remote_folder(fs, path, url)
            elif path.lower().endswith(_ARCHIVE) or self._is_document(path):
                yield from self._remote_file(
                    fs, entry, url, sidecar=_beside(path) in names
                )

    def _remote_file(
        self,
        fs: Any,
        entry: dict[str, Any],
        url: str,
        *,
        sidecar: bool,
    ) -> Iterator[Source]:
        path = str(entry["name"])
        stamp = _remote_stamp(entry)
        if path.lower().endswith(_ARCHIVE):
            uri = _unstripped(fs, path, url)
            yield from self._archive(uri, stamp, lambda mode: fs.open(path, mode))
            return
        yield Source(
            uri=_unstripped(fs, path, url),
            stamp=stamp,
            sidecar=_unstripped(fs, _beside(path), url) if sidecar else "",
        )

    # -------------------------------------------------------------- archives
    def _archive(
        self, uri: str, stamp: str, opened: Callable[[str], IO[bytes]]
    ) -> Iterator[Source]:
        """Yield the members of a zip; a broken one is a document that will fail."""
        try:
            with _members(opened) as members:
                yield from self._documents_in(members, uri)
        except (zipfile.BadZipFile, OSError, NotImplementedError):
            yield Source(uri=uri, stamp=stamp)

    def _documents_in(
        self, members: dict[str, zipfile.ZipInfo], uri: str
    ) -> Iterator[Source]:
        for name, member in sorted(members.items()):
            if member.is_dir() or not self._is_document(name):
                continue
            stamp = f"{member.file_size}-{member.CRC:08x}"
            sidecar = _beside(name)
            about = members.get(sidecar)
            yield Source(
                uri=f"zip://{name}::{uri}",
                stamp=f"{stamp}-{about.CRC:08x}" if about else stamp,
                sidecar=f"zip://{sidecar}::{uri}" if about else "",
            )

    def _is_document(self, name: str) -> bool:
        extension = PurePosixPath(name).suffix.lower()
        if extension in EXTENSIONS:
            return True
        if not name.endswith(_SIDECAR):
            self.passed_over[extension or "no extension"] += 1
        return False


@contextmanager
def _members(
    opened: Callable[[str], IO[bytes]],
) -> Iterator[dict[str, zipfile.ZipInfo]]:
    with opened("rb") as stream, zipfile.ZipFile(stream) as archive:
        yield {member.filename: member for member in archive.infolist()}


def _is(pattern: str) -> bool:
    return not _PATTERN.isdisjoint(pattern)


def _lines(name: str) -> Iterator[str]:
    if name == "-":
        yield from _meant(sys.stdin)
        return
    try:
        with Path(name).open(encoding="utf-8-sig", errors="surrogateescape") as stream:
            yield from _meant(stream)
    except OSError as error:
        msg = f"{name}: {error.strerror or error}"
        raise UnreadableSourceError(msg) from error


def _meant(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        name = line.strip()
        if name and not name.startswith("#"):
            yield name


def _local(path: Path, *, sidecar: bool) -> Source:
    beside = Path(_beside(str(path)))
    stamp = _local_stamp(path)
    return Source(
        uri=_text(path),
        stamp=f"{stamp}-{_local_stamp(beside)}" if sidecar else stamp,
        sidecar=_text(beside) if sidecar else "",
    )


def _text(path: Path) -> str:
    """Return a path as text; one whose bytes are none becomes a URL."""
    name = str(path)
    try:
        name.encode()
    except UnicodeEncodeError:
        return path.as_uri()
    return name


def _local_stamp(path: Path) -> str:
    try:
        state = path.stat()
    except OSError:
        return ""
    return f"{state.st_size}-{state.st_mtime_ns}"


def _remote_stamp(entry: dict[str, Any]) -> str:
    for name in ("ETag", "etag", "mtime", "LastModified", "created"):
        if entry.get(name):
            return f"{entry.get('size')}-{entry[name]}"
    return ""


def _beside(name: str) -> str:
    """Return what the metadata sidecar of a file is called."""
    return f"{os.path.splitext(name)[0]}{_SIDECAR}"  # noqa: PTH122 - also in URLs


def _unstripped(fs: Any, path: str, url: str) -> str:
    """Return the URL of a path, with the rest of a chain (``zip://a::s3://b``)."""
    if "::" in url:
        return f"{fs.protocol}://{path.lstrip('/')}::{url.split('::', 1)[1]}"
    return str(fs.unstrip_protocol(path))
