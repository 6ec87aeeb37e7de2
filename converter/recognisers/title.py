"""Titles of documents that bear no number, and the line that says what they are.

Source: AKN4UN digest 4.5 (reports, notes); A/75/345 (title, then ``Report of the
Secretary-General``), A/C.3/80/L.10 (sponsors, then title).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import islice

from converter.languages.pack import LanguagePack
from converter.languages.phrase import Phrase
from converter.layout.cursor import Cursor
from converter.layout.page import Align, Block
from converter.model.block import P
from converter.model.inline import (
    Content,
    DocProponent,
    DocStage,
    DocTitle,
    DocType,
)
from converter.model.mark import Mark, covering, mark
from converter.model.match import Match, Zone
from converter.model.node import Node, text_of
from converter.recognisers.inline import joined, to_content
from converter.recognisers.label import parse_label
from converter.recognisers.masthead import is_masthead
from converter.recognisers.organ import organ_in
from converter.recognisers.starts import (
    NUMBER_LINE,
    is_formula,
    is_salutation,
    match_any,
    starts_something,
)

_MOST_LINES = 6
_LONGEST = 400
_LONGEST_KIND = 60
_LONGEST_CELL = 120
_CELLS = 3
_ISSUANCE = "issuance"
_PREAMBLE = "preamble"
_KINDS = frozenset({_ISSUANCE, "corrigendum", _PREAMBLE})
_WHOLE_TITLES = frozenset({"concluding_observations", "views"})
_REVIEW = "universalPeriodicReview"
_LABELLED = re.compile(r"[^:：]{2,40} ?[:：] ?\S")
_HEAD_BLOCKS = 14
_STOPS = ".;:。；："
_COMMAS = ",،，"


def recognise_title(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take the title: the lines set like its first one, up to what begins next.

    Below the sponsors of a draft stands its title, even one that reads like the author
    line of a report: ``Report of the Committee on Relations with the Host Country``.
    """
    block = cursor.block
    drafted = bool(match_any(pack.resolution.draft, cursor.at(-1).text))
    if block is None or not _is_title(block, pack, drafted=drafted):
        return None
    titled = _is_titled(cursor, pack) and not _is_reviewed_state(cursor, pack)
    if titled and not drafted:
        return _below_title(block)
    if _is_below_contents(cursor, pack):
        return None
    if _addresses(cursor, pack) or _is_field(cursor):
        return None
    blocks = [block]
    for steps, following in cursor.at(1).blocks():
        ends = steps + 1 >= _MOST_LINES or not _alike(block, following)
        if ends or not _is_title(following, pack):
            break
        if _addresses(cursor.at(steps + 1), pack):
            break
        blocks.append(following)
    content = joined(tuple(blocks), pack)
    whole = len(text_of(*content))
    node = P(
        content=mark(content, [Mark(0, whole, lambda part: DocTitle(content=part))]),
        span=block.source.to(blocks[-1].source),
    )
    return Match(taken=len(blocks), zone=Zone.PREFACE, nodes=(node,))


def _is_titled(cursor: Cursor, pack: LanguagePack) -> bool:
    """Whether the line that says what the document is stands above already."""
    for steps in range(1, min(_HEAD_BLOCKS, cursor.index + 1)):
        line = cursor.at(-steps).text
        if match_any(pack.titles.author, line) or _kind_of(line, pack):
            return not _names_issuance(line, pack)
        if match_any(_whole_titles(pack), line):
            return True
    return False


def _addresses(cursor: Cursor, pack: LanguagePack) -> bool:
    """Whether a line addresses an audience: ``Monsieur le Président,``.

    No title ends in a comma; one that is cut behind a comma goes on in small letters.
    """
    if is_salutation(cursor.text, pack):
        return True
    following = cursor.at(1).text
    return cursor.text[-1:] in _COMMAS and not following[:1].islower()


def _is_field(cursor: Cursor) -> bool:
    """Whether a line is one of a row that tells a case: ``State party: Arcadia``."""
    block, above, below = cursor.block, cursor.at(-1).text, cursor.at(1).text
    return (
        block is not None
        and not block.size
        and _LABELLED.match(block.text) is not None
        and any(_LABELLED.match(line) for line in (above, below))
    )


def _is_below_contents(cursor: Cursor, pack: LanguagePack) -> bool:
    """Whether the contents were listed already: the body begins (FCCC/SBI/2019/9)."""
    above = islice(cursor.flow, cursor.index)
    return any(
        isinstance(item, Block) and match_any(pack.headings.contents, item.text)
        for item in above
    )


