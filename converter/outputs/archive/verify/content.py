"""The files of a package, read without trust.

Nothing is unpacked. A ZIP is read entry by entry with its bytes counted, a folder
without following links. Names that lead elsewhere, or that systems read differently,
are findings; such files are not read.
"""

from __future__ import annotations

import hashlib
import lzma
import os
import re
import stat
import struct
import unicodedata
import zipfile
import zlib
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from converter.core.diagnostics import Diagnostic
from converter.outputs.archive.verify.finding import finding

MOST_FILES = 100_000
MOST_BYTES = 16 * 1024**3
"""Unpacked size of a ZIP."""
MOST_RATIO = 200
"""Unpacked bytes for each packed one; text and XML reach some 30."""
_SMALL = 1024**2  # below, a ratio says nothing
_PIECE = 1024**2
_METADATA = 64 * 1024**2  # largest file that is read whole
# controls, signs that steer direction, those of which paths are made elsewhere
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\\\\:]")
_RESERVED = re.compile(r"(?i:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?")
_ENCRYPTED = 0x1
_DAMAGE = (
    OSError, EOFError, ValueError, RuntimeError, struct.error, zipfile.BadZipFile,
    zlib.error, lzma.LZMAError,
)  # fmt: skip
"""What reading a damaged ZIP can come to."""


class UnreadableError(Exception):
    """A file cannot be read; `finding` says why."""

    def __init__(self, why: Diagnostic) -> None:
        super().__init__(why.message)
        self.finding = why


class Content(ABC):
    """The files of a package by their path relative to its root."""

    folder: str
    """Name of the folder that is the package."""
    sizes: dict[str, int]
    """Bytes of each file."""
    findings: list[Diagnostic]
    """What is wrong with the container."""

    def __init__(self) -> None:
        self._digests: dict[tuple[str, str], str] = {}

    @abstractmethod
    def open(self, path: str) -> IO[bytes]:
        """Return a file to be read."""

    def close(self) -> None:  # noqa: B027 - a folder has nothing to close
        """Let go of what was opened to read the package."""

    def __contains__(self, path: str) -> bool:
        return path in self.sizes

    def under(self, folder: str) -> list[str]:
        """Return the paths under a folder, which ends in a stroke."""
        return [path for path in self.sizes if path.startswith(folder)]

    def read(self, path: str) -> bytes:
        """Return the bytes of a file of metadata.

        Raises:
            UnreadableError: It is too large, or damaged.
        """
        if self.sizes[path] > _METADATA:
            detail = f"larger than {_METADATA // 1024**2} MB"
            raise UnreadableError(finding("AR041", path=path, detail=detail))
        return b"".join(self._pieces(path))

    def digest(self, path: str, algorithm: str) -> str:
        """Return the hash of a file by an algorithm that hashlib knows.

        Raises:
            UnreadableError: It is damaged.
        """
        key = path, algorithm
        if key not in self._digests:
            wanted = {algorithm, "sha256", "sha512"}
            hashes = {name: hashlib.new(name) for name in wanted}
            for piece in self._pieces(path):
                for one in hashes.values():
                    one.update(piece)
            for name, one in hashes.items():
                self._digests[path, name] = one.hexdigest()
        return self._digests[key]

    def _pieces(self, path: str) -> Iterator[bytes]:
        left = self.sizes[path]
        try:
            with self.open(path) as stream:
                while piece := stream.read(_PIECE):
                    left -= len(piece)
                    if left < 0:
                        detail = f"{path} is longer than it says"
                        raise UnreadableError(finding("AR013", detail=detail))
                    yield piece
        except _DAMAGE as error:
            detail = f"{path}: {error}"
            raise UnreadableError(finding("AR013", detail=detail)) from error


class FolderContent(Content):
    """A package that is a folder."""

    def __init__(self, root: Path) -> None:
        super().__init__()
        self._root = root
        self.folder = root.resolve().name
        self.sizes = {}
        self.findings = []
        for path in self._walk(root):
            name = path.relative_to(root).as_posix()
            status = path.lstat()
            if not stat.S_ISREG(status.st_mode):
                detail = "a link" if stat.S_ISLNK(status.st_mode) else "not a file"
                self.findings.append(finding("AR012", path=_shown(name), detail=detail))
            elif fault := name_fault(name):
                self.findings.append(finding("AR011", path=_shown(name), detail=fault))
            else:
                self.sizes[name] = status.st_size
        self.findings += _collisions(self.sizes)

    def _walk(self, folder: Path) -> Iterator[Path]:
        with os.scandir(folder) as entries:
            for entry in sorted(entries, key=lambda one: one.name):
                if entry.is_dir(follow_symlinks=False):
                    yield from self._walk(Path(entry.path))
                else:
                    yield Path(entry.path)

    def open(self, path: str) -> IO[bytes]:
        """Return a file to be read."""
        return (self._root / path).open("rb")


