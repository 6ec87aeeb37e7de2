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
_WORD = re.compile(r"\s*([A-Za-z]+)")


@dataclass(slots=True, kw_only=True)
class Field:
    """One open field."""

    instruction: str = ""
    in_result: bool = False
    has_result: bool = False

    @property
    def kind(self) -> str:
        """First word of the instruction, in capitals: ``PAGE``."""
        return kind_of(self.instruction)

    @property
    def href(self) -> str:
        """Target of a hyperlink field."""
        return href_of(self.instruction)


class FieldStack:
    """The fields that are open at one point of a story.

    Attributes:
        kinds: Kinds of the fields closed since the caller emptied it.
    """

    def __init__(self, root: Element, findings: Findings) -> None:
        self._open: list[Field] = []
        self._unpaired = _unpaired(root)
        self.kinds: set[str] = set()
        if self._unpaired:
            findings.add("DX013", count=len(self._unpaired))

    @property
    def visible(self) -> bool:
        """Whether text here is printed: no open field is at its instruction."""
        return all(field.in_result for field in self._open)

    @property
    def href(self) -> str:
        """Target of the innermost hyperlink field, empty when there is none."""
        for field in reversed(self._open):
            if field.href:
                return field.href
        return ""

    def mark(self, element: Element) -> Field | None:
        """Take a ``w:fldChar``; return the field that it closes, if it does."""
        if element in self._unpaired:
            return None
        kind = element.get(_TYPE)
        if kind == "begin":
            self._open.append(Field())
        elif kind == "separate" and self._open:
            self._open[-1].in_result = True
        elif kind == "end" and self._open:
            field = self._open.pop()
            self.kinds.add(field.kind)
            return field
        return None

    def instruct(self, text: str) -> None:
        """Take a piece of an instruction."""
        if self._open and not self._open[-1].in_result:
            self._open[-1].instruction += text

    def print_text(self) -> None:
        """Note that the open fields have a result."""
        for field in self._open:
            field.has_result = True


def kind_of(instruction: str) -> str:
    """Return the first word of an instruction, in capitals."""
    found = _WORD.match(instruction)
    return found.group(1).upper() if found else ""


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
