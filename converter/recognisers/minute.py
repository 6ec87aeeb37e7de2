"""Numbered paragraphs of summary records.

Source: AKN4UN digest 4.5 and skeleton 10 (`debateSection` name ``paragraph`` with a
speech in it, the speaker named in the sentence); A/C.3/80/SR.23.
"""

from __future__ import annotations

from converter.languages.pack import LanguagePack
from converter.layout.cursor import Cursor
from converter.model.draft import Minute, Numbered, Series, Voice
from converter.model.match import Match, Zone
from converter.recognisers.paragraph import recognise_numbered
from converter.recognisers.procedure import is_procedure, narrated, outcome_of
from converter.recognisers.speaker import marked_person, reported_label


def recognise_minute(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take a paragraph numbered 1, 2, 3: a statement, or what the secretariat tells."""
    found = recognise_numbered(cursor, pack)
    if found is None:
        return None
    node = found.nodes[0]
    assert isinstance(node, Numbered)  # noqa: S101 - what that recogniser gives
    if node.label.readings[0].series is not Series.DECIMAL:
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
