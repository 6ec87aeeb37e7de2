"""The journal: a SQLite file with one row a document, written by the parent alone.

Every row is committed as it comes (write-ahead log), so a killed run loses at most the
documents that were being worked on. Readers may look at it while a batch runs.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields
from functools import cache
from importlib.resources import files
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from converter.batch.row import CONVERTED, Row, State
from converter.batch.sources import Source
from converter.core.errors import OutputError, UnreadableSourceError

NAME = "journal.sqlite"
_COLUMNS = tuple(one.name for one in fields(Row) if one.name != "uri")
_AS_JSON = ("codes", "files")
_STABLE = (
    "state", "key", "name", "same_as", "symbol", "language", "genre", "pages",
    "characters", "kept", "backed", "codes", "output_sha256", "error_class",
)  # fmt: skip
"""What does not depend on machine, hour or engine."""
_CHUNK = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A row of the journal with what the journal alone knows."""

    number: int
    row: Row
    sidecar: str
    stamp: str
    """Of the source, when it was listed."""


class Journal:
    """The journal of a batch."""

    def __init__(self, path: Path, *, create: bool = True) -> None:
        """Open a journal.

        Raises:
            UnreadableSourceError: There is none, and none may be created.
            OutputError: It cannot be written.
        """
        if not create and not path.is_file():
            msg = f"{path.parent} holds no journal"
            raise UnreadableSourceError(msg, hint="Give the folder of a batch.")
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(path, isolation_level=None, timeout=30)
            self._db.row_factory = sqlite3.Row
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = NORMAL")
            if create:
                self._db.executescript(_schema())
        except (sqlite3.Error, OSError) as error:
            msg = f"{path} cannot be opened as a journal: {error}"
            raise OutputError(msg, hint="Give another folder.") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close it; the write-ahead log is folded in."""
        self._db.close()

    @contextmanager
    def together(self) -> Iterator[None]:
        """Make what is written within one change: all of it or nothing."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    # ---------------------------------------------------------------- settings
    def setting(self, name: str, value: str, *, keep: bool = True) -> str:
        """Return a setting of the batch, entered if there is none or `keep` is off."""
        entry = _SETTING_KEPT if keep else _SETTING
        self._db.execute(entry, (name, value))
        found = self._db.execute("SELECT value FROM settings WHERE name = ?", (name,))
        return str(found.fetchone()[0])

    def begin_run(self) -> int:
        """Return the number of a new run; nothing waits in it yet."""
        with self.together():
            number = int(self.setting("runs", "0")) + 1
            self.setting("runs", str(number), keep=False)
            self._db.execute("UPDATE documents SET waiting = 0 WHERE waiting = 1")
        return number

    # ------------------------------------------------------------------ listing
    def enlist(
        self,
        sources: Iterable[Source],
        recipe: str,
        *,
        run: int,
        resume: bool,
        retry: bool,
    ) -> None:
        """Enter sources; those which are to be converted wait.

        Args:
            sources: In the order that decides who may keep a name.
            recipe: Tool version and options of this run.
            run: Its number.
            resume: Whether what is done stays done.
            retry: Whether what failed is tried again.
        """
        rules = {"recipe": recipe, "run": run, "resume": resume, "retry": retry}
        feed = iter(sources)
        while found := [asdict(one) | rules for one in islice(feed, _CHUNK)]:
            with self.together():
                self._db.executemany(_LIST, found)

    def find(self, source: Source, run: int) -> int:
        """Return the number of a source, entered now if it is new."""
        self.enlist([source], "", run=run, resume=True, retry=False)
        found = self._db.execute(
            "SELECT id FROM documents WHERE uri = ?", (source.uri,)
        )
        return int(found.fetchone()[0])

    def sources(self) -> Iterator[Source]:
        """Yield the sources of earlier runs, as they were then."""
        for one in self._each("SELECT * FROM documents WHERE id > ?"):
            yield Source(uri=one["uri"], stamp=one["listed"], sidecar=one["sidecar"])

    def let_wait(self, number: int) -> None:
        """Have a document converted again in the current run."""
        self._db.execute(
            "UPDATE documents SET waiting = 1, "
            "run = (SELECT value FROM settings WHERE name = 'runs') WHERE id = ?",
            (number,),
        )

    def settled(self, run: int) -> Iterator[Entry]:
        """Yield the converted documents of a run which do not wait."""
        query = "SELECT * FROM documents WHERE id > ? AND run = ? AND waiting = 0"
        yield from (_entry(one) for one in self._each(query, run) if one["name"])

    def count(self, run: int, *, waiting: bool) -> int:
        """Return how many documents of a run wait, or do not."""
        found = self._db.execute(
            "SELECT count(*) FROM documents WHERE run = ? AND waiting = ?",
            (run, waiting),
        )
        return int(found.fetchone()[0])

    def waiting(self) -> Iterator[Entry]:
        """Yield the documents which wait, in order."""
        yield from map(
            _entry, self._each("SELECT * FROM documents WHERE id > ? AND waiting = 1")
        )

    # ------------------------------------------------------------------- results
    def enter(self, number: int, row: Row, *, recipe: str, finished: str) -> None:
        """Enter what came of a document."""
        values = {name: _stored(name, getattr(row, name)) for name in _COLUMNS}
        values |= {"recipe": recipe, "finished": finished, "number": number}
        self._db.execute(_ENTER, values)

    def unchanged(self, number: int, recipe: str) -> None:
        """Enter that a document was looked at and is as it was."""
        self._db.execute(
            "UPDATE documents SET waiting = 0, stamp = listed, recipe = ? WHERE id = ?",
            (recipe, number),
        )

    def set_name(self, number: int, name: str) -> None:
        """Enter that the outputs of a document are called otherwise."""
        self._db.execute("UPDATE documents SET name = ? WHERE id = ?", (name, number))

    def make_repeat(self, number: int, uri: str) -> None:
        """Enter that a document repeats another: its outputs are those of that one."""
        self._db.execute(
            "UPDATE documents SET state = 'duplicate', same_as = ?, name = '', "
            "base = '', files = '[]' WHERE id = ?",
            (uri, number),
        )

    def entry(self, number: int) -> Entry:
        """Return a row."""
        found = self._db.execute("SELECT * FROM documents WHERE id = ?", (number,))
        return _entry(found.fetchone())

    def claims(self, base: str) -> list[Entry]:
        """Return the converted documents that claim a name, in order."""
        return self._entries(
            "base = ? COLLATE NOCASE AND name <> '' AND base <> ''", base
        )

    def converted(self, key: str) -> list[Entry]:
        """Return the documents that were converted from the same bytes and options."""
        states = ", ".join(f"'{state}'" for state in CONVERTED)
        return self._entries(f"key = ? AND state IN ({states})", key)

    def repeats(self, uri: str) -> list[Entry]:
        """Return the duplicates of a source."""
        return self._entries("state = 'duplicate' AND same_as = ?", uri)

    def rows(self) -> Iterator[Row]:
        """Yield every row, in order."""
        for one in self._each("SELECT * FROM documents WHERE id > ?"):
            yield _row(one)

    def as_dicts(self) -> Iterator[dict[str, Any]]:
        """Yield every row as JSON, with its language versions."""
        for one in self._each("SELECT * FROM documents WHERE id > ?"):
            found = self._db.execute(
                "SELECT language, name FROM versions WHERE id = ? ORDER BY 1, 2",
                (one["id"],),
            )
            yield {**_row(one).as_dict(), "versions": [dict(row) for row in found]}

    def counts(self) -> dict[str, int]:
        """Return how many documents are in each state."""
        found = self._db.execute("SELECT state, count(*) FROM documents GROUP BY state")
        known = dict(found.fetchall())
        return {str(state): known.get(str(state), 0) for state in State}

    def digest(self) -> str:
        """Return a hash of what does not depend on machine, hour or engine."""
        total = hashlib.sha256()
        for one in self._db.execute(
            f"SELECT uri, {', '.join(_STABLE)} FROM documents ORDER BY uri"  # noqa: S608
        ):
            total.update(json.dumps(list(one)).encode())
        return total.hexdigest()

    # -------------------------------------------------------------------- queries
    def _entries(self, condition: str, value: str) -> list[Entry]:
        query = f"SELECT * FROM documents WHERE {condition} ORDER BY id"  # noqa: S608
        return [_entry(one) for one in self._db.execute(query, (value,))]

    def _each(self, query: str, *values: int) -> Iterator[sqlite3.Row]:
        """Yield rows chunk by chunk, so that rows may be changed meanwhile."""
        last = 0
        while found := self._db.execute(
            f"{query} ORDER BY id LIMIT {_CHUNK}", (last, *values)
        ).fetchall():
            yield from found
            last = found[-1]["id"]


