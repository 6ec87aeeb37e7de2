"""The option for the shape of the results, which `convert` and `batch` share."""

from __future__ import annotations

import click

shape_option = click.option(
    "--shape",
    type=click.Choice(("document", "publication")),
    default="document",
    show_default=True,
    help="One document with its masthead, as the UN publishes it; or a publication "
    "with the text inside, as the guidelines describe it.",
)
