"""The adoption of a resolution and its recorded vote, where the source prints them.

Source: AKN4UN digest 4.5 (vote, quantity); A/RES/55/100 (adoption line and vote above
the title), S/RES/14 (1946) (vote in the closing line).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from converter.languages.ordinals import ordinal_value
from converter.languages.pack import LanguagePack
from converter.languages.phrase import Phrase
from converter.layout.cursor import Cursor
from converter.layout.page import Block
from converter.model.block import P
from converter.model.inline import Content, Eol, Event, Inline
from converter.model.mark import Mark, mark
from converter.model.match import Match, Zone
from converter.model.node import Node, Text, text_of
from converter.recognisers.dated import with_doc_date
from converter.recognisers.inline import to_content
from converter.recognisers.starts import match_any

_LONGEST = 900
_DAY = 60
"""Characters of a line that tells the day, at most."""
_COMMA = " ,،，"
_COMMAS = (",", "،", "，", "、")


def recognise_adoption_record(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take ``Adopted at the 81st plenary meeting, ...`` above a title or formula.

    The Security Council prints the line below the number: S/RES/2334 (2016).
    """
    block = cursor.block
    if block is None or len(block.text) > _LONGEST:
        return None
    found = match_any(_adoptions(pack), block.text)
    below = _day_below(cursor, block, pack)
    if below:
        found = match_any(_adoptions(pack), block.text.rstrip(_COMMA)) or found
    if not found:
        return None
    groups = found.groupdict()
    number = groups.get("n") or ""
    ordinal = groups.get("ordinal") or ""
    value = int(number) if number.isdigit() else ordinal_value(pack, ordinal)
    content = to_content(block.inlines, plain=True)
    start, end = found.span("ordinal" if ordinal else "n") if value else (0, 0)
    make = partial(_meeting, title=str(value))
    content = mark(content, [Mark(start, end, make)]) if end else content
    if below:
        content = (*content, Eol(), *to_content(below.inlines, plain=True))
    content = with_doc_date(content, pack, "#adoptionDate")
    span = block.source.to(below.source) if below else block.source
    node = P(content=content, span=span)
    return Match(taken=2 if below else 1, zone=Zone.PREFACE, nodes=(node,))


def _day_below(cursor: Cursor, block: Block, pack: LanguagePack) -> Block | None:
    """Return the line on which an adoption goes on with its day: S/RES/748 (1992)."""
    below = cursor.at(1).block
    if below is None or pack.dates.parse(block.text):
        return None
    gap = " " if pack.spaced else ""
    both = match_any(_adoptions(pack), f"{block.text}{gap}{below.text}")
    dated = len(below.text) <= _DAY and pack.dates.parse(below.text)
    return below if both and dated else None


def _adoptions(pack: LanguagePack) -> Iterator[Phrase]:
    """Yield the lines of adoption that say at which meeting."""
    yield from (one for one in pack.conclusion.meeting if one.kind == "adopted")
    yield from (
        one for one in pack.titles.adoption if "ordinal" in one.regex.groupindex
    )


def recognise_closing_voters(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take the voters below the closing lines: ``In favour: Arcadia, Utopia``.

    The Human Rights Council prints its votes there: A/HRC/RES/48/1.
    """
    match = recognise_voters(cursor, pack)
    return replace(match, zone=Zone.CONCLUSIONS) if match else None


def recognise_voters(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take the names of those who voted one way: ``In favour: Arcadia, Utopia``."""
    block = cursor.block
    if block is None:
        return None
    for phrase in pack.record.vote:
        if phrase.regex.fullmatch(block.text):
            break
    else:
        return None
    taken = 1
    nodes: list[Node] = [P(content=_voters(to_content(block.inlines), phrase.kind))]
    names = _names_below(cursor, pack)
    if names:
        span = names[0].source.to(names[-1].source)
        nodes.append(P(content=_joined(names, pack), span=span))
        taken += len(names)
    return Match(taken=taken, zone=Zone.PREFACE, nodes=tuple(nodes))


def _joined(blocks: Sequence[Block], pack: LanguagePack) -> Content:
    content: list[Node] = []
    for block in blocks:
        if content and pack.spaced:
            content.append(Text(value=" "))
        content.extend(to_content(block.inlines))
    return tuple(content)


def _names_below(cursor: Cursor, pack: LanguagePack) -> list[Block]:
    """Return the lines of names below a label behind whose colon nothing follows.

    A comma at the end of a line says that the names go on.
    """
    label = cursor.text
    alone = label.rstrip().endswith((":", "："))
    names: list[Block] = []
    if not alone and (":" in label or "：" in label):
        return names
    for _, block in cursor.at(1).blocks():
        goes_on = not names or names[-1].text.endswith(_COMMAS)
        if not goes_on or _is_label(block.text, pack):
            break
        names.append(block)
    return names


def _is_label(text: str, pack: LanguagePack) -> bool:
    return any(phrase.regex.fullmatch(text) for phrase in pack.record.vote)


def _voters(content: Content, kind: str) -> Content:
    name = "inFavour" if kind == "in_favour" else kind
    whole = len(text_of(*content))
    make = partial(_inline, name=name)
    return mark(content, [Mark(0, whole, make)])


def _inline(content: Content, *, name: str) -> Node:
    return Inline(name="voters", refers_to=f"#{name}", content=content)


def _meeting(content: Content, *, title: str) -> Node:
    meeting = Inline(name="adoptionMeeting", title=title, content=content)
    return Event(refers_to="#adoption", content=(meeting,))
