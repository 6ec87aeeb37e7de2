from __future__ import annotations

import pytest
from support.docx_package import abstract, level, num, numbered, p
from support.docx_reading import codes, only, read, texts

OUTLINE = (
    level(0, "decimal", "%1."),
    level(1, "decimal", "%1.%2"),
    level(2, "lowerLetter", "(%3)"),
)


def override(index: int, start: int) -> str:
    return (
        f'<w:lvlOverride w:ilvl="{index}"><w:startOverride w:val="{start}"/>'
        "</w:lvlOverride>"
    )


def labels(
    sequence: list[tuple[int, int]], numbering: str, styles: str = ""
) -> list[str]:
    """Return the labels of paragraphs given as (list, level)."""
    body = "".join(p("x", properties=numbered(*place)) for place in sequence)
    document = read(body, numbering=numbering, styles=styles)
    return [block.label for block in document.blocks()]


def test_a_list_counts_from_its_start() -> None:
    numbering = abstract(1, level(0, "decimal", "%1.", start=3)) + num(1, 1)
    assert labels([(1, 0), (1, 0)], numbering) == ["3.", "4."]


def test_a_list_without_a_start_counts_from_nought() -> None:
    bare = '<w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl>'
    assert labels([(1, 0), (1, 0)], abstract(1, bare) + num(1, 1)) == ["0.", "1."]


def test_the_label_stands_in_the_text_before_a_tab() -> None:
    numbering = abstract(1, OUTLINE[0]) + num(1, 1)
    block = only(p("Requests", properties=numbered(1)), numbering=numbering)
    assert block.raw == "1.\tRequests"
    assert block.label == "1."


@pytest.mark.parametrize(
    ("suffix", "text"), [("space", "1. x"), ("nothing", "1.x"), ("tab", "1.\tx")]
)
def test_the_suffix_of_the_level_follows_the_label(suffix: str, text: str) -> None:
    more = f'<w:suff w:val="{suffix}"/>'
    numbering = abstract(1, level(0, "decimal", "%1.", more)) + num(1, 1)
    assert only(p("x", properties=numbered(1)), numbering=numbering).raw == text


def test_deeper_levels_restart_after_a_higher_one() -> None:
    numbering = abstract(1, *OUTLINE) + num(1, 1)
    sequence = [(1, 0), (1, 1), (1, 2), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2)]
    assert labels(sequence, numbering) == [
        "1.", "1.1", "(a)", "(b)", "1.2", "(a)", "2.", "(a)",
    ]  # fmt: skip


def test_a_level_above_that_never_printed_shows_its_start() -> None:
    numbering = abstract(1, *OUTLINE) + num(1, 1)
    assert labels([(1, 1), (1, 1), (1, 0)], numbering) == ["1.1", "1.2", "2."]


def test_a_level_may_never_restart() -> None:
    more = '<w:lvlRestart w:val="0"/>'
    numbering = abstract(1, OUTLINE[0], level(1, "lowerLetter", "(%2)", more))
    sequence = [(1, 0), (1, 1), (1, 0), (1, 1)]
    assert labels(sequence, numbering + num(1, 1)) == ["1.", "(a)", "2.", "(b)"]


def test_a_level_may_restart_after_the_first_level_only() -> None:
    more = '<w:lvlRestart w:val="1"/>'
    levels = (*OUTLINE[:2], level(2, "lowerRoman", "(%3)", more))
    sequence = [(1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2)]
    assert labels(sequence, abstract(1, *levels) + num(1, 1)) == [
        "1.", "1.1", "(i)", "1.2", "(ii)", "2.", "(i)",
    ]  # fmt: skip


def test_numbers_of_one_abstract_list_count_on_together() -> None:
    numbering = abstract(1, *OUTLINE) + num(1, 1) + num(2, 1)
    assert labels([(1, 0), (2, 0), (1, 0)], numbering) == ["1.", "2.", "3."]


def test_lists_of_their_own_count_apart() -> None:
    numbering = abstract(1, *OUTLINE) + abstract(2, *OUTLINE) + num(1, 1) + num(2, 2)
    assert labels([(1, 0), (2, 0), (1, 0)], numbering) == ["1.", "1.", "2."]


