from __future__ import annotations

import pytest
from support.docx_package import p, r
from support.docx_reading import codes, only, read, texts

from converter.layout.page import FurnitureKind, Span


def inside(content: str) -> str:
    return f"<w:p>{content}</w:p>"


def field(instruction: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


@pytest.mark.parametrize(
    "wrapper",
    [
        "<w:smartTag>{}</w:smartTag>",
        "<w:customXml>{}</w:customXml>",
        "<w:ins>{}</w:ins>",
        "<w:moveTo>{}</w:moveTo>",
        "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
        '<w:hyperlink w:anchor="x">{}</w:hyperlink>',
        '<w:fldSimple w:instr="TITLE">{}</w:fldSimple>',
        '<w:dir w:val="rtl">{}</w:dir>',
        '<w:bdo w:val="rtl">{}</w:bdo>',
        "<w:smartTag><w:ins><w:smartTag>{}</w:smartTag></w:ins></w:smartTag>",
        (
            '<mc:AlternateContent><mc:Choice Requires="w14">{}</mc:Choice>'
            "<mc:Fallback>{}</mc:Fallback></mc:AlternateContent>"
        ),
    ],
)
def test_a_run_is_read_whatever_is_wrapped_around_it(wrapper: str) -> None:
    wrapped = wrapper.replace("{}", r("Secretary"))
    assert only(inside(r("the ") + wrapped + r("-General"))).text == (
        "the Secretary-General"
    )


def test_a_hyperlink_gives_its_target() -> None:
    body = inside(f'<w:hyperlink r:id="rId9">{r("A/RES/70/1")}</w:hyperlink>')
    (span,) = only(body, links={"rId9": "https://undocs.org/A/RES/70/1"}).inlines
    assert span.href == "https://undocs.org/A/RES/70/1"


def test_a_hyperlink_within_the_document_gives_its_anchor() -> None:
    (span,) = only(
        inside(f'<w:hyperlink w:anchor="_Toc1">{r("x")}</w:hyperlink>')
    ).inlines
    assert span.href == "#_Toc1"


def test_a_hyperlink_field_gives_its_target() -> None:
    (span,) = only(inside(field(' HYPERLINK "https://un.org/a" ', r("here")))).inlines
    assert (span.text, span.href) == ("here", "https://un.org/a")


def test_a_field_prints_its_result_only() -> None:
    body = inside(r("see ") + field(" REF _Ref1 ", r("annex II")) + r("."))
    assert only(body).text == "see annex II."


def test_a_field_in_the_instruction_of_another_is_not_printed() -> None:
    inner = field(" PAGE ", r("7"))
    nested = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText> IF </w:instrText></w:r>{inner}"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{r("shown")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert only(inside(nested)).text == "shown"


def test_a_field_may_run_over_paragraphs() -> None:
    body = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText> TOC </w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("one")}</w:p>'
        f'<w:p>{r("two")}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>' + p("three")
    )
    assert texts(read(body)) == ["one", "two", "three"]


def test_a_field_that_never_ends_swallows_nothing() -> None:
    body = inside(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText> PAGE </w:instrText></w:r>{r('kept')}"
    ) + p("too")
    document = read(body)
    assert texts(document) == ["kept", "too"]
    assert codes(document) == ["DX013"]


def test_a_symbol_field_prints_its_character() -> None:
    body = inside(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        r'<w:r><w:instrText> SYMBOL 163 \f "Symbol" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + r("5")
    )
    assert only(body).text == "≤5"


def test_an_old_automatic_number_is_reported_as_missing() -> None:
    body = inside(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText> AUTONUM </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + r("text")
    )
    assert codes(read(body)) == ["DX015"]


def test_deleted_text_is_declared_not_printed() -> None:
    body = inside(
        r("It ")
        + "<w:del><w:r><w:delText>was</w:delText></w:r></w:del>"
        + f"<w:ins>{r('is')}</w:ins>"
        + f"<w:moveFrom>{r(' away')}</w:moveFrom>"
    )
    document = read(body)
    assert texts(document) == ["It is"]
    (piece,) = document.furniture
    assert (piece.kind, piece.text) == (FurnitureKind.DELETED, "was away")
    assert codes(document) == ["DX016"]


def test_hidden_text_is_declared_not_printed() -> None:
    document = read(inside(r("seen") + r(" unseen", "<w:vanish/>")))
    assert texts(document) == ["seen"]
    (piece,) = document.furniture
    assert (piece.kind, piece.text) == (FurnitureKind.HIDDEN, "unseen")


@pytest.mark.parametrize(
    ("element", "text"),
    [
        ("<w:noBreakHyphen/>", "a\u2011b"),
        ("<w:softHyphen/>", "ab"),
        ("<w:tab/>", "a\tb"),
        ("<w:ptab/>", "a\tb"),
        ("<w:br/>", "a\nb"),
        ("<w:cr/>", "a\nb"),
        ('<w:sym w:font="Wingdings" w:char="F0FC"/>', "a✓b"),
        ('<w:sym w:font="Symbol" w:char="F061"/>', "aαb"),
        ("<w:lastRenderedPageBreak/>", "ab"),
    ],
)
def test_a_special_character_is_read(element: str, text: str) -> None:
    assert only(inside(f"<w:r><w:t>a</w:t>{element}<w:t>b</w:t></w:r>")).raw == text


def test_a_line_break_is_a_blank_in_the_text() -> None:
    assert only(inside("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>")).text == "a b"


def test_letters_in_a_symbol_font_are_the_signs_that_are_printed() -> None:
    fonts = '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'
    assert only(inside(r("D = 5", fonts))).text == "Δ = 5"


def test_an_unknown_symbol_is_kept_and_reported() -> None:
    document = read(inside('<w:r><w:sym w:font="Wingdings" w:char="F0C3"/></w:r>'))
    assert texts(document) == ["\uf0c3"]
    assert codes(document) == ["DX007"]


def test_hidden_characters_are_dropped_and_counted() -> None:
    document = read(p("Dis\u200etr\u202c.") + p("a<w:x/>"))
    assert texts(document)[0] == "Distr."
    assert document.diagnostics[0].params["count"] == 2


def test_runs_of_one_look_become_one_span() -> None:
    spans = only(inside(r("Gen") + r("eral ") + r("Assembly", "<w:i/>"))).inlines
    assert [span.text for span in spans] == ["General ", "Assembly"]
    assert all(isinstance(span, Span) for span in spans)


def test_a_combining_mark_in_a_run_of_its_own_is_composed() -> None:
    assert only(inside(r("cafe") + r("\u0301"))).text == "café"


def test_ruby_prints_base_and_guide() -> None:
    ruby = (
        f"<w:r><w:ruby><w:rt>{r('ㄓ')}</w:rt><w:rubyBase>{r('中')}</w:rubyBase>"
        "</w:ruby></w:r>"
    )
    assert only(inside(ruby)).text == "中ㄓ"


def test_text_in_logical_order_stays_so() -> None:
    arabic = inside(r("إن الجمعية العامة", "<w:rtl/>") + r(" (A/80/1)"))
    assert only(arabic).text == "إن الجمعية العامة (A/80/1)"


def test_a_formula_is_one_line_and_reported() -> None:
    formula = (
        "<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2"
        "</m:t></m:r></m:den></m:f></m:oMath>"
    )
    document = read(inside(r("x = ") + formula))
    assert texts(document) == ["x = (a+b)/2"]
    assert codes(document) == ["DX006"]
