from __future__ import annotations

import pytest
from support.docx_package import p, r
from support.docx_reading import only, read

from converter.layout.page import Align, Block


def style(key: str, *, based: str = "", kind: str = "paragraph", **parts: str) -> str:
    based_on = f'<w:basedOn w:val="{based}"/>' if based else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="{key} name"/>'
        f"{based_on}<w:pPr>{parts.get('p_pr', '')}</w:pPr>"
        f"<w:rPr>{parts.get('r_pr', '')}</w:rPr></w:style>"
    )


def styled(run_properties: str, styles: str, paragraph: str = "A") -> Block:
    body = (
        f'<w:p><w:pPr><w:pStyle w:val="{paragraph}"/></w:pPr>'
        f"{r('x', run_properties)}</w:p>"
    )
    return only(body, styles=styles)


def test_a_style_inherits_from_the_one_it_is_based_on() -> None:
    styles = style("A", r_pr="<w:b/>") + style("B", based="A", r_pr="<w:i/>")
    (span,) = styled("", styles, "B").inlines
    assert span.bold
    assert span.italic


def test_a_derived_style_takes_back_what_its_base_sets() -> None:
    styles = style("A", r_pr="<w:b/>") + style("B", based="A", r_pr='<w:b w:val="0"/>')
    assert not styled("", styles, "B").bold


def test_a_toggle_set_by_two_kinds_of_style_is_off() -> None:
    styles = style("A", r_pr="<w:i/>") + style("C", kind="character", r_pr="<w:i/>")
    assert not styled('<w:rStyle w:val="C"/>', styles).italic


def test_a_toggle_set_directly_counts_as_written() -> None:
    styles = style("A", r_pr="<w:i/>")
    assert styled("<w:i/>", styles).italic
    assert not styled('<w:i w:val="false"/>', styles).italic


def test_document_defaults_hold_where_nothing_is_said() -> None:
    styles = (
        "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val='22'/></w:rPr></w:rPrDefault>"
        "<w:pPrDefault><w:pPr><w:jc w:val='both'/></w:pPr></w:pPrDefault>"
        "</w:docDefaults>"
    )
    block = only(p("x"), styles=styles)
    assert block.size == 11.0
    assert block.align is Align.BOTH


def test_right_to_left_runs_take_the_complex_script_properties() -> None:
    r_pr = '<w:rtl/><w:b/><w:iCs/><w:sz w:val="20"/><w:szCs w:val="26"/>'
    block = styled(r_pr, "<w:x/>")
    assert (block.bold, block.italic, block.size) == (False, True, 13.0)


@pytest.mark.parametrize(
    ("properties", "attribute"),
    [
        ('<w:u w:val="single"/>', "underline"),
        ('<w:vertAlign w:val="superscript"/>', "raised"),
        ('<w:vertAlign w:val="subscript"/>', "lowered"),
        ('<w:position w:val="5"/><w:sz w:val="11"/>', "raised"),
    ],
)
def test_the_form_of_a_run_is_kept(properties: str, attribute: str) -> None:
    (span,) = styled(properties, "<w:x/>").inlines
    assert getattr(span, attribute)


def test_no_underline_is_none() -> None:
    (span,) = styled('<w:u w:val="none"/>', "<w:x/>").inlines
    assert not span.underline


@pytest.mark.parametrize(
    ("value", "align"),
    [
        ("left", Align.START),
        ("start", Align.START),
        ("right", Align.END),
        ("end", Align.END),
        ("center", Align.CENTRE),
        ("both", Align.BOTH),
        ("mediumKashida", Align.BOTH),
    ],
)
def test_alignment_is_by_the_direction_of_the_paragraph(
    value: str, align: Align
) -> None:
    assert only(p("x", properties=f'<w:jc w:val="{value}"/>')).align is align


def test_indents_are_points_from_the_start_margin() -> None:
    block = only(p("x", properties='<w:ind w:left="1267" w:hanging="475"/>'))
    assert (block.indent, block.first_indent) == pytest.approx((63.35, 39.6))


def test_tabs_before_the_text_move_its_first_line() -> None:
    tabs = '<w:tabs><w:tab w:val="left" w:pos="1000"/></w:tabs>'
    block = only(p("\t(a)\tTo note", properties=tabs))
    assert block.first_indent == 50.0
    assert block.raw == "(a)\tTo note"


def test_the_name_of_the_style_is_kept_as_evidence() -> None:
    assert styled("", style("A")).style == "A name"


def test_an_outline_level_is_kept() -> None:
    block = styled("", style("A", p_pr='<w:outlineLvl w:val="1"/>'))
    assert block.level == 2


def test_a_block_is_bold_when_all_its_words_are() -> None:
    part = only(f"<w:p>{r('Annex ', '<w:b/>')}{r('I')}</w:p>")
    whole = only(f"<w:p>{r('Annex', '<w:b/>')}{r(' ')}{r('I', '<w:b/>')}</w:p>")
    assert not part.bold
    assert whole.bold


def test_space_before_is_told_in_lines() -> None:
    styles = style("A", r_pr='<w:sz w:val="20"/>', p_pr='<w:spacing w:after="100"/>')
    body = p("a", style="A") + p(
        "b", style="A", properties='<w:spacing w:before="100"/>'
    )
    assert [b.blank_before for b in read(body, styles=styles).blocks()] == [0.0, 1.0]


def test_empty_paragraphs_are_space() -> None:
    exact = '<w:spacing w:line="240" w:lineRule="exact"/>'
    body = p("a") + p(properties=exact) + p("b")
    _, second = read(body).blocks()
    assert second.blank_before == 1.2


def test_a_circle_of_styles_ends() -> None:
    styles = style("A", based="B", r_pr="<w:b/>") + style("B", based="A")
    assert styled("", styles).bold
