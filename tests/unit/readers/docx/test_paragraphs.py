from __future__ import annotations

import pytest
from support.docx_package import p, r
from support.docx_reading import only, read, texts

from converter.layout.page import Block, LayoutDocument, Rule

NEXT_PAGE = "<w:sectPr/>"
CONTINUOUS = '<w:sectPr><w:type w:val="continuous"/></w:sectPr>'


def kinds(document: LayoutDocument) -> list[str]:
    return [
        "page" if isinstance(item, Rule) and item.page_break else type(item).__name__
        for item in document.flow
    ]


def test_a_page_break_parts_a_paragraph() -> None:
    body = f"<w:p>{r('one')}<w:r><w:br w:type='page'/></w:r>{r('two')}</w:p>"
    document = read(body)
    assert kinds(document) == ["Block", "page", "Block"]
    assert document.pages == 2


def test_a_paragraph_may_begin_a_page() -> None:
    document = read(p("a") + p("b", properties="<w:pageBreakBefore/>"))
    assert kinds(document) == ["Block", "page", "Block"]
    assert document.pages == 2


def test_a_section_on_a_new_page_is_a_page_break() -> None:
    document = read(p("a", properties=NEXT_PAGE) + p("b") + NEXT_PAGE)
    assert kinds(document) == ["Block", "page", "Block"]


def test_a_continuous_section_is_none() -> None:
    document = read(p("a", properties=NEXT_PAGE) + p("b") + CONTINUOUS)
    assert kinds(document) == ["Block", "Block"]


def test_one_new_page_is_said_once() -> None:
    broken = "<w:p><w:r><w:br w:type='page'/></w:r></w:p>"
    body = p("a", properties=NEXT_PAGE) + p("b", properties="<w:pageBreakBefore/>")
    assert kinds(read(p("z") + broken + body + NEXT_PAGE)) == [
        "Block", "page", "Block", "page", "Block",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second", "blocks"),
    [
        ("the media ", "and the Internet;", 1),
        ("of the United ", "Nations system", 1),
        ("加强联合国", "系统；", 1),
        ("It is decided. ", "Annex", 2),
        ("for peace,", "Recalling", 2),
        ("Recalling peace, ", "Noting war,", 2),
    ],
)
def test_a_sentence_cut_by_a_section_break_is_one_block(
    first: str, second: str, blocks: int
) -> None:
    document = read(p(first, properties=NEXT_PAGE) + p(second) + NEXT_PAGE)
    assert kinds(document) == ["Block", "page", "Block"][: 2 * blocks - 1]


def test_paragraphs_of_two_forms_are_never_joined() -> None:
    body = p("the media ", properties=NEXT_PAGE) + p(
        "and more", properties='<w:jc w:val="center"/>'
    )
    assert texts(read(body + NEXT_PAGE)) == ["the media", "and more"]


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    mark = "<w:rPr><w:del/></w:rPr>"
    body = p("one ", properties=mark) + p("two")
    assert texts(read(body)) == ["one two"]


def test_a_hidden_paragraph_mark_joins_two_paragraphs() -> None:
    mark = '<w:jc w:val="center"/><w:rPr><w:vanish/><w:specVanish/></w:rPr>'
    block = only(p("Heading.", properties=mark) + p(" Text"))
    assert block.text == "Heading. Text"
    assert block.align == "centre"


def test_a_carried_paragraph_at_the_end_is_not_lost() -> None:
    mark = "<w:rPr><w:del/></w:rPr>"
    assert texts(read(p("last", properties=mark))) == ["last"]


@pytest.mark.parametrize("text", ["__________", "* * *", "———", "- - - -"])
def test_a_line_of_signs_is_a_rule(text: str) -> None:
    (item,) = read(p(text)).flow
    assert isinstance(item, Rule)
    assert item.text == text


@pytest.mark.parametrize("text", ["--", "-", "**"])
def test_few_signs_are_text(text: str) -> None:
    assert texts(read(p(text))) == [text]


def test_an_empty_paragraph_with_a_border_is_a_rule() -> None:
    border = '<w:pBdr><w:bottom w:val="single"/></w:pBdr>'
    document = read(p("a") + p(properties=border))
    assert isinstance(document.flow[1], Rule)


def test_an_empty_paragraph_is_nothing() -> None:
    assert read(p() + p("  ")).flow == ()


@pytest.mark.parametrize("place", ['<w:jc w:val="right"/>', '<w:ind w:left="6000"/>'])
def test_closing_lines_on_the_right_are_blocks_of_their_own(place: str) -> None:
    body = (
        f"<w:p><w:pPr>{place}</w:pPr><w:r><w:t>41st plenary meeting</w:t><w:br/>"
        "<w:t>10 December 2020</w:t></w:r></w:p>"
    )
    assert texts(read(body)) == ["41st plenary meeting", "10 December 2020"]


def test_a_broken_title_is_one_block() -> None:
    body = "<w:p><w:r><w:t>Report of</w:t><w:br/><w:t>the Board</w:t></w:r></w:p>"
    assert only(body).text == "Report of the Board"


def test_the_page_is_counted_as_word_saved_it() -> None:
    body = p("a") + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>b</w:t></w:r></w:p>"
    document = read(body)
    assert [block.source.page for block in document.blocks()] == [1, 2]
    assert document.pages == 2


def test_a_paragraph_knows_its_number_and_the_pages_it_runs_over() -> None:
    body = p() + (
        f"<w:p>{r('one ')}<w:r><w:lastRenderedPageBreak/><w:t>two</w:t></w:r></w:p>"
    )
    source = only(body).source
    assert (source.first_line, source.page, source.last_page) == (2, 1, 2)


@pytest.mark.parametrize(
    "wrapper",
    [
        "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:customXml>{}</w:customXml>",
        "<w:ins>{}</w:ins>",
        (
            '<mc:AlternateContent><mc:Choice Requires="zzz"/><mc:Fallback>{}'
            "</mc:Fallback></mc:AlternateContent>"
        ),
    ],
)
def test_paragraphs_are_read_whatever_is_wrapped_around_them(wrapper: str) -> None:
    assert texts(read(wrapper.replace("{}", p("a") + p("b")))) == ["a", "b"]


def test_an_embedded_chunk_is_reported() -> None:
    document = read(p("a") + '<w:altChunk r:id="rId1"/>')
    assert [d.code for d in document.diagnostics] == ["DX011"]


def test_the_format_is_docx() -> None:
    document = read(p("a"))
    assert document.format == "docx"
    assert isinstance(document.flow[0], Block)


def test_an_initial_belongs_to_the_word_that_follows() -> None:
    frame = '<w:framePr w:dropCap="drop"/>'
    assert texts(read(p("T", properties=frame) + p("he Assembly"))) == ["The Assembly"]


def test_no_page_break_stands_before_the_first_text() -> None:
    document = read(p(properties=NEXT_PAGE) + p("a") + NEXT_PAGE)
    assert kinds(document) == ["Block"]
