"""Tables by rulings and by columns alone: rows, cells, heads, spans, page breaks."""

import itertools

from support.printed_pages import SENTENCE, compose, line, page, set_text, texts

from converter.layout import TableGrid
from converter.layout.page import Block, FurnitureKind

ROWS = [
    ("Geneva", "1 200", "1 150"),
    ("Vienna", "786", "727"),
    ("Nairobi", "400", "376"),
    ("New York", "2 880", "2 200"),
]
HEAD = ("Duty station", "2030", "2031")
STARTS = (100.0, 330.0, 430.0)


def row(cells, y, *, bold=False):
    """Return a row: the first cell flush left, the others flush right."""
    lines = []
    for place, (text, x) in enumerate(zip(cells, STARTS, strict=True)):
        if text:
            right = x + 60
            start = x if place == 0 else right - 5 * len(text)
            lines.append(line(text, start, y, bold=bold))
    return lines


def rules(*tops):
    return [(100.0, top, 500.0, top + 0.5) for top in tops]


def ruled(rows=ROWS, y=200.0):
    """Return the lines and rulings of a table with a head and a foot."""
    lines = row(HEAD, y)
    for place, cells in enumerate(rows, 1):
        lines += row(cells, y + 16 * place)
    foot = y + 16 * len(rows) + 6
    return lines, rules(y - 14, y + 5, foot)


def tables(document):
    return [item for item in document.flow if isinstance(item, TableGrid)]


def cells(table):
    return [
        tuple(
            " ".join(b.text for b in cell.blocks if isinstance(b, Block))
            for cell in one
        )
        for one in table.rows
    ]


def test_a_ruled_table_has_rows_columns_and_a_head():
    lines, strokes = ruled()
    (table,) = tables(compose(page(*set_text(), *lines, rulings=strokes)))
    assert cells(table) == [HEAD, *ROWS]
    assert [one[0].header for one in table.rows] == [True, *[False] * len(ROWS)]


def test_text_before_and_after_a_table_stays_in_order():
    lines, strokes = ruled()
    after = set_text(f"It rose. {SENTENCE}.", 400)
    flow = compose(page(*set_text(), *lines, *after, rulings=strokes)).flow
    assert [type(item) for item in flow] == [Block, TableGrid, Block]


def test_columns_alone_make_a_table():
    lines = [
        one for place, cells in enumerate(ROWS) for one in row(cells, 200 + 16 * place)
    ]
    (table,) = tables(compose(page(*set_text(), *lines)))
    assert cells(table) == ROWS


def test_a_cell_over_several_lines_is_one_cell():
    lines, strokes = ruled(
        [("Geneva", "1 200", "1 150"), ("Economic Commission", "786", "727")]
    )
    lines.append(line("for Africa", 100, 244))
    strokes[-1] = (100.0, 252.0, 500.0, 252.5)
    (table,) = tables(compose(page(*set_text(), *lines, rulings=strokes)))
    assert cells(table)[-1] == ("Economic Commission for Africa", "786", "727")


def test_a_head_over_two_columns_spans_them():
    lines, strokes = ruled()
    lines.append(line("Number of documents", 385, 184))
    strokes[0] = (100.0, 170.0, 500.0, 170.5)
    (table,) = tables(compose(page(*set_text(), *lines, rulings=strokes)))
    spans = [cell.colspan for cell in table.rows[0] if cell.blocks]
    assert spans == [2]


def test_a_head_wider_than_its_column_stands_in_it():
    rows = [(place, number, "") for place, number, _ in ROWS]
    head = row(("Duty station", "Number of documents in print", ""), 200)
    body = [
        one
        for place, cells in enumerate(rows, 1)
        for one in row(cells, 200 + 16 * place)
    ]
    strokes = rules(186, 205, 270)
    (table,) = tables(compose(page(*set_text(), *head, *body, rulings=strokes)))
    assert cells(table)[0] == ("Duty station", "Number of documents in print")


def test_empty_cells_are_kept():
    rows = [("Geneva", "1 200", "1 150"), ("Vienna", "", "727"), *ROWS[2:]]
    lines, strokes = ruled(rows)
    (table,) = tables(compose(page(*set_text(), *lines, rulings=strokes)))
    assert cells(table)[2] == ("Vienna", "", "727")


