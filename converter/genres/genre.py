"""What a genre is: its element, its evidence, and its ordered recognisers.

A genre is data. The order of its steps is the order in which recognisers are tried; the
driver (`pipeline.recognition`) goes through the zones of a document and never back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from converter.languages.pack import LanguagePack
from converter.layout.cursor import Cursor
from converter.model.draft import LevelKind
from converter.model.match import Match, Zone


class Recogniser(Protocol):
    """Tells what stands at a place, or that it does not know."""

    __name__: str

    def __call__(self, cursor: Cursor, pack: LanguagePack, /) -> Match | None:
        """Return what stands here; None when it is not ours."""


class BodyShape(StrEnum):
    """How the flat pieces of a body become its structure."""

    LEVELS = "levels"
    """Sections, paragraphs, lists."""
    RECORD = "record"
    """Debate sections and speeches."""
    BLOCKS = "blocks"
    """Paragraphs in their order, numbers as text (amendments, corrigenda)."""


@dataclass(frozen=True, slots=True)
class Step:
    """One recogniser of a genre."""

    recognise: Recogniser
    zone: Zone
    """The zone it belongs to."""
    opens: bool = True
    """Whether it may begin its zone, or only goes on with it."""
    after: Zone = Zone.COVER
    """The zone that must have begun before: closing lines need something to close."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Genre:
    """One kind of document."""

    name: str
    """Name of its module."""
    doc_type: str
    """Element: ``statement``, ``doc``, ``debate`` ..."""
    subtype: str
    """``FRBRsubtype``."""
    akn_name: str
    """``@name``."""
    title: str
    """What it is, for people."""
    recognises: tuple[str, ...]
    """What is recognised in it, for people."""
    evidence: Mapping[str, float]
    """Name of a cue (`pipeline.detection`) to its weight."""
    steps: tuple[Step, ...]
    annex_steps: tuple[Step, ...]
    """Steps inside annexes."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Name of a cue to the ``@name`` that it decides; the first one seen counts."""
    articles: Mapping[str, LevelKind] = field(default_factory=dict)
    """Name of a document to the level that its articles are, whatever a language
    prints."""
    body: BodyShape = BodyShape.LEVELS
    source: str = ""
    """Guideline clause and two symbols where it can be seen."""
