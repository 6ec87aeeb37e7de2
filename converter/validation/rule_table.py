"""The rule table of ``schemas/README.md``, made from the Schematron.

``python -m converter.validation.rule_table`` writes it; a test checks that it was.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from converter.core.resources import schema_dir
from converter.validation.rulebook import rulebook

if TYPE_CHECKING:
    from converter.validation.rulebook import Entry

BEGIN, END = "<!-- rules: begin -->", "<!-- rules: end -->"
_BETWEEN = re.compile(f"(?<={BEGIN}\n).*(?={END})", re.DOTALL)


def table() -> str:
    """Return the table as Markdown, one row a rule, in the order of the file."""
    head = (
        "| rule | severity | profiles | what it asks | what to do | source |\n"
        "|---|---|---|---|---|---|\n"
    )
    rows = (_row(entry) for entry in rulebook().values() if entry.profiles)
    return head + "".join(rows)


def updated(page: str) -> str:
    """Return a page with the table between its marks made anew."""
    return _BETWEEN.sub(lambda _: table(), page)


def readme() -> Path:
    """Return the page that holds the table."""
    return schema_dir() / "README.md"


def _row(entry: Entry) -> str:
    cells = (
        entry.id,
        str(entry.severity),
        ", ".join(entry.profiles),
        entry.title,
        entry.advice,
        entry.source,
    )
    return f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |\n"


if __name__ == "__main__":
    readme().write_text(updated(readme().read_text("utf-8")), "utf-8")
