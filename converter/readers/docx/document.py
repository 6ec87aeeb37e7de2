"""A DOCX as a `LayoutDocument`."""

from __future__ import annotations

from collections.abc import Iterator

from converter.core.text import canonical
from converter.layout.page import Furniture, FurnitureKind, LayoutDocument
from converter.layout.table_notes import take_table_notes
from converter.layout.typed_notes import take_typed_notes
from converter.readers.docx.drawings import Gallery
from converter.readers.docx.findings import Findings
from converter.readers.docx.headers import read_margins
from converter.readers.docx.names import Element, W, integer, val
from converter.readers.docx.notes import Kind, NoteRegister
from converter.readers.docx.numbering import NumberingDefinitions
from converter.readers.docx.package import Package
from converter.readers.docx.story import Sources, Story
from converter.readers.docx.styles import TWIPS, StyleSheet
from converter.readers.source import SourceFile

_TAB = 36.0
_REPORTED = {FurnitureKind.DELETED: "DX016", FurnitureKind.HIDDEN: "DX017"}


def read_docx(source: SourceFile) -> LayoutDocument:
    """Return what a DOCX shows, in reading order.

    Raises:
        HostileSourceError: The archive is broken or built to do harm.
        EncryptedSourceError: The archive is encrypted.
        UnsupportedFormatError: The archive is not a Word document.
    """
    findings = Findings()
    package = Package(source.data, findings)
    root = package.required_tree(package.main)

    def part(kind: str) -> Element | None:
        name = package.related(package.main, kind)
        return None if name is None else package.tree(name)

    settings = part("settings")
    styles = StyleSheet(part("styles"))
    sources = Sources(
        package=package,
        styles=styles,
        numbering=NumberingDefinitions(part("numbering"), styles, findings),
        notes=NoteRegister(
            settings,
            {"footnote": part("footnotes"), "endnote": part("endnotes")},
            root,
            findings,
        ),
        gallery=Gallery(package),
        findings=findings,
        default_tab=_default_tab(settings),
    )
    story = Story(sources, package.main, root)
    body = root.find(f"{W}body")
    flow = [] if body is None else story.flow(body)
    margins = read_margins(sources, story, flow)
    called = sources.notes.read(lambda kind: _note_story(sources, kind))
    flow, notes = take_table_notes([*margins.masthead, *flow], called)
    flow, notes = take_typed_notes(flow, notes)
    found = [*margins.furniture, *sources.furniture, *_comments(part("comments"))]
    # a running head stands on every page: it is declared once
    furniture = tuple({(piece.kind, piece.text): piece for piece in found}.values())
    for kind, code in _REPORTED.items():
        if count := sum(piece.kind is kind for piece in furniture):
            findings.add(code, count=count)
    return LayoutDocument(
        format="docx",
        flow=tuple(flow),
        notes=tuple(notes),
        furniture=furniture,
        pages=story.page,
        diagnostics=findings.diagnostics(),
    )


def _comments(root: Element | None) -> Iterator[Furniture]:
    """Yield the comments: never printed, but the job number may stand there."""
    for comment in () if root is None else root.iterchildren(f"{W}comment"):
        joined = "".join(text.text or "" for text in comment.iter(f"{W}t"))
        text = " ".join(canonical(joined)[0].split())
        if text:
            yield Furniture(kind=FurnitureKind.OTHER, text=text)


def _note_story(sources: Sources, kind: Kind) -> Story:
    package = sources.package
    name = package.related(package.main, f"{kind}s")
    return Story(sources, name or "", package.required_tree(name or ""))


def _default_tab(settings: Element | None) -> float:
    return abs(integer(val(settings, f"{W}defaultTabStop"), 720)) / TWIPS or _TAB
