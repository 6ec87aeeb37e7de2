"""Last lines of items stand behind their first again."""

from __future__ import annotations

from support.plain import compose, shown

COLUMN = [
    "The Conference met in the city by the sea, and everybody who was invited came to it",
    "and spoke about the schools of the islands for as long as the light of the day held,",
    "and about the teachers who had left, because nobody had paid them what was promised,",
    "until the last of the boats went back.",
]
FIRST = "Requests the Conference to meet once more in the city of Palais des"


def printed(*lines: str) -> list[str]:
    """Return the blocks of lines, behind a paragraph that shows the column."""
    return shown(compose("\n".join([*COLUMN, *lines])))[1:]


def test_a_last_line_below_the_label_stands_behind_the_first():
    assert printed("8.", "Nations;", "", FIRST, "", "9.", *COLUMN) == [
        f"8.\t{FIRST} Nations;",
        "9.\t" + " ".join(COLUMN),
    ]


def test_two_labels_may_stand_together():
    lines = ["(c)", "Nations;", "(d)", "", FIRST, "Notes the boats;", ""]

    assert printed(*lines) == [f"(c)\t{FIRST} Nations;", "(d)\tNotes the boats;"]


def test_a_short_item_keeps_its_place_before_a_heading():
    lines = ["8.", "Nations;", "", "Boats of the islands", "", "9.", *COLUMN]

    assert printed(*lines)[:2] == ["8.\tNations;", "Boats of the islands"]
