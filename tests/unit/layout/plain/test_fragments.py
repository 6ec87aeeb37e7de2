"""Justified lines that came apart at their blanks are whole again."""

from __future__ import annotations

import re
from dataclasses import replace

from support.plain import CUES, compose, shown

COLUMN = [
    "The Conference met in the city by the sea, and everybody who was invited came to it",
    "and spoke about the schools of the islands for as long as the light of the day held,",
    "and about the teachers who had left, because nobody had paid them what was promised,",
    "until the last of the boats went back.",
]


def test_pieces_of_a_line_inside_a_sentence_are_put_together():
    document = compose(
        "\n".join(
            [
                *COLUMN,
                COLUMN[0],
                "and spoke about the schools",
                "of the islands for",
                "as long as the light held",
                *COLUMN[2:],
            ]
        )
    )

    assert len(shown(document)) == 2
    assert (
        "schools of the islands for as long as the light held and" in shown(document)[1]
    )


def test_the_first_line_of_an_item_may_be_in_pieces():
    document = compose(
        "\n".join([*COLUMN, "1.", "Requests", "all States to see to", "it that", "schools",
                   "are built soon,", *COLUMN[1:]])
    )  # fmt: skip

    assert shown(document)[1].startswith(
        "1.\tRequests all States to see to it that schools are built soon, and spoke"
    )


def test_short_lines_behind_a_stop_are_not_put_together():
    names = ["Jane Doe", "Ambassador", "Permanent Representative"]

    assert shown(compose("\n".join([*COLUMN * 2, *names])))[-3:] == names


def test_clean_text_has_no_pieces():
    lines = ["Schools", "Islands", "Boats", "The teachers and their books"]

    assert len(shown(compose("\n\n\n".join(lines)))) == 4


def test_words_one_below_the_other_are_no_paragraphs():
    lines = [*COLUMN[:3], "of", "stone", "and", "of wood, and the boats.", *COLUMN]

    assert (
        "promised, of stone and of wood, and the boats."
        in shown(compose("\n".join([*COLUMN, *lines])))[1]
    )


def test_a_small_letter_alone_is_a_word():
    cues = replace(CUES, masthead=re.compile("[a-z]", re.IGNORECASE))
    lines = [*COLUMN[:3], "and", "a", "boat", "of the islands.", *COLUMN]
    blocks = shown(compose("\n".join([*COLUMN, *lines]), cues))

    assert "and a boat of the islands." in blocks[1]


def test_the_first_line_of_an_item_is_shorter_by_its_label():
    document = compose(
        "\n".join([*COLUMN, "1.", "Requests", "the President", "of the Conference",
                   "to prepare what", "informs all who came to the islands,", *COLUMN[1:]])
    )  # fmt: skip

    assert shown(document)[1].startswith("1.\tRequests the President of the Conference")


def test_pieces_stand_before_the_last_word_of_their_paragraph():
    pieces = ["of the International", "Decade,", "approved earlier by", "the General",
              "Conference of", "Presidents."]  # fmt: skip
    lines = [*COLUMN[:3], *pieces, *COLUMN]

    assert shown(compose("\n".join([*COLUMN, *lines])))[1] == " ".join(
        [*COLUMN[:3], *pieces]
    )


def test_the_label_of_a_level_in_small_letters_is_part_of_a_sentence():
    cues = replace(CUES, masthead=re.compile("section [IVX]+", re.IGNORECASE))
    lines = [*COLUMN[:3], "section II", "of it, and section X of the same, and of all."]

    assert len(shown(compose("\n".join([*COLUMN, *lines]), cues))) == 2


def test_names_among_words_one_below_the_other_are_no_headings():
    words = ["programmes", "and", "agencies", "Conference", "Islands", "to", "find"]
    lines = [*COLUMN[:3], *words, "the money for the boats that they build.", *COLUMN]

    assert " ".join(words) in shown(compose("\n".join([*COLUMN, *lines])))[1]


def test_a_sentence_may_begin_one_word_a_line():
    words = ["Written", "statements", "on", "paper"]
    lines = [*COLUMN, *words, "are put before the meeting.", *COLUMN]

    assert " ".join(words) in "\n".join(shown(compose("\n".join([*COLUMN, *lines]))))
