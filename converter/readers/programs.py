"""Other people's programs, run for one document and ended when they take too long."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Sequence

from converter.core.errors import LimitError


def run(command: Sequence[str], *, name: str, limit: float) -> str:
    """Run a program and return what it said on its error stream.

    Args:
        command: Path of the program and its arguments.
        name: What messages call it.
        limit: Seconds after which it is ended, with all it started.

    Raises:
        LimitError: It took longer.
    """
    process = subprocess.Popen(  # noqa: S603  the program is found, the names are ours
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    try:
        _, said = process.communicate(timeout=limit)
    except subprocess.TimeoutExpired as error:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        msg = f"{name} took more than {limit:.0f} seconds for the document"
        raise LimitError(msg) from error
    return said.decode("utf-8", "replace")
