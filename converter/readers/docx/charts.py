"""Charts and diagrams: drawn by Word from data in parts of their own.

No picture of them is stored. The text of a diagram (SmartArt) is text of the document
and comes as blocks; the labels and figures of a chart are declared as discarded, so
that they are not lost silently, and both are reported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from converter.core.text import canonical
from converter.layout.page import Block, FurnitureKind, Span
from converter.readers.docx.names import DGM, A, C, Element, R

if TYPE_CHECKING:
    from converter.readers.docx.story import Story

_CHART_TEXT = (f"{A}t", f"{C}v")


def discard_chart(element: Element, story: Story) -> None:
    """Declare the text of a ``c:chart`` as discarded."""
    root = _part(element, f"{R}id", story)
    texts = (
        [] if root is None else [text.text or "" for text in root.iter(*_CHART_TEXT)]
    )
    story.discard(FurnitureKind.OTHER, [" ".join(texts)])
    story.findings.add("DX011", source=story.place(), what="chart")


def diagram_blocks(element: Element, story: Story) -> list[Block]:
    """Return the text of a ``dgm:relIds``, one block for each paragraph of it."""
    root = _part(element, f"{R}dm", story)
    story.findings.add("DX011", source=story.place(), what="diagram")
    blocks = []
    for paragraph in () if root is None else root.iter(f"{DGM}t"):
        joined = "".join(text.text or "" for text in paragraph.iter(f"{A}t"))
        text, hidden = canonical(joined)
        story.findings.hidden += hidden
        if text.strip():
            blocks.append(Block(inlines=(Span(text=text),), source=story.place()))
    return blocks


def _part(element: Element, relation: str, story: Story) -> Element | None:
    name = story.target(element.get(relation))
    return None if name is None else story.sources.package.tree(name)
