"""The votes that a record tells of, as metadata.

A vote is told in a narrative that counts it; the names of those who voted one way or
another stand before it. Where no count is printed, the names are counted.

Source: AKN4UN digest 3.2 (`analysis/parliamentary/voting`) and skeleton 09.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from converter.model.debate import DebateSection, Narrative, RollCall
from converter.model.document import Document
from converter.model.inline import Inline, Organization, Quantity
from converter.model.meta import Analysis, Count, Parliamentary, Voting
from converter.model.node import Node, walk


def votes_of(document: Document, source: str) -> Analysis | None:
    """Return the votes of a document with eIds; None if it tells of none.

    Args:
        document: With eIds.
        source: Pointer to who says so.
    """
    votes = [
        _named(vote, f"voting_{index}") for index, vote in enumerate(_all(document), 1)
    ]
    if not votes:
        return None
    return Analysis(source=source, parliamentary=Parliamentary(content=tuple(votes)))


def _named(vote: Voting, eid: str) -> Voting:
    counts = tuple(
        replace(count, eid=f"{eid}__count_{index}")
        for index, count in enumerate(vote.content, 1)
    )
    return replace(vote, eid=eid, content=counts)


def _all(document: Document) -> Iterator[Voting]:
    for node in walk(document.body):
        if isinstance(node, DebateSection):
            yield from _votes(node)


def _votes(section: DebateSection) -> Iterator[Voting]:
    """Yield the votes told right under a heading, or in a numbered paragraph."""
    names: RollCall | None = None
    for node in section.content:
        if isinstance(node, RollCall):
            if names:
                yield _vote(names.eid, None, _names_counted(names))
            names = node
        elif isinstance(node, Narrative) and (counts := _counted(node)):
            place = names.eid if names else section.eid
            yield _vote(place, node.refers_to, counts)
            names = None
    if names:
        yield _vote(names.eid, None, _names_counted(names))


def _vote(place: str | None, outcome: str | None, counts: tuple[Count, ...]) -> Voting:
    return Voting(
        refers_to="#vote",
        outcome=outcome,
        href=f"#{place}" if place else None,
        content=counts,
    )


def _counted(narrative: Narrative) -> tuple[Count, ...]:
    return tuple(
        Count(value=node.normalized, refers_to=node.refers_to)
        for node in walk(narrative)
        if isinstance(node, Quantity) and node.normalized and node.refers_to
    )


def _names_counted(names: RollCall) -> tuple[Count, ...]:
    """Return how many names stand in each list; nothing for a list without label."""
    counts = []
    for line in names.content:
        pointer = _pointer(line)
        if pointer:
            voters = sum(isinstance(node, Organization) for node in walk(line))
            counts.append(Count(value=str(voters), refers_to=pointer))
    return tuple(counts)


def _pointer(line: Node) -> str:
    for node in walk(line):
        if isinstance(node, Inline) and node.name == "voters":
            return node.refers_to or ""
    return ""
