"""Cells of the masthead come apart again."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from support.plain import CUES, compose, shown


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("United Nations A/61/9", ["United Nations", "A/61/9"]),
        ("General Assembly 3 May 2006", ["General Assembly", "3 May 2006"]),
        ("Distr.: General United Nations", ["Distr.: General", "United Nations"]),
    ],
)
def test_two_cells_on_one_line_are_two_blocks(line, cells):
    text = f"{line}\n\n Schools of the islands\n\n The General Assembly,\n"

    assert shown(compose(text))[:2] == cells


def test_a_line_with_other_words_is_left_alone():
    line = "United Nations Conference on Schools"

    assert shown(compose(f"{line}\n\n The General Assembly,\n"))[0] == line


def test_far_from_the_head_of_the_text_nothing_is_parted():
    line = "General Assembly 3 May 2006"
    text = "\n\n\n".join(["The school is old."] * 30 + [line])

    assert shown(compose(text))[-1] == line


def test_a_cell_whose_value_was_read_first_is_put_together():
    blocks = shown(compose("United Nations\n\nGeneral\nGeneral Assembly Distr.:\n"))

    assert blocks == ["United Nations", "General Assembly", "Distr.: General"]


def test_a_line_that_a_narrow_cell_broke_is_one():
    cues = replace(CUES, masthead=re.compile(r"\d+th \(resumed\) plenary meeting"))
    column = "The Conference met in the city by the sea, and everybody came to it\n" * 4
    text = f"{column}and went home.\n48th (resumed) plenary\nmeeting\n{column}"

    assert "48th (resumed) plenary meeting" in shown(compose(text, cues))


def test_a_cell_printed_behind_the_page_goes_to_the_head():
    cues = replace(CUES, distribution=re.compile("Distr.: General"))
    body = "Schools of the islands\n\nThe General Assembly,\n"
    text = f"United Nations\n\nA/61/9\n\n{body}\n\nDistr.: General\n3 May 2006\n"

    assert shown(compose(text, cues))[:4] == [
        "United Nations",
        "A/61/9",
        "Distr.: General",
        "3 May 2006",
    ]


def test_a_distribution_without_date_stays_where_it_is():
    cues = replace(CUES, distribution=re.compile("Distr.: General"))
    text = "A/61/9\n\nThe General Assembly,\n\nDistr.: General\n\nIt is new.\n"

    assert shown(compose(text, cues))[0:2] == ["A/61/9", "The General Assembly,"]
