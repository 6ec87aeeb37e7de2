"""Builds the sections and speeches of a record from its flat row of pieces.

Headings open sections: an agenda item, its lettered parts, a subject. Inside the
innermost one, a label begins a speech, or a number a paragraph of a summary record;
what follows belongs to it until the next begins.

Source: AKN4UN digest 4.5 and skeletons 09, 10.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from converter.core.diagnostics import Diagnostic
from converter.core.source import SourceSpan
from converter.model.block import Heading, Num, P
from converter.model.debate import (
    Adjournment,
    DebateSection,
    From,
    Narrative,
    RollCall,
    Speech,
)
from converter.model.draft import (
    ClosingLine,
    HeadingLine,
    ItemLine,
    Minute,
    NarrativeLine,
    Numbered,
    Series,
    SpeechLine,
    Unnumbered,
    Voice,
    VoteLine,
)
from converter.model.inline import Content, Inline
from converter.model.node import Node, rebuild
from converter.transforms.lists import build_lists

_ITEM, _LETTERED, _SUBJECT = 0, 1, 2
_DEEPEST = 5
"""Rank of a subject below subjects, at most."""
_OPENING = "openingSection"
_NAMES = {_ITEM: "agendaItem", _LETTERED: "agendaItem", _SUBJECT: "subject"}


@dataclass(slots=True)
class _Open:
    """A section that is being filled."""

    name: str
    rank: int = _ITEM
    num: Num | None = None
    heading: Heading | None = None
    content: list[Node | _Open] = field(default_factory=list)
    votes: list[Node] = field(default_factory=list)
    """Those who voted one way or another, until something else follows."""
    span: SourceSpan | None = None

    def close(self) -> DebateSection:
        """Return the finished section."""
        self.end_vote()
        return DebateSection(
            name=self.name,
            num=self.num,
            heading=self.heading,
            content=tuple(
                one.close() if isinstance(one, _Open) else one for one in self.content
            ),
            span=self.span,
        )

    def add(self, *nodes: Node | _Open) -> None:
        """Put finished nodes into the section."""
        self.end_vote()
        self.content.extend(nodes)

    def end_vote(self) -> None:
        """Close the list of those who voted."""
        if self.votes:
            self.content.append(RollCall(content=tuple(self.votes)))
            self.votes = []


@dataclass(slots=True)
class _Builder:
    """One record being built."""

    sections: list[_Open] = field(default_factory=list)
    """Finished and open sections of the first rank."""
    path: list[_Open] = field(default_factory=list)
    """Open sections, outermost first."""
    start: SpeechLine | Minute | None = None
    """What the pieces of `run` belong to."""
    run: list[Node] = field(default_factory=list)
    speaking: str | None = None
    """Role of whoever spoke last under this heading; None: nobody yet."""
    number: int = 0
    """Of the last numbered paragraph."""
    seen: set[str] = field(default_factory=set)
    """Agenda items announced so far."""
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def put(self, piece: Node) -> None:
        """Put the next piece at its place."""
        match piece:
            case ItemLine():
                line = rebuild(piece, self.announced)
                self.open(_ITEM, line.num, line.content, piece.span)
            case HeadingLine():
                self.heading(piece)
            case SpeechLine() | Minute():
                self.begin(piece)
            case NarrativeLine():
                self.end_run()
                self.here.add(_told(piece))
            case VoteLine():
                self.end_run()
                self.here.votes.extend(piece.content)
            case ClosingLine():
                self.close_meeting(piece)
            case Numbered() if self.is_lettered_item(piece):
                self.open(_LETTERED, _counted(piece), piece.content, piece.span)
            case _:
                self.run.append(piece)

    # ------------------------------------------------------------- sections
    @property
    def here(self) -> _Open:
        """The innermost open section; what stands before any heading opens one."""
        if not self.path:
            self.enter(_Open(name=_OPENING))
        return self.path[-1]

    def enter(self, section: _Open) -> None:
        """Open a section inside those that may hold it."""
        while self.path and self.path[-1].rank >= section.rank:
            self.path.pop()
        if self.path:
            self.path[-1].add(section)
        else:
            self.sections.append(section)
        self.path.append(section)

    def open(
        self, rank: int, num: Num | None, title: Content, span: SourceSpan | None
    ) -> None:
        """Open the section of a heading."""
        self.end_run()
        if self.path and self.path[0].name == _OPENING:
            self.path.clear()
        heading = Heading(content=title) if title else None
        section = _Open(
            name=_NAMES[min(rank, _SUBJECT)],
            rank=rank,
            num=num,
            heading=heading,
            span=span,
        )
        self.enter(section)
        self.speaking = None

    def heading(self, line: HeadingLine) -> None:
        """Open the section of a heading that announces no item by its number."""
        reading = line.label.readings[0] if line.label else None
        num = line.num
        if num is not None and reading is not None:
            num = replace(num, canonical=reading.canonical)
        rank = self.subject_rank()
        if reading is not None:
            lower = reading.series in (Series.LETTER, Series.ROMAN)
            rank = _LETTERED if lower else _ITEM
        self.open(rank, num, line.content, line.span)

    def subject_rank(self) -> int:
        """Return the rank of a subject: below a heading that has nothing else yet."""
        last = self.path[-1] if self.path and not self.start and not self.run else None
        empty = last is not None and last.rank >= _SUBJECT and not last.content
        return min(last.rank + 1, _DEEPEST) if last is not None and empty else _SUBJECT

    def is_lettered_item(self, piece: Numbered) -> bool:
        """Whether a letter right below the heading of an item announces its part."""
        if self.start is not None or self.run or not self.path:
            return False
        section = self.path[-1]
        lettered = any(r.series is Series.LETTER for r in piece.label.readings)
        return lettered and section.rank < _SUBJECT and not section.content

    def announced(self, node: Node) -> Node | tuple[Node, ...]:
        """Return an item of a number, once in a record; later as plain text."""
        if not isinstance(node, Inline) or node.name != "agendaItem":
            return node
        if node.title in self.seen:
            return node.content
        self.seen.add(node.title or "")
        return node

    def close_meeting(self, line: ClosingLine) -> None:
        """Close the meeting in a section of its own."""
        self.end_run()
        self.path.clear()
        self.enter(_Open(name="conclusion", span=line.span))
        words = P(content=line.content, span=line.span)
        self.here.add(Adjournment(content=(words,), span=line.span))

    # ------------------------------------------------------------- speeches
    def begin(self, piece: SpeechLine | Minute) -> None:
        """Begin a speech or a numbered paragraph; an item of a list is neither."""
        if isinstance(piece, Minute) and self.is_item_of_list(piece):
            self.run.append(piece)
            return
        self.end_run()
        self.start = piece

    def is_item_of_list(self, piece: Minute) -> bool:
        """Whether a number counts items of the paragraph before, not paragraphs."""
        value = piece.label.readings[0].value
        return self.number > 1 and value < self.number and piece.voice is Voice.SAME

    def end_run(self) -> None:
        """Finish the open speech or paragraph."""
        start, run = self.start, self.run
        self.start, self.run = None, []
        if isinstance(start, Minute):
            self.minute(start, run)
        elif start is not None:
            self.speech(start, run)
        elif run:
            self.here.add(*self.spoken(build_lists(run), run[0].span))

    def speech(self, start: SpeechLine, run: list[Node]) -> None:
        """Add a speech that begins with its label."""
        first = Unnumbered(content=start.content, span=start.span)
        self.speaking = start.as_
        label = From(content=start.label) if start.label else None
        speech = Speech(
            by="",
            as_=start.as_,
            from_=label,
            content=build_lists([first, *run] if start.content else run) or (P(),),
            span=start.span,
        )
        self.here.add(speech)

    def minute(self, start: Minute, run: list[Node]) -> None:
        """Add a numbered paragraph of a summary record."""
        value = start.label.readings[0].value
        if self.number and value != self.number + 1:
            label = start.label.printed
            self.diagnostics.append(
                Diagnostic(code="NU001", source=start.span, params={"label": label})
            )
        self.number = value
        if start.voice is Voice.SECRETARIAT:
            self.speaking = None
            content: Content = (_told(start), *build_lists(run))
        else:
            if start.voice is Voice.SPEAKER:
                self.speaking = start.as_
            first = Unnumbered(content=start.content, span=start.span)
            content = self.spoken(build_lists([first, *run]), start.span)
        self.here.add(
            DebateSection(
                name="paragraph",
                num=_counted(start),
                content=content,
                span=start.span,
            )
        )

    def spoken(self, blocks: Content, span: SourceSpan | None) -> Content:
        """Return blocks as a speech of whoever is speaking; as they are if nobody."""
        if self.speaking is None:
            return blocks
        return (Speech(by="", as_=self.speaking, content=blocks, span=span),)


def _told(piece: NarrativeLine | Minute) -> Narrative:
    return Narrative(refers_to=piece.outcome, content=piece.content, span=piece.span)


def _counted(piece: Numbered) -> Num:
    return replace(piece.num, canonical=piece.label.readings[0].canonical)


def build_record(
    pieces: Iterable[Node],
) -> tuple[Content, tuple[Diagnostic, ...]]:
    """Return the sections of a record built from flat pieces.

    Args:
        pieces: Draft nodes (`model.draft`) in reading order.

    Returns:
        Debate sections in order; what was odd about the numbering.
    """
    builder = _Builder()
    for piece in pieces:
        builder.put(piece)
    builder.end_run()
    sections = tuple(section.close() for section in builder.sections)
    return sections, tuple(builder.diagnostics)
