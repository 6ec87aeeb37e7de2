"""Columns side by side in a plain text are read one after the other."""

import itertools
import textwrap

from converter.layout.plain.columns import in_columns
from converter.layout.plain.rows import Row

FIRST = (
    "Mr. Almeida (Utopia): My delegation thanks the Secretary-General for his report "
    "on the work of the Organization. We have read it with care, and we wish to make "
    "three remarks on the rivers of the region, on their fish and on those who live "
    "from them. The first of them concerns the floods of the last winter, which we "
    "had not foreseen and which took the bridges of four towns within a night."
)
SECOND = (
    "The second remark is about money. The fund that was set up by the Assembly is "
    "empty, and nobody has said who is to fill it again. We invite all those who have "
    "spoken of solidarity in this Hall to tell us when they will pay what they have "
    "promised, and the others to do as much as those who have paid already this year."
)
LEFT, RIGHT = f"{FIRST} {SECOND}", f"{SECOND} {FIRST}"
WIDTH, GUTTER = 48, 54


def rows(*lines):
    """Return rows as the reader gives them."""
    blank = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            blank += 1
            continue
        indent = len(line) - len(line.lstrip())
        text = line.strip()
        yield Row(
            text=text,
            page=1,
            number=number,
            indent=indent,
            blank_before=blank,
            width=len(text),
        )
        blank = 0


def side_by_side(left, right):
    """Return lines of two columns."""
    columns = (
        textwrap.wrap(text, WIDTH, break_on_hyphens=False) for text in (left, right)
    )
    for one, other in itertools.zip_longest(*columns, fillvalue=""):
        yield f"{one:<{GUTTER}}{other}".rstrip()


def read(*lines):
    return " ".join(row.text for row in in_columns(list(rows(*lines))))


def test_the_left_column_is_read_first():
    assert read(*side_by_side(LEFT, RIGHT)) == f"{LEFT} {RIGHT}"


def test_a_line_across_the_page_stays_before_and_after():
    head = "General Assembly, ninetieth session, fourth plenary meeting, held in public"
    lines = [head, "", *side_by_side(LEFT, RIGHT), "", head]
    assert read(*lines) == f"{head} {LEFT} {RIGHT} {head}"


def test_the_second_paragraph_of_a_column_keeps_its_blank_line():
    lines = list(side_by_side(LEFT, RIGHT))
    lines[4] = " " * GUTTER + lines[4][GUTTER:]
    found = in_columns(list(rows(*lines)))
    assert [row.blank_before for row in found[:6]] == [0, 0, 0, 0, 1, 0]


def test_a_table_stays_row_by_row():
    lines = [
        f"{f'Duty station {n}, in thousands of dollars':<54}{n} 200" for n in range(14)
    ]
    assert [row.text for row in in_columns(list(rows(*lines)))] == lines


def test_a_masthead_stays_as_it_is():
    lines = [
        f"{'United Nations':<54}A/90/PV.4",
        f"{'General Assembly':<54}Official Records",
    ]
    assert [row.text for row in in_columns(list(rows(*lines)))] == lines


def test_text_of_one_column_stays_as_it_is():
    lines = textwrap.wrap(FIRST + " " + SECOND, 90)
    assert [row.text for row in in_columns(list(rows(*lines)))] == lines
