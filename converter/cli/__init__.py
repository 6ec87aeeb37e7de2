"""The command ``unakn``: one module a command, loaded when it is called.

Commands are thin: they parse options, call the library and print. Data goes to stdout,
words for people to stderr.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module

import click

from converter.core.collector import collect_rarely
from converter.core.errors import EXIT_UNEXPECTED, ConverterError

# name: short help; the module has the same name and holds `command`
COMMANDS = {
    "convert": "Convert documents to Akoma Ntoso.",
    "validate": "Check Akoma Ntoso against schema and profile.",
    "inspect": "Show what was seen and recognised in a document.",
    "explain": "Explain a diagnostic or rule code.",
    "batch": "Convert many documents, isolated, resumable.",
    "report": "Summarise a batch.",
    "package": "Make archive packages.",
    "verify": "Check an archive package.",
    "oai": "Serve or export conversions over OAI-PMH.",
    "preview": "Show a conversion as a page.",
    "align": "Put language versions side by side.",
    "compare": "Compare two versions of one text.",
    "text": "Turn Akoma Ntoso back into text, Markdown, JSON or DOCX.",
    "review": "List a batch by what is least certain.",
    "diff": "Say what changed between two conversions.",
    "upgrade": "Bring older Akoma Ntoso to our conventions.",
    "symbol": "Read a document symbol.",
    "genres": "List the kinds of documents.",
    "languages": "List the languages.",
    "doctor": "Say what is installed and what is missing.",
}


class _Commands(click.Group):
    """A group that imports a command only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return a command, its module imported now."""
        if cmd_name not in COMMANDS:
            return None
        found = import_module(f"{__name__}.{cmd_name}").command
        assert isinstance(found, click.Command)  # noqa: S101 - by construction
        return found

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002
        formatter: click.HelpFormatter,
    ) -> None:
        """Write the table of commands without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(None, "-V", "--version", package_name="unakn", prog_name="unakn")
@click.option("--debug", is_flag=True, help="Show tracebacks.")
@click.pass_context
def cli(ctx: click.Context, *, debug: bool) -> None:
    """Turn United Nations documents into Akoma Ntoso 3.0.

    \b
    unakn convert letter.pdf -o letter.xml
    unakn validate letter.xml
    unakn batch archive/ --out converted/
    """
    ctx.ensure_object(dict)
    ctx.obj["debug"] = debug
    from converter.cli.settings import defaults  # noqa: PLC0415 - cold start

    ctx.default_map = defaults()


def main(arguments: list[str] | None = None) -> int:
    """Run the command and return its exit status; errors print one line and a hint."""
    arguments = sys.argv[1:] if arguments is None else arguments
    collect_rarely()
    try:
        result = cli.main(arguments, prog_name="unakn", standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("unakn: stopped", err=True)
        return 130
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except ConverterError as error:
        _say(error)
        if "--debug" in arguments:
            raise
        return error.exit_code
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if "--debug" in arguments:
            raise
        name = type(error).__name__
        click.echo(f"unakn: unexpected {name}: {error}", err=True)
        click.echo("Run again with --debug and report what it prints.", err=True)
        return EXIT_UNEXPECTED
    return result if isinstance(result, int) else 0


def _say(error: ConverterError) -> None:
    message = " ".join(str(error).split("\n")) if error.code != "E020" else str(error)
    click.echo(f"unakn: {message} [{error.code}]", err=True)
    click.echo(f"  {error.hint}", err=True)
