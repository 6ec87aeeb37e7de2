"""Footnotes and endnotes: numbered as Word numbers them, in the order of their calls.

A call prints a number of its own (``w:footnotePr`` of the section, else of the
settings, says format, start and restart) or a mark that the author typed
(``customMarkFollows``), which uses up no number.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from converter.layout.page import Block, Note, NoteCall, Span, TableGrid
from converter.readers.docx.findings import Findings
from converter.readers.docx.names import Element, W, integer, val
from converter.readers.docx.numerals import numeral

if TYPE_CHECKING:
    from converter.readers.docx.story import Story

Kind = Literal["footnote", "endnote"]
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})
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


class NoteRegister:
    """The notes that were called, in order, and how the next one is numbered."""

    def __init__(
        self,
        settings: Element | None,
        roots: dict[str, Element | None],
        findings: Findings,
    ) -> None:
        self._findings = findings
        self._numbering = {
            "footnote": _stated(NoteNumbering(), settings, "footnote"),
            "endnote": _stated(NoteNumbering(form="lowerRoman"), settings, "endnote"),
        }
        self._elements = {kind: _elements(root, kind) for kind, root in roots.items()}
        self._index: dict[tuple[str, int], int] = {}
        self._calls: list[tuple[str, Element, str]] = []
        self._last: dict[str, int] = {}
        self._place: dict[str, tuple[int, int]] = {}

    def call(
        self, kind: Kind, key: int | None, story: Story, *, custom: bool
    ) -> NoteCall:
        """Return the call of a note; its mark comes later when `custom`."""
        element = self._elements.get(kind, {}).get(key if key is not None else -1)
        marker = "" if custom else self._next(kind, story)
        if element is None or key is None:
            self._findings.add("DX009", source=story.place(), marker=marker)
            return NoteCall(marker=marker)
        index = self._index.setdefault((kind, key), len(self._calls))
        if index == len(self._calls):
            self._calls.append((kind, element, marker))
        return NoteCall(marker=marker, note=index)

    def marked(self, call: NoteCall, mark: str) -> NoteCall:
        """Return a call with the mark that the author typed."""
        mark = mark.strip(_PARENTHESES + _BLANKS) or mark
        if call.note is not None:
            kind, element, _ = self._calls[call.note]
            self._calls[call.note] = (kind, element, mark)
        return replace(call, marker=mark)

    def read(self, story_of: Callable[[str], Story]) -> tuple[Note, ...]:
        """Return all notes: the called ones in order, then those without a call."""
        called = {id(element) for _, element, _ in self._calls}
        orphans = [
            (kind, element, "")
            for kind, elements in self._elements.items()
            for element in elements.values()
            if id(element) not in called
        ]
        stories = {
            kind: story_of(kind) for kind, found in self._elements.items() if found
        }
        notes = []
        for kind, element, marker in [*self._calls, *orphans]:
            story = stories[kind]
            blocks = story.blocks(element)
            if not marker and blocks:
                self._findings.add("DX008", source=story.place())
            elif not blocks and (kind, element, marker) in orphans:
                continue
            notes.append(_note(marker, blocks))
        return tuple(notes)

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


def _stated(
    numbering: NoteNumbering, parent: Element | None, kind: Kind
) -> NoteNumbering:
    return numbering.changed_by(None if parent is None else parent.find(f"{W}{kind}Pr"))


def _elements(root: Element | None, kind: str) -> dict[int, Element]:
    found = {}
    for element in () if root is None else root.iterchildren(f"{W}{kind}"):
        key = integer(element.get(f"{W}id"), None)
        if key is not None and element.get(f"{W}type") not in _SEPARATORS:
            found[key] = element
    return found


def _note(marker: str, blocks: list[Block | TableGrid]) -> Note:
    """Return a note without the mark that the author typed before its text."""
    source = blocks[0].source if blocks else None
    first = blocks[0] if blocks else None
    if marker and isinstance(first, Block):
        blocks = [_without_mark(first, marker), *blocks[1:]]
    if source is None:
        return Note(marker=marker, blocks=tuple(blocks))
    return Note(marker=marker, blocks=tuple(blocks), source=source)


def _without_mark(block: Block, marker: str) -> Block:
    lead = block.inlines[0] if block.inlines else None
    if not isinstance(lead, Span):
        return block
    text = lead.text.lstrip(_BLANKS)
    bare = text.lstrip(_PARENTHESES)
    if not bare.startswith(marker):
        return block
    rest = bare[len(marker) :].lstrip(_PARENTHESES if bare != text else "")
    if rest and not (lead.raised or rest[0] in _BLANKS or not marker.isalnum()):
        return block
    rest = rest.lstrip(_BLANKS)
    kept = (replace(lead, text=rest),) if rest else ()
    following = block.inlines[1:]
    if not rest and following and isinstance(following[0], Span):
        begun = following[0].text.lstrip(_BLANKS)
        following = (replace(following[0], text=begun), *following[1:])
    return replace(block, inlines=kept + following)
