"""A place in the flow of blocks, from which a recogniser looks ahead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from converter.layout.page import Block, FlowItem


@dataclass(frozen=True, slots=True)
class Cursor:
    """A position in the flow. Looking changes nothing."""

    flow: tuple[FlowItem, ...]
    index: int = 0

    @property
    def item(self) -> FlowItem | None:
        """What stands here; None at the end."""
        return self.flow[self.index] if self.index < len(self.flow) else None

    @property
    def block(self) -> Block | None:
        """The block that stands here; None at the end and at anything else."""
        item = self.item
        return item if isinstance(item, Block) else None

    @property
    def text(self) -> str:
        """The text of the block that stands here; empty where none does."""
        block = self.block
        return block.text if block else ""

    def at(self, steps: int) -> Cursor:
        """Return the place so many items further on (or back)."""
        return Cursor(self.flow, max(0, self.index + steps))

    def blocks(self) -> Iterator[tuple[int, Block]]:
        """Yield the blocks from here up to the next item that is none.

        Yields:
            Steps from here, block.
        """
        for steps, item in enumerate(islice(self.flow, self.index, None)):
            if not isinstance(item, Block):
                return
            yield steps, item
