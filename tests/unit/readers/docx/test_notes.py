from __future__ import annotations

import pytest
from support.docx_package import p, r
from support.docx_reading import codes, only, read

from converter.layout.page import FurnitureKind, LayoutDocument, NoteCall

REF = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'


def call(key: int, kind: str = "footnote", more: str = "") -> str:
    return f'<w:r>{REF}<w:{kind}Reference w:id="{key}"{more}/></w:r>'


def note(key: int, text: str, kind: str = "footnote") -> str:
    mark = f"<w:r>{REF}<w:{kind}Ref/></w:r>"
    return f'<w:{kind} w:id="{key}"><w:p>{mark}{r(f" {text}")}</w:p></w:{kind}>'


SEPARATOR = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:t>____</w:t></w:r></w:p>'
    "</w:footnote>"
)


def markers(document: LayoutDocument) -> list[tuple[str, int | None]]:
    return [(c.marker, c.note) for block in document.blocks() for c in block.calls]


def test_a_note_is_tied_to_its_call() -> None:
    body = f"<w:p>{r('Recalling its resolution')}{call(7)}{r(' of 2020,')}</w:p>"
    document = read(body, footnotes=SEPARATOR + note(7, "Resolution 75/1."))
    assert markers(document) == [("1", 0)]
    assert [(n.marker, n.blocks[0].text) for n in document.notes] == [
        ("1", "Resolution 75/1.")
    ]
    assert only(body).text == "Recalling its resolution of 2020,"


def test_notes_stand_in_the_order_of_their_calls() -> None:
    body = f"<w:p>{call(5)}{call(2)}</w:p>"
    document = read(body, footnotes=note(2, "two") + note(5, "five"))
    assert [n.blocks[0].text for n in document.notes] == ["five", "two"]
    assert markers(document) == [("1", 0), ("2", 1)]


def test_footnotes_and_endnotes_count_apart() -> None:
    body = f"<w:p>{call(1)}{call(1, 'endnote')}</w:p>"
    document = read(body, footnotes=note(1, "foot"), endnotes=note(1, "end", "endnote"))
    assert markers(document) == [("1", 0), ("i", 1)]


def test_the_settings_say_how_notes_are_numbered() -> None:
    settings = (
        '<w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="3"/>'
        "</w:footnotePr>"
    )
    document = read(f"<w:p>{call(1)}</w:p>", footnotes=note(1, "x"), settings=settings)
    assert markers(document) == [("c", 0)]


def test_a_section_may_number_its_notes_anew() -> None:
    section = '<w:sectPr><w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>'
    body = (
        f"<w:p><w:pPr>{section}</w:sectPr></w:pPr>{call(1)}</w:p>"
        f"<w:p>{call(2)}</w:p>{section}</w:sectPr>"
    )
    document = read(body, footnotes=note(1, "a") + note(2, "b"))
    assert markers(document) == [("1", 0), ("1", 1)]


def test_notes_may_be_numbered_by_page() -> None:
    section = (
        '<w:sectPr><w:footnotePr><w:numFmt w:val="chicago"/>'
        '<w:numRestart w:val="eachPage"/></w:footnotePr></w:sectPr>'
    )
    new_page = "<w:r><w:lastRenderedPageBreak/></w:r>"
    body = f"<w:p>{call(1)}{call(2)}{new_page}{call(3)}</w:p>{section}"
    document = read(body, footnotes=note(1, "a") + note(2, "b") + note(3, "c"))
    assert [marker for marker, _ in markers(document)] == ["*", "†", "*"]


@pytest.mark.parametrize(
    "mark", ["<w:t>*</w:t>", '<w:sym w:font="Symbol" w:char="F02A"/>']
)
def test_a_mark_of_its_own_uses_up_no_number(mark: str) -> None:
    custom = (
        f'<w:r>{REF}<w:footnoteReference w:id="1" w:customMarkFollows="1"/>{mark}</w:r>'
    )
    starred = f'<w:footnote w:id="1"><w:p>{r("*")}{r(" Reissued.")}</w:p></w:footnote>'
    body = f"<w:p>{r('Title')}{custom}</w:p><w:p>{r('Text')}{call(2)}</w:p>"
    document = read(body, footnotes=starred + note(2, "two"))
    found = markers(document)
    assert found[0][0] in {"*", "∗"}
    assert found[1] == ("1", 1)
    assert document.notes[1].blocks[0].text == "two"


