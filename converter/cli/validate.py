"""`unakn validate`: is this Akoma Ntoso what it should be?"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from converter.core.diagnostics import Severity
from converter.core.errors import EXIT_FINDINGS, EXIT_OK, UsageError, ValidationError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from converter.validation.check import Origin
    from converter.validation.reports.terminal import TerminalReport
    from converter.validation.verdict import Verdict

_TERMINAL = "terminal"
_FORMATS = (_TERMINAL, "json", "sarif", "junit", "html")
_PROFILES = ("auto", "official", "guidelines", "akn")
_STDIN = "-"


@click.command("validate", short_help="Check Akoma Ntoso files.")
@click.argument(
    "paths",
    nargs=-1,
    required=True,
    metavar="FILE|DIR...",
    type=click.Path(exists=True, allow_dash=True, path_type=Path),
)
@click.option(
    "--profile",
    type=click.Choice(_PROFILES),
    default="auto",
    show_default=True,
    help="Rules to apply; auto picks them from the shape of each document.",
)
@click.option(
    "--source",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The document the file was made from: check that no text is lost.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(_FORMATS),
    default=_TERMINAL,
    show_default=True,
    help="Form of the report.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the report to a file.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning"]),
    default="error",
    show_default=True,
    help="What makes the exit status other than 0.",
)
@click.option("--all", "every", is_flag=True, help="List every place, not a sample.")
@click.option(
    "--max-size",
    type=click.IntRange(min=1),
    default=64,
    show_default=True,
    metavar="MB",
    help="Refuse larger files.",
)
def command(  # noqa: PLR0913 one parameter an option
    paths: tuple[Path, ...],
    *,
    profile: str,
    source: Path | None,
    form: str,
    output: Path | None,
    fail_on: str,
    every: bool,
    max_size: int,
) -> None:
    """Check Akoma Ntoso files: XML, official schema, AKN4UN profile, links, names.

    Works offline, on anybody's files. Folders are searched for *.xml; - is standard
    input. The exit status is 40 when a file is invalid, 3 when only warnings were
    found and --fail-on is warning.

    \b
    Examples:
      unakn validate resolution.xml
      unakn validate --source resolution.docx resolution.xml
      unakn validate --format sarif -o report.sarif folder
    """
    files = list(_files(paths))
    if source is not None and len(files) != 1:
        msg = "--source needs exactly one file to compare with"
        raise UsageError(msg)
    origin = _origin(source) if source else None
    terminal = (
        _terminal(output, files=len(files), every=every) if form == _TERMINAL else None
    )
    verdicts: list[Verdict] = []
    for path in files:
        verdicts.append(_verdict(path, profile, origin, max_size))
        if terminal:
            terminal.file(verdicts[-1])
    if terminal:
        terminal.end(verdicts)
    else:
        _write(verdicts, form, output)
    click.get_current_context().exit(_status(verdicts, fail_on))


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        found = sorted(path.rglob("*.xml"))
        if not found:
            msg = f"there is no *.xml file in {path}"
            raise UsageError(msg, hint="Name the files, or another folder.")
        yield from found


def _verdict(path: Path, profile: str, origin: Origin | None, max_size: int) -> Verdict:
    from converter.validation.check import judge, read_bytes  # noqa: PLC0415 lxml

    stdin = str(path) == _STDIN
    return judge(
        sys.stdin.buffer.read() if stdin else read_bytes(path),
        name=_STDIN if stdin else str(path),
        profile=None if profile == "auto" else profile,
        origin=origin,
        max_bytes=max_size * 1_000_000,
    )


def _origin(source: Path) -> Origin:
    """Read the source document with the reader of its format."""
    from converter.pipeline.options import Options  # noqa: PLC0415 heavy
    from converter.pipeline.reading import read_document  # noqa: PLC0415 heavy
    from converter.validation.check import Origin, read_bytes  # noqa: PLC0415 lxml

    layout = read_document(read_bytes(source), Options(), name=source.name).layout
    return Origin(
        text=layout.text(), furniture=tuple(item.text for item in layout.furniture)
    )


def _status(verdicts: Sequence[Verdict], fail_on: str) -> int:
    if not all(verdict.valid for verdict in verdicts):
        return ValidationError.exit_code
    warned = any(verdict.count(Severity.WARNING) for verdict in verdicts)
    return EXIT_FINDINGS if warned and fail_on == "warning" else EXIT_OK


def _write(verdicts: Sequence[Verdict], form: str, output: Path | None) -> None:
    from converter.validation.reports import report_in  # noqa: PLC0415

    text = report_in(form)(verdicts)
    if output:
        output.write_text(text, "utf-8")
    else:
        click.echo(text, nl=False)


def _terminal(output: Path | None, *, files: int, every: bool) -> TerminalReport:
    from rich.console import Console  # noqa: PLC0415

    from converter.validation.reports.terminal import TerminalReport  # noqa: PLC0415

    if output is None:
        console = Console(highlight=False, soft_wrap=True)
    else:
        file = output.open("w", encoding="utf-8")
        click.get_current_context().call_on_close(file.close)
        console = Console(file=file, highlight=False, soft_wrap=True)
    return TerminalReport(console, files=files, every=every)