def test_a_start_override_is_spent_once() -> None:
    numbering = abstract(1, *OUTLINE) + num(1, 1) + num(2, 1, override(0, 1))
    sequence = [(1, 0), (1, 0), (2, 0), (2, 0), (1, 0), (2, 0)]
    assert labels(sequence, numbering) == ["1.", "2.", "1.", "2.", "3.", "4."]


def test_an_override_of_a_higher_level_is_spent_by_the_use_of_a_deeper_one() -> None:
    both = override(0, 1) + override(1, 1)
    numbering = abstract(1, *OUTLINE) + num(1, 1) + num(2, 1, both)
    sequence = [(1, 0), (1, 0), (1, 1), (2, 1), (2, 0), (2, 1)]
    assert labels(sequence, numbering) == ["1.", "2.", "2.1", "2.1", "3.", "3.1"]


def test_an_overridden_start_counts_at_every_restart() -> None:
    numbering = abstract(1, *OUTLINE) + num(1, 1, override(1, 4))
    sequence = [(1, 0), (1, 1), (1, 1), (1, 0), (1, 1)]
    assert labels(sequence, numbering) == ["1.", "1.4", "1.5", "2.", "2.4"]


def test_an_instance_may_print_a_level_in_another_way() -> None:
    letters = f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1)")}'
    numbering = (
        abstract(1, *OUTLINE) + num(1, 1) + num(2, 1, letters + "</w:lvlOverride>")
    )
    assert labels([(1, 0), (2, 0), (1, 0)], numbering) == ["1.", "B)", "3."]


def test_a_legal_level_prints_all_numbers_as_digits() -> None:
    levels = (level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", "<w:isLgl/>"))
    sequence = [(1, 0), (1, 0), (1, 1)]
    assert labels(sequence, abstract(1, *levels) + num(1, 1)) == ["I.", "II.", "2.1"]


def test_a_number_format_of_word_2010_is_read_from_its_choice() -> None:
    custom = (
        '<mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>'
        '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
    )
    bare = (
        f'<w:lvl w:ilvl="0"><w:start w:val="9"/>{custom}<w:lvlText w:val="%1"/></w:lvl>'
    )
    assert labels([(1, 0), (1, 0)], abstract(1, bare) + num(1, 1)) == ["009", "010"]


@pytest.mark.parametrize(
    ("char", "font", "printed"),
    [
        ("\uf0b7", "Symbol", "•"),
        ("\uf0a7", "Wingdings", "▪"),
        ("\uf0d8", "Wingdings", "➢"),
        ("o", "Courier New", "○"),
        ("–", "Times New Roman", "–"),
        ("·", "", "•"),
    ],
)
def test_a_bullet_is_a_real_character(char: str, font: str, printed: str) -> None:
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr>' if font else ""
    numbering = abstract(1, level(0, "bullet", char, fonts)) + num(1, 1)
    assert labels([(1, 0)], numbering) == [printed]


LIST_STYLE = (
    '<w:style w:type="paragraph" w:styleId="Para"><w:name w:val="Para"/><w:pPr>'
    '<w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Para"/><w:pPr>'
    '<w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Linked"><w:basedOn w:val="Para"/></w:style>'
)


def test_a_style_may_number_its_paragraphs() -> None:
    numbering = abstract(1, *OUTLINE) + num(1, 1)
    body = p("a", style="Para") + p("b", style="Sub") + p("c", style="Para")
    document = read(body, numbering=numbering, styles=LIST_STYLE)
    assert texts(document) == ["1.\ta", "1.1\tb", "2.\tc"]


def test_the_level_linked_to_a_style_is_the_level_of_its_paragraphs() -> None:
    linked = level(2, "lowerLetter", "(%3)", '<w:pStyle w:val="Linked"/>')
    numbering = abstract(1, *OUTLINE[:2], linked) + num(1, 1)
    document = read(
        p("a", style="Linked") + p("b", style="Para"),
        numbering=numbering,
        styles=LIST_STYLE,
    )
    assert texts(document) == ["(a)\ta", "2.\tb"]


def test_list_nought_takes_the_number_of_a_style_away() -> None:
    numbering = abstract(1, *OUTLINE) + num(1, 1)
    body = p("a", style="Para", properties='<w:numPr><w:numId w:val="0"/></w:numPr>')
    assert texts(read(body, numbering=numbering, styles=LIST_STYLE)) == ["a"]


def test_a_numbering_style_leads_to_the_list_that_defines_it() -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="S"><w:pPr><w:numPr>'
        '<w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    link = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S"/>'
    numbering = (
        link + "</w:abstractNum>" + abstract(2, *OUTLINE) + num(1, 1) + num(2, 2)
    )
    assert labels([(1, 0), (1, 1), (2, 0)], numbering, styles) == ["1.", "1.1", "2."]


def test_a_circle_of_numbering_styles_ends() -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="S"><w:pPr><w:numPr>'
        '<w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="numbering" w:styleId="T"><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    numbering = "".join(
        f'<w:abstractNum w:abstractNumId="{key}"><w:numStyleLink w:val="{style}"/>'
        "</w:abstractNum>"
        for key, style in ((1, "S"), (2, "T"))
    )
    assert labels([(1, 0)], numbering + num(1, 1) + num(2, 2), styles) == [""]


