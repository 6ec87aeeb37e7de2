"""`unakn oai`: conversions for harvesters."""

from __future__ import annotations

import ipaddress
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec

import click

from converter.core.clock import now, today
from converter.core.errors import UsageError

if TYPE_CHECKING:
    from converter.core.diagnostics import Diagnostic
    from converter.outputs.oai.index import Index

_PORT = 8137
_P = ParamSpec("_P")


def _shared(function: Callable[_P, None]) -> Callable[_P, None]:
    """Add what serving and exporting have in common."""
    options = (
        click.argument(
            "folder", type=click.Path(exists=True, file_okay=False, path_type=Path)
        ),
        click.option(
            "--index",
            "index_path",
            type=click.Path(dir_okay=False, path_type=Path),
            help="File that remembers changes and deletions. "
            "Default: .unakn-oai.sqlite in the folder.",
        ),
        click.option(
            "--domain",
            default="unakn.invalid",
            show_default=True,
            help="Domain name in the identifiers, that of your institution.",
        ),
        click.option(
            "--name",
            default="United Nations documents in Akoma Ntoso",
            show_default=True,
            help="Name of the repository.",
        ),
        click.option(
            "--email",
            default="nobody@unakn.invalid",
            show_default=True,
            help="Address of who looks after it.",
        ),
    )
    for option in reversed(options):
        function = option(function)
    return function


@click.group("oai", short_help="Serve or export conversions over OAI-PMH.")
def command() -> None:
    """Give conversions to harvesters by OAI-PMH 2.0.

    Formats: oai_dc, mods, akn. Sets by language, organ and kind. Records that left
    the folder are told as deleted, for good.
    """


@command.command("serve")
@_shared
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="Address to listen on; the default is reached from this machine only.",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=_PORT,
    show_default=True,
    help="0 takes a free one.",
)
@click.option("--base-url", help="Address by which harvesters reach the server.")
@click.option(
    "--page-size",
    type=click.IntRange(1, 10_000),
    default=100,
    show_default=True,
    help="Records in one answer.",
)
@click.option(
    "--refresh",
    type=click.IntRange(0),
    default=60,
    show_default=True,
    metavar="SECONDS",
    help="How long the folder may have changed without our noticing.",
)
def serve(  # noqa: PLR0913 - one parameter an option
    folder: Path,
    index_path: Path | None,
    domain: str,
    name: str,
    email: str,
    *,
    host: str,
    port: int,
    base_url: str | None,
    page_size: int,
    refresh: int,
) -> None:
    """Serve a folder of conversions until stopped.

    \b
    Example:
      unakn oai serve converted --domain library.example.org
      curl 'http://127.0.0.1:8137/oai?verb=Identify'
    """
    from converter.outputs.oai.provider import Provider, Repository  # noqa: PLC0415
    from converter.outputs.oai.server import OaiServer  # noqa: PLC0415

    index = _index(folder, index_path, domain)
    server = OaiServer(
        (host, port), lambda: _say(index.refresh(today)), interval=refresh
    )
    _warn(host)
    where = base_url or f"http://{_in_url(host)}:{server.server_port}/oai"
    repository = Repository(name=name, base_url=where, email=email, page_size=page_size)
    click.echo(f"serving {folder} at {where}; stop with Ctrl-C", err=True)
    sys.stderr.flush()
    try:
        server.serve(Provider(repository, index, now))
    except KeyboardInterrupt:
        click.echo("stopped", err=True)
    finally:
        server.server_close()


@command.command("export")
@_shared
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="The XML file.",
)
@click.option(
    "--base-url",
    required=True,
    help="Address at which a gateway will serve it.",
)
def export(  # noqa: PLR0913 - one parameter an option
    folder: Path,
    index_path: Path | None,
    domain: str,
    name: str,
    email: str,
    *,
    output: Path,
    base_url: str,
) -> None:
    """Write a folder of conversions as an OAI static repository, one XML file.

    \b
    Example:
      unakn oai export converted -o repository.xml \
        --base-url https://gateway.example.org/oai/library.example.org/repository.xml
    """
    from converter.core.files import write_atomic  # noqa: PLC0415
    from converter.outputs.oai.provider import Repository  # noqa: PLC0415
    from converter.outputs.oai.static import static_repository  # noqa: PLC0415

    index = _index(folder, index_path, domain)
    repository = Repository(name=name, base_url=base_url, email=email)
    write_atomic(output, static_repository(repository, index))


def _index(folder: Path, path: Path | None, domain: str) -> Index:
    """Return the index, brought up to date."""
    from converter.outputs.oai.index import Index  # noqa: PLC0415 lxml

    if not _is_domain(domain):
        msg = f"{domain} is no domain name"
        raise UsageError(msg, hint="Give that of your institution: library.example.org")
    index = Index(path or folder / ".unakn-oai.sqlite", folder, domain)
    _say(index.refresh(today))
    return index


def _is_domain(text: str) -> bool:
    labels = text.split(".")
    return len(labels) > 1 and all(
        label.isascii() and label[:1].isalpha() and label.replace("-", "").isalnum()
        for label in labels
    )


def _in_url(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _warn(host: str) -> None:
    """Say so when others than this machine can reach the server."""
    try:
        loopback = ipaddress.ip_address(host).is_loopback
    except ValueError:
        loopback = host == "localhost"
    if not loopback:
        click.echo(f"listening on {host}: others can reach this server", err=True)


def _say(findings: list[Diagnostic]) -> None:
    for one in findings:
        click.echo(f"  {one.severity} {one.code}: {one.message}", err=True)
