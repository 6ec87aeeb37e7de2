"""The bytes of a source: a file, a member of a zip, or what a URL points to.

Nothing is unpacked to disk, nothing but a regular file is opened, and no more is read
than a document may have.
"""

from __future__ import annotations

import os
import stat
import zipfile
from functools import lru_cache
from pathlib import Path
from typing import IO, cast
from urllib.parse import urlsplit
from urllib.request import url2pathname

from converter.batch.storage import filesystem_of
from converter.core.errors import (
    EncryptedSourceError,
    HostileSourceError,
    LimitError,
    UnreadableSourceError,
)

LARGEST = 512 << 20
"""Bytes of a source."""
_PIECE = 1 << 20
_ZIP = "zip://"
_ENCRYPTED = 0x1  # flag of a member of a zip
_NO_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read_uri(uri: str) -> bytes:
    """Return the bytes of a source.

    Raises:
        UnreadableSourceError: It is not there, not a regular file or not permitted.
        LimitError: It is larger than `LARGEST`.
        EncryptedSourceError: It is an encrypted member of a zip.
        HostileSourceError: It is a damaged member of a zip.
    """
    try:
        if uri.startswith(_ZIP) and "::" in uri:
            member, _, archive = uri.removeprefix(_ZIP).partition("::")
            return _read_member(member, archive)
        with _opened(uri) as stream:
            return _capped(stream, uri)
    except OSError as error:
        msg = f"{uri}: {error.strerror or error}"
        raise UnreadableSourceError(msg) from error


def _opened(uri: str) -> IO[bytes]:
    if uri.startswith("file://"):
        return _regular(url2pathname(urlsplit(uri).path))
    if "://" in uri:
        fs, path = filesystem_of(uri)
        return cast("IO[bytes]", fs.open(path, "rb"))
    return _regular(uri)


def _regular(path: str) -> IO[bytes]:
    """Open a file; a pipe or device would wait for ever, or never end."""
    handle = os.open(path, os.O_RDONLY | _NO_WAITING)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        msg = f"{path} is not a regular file"
        raise UnreadableSourceError(msg)
    return os.fdopen(handle, "rb")


def _capped(stream: IO[bytes], name: str) -> bytes:
    """Return all of a stream, piece by piece: memory is taken for what is there."""
    pieces = []
    size = 0
    while piece := stream.read(_PIECE):
        size += len(piece)
        if size > LARGEST:
            msg = f"{name} is larger than {LARGEST >> 20} MB"
            raise LimitError(msg)
        pieces.append(piece)
    return b"".join(pieces)


def _read_member(member: str, archive: str) -> bytes:
    try:
        opened = _archive(archive)
        about = opened.getinfo(member)
        if about.flag_bits & _ENCRYPTED:
            msg = f"{member} is encrypted in its archive"
            raise EncryptedSourceError(msg, hint="Unpack the archive first.")
        with opened.open(about) as stream:
            return _capped(stream, member)
    except KeyError as error:
        msg = f"{archive} holds no {member}"
        raise UnreadableSourceError(msg) from error
    except (zipfile.BadZipFile, NotImplementedError, EOFError) as error:
        msg = f"{member} cannot be unpacked: {error}"
        raise HostileSourceError(msg) from error


@lru_cache(maxsize=2)
def _archive(uri: str) -> zipfile.ZipFile:
    """Open an archive; kept open, since its documents follow one another."""
    local = Path(uri)
    return zipfile.ZipFile(local if local.is_file() else _opened(uri))
