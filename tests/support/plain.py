"""Plain texts in tests: read, composed, and shown one block a line."""

from __future__ import annotations

import re

from converter.layout import Block, Cues, LayoutDocument, Rule, Span
from converter.layout.plain.compose import compose_text
from converter.readers.source import SourceFile
from converter.readers.text import read_text

CUES = Cues(
    starts=re.compile(
        r"The General Assembly,|大会，|Annex\b|附件|\[|\d+(?:st|nd|rd|th) plenary"
    ),
    openers=re.compile(r"Recalling|Noting|Convinced|Emphasizing|回顾|深信|напоминая"),
    labels=re.compile(
        r"(?:\d{1,3}\.(?!\d)|\([a-z]{1,2}\)|\d{1,3} -(?=\s)|[IVX]+\.)\s*"
    ),
    lone_labels=re.compile(r"(?:\d{1,3}\.|\([a-z]{1,2}\)|[IVX]+\.)"),
    masthead=re.compile(
        r"United Nations|General Assembly|Distr\.: \w+|\d{1,2} \w+ \d{4}"
        r"|[A-Z]+(?:/[\w.]+)+|Sixty-first session|Agenda item \d+"
    ),
)


def compose(text: str, cues: Cues = CUES, *, language: str = "") -> LayoutDocument:
    """Return a text as blocks."""
    source = SourceFile(data=text.encode(), name="text.txt", language=language)
    return compose_text(read_text(source), cues)


def shown(document: LayoutDocument) -> list[str]:
    """Return the flow one item a line: calls in brackets, rules as dashes."""
    lines = []
    for item in document.flow:
        if isinstance(item, Rule):
            lines.append("---")
        elif isinstance(item, Block):
            lines.append(
                "".join(
                    inline.text if isinstance(inline, Span) else f"[{inline.marker}]"
                    for inline in item.inlines
                )
            )
    return lines


def notes(document: LayoutDocument) -> list[tuple[str, str]]:
    """Return marker and text of each note."""
    return [
        (note.marker, " ".join(block.text for block in note.blocks))
        for note in document.notes
    ]


def furniture(document: LayoutDocument) -> list[tuple[str, str]]:
    """Return kind and text of all furniture."""
    return [(str(item.kind), item.text) for item in document.furniture]
