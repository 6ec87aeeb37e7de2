"""`unakn symbol`: what a document symbol says."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from converter.core.errors import UsageError

if TYPE_CHECKING:
    from converter.core.symbols import Symbol


@click.command("symbol", short_help="Read a document symbol.")
@click.argument("symbols", nargs=-1, required=True, metavar="SYMBOL...")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, one list of all.")
def command(symbols: tuple[str, ...], *, as_json: bool) -> None:
    """Read document symbols: organ, session, number, IRI steps, link.

    \b
    Example:
      unakn symbol "A/RES/60/1" "S/RES/1325 (2000)"
    """
    rows = [facts(_parsed(text)) for text in symbols]
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    click.echo("\n\n".join(map(_table, rows)))


def _parsed(text: str) -> Symbol:
    from converter.core.symbols import SymbolError, parse  # noqa: PLC0415 - data files

    try:
        return parse(text)
    except SymbolError as fault:
        raise UsageError(
            str(fault),
            hint="Give the symbol as printed at the top right of the document.",
        ) from None


def facts(symbol: Symbol) -> dict[str, str | list[str]]:
    """Return what the symbol says; what it does not say is left out."""
    from converter.core.symbols.iri import actor_of, number_of  # noqa: PLC0415

    rows: dict[str, str | list[str]] = {
        "symbol": symbol.text,
        "organ": symbol.organ_name,
        "organ_id": symbol.organ_id,
        "above": [body.name for body in symbol.organs[:-1]],
        "session": symbol.session,
        "series": symbol.series,
        "number": symbol.number,
        "letters": symbol.letters,
        "qualifier": symbol.qualifier,
        "part": symbol.part,
        "country": symbol.country,
        "changes": list(symbol.changes),
        "changes_document": symbol.parent.text if symbol.parent else "",
        "issued_with": symbol.joint.text if symbol.joint else "",
        "cited_as": symbol.resolution_number,
        "genre": symbol.genre_hint,
        "actor": actor_of(symbol),
        "iri_number": number_of(symbol),
        "iri_number_of_text": number_of(symbol, component=True),
        "link": symbol.link,
        "source": symbol.organ.source,
    }
    return {key: value for key, value in rows.items() if value}


def _table(rows: dict[str, str | list[str]]) -> str:
    width = max(map(len, rows))
    return "\n".join(
        f"{key:<{width}}  {', '.join(value) if isinstance(value, list) else value}"
        for key, value in rows.items()
    )
