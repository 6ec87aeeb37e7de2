"""``unakn convert``: documents to Akoma Ntoso."""

from __future__ import annotations

import datetime
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from converter.cli.shape import shape_option
from converter.core.clock import today
from converter.core.errors import (
    EXIT_FINDINGS,
    EXIT_SOME_FAILED,
    ConverterError,
    UsageError,
)
from converter.core.files import read_source, write_atomic

if TYPE_CHECKING:
    from converter.pipeline.options import ConversionResult, Options

_CODES = ("ar", "zh", "en", "fr", "ru", "es")
_LEVELS = ("info", "warning", "error")


@click.command("convert", short_help="Convert documents to Akoma Ntoso.")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "-o",
    "--output",
    metavar="FILE|DIR",
    help="Where the XML goes; a folder for several files. Default: standard output.",
)
@click.option("--lang", type=click.Choice(_CODES), help="Language of the document.")
@click.option("--genre", help="Kind of document; see `unakn genres`.")
@click.option("--symbol", help="Document symbol, when the source prints none.")
@click.option("--date", metavar="YYYY-MM-DD", help="Date of issue.")
@click.option(
    "--metadata",
    type=click.Path(),
    metavar="FILE",
    help="Sidecar (JSON, CSV or MARCXML) that supplies what is not printed. "
    "NAME.metadata.json beside a file is read by itself.",
)
@click.option("--report", is_flag=True, help="Also write NAME.report.json.")
@click.option(
    "--trace", is_flag=True, help="Also write NAME.trace.json (eId to place)."
)
@shape_option
@click.option("--password", help="Of an encrypted PDF.", envvar="UNAKN_PASSWORD")
@click.option("--encoding", help="Of a plain text, when it is known.")
@click.option("--ocr", is_flag=True, help="Let ocrmypdf read a scan.")
@click.option(
    "--report-level",
    type=click.Choice([*_LEVELS, "none"]),
    default="warning",
    show_default=True,
    help="Which findings are printed.",
)
@click.option(
    "--fail-on",
    type=click.Choice(_LEVELS),
    default="error",
    show_default=True,
    help="Findings that make the exit status 3.",
)
@click.pass_context
def command(  # noqa: PLR0913 - one parameter an option
    ctx: click.Context,
    /,
    *,
    files: tuple[str, ...],
    output: str | None,
    metadata: str | None,
    report_level: str,
    fail_on: str,
    report: bool,
    **options: Any,
) -> int:
    """Convert PDF, DOCX, DOC or plain text to Akoma Ntoso 3.0.

    FILE may be - for standard input.

    \b
    Examples:
      unakn convert letter.pdf -o letter.xml
      unakn convert *.docx -o converted/ --report
      cat mined.txt | unakn convert - --symbol A/61/323 > letter.xml

    Exit status: 0 done, 3 findings of --fail-on or worse, 4 some of several files
    failed, 10-16 the source, 20-21 language, 40 our XML is invalid, 50 the target.
    """  # fmt: skip
    target = Path(output) if output and output != "-" else None
    folder = target is not None and (len(files) > 1 or _is_folder(output or ""))
    if len(files) > 1 and target is None:
        msg = "several files need a folder to go to"
        raise UsageError(msg, hint="Give it with -o DIR.")
    if (report or options["trace"]) and target is None:
        msg = "--report and --trace write files beside the XML"
        raise UsageError(msg, hint="Give the XML a file with -o FILE.")
    statuses = []
    for name in files:
        goal = _goal(target, name, folder=folder)
        try:
            result = _one(name, options, metadata)
            _write(result, goal, report=report, trace=options["trace"])
        except ConverterError as error:
            if len(files) == 1:
                raise
            if ctx.obj and ctx.obj.get("debug"):
                raise
            click.echo(f"{name}: {error} [{error.code}]", err=True)
            click.echo(f"  {error.hint}", err=True)
            statuses.append(EXIT_SOME_FAILED)
            continue
        _say(name, result, report_level)
        statuses.append(_status(result, fail_on))
    if EXIT_SOME_FAILED in statuses:
        return EXIT_SOME_FAILED
    return max(statuses, default=0)


