"""``unakn inspect``: what was seen and recognised, for people."""

from __future__ import annotations

import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from converter.core.files import read_source, write_atomic

if TYPE_CHECKING:
    from converter.pipeline.options import Options


@click.command("inspect", short_help="Show what was seen and recognised.")
@click.argument("file")
@click.option("--layout", "view", flag_value="layout", help="Blocks, notes, furniture.")
@click.option(
    "--trace",
    "view",
    flag_value="trace",
    default=True,
    help="Which recogniser took which lines (the default).",
)
@click.option("--genre", "view", flag_value="genre", help="Evidence for the genre.")
@click.option(
    "--html",
    "view",
    flag_value="html",
    help="All of it as a page that needs no network.",
)
@click.option(
    "-o",
    "--output",
    metavar="FILE.html",
    default="-",
    help="Where the page of --html goes; - is standard output (the default).",
)
@click.option("--lang", help="Language of the document.")
def command(file: str, *, view: str, output: str, lang: str | None) -> None:
    """Show how a document is read.

    \b
    Examples:
      unakn inspect letter.pdf --layout
      unakn inspect letter.pdf --trace
      unakn inspect letter.pdf --genre
      unakn inspect letter.pdf --html -o letter.inspect.html
    """  # fmt: skip
    from converter.pipeline.options import Options  # noqa: PLC0415 - cold start

    data = sys.stdin.buffer.read() if file == "-" else read_source(Path(file))
    options = Options(language=lang or "", trace=True)
    if view == "html":
        _page(data, options, file, output)
        return
    {"layout": _layout, "trace": _trace, "genre": _genre}[view](data, options, file)


def _layout(data: bytes, options: Options, name: str) -> None:
    from converter.layout.dump import dump  # noqa: PLC0415 - cold start
    from converter.pipeline.reading import read_document  # noqa: PLC0415

    click.echo(dump(read_document(data, options, name=name).layout))


def _trace(data: bytes, options: Options, name: str) -> None:
    from converter.pipeline.convert import convert  # noqa: PLC0415 - cold start

    result = convert(data, options, name=name)
    for step in result.trace:
        recogniser = step.recogniser.removeprefix("recognise_")
        click.echo(f"{step.zone:<12}{recogniser:<24}{step.place:<26}{step.text}")
    click.echo(result.line(name), err=True)


def _genre(data: bytes, options: Options, name: str) -> None:
    from converter.pipeline.reading import read_document  # noqa: PLC0415 - cold start

    reading = read_document(data, options, name=name)
    for verdict in reading.verdicts:
        mark = "*" if verdict.genre.name == reading.genre.name else " "
        click.echo(f"{mark} {verdict.genre.name:<24}{verdict.score:>6.1f}")
        for cue, count, added in verdict.evidence:
            click.echo(f"      {cue:<30}{count:>4} times {added:+.1f}")


def _page(data: bytes, options: Options, name: str, output: str) -> None:
    from converter.outputs.inspection import (  # noqa: PLC0415 - cold start
        Candidate,
        Step,
        inspection_page,
    )
    from converter.outputs.report import Discarded  # noqa: PLC0415
    from converter.pipeline.convert import convert_reading  # noqa: PLC0415
    from converter.pipeline.reading import read_document  # noqa: PLC0415

    reading = read_document(data, options, name=name)
    result = convert_reading(reading, data, options, name=name)
    page = inspection_page(
        title=result.symbol or Path(name).name,
        language=result.language,
        steps=[Step(**asdict(step)) for step in result.trace],
        candidates=[
            Candidate(
                name=verdict.genre.name,
                score=verdict.score,
                chosen=verdict.genre.name == reading.genre.name,
                evidence=tuple(verdict.evidence),
            )
            for verdict in reading.verdicts
        ],
        discards=[Discarded(**asdict(one)) for one in result.discards],
    )
    if output == "-":
        click.echo(page)
        return
    write_atomic(Path(output), page.encode())
    click.echo(f"{output}: {len(page) / 1000:,.0f} kB", err=True)
