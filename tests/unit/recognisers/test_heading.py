"""Headings with their labels."""

import pytest

from converter.languages.loader import load_pack
from converter.layout import Block, Span
from converter.layout.cursor import Cursor
from converter.model.node import text_of
from converter.recognisers.heading import recognise_heading


def at(*blocks):
    return Cursor(
        tuple(
            one if isinstance(one, Block) else Block(inlines=(Span(text=one),), size=10)
            for one in blocks
        )
    )


def plain(*lines):
    return Cursor(tuple(Block(inlines=(Span(text=line),)) for line in lines))


def bold(line):
    return Block(inlines=(Span(text=line),), bold=True, size=10)


def test_a_label_that_the_heading_prints_again_is_one_heading():
    match = recognise_heading(at(bold("A."), bold("A.\tSchools")), load_pack("en"))

    assert match.taken == 2
    assert text_of(match.nodes[0].num) == "A."


def test_another_label_on_the_next_line_is_another_heading():
    match = recognise_heading(at(bold("A."), bold("B.\tSchools")), load_pack("en"))

    assert match.taken == 1


@pytest.mark.parametrize(
    ("code", "title"),
    [("fr", "Demande de crédits"), ("es", "Solicitud de créditos")],
)
def test_a_heading_may_open_like_an_operative_paragraph(code, title):
    match = recognise_heading(at(bold("IV"), bold(title)), load_pack(code))

    assert match.taken == 2
    assert text_of(*match.nodes[0].content) == title


@pytest.mark.parametrize(
    ("code", "line", "below"),
    [
        ("en", "XIII State of the boats", "Recalling its resolution 60/1,"),
        ("fr", "XIII État des bateaux", "Rappelant sa résolution 60/1,"),
    ],
)
def test_a_numeral_without_sign_numbers_a_heading_above_a_paragraph(code, line, below):
    match = recognise_heading(at(line, below), load_pack(code))

    assert text_of(match.nodes[0].num) == "XIII"


def test_a_chinese_heading_may_begin_with_a_year():
    above = "1. 决定这样做；"
    cursor = at(above, "2021年7月1日至2022年6月30日期间学校预算", "2. 又决定这样做；")
    match = recognise_heading(cursor.at(1), load_pack("zh"))

    assert match is not None


@pytest.mark.parametrize(
    ("code", "line"), [("en", "Madam President!"), ("ar", "السيد الرئيس//")]
)
def test_a_salutation_heads_nothing(code, line):
    blocks = at(bold(line), "Schools are open.")

    assert recognise_heading(blocks, load_pack(code)) is None


def test_a_line_below_the_number_of_an_article_is_its_title_by_its_place():
    match = recognise_heading(at("第6条", "选举", "会议应选举主席。"), load_pack("zh"))

    assert match.taken == 2
    assert text_of(*match.nodes[0].content) == "选举"


def test_a_sentence_below_the_number_of_an_article_is_no_title():
    match = recognise_heading(at("第6条", "会议应选举主席。", "完。"), load_pack("zh"))

    assert match.taken == 1


@pytest.mark.parametrize("figure", ["57 654 500", "P-4", "1", "–", "GS (OL)", "$3.1"])
def test_a_line_beside_a_figure_is_a_cell(figure):
    above = plain(figure, "Legal affairs", "Schools are open.").at(1)
    below = plain("Schools are open.", "Legal affairs", figure, "1. Boats.").at(1)

    assert recognise_heading(above, load_pack("en")) is None
    assert recognise_heading(below, load_pack("en")) is None


@pytest.mark.parametrize("line", ["2. Boats.", "(a) Boats;", "3 May 2044"])
def test_a_line_beside_an_item_may_be_a_heading(line):
    blocks = plain("Schools are open.", "Legal affairs", line, "The end.").at(1)

    assert (recognise_heading(blocks, load_pack("en")) is None) == line.endswith("2044")


def test_an_operative_verb_above_its_items_opens_a_sentence_and_is_no_heading():
    lines = plain("Invites the Governments of States Members", "1. To study measures;")

    assert recognise_heading(lines, load_pack("en")) is None


def test_a_heading_in_italics_may_fill_three_lines():
    line = "Department of Boats, Office of Rivers and Lakes, " * 4 + "Unit for Sails"
    block = Block(inlines=(Span(text=line, italic=True),), italic=True, size=10)

    match = recognise_heading(at(block, "Ten boats go to the Unit."), load_pack("en"))

    assert text_of(*match.nodes[0].content) == line


def test_a_chinese_line_without_a_sign_between_sentences_is_a_heading():
    cursor = at("学校已经建成。", "尚需新的船只", "为此，各国：", "(a) 建造船只；")

    match = recognise_heading(cursor.at(1), load_pack("zh"))

    assert text_of(*match.nodes[0].content) == "尚需新的船只"


def test_elsewhere_such_a_line_is_none_where_typography_is_shown():
    cursor = at("The schools were built.", "More boats are due", "States shall:")

    assert recognise_heading(cursor.at(1), load_pack("en")) is None


def test_a_heading_goes_on_below_in_small_letters():
    match = recognise_heading(
        at(bold("Use of boats and libraries"), bold("for the islands"), "Text."),
        load_pack("en"),
    )

    assert match.taken == 2


def test_a_dash_heads_nothing():
    assert recognise_heading(at(bold("–"), "The schools."), load_pack("en")) is None


def test_a_field_in_a_row_of_fields_heads_nothing():
    lines = ("Alleged victim: the author", "State party: Arcadia", "Date: 24 July 2043")
    assert recognise_heading(plain(*lines).at(1), load_pack("en")) is None


def test_an_entry_of_a_chronology_heads_nothing():
    lines = ("图书馆于当年开放。", "2043. 与阿卡迪亚签订协议", "1. 学校获得图书。")
    assert recognise_heading(plain(*lines).at(1), load_pack("zh")) is None


def test_a_line_that_the_contents_name_is_a_heading():
    lines = ("Contents", "Abbreviations of the islands\t4", "Text",
             "Abbreviations of the islands", "Further words")  # fmt: skip
    match = recognise_heading(plain(*lines).at(3), load_pack("en"))

    assert match is not None
    assert recognise_heading(plain(*lines).at(2), load_pack("en")) is None
