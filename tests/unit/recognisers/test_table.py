"""Titles of tables and figures, and of the parts of a table."""

from converter.languages.loader import load_pack
from converter.layout import Block, Cell, Picture, Span, TableGrid
from converter.layout.cursor import Cursor
from converter.model.node import text_of
from converter.recognisers.table import recognise_image, recognise_table

PACK = load_pack("en")


def line(text: str) -> Block:
    return Block(inlines=(Span(text=text),))


GRID = TableGrid(rows=((Cell(blocks=(line("Posts"),)), Cell(blocks=(line("7"),))),))
PICTURE = Picture(name="image-1.png", data=b"", media_type="image/png")


def test_the_first_part_of_a_table_stands_below_its_title():
    match = recognise_table(
        Cursor(
            (
                line("Table 32.2"),
                line("Resources by source of funding"),
                line("(Thousands of dollars)"),
                line("(1)\tRegular budget"),
                GRID,
            )
        ),
        PACK,
    )

    assert match is not None
    assert match.taken == 5


def test_a_part_between_two_tables_is_a_title():
    match = recognise_table(Cursor((GRID, line("(2)\tOther"), GRID), 1), PACK)

    assert match is not None
    assert match.taken == 2


def test_an_item_before_a_table_is_no_title():
    assert recognise_table(Cursor((line("(1)\tOther"), GRID)), PACK) is None


def test_a_long_text_between_title_and_table_is_no_title():
    flow = (line("Table 1"), line("The schools of the islands. " * 20), GRID)
    assert recognise_table(Cursor(flow), PACK) is None


def test_a_figure_has_its_title_above():
    flow = (line("Figure 32.I"), line("Distribution of resources"), PICTURE)
    match = recognise_image(Cursor(flow), PACK)

    assert match is not None
    assert match.taken == 3
    assert "Figure 32.I" in text_of(*match.nodes)
