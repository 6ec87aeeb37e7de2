"""Where the title of a letter ends, in text without bold type."""

import re
from dataclasses import replace

from support.plain import CUES, compose, shown

LETTERS = replace(
    CUES,
    letters=re.compile(r"Letter dated "),
    annexed=re.compile(r"Annex to the letter "),
)
TITLE = [
    "Letter dated 3 May 2044 from the Permanent Representative of Arcadia",
    "to the United Nations at the Sea addressed to the High Commissioner",
    "for the Schools of the Islands and the Teachers of the Lighthouses",
]
TEXT = [
    "The Permanent Mission of Arcadia sends its greetings to the Office of the High",
    "Commissioner and has the honour to write about the schools of the islands, which",
    "have been closed since the last of the teachers left.",
]
ANNEX = [
    "Annex to the letter dated 3 May 2044 from the Permanent Representative",
    "of Arcadia to the United Nations at the Sea addressed to the High",
    "Commissioner for the Schools of the Islands and the Teachers of the",
    "Lighthouses",
]
MORE = (
    "The boats of the winter bring the books, and the teachers read them to everybody,"
)


def printed(*lines: str) -> list[str]:
    return shown(compose("\n".join([*lines, "", MORE, MORE, MORE, MORE]), LETTERS))


def test_a_narrow_title_ends_where_wider_lines_begin():
    blocks = printed("A/61/301", "", *TITLE, *TEXT)

    assert blocks[1:3] == [" ".join(TITLE), " ".join(TEXT)]


def test_an_annex_label_ends_where_the_title_of_the_letter_ended():
    blocks = printed(*TITLE, *TEXT, "", *ANNEX, "Chronology of the islands", "", *TEXT)

    assert blocks[2:4] == [" ".join(ANNEX), "Chronology of the islands"]


def test_another_paragraph_of_uneven_lines_stays_whole():
    lines = ["The Office said", *TITLE[1:], *TEXT]

    assert " ".join(lines) in printed("A/61/301", "", *lines)
