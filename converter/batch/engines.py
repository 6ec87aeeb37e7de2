"""Where the work is done: in this process, in children of it, or on many machines.

All give the same rows in the end; only the order and the hour differ.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from converter.batch.limits import Limits
from converter.batch.pool import Pool
from converter.batch.row import Row
from converter.batch.stop import Stop
from converter.batch.task import Task, failure
from converter.batch.worker import Answer, answer, serving_context


class Engine(Protocol):
    """Converts documents."""

    def run(
        self, tasks: Iterator[Task], stop: Stop | None = None
    ) -> Iterator[tuple[Task, Row]]:
        """Yield every task with its row, as they come; take tasks only when needed."""


class Serial:
    """One document after the other in this process: no isolation, for debugging."""

    def run(
        self, tasks: Iterator[Task], stop: Stop | None = None
    ) -> Iterator[tuple[Task, Row]]:
        """Yield every task with its row."""
        for task in tasks:
            yield task, row_of(task, answer(perform, task))
            if stop and stop.requested:
                return


class Local:
    """Children of this process."""

    def __init__(
        self, limits: Limits, *, jobs: int, scratch: Path | None = None
    ) -> None:
        context = serving_context(warm=True)
        self._pool = Pool(perform, limits, jobs=jobs, scratch=scratch, context=context)

    def run(
        self, tasks: Iterator[Task], stop: Stop | None = None
    ) -> Iterator[tuple[Task, Row]]:
        """Yield every task with its row."""
        for task, came in self._pool.run(tasks, stop):
            yield task, row_of(task, came)


def row_of(task: Task, came: Answer) -> Row:
    """Return the row of an answer."""
    row = failure(task, came.error) if came.error else came.value
    assert isinstance(row, Row)  # noqa: S101 - what `perform` returns
    return replace(row, seconds=came.seconds, memory=came.memory)


def perform(task: Task) -> Row:
    """Convert a document and stage its outputs; runs in a child.

    Raises:
        ConverterError: There is no result; the class says why.
    """
    from converter.batch.conversion import convert_document  # noqa: PLC0415 - heavy

    return convert_document(task)
