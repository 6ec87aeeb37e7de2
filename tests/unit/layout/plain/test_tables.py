"""Tables drawn with bars are tables, and the one at the head is a masthead."""

from __future__ import annotations

from support.plain import compose

from converter.layout.page import Block, TableGrid

HEAD = """| | United Nations | A/99/61 |
| | | Distr.: General 3 May 2044 United Nations |
"""
SHELVES = """Shelves are counted as follows:
| Room | Shelves |
|------|---------|
| North | 12 |
| South |  |
The count is complete.
"""


def texts(grid: TableGrid) -> list[list[str]]:
    return [
        [" ".join(b.text for b in cell.blocks) for cell in row] for row in grid.rows
    ]


def test_cells_at_the_head_are_lines_of_the_masthead():
    flow = compose(f"{HEAD}\n\nThe General Assembly,\n").flow

    assert [item.text for item in flow if isinstance(item, Block)] == [
        "United Nations",
        "A/99/61",
        "Distr.: General",
        "3 May 2044",
        "United Nations",
        "The General Assembly,",
    ]


def test_a_table_stands_where_it_stood():
    before, grid, after = compose(SHELVES).flow

    assert (before.text, after.text) == (
        "Shelves are counted as follows:",
        "The count is complete.",
    )
    assert texts(grid) == [["Room", "Shelves"], ["North", "12"], ["South", ""]]


def test_what_stands_above_a_ruling_is_the_head_of_a_table():
    grid = next(item for item in compose(SHELVES).flow if isinstance(item, TableGrid))

    assert [[cell.header for cell in row] for row in grid.rows][:2] == [
        [True, True],
        [False, False],
    ]


def test_a_single_cell_is_no_table():
    flow = compose("The school is old.\n\n| closed |\n").flow

    assert not [item for item in flow if isinstance(item, TableGrid)]


def test_a_table_near_the_head_that_is_no_masthead_stays_a_table():
    rows = "| A/99/1 | Schools of the islands | 2 |\n| Rooms | Shelves | 3 |\n"
    flow = compose(f"{HEAD}\n\nContents\n\n{rows}").flow

    assert [item for item in flow if isinstance(item, TableGrid)]
