"""The index of a repository: which records there are, since when, and which are gone.

A folder of conversions does not say what left it, nor when a file last changed in
substance. The index does: it is an SQLite file that outlives the server, so deletions
are remembered for good. A record's datestamp is the day on which the change was seen.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from converter.core.clock import Clock
from converter.core.diagnostics import Diagnostic
from converter.core.errors import OutputError
from converter.outputs.archive.description import DescriptionError, describe
from converter.outputs.archive.markup import MarkupError, parse
from converter.outputs.oai.record import Record, identifier_of, sets_of

_SCHEMA = """
create table if not exists record (
    identifier text primary key,
    datestamp text not null,
    deleted integer not null,
    sets text not null,
    path text not null,
    sha256 text not null,
    size integer not null,
    changed integer not null
) without rowid;
create index if not exists by_date on record (datestamp);
create index if not exists by_path on record (path);
"""
_COUNT = """
select count(*) from record
where (:start = '' or datestamp >= :start) and (:end = '' or datestamp <= :end)
  and (:set = '' or instr(sets, :exact) or instr(sets, :below))
"""
_PAGE = """
select identifier, datestamp, deleted, sets, path from record
where (:start = '' or datestamp >= :start) and (:end = '' or datestamp <= :end)
  and (:set = '' or instr(sets, :exact) or instr(sets, :below))
  and identifier > :after
order by identifier limit :limit
"""
_ONE = """
select identifier, datestamp, deleted, sets, path from record where identifier = ?
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Which records are wanted. Empty means all."""

    start: str = ""
    """First day."""
    end: str = ""
    """Last day."""
    in_set: str = ""

    def values(self) -> dict[str, str | int]:
        """Return the values of the selection for a query."""
        return {
            "start": self.start,
            "end": self.end,
            "set": self.in_set,
            "exact": f'"{self.in_set}"',
            "below": f'"{self.in_set}:',  # a set and everything below it
        }


class Index:
    """The records of a folder."""

    def __init__(self, path: Path, folder: Path, domain: str) -> None:
        """Open or make the index.

        Raises:
            OutputError: The file cannot be opened or is no index.
        """
        self._path = path
        self._folder = folder
        self._domain = domain
        try:
            with closing(self._connect()) as connection:
                connection.executescript(_SCHEMA)
        except sqlite3.Error as error:
            msg = f"{path} cannot be used as an index: {error}"
            raise OutputError(msg, hint="Choose another file with --index.") from error

    @property
    def folder(self) -> Path:
        """The folder of conversions."""
        return self._folder

    def _connect(self) -> sqlite3.Connection:
        return sqlite3.connect(self._path, timeout=30)

    def refresh(self, clock: Clock) -> list[Diagnostic]:
        """Bring the index up to date with the folder; return what is not served."""
        findings: list[Diagnostic] = []
        today = clock().isoformat()
        with closing(self._connect()) as connection, connection:
            known = {
                row[0]: row[1:]
                for row in connection.execute(
                    "select path, identifier, size, changed from record"
                    " where not deleted"
                )
            }
            seen: dict[str, str] = {}
            for path in self._files():
                name = path.relative_to(self._folder).as_posix()
                status = path.stat()
                stamp = (status.st_size, status.st_mtime_ns)
                row = known.get(name)
                if row and row[1:] == stamp and row[0] not in seen:
                    seen[row[0]] = name
                    continue
                fault = self._take(connection, path, name, stamp, today, seen)
                if fault:
                    params = {"file": name, "detail": fault}
                    findings.append(Diagnostic(code="AR050", params=params))
            gone = [row[0] for row in known.values() if row[0] not in seen]
            connection.executemany(
                "update record set deleted = 1, datestamp = ?, path = '', sha256 = ''"
                " where identifier = ?",
                [(today, identifier) for identifier in gone],
            )
        return findings

    def _files(self) -> Iterator[Path]:
        for path in sorted(self._folder.rglob("*.xml")):
            if path.is_file() and not path.is_symlink():
                yield path

    def _take(  # noqa: PLR0913, PLR0917 - one row of the index
        self,
        connection: sqlite3.Connection,
        path: Path,
        name: str,
        stamp: tuple[int, int],
        today: str,
        seen: dict[str, str],
    ) -> str:
        """Enter a file that is new or was written again; return why it cannot be."""
        try:
            data = path.read_bytes()
            description = describe(parse(data))
        except (OSError, MarkupError, DescriptionError) as error:
            return str(error)
        identifier = identifier_of(description, self._domain)
        if other := seen.get(identifier):
            return f"{other} is the same language version"
        seen[identifier] = name
        digest = hashlib.sha256(data).hexdigest()
        old = connection.execute(
            "select sha256, datestamp, deleted from record where identifier = ?",
            (identifier,),
        ).fetchone()
        same = old is not None and old[0] == digest and not old[2]
        connection.execute(
            "insert or replace into record values (?, ?, 0, ?, ?, ?, ?, ?)",
            (
                identifier,
                old[1] if same else today,
                json.dumps(sets_of(description)),
                name,
                digest,
                *stamp,
            ),
        )
        return ""

    def get(self, identifier: str) -> Record | None:
        """Return a record, if there is or was one."""
        with closing(self._connect()) as connection:
            row = connection.execute(_ONE, (identifier,)).fetchone()
        return None if row is None else _record(row)

    def count(self, selection: Selection) -> int:
        """Return how many records a selection has."""
        with closing(self._connect()) as connection:
            return int(connection.execute(_COUNT, selection.values()).fetchone()[0])

    def page(self, selection: Selection, *, after: str, limit: int) -> list[Record]:
        """Return records of a selection by identifier, those behind a given one."""
        values = {**selection.values(), "after": after, "limit": limit}
        with closing(self._connect()) as connection:
            return [_record(row) for row in connection.execute(_PAGE, values)]

    def earliest(self) -> str:
        """Return the first datestamp, or nothing when there is no record."""
        with closing(self._connect()) as connection:
            row = connection.execute("select min(datestamp) from record").fetchone()
        return str(row[0] or "")

    def sets(self) -> list[str]:
        """Return the sets that have records."""
        with closing(self._connect()) as connection:
            rows = connection.execute("select distinct sets from record").fetchall()
        return sorted({name for (text,) in rows for name in json.loads(text)})


def _record(row: Sequence[str | int]) -> Record:
    identifier, datestamp, deleted, sets, path = row
    return Record(
        identifier=str(identifier),
        datestamp=str(datestamp),
        is_deleted=bool(deleted),
        sets=tuple(json.loads(str(sets))),
        path=str(path),
    )
