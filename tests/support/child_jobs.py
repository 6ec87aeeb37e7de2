"""What children do in tests: harmless, or fatal in every way that documents are."""

import os
import signal
import subprocess
import tempfile
import time

from converter.core.errors import HostileSourceError


def double(number: int) -> int:
    return number * 2


def process_id(_: object) -> int:
    return os.getpid()


def temporary_folder(_: object) -> str:
    return tempfile.gettempdir()


def abort(_: object) -> None:
    os.abort()


def hang_deaf(_: object) -> None:
    signal.signal(signal.SIGALRM, signal.SIG_IGN)
    time.sleep(60)


def misbehave(how: str) -> str:
    if how == "abort":
        os.abort()
    if how == "segfault":
        os.kill(os.getpid(), signal.SIGSEGV)
    if how == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    if how == "leave":
        os._exit(7)
    if how == "sleep":
        time.sleep(60)
    if how == "spin":
        while True:
            pass
    if how == "hoard":
        return str(len(bytearray(8 << 30)))
    if how == "recurse":
        return misbehave(how)
    if how == "refuse":
        msg = "built to do harm"
        raise HostileSourceError(msg, hint="Ask again.")
    if how == "bug":
        raise _OddError(1, 2)
    if how.startswith("spawn "):
        _spawn(how.removeprefix("spawn "))
    return how


class _OddError(Exception):
    """An exception that cannot be carried through a pipe."""

    def __init__(self, one: int, two: int) -> None:
        super().__init__(f"{one} and {two}")


def _spawn(path: str) -> None:
    """Start a process with a session of its own, as LibreOffice is, and hang."""
    started = subprocess.Popen(["sleep", "60"], start_new_session=True)
    with open(path, "w") as stream:  # noqa: PTH123
        stream.write(str(started.pid))
    time.sleep(60)
