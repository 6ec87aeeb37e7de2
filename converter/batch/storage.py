"""Where outputs go: a folder, or any place that fsspec knows. Whole or not at all.

A child stages the files of a document under a token of their own; the parent, which
alone knows who claims which name, gives them their names: a rename in a folder, a copy
within the store elsewhere. The XML comes last, so where it is, everything is.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

from converter.core.errors import OutputError, UsageError

STAGING = ".unakn"
"""Folder in the target for what is not complete."""
XML = ".xml"
MEDIA = "media/"
"""A file of a document is named by its suffix, or by its path when it is an image."""


class Storage(Protocol):
    """A place for outputs."""

    def stage(self, token: str, files: Mapping[str, bytes]) -> None:
        """Write the files of a document under a token."""

    def publish(self, token: str, name: str, files: Iterable[str]) -> None:
        """Give staged files their names."""

    def rename(self, old: str, new: str, files: Iterable[str]) -> None:
        """Give the files of a document another name."""

    def remove(self, name: str, files: Iterable[str]) -> None:
        """Remove files of a document; images stay, others may show them too."""

    def holds(self, name: str) -> bool:
        """Whether the XML of a document is there, as far as can be told cheaply."""

    def drop(self, token: str) -> None:
        """Remove staged files that are not wanted."""

    def sweep(self) -> None:
        """Remove everything staged: what a killed run left."""

    def write(self, name: str, data: bytes) -> None:
        """Write one file."""

    def read(self, name: str) -> bytes | None:
        """Return the bytes of a file, None when there is none."""

    def names(self, suffix: str) -> frozenset[str]:
        """Return the names of the files that end in a suffix, without it."""


def open_storage(target: str) -> Storage:
    """Return the storage of a folder or URL.

    Raises:
        OutputError: The folder cannot be made, or is a file.
        UsageError: The package that knows the URL is not installed.
    """
    return Remote(target) if is_remote(target) else Folder(local_path(target))


def is_remote(target: str) -> bool:
    """Whether a target is a URL of something other than this file system."""
    return "://" in target and not target.startswith("file://")


def local_path(target: str) -> Path:
    """Return the path of a local target."""
    return Path(target.removeprefix("file://")).absolute()


class Folder:
    """A folder of this file system."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _refused(path, error) from error

    def stage(self, token: str, files: Mapping[str, bytes]) -> None:
        """Write the files of a document, synchronised with the disk."""
        folder = self._path / STAGING / token
        try:
            for file, data in files.items():
                path = folder / file
                path.parent.mkdir(parents=True, exist_ok=True)
                _write_synced(path, data)
        except OSError as error:
            raise _refused(folder, error) from error

    def publish(self, token: str, name: str, files: Iterable[str]) -> None:
        """Rename staged files."""
        folder = self._path / STAGING / token
        try:
            for file in _xml_last(files):
                goal = self._path / _named(name, file)
                goal.parent.mkdir(exist_ok=True)
                (folder / file).replace(goal)
        except OSError as error:
            raise _refused(self._path / name, error) from error
        self.drop(token)

    def rename(self, old: str, new: str, files: Iterable[str]) -> None:
        """Rename the files of a document."""
        for file in _own(files):
            with suppress(FileNotFoundError):
                (self._path / f"{old}{file}").replace(self._path / f"{new}{file}")

    def remove(self, name: str, files: Iterable[str]) -> None:
        """Delete files of a document."""
        for file in _own(files):
            (self._path / f"{name}{file}").unlink(missing_ok=True)

    def holds(self, name: str) -> bool:
        """Whether the XML is there."""
        return (self._path / f"{name}{XML}").exists()

    def drop(self, token: str) -> None:
        """Delete staged files."""
        shutil.rmtree(self._path / STAGING / token, ignore_errors=True)

    def sweep(self) -> None:
        """Delete the folder of staged files."""
        shutil.rmtree(self._path / STAGING, ignore_errors=True)

    def write(self, name: str, data: bytes) -> None:
        """Write a file, atomically."""
        self.stage(name, {name: data})
        (self._path / STAGING / name / name).replace(self._path / name)

    def read(self, name: str) -> bytes | None:
        """Return a file's bytes."""
        with suppress(FileNotFoundError):
            return (self._path / name).read_bytes()
        return None

    def names(self, suffix: str) -> frozenset[str]:
        """Return the names of files."""
        found = self._path.glob(f"*{suffix}")
        return frozenset(path.name.removesuffix(suffix) for path in found)


