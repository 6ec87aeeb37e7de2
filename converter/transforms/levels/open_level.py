"""A level that is still being filled."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from converter.core.source import SourceSpan
from converter.model.block import Heading, Num
from converter.model.draft import Reading
from converter.model.hierarchy import ContentBlock, CrossHeading, Intro, Level, WrapUp
from converter.model.node import Node, text_of
from converter.transforms.levels.endings import is_open


@dataclass(slots=True, kw_only=True)
class OpenLevel:
    """A level that is still being filled."""

    cls: type[Level]
    rank: int = 0
    """How far outside a heading stands (`headings`); 0 is outermost."""
    name: str = ""
    num: Num | None = None
    heading: Heading | None = None
    blocks: list[Node] = field(default_factory=list)
    inside: list[OpenLevel | CrossHeading] = field(default_factory=list)
    wrap_up: list[Node] = field(default_factory=list)
    span: SourceSpan | None = None
    reading: Reading | None = None
    """How the label of its last child (a list) or of itself (a point) was read."""

    @property
    def last_child(self) -> OpenLevel | None:
        """The last level inside, None when there is none."""
        last = self.inside[-1] if self.inside else None
        return last if isinstance(last, OpenLevel) else None

    @property
    def end(self) -> list[Node]:
        """Where its own text goes on: below its list, when it has one."""
        inner = self.last_child
        return self.blocks if inner is None else inner.wrap_up

    def take_back_wrap_up(self) -> None:
        """Leave what seemed to end a list to its last item: the list goes on."""
        last = self.last_child
        if last is not None:
            last.end.extend(self.wrap_up)
            self.wrap_up.clear()

    def ends_open(self) -> bool:
        """Whether its text ends in a colon or dash: items or a quotation follow."""
        return is_open(text_of(*self.blocks))

    def closed_children(self) -> tuple[Node, ...]:
        """Return what stands inside, finished."""
        return tuple(
            one.close() if isinstance(one, OpenLevel) else one for one in self.inside
        )

    def close(self) -> Level:
        """Return the finished level."""
        inside = self.closed_children()
        blocks = tuple(self.blocks)
        intro = Intro(content=blocks) if inside and blocks else None
        content = ContentBlock(content=blocks) if blocks and not inside else None
        wrap_up = WrapUp(content=tuple(self.wrap_up)) if self.wrap_up else None
        extra: dict[str, Any] = {"name": self.name} if self.name else {}
        canonical = self.reading.canonical if self.reading else ""
        return self.cls(
            num=replace(self.num, canonical=canonical) if self.num else None,
            heading=self.heading,
            intro=intro,
            content=content,
            levels=inside,
            wrap_up=wrap_up,
            span=self.span,
            **extra,
        )
