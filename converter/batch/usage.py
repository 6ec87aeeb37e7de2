"""What a document cost: seconds and the highest use of memory."""

from __future__ import annotations

import contextlib
import os
import time
from pathlib import Path

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

_CLEAR = Path("/proc/self/clear_refs")
_STATUS = Path("/proc/self/status")
_SIZES = Path("/proc/self/statm")
_RESET_PEAK = "5"  # proc(5): resets the high-water mark of the resident set
_KIB = 1024


def address_space() -> int:
    """Return the bytes of address space of this process; 0 where that is not told."""
    with contextlib.suppress(OSError, ValueError):
        return int(_SIZES.read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    return 0


class Meter:
    """Measures from its creation on."""

    def __init__(self) -> None:
        self._begun = time.perf_counter()
        with contextlib.suppress(OSError):
            _CLEAR.write_text(_RESET_PEAK)

    def seconds(self) -> float:
        """Return the seconds since it was begun."""
        return round(time.perf_counter() - self._begun, 3)

    @staticmethod
    def peak_memory() -> int:
        """Return the bytes this process held at most since then.

        Where the mark cannot be reset, it is that of the whole life of the process.
        """
        with contextlib.suppress(OSError):
            for line in _STATUS.read_text().splitlines():
                if line.startswith("VmHWM:"):
                    return int(line.split()[1]) * _KIB
        if resource is None:
            return 0
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _KIB
