"""Decides what each finding becomes, and where it leads."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from converter.core.diagnostics import Diagnostic
from converter.core.symbols import Symbol
from converter.languages.dates import DateMatch
from converter.model.inline import A, Content, Date, Inline, MRef, Ref, RRef
from converter.model.mark import Mark, mark
from converter.model.node import Node
from converter.transforms.citations.adoption import adoption_date, work_iri, work_of
from converter.transforms.citations.cited import Citation, Foreign
from converter.transforms.citations.fragments import fragment
from converter.transforms.citations.hyperlinks import Hyperlink
from converter.transforms.citations.identity import Identity
from converter.transforms.citations.internal import Internal, targets
from converter.transforms.citations.passage import Passage
from converter.transforms.citations.unlinked import Unlinked
from converter.transforms.citations.vocabulary import Vocabulary


@dataclass(slots=True)
class Linking:
    """The marks of one document, numbered in reading order."""

    words: Vocabulary
    dates: Mapping[str, str]
    """Resolutions by `adoption.work_of` to the one date that the file gives them."""
    parts: Mapping[str, Identity]
    """Letter of a part to the part, in a resolution of several."""
    marks: dict[int, list[Mark]] = field(default_factory=dict)
    unwrapped: set[int] = field(default_factory=set)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    _counts: Counter[str] = field(default_factory=Counter)

    def link(self, passages: Iterable[Passage]) -> None:
        """Take in the texts of a document."""
        for passage in passages:
            self._passage(passage)

    def _passage(self, passage: Passage) -> None:
        """Make the marks of a text and of its notes, in reading order."""
        notes = list(passage.notes)
        marks: list[Mark] = []
        for start, make in sorted(self._findings(passage), key=lambda one: one[0]):
            while notes and notes[0][0] <= start:
                self.link(notes.pop(0)[1])
            marks.extend(make())
        for _, inner in notes:
            self.link(inner)
        if marks:
            self.marks[id(passage.node)] = marks
        for link in passage.hyperlinks:
            self.unwrapped.update(id(piece) for piece in link.pieces)

    def _findings(
        self, passage: Passage
    ) -> Iterator[tuple[int, Callable[[], Iterable[Mark]]]]:
        """Yield what becomes a mark, by place; the first to claim a place has it."""
        links = [
            link
            for link in passage.hyperlinks
            if not any(_meeting(passage.citations, link))
            and self._is_meant(passage, link)
        ]
        claims: tuple[tuple[Sequence[Any], Callable[..., Iterable[Mark]]], ...] = (
            (passage.citations, self._cited),
            (links, self._linked),
            (passage.internal, self._pointed),
            (passage.unlinked, self._named),
            (passage.dates, self._dated),
            (passage.days, self._dated),
        )
        taken = _Taken(sorted(passage.closed))
        for found, make in claims:
            for one in found:
                if taken.take(one.start, one.end):
                    yield one.start, partial(make, passage, one)

    # ------------------------------------------------------------ citations
    def _cited(self, passage: Passage, citation: Citation) -> Iterator[Mark]:
        symbol = citation.symbol
        for link in _meeting(passage.hyperlinks, citation):
            linked = link.address.symbol
            symbol = _agreed(citation, linked)
            if linked is None or not _one_document(symbol, linked):
                text = passage.text[citation.start : citation.end]
                given = linked.text if linked else link.address.link
                self._report("RF003", passage, text=text, given=given, read=symbol.text)
        date = self._date_of(passage, citation, symbol)
        if date:
            href = work_iri(symbol, citation.letters, date)
            href += self._fragment(passage, citation)
            make = self._ref(passage, href, symbol.compact)
        else:
            make = _to_document(symbol.link, symbol.compact)
        yield Mark(citation.start, citation.end, make)

    def _date_of(self, passage: Passage, citation: Citation, symbol: Symbol) -> str:
        """Return the date right with a citation, else the one that the file gives."""
        if not symbol.resolution_number:
            return ""
        here = adoption_date(passage.text, citation, passage.dates, self.words)
        return here or self.dates.get(work_of(symbol, citation.letters), "")

    def _fragment(self, passage: Passage, citation: Citation) -> str:
        dates = passage.dates
        index = bisect_right(dates, citation.end, key=lambda date: date.start)
        ends = [citation.end, *(date.end for date in dates[index : index + 1])]
        return fragment(passage.text, citation.start, ends, self.words)

    def _linked(self, passage: Passage, link: Hyperlink) -> Iterator[Mark]:
        text = passage.text[link.start : link.end]
        start = link.start + len(text) - len(text.lstrip())
        end = link.end - len(text) + len(text.rstrip())
        symbol = link.address.symbol
        title = symbol.compact if symbol else None
        yield Mark(start, end, _to_document(link.address.link, title))

    def _is_meant(self, passage: Passage, link: Hyperlink) -> bool:
        """Whether a link of the source may stay where the text itself cites nothing.

        One on a sign or on a date is a slip; one to a document that cannot be, or on
        the number of a body whose texts have no symbols, is wrong.
        """
        text = passage.text[link.start : link.end]
        if not any(char.isalnum() for char in text) or any(
            date.start <= link.start and link.end <= date.end
            for date in _meeting(passage.dates, link)
        ):
            return False
        wrong = link.address.impossible or any(_meeting(passage.foreign, link))
        if wrong:
            self._report("RF005", passage, text=text, given=link.address.link)
        return not wrong

    # ------------------------------------------------------------- internal
    def _pointed(self, passage: Passage, reference: Internal) -> Iterator[Mark]:
        if reference.kind == "part":
            found = self._part(passage, reference)
        else:
            found = self._places(passage, reference)
        if found is None:
            self._report("RF001", passage, text=reference.text)
        else:
            yield found

    def _part(self, passage: Passage, reference: Internal) -> Mark | None:
        letter = reference.places[0].labels[0] if reference.places else ""
        part = self.parts.get(letter)
        if part is None or not part.iri:
            return None
        make = self._ref(passage, part.iri, part.title)
        return Mark(reference.start, reference.end, make)

    def _places(self, passage: Passage, reference: Internal) -> Mark | None:
        eids = targets(reference, passage.position)
        if not eids or not all(eids):
            return None
        start, end = reference.start, reference.end
        if len(eids) == 1:
            return Mark(start, end, self._ref(passage, f"#{eids[0]}"))
        inner = list(self._members(passage, reference, eids))
        if len(inner) == 1:
            return Mark(start, end, inner[0].make)
        shifted = [Mark(one.start - start, one.end - start, one.make) for one in inner]
        return Mark(start, end, lambda content: MRef(content=mark(content, shifted)))

    def _members(
        self, passage: Passage, reference: Internal, eids: Sequence[str]
    ) -> Iterator[Mark]:
        """Yield a reference for each place of an enumeration, one for each range."""
        places = reference.places
        index = 0
        while index < len(places):
            first = places[index]
            ranged = index + 1 < len(places) and places[index + 1].ranged
            if ranged:
                eid = self._numbered(passage, "rref")
                make: Callable[[Content], Node] = partial(
                    _range, eid, eids[index], eids[index + 1]
                )
                index += 1
            else:
                make = self._ref(passage, f"#{eids[index]}")
            yield Mark(first.start, places[index].end, make)
            index += 1

    # ------------------------------------------------------ dates and others
    def _named(self, _: Passage, one: Unlinked) -> Iterator[Mark]:
        yield Mark(
            one.start,
            one.end,
            lambda inner: Inline(name=one.name, title=one.title, content=inner),
        )

    def _dated(self, passage: Passage, date: DateMatch) -> Iterator[Mark]:
        if date.iso:
            yield Mark(
                date.start, date.end, lambda inner: Date(date=date.iso, content=inner)
            )
        else:
            text = passage.text[date.start : date.end]
            self._report("RF002", passage, text=text)

    # -------------------------------------------------------------- common
    def _ref(
        self, passage: Passage, href: str, title: str | None = None
    ) -> Callable[[Content], Node]:
        eid = self._numbered(passage, "ref")
        return lambda content: Ref(eid=eid, href=href, title=title, content=content)

    def _numbered(self, passage: Passage, base: str) -> str:
        """Return the next eId of its kind in the document or annex."""
        name = f"{passage.position.scope.prefix}{base}"
        self._counts[name] += 1
        return f"{name}_{self._counts[name]}"

    def _report(self, code: str, passage: Passage, **params: str) -> None:
        self.diagnostics.append(
            Diagnostic(code=code, source=passage.node.span, params=params)
        )


@dataclass(slots=True)
class _Taken:
    """Stretches of one text that are spoken for, in order."""

    stretches: list[tuple[int, int]]

    def take(self, start: int, end: int) -> bool:
        """Take a stretch, unless part of it is taken."""
        index = bisect_left(self.stretches, (start, end))
        before = self.stretches[index - 1][1] if index else 0
        after = self.stretches[index][0] if index < len(self.stretches) else end
        if before > start or after < end:
            return False
        self.stretches.insert(index, (start, end))
        return True


def _meeting(
    found: Sequence[Citation | Hyperlink | DateMatch | Foreign],
    here: Citation | Hyperlink,
) -> Iterator[Any]:
    """Yield those of a row in order that share a place with something."""
    index = bisect_right(found, here.start, key=lambda one: one.end)
    while index < len(found) and found[index].start < here.end:
        yield found[index]
        index += 1


def _agreed(citation: Citation, linked: Symbol | None) -> Symbol:
    """Return what a number means that the source links: the text's own word first.

    Where the text names no organ, the source's link may know better which one it is.
    """
    if citation.stated or linked is None:
        return citation.symbol
    number = citation.symbol.resolution_number
    return linked if linked.resolution_number == number != "" else citation.symbol


def _one_document(left: Symbol, right: Symbol) -> bool:
    """Whether two symbols name one document; the letter of a part does not count."""
    return _bare(left) == _bare(right)


def _bare(symbol: Symbol) -> tuple[object, ...]:
    return (
        symbol.actor,
        symbol.session,
        symbol.series,
        symbol.number,
        symbol.qualifier,
        symbol.part,
        symbol.changes,
    )


def _to_document(href: str, title: str | None) -> Callable[[Content], Node]:
    return lambda inner: A(href=href, title=title, content=inner)


def _range(eid: str, first: str, last: str, content: Content) -> Node:
    return RRef(eid=eid, from_id=f"#{first}", up_to=f"#{last}", content=content)
