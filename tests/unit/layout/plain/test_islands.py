"""Words of a stretched line that were printed behind the paragraph."""

from support.plain import compose, shown

COLUMN = [
    "The Conference met in the city by the sea, and everybody who was invited came to it",
    "and spoke about the schools of the islands for as long as the light of the day held,",
    "and about the teachers who had left, because nobody had paid them what was promised,",
    "until the last of the boats went back.",
]


def printed(*lines):
    return shown(compose("\n".join([*COLUMN, *lines, *COLUMN])))[1:]


def test_words_between_empty_lines_go_back_to_their_line():
    blocks = printed(
        "2.", "endorses the findings", "of the Conference;", "", "and",
        "", "recommendations", "", "contained", "", "in", "", "the report", "",
    )  # fmt: skip

    assert blocks[0] == (
        "2.\tendorses the findings and recommendations contained in the report "
        "of the Conference;"
    )


def test_a_year_between_the_words_goes_back_with_them():
    blocks = printed(
        "2.", "proclaims the ninth of June,", "the day of the islands;", "",
        "beginning", "", "in", "", "the year", "", "2044,", "",
    )  # fmt: skip

    assert blocks[0] == (
        "2.\tproclaims the ninth of June, beginning in the year 2044, "
        "the day of the islands;"
    )


def test_words_that_are_too_many_for_the_line_stay():
    blocks = printed("A list of names;", "", *["word", ""] * 40)

    assert blocks[0] == "A list of names;"


def test_capitalised_words_are_cells_or_headings():
    blocks = printed("endorses", "the list of names;", "", "Islands", "", "Schools", "")

    assert "Islands" in blocks


def test_a_capitalised_word_between_a_colon_and_the_items_is_no_heading():
    blocks = printed(
        "(b)", "Such findings as are certified by the", "of the Conference as follows:",
        "", "President", "", "(i)", "", "Schools on the islands;",
    )  # fmt: skip

    assert blocks[0] == (
        "(b)\tSuch findings as are certified by the President "
        "of the Conference as follows:"
    )


def test_a_long_line_that_had_room_for_the_next_word_misses_words_too():
    blocks = printed(
        "(f)", "measures by which all who own the ships may be called",
        "for the loss of the boats;", "", "to account", "", "(g)",
    )  # fmt: skip

    assert blocks[0] == (
        "(f)\tmeasures by which all who own the ships may be called to account "
        "for the loss of the boats;"
    )
