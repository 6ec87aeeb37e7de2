"""The inside of a paragraph: runs and what may be wrapped around them.

One walk sees everything that Word prints: runs inside smart tags, content controls,
hyperlinks, fields, insertions, directional embeddings, ruby; and tells apart what it
does not print: deletions, moved-away text, hidden text, field instructions.
``mc:AlternateContent`` is one thing given twice: only one branch is read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from converter.layout.page import NoteCall, Picture
from converter.readers.docx.alternatives import ALTERNATE_CONTENT, chosen_branch
from converter.readers.docx.drawings import Aside, read_drawing
from converter.readers.docx.fields import FLD_CHAR, Field, bookmark_of, href_of, kind_of
from converter.readers.docx.mathematics import linear
from converter.readers.docx.names import (
    R_PR,
    RUN,
    Element,
    M,
    R,
    W,
    val,
)
from converter.readers.docx.notes import CALLS, has_custom_mark
from converter.readers.docx.styles import RunLook
from converter.readers.docx.symbols import (
    from_symbol_font,
    has_private,
    is_symbol_font,
)

if TYPE_CHECKING:
    from converter.readers.docx.story import Story

_NONE = -1
NO_BREAK_HYPHEN = "\u2011"
_PRINTED_WITHOUT_RESULT = frozenset({"AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "LISTNUM"})
_SYMBOL_FIELD = re.compile(
    r'\s*SYMBOL\s+(0x[0-9A-Fa-f]+|\d+)(?:.*?\\f\s+"?([^"\\]+)"?)?'
)


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of printed text."""

    text: str
    look: RunLook
    href: str = ""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The paragraph goes on on a new page, or in a new column."""

    page: bool


Piece: TypeAlias = Text | NoteCall | Picture | PageBreak | Aside


class InlineWalk:
    """One paragraph's content, read in order.

    Attributes:
        pieces: What is printed.
        hidden: Text that is formatted as hidden.
        deleted: Text that tracked changes have deleted or moved away.
        first_page: Page on which the first printed text stands; 0 before that.
    """

    def __init__(self, story: Story, *, paragraph: str, table: str) -> None:
        self.story = story
        self.pieces: list[Piece] = []
        self.hidden: list[str] = []
        self.deleted: list[str] = []
        self.first_page = 0
        self.paragraph_style = paragraph
        self._table = table
        self._href = ""
        self._in_deletion = 0
        self._marked = _NONE
        self._mark = ""

    def read(self, parent: Element) -> None:
        """Read the children of a paragraph or of a wrapper in it."""
        for child in parent:
            handler = _INLINE.get(child.tag)
            if handler:
                handler(self, child)

    def look(self, run: Element) -> RunLook:
        """Return how the text of a run is printed."""
        r_pr = run.find(R_PR)
        return self.story.styles.run(
            r_pr,
            paragraph=self.paragraph_style,
            character=val(r_pr, f"{W}rStyle") or "",
            table=self._table,
        )

    def put(self, text: str, look: RunLook, font: str = "") -> None:
        """Take a piece of text to where it belongs.

        Args:
            text: The characters as stored.
            look: How they are printed.
            font: The font they are stored in, when it is not that of `look`.
        """
        font = font or look.font
        if not text:
            return
        if self._in_deletion:
            self.deleted.append(text)
            return
        fields = self.story.fields
        if not fields.visible:
            return
        fields.print_text()
        if look.hidden:
            self.hidden.append(text)
            return
        if is_symbol_font(font) or has_private(text):
            text, unknown = from_symbol_font(text, font)
            for char in unknown:
                self.story.unknown_symbol(char, font)
        if self._marked != _NONE:
            self._mark += text
            return
        self.first_page = self.first_page or self.story.page
        field = fields.innermost
        if look.raised and field is not None and field.kind == "NOTEREF":
            field.note_mark += text
            return
        self.pieces.append(Text(text, look, self._href or fields.href))

    def read_run(self, run: Element) -> None:
        """Read a ``w:r``."""
        look = self.look(run)
        if not look.raised:
            # the mark of a call stands in its own run, or raised in the next one
            self._marked = _NONE
        for child in run:
            handler = _IN_RUN.get(child.tag)
            if handler:
                handler(self, child, look)
        if self._marked != _NONE:
            self._close_mark()

    def read_hyperlink(self, element: Element) -> None:
        """Read a ``w:hyperlink`` with its target."""
        outer = self._href
        self._href = self.story.href(element.get(f"{R}id"), element.get(f"{W}anchor"))
        self.read(element)
        self._href = outer

    def read_content_control(self, element: Element) -> None:
        """Read the content of a ``w:sdt``."""
        content = element.find(f"{W}sdtContent")
        if content is not None:
            self.read(content)

    def read_deletion(self, element: Element) -> None:
        """Read what tracked changes have taken away."""
        self._in_deletion += 1
        self.read(element)
        self._in_deletion -= 1

    def read_alternatives(self, element: Element) -> None:
        """Read one branch of an ``mc:AlternateContent``."""
        branch = chosen_branch(element)
        if branch is not None:
            self.read(branch)

    def read_simple_field(self, element: Element) -> None:
        """Read a ``w:fldSimple``: its children are the result."""
        instruction = element.get(f"{W}instr", "")
        self.story.fields.kinds.add(kind_of(instruction))
        outer = self._href
        self._href = href_of(instruction) or outer
        self.read(element)
        self._href = outer

    def read_ruby(self, element: Element) -> None:
        """Read a ruby: the base, then the guide raised beside it."""
        for part in (f"{W}rubyBase", f"{W}rt"):
            found = element.find(part)
            if found is not None:
                self.read(found)

    def read_math(self, element: Element) -> None:
        """Read a formula as one line of text."""
        self.story.findings.add("DX006", source=self.story.place())
        look = self.story.styles.run(
            None, paragraph=self.paragraph_style, table=self._table
        )
        self.put(linear(element), look)

    def read_field_mark(self, element: Element, look: RunLook) -> None:
        """Follow a complex field; print the few kinds that store no result."""
        closed = self.story.fields.mark(element)
        if closed is None:
            return
        if closed.note_mark:
            bookmark = bookmark_of(closed.instruction)
            notes = self.story.sources.notes
            self.pieces.append(notes.repeat(bookmark, closed.note_mark.strip()))
        elif not closed.has_result:
            self._print_field(closed, look)

    def read_symbol(self, element: Element, look: RunLook) -> None:
        """Read a ``w:sym``: a place in a symbol font."""
        try:
            char = chr(int(element.get(f"{W}char", ""), 16))
        except (ValueError, OverflowError):
            return
        self.put(char, look, element.get(f"{W}font", ""))

    def read_note_call(self, element: Element, _look: RunLook) -> None:
        """Read a footnote or endnote reference."""
        kind = CALLS[element.tag]
        notes = self.story.sources.notes
        if self._in_deletion:
            notes.delete(kind, element)
        elif self.story.fields.visible:
            if has_custom_mark(element):
                self._marked = len(self.pieces)
            self.pieces.append(notes.call(kind, element, self.story))

    def read_break(self, element: Element, look: RunLook) -> None:
        """Read a ``w:br``: of a line, a page or a column."""
        kind = element.get(f"{W}type", "textWrapping")
        if kind == "textWrapping":
            self.put("\n", look)
        elif not self._in_deletion and not look.hidden:
            self.pieces.append(PageBreak(page=kind == "page"))
            if kind == "page":
                self.story.explicit_page()

    def read_rendered_break(self, _element: Element, _look: RunLook) -> None:
        """Note where Word began a new page when it last saved the document."""
        self.story.rendered_page()

    def read_instruction(self, element: Element, _look: RunLook) -> None:
        """Take a piece of a field's instruction."""
        self.story.fields.instruct(element.text or "")

    def read_drawing(self, element: Element, look: RunLook) -> None:
        """Read pictures, text boxes and lines of a drawing."""
        if self._in_deletion or look.hidden or not self.story.fields.visible:
            return
        self.pieces += read_drawing(element, self.story)

    def read_run_alternatives(self, element: Element, look: RunLook) -> None:
        """Read one branch of an ``mc:AlternateContent`` inside a run."""
        branch = chosen_branch(element)
        for child in () if branch is None else branch:
            handler = _IN_RUN.get(child.tag)
            if handler:
                handler(self, child, look)

    def _print_field(self, field: Field, look: RunLook) -> None:
        if found := _SYMBOL_FIELD.match(field.instruction):
            code = int(found.group(1), 0)
            if 0 < code < 0x10000:  # noqa: PLR2004  what the field can name
                self.put(chr(code), look, (found.group(2) or "").strip())
        elif field.kind in _PRINTED_WITHOUT_RESULT:
            self.story.findings.add(
                "DX015", source=self.story.place(), field=field.kind
            )

    def _close_mark(self) -> None:
        """Make the text that followed a call with a mark of its own that mark."""
        call = self.pieces[self._marked]
        if self._mark.strip() and isinstance(call, NoteCall):
            notes = self.story.sources.notes
            self.pieces[self._marked] = notes.marked(call, self._mark.strip())
            self._marked, self._mark = _NONE, ""


