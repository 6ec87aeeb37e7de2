"""Drafts into one document: zones into elements, annexes under what they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from converter.core.diagnostics import Diagnostic
from converter.genres import BodyShape, Genre
from converter.languages.loader import load_pack
from converter.languages.numerals import from_roman
from converter.model.block import P
from converter.model.debate import DebateSection
from converter.model.document import (
    AkomaNtoso,
    AmendmentBody,
    AmendmentContent,
    Attachment,
    Attachments,
    Body,
    CollectionBody,
    Component,
    Components,
    Conclusions,
    CoverPage,
    DebateBody,
    Document,
    DocumentRef,
    MainBody,
    Preamble,
    Preface,
)
from converter.model.draft import (
    AttachmentStart,
    HeadingLine,
    Label,
    LevelKind,
    PartStart,
)
from converter.model.hierarchy import ContentBlock, Paragraph
from converter.model.inline import Content, DocTitle
from converter.model.match import Zone
from converter.model.node import Node, text_of, walk
from converter.pipeline.recognition import Draft
from converter.transforms.blocks import as_blocks, as_plain
from converter.transforms.levels import build_levels
from converter.transforms.record import build_record

_INNER_KINDS = frozenset({"appendix", "enclosure", "attachment"})
_BODIES: dict[str, type[MainBody]] = {
    "act": Body,
    "bill": Body,
    "debate": DebateBody,
    "amendment": AmendmentBody,
}
_RULES = "rules_of_procedure"
_EMPTY: dict[str, Content] = {
    "act": (Paragraph(content=ContentBlock(content=(P(),))),),
    "debate": (DebateSection(name="openingSection", content=(P(),)),),
}
"""The body of a document that has none; these types take no bare paragraph."""


@dataclass(slots=True)
class _Branch:
    """A draft and what is attached to it."""

    draft: Draft
    attached: list[_Branch] = field(default_factory=list)


@dataclass(slots=True)
class Assembly:
    """Builds the documents of one source."""

    genre: Genre
    language: str
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def root(self, drafts: Sequence[Draft]) -> AkomaNtoso:
        """Return the whole file: one document, or a collection of parts."""
        groups = _grouped(drafts)
        if len(groups) == 1:
            return AkomaNtoso(document=self.document(groups[0]))
        return self.collection(groups)

    def document(self, branch: _Branch) -> Document:
        """Return one document with its attachments."""
        draft = branch.draft
        annexed = isinstance(draft.start, AttachmentStart)
        doc_type = "doc" if annexed else self.genre.doc_type
        name = self.genre.akn_name
        if isinstance(draft.start, AttachmentStart):
            name = draft.start.kind
        return Document(
            doc_type=doc_type,
            name=name,
            subtype=self.genre.subtype,
            language=self.language,
            cover_page=_part(CoverPage, draft.nodes(Zone.COVER)),
            preface=_part(Preface, draft.nodes(Zone.PREFACE)),
            preamble=_part(Preamble, draft.nodes(Zone.PREAMBLE)),
            body=self.body(draft, doc_type, annexed=annexed),
            conclusions=_part(Conclusions, draft.nodes(Zone.CONCLUSIONS)),
            attachments=self.attachments(branch.attached),
        )

    def body(self, draft: Draft, doc_type: str, *, annexed: bool) -> MainBody:
        """Return the body of a draft, its levels built."""
        pieces = draft.nodes(Zone.BODY)
        if self.genre.body is BodyShape.RECORD and not annexed:
            content, diagnostics = build_record(pieces)
            self.diagnostics.extend(diagnostics)
        elif self.genre.body is BodyShape.BLOCKS and not annexed:
            content = (AmendmentContent(content=as_blocks(pieces) or (P(),)),)
        else:
            content, diagnostics = build_levels(self.levelled(draft, pieces))
            self.diagnostics.extend(diagnostics)
            if doc_type == "doc":
                content = as_plain(content)
        content = content or _EMPTY.get(doc_type, (P(),))
        return _BODIES.get(doc_type, MainBody)(content=content)

    def levelled(self, draft: Draft, pieces: tuple[Node, ...]) -> tuple[Node, ...]:
        """Return the pieces of a body with the level that each of its names is here."""
        pieces = tuple(self.budget_sections(pieces))
        level = self.genre.articles.get(self.genre.akn_name)
        if level is None and self.holds_rules(draft):
            level = LevelKind.RULE
        if level is None:
            return pieces
        return tuple(
            replace(piece, kind=level)
            if isinstance(piece, HeadingLine) and piece.kind is LevelKind.ARTICLE
            else piece
            for piece in pieces
        )

    def budget_sections(self, pieces: Iterable[Node]) -> Iterator[Node]:
        """Yield the pieces, the chapters of a programme budget as its sections.

        French says ``Titre VIII`` / ``Chapitre 29C`` where others say ``Part VIII`` /
        ``Section 29C`` (A/RES/75/252).
        """
        words = load_pack(self.language).headings.budget_part
        inside = False
        for piece in pieces:
            kind = piece.kind if isinstance(piece, HeadingLine) else LevelKind.NONE
            if isinstance(piece, HeadingLine) and kind is LevelKind.PART:
                inside = piece.num is not None and text_of(piece.num).startswith(words)
            if isinstance(piece, HeadingLine) and inside and kind is LevelKind.CHAPTER:
                yield replace(
                    piece, kind=LevelKind.SECTION, label=_counted(piece.label)
                )
            else:
                yield piece

    def holds_rules(self, draft: Draft) -> bool:
        """Whether an annex is titled as rules of procedure.

        Some languages print its rules as articles: ``Règlement intérieur provisoire`` /
        ``Article premier`` (A/RES/75/212, annex III).
        """
        titles = [
            text_of(one)
            for node in draft.nodes(Zone.PREFACE)
            for one in walk(node)
            if isinstance(one, DocTitle)
        ]
        kinds = load_pack(self.language).titles.kinds
        return any(
            phrase.kind == _RULES and phrase.regex.match(title)
            for phrase in kinds
            for title in titles
        )

    def attachments(self, branches: Iterable[_Branch]) -> Attachments | None:
        """Return what is attached, or None."""
        content = tuple(
            Attachment(
                document=self.document(branch),
                number=(
                    branch.draft.start.number
                    if isinstance(branch.draft.start, AttachmentStart)
                    else ""
                ),
            )
            for branch in branches
        )
        return Attachments(content=content) if content else None

    def collection(self, groups: Sequence[_Branch]) -> AkomaNtoso:
        """Return a resolution in parts as the UN publishes it.

        Source: `official-practice` 1.5 and 4 row 33; A/RES/75/101 A-B.
        """
        common, *parts = groups
        references = tuple(
            Component(
                document=DocumentRef(
                    href=f"#cmp_{index}", show_as=_shown(part.draft) or str(index)
                )
            )
            for index, part in enumerate(parts, 1)
        )
        document = Document(
            doc_type="documentCollection",
            name="publication",
            subtype="publication",
            language=self.language,
            cover_page=_part(CoverPage, common.draft.nodes(Zone.COVER)),
            preface=_part(Preface, common.draft.nodes(Zone.PREFACE)),
            body=CollectionBody(content=references),
            attachments=self.attachments(common.attached),
        )
        components = Components(
            content=tuple(Component(document=self.document(part)) for part in parts)
        )
        return AkomaNtoso(document=document, components=components)


def _counted(label: Label | None) -> Label | None:
    """Return the label of a chapter with its number in digits, as sections have it."""
    if label is None:
        return None
    first = label.readings[0]
    number = from_roman(first.canonical)
    if not number:
        return label
    return replace(label, readings=(replace(first, canonical=str(number)),))


Part = TypeVar("Part", CoverPage, Preface, Preamble, Conclusions)


def _part(cls: type[Part], nodes: tuple[Node, ...]) -> Part | None:
    return cls(content=nodes) if nodes else None


def _shown(draft: Draft) -> str:
    text = " ".join(text_of(node) for node in draft.nodes(Zone.PREFACE))
    return text.strip()


def _grouped(drafts: Sequence[Draft]) -> list[_Branch]:
    """Return the documents, each with its annexes; a single part joins the whole."""
    parts = sum(isinstance(draft.start, PartStart) for draft in drafts)
    groups = [_Branch(drafts[0])]
    for draft in drafts[1:]:
        if isinstance(draft.start, PartStart):
            if parts == 1:
                _merge(groups[0].draft, draft)
            else:
                groups.append(_Branch(draft))
        elif isinstance(draft.start, AttachmentStart):
            _attach(groups[-1], draft, draft.start.kind)
    return groups


def _merge(whole: Draft, part: Draft) -> None:
    for zone, nodes in part.zones.items():
        whole.add(zone, tuple(nodes))


def _attach(host: _Branch, draft: Draft, kind: str) -> None:
    """Hang an annex under its document, an enclosure under the annex before it."""
    last = host.attached[-1] if host.attached else None
    if kind in _INNER_KINDS and last is not None and _is_annex(last.draft):
        last.attached.append(_Branch(draft))
    else:
        host.attached.append(_Branch(draft))


def _is_annex(draft: Draft) -> bool:
    start = draft.start
    return isinstance(start, AttachmentStart) and start.kind not in _INNER_KINDS
