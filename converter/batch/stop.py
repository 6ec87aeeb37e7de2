"""A wish to stop, from a signal: seen between documents, and while waiting for one."""

from __future__ import annotations

import os
import signal
import threading
from types import FrameType, TracebackType
from typing import Self

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Stop:
    """Becomes true when the process is asked to end; a second time ends it at once."""

    def __init__(self) -> None:
        self.signal = 0
        """Number of the signal; 0 when nobody asked."""
        self._reader, self._writer = os.pipe()
        self._before: dict[int, object] = {}

    @property
    def requested(self) -> bool:
        """Whether somebody asked."""
        return self.signal != 0

    def fileno(self) -> int:
        """Return what becomes readable then, for `multiprocessing.connection.wait`."""
        return self._reader

    def __enter__(self) -> Self:
        if threading.current_thread() is threading.main_thread():
            for number in _SIGNALS:
                self._before[number] = signal.signal(number, self._ask)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for number, action in self._before.items():
            signal.signal(number, action)  # type: ignore[arg-type]
        os.close(self._reader)
        os.close(self._writer)

    def _ask(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002
        if self.requested:
            raise KeyboardInterrupt
        self.signal = number
        os.write(self._writer, b"!")
