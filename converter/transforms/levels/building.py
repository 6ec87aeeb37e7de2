"""The flat pieces of a body, put one by one where they belong."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from converter.core.diagnostics import Diagnostic
from converter.core.source import SourceSpan
from converter.model.block import Heading, P
from converter.model.draft import (
    HeadingLine,
    LevelKind,
    Loose,
    Numbered,
    Preambular,
    Series,
    Unnumbered,
)
from converter.model.hierarchy import (
    CrossHeading,
    HContainer,
    Indent,
    Level,
    Paragraph,
    Point,
    Subsection,
)
from converter.model.inline import Content
from converter.model.node import Node, text_of
from converter.transforms.levels.endings import is_continued, is_quoted, is_torn
from converter.transforms.levels.headings import in_row, is_heading, level_of
from converter.transforms.levels.open_level import OpenLevel
from converter.transforms.levels.open_levels import OpenLevels
from converter.transforms.levels.placing import Place, place_of
from converter.transforms.levels.rows import behind, following_labels


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
    body = OpenLevel(cls=HContainer, name="body")
    builder = _Builder(levels=OpenLevels(root=body))
    following = following_labels(row)
    for index, piece in enumerate(row):
        match piece:
            case HeadingLine() | Unnumbered() if builder.breaks_item(
                piece, following[index]
            ):
                builder.torn(piece)
            case HeadingLine():
                builder.heading(piece)
            case Numbered():
                builder.numbered(piece, following[index], behind(row, index))
            case Unnumbered():
                builder.unnumbered(piece, following[index])
            case Preambular():
                builder.preambular(piece)
            case Loose():
                builder.loose(piece)
            case _:
                builder.loose(Loose(content=(piece,), span=piece.span))
    return body.closed_children(), tuple(builder.diagnostics)


@dataclass(slots=True, kw_only=True)
class _Builder:
    """One body being built."""

    levels: OpenLevels
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def heading(self, line: HeadingLine) -> None:
        """Open the level of a heading."""
        line = in_row(line, self.levels.headings)
        cls, rank = level_of(line)
        self.levels.open_heading(
            OpenLevel(
                cls=cls,
                rank=rank,
                num=line.num,
                heading=Heading(content=line.content) if line.content else None,
                span=line.span,
                reading=line.label.readings[0] if line.label else None,
            )
        )

    def numbered(
        self, node: Numbered, following: Numbered | None, ahead: Iterable[Node]
    ) -> None:
        """Put a labelled piece at its level.

        Args:
            node: The piece.
            following: The next labelled piece under the same heading.
            ahead: All pieces behind it.
        """
        if is_heading(node, self.levels.last_number, following):
            self.heading(
                HeadingLine(
                    num=node.num, label=node.label, content=node.content, span=node.span
                )
            )
            return
        place = place_of(node, self.levels, following, ahead)
        if place.finding:
            self.diagnostics.append(place.finding)
        level = _level_at(place, node)
        if place.depth:
            self.levels.add_item(level, place.reading, place.depth)
        else:
            self.levels.open_paragraph(level)
            self.levels.last_number = place.reading
            self.levels.behind = place.behind

    def unnumbered(self, node: Unnumbered, following: Numbered | None) -> None:
        """Put a paragraph without label at its level.

        Args:
            node: The piece.
            following: The next labelled piece under the same heading.
        """
        levels, paragraph = self.levels, P(content=node.content, span=node.span)
        goes_on = levels.depth_continued(following.label) if following else 0
        if levels.paragraph is None and not levels.lists:
            self.alone(paragraph)
        elif levels.lists and (goes_on or is_continued(text_of(*levels.blocks()))):
            levels.end_lists(goes_on or 1, paragraph)
        elif levels.paragraph is not None and (
            levels.ends_open() or self.is_quoting(node.content)
        ):
            levels.blocks().append(paragraph)
        else:
            self.alone(paragraph)

    def alone(self, paragraph: P) -> None:
        """Put a paragraph without number directly under the heading."""
        self.levels.open_paragraph(
            OpenLevel(cls=Paragraph, blocks=[paragraph], span=paragraph.span)
        )

    def is_quoting(self, content: Content) -> bool:
        """Whether a paragraph is quoted by the text above it."""
        above = self.levels.blocks()
        return is_quoted(text_of(*content), text_of(above[-1]) if above else "")

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
        levels = self.levels
        if not (bare and levels.lists and following):
            return False
        torn = is_torn(text_of(*levels.blocks()))
        return torn and levels.depth_continued(following.label) > 0

    def torn(self, piece: HeadingLine | Unnumbered) -> None:
        """Put the rest of an item back."""
        self.levels.blocks().append(P(content=piece.content, span=piece.span))

    def loose(self, node: Loose) -> None:
        """Put a table or image into the innermost open text."""
        levels = self.levels
        if levels.lists or (levels.paragraph is not None and levels.paragraph.inside):
            levels.end_paragraph()
        levels.blocks().extend(node.content)

    def preambular(self, node: Preambular) -> None:
        """Put a preambular paragraph of the body as a cross heading."""
        levels = self.levels
        levels.end_paragraph()
        cross = CrossHeading(
            refers_to="#preambular", content=node.content, span=node.span
        )
        if levels.headings:
            levels.here.inside.append(cross)
            return
        wrapper = OpenLevel(cls=HContainer, name="preambular", inside=[cross])
        levels.root.inside.append(wrapper)


def _level_at(place: Place, node: Numbered) -> OpenLevel:
    """Return the level of a labelled piece: a paragraph's or an item's."""
    series = place.reading.series
    cls: type[Level]
    if place.depth:
        cls = Indent if series is Series.BULLET else Point
    else:
        cls = Subsection if series is Series.COMPOUND else Paragraph
    return OpenLevel(
        cls=cls,
        num=node.num,
        blocks=_blocks(node.content, node.span),
        span=node.span,
        reading=place.reading,
    )


def _blocks(content: Content, span: SourceSpan | None) -> list[Node]:
    return [P(content=content, span=span)] if content else []