def _whole_titles(pack: LanguagePack) -> list[Phrase]:
    """Return what names the subject of a document with its kind: nothing is to add."""
    return [one for one in pack.titles.kinds if one.kind in _WHOLE_TITLES]


def _is_reviewed_state(cursor: Cursor, pack: LanguagePack) -> bool:
    """Whether a line names the State that a universal periodic review was about.

    It stands right below the author line and is the only title (A/HRC/44/8).
    """
    above = cursor.at(-1).text if cursor.index else ""
    found = match_any(pack.titles.author, above)
    author = (found.groupdict().get("text") or "") if found else ""
    return organ_in(author, pack) == _REVIEW


def _below_title(block: Block) -> Match | None:
    """Take ``Rapporteur: Mr. Rossi`` below the author line; no title stands there."""
    if not _LABELLED.match(block.text):
        return None
    node = P(content=to_content(block.inlines, plain=True), span=block.source)
    return Match(taken=1, zone=Zone.PREFACE, nodes=(node,))


def recognise_kind(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take ``Corrigendum``, ``Administrative instruction``: what the document is.

    The word ``Preamble`` above the recitals of a treaty is kept beside them.
    """
    block = cursor.block
    kind = _kind_of(block.text, pack) if block is not None else ""
    if block is None or not kind:
        return None
    content = to_content(block.inlines, plain=True)
    whole = Mark(0, len(text_of(*content)), _doc_type)
    marks = [] if kind == _PREAMBLE else [whole]
    node = P(content=mark(content, marks), span=block.source)
    return Match(taken=1, zone=Zone.PREFACE, nodes=(node,))


def _kind_of(line: str, pack: LanguagePack) -> str:
    """Return the genre that a short line names and nothing else."""
    if not 0 < len(line) <= _LONGEST_KIND:
        return ""
    kinds = [one for one in pack.titles.kinds if one.kind in _KINDS]
    return next((one.kind for one in kinds if one.regex.fullmatch(line)), "")


def _names_issuance(line: str, pack: LanguagePack) -> bool:
    """Whether a line names an issuance: its title follows, that of others precedes."""
    return _kind_of(line, pack) == _ISSUANCE


def _is_title(block: Block, pack: LanguagePack, *, drafted: bool = False) -> bool:
    text = block.text
    parsed = parse_label(block.raw, pack)
    return (
        0 < len(text) <= _LONGEST
        and text[-1] not in _STOPS
        and not (parsed and parsed.marked)
        and not starts_something(text, pack)
        and (drafted or not match_any(pack.titles.author, text))
        and not match_any(pack.headings.contents, text)
        and not match_any(pack.headings.summary, text)
        and not pack.dates.full(text)
    )


def _alike(first: Block, other: Block) -> bool:
    if not first.size:
        return False  # no typography: one block is one title
    return (
        other.bold == first.bold
        and abs(other.size - first.size) < 1
        and (other.align == first.align or Align.UNKNOWN in (other.align, first.align))
    )


def recognise_author(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take ``Report of the Secretary-General``: what it is and by whom."""
    block = cursor.block
    if block is None:
        return None
    found = match_any(pack.titles.author, block.text)
    if not found:
        return None
    blocks = tuple(_running_on(cursor, pack))
    content = joined(blocks, pack)
    text = text_of(*content)
    span = block.source.to(blocks[-1].source)
    if _reports_on(block, cursor.at(1).block, pack):
        title = mark(content, [Mark(0, len(text), lambda part: DocTitle(content=part))])
        node = P(content=title, span=span)
        return Match(taken=len(blocks), zone=Zone.PREFACE, nodes=(node,))
    author = (found.groupdict().get("text") or "").strip()
    marks = []
    start, end = covering(text, author)
    if author and end:
        organ = organ_in(author, pack)
        make = partial(_author, refers_to=f"#{organ}" if organ else None)
        marks.append(Mark(start, end, make))
    if not author or start > 0:
        marks.append(Mark(0, start or len(text), _doc_type))
    elif kind := found.groupdict().get("type"):  # behind the author: Chinese
        place = text.rfind(kind)
        marks += [Mark(place, place + len(kind), _doc_type)] if place >= end else []
    node = P(content=mark(content, _trimmed(marks, text)), span=span)
    return Match(taken=len(blocks), zone=Zone.PREFACE, nodes=(node,))


def _running_on(cursor: Cursor, pack: LanguagePack) -> Iterator[Block]:
    """Yield the lines of an author line: behind a comma it goes on.

    ``Report of the Board on its tenth session,`` / ``held in Bonn from`` / ``4 to 15
    June 2044``: days below a small word belong to it, too.
    """
    days = [one for one in pack.masthead.other if one.kind == "dates"]
    for steps, block in cursor.blocks():
        yield block
        small = block.text.rpartition(" ")[2].islower()
        dated = small and match_any(days, cursor.at(steps + 1).text)
        goes_on = block.text[-1:] in _COMMAS or dated
        if steps + 1 >= _MOST_LINES or not goes_on:
            return


def _reports_on(block: Block, below: Block | None, pack: LanguagePack) -> bool:
    """Whether a report is what another is about, whose author line stands below it.

    ``Reports of the Secretary-General on the revised estimates`` is the title of
    ``Report of the Advisory Committee`` (A/61/917).
    """
    if below is None or len(below.text) > len(block.text):
        return False
    reports = [one for one in pack.titles.author if one.kind == "report"]
    return bool(match_any(reports, block.text) and match_any(reports, below.text))


def _trimmed(marks: list[Mark], text: str) -> list[Mark]:
    return [
        Mark(m.start, m.start + len(text[m.start : m.end].rstrip()), m.make)
        for m in marks
    ]


def _author(content: Content, *, refers_to: str | None) -> Node:
    return DocProponent(refers_to=refers_to, as_="#author", content=content)


def _doc_type(content: Content) -> Node:
    return DocType(content=content)


def recognise_draft_line(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take the sponsors of a draft with ``draft resolution`` behind them."""
    block = cursor.block
    if block is None:
        return None
    found = match_any(pack.resolution.draft, block.text)
    if not found:
        return None
    content = to_content(block.inlines, plain=True)
    text = text_of(*content)
    groups = found.groupdict()
    sponsors = (groups.get("text") or "").strip()
    start, end = covering(text, (groups.get("by") or "").strip())
    if end:  # inside the line, as in "submitted by the Chair of the Committee"
        content = mark(content, [Mark(start, end, partial(_sponsors))])
    marks = []
    start, end = covering(text, sponsors)
    if end:
        marks.append(Mark(start, end, partial(_sponsors)))
    stage = text[end:].strip(" :\u00a0：")
    at = text.find(stage, end)
    if stage and at >= 0:
        marks.append(Mark(at, at + len(stage), lambda part: DocStage(content=part)))
    node = P(content=mark(content, marks), span=block.source)
    return Match(taken=1, zone=Zone.PREFACE, nodes=(node,))


def _sponsors(content: Content) -> Node:
    return DocProponent(as_="#sponsor", content=content)


def recognise_recommendation(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take the clause by which a committee recommends the draft that follows."""
    block = cursor.block
    if block is None or not match_any(pack.resolution.recommendation, block.text):
        return None
    node = P(content=to_content(block.inlines), span=block.source)
    return Match(taken=1, zone=Zone.PREFACE, nodes=(node,))


def recognise_before_title(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take any block that stands before the number line or formula of a resolution.

    Whatever it is (a line no pack knows, a title that broke in two), it belongs to the
    cover, not to the body.
    """
    block = cursor.block
    if block is None or len(block.text) > _LONGEST:
        return None
    for steps, following in cursor.at(1).blocks():
        if steps >= _HEAD_BLOCKS:
            return None
        text = following.text
        if (
            NUMBER_LINE.match(text)
            or is_formula(text, pack)
            or match_any(pack.titles.number, text)
            or match_any(pack.titles.adoption, text)
        ):
            node = P(content=to_content(block.inlines, plain=True), span=block.source)
            return Match(
                taken=1, zone=Zone.COVER, nodes=(node,) if node.content else ()
            )
    return None


def recognise_masthead_rest(cursor: Cursor, _pack: LanguagePack) -> Match | None:
    """Take a line of the masthead table that no one knows: kept as it is."""
    block = cursor.block
    if block is None or not block.cell or len(block.text) > _LONGEST:
        return None
    node = P(content=to_content(block.inlines, plain=True), span=block.source)
    return Match(taken=1, zone=Zone.COVER, nodes=(node,) if node.content else ())


def recognise_between_masthead(cursor: Cursor, pack: LanguagePack) -> Match | None:
    """Take a line no one knows in the midst of a masthead: known cells follow it.

    ``Convention on the Rights of the Child`` above ``Distr.: General``.
    """
    block = cursor.block
    if block is None or len(block.text) > _LONGEST_CELL:
        return None
    if match_any(pack.titles.author, block.text):
        return None
    following = islice(cursor.at(1).blocks(), _CELLS)
    if not any(is_masthead(one.text, pack) for _, one in following):
        return None
    node = P(content=to_content(block.inlines, plain=True), span=block.source)
    return Match(taken=1, zone=Zone.COVER, nodes=(node,) if node.content else ())