@pytest.mark.parametrize(
    "numbering", ["", num(1, 7), abstract(1) + num(1, 1), '<w:num w:numId="x"/>']
)
def test_malformed_numbering_costs_the_label_only(numbering: str) -> None:
    document = read(p("kept", properties=numbered(1)), numbering=numbering or "<w:x/>")
    assert texts(document) == ["kept"]
    assert codes(document) == ["DX004"]


def test_an_unknown_format_is_printed_in_digits_and_reported() -> None:
    numbering = abstract(1, level(0, "cardinalText", "%1.")) + num(1, 1)
    document = read(p("x", properties=numbered(1)), numbering=numbering)
    assert texts(document) == ["1.\tx"]
    assert codes(document) == ["DX005"]


def test_an_empty_paragraph_in_a_list_prints_its_number() -> None:
    numbering = abstract(1, *OUTLINE) + num(1, 1)
    body = p("", properties=numbered(1)) + p("x", properties=numbered(1))
    assert texts(read(body, numbering=numbering)) == ["1.", "2.\tx"]


def test_a_deleted_paragraph_is_not_counted() -> None:
    numbering = abstract(1, *OUTLINE) + num(1, 1)
    mark = "<w:rPr><w:del/></w:rPr>"
    gone = (
        f"<w:p><w:pPr>{numbered(1)}{mark}</w:pPr>"
        "<w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>"
    )
    body = gone + p("new", properties=numbered(1))
    assert texts(read(body, numbering=numbering)) == ["1.\tnew"]


def test_the_indents_of_the_level_hold_until_the_paragraph_has_its_own() -> None:
    indents = '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr>'
    numbering = abstract(1, level(0, "decimal", "%1.", indents)) + num(1, 1)
    own = '<w:ind w:left="1440"/>'
    document = read(
        p("a", properties=numbered(1)) + p("b", properties=numbered(1) + own),
        numbering=numbering,
    )
    first, second = document.blocks()
    assert (first.indent, first.first_indent) == (36.0, 18.0)
    assert (second.indent, second.first_indent) == (72.0, 54.0)


def test_the_label_is_printed_as_its_level_says() -> None:
    bold = "<w:rPr><w:b/></w:rPr>"
    numbering = abstract(1, level(0, "decimal", "%1.", bold)) + num(1, 1)
    block = only(p("x", properties=numbered(1)), numbering=numbering)
    label, text = block.inlines
    assert label.bold
    assert not text.bold
    assert not block.bold


def test_a_text_box_counts_apart_from_the_text() -> None:
    numbering = abstract(1, *OUTLINE) + num(1, 1)
    box = (
        "<w:p><w:r><w:pict><v:textbox><w:txbxContent>"
        + p("in the box", properties=numbered(1))
        + "</w:txbxContent></v:textbox></w:pict></w:r></w:p>"
    )
    body = p("a", properties=numbered(1)) + box + p("b", properties=numbered(1))
    assert texts(read(body, numbering=numbering)) == [
        "1.\ta",
        "1.\tin the box",
        "2.\tb",
    ]
