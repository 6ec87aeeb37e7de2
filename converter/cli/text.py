"""``unakn text``: Akoma Ntoso turned back into text."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from converter.core.files import read_source, write_atomic

_FORMATS = ("md", "txt", "json", "docx")


@click.command("text", short_help="Turn Akoma Ntoso back into text.")
@click.argument("file", metavar="FILE.xml")
@click.option(
    "--format",
    "form",
    type=click.Choice(_FORMATS),
    help="Default: that of the output's name, else md.",
)
@click.option(
    "-o", "--output", metavar="FILE", help="Where it goes. Default: standard output."
)
@click.option(
    "--trace",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Pages for json. Default: NAME.trace.json beside the XML.",
)
def command(
    *, file: str, form: str | None, output: str | None, trace: Path | None
) -> None:
    """Turn Akoma Ntoso back into Markdown, text, JSON or DOCX.

    The JSON holds one object a paragraph, for search indexes and language models;
    schemas/text.schema.json describes it.

    \b
    Examples:
      unakn text resolution.xml > resolution.md
      unakn text resolution.xml --format json -o resolution.json
      unakn text resolution.xml -o resolution.docx
    """
    path = None if file == "-" else Path(file)
    data = sys.stdin.buffer.read() if path is None else read_source(path)
    result = _written(data, form or _by_name(output), _trace(path, trace))
    if output and output != "-":
        write_atomic(Path(output), result)
    else:
        sys.stdout.buffer.write(result)
        sys.stdout.buffer.flush()


def _by_name(output: str | None) -> str:
    suffix = Path(output or "").suffix.lstrip(".").lower()
    return suffix if suffix in _FORMATS else "md"


def _trace(path: Path | None, trace: Path | None) -> Path | None:
    if trace or path is None:
        return trace
    beside = path.with_suffix(".trace.json")
    return beside if beside.is_file() else None


def _written(data: bytes, form: str, trace: Path | None) -> bytes:
    from converter.outputs.akn import parse  # noqa: PLC0415 - cold start

    root = parse(data)
    if form == "docx":
        from converter.outputs.text.docx import to_docx  # noqa: PLC0415

        return to_docx(root)
    if form == "json":
        from converter.outputs.report import read_places  # noqa: PLC0415
        from converter.outputs.text.paragraphs import to_json  # noqa: PLC0415

        places = read_places(read_source(trace), str(trace)) if trace else {}
        return to_json(root, places).encode()
    if form == "txt":
        from converter.outputs.text.plain import to_plain  # noqa: PLC0415

        return to_plain(root).encode()
    from converter.outputs.text.markdown import to_markdown  # noqa: PLC0415

    return to_markdown(root).encode()
