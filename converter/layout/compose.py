"""Compose the pages of a paged source: blocks, notes and furniture."""

from __future__ import annotations

from converter.layout.cues import Cues
from converter.layout.page import LayoutDocument, PagedLayout


def compose(paged: PagedLayout, cues: Cues) -> LayoutDocument:
    """Return a paged source as blocks in reading order.

    Args:
        paged: The pages as their reader gave them.
        cues: What the words of the document's language say about paragraphs.
    """
    if paged.format == "text":
        from converter.layout.plain.compose import compose_text  # noqa: PLC0415

        return compose_text(paged, cues)
    from converter.layout.printed.compose import compose_printed  # noqa: PLC0415

    return compose_printed(paged, cues)