def test_a_table_goes_on_on_the_next_page():
    upper, upper_rules = ruled(ROWS[:2])
    lower, lower_rules = ruled(ROWS[2:], y=80.0)
    found = compose(
        page(*set_text(), *upper, rulings=upper_rules),
        page(*lower, *set_text(y=300), rulings=lower_rules),
    )
    (table,) = tables(found)
    assert cells(table) == [HEAD, *ROWS]
    again = [f.text for f in found.furniture if f.kind == FurnitureKind.RUNNING_HEAD]
    assert again == [" ".join(HEAD)]


def test_a_table_without_a_foot_goes_on_when_the_head_is_repeated():
    upper, upper_rules = ruled(ROWS[:2])
    lower, lower_rules = ruled(ROWS[2:], y=80.0)
    found = compose(
        page(*set_text(), *upper, rulings=upper_rules[:2]),
        page(*lower, *set_text(y=300), rulings=lower_rules),
    )
    (table,) = tables(found)
    assert cells(table) == [HEAD, *ROWS]


def ruled_below(rows, y):
    """Return the lines and rulings of a table with a ruling below every row."""
    lines, strokes = ruled(rows, y)
    return lines, [*strokes, *rules(*(y + 16 * at + 5 for at in range(1, len(rows))))]


def over_two_pages(upper, lower):
    """Return the cells of a table whose rows stand on two pages, its head left out."""
    first, first_rules = ruled_below(upper, 200.0)
    second, second_rules = ruled_below(lower, 80.0)
    found = compose(
        page(*set_text(), *first, rulings=first_rules),
        page(*second, *set_text(y=300), rulings=second_rules),
    )
    (table,) = tables(found)
    return cells(table)[1:]


def test_a_cell_that_finds_no_room_goes_on_on_the_next_page():
    split, rest = ("Addis Ababa and the", "400", "376"), ("African Union", "", "")
    shown = over_two_pages([*ROWS[:3], split], [rest, *ROWS])
    whole = ("Addis Ababa and the African Union", "400", "376")
    assert shown == [*ROWS[:3], whole, *ROWS]


def test_a_row_that_heads_others_stays_one_at_the_head_of_a_page():
    europe, africa = ("Europe", "", ""), ("Africa", "", "")
    shown = over_two_pages([europe, *ROWS], [africa, *ROWS])
    assert shown == [europe, *ROWS, africa, *ROWS]


def test_numbers_of_items_are_no_column():
    lines = []
    for place, (name, *numbers) in enumerate(ROWS):
        y = 200 + 16 * place
        lines += [line(f"{place + 1}.", 100, y), line(name, 124, y)]
        lines += row(("", *numbers), y)
    (table,) = tables(compose(page(*set_text(), *lines)))
    assert cells(table)[0] == ("1. Geneva", "1 200", "1 150")


def test_a_label_and_its_text_are_no_table():
    lines = [
        one
        for place in range(5)
        for one in (
            line(f"{place + 1}.", 100, 200 + 24 * place),
            line(SENTENCE[:60], 140, 200 + 24 * place),
        )
    ]
    assert tables(compose(page(*set_text(), *lines))) == []


def test_the_border_of_a_page_is_no_table():
    border = [(30.0, 20.0, 570.0, 20.5), (30.0, 780.0, 570.0, 780.5)]
    found = compose(page(*set_text(), *set_text(y=300), rulings=border))
    assert texts(found) == [f"{SENTENCE}."] * 2


def test_a_short_table_of_one_column_is_known_by_another_of_the_document():
    texts = ("First item of the list", "Second item of the list")

    def list_of(count, y):
        tops = [y + 16 * place for place in range(count)]
        rows = [
            line(text, 102, top, size=8)
            for text, top in zip(itertools.cycle(texts), tops, strict=False)
        ]
        return rows, rules(y - 14, *(top + 5 for top in tops))

    long, long_rules = list_of(6, 200)
    short, short_rules = list_of(2, 500)
    between = set_text(y=400)
    made = compose(page(*long, *between, *short, rulings=[*long_rules, *short_rules]))
    assert [len(table.rows) for table in tables(made)] == [6, 2]


def test_every_character_is_kept():
    lines, strokes = ruled()
    found = compose(page(*set_text(), *lines, rulings=strokes))
    shown = "".join(texts(found)).replace(" ", "")
    printed = "".join(one.text for one in (*set_text(), *lines)).replace(" ", "")
    assert sorted(shown) == sorted(printed)
