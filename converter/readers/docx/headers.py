"""Headers and footers: page furniture, except a masthead that only stands there.

The official templates put the masthead (organ, symbol, distribution, date) into a
table of the body or into the header of the first page. In the header it is the
document's own text, because no other page prints it. The evidence: the header is one
of the first page only, and it holds lines that neither the running heads nor the
beginning of the body have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from converter.core.source import SourceSpan
from converter.core.text import squash
from converter.layout.page import (
    Block,
    FlowItem,
    Furniture,
    FurnitureKind,
    Picture,
    Span,
    TableGrid,
)
from converter.readers.docx.names import R, W, is_on
from converter.readers.docx.story import Sources, Story

_BAR_CODE = re.compile(r"\*[\w-]{5,}\*")
_JOB_NUMBER = re.compile(r"(?:[A-Z]{1,4}\.?\s?)?\d{2}-\d{5,6}\b.{0,40}")
_PAGE_NUMBER = re.compile(r"\W*\d{1,4}(?:\s*[/|]\s*\d{1,4})?\W*")
_PAGE_FIELDS = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES"})
_OPENING_BLOCKS = 40
_FIRST = "first"
_SECOND_PAGE = 2
_LETTERHEAD = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Margin:
    """A header or footer, read."""

    footer: bool
    kinds: frozenset[tuple[str, int]]
    """Where it is used: (first, default or even; section)."""
    flow: tuple[FlowItem, ...]
    numbered: bool
    """It holds a field that prints the page number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Margins:
    """What the headers and footers of a document hold."""

    masthead: tuple[FlowItem, ...]
    """What belongs at the beginning of the text."""
    furniture: tuple[Furniture, ...]


def read_margins(sources: Sources, body: Story, flow: Sequence[FlowItem]) -> Margins:
    """Return the headers and footers of a document whose body was read."""
    margins = list(_read_all(sources, body))
    masthead = _masthead(margins, body, flow)
    furniture = [
        piece
        for margin in margins
        if margin is not masthead
        for piece in _furniture(margin)
    ]
    if masthead is None:
        return Margins(masthead=(), furniture=tuple(furniture))
    sources.findings.add("DX014")
    kept = tuple(_without_pictures(masthead.flow))
    furniture += [logo for item in masthead.flow for logo in _logos(item)]
    return Margins(masthead=kept, furniture=tuple(furniture))


def _read_all(sources: Sources, body: Story) -> Iterator[_Margin]:
    for (part, footer), kinds in _uses(body).items():
        root = sources.package.tree(part)
        if root is None:
            continue
        story = Story(sources, part, root)
        story.anchor = SourceSpan()
        yield _Margin(
            footer=footer,
            kinds=frozenset(kinds),
            flow=tuple(story.flow(root)),
            numbered=bool(story.fields.kinds & _PAGE_FIELDS),
        )


def _uses(body: Story) -> dict[tuple[str, bool], set[tuple[str, int]]]:
    """Return where each header (False) and footer (True) is used.

    A section that states none of a kind has that of the section before.
    """
    uses: dict[tuple[str, bool], set[tuple[str, int]]] = {}
    current: dict[tuple[bool, str], str] = {}
    for index, section in enumerate(body.sections):
        for footer, tag in ((False, "headerReference"), (True, "footerReference")):
            for reference in section.iterchildren(f"{W}{tag}"):
                part = body.target(reference.get(f"{R}id"))
                if part is not None:
                    current[footer, reference.get(f"{W}type", "default")] = part
        title_page = is_on(section.find(f"{W}titlePg"))
        for (footer, kind), part in current.items():
            if kind != _FIRST or title_page:
                uses.setdefault((part, footer), set()).add((kind, index))
    return uses


def _masthead(
    margins: Sequence[_Margin], body: Story, flow: Sequence[FlowItem]
) -> _Margin | None:
    """Return the header that holds the masthead, if one does."""
    known = set(_lines(flow[:_OPENING_BLOCKS]))
    for margin in margins:
        needed = _lines_needed(margin, body)
        if not needed:
            continue
        running = {
            line
            for other in margins
            if other is not margin and not other.footer
            for line in _lines(other.flow)
        }
        if sum(line not in known | running for line in _lines(margin.flow)) >= needed:
            return margin
    return None


def _lines_needed(margin: _Margin, body: Story) -> int:
    """Return how many lines of its own make a header the masthead; 0 when none do.

    One is enough in a header that is printed on first pages only. A header of all
    pages may be a letterhead when there is one page only; then it must say more than
    a running head does (symbol and title).
    """
    if margin.footer:
        return 0
    kinds = {kind for kind, _ in margin.kinds}
    if kinds == {_FIRST} and (_FIRST, 0) in margin.kinds:
        return 1
    one_page = body.page == 1 or body.page_of_section(1) == _SECOND_PAGE
    return _LETTERHEAD if one_page and margin.kinds == {("default", 0)} else 0


def _lines(flow: Sequence[FlowItem]) -> Iterator[str]:
    """Yield the lines of text, page and job numbers left out, in a form to compare."""
    for item in flow:
        blocks = item.blocks() if isinstance(item, TableGrid) else (item,)
        for block in blocks:
            if isinstance(block, Block) and not _is_counter(block.text):
                line = squash(block.text)
                if line:
                    yield line


def _is_counter(text: str) -> bool:
    return any(
        pattern.fullmatch(text) for pattern in (_PAGE_NUMBER, _JOB_NUMBER, _BAR_CODE)
    )


def _without_pictures(flow: Sequence[FlowItem]) -> Iterator[FlowItem]:
    for item in flow:
        if isinstance(item, Block):
            inlines = tuple(i for i in item.inlines if not isinstance(i, Picture))
            if any(isinstance(inline, Span) for inline in inlines):
                yield replace(item, inlines=inlines)
        elif not isinstance(item, Picture):
            yield item


def _furniture(margin: _Margin) -> Iterator[Furniture]:
    for item in margin.flow:
        blocks = item.blocks() if isinstance(item, TableGrid) else (item,)
        for block in blocks:
            yield from _logos(block)
            if isinstance(block, Block):
                yield from _pieces(block, margin)


def _pieces(block: Block, margin: _Margin) -> Iterator[Furniture]:
    """Yield the pieces of a line, which tabs set left, centred and right."""
    for piece in block.raw.split("\t"):
        text = " ".join(piece.split())
        if text:
            yield Furniture(kind=_kind(text, margin), text=text, source=block.source)


def _kind(text: str, margin: _Margin) -> FurnitureKind:
    if _BAR_CODE.fullmatch(text):
        return FurnitureKind.BAR_CODE
    if _JOB_NUMBER.fullmatch(text):
        return FurnitureKind.JOB_NUMBER
    if margin.numbered and _PAGE_NUMBER.fullmatch(text):
        return FurnitureKind.PAGE_NUMBER
    return FurnitureKind.RUNNING_FOOT if margin.footer else FurnitureKind.RUNNING_HEAD


def _logos(item: FlowItem) -> Iterator[Furniture]:
    pictures = item.inlines if isinstance(item, Block) else (item,)
    for picture in pictures:
        if isinstance(picture, Picture):
            yield Furniture(
                kind=FurnitureKind.LOGO,
                text=picture.alt or picture.name,
                source=picture.source,
            )
