"""`unakn explain`: what a code means and what to do about it."""

from __future__ import annotations

import difflib
import json
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from converter.core.errors import UsageError

if TYPE_CHECKING:
    from converter.validation.rulebook import Entry


@click.command("explain", short_help="Say what a rule or a diagnostic means.")
@click.argument("codes", nargs=-1, metavar="[CODE...]")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, one list of all.")
def command(codes: tuple[str, ...], *, as_json: bool) -> None:
    """Explain rules of `validate` and diagnostics of `convert`; no code lists all.

    \b
    Examples:
      unakn explain R36
      unakn explain VA010 TX002
    """
    from converter.validation.rulebook import rulebook  # noqa: PLC0415 lxml

    known = rulebook()
    if not codes and not as_json:
        click.echo("\n".join(map(_line, known.values())))
        return
    entries = [_entry(code.upper(), known) for code in codes or known]
    if as_json:
        rows = [asdict(entry) for entry in entries]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    click.echo("\n\n".join(map(_page, entries)))


def _entry(code: str, known: dict[str, Entry]) -> Entry:
    if code in known:
        return known[code]
    near = difflib.get_close_matches(code, known, n=3)
    hint = f"Near to it: {', '.join(near)}." if near else "`unakn explain` lists all."
    msg = f"there is no rule or diagnostic {code}"
    raise UsageError(msg, hint=hint)


def _line(entry: Entry) -> str:
    return f"{entry.id:<6} {entry.severity:<8} {entry.title}"


def _page(entry: Entry) -> str:
    lines = [f"{entry.id} ({entry.severity})", entry.title]
    if entry.meaning:
        lines += ["", entry.meaning]
    lines += ["", f"What to do: {entry.advice}"]
    if entry.profiles:
        lines.append(f"Profiles: {', '.join(entry.profiles)}")
    if entry.source:
        lines.append(f"Source: {entry.source}")
    return "\n".join(lines)
