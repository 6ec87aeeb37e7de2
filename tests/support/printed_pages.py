"""Pages of physical lines for tests of layout: text where it is told to stand.

Letters are half as wide as their size. `set_text` breaks a paragraph into justified
lines, as a typesetter does; `compose` gives what the layout makes of pages.
"""

from __future__ import annotations

import itertools
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import replace

from converter.core.source import BBox
from converter.layout import Cues, Line, Page, PagedLayout, Span
from converter.layout.compose import compose as compose_paged
from converter.layout.page import LayoutDocument, Ruling

LEFT, RIGHT = 100.0, 500.0
WIDTH, HEIGHT = 600.0, 800.0
LEADING = 12.0

SENTENCE = (
    "The Committee took note of the reports of the States parties and invited the "
    "secretariat to prepare a summary of the replies before the end of the session, "
    "together with a list of the meetings that had been held in the regions"
)


def line(  # noqa: PLR0913 - each has a default
    text: str,
    x: float = LEFT,
    y: float = 100.0,
    *,
    size: float = 10.0,
    bold: bool = False,
    italic: bool = False,
    call: str = "",
    end: float | None = None,
) -> Line:
    """Return a line whose baseline stands near `y`; `call` is raised at its end."""
    spans = [Span(text=text, size=size, bold=bold, italic=italic)]
    if call:
        spans.append(Span(text=call, size=0.65 * size, raised=True))
    width = len(text + call) * size / 2
    right = x + width if end is None else end
    box = BBox(x0=x, y0=y - 0.75 * size, x1=right, y1=y + 0.22 * size)
    return Line(inlines=tuple(spans), page=1, number=1, box=box)


def set_text(  # noqa: PLR0913 - each has a default
    text: str = SENTENCE + ".",
    y: float = 100.0,
    *,
    left: float = LEFT,
    right: float = RIGHT,
    first: float = 0.0,
    size: float = 10.0,
    leading: float = LEADING,
) -> list[Line]:
    """Return the lines of a justified paragraph.

    Args:
        text: Its text.
        y: Where its first line stands.
        left: Where its lines begin.
        right: Where its full lines end.
        first: Indent of its first line.
        size: Font size.
        leading: From line to line.
    """
    letters = int((right - left) / (size / 2))
    indent = int(first / (size / 2))
    rows = textwrap.wrap(text, letters, initial_indent="\0" * indent)
    lines = []
    for place, row in enumerate(rows):
        start = left + (first if place == 0 else 0)
        end = right if place < len(rows) - 1 else None
        shown = row.lstrip("\0")
        at = y + place * leading
        lines.append(line(shown, start, at, size=size, end=end))
    return lines


def moved(
    lines: Iterable[Line], *, down: float = 0.0, across: float = 0.0
) -> list[Line]:
    """Return lines elsewhere on the page."""
    return [
        replace(
            found,
            box=BBox(
                x0=found.box.x0 + across,
                y0=found.box.y0 + down,
                x1=found.box.x1 + across,
                y1=found.box.y1 + down,
            ),
        )
        for found in lines
    ]


def below(lines: Iterable[Line], gap: float = 6.0, leading: float = LEADING) -> float:
    """Return where the first line of the next paragraph stands."""
    return max(found.box.y1 for found in lines) - 2.2 + leading + gap


def page(
    *lines: Line,
    rulings: Iterable[tuple[float, float, float, float]] = (),
    size: tuple[float, float] = (WIDTH, HEIGHT),
) -> Page:
    """Return a page; rulings are x0, y0, x1, y1."""
    return Page(
        number=1,
        lines=lines,
        width=size[0],
        height=size[1],
        rulings=tuple(
            Ruling(box=BBox(x0=x0, y0=y0, x1=x1, y1=y1)) for x0, y0, x1, y1 in rulings
        ),
    )


def paged(*pages: Page, right_to_left: bool = False) -> PagedLayout:
    """Return pages and their lines numbered."""
    return PagedLayout(
        format="pdf",
        pages=tuple(_numbered(pages)),
        right_to_left=right_to_left,
    )


def compose(*pages: Page, cues: Cues | None = None) -> LayoutDocument:
    """Return what the layout makes of pages."""
    return compose_paged(paged(*pages), cues or Cues())


def texts(document: LayoutDocument) -> list[str]:
    """Return the texts of the blocks."""
    return [block.text for block in document.blocks()]


def _numbered(pages: Iterable[Page]) -> Iterator[Page]:
    for number, one in enumerate(pages, 1):
        counter = itertools.count(1)
        ordered = sorted(one.lines, key=lambda found: (found.box.y1, found.box.x0))
        lines = (replace(found, page=number, number=next(counter)) for found in ordered)
        yield replace(one, number=number, lines=tuple(lines))