class ZipContent(Content):
    """A package that is a ZIP, with one folder at its root or without."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.sizes = {}
        self.findings = []
        self.folder = path.stem
        self._entries: dict[str, zipfile.ZipInfo] = {}
        self._archive: zipfile.ZipFile | None = None
        try:
            self._archive = zipfile.ZipFile(path)
        except _DAMAGE as error:
            self.findings.append(finding("AR013", detail=str(error)))
            return
        entries = self._archive.infolist()
        if fault := _bomb(entries, path.stat().st_size):
            self.findings.append(finding("AR013", detail=fault))
            return
        self._take(entries)

    def _take(self, entries: list[zipfile.ZipInfo]) -> None:
        names = Counter(entry.orig_filename for entry in entries)
        for name, times in names.items():
            if times > 1:
                detail = f"{_shown(name)} is in it {times} times"
                self.findings.append(finding("AR013", detail=detail))
        found = {}
        for entry in entries:
            name = entry.orig_filename
            if fault := name_fault(name.removesuffix("/")):
                self.findings.append(finding("AR011", path=_shown(name), detail=fault))
            elif why := _no_file(entry):
                self.findings.append(finding("AR012", path=name, detail=why))
            elif not name.endswith("/"):
                found[name] = entry
        tops = {name.partition("/")[0] for name in found if "/" in name}
        if len(tops) == 1 and all("/" in name for name in found):
            (self.folder,) = tops
            found = {name.partition("/")[2]: entry for name, entry in found.items()}
        self._entries = found
        self.sizes = {name: entry.file_size for name, entry in found.items()}
        self.findings += _collisions(self.sizes)

    def open(self, path: str) -> IO[bytes]:
        """Return a file to be read."""
        if self._archive is None:
            raise KeyError(path)
        return self._archive.open(self._entries[path])

    def close(self) -> None:
        """Close the ZIP."""
        if self._archive:
            self._archive.close()


def content_of(path: Path) -> Content:
    """Return the files of a package, a folder or a ZIP."""
    return FolderContent(path) if path.is_dir() else ZipContent(path)


def name_fault(name: str) -> str:
    """Return why a path may not be used, or nothing."""
    return next(_name_faults(name), "")


def _name_faults(name: str) -> Iterator[str]:
    parts = name.split("/")
    if name.startswith("/"):
        yield "an absolute path"
    if ".." in parts:
        yield "it leads out of the package"
    if "" in parts or "." in parts:
        yield "an empty step in the path"
    if _UNSAFE.search(name):
        yield "it holds signs that do not belong into names"
    if any(_RESERVED.fullmatch(one) or one.endswith((".", " ")) for one in parts):
        yield "a name that Windows keeps for itself or changes"
    if any("\ud800" <= char <= "\udfff" for char in name):
        yield "it is not UTF-8"


def _shown(name: str) -> str:
    """Return a name as it may be printed on a terminal."""
    return name if name.isascii() and name.isprintable() else ascii(name)


def _collisions(names: Iterable[str]) -> Iterator[Diagnostic]:
    """Yield names that are one on systems that know no case or normalise accents."""
    seen: dict[str, str] = {}
    for name in names:
        key = unicodedata.normalize("NFC", name).casefold()
        if other := seen.get(key):
            detail = f"the same name as {_shown(other)} on some systems"
            yield finding("AR011", path=_shown(name), detail=detail)
        seen[key] = name


def _bomb(entries: list[zipfile.ZipInfo], packed: int) -> str:
    if len(entries) > MOST_FILES:
        return f"{len(entries)} entries"
    size = sum(entry.file_size for entry in entries)
    if size > MOST_BYTES:
        return f"{size} bytes when unpacked"
    if size > _SMALL and size > packed * MOST_RATIO:
        return f"{size} bytes packed into {packed}"
    return ""


def _no_file(entry: zipfile.ZipInfo) -> str:
    if entry.flag_bits & _ENCRYPTED:
        return "encrypted"
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind and kind not in (stat.S_IFREG, stat.S_IFDIR):
        return "a link" if kind == stat.S_IFLNK else "not a file"
    return ""
