"""What a child does with a document: read, convert, stage the outputs."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from pathlib import PurePosixPath

from converter.batch.names import base_name, work_of
from converter.batch.reading import read_uri
from converter.batch.row import Row, State
from converter.batch.storage import Storage, open_storage
from converter.batch.task import Task, digest, key_of
from converter.pipeline.convert import convert
from converter.readers.sidecar import parse_sidecar


def convert_document(task: Task) -> Row:
    """Convert a document and stage its outputs.

    Raises:
        ConverterError: There is no result; the class says why.
    """
    data = read_uri(task.uri)
    options = task.options
    if task.sidecar:
        known = parse_sidecar(read_uri(task.sidecar), task.sidecar)
        options = options.informed(known)
    source = digest(data)
    key = key_of(source, options)
    if key == task.known:
        return Row(uri=task.uri, state=State.UNCHANGED, key=key)
    result = convert(data, options, name=PurePosixPath(task.uri).name)
    files = result.files(report=True, trace=options.trace)
    if task.target:
        _storage(task.target).stage(task.token, files)
    counts = result.counts()
    return Row(
        uri=task.uri,
        state=State(result.status),
        key=key,
        source_sha256=source,
        base=base_name(result.symbol, result.language, task.uri),
        files=tuple(sorted(files)),
        symbol=result.symbol,
        language=result.language,
        genre=result.genre,
        work=work_of(result.symbol, task.uri),
        pages=result.pages,
        characters=result.characters,
        kept=round(result.kept, 6),
        backed=round(result.backed, 6),
        infos=counts["info"],
        warnings=counts["warning"],
        errors=counts["error"],
        codes=dict(sorted(Counter(one.code for one in result.diagnostics).items())),
        output_sha256=digest(result.xml),
    )


@lru_cache(maxsize=1)
def _storage(target: str) -> Storage:
    return open_storage(target)
