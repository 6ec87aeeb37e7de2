"""Fields: what a field prints is its result, never its instruction.

A complex field is three marks in the run of text, ``begin``, ``separate`` and
``end``; fields nest, and one may run over many paragraphs (a table of contents). A
``begin`` without an ``end`` would swallow the rest of the document, so the pairs are
found beforehand and an unpaired mark is ignored and reported.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from converter.readers.docx.findings import Findings
from converter.readers.docx.names import Element, W

FLD_CHAR = f"{W}fldChar"
_TYPE = f"{W}fldCharType"
_HYPERLINK = re.compile(r'\s*HYPERLINK\s+(\\l\s+)?"?([^"\s]+)"?', re.IGNORECASE)
_BOOKMARK = re.compile(r"\s*[A-Za-z]+\s+([^\s\\]+)")
_WORD = re.compile(r"\s*([A-Za-z]+)")


@dataclass(slots=True, kw_only=True)
class Field:
    """One open field."""

    instruction: str = ""
    in_result: bool = False
    has_result: bool = False
    kind: str = ""
    """First word of the instruction, in capitals: ``PAGE``; known at its end."""
    href: str = ""
    """Target of this hyperlink field or of the one around it."""
    note_mark: str = ""
    """The raised result of a field that repeats the call of a note."""


class FieldStack:
    """The fields that are open at one point of a story.

    Attributes:
        kinds: Kinds of the fields that were closed.
    """

    def __init__(self, root: Element, findings: Findings) -> None:
        self._open: list[Field] = []
        self._instructing = 0
        self._unpaired = _unpaired(root)
        self.kinds: set[str] = set()
        if self._unpaired:
            findings.add("DX013", count=len(self._unpaired))

    @property
    def visible(self) -> bool:
        """Whether text here is printed: no open field is at its instruction."""
        return not self._instructing

    @property
    def innermost(self) -> Field | None:
        """The field whose result is being read, None outside fields."""
        return self._open[-1] if self._open else None

    @property
    def href(self) -> str:
        """Target of the innermost hyperlink field, empty when there is none."""
        return self._open[-1].href if self._open else ""

    def mark(self, element: Element) -> Field | None:
        """Take a ``w:fldChar``; return the field that it closes, if it does."""
        if element in self._unpaired:
            return None
        kind = element.get(_TYPE)
        if kind == "begin":
            self._open.append(Field())
            self._instructing += 1
        elif kind == "separate":
            self._separate(self._open[-1])
        elif kind == "end":
            return self._close()
        return None

    def instruct(self, text: str) -> None:
        """Take a piece of an instruction."""
        if self._open and not self._open[-1].in_result:
            self._open[-1].instruction += text

    def print_text(self) -> None:
        """Note that the innermost field has a result."""
        if self._open:
            self._open[-1].has_result = True

    def _separate(self, field: Field) -> None:
        if not field.in_result:
            field.in_result = True
            field.kind = kind_of(field.instruction)
            self._instructing -= 1
            outer = self._open[-2].href if len(self._open) > 1 else ""
            field.href = href_of(field.instruction) or outer

    def _close(self) -> Field:
        field = self._open.pop()
        if not field.in_result:
            field.kind = kind_of(field.instruction)
            self._instructing -= 1
        if self._open and field.has_result:
            self._open[-1].has_result = True
        self.kinds.add(field.kind)
        return field


def kind_of(instruction: str) -> str:
    """Return the first word of an instruction, in capitals."""
    found = _WORD.match(instruction)
    return found.group(1).upper() if found else ""


def bookmark_of(instruction: str) -> str:
    """Return the bookmark that a reference instruction names, empty when none."""
    found = _BOOKMARK.match(instruction)
    return found.group(1) if found else ""


def href_of(instruction: str) -> str:
    """Return the target of a hyperlink instruction, empty for other fields."""
    found = _HYPERLINK.match(instruction)
    if not found:
        return ""
    return f"#{found.group(2)}" if found.group(1) else found.group(2)


def _unpaired(root: Element) -> set[Element]:
    """Return the marks that belong to no complete field."""
    begun: list[list[Element]] = []
    lone: set[Element] = set()
    for mark in root.iter(FLD_CHAR):
        kind = mark.get(_TYPE)
        if kind == "begin":
            begun.append([mark])
        elif not begun:
            lone.add(mark)
        elif kind == "end":
            begun.pop()
        else:
            begun[-1].append(mark)
    return lone.union(*begun)
