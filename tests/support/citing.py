"""A small resolution around a few texts, with its citations linked."""

from typing import NamedTuple

from converter.core.facts import Facts
from converter.languages.loader import load_pack
from converter.model.block import Num, P
from converter.model.document import (
    AkomaNtoso,
    Attachment,
    Attachments,
    Document,
    MainBody,
)
from converter.model.hierarchy import ContentBlock, Intro, List, Paragraph, Point
from converter.model.inline import A, Date, Inline, MRef, Ref, RRef, text
from converter.model.node import Node, text_of, walk
from converter.transforms.citations import link_citations
from converter.transforms.eids import assign_eids
from converter.transforms.identity import identify
from converter.transforms.metadata import add_metadata

MARKS = (A, Ref, RRef, MRef, Date, Inline)


class Link(NamedTuple):
    """What became of a stretch of text."""

    tag: str
    text: str
    target: str
    """Title, or pointer, or date."""


class Linked(NamedTuple):
    """A document after its citations were linked."""

    root: AkomaNtoso
    codes: list[str]
    """Codes of the findings."""

    @property
    def links(self) -> list[Link]:
        """Every mark in order."""
        return [
            Link(node.tag, text_of(node), _target(node))
            for node in walk(self.root)
            if isinstance(node, MARKS)
        ]

    @property
    def titles(self) -> list[str]:
        """The symbols of the documents that are linked."""
        return [
            node.title for node in walk(self.root) if isinstance(node, A | Ref)
            if node.title
        ]  # fmt: skip

    @property
    def text(self) -> str:
        """The characters of the document, those of its notes included."""
        return text_of(self.root.document.body, notes=True)


def _target(node: Node) -> str:
    for name in ("title", "href", "date"):
        if value := getattr(node, name, None):
            return value
    return f"{node.from_id} {node.up_to}" if isinstance(node, RRef) else ""


def paragraph(number: str, *content: Node | str, points: tuple[str, ...] = ()):
    """Return a numbered paragraph, with lettered points where texts are given."""
    inline = [
        piece
        for one in content
        for piece in (text(one) if isinstance(one, str) else (one,))
    ]
    block = P(content=tuple(inline))
    num = Num(content=text(f"{number}."), canonical=number)
    if not points:
        return Paragraph(num=num, content=ContentBlock(content=(block,)))
    letters = tuple(
        Point(
            num=Num(content=text(f"({letter})"), canonical=letter),
            content=ContentBlock(content=(P(content=text(words)),)),
        )
        for letter, words in zip("abcdefgh", points, strict=False)
    )
    return Paragraph(
        num=num, intro=Intro(content=(block,)), levels=(List(levels=letters),)
    )


def annex(*levels: Node, name: str = "annex", number: str = "") -> Attachment:
    """Return an annex that holds levels."""
    document = Document(
        doc_type="doc", name=name, subtype="paper", body=MainBody(content=levels)
    )
    return Attachment(document=document, number=number)


def link(
    *levels: Node | str,
    language: str = "en",
    symbol: str = "A/RES/75/300",
    date: str = "2021-06-24",
    annexes: tuple[Attachment, ...] = (),
) -> Linked:
    """Return a document of these levels; bare texts become numbered paragraphs."""
    body = tuple(
        paragraph(str(index), level) if isinstance(level, str) else level
        for index, level in enumerate(levels, 1)
    )
    document = Document(
        doc_type="statement",
        name="resolution",
        subtype="deliberation",
        language=language,
        body=MainBody(content=body),
        attachments=Attachments(content=annexes) if annexes else None,
    )
    pack = load_pack(language)
    facts = Facts(
        language=language,
        iso3=pack.iso3,
        markup_date="2022-01-01",
        text="",
        symbol=symbol,
        date=date,
    )
    named = assign_eids(document)
    identity, _ = identify(named, facts)
    described = add_metadata(named, identity, facts, ())
    root, findings = link_citations(AkomaNtoso(document=described), pack)
    return Linked(root, [one.code for one in findings])
