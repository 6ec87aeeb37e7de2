"""Labels inside sentences, and numbers that follow one another."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from support.plain import CUES, compose, shown

from converter.layout.plain.enumeration import closes_bracket, counted, runs_in

COLUMN = [
    "The Conference met in the city by the sea, and everybody who was invited came to it",
    "and spoke about the schools of the islands for as long as the light of the day held,",
    "and about the teachers who had left, because nobody had paid them what was promised,",
    "until the last of the boats went back.",
]
FULL = "and about the teachers who had left, because nobody had paid them what was agreed on at"
MANY = replace(
    CUES, labels=re.compile(rf"(?:{CUES.labels.pattern}|[a-z]\)\s*|[–-]\s+|\d\d\)\s*)")
)


def printed(*lines: str) -> list[str]:
    """Return the blocks of lines, behind a paragraph that shows the column."""
    return shown(compose("\n".join([*COLUMN, *lines]), MANY))[1:]


def test_the_next_number_begins_a_paragraph_behind_a_full_heading():
    first = ["1. Schools of the islands;", FULL.replace("and a", "A", 1)]

    assert printed(*first, "2. Requests the boats to come back, and to stay.")[1:] == [
        FULL.replace("and a", "A", 1),
        "2. Requests the boats to come back, and to stay.",
    ]


def test_another_number_behind_a_full_line_is_part_of_the_sentence():
    first = ["1. Schools of the islands;", FULL.replace("and a", "A", 1)]

    assert len(printed(*first, "7. Nobody came, and nobody stayed.")) == 2


def test_a_list_within_a_sentence_goes_on():
    lines = [COLUMN[0], FULL.replace("because", "because a)").replace("paid", "b)"),
             "c) schools for the boats and d) boats for the schools."]  # fmt: skip

    assert len(printed(*lines)) == 1


def test_a_bracket_goes_on():
    lines = [COLUMN[0], FULL.replace("was agreed on at", "was (Statute, Article"),
             "22) agreed on by them all."]  # fmt: skip

    assert len(printed(*lines)) == 1


def test_a_dash_goes_on_with_a_sentence():
    assert len(printed(COLUMN[0], FULL, "– and on the ships – by the sea.")) == 1


def test_a_dash_behind_a_colon_is_an_item():
    assert len(printed(*COLUMN[:2], "namely the following:", "– the ships;")) == 2


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("13. Decides", 13),
        ("13 - تقرر", 13),
        ("5．决定", 5),
        ("13.5 million", 0),
        ("(a) To", 0),
    ],
)
def test_the_number_of_a_paragraph_is_read(line: str, number: int):
    assert counted(line) == number


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("to a) see the schools", "b) hear"),
        ("of (i) the boats", "(ii) the sea"),
        ("到 (a) 学校", "(b) 船"),
        ("من (أ) المدارس", "(ب) القوارب"),
    ],
)
def test_a_label_goes_on_with_the_one_before_it(sentence: str, label: str):
    assert runs_in(sentence, label)


def test_the_label_of_the_paragraph_itself_begins_no_list_within_it():
    assert not runs_in("(a) To see the schools;", "(b) To hear")


def test_a_label_with_both_brackets_closes_none():
    assert not closes_bracket("the sea (and", "(b) the boats")
