"""Runs stand in the row whose text they belong to."""

from converter.readers.pdf.faces import Face
from converter.readers.pdf.rows import rows_of
from converter.readers.pdf.runs import Run

FACE = Face("Serif", bold=False, italic=False)


def run(text, x0, base, size=13.0):
    """Return a run on a baseline, half an em wide for each letter."""
    return Run(text, x0, x0 + size * len(text) / 2, base, size, FACE, 0, 0, len(text))


def test_brackets_raised_at_full_size_belong_to_the_call_between_them():
    rows = rows_of(
        [
            run("text before it", 200.0, 505.0),
            run("(", 180.0, 497.0),
            run("1", 187.0, 499.5, size=7.5),
            run(")", 191.0, 497.0),
            run("after", 140.0, 505.0),
        ]
    )

    (row,) = rows
    assert sorted(one.text for one in row.runs if one.script) == ["(", ")", "1"]


def test_brackets_without_a_small_number_between_them_stay_where_they_are():
    rows = rows_of([run("(", 180.0, 497.0), run("text", 200.0, 505.0)])

    assert len(rows) == 2
