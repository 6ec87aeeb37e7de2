"""What one document may cost, enforced by the system on the process that reads it.

The parent ends a child that takes too long, with everything that it started. The
process also binds itself, so that the limits hold when the parent is gone: an alarm
for the time on the wall, ``RLIMIT_CPU`` for the processor, ``RLIMIT_AS`` for memory.
Windows has none of these.
"""

from __future__ import annotations

import math
import signal
from dataclasses import dataclass

from converter.batch.usage import address_space
from converter.core.errors import ConverterError, HostileSourceError, LimitError

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

GRACE = 2.0
"""Seconds after which a child ends itself that its parent did not end."""
_FILE_SIZE = 2 << 30
_MIB = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Limits of one document."""

    seconds: float = 120.0
    """On the wall, and of the processor."""
    memory: int = 2 << 30
    """Bytes of address space, beyond what the process has before it begins."""

    def bind(self) -> None:
        """Bind this process for good: memory, size of files, no core dumps."""
        if resource is None:
            return
        for kind, value in (
            (resource.RLIMIT_AS, address_space() + self.memory),
            (resource.RLIMIT_FSIZE, _FILE_SIZE),
            (resource.RLIMIT_CORE, 0),
        ):
            _lower(kind, value)

    def begin(self) -> None:
        """Start the clocks of one document; they end the process."""
        if resource is None:
            return
        usage = resource.getrusage(resource.RUSAGE_SELF)
        spent = usage.ru_utime + usage.ru_stime
        _lower(resource.RLIMIT_CPU, math.ceil(spent + self.seconds + GRACE))
        signal.setitimer(signal.ITIMER_REAL, self.seconds + GRACE)

    def end(self) -> None:
        """Stop the clock on the wall: the document is done."""
        if resource is not None:
            signal.setitimer(signal.ITIMER_REAL, 0)

    def too_slow(self) -> LimitError:
        """Return the error of a document that took too long."""
        return LimitError(f"the document took more than {self.seconds:g} seconds")

    def too_large(self) -> LimitError:
        """Return the error of a document that wanted too much memory."""
        return LimitError(f"the document needs more than {self.memory // _MIB} MB")

    def explain(self, status: int | None) -> ConverterError:
        """Return why a process ended with a status in the middle of a document.

        ``SIGABRT`` is how pdfium and the C++ library end when memory is refused to
        them: every bomb of our hostile set that reaches pdfium ends so. Other fatal
        signals mean that the library that reads the format broke down.

        Args:
            status: Exit status; a signal is negative. None when it never ended.
        """
        name = _signal_name(status)
        if status is None or name in {"SIGALRM", "SIGXCPU"}:
            return self.too_slow()
        if name == "SIGABRT":
            return self.too_large()
        if name == "SIGXFSZ":
            return LimitError(f"the document fills more than {_FILE_SIZE // _MIB} MB")
        if name == "SIGKILL":
            msg = "the system ended the conversion, most likely for want of memory"
            return LimitError(msg, hint="Run fewer at once, or lower --limit-memory.")
        how = name or f"status {status}"
        return HostileSourceError(f"the document broke the program reading it ({how})")


def _lower(kind: int, value: int) -> None:
    """Set a soft limit; the hard one stays, so that it can be moved later."""
    hard = resource.getrlimit(kind)[1]
    if hard != resource.RLIM_INFINITY:
        value = min(value, hard)
    resource.setrlimit(kind, (value, hard))


def _signal_name(status: int | None) -> str:
    if status is None or status >= 0:
        return ""
    try:
        return signal.Signals(-status).name
    except ValueError:
        return f"signal {-status}"
