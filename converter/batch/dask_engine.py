"""Many machines: batches of documents as tasks of Dask, rows as their results.

Isolation stays inside the task: Dask alone condemns the neighbours of a document that
aborts. Outputs never pass through the scheduler; every machine writes to the target,
which all must see. No more batches are submitted than keep the workers busy.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Any

from converter.batch.engines import Local
from converter.batch.limits import Limits
from converter.batch.row import Row
from converter.batch.stop import Stop
from converter.batch.task import Task, failure
from converter.core.errors import UsageError

BATCH = 32
"""Documents of one task: large enough that the scheduler costs nothing."""
_AHEAD = 2  # batches submitted for each thread of a worker
_GLANCE = 0.5  # seconds between looks at whether to stop


class Dask:
    """The workers of a Dask scheduler."""

    def __init__(self, limits: Limits, *, jobs: int, scheduler: str) -> None:
        """Set it up.

        Args:
            limits: Of each document.
            jobs: Workers of a cluster on this machine.
            scheduler: Address, or ``local`` for such a cluster.
        """
        self._limits = limits
        self._jobs = jobs
        self._scheduler = scheduler

    def run(
        self, tasks: Iterator[Task], stop: Stop | None = None
    ) -> Iterator[tuple[Task, Row]]:
        """Yield every task with its row.

        Raises:
            UsageError: Dask is not installed, or the scheduler does not answer.
        """
        with self._client() as client:
            from distributed import wait  # noqa: PLC0415 - an extra

            pending: dict[Any, list[Task]] = {}
            while not (stop and stop.requested):
                room = _AHEAD * max(1, sum(client.nthreads().values())) - len(pending)
                for batch in _batches(tasks, room):
                    future = client.submit(_work, batch, self._limits, pure=False)
                    pending[future] = batch
                if not pending:
                    return
                try:
                    done = wait(list(pending), _GLANCE, "FIRST_COMPLETED").done
                except TimeoutError:
                    continue
                for future in done:
                    yield from _rows(future, pending.pop(future))
            for future in pending:
                future.cancel()

    @contextmanager
    def _client(self) -> Iterator[Any]:
        try:
            from distributed import Client, LocalCluster  # noqa: PLC0415 - an extra
        except ImportError as error:
            msg = "the engine dask is not installed"
            raise UsageError(msg, hint="Install unakn[dask].") from error
        if self._scheduler == "local":
            with (
                LocalCluster(
                    n_workers=self._jobs, threads_per_worker=1, dashboard_address=None
                ) as cluster,
                Client(cluster) as client,
            ):
                yield client
            return
        try:
            client = Client(self._scheduler)
        except (OSError, ValueError) as error:
            msg = f"the scheduler {self._scheduler} does not answer: {error}"
            raise UsageError(msg, hint="Example: tcp://10.0.0.1:8786.") from error
        with client:
            yield client


def _batches(tasks: Iterator[Task], count: int) -> Iterator[list[Task]]:
    for _ in range(count):
        batch = list(islice(tasks, BATCH))
        if not batch:
            return
        yield batch


def _rows(future: Any, batch: list[Task]) -> list[tuple[Task, Row]]:
    """Return the rows of a batch; if its machine was lost once too often, failures."""
    error = future.exception()
    if error is not None:
        return [(task, failure(task, error)) for task in batch]
    rows: list[tuple[Task, Row]] = future.result()
    return rows


def _work(batch: list[Task], limits: Limits) -> list[tuple[Task, Row]]:
    """Convert a batch on a worker, each document in a child of it."""
    # a worker is a daemon so that it ends with its nanny, and daemons may have no
    # children; ours end with the pipe that they share with the worker
    multiprocessing.current_process()._config["daemon"] = False  # type: ignore[attr-defined]  # noqa: SLF001
    return list(Local(limits, jobs=1).run(iter(batch)))
