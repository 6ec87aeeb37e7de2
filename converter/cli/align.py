"""``unakn align``: language versions side by side."""

from __future__ import annotations

import sys
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import click

from converter.core.errors import UsageError
from converter.core.files import read_source, write_atomic

if TYPE_CHECKING:
    from converter.outputs.align.rows import Alignment

_FORMATS = ("html", "tmx", "tsv", "json")


@click.command("align", short_help="Put language versions side by side.")
@click.argument(
    "files",
    nargs=-1,
    required=True,
    metavar="A.xml B.xml...",
    type=click.Path(path_type=Path),
)
@click.option(
    "--format",
    "form",
    type=click.Choice(_FORMATS),
    help="Default: that of the output's name, else html.",
)
@click.option(
    "-o", "--output", metavar="FILE", help="Where it goes. Default: standard output."
)
@click.option(
    "--sentences", is_flag=True, help="Align sentences within paragraphs, too."
)
def command(
    *, files: tuple[Path, ...], form: str | None, output: str | None, sentences: bool
) -> None:
    """Align language versions of a document, paragraph by paragraph.

    The first file is the pivot. What is missing or differs stands first in the page.
    TMX 1.4b goes into translation tools.

    \b
    Examples:
      unakn align en.xml fr.xml ar.xml -o side-by-side.html
      unakn align en.xml es.xml --sentences -o memory.tmx
    """
    from converter.outputs.akn import parse  # noqa: PLC0415 - cold start
    from converter.outputs.align.rows import align  # noqa: PLC0415

    if len(files) < 2:  # noqa: PLR2004
        msg = "one file cannot be aligned"
        raise UsageError(msg, hint="Name a file for every language.")
    alignment = align([parse(read_source(path)) for path in files])
    suffix = Path(output or "").suffix.lstrip(".").lower()
    chosen = form or (suffix if suffix in _FORMATS else "html")
    result = _written(alignment, chosen, sentences=sentences)
    if output and output != "-":
        write_atomic(Path(output), result)
    else:
        sys.stdout.buffer.write(result)
        sys.stdout.buffer.flush()
    click.echo(f"{alignment.share():.2%} aligned, {len(alignment.rows)} rows", err=True)


def _written(alignment: Alignment, form: str, *, sentences: bool) -> bytes:
    from converter.outputs.align.data import to_json, to_tsv  # noqa: PLC0415
    from converter.outputs.align.html import to_html  # noqa: PLC0415
    from converter.outputs.align.lines import lines  # noqa: PLC0415
    from converter.outputs.align.tmx import to_tmx  # noqa: PLC0415

    found = list(lines(alignment, sentences=sentences))
    if form == "tmx":
        return to_tmx(alignment.versions, found, program=version("unakn"))
    if form == "tsv":
        return to_tsv(alignment, found).encode()
    return (to_json if form == "json" else to_html)(alignment, found).encode()
