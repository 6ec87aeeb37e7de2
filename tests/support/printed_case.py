"""The finished text of a case, printed as a Word document in UN style.

`as_docx(xml)` sets what an `expected.xml` holds as the Secretariat's template does: a
masthead of two columns over a rule, bold titles, numbers before a tab, real footnotes,
speeches of verbatim records in two columns. What the case says is not in it otherwise:
the reader has the look of the page to go by, as with any document.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree
from support.un_template import BOLD, ITALIC, Template

_AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
_LEADERS = re.compile(r"\s*(?:\.{3,}|(?:\. ){3,}\.|…{2,})\s*")
_RUN_IN = re.compile(r"\S{1,5}[.)）]|.*[:：、-]")
_COLONS = (":", "：")
_CENTRED = frozenset({"article", "part", "rule"})
_BESIDE = ("docStatus", "docDate", "docketNumber")
_ITEM_TITLE = f"{_AKN}inline[@name='agendaItemTitle']"
_LINE_END = "\v"
_TAB_END = "<w:tab/></w:r>"
_TELLING = (
    *("docNumber", "docDate", "docStatus", "docAuthority", "docCommittee", "session"),
    *("docType", "docProponent", "docStage", "inline", "tocItem"),
    *("num", "heading", "crossHeading", "formula", "from", "narrative", "signature"),
    *("listIntroduction", "authorialNote"),
)


def as_docx(xml: bytes) -> bytes:
    """Return a document as its template prints it."""
    document = etree.fromstring(xml)[0]
    template = Template(
        language=document.find(f".//{_AKN}FRBRlanguage").get("language"),
        symbol=document.findtext(f".//{_AKN}docNumber", ""),
        in_columns=_name(document) == "debate",
    )
    return _Printer(template=template).printed(document)


def shown_in(xml: bytes) -> Counter[tuple[str, str, str]]:
    """Return what a document holds, whatever page it was read from.

    Each is an element's name, what it says to machines, and its letters and digits.
    """
    root = etree.fromstring(xml)
    found: Counter[tuple[str, str, str]] = Counter()
    for node in root.iter(*(f"{_AKN}{name}" for name in _TELLING)):
        said = node.get("title") or node.get("date") or node.get("value") or ""
        letters = "".join(filter(str.isalnum, "".join(node.itertext())))
        found[_name(node), said, letters] += 1
    # lines set alike are one title in pages, and several in a text
    for preface in root.iter(f"{_AKN}preface"):
        titles = preface.iter(f"{_AKN}docTitle")
        whole = "".join(_text(title) for title in titles)
        found["title", "", "".join(filter(str.isalnum, whole))] += 1
    return found


@dataclass(slots=True, kw_only=True)
class _Printer:
    """Turns nodes into paragraphs, one after the other.

    `started` holds the runs that the next paragraph begins with (a number, a speaker),
    and `style` and `layout` what they ask of it.
    """

    template: Template
    notes: list[tuple[str, str]] = field(default_factory=list)
    started: str = ""
    style: str = ""
    layout: str = ""

    def printed(self, document: etree._Element) -> bytes:
        front = "".join(
            made
            for part in document
            if _name(part) in {"coverPage", "preface"}
            for made in self._part(part)
        )
        body = "".join(
            made
            for part in document
            if _name(part) not in {"coverPage", "preface"}
            for made in self._part(part)
        )
        for part in document.getparent().iterfind(f"{_AKN}components/*/*/*"):
            body += "".join(self._part(part))
        return self.template.document(front, body, self.notes)

    def _part(self, part: etree._Element) -> Iterator[str]:
        match _name(part):
            case "meta" | "collectionBody":
                pass
            case "coverPage":
                yield from self._masthead(part)
            case "preface":
                yield from self._preface(part)
            case "attachments":
                for attachment in part:
                    yield self.template.new_page()
                    for inner in attachment[0]:
                        yield from self._part(inner)
            case _:
                yield from self._children(part)

    def _masthead(self, cover: etree._Element) -> Iterator[str]:
        """Yield a table of two rows, then the lines of session and item."""
        cells = {"publisher": "", "symbol": "", "organ": "", "beside": ""}
        rest = []
        for p in cover.iter(f"{_AKN}p"):
            place = _place(p)
            if not (place or cells["organ"] or cells["beside"]):
                place = "organ"  # what issues it bears a name unknown to the converter
            if place in cells and not (place == "organ" and cells["organ"]):
                style = {"symbol": "Symbol", "organ": "Organ"}.get(place, "Mast")
                cells[place] += "".join(self._paragraphs(style, p))
            else:
                bold = place == "organ" or p.find(_ITEM_TITLE) is not None
                bold = bold or _holds(p, "session", "docTitle")
                rest += self._paragraphs("Session" if bold else "Agenda", p)
        rows = [
            [cells["publisher"], cells["symbol"]],
            [cells["organ"], cells["beside"]],
        ]
        yield self.template.table(rows, widths=(6105, 3743), rules=(6, 18))
        yield from rest

    def _preface(self, preface: etree._Element) -> Iterator[str]:
        for part in preface:
            if _name(part) == "toc":
                for entry in part:
                    yield self.template.paragraph("Contents", self._entry(entry))
            elif _holds(part, "docTitle", "docType", "docNumber"):
                yield from self._paragraphs("Title", part)
            else:
                yield from self._paragraphs("Plain", part)

    def _entry(self, entry: etree._Element) -> str:
        """Return an entry of a contents list: tabs after its number and leaders."""
        text = _LEADERS.sub("\t", _text(entry))
        number, gap, rest = text.partition(" ")
        numbered = gap and number.endswith((".", ")"))
        return self.template.run(f"{number}\t{rest}" if numbered else text)

    def _children(self, node: etree._Element, depth: int = 0) -> Iterator[str]:
        for child in node:
            yield from self._block(child, depth)

    def _block(self, node: etree._Element, depth: int) -> Iterator[str]:
        kind = _name(node)
        if kind == "num":
            yield from self._number(node, depth)
        elif kind == "heading":
            yield from self._paragraphs(self._heading_style(node), node)
        elif kind == "crossHeading":
            yield from self._paragraphs(self._in_column("Plain"), node)
        elif kind == "from":
            self.started += self._runs(node, bold="person")
        elif kind == "narrative":
            yield from self._paragraphs(self._in_column("Stage"), node)
        elif kind == "table":
            yield self._table(node)
        elif kind == "container" and node.get("name") in {"summary", "box"}:
            boxed = "".join(self._children(node))
            yield self.template.table([[boxed]], widths=(9848,), rules=(6,))
        elif kind in {"p", "listIntroduction", "listWrapUp"}:
            signed = _holds(node, "signature")
            style = "Signed" if signed else self._in_column("Text")
            yield from self._paragraphs(style, node)
        else:
            yield from self._children(node, depth + (kind in {"list", "blockList"}))

    def _number(self, num: etree._Element, depth: int) -> Iterator[str]:
        """Begin a paragraph with its number, or give the number a line of its own."""
        level = num.getparent()
        headed = level.find(f"{_AKN}heading") is not None or _name(level) in _CENTRED
        text = _text(num)
        if headed and not _RUN_IN.fullmatch(text):
            yield self.template.paragraph(self._heading_style(num), self._runs(num))
            return
        gap = " " if text.endswith(_COLONS) else "\t"
        self.started += self._runs(num) + self.template.run(gap)
        if not headed:
            self.style = "" if self.template.in_columns else "Numbered"
            self.layout = self.template.item_layout(depth - 1) if depth else ""

    def _heading_style(self, node: etree._Element) -> str:
        if self.template.in_columns:
            return "ColumnHeading"
        if _name(node.getparent()) in _CENTRED:
            return "Centred"
        num = node.getparent().find(f"{_AKN}num")
        return "Plain" if num is None or _text(num).endswith(_COLONS) else "Heading"

    def _table(self, node: etree._Element) -> str:
        rows = [
            [
                "".join(
                    self.template.paragraph("Cell", self._runs(p))
                    for p in cell.iter(f"{_AKN}p")
                )
                for cell in row
            ]
            for row in node.iter(f"{_AKN}tr")
        ]
        columns = max(map(len, rows))
        widths = [7320 // columns] * columns
        rules = [4] * len(rows)
        return self.template.table(rows, widths, rules, indent=1264, head_rule=4)

    def _in_column(self, style: str) -> str:
        """Return the style that columns have for a style of full lines."""
        if not self.template.in_columns:
            return style
        return {"Stage": "ColumnStage", "Plain": "ColumnHeading"}.get(style, "Column")

    def _paragraphs(self, style: str, node: etree._Element) -> Iterator[str]:
        """Yield the paragraphs of a text, one for each of its lines."""
        for runs in self._runs(node).split(_LINE_END):
            if runs:
                begun = self.started
                spoken = next(node.iterancestors(f"{_AKN}speech"), None) is not None
                if begun and spoken and not begun.endswith(_TAB_END):
                    begun += self._after_speaker(node)
                yield self.template.paragraph(
                    self.style or style, begun + runs, self.layout
                )
                self.started = self.style = self.layout = ""

    def _after_speaker(self, node: etree._Element) -> str:
        close = _text(node).startswith((":", "：", "（", "，")) or not _text(node)
        return "" if close else self.template.run(" ")

    def _runs(self, node: etree._Element, bold: str = "", within: str = "") -> str:
        """Return the runs of a text: speakers bold, stage directions italic."""
        if bold and _name(node) == bold:
            within += BOLD
        elif _name(node) == "narrative" or (
            _name(node) in {"docStage", "docStatus"} and not _in_cover(node)
        ):
            within += ITALIC
        pieces = [self._run(node.text, within)]
        for child in node:
            if _name(child) == "authorialNote":
                pieces.append(self._note(child))
            elif _name(child) == "eol":
                pieces.append(_LINE_END)
            else:
                pieces.append(self._runs(child, bold, within))
            pieces.append(self._run(child.tail, within))
        return "".join(pieces)

    def _run(self, text: str | None, properties: str) -> str:
        return self.template.run(re.sub(r"[ \n]+", " ", text or ""), properties)

    def _note(self, note: etree._Element) -> str:
        marker = note.get("marker", "")
        sign = "" if marker.isdigit() else marker
        texts = "".join(self._runs(p) for p in note.iter(f"{_AKN}p"))
        self.notes.append((sign, texts))
        return self.template.call(len(self.notes), sign)


def _place(p: etree._Element) -> str:
    """Return where in the masthead a line stands; empty below it."""
    body = p.find(f"{_AKN}docAuthority")
    if body is not None:
        return "publisher" if body.get("refersTo") == "#publisher" else "organ"
    if p.find(f"{_AKN}docTitle") is not None:
        return ""  # by whom and when a resolution was adopted
    if p.find(f"{_AKN}docNumber") is not None:
        return "symbol"
    named = {inline.get("name") for inline in p.iter(f"{_AKN}inline")}
    languages = {"originalLanguage", "languageOfExpression"}
    beside = named & languages or _holds(p, *_BESIDE)
    return "beside" if beside and not _holds(p, "docTitle") else ""


def _in_cover(node: etree._Element) -> bool:
    return next(node.iterancestors(f"{_AKN}coverPage"), None) is not None


def _holds(node: etree._Element, *names: str) -> bool:
    return any(node.find(f".//{_AKN}{name}") is not None for name in names)


def _name(node: etree._Element) -> str:
    return etree.QName(node).localname


def _text(node: etree._Element) -> str:
    return " ".join("".join(node.itertext()).split())
