"""What a reader is given: the bytes of one document and what the caller knows."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """One document as bytes."""

    data: bytes = field(repr=False)
    name: str = ""
    """File name, for messages and as a last hint at the format."""
    password: str = field(default="", repr=False)
    """For an encrypted PDF."""
    encoding: str = ""
    """Character set of a plain text, when the caller knows it."""
    language: str = ""
    """ISO 639-1 code, when the caller knows it: helps to guess an encoding."""
    ocr: bool = False
    """Whether a scan may be given to ocrmypdf."""
