"""Defaults of options from ``unakn.toml``, in this folder or one above it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from converter.core.errors import UsageError

NAME = "unakn.toml"


def defaults() -> dict[str, Any]:
    """Return the tables of the nearest ``unakn.toml``, one a command.

    Raises:
        UsageError: The file is no TOML.
    """
    here = Path.cwd()
    for folder in (here, *here.parents):
        path = folder / NAME
        if path.is_file():
            try:
                return tomllib.loads(path.read_text("utf-8"))
            except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
                msg = f"{path}: {error}"
                raise UsageError(msg, hint="Mend or remove the file.") from error
    return {}
