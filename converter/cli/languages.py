"""``unakn languages``: the languages and how large their packs are."""

from __future__ import annotations

import click


@click.command("languages", short_help="List the languages.")
def command() -> None:
    """List the languages, their direction and the size of their packs."""
    from converter.languages.loader import languages, load_pack  # noqa: PLC0415

    for code in languages():
        pack = load_pack(code)
        openers = len(pack.resolution.preambular) + len(pack.resolution.operative)
        click.echo(
            f"{code}  {pack.iso3}  {pack.name:<9}{pack.direction}  {openers} openers"
        )
