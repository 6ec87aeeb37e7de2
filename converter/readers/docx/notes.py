"""Footnotes and endnotes: numbered as Word numbers them, in the order of their calls.

A call prints a number of its own (``w:footnotePr`` of the section, else of the
settings, says format, start and restart) or a mark that the author typed
(``customMarkFollows``), which uses up no number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from converter.core.source import SourceSpan
from converter.layout.page import (
    Block,
    FurnitureKind,
    Inline,
    Note,
    NoteCall,
    Span,
    TableGrid,
)
from converter.readers.docx.findings import Findings
from converter.readers.docx.names import OFF, Element, W, integer, val
from converter.readers.docx.numerals import numeral

if TYPE_CHECKING:
    from converter.readers.docx.story import Story

Kind = Literal["footnote", "endnote"]
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_NO_ID = -1
_BEGIN, _END = f"{W}bookmarkStart", f"{W}bookmarkEnd"
CALLS: dict[str, Kind] = {
    f"{W}footnoteReference": "footnote",
    f"{W}endnoteReference": "endnote",
}
_PARENTHESES = "()（）"
_BLANKS = " \t\u00a0"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteNumbering:
    """How notes of one kind are numbered."""

    form: str = "decimal"
    start: int = 1
    restart: str = "continuous"
    """``continuous``, ``eachSect`` or ``eachPage``."""

    def changed_by(self, element: Element | None) -> NoteNumbering:
        """Return it with what a ``w:footnotePr`` states."""
        if element is None:
            return self
        return NoteNumbering(
            form=val(element, f"{W}numFmt") or self.form,
            start=integer(val(element, f"{W}numStart"), self.start),
            restart=val(element, f"{W}numRestart") or self.restart,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Called:
    """A note that the text calls."""

    kind: Kind
    element: Element
    marker: str
    place: SourceSpan
    """Where the call stands."""


class NoteRegister:
    """The notes that were called, in order, and how the next one is numbered."""

    def __init__(
        self,
        settings: Element | None,
        roots: dict[Kind, Element | None],
        body: Element,
        findings: Findings,
    ) -> None:
        self._findings = findings
        self._bookmarks = _bookmarked_calls(body)
        self._numbering: dict[Kind, NoteNumbering] = {
            "footnote": _stated(NoteNumbering(), settings, "footnote"),
            "endnote": _stated(NoteNumbering(form="lowerRoman"), settings, "endnote"),
        }
        self._elements = {
            (kind, key): element
            for kind, root in roots.items()
            for key, element in _elements(root, kind)
        }
        self._called: list[_Called] = []
        self._index: dict[tuple[Kind, int], int] = {}
        self._deleted: set[tuple[Kind, int]] = set()
        self._last: dict[Kind, int] = {}
        self._place: dict[Kind, tuple[int, int]] = {}

    def call(self, kind: Kind, element: Element, story: Story) -> NoteCall:
        """Return the call of a note; with a mark of its own when it states one."""
        key = (kind, integer(element.get(f"{W}id"), _NO_ID))
        marker = "" if has_custom_mark(element) else self._next(kind, story)
        note = self._elements.get(key)
        if note is None:
            self._findings.add("DX009", source=story.place(), marker=marker)
            return NoteCall(marker=marker)
        index = self._index.setdefault(key, len(self._called))
        if index == len(self._called):
            place = story.place()
            self._called.append(
                _Called(kind=kind, element=note, marker=marker, place=place)
            )
        return NoteCall(marker=marker, note=index)

    def repeat(self, bookmark: str, mark: str) -> NoteCall:
        """Return another call of the note whose first call a bookmark marks."""
        key = self._bookmarks.get(bookmark)
        return NoteCall(marker=mark, note=None if key is None else self._index.get(key))

    def delete(self, kind: Kind, element: Element) -> None:
        """Take note of a call that tracked changes have deleted."""
        self._deleted.add((kind, integer(element.get(f"{W}id"), _NO_ID)))

    def marked(self, call: NoteCall, mark: str) -> NoteCall:
        """Return a call with the mark that the author typed."""
        mark = mark.strip(_PARENTHESES + _BLANKS) or mark
        if call.note is not None:
            self._called[call.note] = replace(self._called[call.note], marker=mark)
        return replace(call, marker=mark)

    def read(self, story_of: Callable[[Kind], Story]) -> tuple[Note, ...]:
        """Return all notes: the called ones in order, then those without a call."""
        kinds = {kind for kind, _ in self._elements}
        stories = {kind: story_of(kind) for kind in sorted(kinds)}
        notes = []
        for called in self._called:
            story = stories[called.kind]
            story.anchor = called.place
            blocks = _without_mark(story.blocks(called.element), called.marker)
            source = called.place
            notes.append(
                Note(marker=called.marker, blocks=tuple(blocks), source=source)
            )
        for key in self._elements:
            if key not in self._index:
                notes += self._uncalled(key, stories[key[0]])
        return tuple(notes)

    def _uncalled(self, key: tuple[Kind, int], story: Story) -> list[Note]:
        """Return a note that the text does not call, unless its call is deleted."""
        story.anchor = SourceSpan()
        blocks = story.blocks(self._elements[key])
        if key in self._deleted:
            texts = [block.text for block in blocks if isinstance(block, Block)]
            story.discard(FurnitureKind.DELETED, [" ".join(texts)])
            return []
        if not blocks:
            return []
        self._findings.add("DX008")
        return [Note(marker="", blocks=tuple(blocks))]

    def _next(self, kind: Kind, story: Story) -> str:
        numbering = _stated(self._numbering[kind], story.section, kind)
        place = (story.section_index, story.page)
        before = self._place.get(kind, place)
        restarted = (numbering.restart == "eachSect" and before[0] != place[0]) or (
            numbering.restart == "eachPage" and before != place
        )
        self._place[kind] = place
        last = None if restarted else self._last.get(kind)
        value = numbering.start if last is None else last + 1
        self._last[kind] = value
        return numeral(value, numbering.form) or str(value)


def has_custom_mark(element: Element) -> bool:
    """Tell whether a call prints a mark that the author typed after it."""
    return element.get(f"{W}customMarkFollows", "0") not in OFF


def _stated(
    numbering: NoteNumbering, parent: Element | None, kind: Kind
) -> NoteNumbering:
    return numbering.changed_by(None if parent is None else parent.find(f"{W}{kind}Pr"))


def _bookmarked_calls(body: Element) -> dict[str, tuple[Kind, int]]:
    """Return the calls that stand inside bookmarks, by the bookmark's name."""
    found: dict[str, tuple[Kind, int]] = {}
    names: dict[str, str] = {}
    for element in body.iter(_BEGIN, _END, *CALLS):
        if element.tag == _BEGIN:
            names[element.get(f"{W}id", "")] = element.get(f"{W}name", "")
        elif element.tag == _END:
            names.pop(element.get(f"{W}id", ""), None)
        else:
            key = (CALLS[element.tag], integer(element.get(f"{W}id"), _NO_ID))
            found |= {name: key for name in names.values() if name not in found}
            names.clear()
    return found


