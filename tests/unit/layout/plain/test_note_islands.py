"""Words of a note's line that stand below all notes are put back."""

from __future__ import annotations

from support.plain import compose, notes, shown

COLUMN = [
    "The Conference met in the city by the sea, and everybody who was invited came to it",
    "and spoke about the schools of the islands for as long as the light of the day held,",
    "and about the teachers who had left, because nobody had paid them what was promised,",
]
LAST = "until the last of the boats went back.1"


def test_words_below_the_notes_fill_the_line_that_ended_early():
    foot = ["1", "", "Official Records of the", "Supplement No. 5 (A/75/5).", "",
            "Conference", "", "of the", "", "Islands,", ""]  # fmt: skip
    document = compose("\n".join([*COLUMN, LAST, *foot, "\f", *COLUMN, "and came."]))

    assert notes(document) == [
        (
            "1",
            "Official Records of the Conference of the Islands, Supplement No. 5 (A/75/5).",
        )
    ]
    assert len(shown(document)) == 2


def test_words_below_whole_notes_stay_in_the_flow():
    foot = ["1", "", "See document A/75/5, on the boats.", "", "Schools", ""]
    document = compose("\n".join([*COLUMN, LAST, *foot, "\f", *COLUMN, "and came."]))

    assert notes(document) == [("1", "See document A/75/5, on the boats.")]
    assert "Schools" in shown(document)


def test_the_line_may_itself_have_come_apart():
    foot = ["1", "", "Official", "Records", "Supplement No. 5 (A/75/5).", "",
            "of the", "", "Conference", "", "of Islands,", ""]  # fmt: skip
    document = compose("\n".join([*COLUMN, LAST, *foot, "\f", *COLUMN, "and came."]))

    assert notes(document) == [
        (
            "1",
            "Official Records of the Conference of Islands, Supplement No. 5 (A/75/5).",
        )
    ]
