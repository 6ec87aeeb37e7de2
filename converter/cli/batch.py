"""``unakn batch``: many documents, isolated, resumable."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from converter.cli.shape import shape_option
from converter.core.clock import today
from converter.core.errors import EXIT_FINDINGS, EXIT_OK, EXIT_SOME_FAILED

if TYPE_CHECKING:
    from converter.batch.options import BatchOptions, Listener, Summary

_CODES = ("ar", "zh", "en", "fr", "ru", "es")
_LEVELS = ("info", "warning", "error")
_SIGNALLED = 128
_MEMORY = re.compile(r"(\d+(?:\.\d+)?)\s*([kKmMgG]?)(?:i?[bB])?")
_UNITS = {"k": 1 << 10, "m": 1 << 20, "": 1 << 20, "g": 1 << 30}


class Memory(click.ParamType[int]):
    """An amount of memory: ``1500M``, ``2G``; a bare number is megabytes."""

    name = "memory"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        """Return bytes."""
        found = _MEMORY.fullmatch(str(value).strip())
        if found is None:
            self.fail(f"{value} is no amount of memory; write 1500M or 2G", param, ctx)
        return int(float(found.group(1)) * _UNITS[found.group(2).lower()])


@click.command("batch", short_help="Convert many documents, isolated, resumable.")
@click.argument("sources", nargs=-1, metavar="SOURCE...")
@click.option(
    "--out",
    "target",
    required=True,
    metavar="DIR|URL",
    help="Where outputs and journal go; s3:// and other fsspec URLs too.",
)
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Documents at a time. Default: one a processor.",
)
@click.option("--resume", is_flag=True, help="Go on: what is done stays done.")
@click.option("--retry-failed", is_flag=True, help="Go on, and try failures again.")
@click.option(
    "--limit-seconds",
    type=click.FloatRange(min=0.1),
    default=120.0,
    show_default=True,
    metavar="S",
    help="Time of one document.",
)
@click.option(
    "--limit-memory",
    type=Memory(),
    default="2G",
    show_default=True,
    metavar="M",
    help="Memory of one document.",
)
@click.option("--lang", type=click.Choice(_CODES), help="Language of all documents.")
@click.option("--genre", help="Kind of all documents; see `unakn genres`.")
@click.option("--encoding", help="Of plain texts, when it is known.")
@click.option("--ocr", is_flag=True, help="Let ocrmypdf read scans.")
@click.option("--trace", is_flag=True, help="Also write NAME.trace.json.")
@shape_option
@click.option(
    "--engine",
    type=click.Choice(["local", "serial", "dask"]),
    default="local",
    show_default=True,
    help="Children of this process; this process; many machines.",
)
@click.option(
    "--scheduler",
    default="local",
    show_default=True,
    metavar="ADDRESS|local",
    help="Dask scheduler; local starts a cluster on this machine.",
)
@click.option(
    "--journal",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Where the journal is kept meanwhile. Default: in the outputs.",
)
@click.option("--json-log", is_flag=True, help="Lines of JSON on standard output.")
@click.option(
    "--fail-on",
    type=click.Choice(_LEVELS),
    default="error",
    show_default=True,
    help="Findings that make the exit status 3.",
)
def command(  # noqa: PLR0913 - one parameter an option
    *,
    sources: tuple[str, ...],
    target: str,
    jobs: int | None,
    resume: bool,
    retry_failed: bool,
    limit_seconds: float,
    limit_memory: int,
    engine: str,
    scheduler: str,
    journal: Path | None,
    json_log: bool,
    fail_on: str,
    **options: Any,
) -> int:
    """Convert many documents; each in a child process of its own, under limits.

    A SOURCE is a file, a folder, a pattern, a .zip, a URL (s3://bucket/prefix), or
    @FILE: a list with one source a line. NAME.metadata.json beside a document tells
    what it does not print itself. Outputs are called by symbol and language; the
    journal (journal.sqlite) has one row a document; see `unakn report`.

    \b
    Examples:
      unakn batch archive/ --out converted/
      unakn batch archive/ --out converted/ --resume
      unakn batch @list.txt s3://bucket/1999/ --out s3://bucket/akn --jobs 8
      unakn batch archive/ --out converted/ --engine dask --scheduler tcp://host:8786

    Exit status: 0 done, 3 findings of --fail-on or worse, 4 some documents failed,
    130 and 143 stopped by a signal (go on with --resume).
    """  # fmt: skip
    from converter.batch.limits import Limits  # noqa: PLC0415 - cold start
    from converter.batch.options import BatchOptions  # noqa: PLC0415
    from converter.pipeline.options import Options, Shape  # noqa: PLC0415

    asked = BatchOptions(
        sources=sources,
        target=target,
        options=Options(
            language=options["lang"] or "",
            genre=options["genre"] or "",
            encoding=options["encoding"] or "",
            ocr=options["ocr"],
            shape=Shape(options["shape"]),
            trace=options["trace"],
            markup_date=today(),
        ),
        limits=Limits(seconds=limit_seconds, memory=limit_memory),
        engine=engine,
        scheduler=scheduler,
        resume=resume,
        retry_failed=retry_failed,
        journal=journal,
        **({"jobs": jobs} if jobs else {}),
    )
    return _status(_run(asked, json_log=json_log), fail_on)


def _run(asked: BatchOptions, *, json_log: bool) -> Summary:
    from converter.batch.run import run_batch  # noqa: PLC0415 - cold start
    from converter.cli.progress import (  # noqa: PLC0415
        JsonLines,
        MovingBar,
        PlainLines,
    )

    listener: Listener
    if json_log:
        listener = JsonLines()
    elif sys.stderr.isatty():
        listener = MovingBar()
    else:
        listener = PlainLines()
    try:
        return run_batch(asked, listener)
    finally:
        if isinstance(listener, MovingBar):
            listener.close()


def _status(summary: Summary, fail_on: str) -> int:
    if summary.signal:
        return _SIGNALLED + summary.signal
    if summary.states.get("failed"):
        return EXIT_SOME_FAILED
    levels = _LEVELS[_LEVELS.index(fail_on) :]
    if any(summary.severities.get(level) for level in levels):
        return EXIT_FINDINGS
    return EXIT_OK
