"""Files on disk: read with a clear error, written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from converter.core.errors import OutputError, UnreadableSourceError


def read_source(path: Path) -> bytes:
    """Return the bytes of a file.

    Raises:
        UnreadableSourceError: It is missing, a folder, empty or not permitted.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        msg = f"{path}: there is no such file"
        raise UnreadableSourceError(msg) from error
    except IsADirectoryError as error:
        msg = f"{path} is a folder"
        hint = "Give files, or use `unakn batch` for folders."
        raise UnreadableSourceError(msg, hint=hint) from error
    except OSError as error:
        msg = f"{path}: {error.strerror or error}"
        raise UnreadableSourceError(msg) from error
    if not data:
        msg = f"{path} is empty"
        raise UnreadableSourceError(msg, hint="Get the file again; it has no bytes.")
    return data


def write_atomic(path: Path, data: bytes) -> None:
    """Write a file so that it is there whole or not at all.

    Raises:
        OutputError: The target cannot be written.
    """
    temporary: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        temporary = Path(name)
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        temporary.chmod(0o644)
        temporary.replace(path)
    except OSError as error:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink()
        msg = f"{path} cannot be written: {error.strerror or error}"
        raise OutputError(msg) from error
