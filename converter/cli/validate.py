"""`unakn validate`: is this Akoma Ntoso what it should be?"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from converter.core.errors import EXIT_FINDINGS, EXIT_OK, UsageError, ValidationError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console

    from converter.validation.check import Origin
    from converter.validation.verdict import Group, Verdict

_TERMINAL = "terminal"
_FORMATS = (_TERMINAL, "json", "sarif", "junit", "html")
_PROFILES = ("auto", "official", "guidelines", "akn")
_MESSAGES = 3  # different messages of one cause
_PLACES = 3  # places of one cause, unless --all
_STDIN = "-"
_COLOURS = {"error": "red", "warning": "yellow", "info": "cyan"}


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
    r"""Check Akoma Ntoso files: XML, official schema, AKN4UN profile, links, names.

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
    verdicts: list[Verdict] = []
    console = _console(output) if form == _TERMINAL else None
    for path in files:
        verdict = _verdict(path, profile, origin, max_size)
        verdicts.append(verdict)
        if console:
            _show(console, verdict, every=every)
    if console:
        _summary(console, verdicts)
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
    from converter.pipeline.convert import read_document  # noqa: PLC0415 heavy
    from converter.pipeline.options import Options  # noqa: PLC0415 heavy
    from converter.validation.check import Origin, read_bytes  # noqa: PLC0415 lxml

    layout = read_document(read_bytes(source), Options(), name=source.name).layout
    return Origin(
        text=layout.text(), furniture=tuple(item.text for item in layout.furniture)
    )


def _status(verdicts: Sequence[Verdict], fail_on: str) -> int:
    if not all(verdict.valid for verdict in verdicts):
        return ValidationError.exit_code
    from converter.core.diagnostics import Severity  # noqa: PLC0415

    warned = any(verdict.count(Severity.WARNING) for verdict in verdicts)
    return EXIT_FINDINGS if warned and fail_on == "warning" else EXIT_OK


def _write(verdicts: Sequence[Verdict], form: str, output: Path | None) -> None:
    from converter.validation.reports import report_in  # noqa: PLC0415

    text = report_in(form)(verdicts)
    if output:
        output.write_text(text, "utf-8")
    else:
        click.echo(text, nl=False)


# -------------------------------------------------------------- terminal
def _console(output: Path | None) -> Console:
    from rich.console import Console  # noqa: PLC0415

    if output:
        file = output.open("w", encoding="utf-8")
        click.get_current_context().call_on_close(file.close)
        return Console(file=file, width=100, highlight=False)
    return Console(highlight=False, soft_wrap=True)


def _show(console: Console, verdict: Verdict, *, every: bool) -> None:
    from rich.markup import escape  # noqa: PLC0415

    word = "[green]valid[/]" if verdict.valid else "[red]invalid[/]"
    profile = f" (profile {verdict.profile})" if verdict.profile else ""
    console.print(f"[bold]{escape(verdict.file)}[/]: {word}{profile}{_counts(verdict)}")
    for group in verdict.groups():
        _show_group(console, group, every=every)


def _counts(verdict: Verdict) -> str:
    groups = verdict.groups()
    places = sum(group.count for group in groups)
    if not groups:
        return ""
    causes = "1 cause" if len(groups) == 1 else f"{len(groups)} causes"
    return f", {places:,} findings of {causes}" if places > 1 else ", 1 finding"


def _show_group(console: Console, group: Group, *, every: bool) -> None:
    from rich.markup import escape  # noqa: PLC0415

    colour = _COLOURS[str(group.severity)]
    times = f" × {group.count:,}" if group.count > 1 else ""
    console.print(f"  [{colour}]{group.severity} {group.rule}[/]{times}")
    messages = group.messages
    for message, count in messages[:_MESSAGES]:
        often = f" ({count:,} times)" if count > 1 and len(messages) > 1 else ""
        console.print(f"    {escape(message)}{often}")
    if len(messages) > _MESSAGES:
        console.print(f"    … and {len(messages) - _MESSAGES:,} other values")
    listed = group.findings if every else group.findings[:_PLACES]
    for finding in listed:
        place = [f"line {finding.line}" if finding.line else "", finding.xpath]
        if any(place):
            console.print(f"    [dim]at {escape(' '.join(filter(None, place)))}[/]")
    if len(listed) < len(group.findings):
        more = group.count - len(listed)
        console.print(f"    [dim]… and {more:,} more places (--all lists them)[/]")
    console.print(f"    [bold]→[/] {escape(group.advice)}")


def _summary(console: Console, verdicts: Sequence[Verdict]) -> None:
    if len(verdicts) > 1:
        invalid = sum(not verdict.valid for verdict in verdicts)
        console.print(f"{len(verdicts)} files, {len(verdicts) - invalid} valid, "
                      f"{invalid} invalid")  # fmt: skip
