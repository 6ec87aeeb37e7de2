"""``unakn compare``: two versions of one text."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from converter.core.files import read_source, write_atomic

_PATH = click.Path(path_type=Path)


@click.command("compare", short_help="Compare two versions of one text.")
@click.argument("old", metavar="OLD.xml", type=_PATH)
@click.argument("new", metavar="NEW.xml", type=_PATH)
@click.option("--html", "as_html", is_flag=True, help="As a page.")
@click.option(
    "-o", "--output", metavar="FILE", help="Where it goes. Default: standard output."
)
def command(*, old: Path, new: Path, as_html: bool, output: str | None) -> None:
    """Compare two versions of one text: draft and adopted, original and Rev.1.

    Paragraphs that were added, deleted, moved or renumbered are marked, and the words
    that changed in the others; in Chinese words, too, not characters.

    \b
    Examples:
      unakn compare draft.xml adopted.xml
      unakn compare draft.xml adopted.xml --html -o changes.html
    """
    from converter.outputs.akn import describe, parse  # noqa: PLC0415 - cold start
    from converter.outputs.compare.html import summary, to_html  # noqa: PLC0415
    from converter.outputs.compare.matching import compare  # noqa: PLC0415
    from converter.outputs.compare.plain import to_plain  # noqa: PLC0415

    before, after = parse(read_source(old)), parse(read_source(new))
    differences = compare(before, after)
    if as_html or (output or "").endswith(".html"):
        result = to_html(describe(before), describe(after), differences)
    else:
        result = to_plain(differences)
    if output and output != "-":
        write_atomic(Path(output), result.encode())
        click.echo(summary(differences), err=True)
    else:
        sys.stdout.buffer.write(result.encode())
        sys.stdout.buffer.flush()
