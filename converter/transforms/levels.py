"""Builds the levels of a body from its flat row of pieces.

Two stacks: the headings that are open (part, section, division ...), and inside the
innermost of them the paragraph with its lists. A label goes to the deepest open list of
its own series in which it is the next number; to a new list inside when it is a first;
and degrades to the nearest list, with a diagnostic, when it is neither. The document is
never lost over its numbering.

Source: AKN4UN digest 4.3 (levels; `intro`, `wrapUp`, `alinea`), `official-practice` 4
rows 22, 23, 25, 26.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from converter.core.diagnostics import Diagnostic
from converter.core.source import SourceSpan
from converter.model.block import Heading, Num, P
from converter.model.draft import (
    HeadingLine,
    LevelKind,
    Loose,
    Numbered,
    Preambular,
    Reading,
    Series,
    Unnumbered,
)
from converter.model.hierarchy import (
    Article,
    Chapter,
    ContentBlock,
    CrossHeading,
    Division,
    HContainer,
    Indent,
    Intro,
    Level,
    List,
    Paragraph,
    Part,
    Point,
    RuleLevel,
    Section,
    Subsection,
    Title,
    WrapUp,
)
from converter.model.inline import Content
from converter.model.node import Node, text_of
from converter.transforms.rows import (
    behind,
    first_of,
    is_next,
    is_of_row,
    next_of_row,
    other_starts,
)

_CONTINUING = (";", ",", "；", "，", "؛", "،", "、")
_OPENING = (":", "：", "—", "–")
_STOPS = (*_CONTINUING, *_OPENING, ".", "。", "!", "?")
_CLOSING = ' \u00a0"”»“’)]）'
_LISTED = frozenset({Series.LETTER, Series.ROMAN})
_DEEPEST = 6
"""Lists inside one another, at most: (a) (i) a. (1) is how deep UN texts go."""
_QUOTES = tuple('“«„"「『”')
_UNQUOTES = tuple('”»"」』“')
_LONGEST_HEADING = 180
_RANKS: dict[type[Level], int] = {
    Part: 0,
    Chapter: 1,
    Section: 2,
    Title: 3,
    Article: 5,
    RuleLevel: 5,
    Division: 6,
}
_NAMED: dict[LevelKind, type[Level]] = {
    LevelKind.PART: Part,
    LevelKind.CHAPTER: Chapter,
    LevelKind.SECTION: Section,
    LevelKind.ARTICLE: Article,
    LevelKind.RULE: RuleLevel,
}
_NUMBERED_CHAPTER_RANK = 4


@dataclass(slots=True)
class _Open:
    """A level that is still being filled."""

    cls: type[Level]
    rank: int = 0
    name: str = ""
    num: Num | None = None
    heading: Heading | None = None
    blocks: list[Node] = field(default_factory=list)
    inside: list[_Open | CrossHeading] = field(default_factory=list)
    wrap_up: list[Node] = field(default_factory=list)
    span: SourceSpan | None = None
    reading: Reading | None = None
    """How the label of its last child (a list) or of itself (a point) was read."""

    def close(self) -> Level:
        """Return the finished level."""
        inside: tuple[Node, ...] = tuple(
            one.close() if isinstance(one, _Open) else one for one in self.inside
        )
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

    def ends_open(self) -> bool:
        """Whether its text ends in a colon or dash: items or a quotation follow."""
        text = text_of(*self.blocks).rstrip() if self.blocks else ""
        return text.endswith(_OPENING)


@dataclass(slots=True)
class _Builder:
    """One body being built."""

    root: _Open
    headings: list[_Open] = field(default_factory=list)
    paragraph: _Open | None = None
    lists: list[_Open] = field(default_factory=list)
    """Open lists of the paragraph, outermost first; their last child is open too."""
    last_number: Reading | None = None
    diagnostics: list[Diagnostic] = field(default_factory=list)

    # ------------------------------------------------------------- headings
    def heading(self, line: HeadingLine) -> None:
        """Open the level of a heading and close those it ends."""
        line = self.in_row(line)
        cls, rank = _level_of(line)
        self.end_paragraph()
        while self.headings and self.headings[-1].rank >= rank:
            self.headings.pop()
        opened = _Open(
            cls=cls,
            rank=rank,
            num=line.num,
            heading=Heading(content=line.content) if line.content else None,
            span=line.span,
            reading=line.label.readings[0] if line.label else None,
        )
        self.here.inside.append(opened)
        self.headings.append(opened)

    def in_row(self, line: HeadingLine) -> HeadingLine:
        """Return a heading whose letter goes on with the row above: ``I.`` behind H."""
        if line.label is None or line.kind is not LevelKind.NONE:
            return line
        for above in reversed(self.headings):
            for reading in line.label.readings:
                last = above.reading
                lettered = last and last.series is Series.UPPER_LETTER
                if last and lettered and is_next(last, reading):
                    return replace(line, label=replace(line.label, readings=(reading,)))
        return line

    @property
    def here(self) -> _Open:
        """The innermost open heading, or the body."""
        return self.headings[-1] if self.headings else self.root

    def end_paragraph(self) -> None:
        """Close the paragraph and its lists."""
        self.paragraph = None
        self.lists.clear()

    # ----------------------------------------------------------- paragraphs
    def numbered(
        self, node: Numbered, following: Numbered | None, ahead: Iterable[Node]
    ) -> None:
        """Put a labelled piece at its level.

        Args:
            node: The piece.
            following: The next labelled piece under the same heading.
            ahead: All pieces behind it.
        """
        if self.heads(node, following):
            self.heading(
                HeadingLine(
                    num=node.num, label=node.label, content=node.content, span=node.span
                )
            )
            return
        reading, depth = self.place(node, following, ahead)
        if depth == 0:
            self.new_paragraph(node, reading)
            return
        del self.lists[depth:]
        if len(self.lists) < depth:
            self.open_list(depth, reading)
        parent = self.lists[depth - 1]
        cls = Indent if reading.series is Series.BULLET else Point
        point = _Open(
            cls=cls,
            num=node.num,
            blocks=_blocks(node.content, node.span),
            span=node.span,
            reading=reading,
        )
        parent.inside.append(point)
        parent.reading = reading

    def heads(self, node: Numbered, following: Numbered | None) -> bool:
        """Whether a number outside the row of paragraph numbers is a heading's.

        ``4. ...`` / ``2. Rooms for students`` / ``5. ...``: the row goes on behind it,
        and it ends in no stop.
        """
        reading = node.label.readings[0]
        last = self.last_number
        if last is None or following is None or last.series is not Series.DECIMAL:
            return False
        if reading.series is not Series.DECIMAL or is_next(last, reading):
            return False
        text = text_of(*node.content).rstrip()
        if len(text) > _LONGEST_HEADING or text.endswith(_STOPS):
            return False
        return any(is_next(last, one) for one in following.label.readings)

    def new_paragraph(self, node: Numbered, reading: Reading) -> None:
        """Open a numbered paragraph at the level of the innermost heading."""
        self.end_paragraph()
        cls = Subsection if reading.series is Series.COMPOUND else Paragraph
        self.paragraph = _Open(
            cls=cls,
            num=node.num,
            blocks=_blocks(node.content, node.span),
            span=node.span,
            reading=reading,
        )
        self.here.inside.append(self.paragraph)
        self.last_number = reading

    def open_list(self, depth: int, reading: Reading) -> None:
        """Open a list inside the innermost point, paragraph or heading."""
        owner = self.owner(depth)
        opened = _Open(cls=List, reading=reading)
        if owner is not self.here and not owner.inside:
            opened.blocks, owner.blocks = owner.blocks, []
        owner.inside.append(opened)
        self.lists.append(opened)

    def owner(self, depth: int) -> _Open:
        """Return what the list at a depth stands in."""
        if depth > 1:
            last = self.lists[depth - 2].inside[-1]
            if isinstance(last, _Open):
                return last
        return self.paragraph or self.here

    def place(
        self, node: Numbered, following: Numbered | None, ahead: Iterable[Node]
    ) -> tuple[Reading, int]:
        """Return how to read a label and at which depth it stands (0: paragraph)."""
        readings = node.label.readings
        for reading in readings:  # the next of an open list, deepest first
            for depth in range(len(self.lists), 0, -1):
                last = self.lists[depth - 1].reading
                if (
                    last
                    and is_next(last, reading)
                    and not other_starts(readings, reading, following)
                ):
                    return reading, depth
        if self.last_number:
            for reading in readings:
                if is_next(self.last_number, reading):
                    return reading, 0
        first = first_of(readings, following)
        if first and self.may_nest(first):
            return first, self.inner_depth()
        return self.misprinted(node, ahead) or self.degrade(node, readings)

    def misprinted(
        self, node: Numbered, ahead: Iterable[Node]
    ) -> tuple[Reading, int] | None:
        """Return the place of a paragraph whose number the next ones prove wrong.

        ``3. 3. 5.`` and ``5. 7. 7.``: the row goes on as if the second had its place's
        number; ``9. 9.`` at the end of a row: two have one number, the first rightly.
        """
        last, reading = self.last_number, node.label.readings[0]
        if last is None or not is_of_row(reading, last):
            return None
        if any(is_of_row(one.reading, reading) for one in self.lists if one.reading):
            return None
        after = next_of_row(reading, ahead)
        doubled = after is None and reading.value == last.value
        if not doubled and (after is None or after.value != last.value + 2):
            return None
        if reading.value == 1 or abs(reading.value - last.value - 1) > 1:
            return None  # a row of its own, or not out by one
        number = str(last.value + 1)
        self.report(node, "NU003", place=number)
        return replace(reading, value=last.value + 1, canonical=number), 0

    def may_nest(self, reading: Reading) -> bool:
        """Whether a first label opens a list here rather than a new row of numbers."""
        if reading.series is Series.COMPOUND:
            return False
        if reading.series is Series.DECIMAL and reading.shape == "*.":
            inside = self.last_number is not None or bool(self.lists)
            return self.open_text() and inside
        if reading.series is Series.BULLET:
            return True
        if self.paragraph is None and not self.lists:
            return reading.series is not Series.DECIMAL
        return True

    def open_text(self) -> bool:
        """Whether the innermost open text ends in a colon."""
        if self.lists:
            last = self.lists[-1].inside[-1] if self.lists[-1].inside else None
            return isinstance(last, _Open) and last.ends_open()
        return self.paragraph is not None and self.paragraph.ends_open()

    def inner_depth(self) -> int:
        """Return the depth of a new list inside the innermost open text."""
        return min(len(self.lists) + 1, _DEEPEST)

    def degrade(
        self, node: Numbered, readings: tuple[Reading, ...]
    ) -> tuple[Reading, int]:
        """Return the nearest place of a label that is neither next nor first."""
        for reading in readings:
            for depth in range(len(self.lists), 0, -1):
                last = self.lists[depth - 1].reading
                if last and last.series is reading.series:
                    self.report(node, "NU001")
                    return reading, depth
        reading = readings[0]
        if reading.series in (Series.DECIMAL, Series.COMPOUND):
            if reading.value != 1 and self.last_number:
                self.report(node, "NU001")
            return reading, 0
        if reading.value > 1:
            self.report(node, "NU002")
        return reading, self.inner_depth()

    def report(self, node: Numbered, code: str, **params: str) -> None:
        """Note what is odd about a number."""
        params["label"] = node.label.printed
        self.diagnostics.append(Diagnostic(code=code, source=node.span, params=params))

    def unnumbered(self, node: Unnumbered) -> None:
        """Put a paragraph without label at its level."""
        paragraph = P(content=node.content, span=node.span)
        if self.paragraph is None and not self.lists:
            self.alone(paragraph)
        elif self.lists and self.list_goes_on():
            outer = self.lists[0]
            outer.wrap_up.append(paragraph)
            del self.lists[1:]
        elif self.paragraph is not None and (
            self.open_text() or self.quoting(node.content)
        ):
            self.innermost().append(paragraph)
        else:
            self.end_paragraph()
            self.alone(paragraph)

    def breaks_item(
        self, piece: HeadingLine | Unnumbered, following: Numbered | None
    ) -> bool:
        """Whether a line without label is the rest of the item before it.

        The item ends in no stop, and the next label goes on with its list: a line that
        its source tore off or moved.
        """
        bare = isinstance(piece, Unnumbered) or (
            piece.label is None and piece.kind is LevelKind.NONE
        )
        if not (bare and self.lists and following):
            return False
        if text_of(*self.innermost()).rstrip(_CLOSING).endswith(_STOPS):
            return False
        return any(
            is_next(one.reading, reading)
            for one in self.lists
            for reading in following.label.readings
            if one.reading and reading.series in _LISTED
        )

    def list_goes_on(self) -> bool:
        """Whether the last item ends in no full stop: the sentence goes on after it."""
        text = text_of(*self.innermost()).rstrip()
        return text.endswith(_CONTINUING)

    def quoting(self, content: Content) -> bool:
        """Whether a paragraph is quoted above: a quotation opens or is still open.

        Arabic opens with the mark that closes in other languages.
        """
        if text_of(*content)[:1] in _QUOTES:
            return True
        above = self.innermost()
        text = text_of(above[-1]).rstrip() if above else ""
        return text[:1] in _QUOTES and not text.rstrip(".。 ").endswith(_UNQUOTES)

    def alone(self, paragraph: P) -> None:
        """Put a paragraph without number directly under the heading."""
        self.paragraph = _Open(cls=Paragraph, blocks=[paragraph], span=paragraph.span)
        self.here.inside.append(self.paragraph)

    def innermost(self) -> list[Node]:
        """Return the blocks of the innermost open text."""
        if self.lists and self.lists[-1].inside:
            last = self.lists[-1].inside[-1]
            if isinstance(last, _Open):
                return last.blocks
        if self.paragraph is None:
            self.paragraph = _Open(cls=Paragraph)
            self.here.inside.append(self.paragraph)
        return self.paragraph.blocks

    def loose(self, node: Loose) -> None:
        """Put a table or image into the innermost open text."""
        if self.lists or (self.paragraph is not None and self.paragraph.inside):
            self.end_paragraph()
        self.innermost().extend(node.content)

    def preambular(self, node: Preambular) -> None:
        """Put a preambular paragraph of the body as a cross heading."""
        self.end_paragraph()
        cross = CrossHeading(
            refers_to="#preambular", content=node.content, span=node.span
        )
        if not self.headings:
            wrapper = _Open(cls=HContainer, name="preambular", rank=99)
            self.root.inside.append(wrapper)
            wrapper.inside.append(cross)
            return
        self.here.inside.append(cross)


def _blocks(content: Content, span: SourceSpan | None) -> list[Node]:
    return [P(content=content, span=span)] if content else []


def _level_of(line: HeadingLine) -> tuple[type[Level], int]:
    """Return the element of a heading and its rank (0 outermost)."""
    if line.kind is not LevelKind.NONE:
        cls = _NAMED[line.kind]
        return cls, _RANKS[cls]
    series = line.label.readings[0].series if line.label else None
    if series is Series.UPPER_ROMAN:
        return Section, _RANKS[Section]
    if series is Series.UPPER_LETTER:
        return Title, _RANKS[Title]
    if series in (Series.DECIMAL, Series.COMPOUND):
        return Chapter, _NUMBERED_CHAPTER_RANK
    return Division, _RANKS[Division]


def build_levels(
    pieces: Iterable[Node],
) -> tuple[Content, tuple[Diagnostic, ...]]:
    """Return the content of a body built from flat pieces.

    Args:
        pieces: Draft nodes (`model.draft`) in reading order.

    Returns:
        Levels in order; what was odd about the numbering.
    """
    row = list(pieces)
    builder = _Builder(root=_Open(cls=HContainer, name="body"))
    following = _following_labels(row)
    for index, piece in enumerate(row):
        match piece:
            case HeadingLine() | Unnumbered() if builder.breaks_item(
                piece, following[index]
            ):
                builder.innermost().append(P(content=piece.content, span=piece.span))
            case HeadingLine():
                builder.heading(piece)
            case Numbered():
                builder.numbered(piece, following[index], behind(row, index))
            case Unnumbered():
                builder.unnumbered(piece)
            case Preambular():
                builder.preambular(piece)
            case Loose():
                builder.loose(piece)
            case _:
                builder.loose(Loose(content=(piece,), span=piece.span))
    content = tuple(
        one.close() if isinstance(one, _Open) else one for one in builder.root.inside
    )
    return content, tuple(builder.diagnostics)


def as_plain(content: Content) -> Content:
    """Return a body of unnumbered paragraphs as blocks; any other body unchanged.

    Letters and statements have no levels (AKN4UN digest 4.5: unnumbered `p`).
    """
    blocks: list[Node] = []
    for level in content:
        plain = isinstance(level, Paragraph) and not (level.num or level.levels)
        if not plain or not isinstance(level, Paragraph) or level.content is None:
            return content
        blocks.extend(level.content.content)
    return tuple(blocks)


def _following_labels(row: list[Node]) -> list[Numbered | None]:
    """Return for each piece the next labelled one after it, headings between none."""
    out: list[Numbered | None] = [None] * len(row)
    ahead: Numbered | None = None
    for index in range(len(row) - 1, -1, -1):
        out[index] = ahead
        piece = row[index]
        if isinstance(piece, Numbered):
            ahead = piece
        elif isinstance(piece, HeadingLine):
            ahead = None
    return out
