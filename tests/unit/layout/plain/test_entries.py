"""Letters of headings that plain text prints behind them."""

from support.plain import compose, shown

LISTED = "Contents\n\n(a) Schools of the islands\n\n(b) Boats of the winter\n\n"
TEXT = (
    "The Conference met in the city by the sea, and everybody who was invited came to it\n"
    "and spoke about the schools of the islands for as long as the light of the day held.\n"
)


def printed(text: str) -> list[str]:
    return shown(compose(LISTED + TEXT + TEXT + text + TEXT * 2))[3:]


def test_a_letter_behind_a_listed_heading_goes_before_it():
    blocks = printed("\nSchools of the islands (A/61/301)\n\n(a)\n\n")

    assert "(a) Schools of the islands (A/61/301)" in blocks


def test_a_heading_of_two_lines_keeps_them_together():
    blocks = printed("\nSchools of the\nislands\n\n(a)\n\n")

    assert "(a) Schools of the islands" in blocks


def test_a_letter_behind_another_line_stays():
    assert "(a) Schools of the islands (A/61/301)" not in printed(
        "\nSchools of the islands (A/61/301)\n\n(b)\n\n"
    )
