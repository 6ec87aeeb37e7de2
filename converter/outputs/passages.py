"""A document as a flat list of passages: what search, translation and comparison read.

A passage is one block of text as printed (a paragraph, a heading, a cell, a note) with
the eId of the element that a person would cite. Every word of the document stands in
exactly one passage; notes follow the passage that calls them.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace

from lxml import etree

from converter.core.text import spaced
from converter.outputs.akn import describe, elements, name_of, plain_text
from converter.outputs.runs import Line, Run

_BLOCKS = frozenset(
    {
        "p", "block", "heading", "subheading", "crossHeading", "caption", "narrative",
        "scene", "tocItem", "listIntroduction", "listWrapUp", "from", "remark",
    }
)  # fmt: skip
# elements that say how their parent is built; people cite the parent
_LIFTED = frozenset({"content", "intro", "list", "listIntroduction", "blockList"})
_DOCUMENTS = frozenset(
    {
        "statement", "doc", "debate", "debateReport", "act", "bill", "judgment",
        "amendment", "documentCollection", "officialGazette",
    }
)  # fmt: skip
_FRONT = frozenset({"coverPage", "preface", "conclusions", "header"})
_NESTS = frozenset({"point", "indent", "item"})
_KIND_OF_BLOCK = _BLOCKS - {"p", "block", "listIntroduction", "listWrapUp", "remark"}
_COLONS = (":", "：")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Where in a table a passage stands."""

    table: int
    """Which table of the file, from 1."""
    row: int
    column: int
    header: bool
    colspan: int = 1
    rowspan: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A note called within a passage."""

    eid: str
    marker: str
    offset: int
    """Characters of the passage before the call."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One block of text as printed."""

    eid: str
    """eId of the element that holds it; "" when the file gives none."""
    part: int
    """Which block of that element, from 1."""
    kind: str
    """Name of that element, or of the block where it has a name of its own."""
    component: str
    """eId of the part of a composite document, whose eIds begin anew."""
    document: str
    """eId of the annex or part it belongs to; "" for the main document."""
    path: tuple[str, ...]
    """Numbers and headings above it, outermost first."""
    number: str
    """As printed: ``2.``, ``(b)``, ``IV``; of a note, its marker."""
    language: str
    runs: tuple[Run, ...]
    role: str = ""
    """What a line of the front or the end says: ``docNumber#symbol``."""
    level: int = 0
    """Of a heading, how deep (from 1); of other text, how many items enclose it."""
    cell: Cell | None = None

    @property
    def key(self) -> tuple[str, str, int]:
        """What identifies it within the file."""
        return (self.component, self.eid, self.part)

    @property
    def text(self) -> str:
        """Its text, without number and without note markers."""
        return "".join(run.text for run in self.runs if not run.call)

    @property
    def calls(self) -> tuple[Call, ...]:
        """The notes that it calls."""
        found, offset = [], 0
        for run in self.runs:
            if run.call:
                found.append(Call(eid=run.call, marker=run.text, offset=offset))
            else:
                offset += len(run.text)
        return tuple(found)

    @property
    def references(self) -> tuple[Run, ...]:
        """Its links to other documents and places."""
        return tuple(run for run in self.runs if run.href)


def passages(root: etree._Element) -> tuple[Passage, ...]:
    """Return the passages of a file of Akoma Ntoso, in the order of reading."""
    walker = _Walker(language=describe(root).language)
    for child in root:
        walker.visit(child, _Place())
    return tuple(walker.found)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """What is above the element that is being read."""

    eid: str = ""
    owner: str = ""
    component: str = ""
    document: str = ""
    path: tuple[str, ...] = ()
    depth: int = 1
    nesting: int = 0
    front: bool = False


