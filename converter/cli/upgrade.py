"""`unakn upgrade`: older Akoma Ntoso becomes clean 3.0, the text untouched."""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from converter.core.errors import OutputError

if TYPE_CHECKING:
    from converter.validation.upgrade import Upgrade

_STDIN = "-"
_SHOWN = 3  # changes of one concern, unless --all


@click.command("upgrade", short_help="Make older Akoma Ntoso clean 3.0.")
@click.argument(
    "path",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path),
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the result to a file instead of standard output.",
)
@click.option(
    "--report",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write every change to a JSON file.",
)
@click.option("--all", "every", is_flag=True, help="Show every change, not a sample.")
def command(
    path: Path, *, output: Path | None, report: Path | None, every: bool
) -> None:
    """Turn drafts (WD17) and the published resolutions into clean Akoma Ntoso 3.0.

    Namespace, IRIs, eIds, pointers, tabs, styles and empty elements are mended; the
    text stays as it is, which the command proves. Every change is reported.

    \b
    Examples:
      unakn upgrade A_RES_77_228.xml -o resolution.xml
      unakn upgrade old.xml -o new.xml --report changes.json
    """
    from converter.validation.check import read_bytes  # noqa: PLC0415 lxml
    from converter.validation.upgrade import upgrade  # noqa: PLC0415 lxml

    stdin = str(path) == _STDIN
    result = upgrade(sys.stdin.buffer.read() if stdin else read_bytes(path))
    if output:
        _write(output, result.xml)
    else:
        click.echo(result.xml, nl=False)
    if report:
        _write(report, _json(path, result).encode())
    click.echo(_summary(result, every=every), err=True)


def _write(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError as error:
        msg = f"{path}: {error.strerror or error}"
        raise OutputError(msg) from error


def _json(path: Path, result: Upgrade) -> str:
    document = {
        "file": str(path),
        "changes": [repair.as_dict() for repair in result.repairs],
        "remaining": [finding.as_dict() for finding in result.remaining],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _summary(result: Upgrade, *, every: bool) -> str:
    if not result.repairs:
        return "Nothing had to be changed."
    counts = Counter(repair.concern for repair in result.repairs)
    lines = []
    for concern, count in counts.most_common():
        lines.append(f"{concern}: {count} changes")
        changes = [repair for repair in result.repairs if repair.concern == concern]
        lines += [f"  {repair}" for repair in (changes if every else changes[:_SHOWN])]
        if count > _SHOWN and not every:
            lines.append(f"  … and {count - _SHOWN} more (--all lists them)")
    lines.append(f"{len(result.repairs)} changes; the text is untouched.")
    if result.remaining:
        rules = sorted({finding.rule for finding in result.remaining})
        lines.append(
            f"{len(result.remaining)} findings remain for a person to decide"
            f" ({', '.join(rules)}): see `unakn validate`."
        )
    return "\n".join(lines)
