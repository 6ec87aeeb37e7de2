"""The body before it has levels.

Recognisers see one block at a time and give flat pieces in reading order; only the
whole row of pieces tells which letter belongs to which paragraph and where a section
ends. A transform builds the levels from them, so none of these is ever serialised.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from converter.model.block import Num
from converter.model.inline import Content
from converter.model.node import Node


class Series(StrEnum):
    """How a label counts."""

    DECIMAL = "decimal"
    """1, 2, 3."""
    COMPOUND = "compound"
    """1.1, 3.2."""
    LETTER = "letter"
    """a, b, c and what stands for them: أ ب ج, а б в, 甲 乙."""
    ROMAN = "roman"
    """i, ii, iii and what stands for them: ㈠ ㈡, ’1‘ ’2‘."""
    UPPER_LETTER = "upper letter"
    """A, B, C and what stands for them: ألف، باء."""
    UPPER_ROMAN = "upper roman"
    """I, II, III and what stands for them: 一、二, أولا، ثانيا."""
    BULLET = "bullet"
    """A sign that does not count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One way to read a label."""

    series: Series
    value: int
    """Position in the series, from 1; 0 for a bullet."""
    canonical: str
    """The number in ASCII, as it stands in an eId: ``1``, ``b``, ``ii``, ``IV``."""
    shape: str = ""
    """The marks around it, ``(*)``, ``*)``, ``*.``: labels of one list share them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A label as printed, and every way to read it, the likeliest first."""

    printed: str
    readings: tuple[Reading, ...]


class LevelKind(StrEnum):
    """What a label or heading says about its level by name."""

    PART = "part"
    CHAPTER = "chapter"
    SECTION = "section"
    ARTICLE = "article"
    RULE = "rule"
    NONE = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered(Node):
    """A numbered or lettered paragraph, or an item of a list."""

    tag: ClassVar[str] = "draft:numbered"
    num: Num
    label: Label = field(metadata={"unwritten": True})
    content: Content = ()
    """Inline content after the label."""
    indent: float = field(default=0.0, metadata={"unwritten": True})


@dataclass(frozen=True, slots=True, kw_only=True)
class Unnumbered(Node):
    """A paragraph without label."""

    tag: ClassVar[str] = "draft:unnumbered"
    content: Content = ()
    indent: float = field(default=0.0, metadata={"unwritten": True})


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingLine(Node):
    """A heading, with its label if it has one."""

    tag: ClassVar[str] = "draft:heading"
    num: Num | None = None
    label: Label | None = field(default=None, metadata={"unwritten": True})
    content: Content = ()
    kind: LevelKind = field(default=LevelKind.NONE, metadata={"unwritten": True})
    """What the label itself says: ``Article 3``, ``Part one``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preambular(Node):
    """A preambular paragraph that stands in the body."""

    tag: ClassVar[str] = "draft:preambular"
    content: Content = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Loose(Node):
    """A block that belongs to the level in which it stands: a table, an image."""

    tag: ClassVar[str] = "draft:loose"
    content: Content = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentStart(Node):
    """Here begins an annex, appendix or enclosure."""

    tag: ClassVar[str] = "draft:attachment"
    kind: str = field(metadata={"unwritten": True})
    """``annex``, ``appendix``, ``enclosure``, ``attachment``, ``addendum``."""
    number: str = field(default="", metadata={"unwritten": True})
    """Canonical number: ``I``, ``2``, ``A``; empty when it has none."""
    content: Content = ()
    """The `P` of the label; empty when the source prints none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartStart(Node):
    """Here begins a lettered part (A, B) of a resolution."""

    tag: ClassVar[str] = "draft:part"
    letter: str = field(metadata={"unwritten": True})
    """In Latin whatever the language prints."""
    content: Content = ()
    """The `P` elements of letter and title."""


# --------------------------------------------------------------------- records
@dataclass(frozen=True, slots=True, kw_only=True)
class ItemLine(Node):
    """The announcement of an agenda item in a record."""

    tag: ClassVar[str] = "draft:item"
    num: Num | None = None
    """None where the number stands behind the title."""
    content: Content = ()
    """The title of the item."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechLine(Node):
    """The paragraph that begins a speech."""

    tag: ClassVar[str] = "draft:speech"
    label: Content = ()
    """What stands in `from`; empty in a summary record, which names the speaker in
    its own sentence."""
    content: Content = ()
    """What follows the label."""
    as_: str = field(default="", metadata={"unwritten": True})
    """Pointer to the role of the speaker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NarrativeLine(Node):
    """A line in which the secretariat tells what happened."""

    tag: ClassVar[str] = "draft:narrative"
    content: Content = ()
    outcome: str | None = field(default=None, metadata={"unwritten": True})
    """Pointer to the outcome it tells of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteLine(Node):
    """Those who voted one way."""

    tag: ClassVar[str] = "draft:vote"
    content: Content = ()
    """Their `P`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingLine(Node):
    """The line that says when the meeting rose."""

    tag: ClassVar[str] = "draft:closing"
    content: Content = ()


class Voice(StrEnum):
    """Who speaks in a paragraph of a summary record."""

    SPEAKER = "speaker"
    """One whom it names."""
    SAME = "same"
    """No one is named: whoever spoke before."""
    SECRETARIAT = "secretariat"
    """No one: it tells what happened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Minute(Numbered):
    """A numbered paragraph of a summary record."""

    tag: ClassVar[str] = "draft:minute"
    voice: Voice = field(default=Voice.SAME, metadata={"unwritten": True})
    outcome: str | None = field(default=None, metadata={"unwritten": True})
    """Pointer to the outcome that it tells of, when no one speaks."""
    as_: str = field(default="", metadata={"unwritten": True})
    """Pointer to the role of the speaker."""
