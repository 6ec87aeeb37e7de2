"""Words that a page prints in pieces, mended where the document gives evidence.

Kerning makes some producers print a blank inside a word (``framew ork``,
``sub -item``); the reader marks such blanks as doubtful. And a typesetter's hyphen
parts a word at a line end that has none elsewhere. What was printed is kept in
`Span.printed`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from converter.layout.page import (
    NARROW_DOUBT,
    WIDE_DOUBT,
    Block,
    Cell,
    FlowItem,
    Inline,
    Note,
    Span,
    TableGrid,
)

_PLAIN = {0x00AD: "-", ord(NARROW_DOUBT): " ", ord(WIDE_DOUBT): " "}
LINE_HYPHEN = "\u00ad"
"""Stands for a hyphen at a line end until it is known whether the word has it."""

_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010\u2011\u2019'][^\W\d_]+)*")
_BROKEN_LINE = re.compile(rf"([^\W\d_]+){LINE_HYPHEN}([^\W\d_]+)")
_DOUBTS = re.compile(f"[{NARROW_DOUBT}{WIDE_DOUBT}]")
_DOUBT = re.compile(rf"([^\W_]*-?)([{NARROW_DOUBT}{WIDE_DOUBT}])(?=(-?[^\W_]*))")
# shorter words come about by chance
_LEAST = 6

_Item = Block | TableGrid


@dataclass(slots=True)
class Words:
    """The words of a document, and how many were mended."""

    mended: int = 0
    _texts: list[str] = field(default_factory=list)
    """Learned and not yet counted: many documents ask for no word."""
    _counts: Counter[str] = field(default_factory=Counter)
    _pieces: Counter[str] = field(default_factory=Counter)
    """How often a word stands beside a doubtful blank."""

    def learn(self, items: Iterable[FlowItem]) -> None:
        """Read the words of blocks."""
        for block in _blocks(items):
            for inline in block.inlines:
                if isinstance(inline, Span):
                    self._texts.append(inline.text)

    def mended_flow(self, items: Iterable[FlowItem]) -> list[FlowItem]:
        """Return a flow with its words whole."""
        return [
            self.mend(item) if isinstance(item, Block | TableGrid) else item
            for item in items
        ]

    def mend(self, item: _Item) -> _Item:
        """Return a block or a table with its words whole."""
        if isinstance(item, TableGrid):
            return replace(
                item,
                rows=tuple(
                    tuple(self._cell(cell) for cell in row) for row in item.rows
                ),
            )
        inlines = tuple(self._inline(inline) for inline in item.inlines)
        if all(new is old for new, old in zip(inlines, item.inlines, strict=True)):
            return item
        return replace(item, inlines=inlines)

    def mend_note(self, note: Note) -> Note:
        """Return a note with its words whole."""
        return replace(note, blocks=tuple(self.mend(block) for block in note.blocks))

    def _cell(self, cell: Cell) -> Cell:
        return replace(cell, blocks=tuple(self.mend(block) for block in cell.blocks))

    def _inline(self, inline: Inline) -> Inline:
        if not isinstance(inline, Span):
            return inline
        text = inline.text
        if LINE_HYPHEN in text:
            text = _BROKEN_LINE.sub(self._at_line_end, text)
            text = text.replace(LINE_HYPHEN, "-")
        if _DOUBTS.search(text):
            text = _DOUBT.sub(self._decided, text)
        if text == inline.text:
            return inline
        printed = inline.text.translate(_PLAIN)
        if text == printed:
            return replace(inline, text=text)
        self.mended += 1
        return replace(inline, text=text, printed=printed)

    def _at_line_end(self, found: re.Match[str]) -> str:
        before, after = found.groups()
        solid = before + after
        if self._has(solid) and not self._has(f"{before}-{after}"):
            return solid
        return f"{before}-{after}"

    def _decided(self, found: re.Match[str]) -> str:
        before, doubt, after = found.groups()
        if self._is_one(before, after, doubt):
            return before
        return f"{before} "

    def _is_one(self, before: str, after: str, doubt: str) -> bool:
        """Tell whether two pieces are one word.

        A hyphen has no blank before it; after it only in ``short- and long-term``.
        """
        if not (before and after):
            return False  # type changes there, as it does between words
        solid = before + after
        if after.startswith("-"):
            return len(after) > 1
        if before.endswith("-"):
            return after[:1].isdigit() or self._has(solid)
        known = self._has(before), self._has(after)
        if len(solid) >= _LEAST and self._has(solid):
            return not all(known)
        return doubt == NARROW_DOUBT and not any(known)

    def _has(self, word: str) -> bool:
        """Tell whether a word stands elsewhere; its pieces here count once."""
        if self._texts:
            self._count()
        lower = word.lower()
        return (
            self._counts[word] > self._pieces[word]
            or self._counts[lower] > self._pieces[lower]
        )

    def _count(self) -> None:
        text = "\n".join(self._texts)
        self._texts.clear()
        self._counts.update(_WORD.findall(text))
        for before, _, after in _DOUBT.findall(text) if _DOUBTS.search(text) else ():
            self._pieces.update((before.strip("-"), after.strip("-")))


def _blocks(items: Iterable[FlowItem]) -> Iterator[Block]:
    for item in items:
        if isinstance(item, TableGrid):
            yield from item.blocks()
        elif isinstance(item, Block):
            yield item
