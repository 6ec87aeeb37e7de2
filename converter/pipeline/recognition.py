"""Goes through the flow with the recognisers of a genre.

The driver alone advances; a recogniser only looks. Zones run forward: once the body has
begun, nothing belongs to the masthead any more. The last step of each table takes any
block, so every block ends in exactly one node.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from converter.core.diagnostics import Diagnostic
from converter.genres import Genre, Step
from converter.languages.pack import LanguagePack
from converter.layout import Block, Picture, Rule
from converter.layout.cursor import Cursor
from converter.layout.page import FlowItem
from converter.model.block import P
from converter.model.draft import (
    AttachmentStart,
    Numbered,
    PartStart,
    Series,
    Unnumbered,
)
from converter.model.inline import Content, Signature
from converter.model.match import Match, Zone
from converter.model.node import Node
from converter.pipeline.options import Discard, TraceStep
from converter.recognisers.inline import to_p

_SHOWN = 60


@dataclass(slots=True)
class Draft:
    """One document as a row of nodes for each zone."""

    start: AttachmentStart | PartStart | None = None
    """What opened it; None for the document itself."""
    zones: dict[Zone, list[Node]] = field(default_factory=dict)
    zone: Zone = Zone.COVER

    def add(self, zone: Zone, nodes: tuple[Node, ...]) -> None:
        """Put nodes into a zone."""
        self.zones.setdefault(zone, []).extend(nodes)

    def nodes(self, zone: Zone) -> tuple[Node, ...]:
        """Return the nodes of a zone."""
        return tuple(self.zones.get(zone, ()))


@dataclass(slots=True)
class Recognition:
    """What was recognised in a flow."""

    drafts: list[Draft] = field(default_factory=lambda: [Draft()])
    diagnostics: list[Diagnostic] = field(default_factory=list)
    discards: list[Discard] = field(default_factory=list)
    trace: list[TraceStep] = field(default_factory=list)

    @property
    def draft(self) -> Draft:
        """The document that is being read."""
        return self.drafts[-1]


def recognise(
    flow: tuple[FlowItem, ...], genre: Genre, pack: LanguagePack, *, trace: bool
) -> Recognition:
    """Return the drafts of a document and of what is attached to it."""
    found = Recognition()
    cursor = Cursor(flow)
    while (item := cursor.item) is not None:
        if isinstance(item, Rule):
            if item.text.strip():
                found.discards.append(
                    Discard(kind="rule", text=item.text, place=str(item.source))
                )
            cursor = cursor.at(1)
            continue
        if isinstance(item, Picture) and found.draft.zone is Zone.COVER:
            found.discards.append(
                Discard(kind="logo", text=item.alt, place=str(item.source))
            )
            cursor = cursor.at(1)
            continue
        step, match, declined = _first_match(cursor, found.draft, genre, pack)
        if trace:
            found.trace.append(_traced(cursor, step, match, declined))
        _apply(found, match)
        cursor = cursor.at(match.taken)
    return found


def _first_match(
    cursor: Cursor, draft: Draft, genre: Genre, pack: LanguagePack
) -> tuple[str, Match, tuple[str, ...]]:
    """Return the first answer, whose it is, and who declined before."""
    annexed = isinstance(draft.start, AttachmentStart)
    steps: tuple[Step, ...] = genre.annex_steps if annexed else genre.steps
    declined: list[str] = []
    for step in steps:
        if step.zone < draft.zone:
            if not _may_reopen(step, draft):
                continue
            match = step.recognise(cursor, pack)
            if match is not None and _is_numbered(match):
                _reopen(draft)
                return step.recognise.__name__, match, tuple(declined)
            continue
        if draft.zone < step.after:
            continue
        if not step.opens and step.zone > draft.zone and not _adjoins(step, draft):
            continue
        match = step.recognise(cursor, pack)
        if match is not None:
            return step.recognise.__name__, match, tuple(declined)
        declined.append(step.recognise.__name__)
    block = cursor.item
    node: tuple[Node, ...] = (to_p(block),) if isinstance(block, Block) else ()
    plain = tuple(n for n in node if isinstance(n, P) and n.content)
    return "plain", Match(taken=1, zone=draft.zone, nodes=plain), tuple(declined)


def _may_reopen(step: Step, draft: Draft) -> bool:
    """Whether what looked like closing lines may turn out to stand in the body."""
    return step.zone is Zone.BODY and draft.zone is Zone.CONCLUSIONS


def _is_numbered(match: Match) -> bool:
    return any(
        isinstance(node, Numbered)
        and node.label.readings[0].series in (Series.DECIMAL, Series.COMPOUND)
        for node in match.nodes
    )


def _reopen(draft: Draft) -> None:
    """Give closing lines back to the body: numbered paragraphs go on after them."""
    for node in draft.zones.pop(Zone.CONCLUSIONS, []):
        content = node.content if isinstance(node, P) else (node,)
        draft.add(Zone.BODY, (Unnumbered(content=_unsigned(content), span=node.span),))
    draft.zone = Zone.BODY


def _unsigned(content: Content) -> Content:
    """Return content without `signature`, which only conclusions may hold."""
    out: list[Node] = []
    for node in content:
        out.extend(node.content if isinstance(node, Signature) else (node,))
    return tuple(out)


def _adjoins(step: Step, draft: Draft) -> bool:
    """Whether a step that cannot open its zone stands right behind the zone before."""
    return step.zone is Zone.ANNEX and draft.zone is Zone.CONCLUSIONS


def _apply(found: Recognition, match: Match) -> None:
    """Put a match into its draft, or open the document that it begins."""
    found.diagnostics.extend(match.diagnostics)
    head = match.nodes[0] if match.nodes else None
    if isinstance(head, AttachmentStart | PartStart):
        opened = Draft(start=head, zone=Zone.PREFACE)
        opened.add(Zone.PREFACE, (*head_nodes(head), *match.nodes[1:]))
        found.drafts.append(opened)
        return
    draft = found.draft
    draft.add(match.zone, match.nodes)
    if not match.aside:
        draft.zone = max(draft.zone, match.zone)


def head_nodes(start: AttachmentStart | PartStart) -> tuple[Node, ...]:
    """Return the lines that opened a document, as its front matter."""
    return start.content


def _traced(
    cursor: Cursor, step: str, match: Match, declined: tuple[str, ...]
) -> TraceStep:
    item = cursor.item
    text = item.text if isinstance(item, Block) else type(item).__name__
    place = str(item.source) if item is not None else ""
    return TraceStep(
        recogniser=step,
        zone=match.zone.name.lower(),
        place=place,
        text=text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…",
        declined=declined,
    )