def _is_folder(output: str) -> bool:
    return output.endswith(("/", "\\")) or Path(output).is_dir()


def _goal(target: Path | None, name: str, *, folder: bool) -> Path | None:
    if target is None or not folder:
        return target
    stem = "stdin" if name == "-" else Path(name).stem
    return target / f"{stem}.xml"


def _one(name: str, options: dict[str, Any], metadata: str | None) -> ConversionResult:
    from converter.readers import format_of  # noqa: PLC0415 - cold start

    data = sys.stdin.buffer.read() if name == "-" else read_source(Path(name))
    asked = _options(name, options, metadata)
    plain = format_of(data) == "text"
    if plain:  # not before a fork, which a thread would not survive
        threading.Thread(target=_compile_schema, daemon=True).start()
    # imported before a fork: once for all files
    from converter.pipeline.convert import convert  # noqa: PLC0415

    if plain:
        return convert(data, asked, name=name)
    return _isolated(data, asked, name)


def _compile_schema() -> None:
    """Do beside everything else what takes a quarter of a cold start."""
    from converter.validation.schema import compile_schema  # noqa: PLC0415

    compile_schema()


def _isolated(data: bytes, options: Options, name: str) -> ConversionResult:
    """Convert in a child: libraries for PDF and Word may abort, or fill the memory."""
    from converter.batch.isolation import convert_isolated  # noqa: PLC0415

    return convert_isolated(data, options, name=name)


def _options(name: str, given: dict[str, Any], metadata: str | None) -> Options:
    from converter.pipeline.options import Options, Shape  # noqa: PLC0415 - cold start
    from converter.readers.sidecar import read_sidecar  # noqa: PLC0415

    options = Options(
        language=given["lang"] or "",
        genre=given["genre"] or "",
        symbol=given["symbol"] or "",
        date=_iso(given["date"]),
        password=given["password"] or "",
        encoding=given["encoding"] or "",
        ocr=given["ocr"],
        shape=Shape(given["shape"]),
        trace=given["trace"],
        markup_date=today(),
    )
    path = _sidecar_path(name, metadata)
    if path is None:
        return options
    return options.informed(read_sidecar(path))


def _sidecar_path(name: str, metadata: str | None) -> Path | None:
    if metadata:
        return Path(metadata)
    if name == "-":
        return None
    path = Path(name)
    beside = path.with_name(f"{path.stem}.metadata.json")
    return beside if beside.is_file() else None


def _iso(date: str | None) -> str:
    if not date:
        return ""
    try:
        return datetime.date.fromisoformat(date).isoformat()
    except ValueError as error:
        msg = f"{date} is no date"
        raise UsageError(msg, hint="Write it as 2006-09-01.") from error


def _write(
    result: ConversionResult, goal: Path | None, *, report: bool, trace: bool
) -> None:
    if goal is None:
        sys.stdout.buffer.write(result.xml)
        sys.stdout.buffer.flush()
        return
    for file, data in result.files(report=report, trace=trace).items():
        image = file.startswith("media/")
        path = goal.parent / file if image else goal.with_suffix(file)
        write_atomic(goal if file == ".xml" else path, data)


def _say(name: str, result: ConversionResult, level: str) -> None:
    """Print one canonical line, and the findings."""
    click.echo(result.line(name), err=True)
    if level == "none":
        return
    for finding in result.diagnostics:
        if _LEVELS.index(finding.severity) >= _LEVELS.index(level):
            place = f"{finding.source}: " if finding.source else ""
            click.echo(
                f"  {finding.severity} {finding.code}: {place}{finding.message}",
                err=True,
            )


def _status(result: ConversionResult, fail_on: str) -> int:
    worst = result.worst()
    if worst is not None and _LEVELS.index(worst) >= _LEVELS.index(fail_on):
        return EXIT_FINDINGS
    return 0
