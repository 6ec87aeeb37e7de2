"""Take page furniture out of a plain text: running heads, page and job numbers.

Patterns of digits prove job numbers and bar codes wherever they stand
(``20-17078 (E) 211220``, ``GE.24-02210``, ``*2017078*``). Page numbers and running heads
are proved by where they stand and that they return.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from converter.core.text import squash
from converter.layout.cues import Cues
from converter.layout.page import Furniture, FurnitureKind
from converter.layout.plain_rows import Row

_JOB = re.compile(
    r"(?:[A-Z]{1,4}\.)?\d{2}-\d{5}(?:\s*\([A-Z]\))?(?:\s+\d{6})*(?:\s*\*\d{5,}\*)?"
)
_BAR_CODE = re.compile(r"\*\s?\d{5,10}\s?\*")
_PAGE_OF = re.compile(r"(\d{1,4})\s?/\s?(\d{1,4})")
_PAGE = re.compile(r"[-–—]?\s?(\d{1,4})\s?[-–—]?")
_SYMBOL = re.compile(r"[A-Z]{1,6}(?:/[\w.()\u2013-]+)+(?:\s\([IVX]+\))?")
_EDGE = 4
"""Rows at the head or foot of a page among which furniture stands."""
_OFTEN = 2
_ALIKE = 0.7


def take_furniture(
    rows: Sequence[Row], cues: Cues
) -> tuple[list[Row], list[Furniture]]:
    """Part the rows into the document's own and the page's."""
    kinds: dict[int, FurnitureKind] = {}
    pages = [list(page) for _, page in groupby(rows, key=lambda row: row.page)]
    for row in rows:
        kind = _by_digits(row)
        if kind:
            kinds[row.number] = kind
    _page_numbers(pages, kinds)
    _running_heads(pages, kinds, cues)
    kept = [row for row in rows if row.number not in kinds]
    taken = [
        Furniture(kind=kinds[row.number], text=row.text, source=row.source)
        for row in rows
        if row.number in kinds
    ]
    return kept, taken


def _by_digits(row: Row) -> FurnitureKind | None:
    if _JOB.fullmatch(row.text):
        return FurnitureKind.JOB_NUMBER
    if _BAR_CODE.fullmatch(row.text):
        return FurnitureKind.BAR_CODE
    return None


def _page_numbers(pages: list[list[Row]], kinds: dict[int, FurnitureKind]) -> None:
    """Mark ``2/6``, and bare numbers that keep step with the pages."""
    for page in pages:
        edge = page[:_EDGE] + page[-2 * _EDGE :]
        for row in edge if len(pages) > 1 else page:
            found = _PAGE_OF.fullmatch(row.text)
            if found and int(found[1]) <= int(found[2]):
                kinds[row.number] = FurnitureKind.PAGE_NUMBER
    steps: Counter[int] = Counter()
    bare: list[tuple[int, int]] = []
    for page in pages:
        open_rows = [row for row in page if row.number not in kinds]
        for row in open_rows[:1] + open_rows[-1:]:
            found = _PAGE.fullmatch(row.text)
            if found:
                step = int(found[1]) - row.page
                steps[step] += 1
                bare.append((step, row.number))
    if steps:
        step, count = steps.most_common(1)[0]
        if count > _OFTEN and 2 * count > len(pages):
            kinds.update(
                (number, FurnitureKind.PAGE_NUMBER)
                for found_step, number in bare
                if found_step == step
            )


def _running_heads(
    pages: list[list[Row]], kinds: dict[int, FurnitureKind], cues: Cues
) -> None:
    """Mark rows at the head of later pages that return from page to page."""
    if len(pages) == 1:
        _returning_symbol(pages[0], kinds)
        return
    heads = [
        [row for row in page if row.number not in kinds][:_EDGE] for page in pages[1:]
    ]
    often = Counter(
        text for head in heads for text in {squash(row.text) for row in head}
    )
    first = squash("".join(row.text for row in pages[0]))
    for head in heads:
        for place, row in enumerate(head):
            text = squash(row.text)
            if _SYMBOL.fullmatch(row.text) and (often[text] >= _OFTEN or text in first):
                kinds[row.number] = FurnitureKind.RUNNING_HEAD
                if _all_blocks_before(head, place):
                    kinds.update(
                        (before.number, FurnitureKind.RUNNING_HEAD)
                        for before in head[:place]
                    )
        rest = [row for row in head if row.number not in kinds]
        for place, row in enumerate(rest):
            if not _returns(row, often, first, len(pages), cues):
                break
            if place and row.blank_before:
                break
            kinds[row.number] = FurnitureKind.RUNNING_HEAD


def _all_blocks_before(head: list[Row], place: int) -> bool:
    """Tell whether what stands above the symbol is the running title alone."""
    return place <= 2 and all(not row.blank_before for row in head[1:place])


def _returns(row: Row, often: Counter[str], first: str, pages: int, cues: Cues) -> bool:
    text = squash(row.text)
    if cues.starts.match(row.text) or cues.lone_labels.fullmatch(row.text):
        return False
    if often[text] >= _OFTEN:
        return True
    return pages == 2 and not cues.ends.match(row.text) and _alike(text, first)


def _alike(text: str, whole: str) -> bool:
    """Tell whether most pairs of letters of a text stand in another."""
    pairs = [text[at : at + 2] for at in range(len(text) - 1)]
    return (
        bool(pairs)
        and sum(pair in whole for pair in pairs) >= _ALIKE * len(pairs)
        and text[:4] in whole
    )


def _returning_symbol(rows: list[Row], kinds: dict[int, FurnitureKind]) -> None:
    """Mark the later ones of a symbol that returns on lines of its own."""
    seen: set[str] = set()
    for row in rows:
        if _SYMBOL.fullmatch(row.text):
            if row.text in seen:
                kinds[row.number] = FurnitureKind.RUNNING_HEAD
            seen.add(row.text)