@cache
def _schema() -> str:
    return (files("converter.batch") / "journal.sql").read_text("utf-8")


# a document waits unless it is done: the same stamp, the same recipe, and no failure
# that is to be tried again
_LIST = """
INSERT INTO documents (uri, sidecar, listed, run)
VALUES (:uri, :sidecar, :stamp, :run)
ON CONFLICT (uri) DO UPDATE SET
  run = excluded.run, sidecar = excluded.sidecar, listed = excluded.listed,
  waiting = CASE
    WHEN NOT :resume OR state = 'pending' THEN 1
    WHEN stamp <> excluded.listed OR recipe <> :recipe THEN 1
    WHEN state = 'failed' THEN :retry
    ELSE 0
  END
"""
_SETTING = "INSERT OR REPLACE INTO settings VALUES (?, ?)"
_SETTING_KEPT = "INSERT OR IGNORE INTO settings VALUES (?, ?)"
_SET = ", ".join(f"{name} = :{name}" for name in _COLUMNS)
_ENTER = f"""
UPDATE documents
SET waiting = 0, stamp = listed, recipe = :recipe, finished = :finished, {_SET}
WHERE id = :number
"""  # noqa: S608 - names of our own columns


def _stored(name: str, value: Any) -> Any:
    if name in _AS_JSON:
        plain = dict(value) if isinstance(value, Mapping) else list(value)
        return json.dumps(plain, separators=(",", ":"))
    return value


def _row(one: sqlite3.Row) -> Row:
    values = {name: one[name] for name in ("uri", *_COLUMNS)}
    values["state"] = State(one["state"])
    values["codes"] = json.loads(one["codes"])
    values["files"] = tuple(json.loads(one["files"]))
    return Row(**values)


def _entry(one: sqlite3.Row) -> Entry:
    return Entry(
        number=one["id"], row=_row(one), sidecar=one["sidecar"], stamp=one["listed"]
    )
