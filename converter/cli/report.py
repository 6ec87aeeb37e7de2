"""``unakn report``: a batch at a glance."""

from __future__ import annotations

import csv
import json
import sys
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Iterator

    from converter.batch.journal import Journal
    from converter.outputs.batch_report import Figures

_PAGE = "report.html"
_PREVIEW = ".html"


@click.command("report", short_help="Summarise a batch.")
@click.argument("target", metavar="OUT")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "csv"]),
    default="table",
    show_default=True,
    help="What goes to standard output; json is a line a document.",
)
@click.option(
    "--page/--no-page",
    default=True,
    show_default=True,
    help=f"Write OUT/{_PAGE}.",
)
def command(*, target: str, form: str, page: bool) -> None:
    """Summarise the journal of a batch.

    OUT is the folder or URL that `unakn batch` wrote to. The page report.html needs
    nothing beside it: it sorts and filters, and links outputs, previews and findings.

    \b
    Examples:
      unakn report converted/
      unakn report converted/ --format csv > rows.csv
    """  # fmt: skip
    from converter.batch.journal import Journal  # noqa: PLC0415 - cold start
    from converter.batch.place import fetch_journal, journal_path  # noqa: PLC0415
    from converter.batch.storage import open_storage  # noqa: PLC0415
    from converter.outputs.batch_report import (  # noqa: PLC0415
        figures_of,
        report_page,
    )

    storage = open_storage(target)
    path = journal_path(target)
    fetch_journal(path, storage, target)
    with Journal(path, create=False) as journal:
        if form != "table":
            {"json": _json, "csv": _csv}[form](journal.as_dicts())
        if form == "table" or page:
            figures = figures_of(journal.as_dicts())
        if form == "table":
            _table(figures, journal)
    if page:
        previews = storage.names(_PREVIEW)
        html = report_page(figures, title=target, previews=previews)
        storage.write(_PAGE, html.encode())
        click.echo(f"{target.rstrip('/')}/{_PAGE}", err=True)


def _json(rows: Iterator[dict[str, Any]]) -> None:
    for row in rows:
        click.echo(json.dumps(row, ensure_ascii=False))


def _csv(rows: Iterator[dict[str, Any]]) -> None:
    writer = None
    for row in rows:
        flat = {
            name: json.dumps(value, ensure_ascii=False)
            if isinstance(value, dict | list)
            else value
            for name, value in row.items()
        }
        if writer is None:
            writer = csv.DictWriter(sys.stdout, list(flat))
            writer.writeheader()
        writer.writerow(flat)


def _table(figures: Figures, journal: Journal) -> None:
    from rich.console import Console  # noqa: PLC0415 - cold start
    from rich.table import Table  # noqa: PLC0415

    from converter.outputs.batch_report.figures import genres_of  # noqa: PLC0415

    table = Table(box=None, pad_edge=False)
    table.add_column("kind")
    for name in ("documents", "partial", "pages", "text kept", "s/document"):
        table.add_column(name, justify="right")
    for name, group in (*genres_of(figures), ("all", figures.whole)):
        table.add_row(
            name,
            str(group.documents),
            str(group.partial),
            str(group.pages),
            "" if group.kept is None else f"{group.kept:.3%}",
            f"{group.seconds / group.documents:.2f}" if group.documents else "",
        )
    console = Console(highlight=False)
    console.print(table)
    states = figures.states
    console.print(
        "\n" + ", ".join(f"{states[name]} {name}" for name in sorted(states)),
        f"\nlanguages: {_counts(figures.languages)}",
        f"\nfailures: {_counts(figures.errors)}",
        f"\nlanguage versions: {figures.works} documents have others",
        f"\nnames told apart: {figures.collisions}",
        f"\njournal digest: {journal.digest()}",
        sep="",
        markup=False,
    )


def _counts(counter: Any) -> str:
    parts = [f"{count} {name}" for name, count in counter.most_common()]
    return ", ".join(parts) or "none"