def test_the_typed_mark_is_taken_off_the_note() -> None:
    custom = (
        f'<w:r>{REF}<w:footnoteReference w:id="1" w:customMarkFollows="1"/>'
        "<w:t>**</w:t></w:r>"
    )
    raised = '<w:vertAlign w:val="superscript"/>'
    content = r("**", raised) + r("\tA/81/50.")
    starred = f'<w:footnote w:id="1"><w:p>{content}</w:p></w:footnote>'
    document = read(f"<w:p>{r('Items')}{custom}</w:p>", footnotes=starred)
    assert document.notes[0].marker == "**"
    assert document.notes[0].blocks[0].raw == "A/81/50."


def test_a_mark_in_the_next_run_is_found_when_it_is_raised() -> None:
    custom = f'<w:r>{REF}<w:footnoteReference w:id="1" w:customMarkFollows="1"/></w:r>'
    raised = f"<w:r>{REF}<w:t>a</w:t></w:r>"
    body = f"<w:p>{r('Table')}{custom}{raised}{r(' heading')}</w:p>"
    document = read(body, footnotes=note(1, "x"))
    assert markers(document) == [("a", 0)]
    assert next(document.blocks()).text == "Table heading"


def test_a_missing_mark_takes_no_text() -> None:
    custom = f'<w:r>{REF}<w:footnoteReference w:id="1" w:customMarkFollows="1"/></w:r>'
    body = f"<w:p>{r('Table')}{custom}{r(' heading')}</w:p>"
    document = read(body, footnotes=note(1, "x"))
    assert next(document.blocks()).text == "Table heading"


def test_a_repeated_call_leads_to_the_same_note() -> None:
    first = (
        f'<w:bookmarkStart w:id="0" w:name="_Ref1"/>{call(1)}<w:bookmarkEnd w:id="0"/>'
    )
    again = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        r"<w:r><w:instrText> NOTEREF _Ref1 \f \h </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f"<w:r>{REF}<w:t>1</w:t></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    body = f"<w:p>{r('a')}{first}</w:p><w:p>{r('b')}{again}{r(';')}</w:p>"
    document = read(body, footnotes=note(1, "x"))
    assert markers(document) == [("1", 0), ("1", 0)]
    assert len(document.notes) == 1


def test_a_number_of_a_note_in_a_sentence_is_text() -> None:
    see = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText> NOTEREF _Ref1 </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert only(f"<w:p>{r('see note ')}{see}</w:p>").text == "see note 1"


def test_a_call_without_a_note_keeps_its_mark_and_is_reported() -> None:
    document = read(f"<w:p>{r('a')}{call(9)}</w:p>", footnotes=SEPARATOR)
    assert next(document.blocks()).calls == (NoteCall(marker="1"),)
    assert codes(document) == ["DX009"]


def test_a_note_without_a_call_is_kept_and_reported() -> None:
    document = read(p("a"), footnotes=note(1, "lost"))
    assert [(n.marker, n.blocks[0].text) for n in document.notes] == [("", "lost")]
    assert codes(document) == ["DX008"]


def test_a_note_whose_call_is_deleted_is_deleted_too() -> None:
    body = f"<w:p>{r('a')}<w:del>{call(1)}</w:del></w:p>"
    document = read(body, footnotes=note(1, "gone"))
    assert document.notes == ()
    assert [(f.kind, f.text) for f in document.furniture] == [
        (FurnitureKind.DELETED, "gone")
    ]


def test_a_note_knows_where_it_is_called() -> None:
    body = p("a") + f"<w:p>{r('b')}{call(1)}</w:p>"
    document = read(body, footnotes=note(1, "x"))
    assert document.notes[0].source.first_line == 2


def test_a_hyperlink_in_a_note_is_one_of_the_notes_part() -> None:
    rels = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        b'relationships"><Relationship Id="rId1" Type="x/hyperlink" '
        b'Target="https://undocs.org/A/1" TargetMode="External"/></Relationships>'
    )
    linked = f'<w:hyperlink r:id="rId1">{r("A/1")}</w:hyperlink>'
    document = read(
        f"<w:p>{call(1)}</w:p>",
        footnotes=f'<w:footnote w:id="1"><w:p>{linked}</w:p></w:footnote>',
        extra={"word/_rels/footnotes.xml.rels": rels},
    )
    assert document.notes[0].blocks[0].inlines[0].href == "https://undocs.org/A/1"
