"""A few children, each at one document, replaced when they die or have done enough."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from multiprocessing.connection import wait
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import Any

from converter.batch.limits import Limits
from converter.batch.stop import Stop
from converter.batch.worker import Answer, Job, Worker, serving_context

_NO_MORE = object()
RECYCLED_AFTER = 100
"""Documents of one child; what it may leak goes with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Duty:
    """What a child is at."""

    worker: Worker
    request: Any
    begun: float


class Pool:
    """Runs a job on many requests, each under limits of its own."""

    def __init__(
        self,
        job: Job,
        limits: Limits,
        *,
        jobs: int = 1,
        scratch: Path | None = None,
        context: BaseContext | None = None,
    ) -> None:
        """Set up a pool; children start with the first request.

        Args:
            job: A function of a module.
            limits: Of each request.
            jobs: Children at a time.
            scratch: Folder for their temporary files.
            context: How they are started; by default forked from a warm server.
        """
        self._job = job
        self._limits = limits
        self._jobs = jobs
        self._scratch = scratch
        self._context = context or serving_context()
        self._idle: list[Worker] = []

    def run(
        self, requests: Iterable[Any], stop: Stop | None = None
    ) -> Iterator[tuple[Any, Answer]]:
        """Yield every request with its answer, in the order they are done.

        No more requests are taken than there are children. A stop ends the children
        at once, and the iteration.
        """
        feed = iter(requests)
        busy: dict[int, _Duty] = {}
        try:
            while not (stop and stop.requested):
                while len(busy) < self._jobs:
                    request = next(feed, _NO_MORE)
                    if request is _NO_MORE:
                        break
                    duty = self._begin(request)
                    busy[duty.worker.connection.fileno()] = duty
                if not busy:
                    return
                for duty in self._done(busy, stop):
                    del busy[duty.worker.connection.fileno()]
                    yield duty.request, self._end(duty)
        finally:
            for duty in busy.values():
                duty.worker.kill()
            for worker in self._idle:
                worker.close()
            self._idle.clear()

    def _begin(self, request: Any) -> _Duty:
        worker = (
            self._idle.pop()
            if self._idle
            else Worker(self._job, self._limits, self._context, self._scratch)
        )
        worker.send(request)
        return _Duty(worker=worker, request=request, begun=time.monotonic())

    def _done(self, busy: dict[int, _Duty], stop: Stop | None) -> list[_Duty]:
        """Return the duties that have an answer, or no time left; wait for one."""
        patience = self._limits.seconds
        first = min(duty.begun for duty in busy.values()) + patience
        watched: list[Any] = [duty.worker.connection for duty in busy.values()]
        if (
            stop and os.name == "posix"
        ):  # elsewhere only pipes of its own can be awaited
            watched.append(stop)
        found = wait(watched, timeout=max(0.0, first - time.monotonic()))
        now = time.monotonic()
        return [
            duty
            for duty in busy.values()
            if duty.worker.connection in found or duty.begun + patience <= now
        ]

    def _end(self, duty: _Duty) -> Answer:
        worker = duty.worker
        if worker.connection.poll():
            answer = worker.receive()
        else:
            worker.kill()
            answer = Answer(error=self._limits.too_slow(), final=True)
        if answer.final or worker.answered >= RECYCLED_AFTER:
            worker.close()
        else:
            self._idle.append(worker)
        if not answer.seconds:  # the child is dead
            seconds = round(time.monotonic() - duty.begun, 3)
            answer = replace(answer, seconds=seconds)
        return answer
