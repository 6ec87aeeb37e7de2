"""What is known of a document beside its text: from the caller, or from its pages."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from converter.core.text import squash


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the text itself does not say. Empty means unknown."""

    language: str
    """ISO 639-1."""
    iso3: str
    """ISO 639-2/T."""
    markup_date: str
    """Day of the conversion, ISO 8601."""
    text: str = field(repr=False)
    """Of the source; a provisional number is derived from it."""
    symbol: str = ""
    """Given by the caller."""
    date: str = ""
    """Given by the caller: date of issue."""
    head_symbol: str = ""
    """Symbol in the running heads."""
    job_number: str = ""
    """Job number at the foot of the first page."""
    title: str = ""
    """Given by the caller."""
    session: str = ""
    """Given by the caller."""
    supplied: frozenset[str] = frozenset()
    """Fields that are to give way to what the document prints."""
    keywords: tuple[Mapping[str, str], ...] = field(default=())
    """Subject keywords given by the caller: value, showAs, dictionary, href."""

    @property
    def digest(self) -> str:
        """Hash of the text, whatever its spacing and punctuation."""
        return hashlib.sha256(squash(self.text).encode()).hexdigest()
