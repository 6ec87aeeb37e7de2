"""For engines of other kinds: sources in, rows out; and the rows, published."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from converter.batch.engines import Local
from converter.batch.journal import Journal
from converter.batch.ledger import Ledger
from converter.batch.limits import Limits
from converter.batch.lock import locked
from converter.batch.place import fetch_journal, journal_path, return_journal
from converter.batch.row import Row
from converter.batch.sources import Source
from converter.batch.storage import open_storage
from converter.batch.task import Task, recipe
from converter.pipeline.options import Options


def process_batch(
    uris: Iterable[str],
    *,
    target: str = "",
    options: Options | None = None,
    limits: Limits | None = None,
) -> list[dict[str, Any]]:
    """Convert documents one after the other, each in a child process under limits.

    For whatever distributes lists: ``rdd.mapPartitions``, a Beam ``DoFn``, a queue.
    Outputs are staged in the target under the token of their row; `publish_batch`
    gives them their names, since only who sees all rows can tell who shares one.

    Args:
        uris: Paths, or URLs that fsspec opens.
        target: Folder or URL of the outputs, which every machine must see; without
            one, documents are converted for their rows alone.
        options: Of every document.
        limits: Of every document.

    Returns:
        One row a document, in the order of the sources, as
        `schemas/journal.schema.json` describes them, with the ``token``.
    """
    tasks = (
        Task(
            number=number,
            uri=uri,
            options=options or Options(),
            target=target,
            token=uuid.uuid4().hex,
        )
        for number, uri in enumerate(uris)
    )
    engine = Local(limits or Limits(), jobs=1)
    return [row.as_dict() | {"token": task.token} for task, row in engine.run(tasks)]


def publish_batch(
    rows: Iterable[Mapping[str, Any]], target: str, *, options: Options | None = None
) -> Iterator[Row]:
    """Give the outputs of `process_batch` their names and enter the rows.

    Args:
        rows: What `process_batch` returned, in the order that decides who may keep a
            name.
        target: The same as there.
        options: The same as there.

    Yields:
        Each row as entered.
    """
    storage = open_storage(target)
    path = journal_path(target)
    made_by = recipe(options or Options())
    with locked(path.with_suffix(".lock")):
        fetch_journal(path, storage, target)
        with Journal(path) as journal:
            ledger = Ledger(journal, storage, made_by)
            run = journal.begin_run()
            for values in rows:
                row = Row.from_dict(values)
                number = journal.find(Source(uri=row.uri, stamp=""), run)
                yield ledger.enter(number, str(values["token"]), row)
            storage.sweep()
        return_journal(path, storage, target)
