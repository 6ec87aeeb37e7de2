"""The lines of a plain text while paragraphs are being found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from converter.core.scripts import NO_COLUMN, TWO_COLUMNS
from converter.core.source import SourceSpan
from converter.layout.page import Line, Page

_WIDE = re.compile(f"[{TWO_COLUMNS}]")
_UNSEEN = re.compile(f"[{NO_COLUMN}]")
# A/RES/75/129, A/RES/75/101 A-B, S/RES/2474 (2019)
SYMBOL = re.compile(r"[A-Z]{1,6}(?:/[\w.()–-]+)+(?: [A-Z](?:-[A-Z])?| \([\w-]+\))?\*?")
RULE = re.compile(r"(?:[_\u2014\u2500=*-]\s?){5,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A footnote mark taken out of a row."""

    offset: int
    """Where in the row's text it stood."""
    marker: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line with what is measured on it once."""

    text: str
    page: int
    number: int
    indent: int = 0
    """Blank columns before the text."""
    blank_before: int = 0
    """Empty lines before it."""
    width: int = 0
    """Columns of the text: Han counts two, combining marks none."""
    calls: tuple[Call, ...] = field(default=())
    """Footnote marks that stood on lines of their own behind the text."""
    after_break: bool = False
    """The rule that ends a page stood before it."""
    aside: bool = False
    """Stands apart from the text around it, such as a box at the foot of a page."""

    @property
    def place(self) -> tuple[int, int]:
        """Page and line; a form feed may part one line of the file."""
        return self.page, self.number

    @property
    def source(self) -> SourceSpan:
        """The place in the file."""
        return SourceSpan(
            page=self.page,
            last_page=self.page,
            first_line=self.number,
            last_line=self.number,
        )

    @property
    def is_rule(self) -> bool:
        """Whether the line only draws a ruling."""
        return RULE.fullmatch(self.text) is not None

    def changed(self, *, text: str, calls: tuple[Call, ...]) -> Row:
        """Return the row with another text, measured again."""
        return replace(self, text=text, calls=calls, width=width_of(text))


def width_of(text: str) -> int:
    """Return the columns that a text takes on a terminal."""
    if text.isascii():
        return len(text)
    wide = len(text) - len(_WIDE.sub("", text))
    unseen = len(text) - len(_UNSEEN.sub("", text))
    return len(text) + wide - unseen


def row_of(line: Line) -> Row:
    """Return the row of a physical line."""
    text = line.text.strip()
    return Row(
        text=text,
        page=line.page,
        number=line.number,
        indent=int(line.indent),
        blank_before=line.blank_before,
        width=width_of(text),
    )


def rows_of(page: Page) -> Iterator[Row]:
    """Yield the rows of a page that hold anything."""
    for line in page.lines:
        row = row_of(line)
        if row.text:
            yield row
