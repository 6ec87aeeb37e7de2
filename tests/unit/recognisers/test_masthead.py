"""Cells of a masthead."""

from converter.languages.loader import load_pack
from converter.layout import Block, Span
from converter.layout.cursor import Cursor
from converter.model.inline import DocNumber
from converter.model.node import text_of
from converter.recognisers.masthead import recognise_masthead


def test_the_symbol_of_a_section_that_comes_in_parts_is_one():
    block = Block(inlines=(Span(text="A/99/6 (Sect. 40)/Part A"),))
    match = recognise_masthead(Cursor((block,)), load_pack("en"))

    (line,) = match.nodes
    assert isinstance(line.content[0], DocNumber)
    assert text_of(line.content[0]) == "A/99/6 (Sect. 40)/Part A"
