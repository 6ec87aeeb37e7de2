"""``unakn genres``: the kinds of documents and what is recognised in each."""

from __future__ import annotations

import json

import click


@click.command("genres", short_help="List the kinds of documents.")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def command(*, as_json: bool) -> None:
    """List the kinds of documents and what is recognised in each."""
    from converter.genres import genres  # noqa: PLC0415 - cold start

    if as_json:
        rows = [
            {
                "genre": one.name,
                "element": one.doc_type,
                "subtype": one.subtype,
                "name": one.akn_name,
                "title": one.title,
                "recognises": list(one.recognises),
                "source": one.source,
            }
            for one in genres().values()
        ]
        click.echo(json.dumps(rows, indent=1))
        return
    for one in genres().values():
        click.echo(f"{one.name}: {one.title} ({one.doc_type} name={one.akn_name!r})")
        for line in one.recognises:
            click.echo(f"  - {line}")