def _text(walk: InlineWalk, element: Element, look: RunLook) -> None:
    walk.put(element.text or "", look)


def _sign(sign: str) -> Callable[[InlineWalk, Element, RunLook], None]:
    def put(walk: InlineWalk, _element: Element, look: RunLook) -> None:
        walk.put(sign, look)

    return put


def _soft_hyphen(walk: InlineWalk, _element: Element, _look: RunLook) -> None:
    """A place where a word may be broken: not a character of the text."""
    walk.story.findings.hidden += 1


_WRAPPERS = (
    "smartTag", "customXml", "ins", "moveTo", "dir", "bdo",
)  # fmt: skip
_INLINE: dict[str, Callable[[InlineWalk, Element], None]] = {
    **dict.fromkeys((f"{W}{name}" for name in _WRAPPERS), InlineWalk.read),
    RUN: InlineWalk.read_run,
    f"{W}hyperlink": InlineWalk.read_hyperlink,
    f"{W}sdt": InlineWalk.read_content_control,
    f"{W}del": InlineWalk.read_deletion,
    f"{W}moveFrom": InlineWalk.read_deletion,
    f"{W}fldSimple": InlineWalk.read_simple_field,
    ALTERNATE_CONTENT: InlineWalk.read_alternatives,
    f"{M}oMath": InlineWalk.read_math,
    f"{M}oMathPara": InlineWalk.read,
}
_IN_RUN: dict[str, Callable[[InlineWalk, Element, RunLook], None]] = {
    f"{W}t": _text,
    f"{W}delText": _text,
    f"{W}tab": _sign("\t"),
    f"{W}ptab": _sign("\t"),
    f"{W}cr": _sign("\n"),
    f"{W}noBreakHyphen": _sign(NO_BREAK_HYPHEN),
    f"{W}softHyphen": _soft_hyphen,
    f"{W}br": InlineWalk.read_break,
    f"{W}sym": InlineWalk.read_symbol,
    **dict.fromkeys(CALLS, InlineWalk.read_note_call),
    f"{W}instrText": InlineWalk.read_instruction,
    FLD_CHAR: InlineWalk.read_field_mark,
    f"{W}lastRenderedPageBreak": InlineWalk.read_rendered_break,
    f"{W}drawing": InlineWalk.read_drawing,
    f"{W}pict": InlineWalk.read_drawing,
    f"{W}object": InlineWalk.read_drawing,
    f"{W}ruby": lambda walk, element, _look: walk.read_ruby(element),
    ALTERNATE_CONTENT: InlineWalk.read_run_alternatives,
}
