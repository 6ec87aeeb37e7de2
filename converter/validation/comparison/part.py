"""The parts that a document consists of, as a reader would count them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from converter.core.text import squash

_SHOWN = 40  # letters of a part that has no number


class PartKind(StrEnum):
    """What a part is; the value is how it is called in a report."""

    COVER = "cover line"
    TITLE = "title line"
    FORMULA = "formula"
    PREAMBULAR = "preambular paragraph"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BLOCK = "text"
    SPEECH = "speech"
    NARRATIVE = "narrative"
    TABLE = "table"
    FOOTNOTE = "footnote"
    CLOSING = "closing line"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a document."""

    kind: PartKind
    label: str
    """What distinguishes it as printed: ``2 (b) (ii)``, a marker, a speaker."""
    where: str
    """The annex or component it stands in; empty for the main text."""
    text: str
    """Its words, without footnotes and without the parts inside it."""
    eid: str = ""
    line: int = 0
    links: tuple[tuple[str, str], ...] = ()
    """Text and target of each reference."""

    @property
    def key(self) -> str:
        """What two prints of one text share."""
        return squash(self.text) or self.text

    @property
    def name(self) -> str:
        """How a report calls the part."""
        if self.label:
            name = f"{self.kind} {self.label}"
        else:
            short = self.text[:_SHOWN].rstrip()
            dots = "…" if len(self.text) > _SHOWN else ""
            name = f"{self.kind} “{short}{dots}”"
        return f"{name} ({self.where})" if self.where else name
