from __future__ import annotations

import pytest
from support.docx_package import p, r
from support.docx_reading import read, texts

from converter.layout.page import Block, FurnitureKind, Picture, TableGrid

RULED = (
    '<w:tblPr><w:tblBorders><w:insideH w:val="single"/><w:insideV w:val="single"/>'
    "</w:tblBorders></w:tblPr>"
)
BEFORE = p("one") + p("two") + p("three") + p("four")
AFTER = BEFORE


def cell(content: str, properties: str = "") -> str:
    inside = content if content.startswith("<") else p(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    made = "".join(c if c.startswith("<w:tc>") else cell(c) for c in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{made}</w:tr>"


def table(*rows: str, properties: str = RULED) -> str:
    return f"<w:tbl>{properties}{''.join(rows)}</w:tbl>"


def grid_of(body: str, **parts: str) -> TableGrid:
    (grid,) = [i for i in read(body, **parts).flow if isinstance(i, TableGrid)]
    return grid


def shape(grid: TableGrid) -> list[list[tuple[str, int, int]]]:
    return [
        [("".join(b.text for b in c.blocks), c.colspan, c.rowspan) for c in cells]
        for cells in grid.rows
    ]


def test_a_ruled_table_keeps_rows_and_cells() -> None:
    grid = grid_of(BEFORE + table(row("a", "b"), row("c", "d")))
    assert shape(grid) == [[("a", 1, 1), ("b", 1, 1)], [("c", 1, 1), ("d", 1, 1)]]


def test_a_cell_may_span_columns() -> None:
    wide = cell("ab", '<w:gridSpan w:val="2"/>')
    grid = grid_of(BEFORE + table(row(wide), row("c", "d")))
    assert shape(grid)[0] == [("ab", 2, 1)]


def test_cells_merged_downwards_are_one() -> None:
    top = cell("a", '<w:vMerge w:val="restart"/>')
    below = cell(p(), "<w:vMerge/>")
    grid = grid_of(BEFORE + table(row(top, "b"), row(below, "d"), row(below, "f")))
    assert shape(grid) == [
        [("a", 1, 3), ("b", 1, 1)], [("d", 1, 1)], [("f", 1, 1)],
    ]  # fmt: skip


def test_a_merged_part_that_continues_nothing_stands_for_itself() -> None:
    stray = cell("x", "<w:vMerge/>")
    grid = grid_of(BEFORE + table(row(stray, "b"), row("c", "d")))
    assert shape(grid)[0] == [("x", 1, 1), ("b", 1, 1)]


def test_text_in_a_continued_part_is_not_lost() -> None:
    top, below = cell("a", '<w:vMerge w:val="restart"/>'), cell("b", "<w:vMerge/>")
    grid = grid_of(BEFORE + table(row(top, "c"), row(below, "d")))
    assert shape(grid)[0][0] == ("ab", 1, 2)


def test_a_repeated_row_is_a_header() -> None:
    head = row("a", "b", properties="<w:tblHeader/>")
    grid = grid_of(table(head, row("c", "d"), properties=""))
    assert [c.header for cells in grid.rows for c in cells] == [
        True,
        True,
        False,
        False,
    ]


def test_a_deleted_row_is_declared() -> None:
    deleted = row("a", "b", properties="<w:del/>")
    document = read(BEFORE + table(deleted, row("c", "d"), row("e", "f")))
    assert "ab" in [piece.text for piece in document.furniture]
    assert document.furniture[0].kind is FurnitureKind.DELETED


def test_rows_and_cells_in_content_controls_are_read() -> None:
    wrapped = f"<w:sdt><w:sdtContent>{row('c', 'd')}</w:sdtContent></w:sdt>"
    grid = grid_of(BEFORE + table(row("a", "b"), wrapped))
    assert shape(grid)[1] == [("c", 1, 1), ("d", 1, 1)]


def test_a_nested_table_stays_inside_its_cell() -> None:
    inner = table(row("x", "y"), row("1", "2"))
    grid = grid_of(BEFORE + table(row(cell(inner + p("z")), "b"), row("c", "d")))
    nested, after = grid.rows[0][0].blocks
    assert isinstance(nested, TableGrid)
    assert isinstance(after, Block)


def test_numbers_count_on_through_a_table() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    item = p("x", properties='<w:numPr><w:numId w:val="1"/></w:numPr>')
    body = item + table(row(cell(item), cell(item)), row("a", "b")) + item
    document = read(BEFORE + body, numbering=numbering)
    labels = [block.label for block in document.blocks() if block.label]
    assert labels == ["1.", "2.", "3.", "4."]


def test_the_table_style_shapes_its_text() -> None:
    styles = (
        '<w:style w:type="table" w:styleId="T"><w:rPr><w:b/></w:rPr><w:tblPr>'
        '<w:tblBorders><w:insideH w:val="single"/></w:tblBorders></w:tblPr></w:style>'
    )
    properties = '<w:tblPr><w:tblStyle w:val="T"/></w:tblPr>'
    body = BEFORE + table(row("a", "b"), row("c", "d"), properties=properties)
    assert all(block.bold for block in grid_of(body, styles=styles).blocks())


def test_a_masthead_table_is_plain_blocks_in_reading_order() -> None:
    line = '<w:tcBorders><w:bottom w:val="single"/></w:tcBorders>'
    body = table(
        row(cell("United Nations", line), cell("A/RES/80/1", line)),
        row(cell("General Assembly", line), cell("Distr.: General", line)),
        properties="",
    ) + p("Eightieth session")
    document = read(body)
    assert texts(document) == [
        "United Nations", "A/RES/80/1", "General Assembly", "Distr.: General",
        "Eightieth session",
    ]  # fmt: skip
    assert [b.cell for b in document.blocks()] == [True] * 4 + [False]


def test_a_table_of_figures_at_the_beginning_is_data() -> None:
    body = table(row("1", "2"), row("3", "4"))
    assert isinstance(read(body).flow[0], TableGrid)


@pytest.mark.parametrize(
    "frame",
    [
        table(row("x"), properties=""),
        table(row("x", "y"), properties=""),
        table(row("x"), row("y"), properties=""),
    ],
)
def test_a_frame_around_text_is_plain_blocks(frame: str) -> None:
    document = read(BEFORE + frame + AFTER)
    assert not any(isinstance(item, TableGrid) for item in document.flow)
    assert "x" in texts(document)


def test_signatures_side_by_side_are_read_one_after_the_other() -> None:
    block = table(
        row("(Signed) A. Ito", "(Signed) B. Roe"),
        row("Chair", "Secretary"),
        properties="",
    )
    document = read(BEFORE + block + p("Geneva"))
    assert texts(document)[4:] == [
        "(Signed) A. Ito", "Chair", "(Signed) B. Roe", "Secretary", "Geneva",
    ]  # fmt: skip


def test_an_unruled_list_of_two_columns_keeps_its_rows() -> None:
    body = BEFORE + table(row("a", "b"), row("c", "d"), properties="") + AFTER
    assert shape(grid_of(body))[1] == [("c", 1, 1), ("d", 1, 1)]


def test_borders_that_a_table_takes_away_are_not_drawn() -> None:
    styles = (
        '<w:style w:type="table" w:styleId="G"><w:tblPr><w:tblBorders>'
        '<w:insideH w:val="single"/></w:tblBorders></w:tblPr></w:style>'
    )
    none = (
        '<w:tblPr><w:tblStyle w:val="G"/><w:tblBorders><w:insideH w:val="nil"/>'
        "</w:tblBorders></w:tblPr>"
    )
    one_row = BEFORE + table(row("x", "y"), properties=none)
    assert not any(isinstance(i, TableGrid) for i in read(one_row, styles=styles).flow)


def test_a_picture_alone_in_a_layout_cell_is_a_picture() -> None:
    picture = (
        '<w:p><w:r><w:drawing><wp:inline><a:blip r:embed="rId1"/></wp:inline>'
        "</w:drawing></w:r></w:p>"
    )
    body = table(row(cell(picture), "United Nations"), properties="")
    document = read(body, media={"rId1": b"png"})
    assert isinstance(document.flow[0], Picture)


def test_a_page_break_in_a_cell_is_no_break_of_the_text() -> None:
    broken = f"<w:p>{r('a')}<w:r><w:br w:type='page'/></w:r>{r('b')}</w:p>"
    grid = grid_of(BEFORE + table(row(cell(broken), "c"), row("d", "e")))
    assert [b.text for b in grid.rows[0][0].blocks] == ["a", "b"]


def test_a_line_of_signs_in_a_cell_is_text() -> None:
    grid = grid_of(BEFORE + table(row("———", "c"), row("d", "e")))
    assert shape(grid)[0][0] == ("———", 1, 1)


ACROSS = "<w:tblPr><w:tblBorders><w:insideH w:val='single'/></w:tblBorders></w:tblPr>"


def test_a_summary_in_a_box_is_plain_blocks() -> None:
    box = table(row("Summary"), row("The present report is brief."))
    document = read(BEFORE + box + AFTER)
    assert texts(document)[4:6] == ["Summary", "The present report is brief."]


def test_a_session_block_after_the_masthead_is_plain_blocks() -> None:
    masthead = table(row("United Nations", "A/80/1"), properties=ACROSS)
    session = table(
        row("Eightieth session", ""),
        row("Agenda item 5", "Original: English"),
        properties="",
    )
    document = read(masthead + session + BEFORE)
    assert not any(isinstance(item, TableGrid) for item in document.flow)


def test_a_line_may_stand_before_the_masthead() -> None:
    masthead = table(
        row("United Nations", "A/80/1"), row("Organ", "Distr."), properties=ACROSS
    )
    document = read(p("Advance unedited version") + masthead + BEFORE)
    assert not any(isinstance(item, TableGrid) for item in document.flow)


def test_a_ruled_table_soon_after_the_title_is_data() -> None:
    programme = table(row("Monday", "Opening"), row("Tuesday", "Item 2"))
    assert isinstance(read(p("Programme") + programme).flow[1], TableGrid)


def test_signatures_before_a_new_page_are_read_one_after_the_other() -> None:
    block = table(row("A. Ito", "B. Roe"), row("Chair", "Secretary"), properties="")
    annex = p("Annex", properties="<w:pageBreakBefore/>") + BEFORE + AFTER
    assert texts(read(BEFORE + block + annex))[4:8] == [
        "A. Ito",
        "Chair",
        "B. Roe",
        "Secretary",
    ]
