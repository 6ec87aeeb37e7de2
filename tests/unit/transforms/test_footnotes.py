"""Every call has its note, and every note its place."""

from dataclasses import replace

from converter.core.source import SourceSpan
from converter.model.block import P
from converter.model.document import Document, MainBody
from converter.model.inline import AuthorialNote, NoteRef, PendingNote, text
from converter.model.node import text_of, walk
from converter.transforms.footnotes import NoteText, link_notes

NOTE = NoteText(
    marker="1", content=(P(content=text("See the annex.")),), span=SourceSpan(page=1)
)


def linked(*calls, notes=(NOTE,)):
    blocks = tuple(
        P(content=(*text("Text"), *call), span=SourceSpan(page=1)) for call in calls
    )
    document = Document(doc_type="doc", name="document", body=MainBody(content=blocks))
    result, diagnostics = link_notes(document, notes)
    return list(walk(result)), [one.code for one in diagnostics]


def of(kind, nodes):
    return [node for node in nodes if isinstance(node, kind)]


def test_a_note_stands_at_its_call():
    nodes, codes = linked([PendingNote(marker="1", note=0)])
    (note,) = of(AuthorialNote, nodes)
    assert text_of(note, notes=True) == "See the annex."
    assert codes == []


def test_a_second_call_points_to_the_first():
    call = PendingNote(marker="1", note=0)
    nodes, _ = linked([call], [call])
    assert len(of(AuthorialNote, nodes)) == 1
    assert len(of(NoteRef, nodes)) == 1


def test_a_call_without_text_is_incomplete_and_said():
    nodes, codes = linked([PendingNote(marker="*")], notes=())
    (note,) = of(AuthorialNote, nodes)
    assert (note.marker, note.status) == ("*", "incomplete")
    assert codes == ["FN001"]


def test_a_note_whose_marker_is_counted_is_said():
    call = PendingNote(marker="1", note=0)
    _, codes = linked([call], notes=(replace(NOTE, counted=True),))
    assert codes == ["FN003"]


def test_a_note_without_call_is_kept_and_said():
    nodes, codes = linked([])
    (note,) = of(AuthorialNote, nodes)
    assert text_of(note, notes=True) == "See the annex."
    assert codes == ["FN002"]
