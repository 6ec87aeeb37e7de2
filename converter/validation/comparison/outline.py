"""Reads the parts and the facts of a document out of its markup."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from converter.validation.comparison.facts import facts_of
from converter.validation.comparison.part import Part, PartKind
from converter.validation.place import line_of, local_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml import etree

_SPACES = re.compile(r"\s+")
_NUMBER_ENDS = re.compile(r"^[\s.]+|[\s.:]+$")
# levels that group paragraphs without being part of their number
_GROUPS = frozenset(
    {
        "section",
        "part",
        "chapter",
        "division",
        "subdivision",
        "title",
        "subtitle",
        "book",
        "tome",
    }
)
_LEVELS = _GROUPS | frozenset(
    {
        "alinea",
        "article",
        "clause",
        "indent",
        "level",
        "paragraph",
        "point",
        "proviso",
        "rule",
        "subchapter",
        "subclause",
        "subparagraph",
        "subpart",
        "subrule",
        "subsection",
        "transitional",
        "hcontainer",
        "item",
        "debateSection",
    }
)
_LISTS = frozenset({"list", "sublist", "blockList"})
_BLOCKS = frozenset(
    {
        "p",
        "block",
        "listIntroduction",
        "listWrapUp",
        "longTitle",
        "tocItem",
        "docTitle",
        "omissis",
    }
)
_NARRATIVES = frozenset({"narrative", "summary", "scene", "adjournment", "rollCall"})
_HOLDERS = frozenset({"content", "intro", "wrapUp"})
_PREAMBULAR = frozenset({"#preambular", "#preamble"})
# a paragraph break is a space in the words of a part
_BREAKS = frozenset({"p", "eol", "br", "num", "heading", "td", "th", "li"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A document as parts in reading order, and as facts."""

    parts: tuple[Part, ...]
    facts: dict[str, str]
    """Values of metadata and marked-up facts, by name."""


def outline_of(root: etree._Element) -> Outline:
    """Return the outline of a file."""
    reader = _Reader()
    for child in root:
        reader.read(child)
    return Outline(parts=tuple(reader.parts), facts=facts_of(root))


def words(node: etree._Element) -> str:
    """Return the text of an element without its footnotes, spaces made single."""
    return _SPACES.sub(" ", "".join(_pieces(node))).strip()


def _pieces(node: etree._Element) -> Iterator[str]:
    yield node.text or ""
    for child in node:
        name = local_name(child)
        if name and name != "authorialNote":
            yield from _pieces(child)
            if name in _BREAKS:
                yield " "
        yield child.tail or ""


def _links(nodes: Iterable[etree._Element]) -> Iterator[tuple[str, str]]:
    """Yield text and target of the references outside of footnotes."""
    for node in nodes:
        name = local_name(node)
        if name in {"ref", "a"}:
            yield words(node), node.get("href", "")
        elif name != "authorialNote":
            yield from _links(node)


def _fact_in(line: etree._Element) -> str:
    """Return what the first marked-up fact of a line is: ``symbol``, ``session``."""
    for node in line.iter("{*}*"):
        name = local_name(node)
        if name.startswith("doc") or name in {"session", "inline"}:
            fact = node.get("name") or node.get("refersTo", "").removeprefix("#")
            return fact or name
    return ""


