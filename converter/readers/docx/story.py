"""One story of a document (body, notes, a header), read in a single pass.

A story is a sequence of paragraphs and tables with lists that count through it,
fields that may run over paragraphs, and a page and section that one stands in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from converter.core.source import SourceSpan
from converter.core.text import canonical
from converter.layout.page import (
    Block,
    FlowItem,
    Furniture,
    FurnitureKind,
    TableGrid,
)
from converter.readers.docx.alternatives import ALTERNATE_CONTENT, chosen_branch
from converter.readers.docx.fields import FieldStack
from converter.readers.docx.names import SECT_PR, TBL, Element, P, W
from converter.readers.docx.numbering import Counters, NumberingDefinitions
from converter.readers.docx.paragraphs import ParagraphReader
from converter.readers.docx.sections import begins_page, text_width
from converter.readers.docx.tables import read_table

if TYPE_CHECKING:
    from converter.readers.docx.drawings import Gallery
    from converter.readers.docx.findings import Findings
    from converter.readers.docx.notes import NoteRegister
    from converter.readers.docx.package import Package
    from converter.readers.docx.styles import StyleSheet

_RENDERED = f"{W}lastRenderedPageBreak"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """The parts of a document that all its stories share."""

    package: Package
    styles: StyleSheet
    numbering: NumberingDefinitions
    notes: NoteRegister
    gallery: Gallery
    findings: Findings
    furniture: list[Furniture] = field(default_factory=list)
    """Text declared as discarded, in the order it was met."""
    default_tab: float = 36.0
    """Distance of tab stops where none is set, in points."""


class Story:
    """A story while it is read.

    Attributes:
        page: Page that the reading has come to, from 1.
        ordinal: Number of paragraphs begun.
        begun: Number of blocks printed outside tables.
        anchor: Place of what is read, when it does not stand in the body.
        fields: The fields that are open.
        counters: Where the lists stand.
        section_index: Sections ended so far.
    """

    def __init__(self, sources: Sources, part: str, root: Element) -> None:
        self.sources = sources
        self.styles = sources.styles
        self.findings = sources.findings
        self.part = part
        self.page = 1
        self.ordinal = 0
        self.begun = 0
        self.anchor: SourceSpan | None = None
        self.fields = FieldStack(root, sources.findings)
        self.counters = Counters(sources.numbering)
        self.section_index = 0
        self.sections: Sequence[Element] = tuple(root.iter(SECT_PR))
        self._section_pages = [1]
        self._measures = [text_width(section) for section in self.sections or (None,)]
        self._box_counters = Counters(sources.numbering)
        self._rendered = next(root.iter(_RENDERED), None) is not None
        self._paragraphs = ParagraphReader(self, inner=False)

    @property
    def section(self) -> Element | None:
        """Properties of the section that the reading is in."""
        if self.section_index < len(self.sections):
            return self.sections[self.section_index]
        return None

    @property
    def measure(self) -> float:
        """Width of the text, in points."""
        index = min(self.section_index, len(self._measures) - 1)
        return self._measures[index]

    def flow(self, container: Element) -> list[FlowItem]:
        """Return what a body or header holds, in order."""
        items: list[FlowItem] = []
        self._read(container, "", items)
        items += self._paragraphs.flush()
        return items

    def blocks(self, container: Element, table: str = "") -> list[Block | TableGrid]:
        """Return what a cell, a note or a text box holds: blocks and tables only."""
        outer = self._paragraphs
        self._paragraphs = ParagraphReader(self, inner=True)
        items: list[FlowItem] = []
        self._read(container, table, items)
        items += self._paragraphs.flush()
        self._paragraphs = outer
        return [item for item in items if isinstance(item, Block | TableGrid)]

    def text_box(self, container: Element) -> list[Block | TableGrid]:
        """Return what a text box holds; its lists count apart from the story's."""
        counters, self.counters = self.counters, self._box_counters
        blocks = self.blocks(container)
        self.counters = counters
        return blocks

    def place(self) -> SourceSpan:
        """Return where the reading stands."""
        if self.anchor is not None:
            return self.anchor
        return SourceSpan(
            page=self.page,
            last_page=self.page,
            first_line=self.ordinal,
            last_line=self.ordinal,
        )

    def target(self, relation: str | None) -> str | None:
        """Return the part that a relation of this story leads to, if inside."""
        found = self.sources.package.relations(self.part).get(relation or "")
        return None if found is None or found.external else found.target

    def href(self, relation: str | None, anchor: str | None) -> str:
        """Return the target of a hyperlink of this story."""
        found = self.sources.package.relations(self.part).get(relation or "")
        address = found.target if found is not None and found.external else ""
        return f"{address}#{anchor}" if anchor else address

    def unknown_symbol(self, char: str, font: str) -> None:
        """Report a character of a symbol font that Unicode does not have."""
        code = f"U+{ord(char):04X}"
        self.findings.add("DX007", source=self.place(), char=code, font=font)

    def rendered_page(self) -> None:
        """Take note that Word began a page here."""
        self.page += 1

    def explicit_page(self) -> None:
        """Take note of a page break that the author set."""
        if not self._rendered:
            self.page += 1

    def end_section(self) -> bool:
        """Go to the next section; tell whether it begins on a new page."""
        self.section_index += 1
        following = self.section
        new_page = following is not None and begins_page(following)
        if new_page:
            self.explicit_page()
        self._section_pages.append(self.page)
        return new_page

    def page_of_section(self, index: int) -> int:
        """Return the page on which a section begins, 0 when there is none."""
        pages = self._section_pages
        return pages[index] if index < len(pages) else 0

    def discard(self, kind: FurnitureKind, texts: Iterable[str]) -> None:
        """Declare text as discarded."""
        text = canonical("".join(texts))[0].strip()
        if text:
            piece = Furniture(kind=kind, text=text, source=self.place())
            self.sources.furniture.append(piece)

    def _read(self, container: Element, table: str, items: list[FlowItem]) -> None:
        for child in container:
            handler = _BLOCK_LEVEL.get(child.tag)
            if handler:
                handler(self, child, table, items)

    def _read_paragraph(
        self, element: Element, table: str, items: list[FlowItem]
    ) -> None:
        items += self._paragraphs.read(element, table)

    def _read_table(self, element: Element, _table: str, items: list[FlowItem]) -> None:
        items += self._paragraphs.flush()
        items += read_table(element, self)
        self._paragraphs.after_table()

    def _read_content_control(
        self, element: Element, table: str, items: list[FlowItem]
    ) -> None:
        content = element.find(f"{W}sdtContent")
        if content is not None:
            self._read(content, table, items)

    def _read_alternatives(
        self, element: Element, table: str, items: list[FlowItem]
    ) -> None:
        branch = chosen_branch(element)
        if branch is not None:
            self._read(branch, table, items)

    def _report_chunk(
        self, _element: Element, _table: str, _items: list[FlowItem]
    ) -> None:
        self.findings.add("DX011", source=self.place(), what="altChunk")


_BLOCK_LEVEL: dict[str, Callable[[Story, Element, str, list[FlowItem]], None]] = {
    P: Story._read_paragraph,  # noqa: SLF001  the table of the class's own readers
    TBL: Story._read_table,  # noqa: SLF001
    f"{W}sdt": Story._read_content_control,  # noqa: SLF001
    ALTERNATE_CONTENT: Story._read_alternatives,  # noqa: SLF001
    f"{W}altChunk": Story._report_chunk,  # noqa: SLF001
    f"{W}customXml": Story._read,  # noqa: SLF001
    f"{W}smartTag": Story._read,  # noqa: SLF001
    f"{W}ins": Story._read,  # noqa: SLF001
    f"{W}moveTo": Story._read,  # noqa: SLF001
}
