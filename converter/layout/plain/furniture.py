"""Take page furniture out of a plain text: running heads, page and job numbers.

Patterns of digits prove job numbers and bar codes wherever they stand
(``20-17078 (E) 211220``, ``GE.24-02210``, ``*2017078*``). Page numbers and running
heads are proved by where they stand and that they return.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import groupby, pairwise, takewhile

from converter.core.text import squash
from converter.layout.cues import Cues
from converter.layout.page import Furniture, FurnitureKind
from converter.layout.plain.rows import SYMBOL, Row

_JOB_NUMBER = (
    r"(?:[A-Z]{1,4}\.)?\d{2}-\d{5}(?:\s*\([A-Z]\))?(?:\s+\d{6})*(?:\s*\*\d{5,}\*)?"
)
_OF_PAGES = r"\d{1,4}(?:\s?/\s?\d{1,4})?"
_JOB = re.compile(rf"(?:{_OF_PAGES}\s+)?{_JOB_NUMBER}(?:\s+{_OF_PAGES})?")
_BAR_CODE = re.compile(r"\*\s?\d{5,10}\s?\*")
_PAGE_OF = re.compile(r"(\d{1,4})\s?/\s?(\d{1,4})")
_PAGE = re.compile(r"[-–—]?\s?(\d{1,4})\s?[-–—]?")
# the sign that a page of a typewritten document goes on
_GOES_ON = re.compile(r"/\s?(?:\.\s?){3}|/\s?…")
# Page 2, Página 2, Стр. 2, 第2页
_PAGE_WORD = re.compile(r"[^\W\d_]{1,10}\.?\s?(\d{1,4})(?:\s?[^\W\d_])?")
_HEAD = 5
"""Rows at the head of a page among which a running head stands."""
_FOOT = 12
"""Rows at its foot among which a page number stands: notes may stand between."""
_LONGEST = 400
_ALIKE = 0.7


class _Sorted:
    """Which rows are furniture, by their place."""

    def __init__(self) -> None:
        self.kinds: dict[tuple[int, int], FurnitureKind] = {}

    def mark(self, rows: Sequence[Row], kind: FurnitureKind) -> None:
        for row in rows:
            self.kinds.setdefault(row.place, kind)

    def left(self, rows: Sequence[Row]) -> list[Row]:
        return [row for row in rows if row.place not in self.kinds]


def take_furniture(
    rows: Sequence[Row], cues: Cues
) -> tuple[list[Row], list[Furniture]]:
    """Part the rows into the document's own and the page's."""
    found = _Sorted()
    pages = [list(page) for _, page in groupby(rows, key=lambda row: row.page)]
    found.mark([r for r in rows if _JOB.fullmatch(r.text)], FurnitureKind.JOB_NUMBER)
    found.mark([r for r in rows if _BAR_CODE.fullmatch(r.text)], FurnitureKind.BAR_CODE)
    found.mark(
        [r for r in rows if _GOES_ON.fullmatch(r.text)], FurnitureKind.RUNNING_FOOT
    )
    _named_pages(rows, found)
    _counted_pages(pages, found)
    _bare_pages(pages, found)
    if len(pages) > 1:
        _running_heads(pages, found, cues)
    else:
        _returning_symbol(rows, found)
    taken = [
        Furniture(kind=found.kinds[row.place], text=row.text, source=row.source)
        for row in rows
        if row.place in found.kinds
    ]
    return found.left(rows), taken


def _counted_pages(pages: list[list[Row]], found: _Sorted) -> None:
    """Mark ``2/6`` at the edges of pages, or anywhere when the numbers fit.

    A text without page breaks has the numbers inside, rising; the number of a
    resolution, ``60/251``, looks alike but stands alone.
    """
    inside: dict[int, list[tuple[int, Row]]] = {}
    for page in pages:
        for at, row in enumerate(page):
            match = _PAGE_OF.fullmatch(row.text)
            if not match:
                continue
            number, count = int(match[1]), int(match[2])
            edge = at < _HEAD or at >= len(page) - _FOOT
            fits = (number, count) == (row.page, len(pages))
            if fits or (0 < number <= count and edge):
                found.mark([row], FurnitureKind.PAGE_NUMBER)
            if 0 < number <= count and len(pages) == 1:
                inside.setdefault(count, []).append((number, row))
    for numbers in inside.values():
        rising = all(a < b for (a, _), (b, _) in pairwise(numbers))
        if len(numbers) > 1 and rising:
            found.mark([row for _, row in numbers], FurnitureKind.PAGE_NUMBER)


def _named_pages(rows: Sequence[Row], found: _Sorted) -> None:
    """Mark ``Page 2`` below the symbol at the head of a page, and the language there.

    Documents until 1996 print them so: ``A/48/9`` / ``English`` / ``Page 2``.
    """
    seen: set[str] = set()
    last = 1
    for at, row in enumerate(rows):
        if not SYMBOL.fullmatch(row.text):
            continue
        if row.text in seen:
            for behind in (1, 2):
                head = rows[at + 1 : at + 1 + behind]
                number = _PAGE_WORD.fullmatch(head[-1].text) if head else None
                alone = behind == 1 or (head and head[0].text.isalpha())
                if number and alone and int(number[1]) == last + 1:
                    found.mark([row, *head], FurnitureKind.RUNNING_HEAD)
                    last += 1
                    break
        seen.add(row.text)


def _bare_pages(pages: list[list[Row]], found: _Sorted) -> None:
    """Mark first or last lines that are numbers in step with most of the pages."""
    steps: dict[int, list[Row]] = {}
    for page in pages:
        left = found.left(page)
        for row in {row.place: row for row in left[:1] + left[-1:]}.values():
            match = _PAGE.fullmatch(row.text)
            if match:
                steps.setdefault(int(match[1]) - row.page, []).append(row)
    for rows in steps.values():
        if len(rows) > 2 and 2 * len(rows) > len(pages):  # noqa: PLR2004
            found.mark(rows, FurnitureKind.PAGE_NUMBER)


def _running_heads(pages: list[list[Row]], found: _Sorted, cues: Cues) -> None:
    """Mark the head of each later page as far as it returns on other pages."""
    heads = [found.left(page)[:_HEAD] for page in pages[1:]]
    often = Counter(key for head in heads for key in {_key(row) for row in head})
    first = "".join(_key(row) for row in pages[0])
    returns = {key for key, count in often.items() if count > 1 and key}
    for page, head in zip(pages[1:], heads, strict=True):
        symbol = next((at for at, row in enumerate(head) if _is_symbol(row, first)), -1)
        title = [row for row in head[: symbol + 1] if not _is_label(row, cues)]
        above = title[:-1]
        heads_page = _is_title(above) and _says_title(above, first, returns, cues)
        if title and heads_page:
            found.mark(title, FurnitureKind.RUNNING_HEAD)
        rest = found.left(head)
        same = takewhile(
            lambda row: _key(row) in returns and not _is_label(row, cues), rest
        )
        found.mark(list(same), FurnitureKind.RUNNING_HEAD)
        if symbol < 0 or not heads_page:
            found.mark(_symbol_apart(page, first), FurnitureKind.RUNNING_HEAD)
        if symbol == 0 and len(pages) == 2:  # noqa: PLR2004
            found.mark(_title_once(head[1:], first, cues), FurnitureKind.RUNNING_HEAD)


def _key(row: Row) -> str:
    """Return what two prints of a line have in common; no running head is long."""
    return squash(row.text[:_LONGEST])


def _is_label(row: Row, cues: Cues) -> bool:
    """Tell whether a row is the label of a paragraph at the head of a page.

    ``(c)`` returns on many a page, and belongs to the text below it.
    """
    return cues.lone_labels.fullmatch(row.text) is not None


def _is_symbol(row: Row, first: str) -> bool:
    """Tell whether a row is the symbol that the first page prints."""
    return bool(SYMBOL.fullmatch(row.text)) and _key(row) in first


def _symbol_apart(page: Sequence[Row], first: str) -> list[Row]:
    """Return the symbol of a head that was printed further down, between blanks."""
    return [
        row
        for row, after in pairwise(page)
        if row.blank_before and after.blank_before and _is_symbol(row, first)
    ][:1]


def _is_title(rows: Sequence[Row]) -> bool:
    """Tell whether rows above the symbol are the running title: one block of two."""
    return len(rows) < 3 and not any(row.blank_before for row in rows[1:])  # noqa: PLR2004


def _title_once(rows: list[Row], first: str, cues: Cues) -> list[Row]:
    """Return the running title of a text of two pages, where nothing can return.

    It is a block of its own, without a stop, and says what the first page says.
    """
    block = [*rows[:1], *takewhile(lambda row: not row.blank_before, rows[1:])]
    text = "".join(_key(row) for row in block)
    last = block[-1].text if block else ""
    if len(block) == len(rows) or not _is_title(block) or cues.ends.match(last):
        return []
    opening = cues.starts.match(block[0].text) or cues.lone_labels.fullmatch(last)
    return block if _is_alike(text, first) and not opening else []


def _says_title(
    rows: Sequence[Row], first: str, returns: Collection[str], cues: Cues
) -> bool:
    """Tell whether rows say what other heads do, or what the first page does."""
    if not rows or any(_key(row) in returns for row in rows):
        return True
    text = "".join(_key(row) for row in rows)
    return not cues.ends.match(rows[-1].text) and _is_alike(text, first)


def _is_alike(text: str, first: str) -> bool:
    """Tell whether most pairs of letters of a text stand on the first page too."""
    pairs = [text[at : at + 2] for at in range(len(text) - 1)]
    alike = sum(pair in first for pair in pairs)
    return bool(pairs) and alike >= _ALIKE * len(pairs)


def _returning_symbol(rows: Sequence[Row], found: _Sorted) -> None:
    """Mark the later ones of a symbol that returns, in a text without page breaks."""
    seen: set[str] = set()
    for row in rows:
        if SYMBOL.fullmatch(row.text):
            if row.text in seen:
                found.mark([row], FurnitureKind.RUNNING_HEAD)
            seen.add(row.text)
