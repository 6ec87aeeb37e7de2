"""``unakn preview``: a conversion as a page."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from converter.core.files import read_source, write_atomic

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml import etree

    from converter.core.source import SourceSpan
    from converter.outputs.preview import PageImage
    from converter.outputs.report import Report

_PATH = click.Path(path_type=Path)


@click.command("preview", short_help="Show a conversion as a page.")
@click.argument("file", metavar="FILE.xml")
@click.option(
    "-o",
    "--output",
    metavar="FILE.html",
    help="Where the page goes; - is standard output. Default: beside the XML.",
)
@click.option(
    "--source",
    type=_PATH,
    metavar="FILE.pdf",
    help="The PDF that was converted: its pages are shown beside the text.",
)
@click.option(
    "--report",
    type=_PATH,
    metavar="FILE",
    help="Report of the conversion. Default: NAME.report.json beside the XML.",
)
@click.option(
    "--trace",
    type=_PATH,
    metavar="FILE",
    help="Places of the paragraphs. Default: NAME.trace.json beside the XML.",
)
@click.option("--password", help="Of an encrypted PDF.", envvar="UNAKN_PASSWORD")
def command(  # noqa: PLR0913 - one parameter an option
    *,
    file: str,
    output: str | None,
    source: Path | None,
    report: Path | None,
    trace: Path | None,
    password: str | None,
) -> None:
    """Show Akoma Ntoso as the UN prints it, in one page that needs no network.

    Findings and places are taken from the sidecars that `unakn convert --report
    --trace` writes beside the XML.

    \b
    Examples:
      unakn preview letter.xml
      unakn preview letter.xml --source letter.pdf -o letter.html
    """
    path = None if file == "-" else Path(file)
    page = written(
        path, report=report, trace=trace, source=source, password=password or ""
    )
    if output == "-" or (output is None and path is None):
        sys.stdout.buffer.write(page)
        sys.stdout.buffer.flush()
        return
    target = Path(output) if output else path and path.with_suffix(".html")
    assert target is not None  # noqa: S101 - one of the two was given
    write_atomic(target, page)
    click.echo(f"{target}: {len(page) / 1000:,.0f} kB", err=True)


def written(
    path: Path | None,
    *,
    report: Path | None = None,
    trace: Path | None = None,
    source: Path | None = None,
    password: str = "",
) -> bytes:
    """Return the preview of a file; its sidecars are those beside it.

    Args:
        path: The Akoma Ntoso; None is standard input.
        report: Another report.
        trace: Another trace.
        source: The PDF that was converted.
        password: Of that PDF.

    Raises:
        ConverterError: One of the files cannot be read.
    """
    from converter.outputs.akn import parse  # noqa: PLC0415 - cold start
    from converter.outputs.preview import preview  # noqa: PLC0415

    root = parse(sys.stdin.buffer.read() if path is None else read_source(path))
    return preview(
        root,
        report=_report(report or _beside(path, ".report.json")),
        places=_places(trace or _beside(path, ".trace.json")),
        images=_images(source, password) if source else (),
        media=_media(root, path),
    ).encode()


def _beside(path: Path | None, suffix: str) -> Path | None:
    if path is None:
        return None
    found = path.with_suffix(suffix)
    return found if found.is_file() else None


def _report(path: Path | None) -> Report | None:
    from converter.outputs.report import read_report  # noqa: PLC0415 - cold start

    return read_report(read_source(path), str(path)) if path else None


def _places(path: Path | None) -> Mapping[str, SourceSpan]:
    from converter.outputs.report import read_places  # noqa: PLC0415 - cold start

    return read_places(read_source(path), str(path)) if path else {}


def _images(source: Path, password: str) -> Sequence[PageImage]:
    from converter.outputs.preview import PageImage  # noqa: PLC0415 - cold start
    from converter.readers.pdf.images import page_images  # noqa: PLC0415

    return [
        PageImage(png=png, width=width, height=height)
        for png, width, height in page_images(read_source(source), password=password)
    ]


def _media(root: etree._Element, path: Path | None) -> Mapping[str, bytes]:
    """Return the images beside the file; those that lie elsewhere are not read."""
    if path is None:
        return {}
    folder = path.parent.resolve()
    found = {}
    for image in root.iter("{*}img"):
        name = image.get("src", "")
        target = (folder / name).resolve()
        if name and target.is_relative_to(folder) and target.is_file():
            found[name] = target.read_bytes()
    return found
