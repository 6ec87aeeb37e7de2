"""Rules end a part of the text, or only a page."""

from __future__ import annotations

from support.plain import compose, furniture, shown

RULE = "_" * 18
LINES = [
    " Recalling the report of the Secretary-General on migration, development and the schools",
    "of the islands, and the plan that was adopted by the Conference of all the States that",
    "live by the sea, and wishing that none of their schools is closed for want of teachers,",
]


def mined(*lines: str) -> str:
    """Return lines as mined text has them."""
    return "\n\n".join(lines) + "\n"


def test_a_rule_inside_a_sentence_was_the_end_of_a_page():
    document = compose(mined(LINES[0], RULE, *LINES[1:]))

    assert shown(document) == [" ".join(line.strip() for line in LINES)]
    assert furniture(document) == [("footnote rule", RULE)]


def test_a_rule_between_items_of_one_sentence_was_the_end_of_a_page():
    document = compose(mined(*LINES, RULE, *LINES))

    assert furniture(document) == [("footnote rule", RULE)]
    assert len(shown(document)) == 2


def test_a_rule_before_an_annex_stays():
    document = compose(mined(*LINES[:2], "live by the sea.", RULE, " Annex", *LINES))

    assert shown(document)[1:3] == ["---", "Annex"]
    assert furniture(document) == []


def test_a_rule_at_the_end_of_the_text_stays():
    document = compose(mined(*LINES[:2], "live by the sea.", RULE))

    assert shown(document)[-1] == "---"


def test_a_rule_that_looks_like_one_of_a_page_ends_another_page():
    document = compose(
        mined(LINES[0], RULE, *LINES[1:], *LINES[:2], "all.", RULE, *LINES)
    )

    assert furniture(document) == [("footnote rule", RULE)] * 2
    assert len(shown(document)) == 3


def test_a_rule_like_those_of_pages_stays_before_an_annex():
    document = compose(
        mined(LINES[0], RULE, *LINES[1:], *LINES[:2], "all.", RULE, " Annex", *LINES)
    )

    assert furniture(document) == [("footnote rule", RULE)]
    assert shown(document)[2:4] == ["---", "Annex"]
