"""`unakn diff`: what changed between two files, in terms of the document."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from converter.core.errors import EXIT_FINDINGS, EXIT_OK, ValidationError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml import etree

    from converter.validation.comparison import Change

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("diff", short_help="Say what changed between two files.")
@click.argument("before", metavar="A.xml", type=_FILE)
@click.argument("after", metavar="B.xml", type=_FILE)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
)
@click.option(
    "--ids", is_flag=True, help="List changed eIds too, not only their number."
)
@click.option("--text-only", is_flag=True, help="Leave out facts, links and eIds.")
@click.option("--exit-code", is_flag=True, help="Exit with 3 when something changed.")
def command(  # noqa: PLR0913 one parameter an option
    before: Path, after: Path, *, form: str, ids: bool, text_only: bool, exit_code: bool
) -> None:
    """Compare two Akoma Ntoso files as documents: paragraphs, footnotes, facts.

    For two conversions of one document, or for ours beside the one that the United
    Nations publish. Markup that says the same in another way is no change.

    \b
    Examples:
      unakn diff old.xml new.xml
      unakn diff --format json --exit-code old.xml new.xml
    """
    from converter.validation.comparison import Kind, compare  # noqa: PLC0415 lxml

    beside = {Kind.FACT, Kind.LINKS, Kind.IDENTIFIER}
    changes = [
        change
        for change in compare(_parsed(before), _parsed(after))
        if not (text_only and change.kind in beside)
    ]
    if form == "json":
        document = {
            "before": str(before),
            "after": str(after),
            "same": not changes,
            "changes": [change.as_dict() for change in changes],
        }
        click.echo(json.dumps(document, ensure_ascii=False, indent=2))
    else:
        click.echo(_text(changes, ids=ids))
    status = EXIT_FINDINGS if changes and exit_code else EXIT_OK
    click.get_current_context().exit(status)


def _parsed(path: Path) -> etree._Element:
    from converter.validation.check import read_bytes  # noqa: PLC0415 lxml
    from converter.validation.reading import Unreadable, parse_xml  # noqa: PLC0415

    try:
        return parse_xml(read_bytes(path))
    except Unreadable as verdict:
        msg = f"{path}: {verdict}"
        raise ValidationError(msg, hint=verdict.finding.advice) from verdict


def _text(changes: Sequence[Change], *, ids: bool) -> str:
    from converter.validation.comparison import Kind  # noqa: PLC0415 lxml

    if not changes:
        return "The documents say the same."
    lines = [str(c) for c in changes if ids or c.kind is not Kind.IDENTIFIER]
    counts = Counter(change.kind for change in changes)
    if counts[Kind.IDENTIFIER] and not ids:
        lines.append(f"{counts[Kind.IDENTIFIER]} eIds differ (--ids lists them)")
    total = ", ".join(f"{count} {kind}" for kind, count in counts.most_common())
    return "\n".join([*lines, "", f"{len(changes)} changes: {total}"])