class _Reader:
    """Walks a file once and collects its parts."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self._where = ""
        self._annexes = 0

    def read(self, node: etree._Element, path: tuple[str, ...] = ()) -> None:
        """Read an element that holds others, or a single block."""
        name = local_name(node)
        if name == "coverPage":
            self._lines(node, PartKind.COVER)
        elif name in {"preface", "header"}:
            self._lines(node, PartKind.TITLE)
        elif name == "preamble":
            self._preamble(node)
        elif name == "conclusions":
            self._lines(node, PartKind.CLOSING)
        elif name in {"attachment", "component"}:
            self._inside(node)
        elif name in _LEVELS:
            self._level(node, path)
        else:
            self._block(node, name, path)

    def _block(self, node: etree._Element, name: str, path: tuple[str, ...]) -> None:
        if name in _BLOCKS:
            self._add(PartKind.BLOCK, node)
        elif name in {"heading", "subheading"}:
            self._add(PartKind.HEADING, node)
        elif name == "crossHeading":
            preambular = node.get("refersTo") in _PREAMBULAR
            self._add(PartKind.PREAMBULAR if preambular else PartKind.HEADING, node)
        elif name == "table":
            self._table(node)
        elif name == "speech":
            self._speech(node)
        elif name in _NARRATIVES:
            self._add(PartKind.NARRATIVE, node)
        elif name and name != "meta":
            for child in node:
                self.read(child, path)

    def _inside(self, node: etree._Element) -> None:
        outer = self._where
        title = node.find(".//{*}preface//{*}docType")
        label = "" if title is None else words(title)
        if not label:
            self._annexes += local_name(node) == "attachment"
            label = f"{local_name(node)} {node.get('eId') or self._annexes}"
        self._where = f"{outer}, {label}" if outer else label
        for child in node:
            self.read(child)
        self._where = outer

    def _lines(self, node: etree._Element, kind: PartKind) -> None:
        for child in node:
            name = local_name(child)
            if name == "table":
                self._table(child)
            elif name in _BLOCKS:
                self._add(kind, child, label=_fact_in(child))
            elif name:
                self._lines(child, kind)

    def _preamble(self, node: etree._Element) -> None:
        for child in node:
            name = local_name(child)
            if name == "formula":
                self._add(PartKind.FORMULA, child)
            elif name in _BLOCKS | {"recital", "citation"}:
                self._add(PartKind.PREAMBULAR, child)
            elif name == "table":
                self._table(child)
            elif name:
                self._preamble(child)

    def _level(self, node: etree._Element, path: tuple[str, ...]) -> None:
        """Read a level: its number, heading and own words, then what is inside."""
        number = node.find("{*}num")
        label = "" if number is None else _NUMBER_ENDS.sub("", words(number))
        grouping = local_name(node) in _GROUPS
        inner = path if grouping or not label else (*path, label)
        for name in ("heading", "subheading"):
            for heading in node.iterchildren(f"{{*}}{name}"):
                self._add(PartKind.HEADING, heading, label=label if grouping else "")
        own: list[etree._Element] = []
        inside: list[etree._Element] = []
        self._divide(node, own, inside)
        if own or (label and not grouping):
            kind = PartKind.PARAGRAPH if label and not grouping else PartKind.BLOCK
            self._add(kind, *own, label=" ".join(inner) if label else "", at=node)
        for child in inside:
            self.read(child, inner)

    def _divide(
        self,
        node: etree._Element,
        own: list[etree._Element],
        inside: list[etree._Element],
    ) -> None:
        """Divide what a level holds into its own words and further parts."""
        for child in node:
            name = local_name(child)
            if name in _HOLDERS or name in _LISTS:
                self._divide(child, own, inside)
            elif name in _BLOCKS and not inside:
                own.append(child)
            elif name not in {"num", "heading", "subheading", ""}:
                inside.append(child)

    def _speech(self, node: etree._Element) -> None:
        speaker = node.find("{*}from")
        label = "" if speaker is None else _NUMBER_ENDS.sub("", words(speaker))
        blocks = [child for child in node if local_name(child) != "from"]
        said_by = f"of {label}" if label else ""
        self._add(PartKind.SPEECH, *blocks, label=said_by, at=node)

    def _table(self, node: etree._Element) -> None:
        rows = [" | ".join(words(cell) for cell in row) for row in node.iter("{*}tr")]
        caption = node.find("{*}caption")
        head = [] if caption is None else [words(caption)]
        self._add(PartKind.TABLE, at=node, text=" ‖ ".join([*head, *rows]))
        for note in node.iter("{*}authorialNote"):
            self._note(note)

    def _add(
        self,
        kind: PartKind,
        *nodes: etree._Element,
        label: str = "",
        at: etree._Element | None = None,
        text: str | None = None,
    ) -> None:
        place = nodes[0] if at is None else at
        said = " ".join(words(node) for node in nodes) if text is None else text
        if not said and not label:
            return
        self.parts.append(
            Part(
                kind=kind,
                label=label,
                where=self._where,
                text=said.strip(),
                eid=place.get("eId", ""),
                line=line_of(place),
                links=tuple(_links(nodes or (place,))),
            )
        )
        for node in nodes:
            for note in node.iter("{*}authorialNote"):
                self._note(note)

    def _note(self, note: etree._Element) -> None:
        text = " ".join(words(child) for child in note)
        marker = note.get("marker", "")
        self.parts.append(
            Part(
                kind=PartKind.FOOTNOTE,
                label=marker,
                where=self._where,
                text=text.strip(),
                eid=note.get("eId", ""),
                line=line_of(note),
                links=tuple(_links(note)),
            )
        )
