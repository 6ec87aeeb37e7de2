"""Speeches of verbatim records.

Source: AKN4UN digest 4.5 and skeleton 09 (`speech/from`, then the paragraph with its
colon); A/75/PV.46, S/PV.4087.
"""

from __future__ import annotations

from functools import partial

from converter.languages.pack import LanguagePack
from converter.layout.cursor import Cursor
from converter.model.draft import SpeechLine
from converter.model.inline import Content, Inline
from converter.model.mark import Mark, mark, split, trim
from converter.model.match import Match, Zone
from converter.model.node import Node
from converter.recognisers.inline import to_content
from converter.recognisers.masthead import language_named
from converter.recognisers.speaker import (
    SpeakerLabel,
    marked_person,
    reported_label,
    spoken_label,
    without_emphasis,
)


def recognise_speech(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take the paragraph in which someone begins to speak."""
    block = cursor.block
    if block is None:
        return None
    content = to_content(block.inlines)
    label = spoken_label(content, pack)
    if label is None:
        return None
    noted = _noted(content, label, pack)
    head, rest = split(noted, label.end, calls_left=True)
    node = SpeechLine(
        label=marked_person(without_emphasis(head), label, label.name[1]),
        content=trim(rest),
        as_=label.as_,
        span=block.source,
    )
    return Match(taken=1, zone=Zone.BODY, nodes=(node,))


def _noted(content: Content, label: SpeakerLabel, pack: LanguagePack) -> Content:
    """Return content with the words on the language of a speech marked."""
    return mark(content, [Mark(*label.note, partial(_note, pack=pack))])


def _note(content: Content, *, pack: LanguagePack) -> Node:
    plain = without_emphasis(content)
    words = "".join(getattr(node, "value", "") for node in plain)
    return Inline(name="note", title=language_named(words, pack), content=plain)


def recognise_reported_speech(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take an unnumbered paragraph of a summary record that names its speaker."""
    block = cursor.block
    if block is None:
        return None
    content = to_content(block.inlines)
    label = reported_label(content, pack)
    if label is None:
        return None
    node = SpeechLine(
        content=marked_person(content, label, label.end),
        as_=label.as_,
        span=block.source,
    )
    return Match(taken=1, zone=Zone.BODY, nodes=(node,))
