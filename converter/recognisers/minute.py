"""Numbered paragraphs of summary records.

Source: AKN4UN digest 4.5 and skeleton 10 (`debateSection` name ``paragraph`` with a
speech in it, the speaker named in the sentence); A/C.3/80/SR.23.
"""

from __future__ import annotations

import re

from converter.languages.pack import LanguagePack
from converter.layout.cursor import Cursor
from converter.model.draft import Minute, Numbered, Series, Voice
from converter.model.match import Match, Zone
from converter.recognisers.inline import to_content
from converter.recognisers.label import cut_label, parse_label
from converter.recognisers.paragraph import recognise_numbered
from converter.recognisers.procedure import is_procedure, narrated, outcome_of
from converter.recognisers.speaker import marked_person, reported_label

_CLOSE = re.compile(r"^(\d{1,3}\.)(?=[^\W\d_])")


def recognise_minute(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take a paragraph numbered 1, 2, 3: a statement, or what the secretariat tells."""
    node = _numbered(cursor, pack)
    if node is None or node.label.readings[0].series is not Series.DECIMAL:
        return None
    content, voice, role, outcome = node.content, Voice.SAME, "", None
    if is_procedure(content, pack):
        outcome = outcome_of(content, pack)
        content, voice = narrated(content, pack), Voice.SECRETARIAT
    else:
        label = reported_label(content, pack)
        if label is not None:
            content = marked_person(content, label, label.end)
            voice, role = Voice.SPEAKER, label.as_
    minute = Minute(
        num=node.num,
        label=node.label,
        content=content,
        indent=node.indent,
        voice=voice,
        as_=role,
        outcome=outcome,
        span=node.span,
    )
    return Match(taken=1, zone=Zone.BODY, nodes=(minute,))


def _numbered(cursor: Cursor, pack: LanguagePack) -> Numbered | None:
    """Return the labelled paragraph here; print may lose the blank after its number."""
    found = recognise_numbered(cursor, pack)
    if found is not None:
        node = found.nodes[0]
        return node if isinstance(node, Numbered) else None
    block = cursor.block
    if block is None or not _CLOSE.match(block.raw):
        return None
    parsed = parse_label(_CLOSE.sub(r"\1 ", block.raw), pack)
    if parsed is None:
        return None
    num, content = cut_label(to_content(block.inlines), parsed)
    return Numbered(
        num=num,
        label=parsed.label,
        content=content,
        indent=block.indent,
        span=block.source,
    )
