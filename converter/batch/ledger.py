"""Enters what came of documents: gives outputs their names, keeps the journal true.

The order of every step is such that a kill between any two of them is mended by the
next run: files move first, the row is committed last, and a document whose row was not
committed is converted again, with the same result under the same name.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable
from dataclasses import replace

from converter.batch.journal import Entry, Journal
from converter.batch.names import settle
from converter.batch.row import CONVERTED, Row, State
from converter.batch.storage import XML, Storage
from converter.core.errors import OutputError


def now() -> str:
    """Return the time for the column ``finished``."""
    return dt.datetime.now(tz=dt.UTC).isoformat(timespec="seconds")


class Ledger:
    """The one place that writes to the journal during a run."""

    def __init__(
        self,
        journal: Journal,
        storage: Storage,
        recipe: str,
        clock: Callable[[], str] = now,
    ) -> None:
        """Set it up.

        Args:
            journal: Where rows go.
            storage: Where outputs are.
            recipe: Tool version and options of this run.
            clock: Says the time.
        """
        self._journal = journal
        self._storage = storage
        self._recipe = recipe
        self._clock = clock

    def enter(self, number: int, token: str, row: Row) -> Row:
        """Publish the outputs of a document and enter its row; return it as entered.

        Args:
            number: Of the document.
            token: Under which its outputs are staged.
            row: What the child says.
        """
        if row.state is State.UNCHANGED:
            self._journal.unchanged(number, self._recipe)
            return row
        before = self._journal.entry(number)
        row = replace(row, tries=before.row.tries + 1)
        with self._journal.together():
            if row.state in CONVERTED:
                row = self._place(number, token, row)
            self._journal.enter(
                number, row, recipe=self._recipe, finished=self._clock()
            )
            self._clear(before, row)
        return row

    # ------------------------------------------------------------------ outputs
    def _place(self, number: int, token: str, row: Row) -> Row:
        """Give staged outputs their name; those of a repeated document get none."""
        same = [e for e in self._journal.converted(row.key) if e.number != number]
        for other in same:
            if other.number < number:
                self._storage.drop(token)
                return row.as_repeat(other.row.uri)
        claims = [
            entry
            for entry in self._journal.claims(row.base)
            if entry.number != number and entry not in same
        ]
        new = Entry(number=number, row=row, sidecar="", stamp="")
        names = self._named([*claims, new])
        try:
            for entry in claims:
                self._rename(entry, names[entry.number])
            self._storage.publish(token, names[number], row.files)
        except OutputError as error:
            return _unpublished(row, error)
        for other in same:
            self._repeat(other, row.uri, kept=names[number])
        return replace(row, name=names[number])

    @staticmethod
    def _named(claims: list[Entry]) -> dict[int, str]:
        """Return the names of documents that claim one base, by number."""
        ordered = sorted(claims, key=lambda entry: entry.number)
        base = ordered[0].row.base
        names = settle(base, [entry.row for entry in ordered])
        return {e.number: name for e, name in zip(ordered, names, strict=True)}

    def _rename(self, entry: Entry, name: str) -> None:
        """Move the outputs of a document to another name, if they are what it says.

        A run that was killed in between may have moved them already, or put those of
        another document in their place: then it is converted again.
        """
        row = entry.row
        if row.name == name:
            return
        if self._is(row, row.name):
            self._storage.rename(row.name, name, row.files)
        elif not self._is(row, name):
            self._journal.let_wait(entry.number)
        self._journal.set_name(entry.number, name)

    def _is(self, row: Row, name: str) -> bool:
        data = self._storage.read(f"{name}{XML}")
        return data is not None and _digest(data) == row.output_sha256

    def _repeat(self, entry: Entry, uri: str, *, kept: str) -> None:
        """Make a document, and those that repeat it, repeat an earlier one."""
        for other in (entry, *self._journal.repeats(entry.row.uri)):
            self._journal.make_repeat(other.number, uri)
        if entry.row.name != kept:
            self._storage.remove(entry.row.name, entry.row.files)

    # ------------------------------------------------------------- what was before
    def _clear(self, before: Entry, now: Row) -> None:
        """Take away what an earlier conversion of the document left."""
        old = before.row
        if old.state in CONVERTED and old.key != now.key:
            for entry in self._journal.repeats(old.uri):
                self._journal.let_wait(entry.number)
        if not old.name:
            return
        if old.name == now.name:
            self._storage.remove(old.name, set(old.files) - set(now.files))
            return
        claims = self._journal.claims(old.base)
        if all(entry.row.name != old.name for entry in claims):
            self._storage.remove(old.name, old.files)
        if claims:
            for number, name in self._named(claims).items():
                self._rename(self._journal.entry(number), name)


def _unpublished(row: Row, error: OutputError) -> Row:
    return replace(
        row,
        state=State.FAILED,
        base="",
        files=(),
        error_class=type(error).__name__,
        error_code=error.code,
        message=str(error),
    )


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
