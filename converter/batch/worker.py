"""One child process that does one job after another, and may die of any of them.

Why not a pool of a library: the standard one loses every task when a child aborts,
pebble's ends only the child and leaves what that had started (LibreOffice, ocrmypdf)
running. Here parent and child share a pipe and nothing else, so no lock is left locked
by a child that is killed, and the exit status says what a document did to it.

Children are forked from a server which has the pipeline imported (``forkserver``), so a
fresh one costs some milliseconds. A command with a single thread may fork itself.
"""

from __future__ import annotations

import faulthandler
import multiprocessing
import os
import signal
import sys
import tempfile
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import Any

from converter.batch.limits import GRACE, Limits
from converter.batch.usage import Meter
from converter.core.collector import collect_rarely
from converter.core.errors import ConverterError, LimitError

Job = Callable[[Any], Any]
"""What a child does with a request; a function of a module, so that it can be named."""

_FAREWELL = None
_PRELOADED = ["__main__", "converter.batch.preload"]
_WARM = "converter.batch.warm"
_END_WITH_PARENT = 1  # prctl(2): PR_SET_PDEATHSIG
_END = getattr(signal, "SIGKILL", signal.SIGTERM)  # Windows has one way only


class UnexpectedError(Exception):
    """A bug that a child ran into; its own exceptions may not survive the pipe."""

    def __init__(self, message: str, kind: str = "") -> None:
        super().__init__(message)
        self.kind = kind
        """Name of the class of the exception."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came of one request."""

    value: Any = None
    error: Exception | None = None
    seconds: float = 0.0
    memory: int = 0
    """Bytes that the process held at most; 0 when it died."""
    final: bool = False
    """Whether the child ends after it."""


def serving_context(*, warm: bool = False) -> BaseContext:
    """Return how children are started: from a server that has the pipeline imported.

    Args:
        warm: Whether it also has the patterns of every language compiled; that takes
            some seconds, and is worth it for a run of many documents.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([*_PRELOADED, *([_WARM] if warm else [])])
    return context


class Worker:
    """A child process as its parent sees it."""

    def __init__(
        self,
        job: Job,
        limits: Limits,
        context: BaseContext,
        scratch: Path | None = None,
    ) -> None:
        """Start a child.

        Args:
            job: What it does with each request.
            limits: Of each request.
            context: How the process is started.
            scratch: Folder for its temporary files.
        """
        self.limits = limits
        self.answered = 0
        ours, theirs = context.Pipe()
        self.connection: Connection = ours
        self._process = context.Process(  # type: ignore[attr-defined]
            target=_serve, args=(theirs, job, limits, scratch), daemon=True
        )
        self._process.start()
        theirs.close()

    def send(self, request: Any) -> None:
        """Give the child its next request. A dead child is noticed by `receive`."""
        with suppress(OSError):
            self.connection.send(request)

    def receive(self) -> Answer:
        """Return the answer that is there, or what killed the child."""
        try:
            answer: Answer = self.connection.recv()
        except (EOFError, OSError):
            self.close()
            error = self.limits.explain(self._process.exitcode)
            return Answer(error=error, final=True)
        self.answered += 1
        return answer

    def kill(self) -> None:
        """End the child, and everything that it started, now."""
        if self._process.is_alive() and self._process.pid:
            _kill_tree(self._process.pid)
        self.connection.close()
        self._process.join()

    def close(self) -> None:
        """Let the child end: it has nothing to do any more."""
        # a closed pipe is not enough: a forked child holds both of its ends
        self.send(_FAREWELL)
        self.connection.close()
        self._process.join(GRACE)
        if self._process.is_alive():
            self.kill()


def ask(worker: Worker, request: Any) -> Answer:
    """Return the answer to one request, or the error of a child that hangs."""
    worker.send(request)
    if worker.connection.poll(worker.limits.seconds):
        return worker.receive()
    worker.kill()
    return Answer(error=worker.limits.too_slow(), final=True)


# ---------------------------------------------------------------- in the child
def _serve(
    connection: Connection, job: Job, limits: Limits, scratch: Path | None
) -> None:
    """Answer requests until the pipe is closed."""
    _stand_alone()
    collect_rarely()
    if scratch:
        tempfile.tempdir = str(scratch)
    limits.bind()
    while True:
        try:
            request = connection.recv()
        except (EOFError, OSError):
            return
        if request is _FAREWELL:
            return
        limits.begin()
        came = answer(job, request, limits)
        limits.end()
        try:
            connection.send(came)
        except OSError:
            return
        if came.final:
            return


def answer(job: Job, request: Any, limits: Limits = Limits()) -> Answer:  # noqa: B008 - it is frozen
    """Return what comes of a job, done in this process."""
    meter = Meter()
    value: Any = None
    error: Exception | None = None
    final = False
    try:
        value = job(request)
    except ConverterError as raised:
        error = raised
    except MemoryError:
        error, final = limits.too_large(), True
    except RecursionError:
        error = LimitError("the document is nested too deeply")
    except Exception as raised:  # noqa: BLE001 - it is carried to the parent
        error = _unexpected(raised)
    return Answer(
        value=value,
        error=error,
        seconds=meter.seconds(),
        memory=meter.peak_memory(),
        final=final,
    )


def _unexpected(raised: Exception) -> UnexpectedError:
    kind = type(raised).__name__
    error = UnexpectedError(f"{kind}: {raised}", kind)
    error.add_note("".join(traceback.format_exception(raised)))
    return error


def _stand_alone() -> None:
    """Leave the terminal, its signals and its output; die when the parent does."""
    if hasattr(os, "setsid"):
        with suppress(OSError):
            os.setsid()
    for name, action in (
        ("SIGINT", signal.SIG_IGN),
        ("SIGTERM", signal.SIG_DFL),
        ("SIGALRM", signal.SIG_DFL),
        ("SIGXCPU", signal.SIG_DFL),
    ):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), action)
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 - not on every system

        ctypes.CDLL(None).prctl(_END_WITH_PARENT, signal.SIGKILL)
    # what is printed while a child dies is not for the user's terminal
    faulthandler.disable()
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    os.close(silence)


# --------------------------------------------------------------- in the parent
def _kill_tree(pid: int) -> None:
    """Kill a process and its descendants, also those with a session of their own."""
    for one in (*_descendants(pid), pid):
        with suppress(ProcessLookupError, PermissionError):
            os.kill(one, _END)


def _descendants(pid: int) -> list[int]:
    """Return the processes below one, where the system tells (Linux)."""
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):
            for child in map(int, task.read_text().split()):
                found += [child, *_descendants(child)]
    return found