class Remote:
    """A place that fsspec knows, such as ``s3://bucket/prefix``."""

    def __init__(self, target: str) -> None:
        self._fs, root = filesystem_of(target)
        self._root = root.rstrip("/")

    def stage(self, token: str, files: Mapping[str, bytes]) -> None:
        """Upload the files of a document under their token."""
        for file, data in files.items():
            self.write(f"{STAGING}/{token}/{file}", data)

    def publish(self, token: str, name: str, files: Iterable[str]) -> None:
        """Copy staged files within the store; a sweep takes them away later."""
        for file in _xml_last(files):
            self._copy(f"{STAGING}/{token}/{file}", _named(name, file))

    def rename(self, old: str, new: str, files: Iterable[str]) -> None:
        """Copy the files of a document within the store, then delete the old."""
        own = list(_own(files))
        for file in own:
            with suppress(FileNotFoundError):
                self._copy(f"{old}{file}", f"{new}{file}")
        self.remove(old, own)

    def remove(self, name: str, files: Iterable[str]) -> None:
        """Delete files of a document."""
        for file in _own(files):
            self._delete(f"{name}{file}")

    def holds(self, name: str) -> bool:  # noqa: ARG002
        """Return True: asking a store for a million objects is not cheap."""
        return True

    def drop(self, token: str) -> None:
        """Delete staged files."""
        self._delete(f"{STAGING}/{token}", recursive=True)

    def sweep(self) -> None:
        """Delete everything staged."""
        self._delete(STAGING, recursive=True)

    def write(self, name: str, data: bytes) -> None:
        """Upload a file."""
        path = self._at(name)
        try:
            self._fs.makedirs(path.rpartition("/")[0], exist_ok=True)
            self._fs.pipe_file(path, data)
        except OSError as error:
            raise _refused(path, error) from error

    def read(self, name: str) -> bytes | None:
        """Return a file's bytes."""
        with suppress(FileNotFoundError):
            data: bytes = self._fs.cat_file(self._at(name))
            return data
        return None

    def names(self, suffix: str) -> frozenset[str]:
        """Return the names of objects."""
        found = map(str, self._fs.glob(self._at(f"*{suffix}")))
        return frozenset(path.rpartition("/")[2].removesuffix(suffix) for path in found)

    def _at(self, name: str) -> str:
        return f"{self._root}/{name}"

    def _copy(self, old: str, new: str) -> None:
        try:
            self._fs.makedirs(self._at(new).rpartition("/")[0], exist_ok=True)
            self._fs.cp_file(self._at(old), self._at(new))
        except FileNotFoundError:
            raise
        except OSError as error:
            raise _refused(self._at(new), error) from error

    def _delete(self, name: str, *, recursive: bool = False) -> None:
        with suppress(FileNotFoundError):
            self._fs.rm(self._at(name), recursive=recursive)


def filesystem_of(url: str) -> tuple[Any, str]:
    """Return the file system of a URL and the path in it, nothing cached.

    Raises:
        UsageError: No installed package knows the URL.
    """
    from fsspec.core import url_to_fs  # noqa: PLC0415 - only for URLs

    try:
        fs, path = url_to_fs(url, use_listings_cache=False)
    except (ImportError, ValueError) as error:
        msg = f"{url}: {error}"
        raise UsageError(msg, hint="Install what it needs: `unakn[s3]`.") from error
    return fs, str(path)


def _named(name: str, file: str) -> str:
    return file if file.startswith(MEDIA) else f"{name}{file}"


def _xml_last(files: Iterable[str]) -> list[str]:
    return sorted(files, key=lambda file: (file == XML, file))


def _own(files: Iterable[str]) -> Iterable[str]:
    return (file for file in files if not file.startswith(MEDIA))


def _write_synced(path: Path, data: bytes) -> None:
    with path.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _refused(path: object, error: OSError) -> OutputError:
    return OutputError(f"{path} cannot be written: {error.strerror or error}")
