"""What a recogniser answers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from converter.core.diagnostics import Diagnostic
from converter.model.inline import Content


class Zone(IntEnum):
    """The parts of a document, in the order in which they are printed."""

    COVER = 0
    PREFACE = 1
    PREAMBLE = 2
    BODY = 3
    CONCLUSIONS = 4
    ANNEX = 5
    """Begins another document: an annex, or a lettered part of a resolution."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """The items a recogniser took and what they are."""

    taken: int
    """Number of items of the flow, at least 1."""
    zone: Zone
    """Where the nodes belong."""
    nodes: Content
    """What was built; may be empty for a rule that only separates."""
    aside: bool = False
    """Whether the nodes only stand here and the zone does not begin with them."""
    diagnostics: tuple[Diagnostic, ...] = ()
