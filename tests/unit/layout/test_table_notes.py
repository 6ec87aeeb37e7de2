"""Notes typed below a table are tied to the marks in its cells, or stay paragraphs."""

import pytest

from converter.layout.page import Block, Cell, NoteCall, Span, TableGrid
from converter.layout.table_notes import take_table_notes

TEXT = Block(inlines=(Span(text="The Assembly decides as follows."),), size=10.0)


def block(*parts, size=8.0):
    """Return a block; parts in carets are raised."""
    spans = (
        Span(text=part.strip("^"), size=size, raised=part.startswith("^"))
        for part in parts
    )
    return Block(inlines=tuple(spans), size=size)


def table(*cells):
    """Return a table of one row."""
    return TableGrid(rows=(tuple(Cell(blocks=(cell,)) for cell in cells),))


def calls(item):
    """Return the notes that an item calls."""
    blocks = item.blocks() if isinstance(item, TableGrid) else [item]
    return [call.note for found in blocks for call in found.calls]


def test_a_raised_letter_in_a_cell_calls_the_note_below():
    grid = table(block("Posts", "^a^"), block("12"))
    flow, notes = take_table_notes([grid, block("^a^", "\tAs at 1 May."), TEXT], [])
    assert calls(flow[0]) == [0]
    assert flow[1:] == [TEXT]
    assert [(note.marker, note.blocks[0].text) for note in notes] == [
        ("a", "As at 1 May.")
    ]


def test_a_title_above_may_call_a_note_too():
    title = block("Table 1: posts", "^a^", size=10.0)
    flow, _ = take_table_notes([title, table(block("12")), block("^a^", " Net.")], [])
    assert calls(flow[0]) == [0]


def test_sources_and_abbreviations_between_stay():
    between = block("Abbreviations: NS, national staff.")
    below = [between, block("^a^", " Net.")]
    flow, notes = take_table_notes([table(block("12", "^a^")), *below, TEXT], [])
    assert flow[1:] == [between, TEXT]
    assert len(notes) == 1


def test_notes_may_be_set_as_large_as_the_text():
    between = block("Note: posts of all levels.", size=10.0)
    note = block("^a^", "\tNet.", size=10.0)
    flow, notes = take_table_notes([table(block("12", "^a^")), between, note, TEXT], [])
    assert flow[1:] == [between, TEXT]
    assert [one.marker for one in notes] == ["a"]


@pytest.mark.parametrize("cell", [block("Posts"), block("Posts", "^b^")])
def test_a_paragraph_that_no_cell_calls_stays_one(cell):
    items = [table(cell), block("^a^", " Net.")]
    assert take_table_notes(items, []) == (items, [])


def test_text_ends_the_search():
    items = [table(block("12", "^a^")), TEXT, block("^a^", " Net.")]
    assert take_table_notes(items, []) == (items, [])


def test_notes_of_the_text_keep_their_places():
    from_text = block("Report", size=10.0)
    flow = [
        Block(inlines=(*from_text.inlines, NoteCall(marker="1", note=0)), size=10.0),
        table(block("12", "^a^")),
        block("^a^", " Net."),
    ]
    known = take_table_notes([table(block("1", "^1^")), block("^1^", " X.")], [])[1]
    flow, notes = take_table_notes(flow, known)
    assert calls(flow[0]) == [0]
    assert calls(flow[1]) == [1]
    assert len(notes) == 2


def test_below_the_table_the_mark_may_stand_in_brackets_on_the_line():
    grid = table(block("مبلغ", "^(أ)^"))
    flow, notes = take_table_notes([grid, block("(أ)\tانظر ", "A/75/1")], [])
    assert calls(flow[0]) == [0]
    assert [(n.marker, n.blocks[0].text) for n in notes] == [("أ", "انظر A/75/1")]


def test_a_mark_and_its_tab_may_be_spans_of_their_own():
    grid = table(block("مبلغ", "^(أ)^"))
    _, notes = take_table_notes([grid, block("(أ)", "\t", "انظر ", "A/75/1")], [])
    assert [(n.marker, n.blocks[0].text) for n in notes] == [("أ", "انظر A/75/1")]


def test_an_item_in_brackets_that_no_cell_calls_stays_one():
    items = [table(block("Posts")), block("(a)\tTo go;")]
    assert take_table_notes(items, []) == (items, [])
