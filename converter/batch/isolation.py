"""One document in a child process, for commands that convert a few.

The child is forked from this process when that is safe (one thread, a system that can),
so that what is imported already costs nothing; else from a server.
"""

from __future__ import annotations

import multiprocessing
import tempfile
import threading
from dataclasses import dataclass
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import cast

from converter.batch.limits import Limits
from converter.batch.worker import Worker, ask, serving_context
from converter.pipeline.options import ConversionResult, Options


@dataclass(frozen=True, slots=True, kw_only=True)
class _Request:
    """A document to convert."""

    data: bytes
    options: Options
    name: str


def convert_isolated(
    data: bytes, options: Options, *, name: str = "", limits: Limits | None = None
) -> ConversionResult:
    """Return one document as Akoma Ntoso; whatever it does, it does to a child.

    Args:
        data: The file.
        options: What the caller asks for and knows.
        name: File name, for messages only.
        limits: Of time and memory.

    Raises:
        ConverterError: As `pipeline.convert.convert` does.
        LimitError: The document took too long, or needed too much memory.
        HostileSourceError: It broke the program that reads its format.
    """
    with tempfile.TemporaryDirectory(prefix="unakn-") as scratch:
        worker = Worker(_convert, limits or Limits(), _context(), Path(scratch))
        try:
            came = ask(worker, _Request(data=data, options=options, name=name))
        finally:
            worker.close()
    if came.error is not None:
        raise came.error
    return cast("ConversionResult", came.value)


def _convert(request: _Request) -> ConversionResult:
    from converter.pipeline.convert import convert  # noqa: PLC0415 - in the child
    from converter.validation.schema import compile_schema  # noqa: PLC0415

    # beside reading: a fresh child has yet to compile it
    threading.Thread(target=compile_schema, daemon=True).start()
    return convert(request.data, request.options, name=request.name)


def _context() -> BaseContext:
    if _alone() and "fork" in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("fork")
    return serving_context()


def _alone() -> bool:
    """Return whether this process has one thread, counting those not of Python.

    A child forked while another thread holds a lock waits for it for ever.
    """
    try:
        return len(list(Path("/proc/self/task").iterdir())) == 1
    except OSError:
        return threading.active_count() == 1