@dataclass(slots=True)
class _Walker:
    """Reads a tree once, from first to last."""

    language: str
    found: list[Passage] = field(default_factory=list)
    _number: str = ""
    """Number that the next passage prints."""
    _parts: Counter[tuple[str, str]] = field(default_factory=Counter)
    _speaker: tuple[Run, ...] = ()
    _tables: int = 0
    _cell: Cell | None = None

    def visit(self, node: etree._Element, place: _Place) -> None:
        name = name_of(node)
        if not name or name == "meta":
            return
        if name == "table":
            self._table(node, self._within(node, name, place))
        elif name in _BLOCKS or _has_text(node):
            self._block(node, name, place)
        else:
            self._container(node, name, place)

    # ----------------------------------------------------------- containers
    def _container(self, node: etree._Element, name: str, place: _Place) -> None:
        inner = self._within(node, name, place)
        number, heading = _child(node, "num"), _child(node, "heading")
        if number is not None:
            self._settle(place)
            for note in number.iter("{*}authorialNote"):
                self._note(note, inner)
            self._number = plain_text(number)
        label = self._number if number is not None else ""
        if heading is not None:
            label = spaced(f"{label} {plain_text(heading)}")
            inner = replace(inner, depth=inner.depth + 1)
        if label:
            inner = replace(inner, path=(*inner.path, label))
        for child in node:
            if child is heading:
                self._block(child, "heading", replace(inner, path=inner.path[:-1]))
            elif child is not number:
                self.visit(child, inner)
        if number is not None:
            self._settle(inner)

    def _within(self, node: etree._Element, name: str, place: _Place) -> _Place:
        """Return the place of what an element holds."""
        eid = node.get("eId", "")
        if name in {"component", "attachment"} and eid:
            outside = place.component or (eid if name == "component" else "")
            # the pointer to a part in the body of a collection opens nothing
            if _child_document(node) is not None:
                place = replace(
                    place, component=outside, document=eid, path=_label(node), depth=1
                )
        if name in _NESTS:
            place = replace(place, nesting=place.nesting + 1)
        if eid and name not in _LIFTED:
            place = replace(place, eid=eid, owner=name)
        elif name in _FRONT:
            place = replace(place, eid=name, owner=name)
        return replace(place, front=place.front or name in _FRONT)

    def _settle(self, place: _Place) -> None:
        """Give a number that no text follows a passage of its own."""
        if self._number:
            self._add(place, place.owner, ())

    # --------------------------------------------------------------- blocks
    def _block(self, node: etree._Element, name: str, place: _Place) -> None:
        if node.get("eId") and name not in _LIFTED:
            place = replace(place, eid=node.get("eId", ""), owner=name)
        kind = name if name in _KIND_OF_BLOCK else place.owner or name
        role = _role(node) if place.front else ""
        line = Line()
        for piece in line.read(node):
            # a structure within the line ends it
            self._flush(line, place, kind, role)
            self.visit(piece, place)
        self._flush(line, place, kind, role)

    def _flush(self, line: Line, place: _Place, kind: str, role: str) -> None:
        runs, notes = line.take()
        if runs and kind == "from":
            self._speaker = runs  # stands on the first line of the speech
        elif runs:
            if kind == "heading":
                place = replace(place, nesting=place.depth - 1)
            self._add(place, kind, runs, role)
        for note in notes:
            self._note(note, place)

    def _note(self, note: etree._Element, place: _Place) -> None:
        waiting, self._number = self._number, note.get("marker", "")
        inner = replace(
            place, eid=note.get("eId", ""), owner="note", front=False, nesting=0
        )
        cell, self._cell = self._cell, None
        for child in note:
            self.visit(child, inner)
        self._settle(inner)
        self._number, self._cell = waiting, cell

    def _add(
        self, place: _Place, kind: str, runs: tuple[Run, ...], role: str = ""
    ) -> None:
        if self._speaker:
            gap = "" if runs and runs[0].text[:1] in _COLONS else " "
            runs = (*self._speaker, Run(text=gap), *runs)
            self._speaker = ()
        path = place.path
        if self._number and path and path[-1] == self._number:
            path = path[:-1]  # its own number is not above it
        home = (place.component, place.eid)
        self._parts[home] += 1
        self.found.append(
            Passage(
                eid=place.eid,
                part=self._parts[home],
                kind="cell" if self._cell and kind != "caption" else kind,
                component=place.component,
                document=place.document,
                path=path,
                number=self._number,
                language=self.language,
                runs=runs,
                role=role,
                level=place.nesting,
                cell=self._cell,
            )
        )
        self._number = ""

    # --------------------------------------------------------------- tables
    def _table(self, node: etree._Element, place: _Place) -> None:
        self._tables += 1
        table, outer = self._tables, self._cell
        for caption in node.iterchildren("{*}caption"):
            self.visit(caption, place)
        for row, line in enumerate(node.iterchildren("{*}tr"), 1):
            for column, cell in enumerate(line.iterchildren("{*}th", "{*}td"), 1):
                self._cell = Cell(
                    table=table,
                    row=row,
                    column=column,
                    header=name_of(cell) == "th",
                    colspan=int(cell.get("colspan", "1")),
                    rowspan=int(cell.get("rowspan", "1")),
                )
                before = len(self.found)
                for child in cell:
                    self.visit(child, place)
                if len(self.found) == before:  # empty cells keep the table in shape
                    self._add(place, "cell", ())
        self._cell = outer


def _has_text(node: etree._Element) -> bool:
    """Return whether an element holds text of its own, beside its children."""
    if node.text and not node.text.isspace():
        return True
    return any(child.tail and not child.tail.isspace() for child in node)


def _child(node: etree._Element, name: str) -> etree._Element | None:
    return next(node.iterchildren(f"{{*}}{name}"), None)


def _child_document(node: etree._Element) -> etree._Element | None:
    return next((child for child in node if name_of(child) in _DOCUMENTS), None)


def _label(node: etree._Element) -> tuple[str, ...]:
    """Return what an annex or a part is called, as printed."""
    for path in ("*/a:preface//a:docType", "*/a:preface//a:docNumber"):
        for found in elements(node, path):
            return (plain_text(found),)
    return ()


def _role(node: etree._Element) -> str:
    """Return what the line says, by the first element of Akoma Ntoso in it."""
    for child in node.iter("*"):
        name = name_of(child)
        if child is not node and name not in {"i", "b", "u", "span", "authorialNote"}:
            meaning = child.get("name") or child.get("refersTo") or ""
            return f"{name}:{meaning}" if child.get("name") else f"{name}{meaning}"
    return ""
