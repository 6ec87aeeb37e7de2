"""The changes from one document to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from converter.validation.comparison.change import Change, Kind
from converter.validation.comparison.outline import Outline, outline_of
from converter.validation.comparison.pairing import out_of_order, pair
from converter.validation.comparison.part import PartKind
from converter.validation.comparison.wording import difference

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import etree

    from converter.validation.comparison.part import Part

# labels of these are names of facts, not printed numbers
_NAMED = frozenset({PartKind.COVER, PartKind.TITLE, PartKind.CLOSING})


def compare(before: etree._Element, after: etree._Element) -> list[Change]:
    """Return the changes between two files: facts first, then in reading order.

    Args:
        before: Root of the first file.
        after: Root of the second file.
    """
    one, other = outline_of(before), outline_of(after)
    return [*_facts(one, other), *_parts(one.parts, other.parts)]


def _facts(one: Outline, other: Outline) -> Iterator[Change]:
    for name in dict.fromkeys([*one.facts, *other.facts]):
        before, after = one.facts.get(name, ""), other.facts.get(name, "")
        if before != after:
            yield Change(kind=Kind.FACT, what=name, before=before, after=after)


def _parts(before: Sequence[Part], after: Sequence[Part]) -> Iterator[Change]:
    pairs = pair(before, after)
    strayed = out_of_order(pairs)
    changes: list[tuple[tuple[int, int], Change]] = []
    partner = dict(pairs)
    origin = {there: here for here, there in pairs}
    for at, part in enumerate(before):
        if at not in partner:
            lost = Change(
                kind=Kind.LOST, what=part.name, before=part.text, line=part.line
            )
            changes.append(((at, 0), lost))
            continue
        there = partner[at]
        found = _between(part, after[there])
        if at in strayed and part.where == after[there].where:
            found = [*found, _moved(part, after, there)]
        changes += [((at, 0), change) for change in found]
    last = -1
    for there, part in enumerate(after):
        if there in origin:
            last = origin[there]
            continue
        added = Change(
            kind=Kind.ADDED, what=part.name, after=part.text, other_line=part.line
        )
        changes.append(((last, 1), added))
    yield from (change for _, change in sorted(changes, key=lambda item: item[0]))


def _between(part: Part, other: Part) -> list[Change]:
    """Return what differs between two parts that are a pair."""

    def change(kind: Kind, before: str, after: str, detail: str = "") -> Change:
        return Change(
            kind=kind,
            what=part.name,
            before=before,
            after=after,
            detail=detail,
            line=part.line,
            other_line=other.line,
        )

    found = []
    if part.text != other.text:
        kind = Kind.SIGNS if part.key == other.key else Kind.TEXT
        detail = difference(part.text, other.text)
        found.append(change(kind, part.text, other.text, detail))
    if part.kind is not other.kind:
        found.append(change(Kind.ROLE, part.kind, other.name))
    elif part.label != other.label and part.kind not in _NAMED:
        found.append(change(Kind.NUMBER, part.label or "–", other.label or "–"))
    if part.where != other.where:
        main = "main text"
        found.append(change(Kind.MOVED, part.where or main, other.where or main))
    if part.links != other.links:
        found.append(change(Kind.LINKS, _targets(part), _targets(other)))
    if part.eid != other.eid:
        found.append(change(Kind.IDENTIFIER, part.eid or "–", other.eid or "–"))
    return found


def _moved(part: Part, after: Sequence[Part], there: int) -> Change:
    place = f"after {after[there - 1].name}" if there else "at the beginning"
    return Change(
        kind=Kind.MOVED,
        what=part.name,
        before="its place",
        after=place,
        line=part.line,
        other_line=after[there].line,
    )


def _targets(part: Part) -> str:
    return ", ".join(f"{text} <{target}>" for text, target in part.links) or "none"
