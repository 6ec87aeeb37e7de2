"""A batch from its sources to its journal."""

from __future__ import annotations

import datetime as dt
import shutil
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from itertools import takewhile
from pathlib import Path

from converter.batch.engines import Engine, Local, Serial
from converter.batch.journal import Journal
from converter.batch.ledger import Ledger
from converter.batch.lock import locked
from converter.batch.options import BatchOptions, Listener, Summary
from converter.batch.place import fetch_journal, journal_path, return_journal
from converter.batch.row import CONVERTED, Row
from converter.batch.sources import Listing
from converter.batch.stop import Stop
from converter.batch.storage import (
    STAGING,
    Storage,
    is_remote,
    local_path,
    open_storage,
)
from converter.batch.task import Task, recipe
from converter.core.errors import UsageError
from converter.pipeline.options import Options


def run_batch(batch: BatchOptions, listener: Listener) -> Summary:
    """Convert documents until there are no more, or a signal says stop.

    Raises:
        UsageError: Options that make no sense together; another batch is at work.
        UnreadableSourceError: A source is not there.
        OutputError: The target cannot be written.
    """
    if not batch.sources and not batch.goes_on:
        msg = "there are no sources"
        raise UsageError(msg, hint="Name some, or give --resume to go on.")
    storage = open_storage(batch.target)
    path = batch.journal or journal_path(batch.target)
    with locked(path.with_suffix(".lock")), Stop() as stop:
        fetch_journal(path, storage, batch.target)
        with Journal(path) as journal:
            summary = _Run(batch, journal, storage, stop).whole(listener)
        return_journal(path, storage, batch.target)
    listener.ended(summary)
    return summary


class _Run:
    """One run of a batch."""

    def __init__(
        self, batch: BatchOptions, journal: Journal, storage: Storage, stop: Stop
    ) -> None:
        self._batch = batch
        self._journal = journal
        self._storage = storage
        self._stop = stop
        self._number = journal.begin_run()
        self._options = _dated(batch, journal)
        self._recipe = recipe(self._options)

    def whole(self, listener: Listener) -> Summary:
        """List, convert, enter; return how it ended."""
        begun = time.monotonic()
        self._storage.sweep()
        passed_over = self._list()
        settled = self._journal.count(self._number, waiting=False)
        listener.begun(self._journal.count(self._number, waiting=True), settled)
        states: Counter[str] = Counter()
        severities: Counter[str] = Counter()
        for row in self._rows():
            states[str(row.state)] += 1
            if row.state in CONVERTED:
                severities[_worst(row)] += 1
            listener.row(row)
        self._storage.sweep()
        return Summary(
            states=dict(states),
            severities=dict(severities),
            settled=settled,
            waiting=self._journal.count(self._number, waiting=True),
            seconds=round(time.monotonic() - begun, 3),
            signal=self._stop.signal,
            passed_over=passed_over,
            digest=self._journal.digest(),
        )

    def _list(self) -> dict[str, int]:
        """Enter the sources; return the files that were passed over."""
        target = self._batch.target
        outside = None if is_remote(target) else local_path(target)
        listing = Listing(outside=outside)
        found = (
            listing.of(self._batch.sources)
            if self._batch.sources
            else self._journal.sources()
        )
        self._journal.enlist(
            takewhile(lambda _: not self._stop.requested, found),
            self._recipe,
            run=self._number,
            resume=self._batch.goes_on,
            retry=self._batch.retry_failed,
        )
        for entry in self._journal.settled(self._number):
            if not self._storage.holds(entry.row.name):
                self._journal.let_wait(entry.number)
        return dict(sorted(listing.passed_over.items()))

    def _rows(self) -> Iterator[Row]:
        """Convert what waits, and what comes to wait meanwhile; yield what came."""
        ledger = Ledger(self._journal, self._storage, self._recipe)
        with _scratch(self._journal.path.parent / STAGING) as scratch:
            engine = engine_of(self._batch, scratch)
            while not self._stop.requested and self._journal.count(
                self._number, waiting=True
            ):
                for task, row in engine.run(self._tasks(), self._stop):
                    yield ledger.enter(task.number, task.token, row)

    def _tasks(self) -> Iterator[Task]:
        for entry in self._journal.waiting():
            row = entry.row
            known = self._batch.goes_on and row.name and self._storage.holds(row.name)
            yield Task(
                number=entry.number,
                uri=row.uri,
                sidecar=entry.sidecar,
                options=self._options,
                target=self._batch.target,
                token=f"{self._number}-{entry.number}",
                known=row.key if known else "",
            )


@contextmanager
def _scratch(folder: Path) -> Iterator[Path]:
    """Give children a folder for temporary files that a next run finds and removes."""
    scratch = folder / "scratch"
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True)
    try:
        yield scratch
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
        with suppress(OSError):
            folder.rmdir()


def engine_of(batch: BatchOptions, scratch: Path) -> Engine:
    """Return the engine that a batch asks for."""
    if batch.engine == "serial":
        return Serial()
    if batch.engine == "dask":
        from converter.batch.dask_engine import Dask  # noqa: PLC0415 - an extra

        return Dask(batch.limits, jobs=batch.jobs, scheduler=batch.scheduler)
    return Local(batch.limits, jobs=batch.jobs, scratch=scratch)


def _dated(batch: BatchOptions, journal: Journal) -> Options:
    """Return the options with the day of the first run: a resumed one keeps it."""
    today = batch.options.markup_date.isoformat()
    day = journal.setting("markup_date", today, keep=batch.goes_on)
    return replace(batch.options, markup_date=dt.date.fromisoformat(day))


def _worst(row: Row) -> str:
    if row.errors:
        return "error"
    return "warning" if row.warnings else "info"
