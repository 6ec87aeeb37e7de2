"""Where in the source document something stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class BBox:
    """A box on a page.

    Units:
        Points, origin at the top left of the page, y growing downwards.
    """

    x0: float
    """Left edge."""
    y0: float
    """Top edge."""
    x1: float
    """Right edge."""
    y1: float
    """Bottom edge."""

    def union(self, other: BBox) -> BBox:
        """Return the smallest box that holds both."""
        return BBox(
            x0=min(self.x0, other.x0),
            y0=min(self.y0, other.y0),
            x1=max(self.x1, other.x1),
            y1=max(self.y1, other.y1),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceSpan:
    """The place of a block in its source.

    Units:
        Pages and lines count from 1; a line counts within the whole source file
        for plain text, within its page for PDF, and is the paragraph's ordinal
        number for DOCX.
    """

    page: int = 1
    """First page."""
    last_page: int = 1
    """Last page; differs from `page` when the block runs over a page break."""
    first_line: int = 0
    """First line; 0 when unknown."""
    last_line: int = 0
    """Last line; 0 when unknown."""
    box: BBox | None = None
    """Box on the first page, when the source has geometry."""

    def to(self, other: SourceSpan) -> SourceSpan:
        """Return the span that runs from this place to the end of another."""
        box = self.box
        if box and other.box and other.page == self.page:
            box = box.union(other.box)
        return SourceSpan(
            page=self.page,
            last_page=max(self.last_page, other.last_page),
            first_line=self.first_line or other.first_line,
            last_line=other.last_line or self.last_line,
            box=box,
        )

    def __str__(self) -> str:
        """Return what an editor needs: ``page 4, lines 12-13``."""
        pages = f"page {self.page}"
        if self.last_page > self.page:
            pages += f"-{self.last_page}"
        if not self.first_line:
            return pages
        if self.last_line > self.first_line:
            return f"{pages}, lines {self.first_line}-{self.last_line}"
        return f"{pages}, line {self.first_line}"


NOWHERE = SourceSpan()
"""Of what no source place is known."""
