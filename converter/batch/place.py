"""Where the journal of a batch is kept.

Beside the outputs when these are on a disk. SQLite needs a local file, so the journal
of ``s3://...`` is kept in the user's state folder while the batch runs, and copied to
the outputs when it ends; another machine begins with that copy.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from converter.batch.journal import NAME
from converter.batch.storage import Storage, is_remote, local_path


def journal_path(target: str) -> Path:
    """Return the path of the journal of a target."""
    if not is_remote(target):
        return local_path(target) / NAME
    state = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local/state"
    name = hashlib.sha256(target.rstrip("/").encode()).hexdigest()[:16]
    return Path(state) / "unakn" / name / NAME


def fetch_journal(path: Path, storage: Storage, target: str) -> None:
    """Bring the journal of a remote target here, if it is not here already."""
    if is_remote(target) and not path.exists():
        data = storage.read(NAME)
        if data is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)


def return_journal(path: Path, storage: Storage, target: str) -> None:
    """Copy the journal of a remote target to its outputs."""
    if is_remote(target):
        storage.write(NAME, path.read_bytes())
