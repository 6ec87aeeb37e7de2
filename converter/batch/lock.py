"""One batch at a time in one place: a lock that the system takes back from the dead.

A transaction of SQLite that is never committed: it works wherever the journal works.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from converter.core.errors import UsageError


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold a lock file.

    Raises:
        UsageError: Another process holds it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    holder = sqlite3.connect(path, isolation_level=None, timeout=0)
    try:
        holder.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        holder.close()
        msg = f"another batch is at work in {path.parent}"
        raise UsageError(msg, hint="Wait for it, or give another folder.") from error
    try:
        yield
    finally:
        holder.close()
