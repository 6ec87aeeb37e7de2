"""Letters of headings that no sign sets off are letters where a row proves it."""

import pytest

from converter.languages.loader import load_pack
from converter.layout import Block, Span
from converter.layout.cursor import Cursor
from converter.model.node import text_of
from converter.recognisers.annex import recognise_annex_title
from converter.recognisers.bare_letter import bare_letter
from converter.recognisers.heading import recognise_heading


def bold(line):
    return Block(inlines=(Span(text=line),), bold=True, size=12)


def plain(line):
    return Block(inlines=(Span(text=line),), size=10)


ROWS = {
    "en": ("A Boats to be built", "B Boats to be sold"),
    "fr": ("A Bateaux à construire", "B Bateaux à vendre"),
    "es": ("A Barcos que se construirán", "B Barcos que se venderán"),
    "ru": ("A Суда, подлежащие постройке", "B Суда, подлежащие продаже"),
}


@pytest.mark.parametrize("code", ROWS)
def test_a_row_of_letters_numbers_its_headings(code):
    first, second = ROWS[code]
    flow = (bold(first), plain("Ten."), bold(second), plain("Two."))
    pack = load_pack(code)

    found = [recognise_heading(Cursor(flow, place), pack).nodes[0] for place in (0, 2)]

    assert [text_of(node.num) for node in found] == ["A", "B"]
    assert text_of(*found[0].content) == first[2:]


def test_the_first_of_a_row_is_no_title_of_an_annex():
    first, second = ROWS["fr"]
    flow = (bold(first), plain("Dix."), bold(second))

    assert recognise_annex_title(Cursor(flow), load_pack("fr")) is None


@pytest.mark.parametrize(
    "others",
    [(), (bold("C Boats to be sold"),), (plain("B Boats to be sold"),)],
    ids=["alone", "not next", "not set apart"],
)
def test_a_word_of_one_letter_is_a_word(others):
    flow = (bold("A Plan for the boats"), plain("Ten."), *others)

    assert bare_letter(Cursor(flow), load_pack("en")) is None
