"""The levels that are open at one place: headings, a paragraph, its lists."""

from __future__ import annotations

from dataclasses import dataclass, field

from converter.model.block import P
from converter.model.draft import Label, Reading, Series
from converter.model.hierarchy import List, Paragraph
from converter.model.node import Node
from converter.transforms.levels.open_level import OpenLevel
from converter.transforms.levels.rows import is_next

_DEEPEST = 6
"""Lists inside one another, at most: (a) (i) a. (1) is how deep UN texts go."""
_LISTED = frozenset({Series.LETTER, Series.ROMAN})


@dataclass(slots=True, kw_only=True)
class OpenLevels:
    """The levels that are open at one place of a body."""

    root: OpenLevel
    headings: list[OpenLevel] = field(default_factory=list)
    """Outermost first."""
    paragraph: OpenLevel | None = None
    lists: list[OpenLevel] = field(default_factory=list)
    """Open lists of the paragraph, outermost first; their last child is open too."""
    last_number: Reading | None = None
    """How the label of the last numbered paragraph was read."""
    behind: int = 0
    """How far the printed numbers of its row are behind their places."""

    @property
    def here(self) -> OpenLevel:
        """The innermost open heading, or the body."""
        return self.headings[-1] if self.headings else self.root

    @property
    def item(self) -> OpenLevel | None:
        """The open item of the innermost list."""
        return self.lists[-1].last_child if self.lists else None

    @property
    def inner_depth(self) -> int:
        """The depth of a new list inside the innermost open text."""
        return min(len(self.lists) + 1, _DEEPEST)

    def open_heading(self, level: OpenLevel) -> None:
        """Open the level of a heading and close those it ends."""
        self.end_paragraph()
        while self.headings and self.headings[-1].rank >= level.rank:
            self.headings.pop()
        self.here.inside.append(level)
        self.headings.append(level)

    def open_paragraph(self, level: OpenLevel) -> None:
        """Open a paragraph under the innermost heading, closing the one before."""
        self.end_paragraph()
        self.paragraph = level
        self.here.inside.append(level)

    def end_paragraph(self) -> None:
        """Close the paragraph and its lists."""
        self.paragraph = None
        self.lists.clear()

    def add_item(self, level: OpenLevel, reading: Reading, depth: int) -> None:
        """Put an item at a depth, in the list that is open there or in a new one."""
        del self.lists[depth:]
        if len(self.lists) < depth:
            self._open_list(depth, reading)
        parent = self.lists[depth - 1]
        parent.take_back_wrap_up()
        parent.inside.append(level)
        parent.reading = reading

    def end_lists(self, depth: int, paragraph: P) -> None:
        """Put a text below the list at a depth, and close the lists inside it."""
        self.lists[depth - 1].wrap_up.append(paragraph)
        del self.lists[depth:]

    def _open_list(self, depth: int, reading: Reading) -> None:
        """Open a list inside the innermost point, paragraph or heading."""
        for outer in self.lists[: depth - 1]:
            outer.take_back_wrap_up()
        owner = self._owner(depth)
        opened = OpenLevel(cls=List, reading=reading)
        if owner is not self.here and not owner.inside:
            opened.blocks, owner.blocks = owner.blocks, []
        owner.inside.append(opened)
        self.lists.append(opened)

    def _owner(self, depth: int) -> OpenLevel:
        """Return what the list at a depth stands in."""
        point = self.lists[depth - 2].last_child if depth > 1 else None
        return point or self.paragraph or self.here

    def depth_continued(self, label: Label) -> int:
        """Return how deep the list is that a label goes on with, 0 where none is."""
        for depth in range(len(self.lists), 0, -1):
            last = self.lists[depth - 1].reading
            if last and any(
                is_next(last, one) for one in label.readings if one.series in _LISTED
            ):
                return depth
        return 0

    def ends_open(self) -> bool:
        """Whether the innermost open text ends in a colon."""
        innermost = self.item if self.lists else self.paragraph
        return innermost is not None and innermost.ends_open()

    def blocks(self) -> list[Node]:
        """Return where the innermost open text goes on, opened where there is none."""
        if self.lists and self.lists[-1].wrap_up:
            return self.lists[-1].wrap_up
        if self.item is not None:
            return self.item.end
        if self.paragraph is None:
            self.paragraph = OpenLevel(cls=Paragraph)
            self.here.inside.append(self.paragraph)
        return self.paragraph.end
