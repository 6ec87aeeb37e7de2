"""Labels and titles of annexes."""

from converter.languages.loader import load_pack
from converter.layout import Block, Span
from converter.layout.cursor import Cursor
from converter.model.node import text_of
from converter.recognisers.annex import recognise_annex_title


def bold(line):
    return Block(inlines=(Span(text=line),), bold=True, size=10)


def test_a_title_may_have_several_lines():
    match = recognise_annex_title(
        Cursor(
            (bold("Rules of the Conference"), bold("on the Schools of the Islands"))
        ),
        load_pack("en"),
    )

    assert match.taken == 2


def test_bold_words_with_a_comma_say_who_speaks_and_are_no_title():
    match = recognise_annex_title(
        Cursor((bold("Declaration on Schools"), bold("We, the Heads of State,"))),
        load_pack("en"),
    )

    assert [text_of(node) for node in match.nodes] == ["Declaration on Schools"]


def test_the_title_of_a_table_is_no_more_of_the_title():
    pack = load_pack("en")
    title = recognise_annex_title(
        Cursor((bold("Work of the Forum"), bold("Table 1"), bold("First session"))),
        pack,
    )

    assert [text_of(node) for node in title.nodes] == ["Work of the Forum"]
    assert recognise_annex_title(Cursor((bold("Table 1"),)), pack) is None


def test_in_plain_text_a_second_title_over_paragraph_1_is_a_heading():
    lines = ("Terms of reference", "Aims", "1. To serve all.")
    blocks = tuple(Block(inlines=(Span(text=line),)) for line in lines)

    assert recognise_annex_title(Cursor(blocks, 1), load_pack("en")) is None


def test_the_title_below_the_label_of_an_annex_heads_no_paragraph():
    lines = ("Annex", "Terms of reference", "1. To serve all.")
    blocks = tuple(Block(inlines=(Span(text=line),)) for line in lines)

    assert recognise_annex_title(Cursor(blocks, 1), load_pack("en"))
