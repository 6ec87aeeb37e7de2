"""Where paragraphs stood in the source: what joins a page of ours to pages of paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from converter.core.source import SourceSpan
from converter.outputs.page import E

_LINES = ("p", "h2", "h3", "h4", "h5", "h6")
_NO_MARK_IN = frozenset({"table", "tr", "td", "th", "caption", "a", "span", "time"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An element of the page with its place in the source."""

    name: str
    """Its id."""
    node: etree._Element
    span: SourceSpan

    def corners(self) -> list[float]:
        """Return page, x0, y0, x1, y1, as the script of the page reads them."""
        box = self.span.box
        if box is None:
            return [self.span.page, 0, 0]
        corners = (box.x0, box.y0, box.x1, box.y1)
        return [self.span.page, *(round(corner, 1) for corner in corners)]


def placed_in(
    article: etree._Element, places: Mapping[str, SourceSpan]
) -> tuple[Placed, ...]:
    """Return the elements whose place is known, in the order of the page."""
    if not places:
        return ()
    return tuple(
        Placed(name=name, node=node, span=places[name])
        for node in article.iter("*")
        if (name := node.get("id", "")) in places
    )


def mark_pages(placed: Sequence[Placed], *, linked: bool) -> None:
    """Put a mark in the margin where a page of the source begins."""
    reached = 1
    for one in placed:
        tag, page = one.node.tag, one.span.page
        if page <= reached or tag in _NO_MARK_IN or one.node.get("role"):
            continue
        reached = page
        label = {"class": "page-mark", "lang": "en"}
        mark = (
            E.a(f"p. {page}", label, href=f"#page-{page}")
            if linked
            else E.span(f"p. {page}", label)
        )
        # a grid or a list has no line of its own, nor has a heading with a number
        line = next(one.node.iter(*_LINES), one.node)
        line = next((part for part in line if part.get("class") == "text"), line)
        mark.tail, line.text = line.text, None
        line.insert(0, mark)


def nearest(source: SourceSpan, placed: Sequence[Placed]) -> str:
    """Return the id of the smallest element that stood at a place.

    When there is none, it is that of the last one before.
    """
    wanted = (source.page, source.first_line)
    best, rank = "", (False, 0, 0)
    for one in placed:
        span = one.span
        if (span.page, span.first_line) <= wanted:
            within = wanted <= (span.last_page, span.last_line)
            order = (within, span.page, span.first_line)
            if order >= rank:
                best, rank = one.name, order
    return best