def _elements(root: Element | None, kind: str) -> Iterator[tuple[int, Element]]:
    for element in () if root is None else root.iterchildren(f"{W}{kind}"):
        key = integer(element.get(f"{W}id"), None)
        if key is not None and element.get(f"{W}type") not in _SEPARATORS:
            yield key, element


def _without_mark(
    blocks: list[Block | TableGrid], marker: str
) -> list[Block | TableGrid]:
    """Return the blocks of a note without the mark typed before its text.

    The mark is recognised by its place and form: raised, followed by a blank, or no
    letter or digit (``*``).
    """
    block = blocks[0] if blocks else None
    if not (marker and isinstance(block, Block) and block.inlines):
        return blocks
    lead, *following = block.inlines
    if not isinstance(lead, Span):
        return blocks
    bare = lead.text.lstrip(_PARENTHESES)
    if not bare.startswith(marker):
        return blocks
    rest = bare[len(marker) :].lstrip(_PARENTHESES if bare != lead.text else "")
    apart = lead.raised or not rest or rest[0] in _BLANKS or not marker.isalnum()
    if not apart:
        return blocks
    inlines: list[Inline] = list(following)
    if rest.strip(_BLANKS):
        inlines.insert(0, replace(lead, text=rest.lstrip(_BLANKS)))
    elif inlines and isinstance(inlines[0], Span):
        inlines[0] = replace(inlines[0], text=inlines[0].text.lstrip(_BLANKS))
    return [replace(block, inlines=tuple(inlines)), *blocks[1:]]
