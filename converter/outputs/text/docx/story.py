"""Paragraphs and runs of the text and of its footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from converter.outputs.passages import Passage
from converter.outputs.runs import Run
from converter.outputs.text.docx.names import RELATIONS, SPACE, W, val, w

_LINKED = ("http://", "https://", "mailto:")
# a run with Latin letters and no others runs from left to right within Arabic too
_LATIN = re.compile(r"^[\x00-\u024f]*[A-Za-z][\x00-\u024f]*$")
_BOOKMARK = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,39}")


@dataclass(slots=True)
class Story:
    """Writes paragraphs; remembers links and notes for the parts that hold them."""

    right_to_left: bool
    notes: Mapping[tuple[str, str], Sequence[Passage]]
    """By component and eId."""
    links: dict[str, str] = field(default_factory=dict)
    """Address to the id of its relation."""
    called: dict[tuple[str, str], int] = field(default_factory=dict)
    """Notes that the text calls, to their number in the part of footnotes."""
    _automatic: int = 0
    _bookmarks: set[str] = field(default_factory=set)

    def paragraph(
        self, passages: Sequence[Passage], style: str, *, tab: bool = True
    ) -> etree._Element:
        """Return passages as one paragraph, the number before it.

        Args:
            passages: Several only when they share a line.
            style: Id of its style.
            tab: Whether a tab follows the number.
        """
        properties = W.pPr(W.pStyle(val(style)))
        if self.right_to_left:
            properties.append(W.bidi())
        paragraph = W.p(properties)
        for passage in passages:
            mark = self._bookmark(passage)
            paragraph.extend(mark[:1])
            if passage.number:
                paragraph.append(self._run(Run(text=passage.number)))
                if passage.runs:
                    paragraph.append(W.r(W.tab() if tab else _text(" ")))
            paragraph.extend(self.runs(passage))
            paragraph.extend(mark[1:])
        return paragraph

    def runs(self, passage: Passage) -> Iterator[etree._Element]:
        """Yield the runs of a passage, its links around them."""
        for run in passage.runs:
            if run.call:
                yield self._call(run, passage.component)
            elif run.href.startswith(_LINKED):
                relation = self.links.setdefault(run.href, f"link{len(self.links) + 1}")
                link = {f"{{{RELATIONS}}}id": relation}
                yield W.hyperlink(link, self._run(run, style="Hyperlink"))
            elif _BOOKMARK.fullmatch(run.href.removeprefix("#")):
                link = {w("anchor"): run.href.removeprefix("#")}
                yield W.hyperlink(link, self._run(run, style="Hyperlink"))
            else:
                yield self._run(run)

    def _bookmark(self, passage: Passage) -> list[etree._Element]:
        """Return start and end of a bookmark with the eId as its name."""
        name = passage.eid
        if not _BOOKMARK.fullmatch(name) or name in self._bookmarks:
            return []
        self._bookmarks.add(name)
        number = {w("id"): str(len(self._bookmarks))}
        return [W.bookmarkStart(number, {w("name"): name}), W.bookmarkEnd(number)]

    def _run(self, run: Run, style: str = "") -> etree._Element:
        properties = self._look(run, style)
        made = W.r(properties) if len(properties) else W.r()
        for index, line in enumerate(run.text.split("\n")):
            if index:
                made.append(W.br())
            if line:
                made.append(_text(line))
        return made

    def _look(self, run: Run, style: str) -> etree._Element:
        """Return the properties of a run, in the order of the schema."""
        bold_script = run.bold or (run.italic and self.right_to_left)
        raised = "superscript" if run.raised == "sup" else "subscript"
        right_to_left = self.right_to_left and not _LATIN.search(run.text)
        wanted = (
            (style, W.rStyle(val(style))),
            (run.bold, W.b()),
            (bold_script, W.bCs()),  # Arabic has no slanted letters: it is set bold
            (run.italic, W.i()),
            (run.underline, W.u(val("single"))),
            (run.raised, W.vertAlign(val(raised))),
            (right_to_left, W.rtl()),
        )
        return W.rPr(*(element for condition, element in wanted if condition))

    def _call(self, run: Run, component: str) -> etree._Element:
        """Return a footnote reference; a second call of a note is only its marker."""
        note = (component, run.call)
        style = W.rPr(W.rStyle(val("FootnoteReference")))
        if note not in self.notes or note in self.called:
            return W.r(style, _text(run.text))
        self.called[note] = len(self.called) + 1
        reference = W.footnoteReference({w("id"): str(self.called[note])})
        if self._counts(run.text):
            return W.r(style, reference)
        reference.set(w("customMarkFollows"), "1")
        return W.r(style, reference, _text(run.text))

    def _counts(self, marker: str) -> bool:
        """Return whether Word would count to this marker by itself."""
        if marker != str(self._automatic + 1):
            return False
        self._automatic += 1
        return True

    def footnotes(self) -> Iterator[etree._Element]:
        """Yield the notes that the text has called, in order."""
        automatic = 0
        written = 0
        while written < len(self.called):  # a note may call another
            note, number = list(self.called.items())[written]
            written += 1
            passages = self.notes[note]
            counts = passages[0].number == str(automatic + 1)
            automatic += counts
            style = W.rPr(W.rStyle(val("FootnoteReference")))
            mark = W.footnoteRef() if counts else _text(passages[0].number)
            footnote = W.footnote({w("id"): str(number)})
            for index, passage in enumerate(passages):
                body = W.p(W.pPr(W.pStyle(val("FootnoteText"))))
                if self.right_to_left:
                    body[0].append(W.bidi())
                if not index:
                    body.extend([W.r(style, mark), W.r(W.tab())])
                body.extend(self._plain_calls(passage))
                footnote.append(body)
            yield footnote

    def _plain_calls(self, passage: Passage) -> Iterator[etree._Element]:
        """Yield the runs of a note; Word has no footnotes in footnotes."""
        for run in passage.runs:
            if run.call:
                yield self._run(Run(text=run.text, raised="sup"))
            else:
                yield self._run(run)

    def uncalled(self) -> Iterable[Passage]:
        """Yield the notes that no text calls; they are written at the end."""
        for note, passages in self.notes.items():
            if note not in self.called:
                yield from passages


def _text(text: str) -> etree._Element:
    return W.t(text, {SPACE: "preserve"})
