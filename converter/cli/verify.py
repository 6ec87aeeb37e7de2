"""`unakn verify`: whether archive packages are what they say they are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from converter.core.errors import EXIT_OK, PackageError

if TYPE_CHECKING:
    from converter.outputs.archive.verify import Verdict


@click.command("verify", short_help="Check archive packages.")
@click.argument(
    "packages",
    nargs=-1,
    required=True,
    metavar="PACKAGE...",
    type=click.Path(exists=True, path_type=Path),
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON, one list of all.")
@click.pass_context
def command(ctx: click.Context, packages: tuple[Path, ...], *, as_json: bool) -> None:
    """Check packages: fixity, completeness, structure, metadata, safe names.

    A package is a folder or a ZIP in one of the forms that `unakn package` makes:
    BagIt, E-ARK, Archivematica transfer, DSpace SAF item, OCFL object or storage root,
    OPEX. Nothing is unpacked, nothing is fetched, no link is followed.

    \b
    Examples:
      unakn verify packages/A_RES_75_1_eng
      unakn verify --json packages/*.zip

    Exit status: 0 every package is sound, 51 at least one is not.
    """
    from converter.outputs.archive.verify import verify  # noqa: PLC0415 lxml

    verdicts = [verify(path) for path in packages]
    if as_json:
        rows = [_row(one) for one in verdicts]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
    else:
        for one in verdicts:
            _say(one)
    sound = all(one.is_sound for one in verdicts)
    ctx.exit(EXIT_OK if sound else PackageError.exit_code)


def _row(verdict: Verdict) -> dict[str, Any]:
    return {
        "package": str(verdict.path),
        "form": verdict.form,
        "sound": verdict.is_sound,
        "files": verdict.files,
        "bytes": verdict.octets,
        "findings": [one.as_dict() for one in verdict.findings],
    }


def _say(verdict: Verdict) -> None:
    word = "sound" if verdict.is_sound else "NOT SOUND"
    form = verdict.form or "unknown form"
    size = f"{verdict.files} files, {verdict.octets} bytes"
    click.echo(f"{verdict.path}: {word} ({form}, {size})")
    for one in verdict.findings:
        click.echo(f"  {one.severity} {one.code}: {one.message}", err=True)
