"""Where a paragraph begins, and where a sentence only goes on."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from support.plain import CUES, compose, shown

COLUMN = [
    "The Conference met in the city by the sea, and everybody who was invited came to it",
    "and spoke about the schools of the islands for as long as the light of the day held,",
    "and about the teachers who had left, because nobody had paid them what was promised,",
    "until the last of the boats went back.",
]
WHOLE = " ".join(COLUMN)


def printed(*lines: str) -> list[str]:
    """Return the blocks of lines, behind a paragraph that shows the column."""
    return shown(compose("\n".join([*COLUMN, *lines])))[1:]


def test_a_short_line_with_a_stop_ends_a_paragraph():
    assert printed(*COLUMN, *COLUMN) == [WHOLE, WHOLE]


def test_a_full_line_with_a_comma_goes_on():
    assert printed(*COLUMN[2:]) == [" ".join(COLUMN[2:])]


@pytest.mark.parametrize("break_", ["\f", "\n\f\n\n"])
def test_a_sentence_goes_on_over_the_page(break_):
    text = "\n".join(COLUMN + COLUMN[:2]) + break_ + "\n".join(COLUMN[2:])

    assert shown(compose(text)) == [WHOLE, WHOLE]


def test_a_title_over_two_lines_is_one_block():
    assert printed("", "Schools of the islands in all the oceans of", "the south", "")[
        :1
    ] == ["Schools of the islands in all the oceans of the south"]


def test_openers_begin_paragraphs_behind_a_comma():
    assert printed(*COLUMN[:3], "Recalling its plan,", "Noting the report.") == [
        " ".join(COLUMN[:3]),
        "Recalling its plan,",
        "Noting the report.",
    ]


def test_the_formula_begins_a_paragraph_wherever_it_stands():
    assert printed(*COLUMN[:3], "The General Assembly,")[-1] == "The General Assembly,"


def test_items_are_sentences():
    first = "(a) The schools of the islands, which have been built of the wood of the"

    assert printed(first, "Palm trees on the shore;", "(b) The boats.") == [
        f"{first} Palm trees on the shore;",
        "(b) The boats.",
    ]


def test_a_heading_stands_between_two_paragraphs():
    assert printed("Schools by the sea", *COLUMN)[0] == "Schools by the sea"


def test_lines_of_the_masthead_stand_alone():
    masthead = ["United Nations", "General Assembly", "Sixty-first session"]

    assert shown(compose("\n".join([*masthead, *COLUMN * 2])))[:3] == masthead


def test_signature_lines_stand_alone():
    assert printed("Jane Doe", "Ambassador", "Permanent Representative") == [
        "Jane Doe",
        "Ambassador",
        "Permanent Representative",
    ]


def test_an_indent_begins_a_paragraph_where_first_lines_are_indented():
    lines = [f" {COLUMN[0]}", *COLUMN[1:3], f" {COLUMN[0]}", *COLUMN[1:]] * 2

    assert len(shown(compose("\n\n".join(lines)))) == 4


def test_a_blank_line_begins_a_paragraph_where_lines_have_none_between():
    first, second = f"{COLUMN[0][:-14]} for the end.", COLUMN[1].capitalize()

    assert printed(first, "", second, COLUMN[3]) == [first, f"{second} {COLUMN[3]}"]


def test_a_small_operative_opener_begins_where_the_language_prints_it_small():
    cues = replace(CUES, acts=re.compile("requests|Requests"), small_acts=True)
    text = "\n".join([*COLUMN, *COLUMN[:3], "requests all to be paid.", *COLUMN])

    assert shown(compose(text, cues))[1:3] == [
        " ".join(COLUMN[:3]),
        "requests all to be paid.",
    ]


def test_a_small_operative_opener_goes_on_elsewhere():
    cues = replace(CUES, acts=re.compile("requests|Requests"))
    text = "\n".join([*COLUMN, *COLUMN[:3], "requests all to be paid.", *COLUMN])

    assert "promised, requests" in shown(compose(text, cues))[1]


def test_below_the_heading_of_a_numbered_part_a_small_opener_begins():
    heading = (
        "Schools of the islands in all the oceans of the south and of the north of"
    )
    text = "\n".join([*COLUMN, "II", heading, "напоминая о решении,", *COLUMN])
    small = replace(CUES, small_acts=True)

    assert shown(compose(text, small))[1:4] == ["II", heading, "напоминая о решении,"]


def test_a_small_opener_goes_on_where_openers_have_capitals():
    cues = replace(CUES, openers=re.compile("(?i:recalling)"))
    text = "\n".join([*COLUMN, *COLUMN[:3], "recalling the boats.", *COLUMN])

    assert "promised, recalling" in shown(compose(text, cues))[1]


def test_below_the_heading_of_a_numbered_part_an_operative_opener_begins():
    cues = replace(CUES, acts=re.compile("Approves"))
    heading = "Budget of the schools of the islands in all the oceans of the south sea"
    text = "\n".join([*COLUMN, "II", heading, "Approves the budget.", *COLUMN])

    assert shown(compose(text, cues))[1:4] == ["II", heading, "Approves the budget."]


def test_a_title_that_ends_with_a_preposition_goes_on_with_the_name_of_an_organ():
    cues = replace(CUES, unfinished=re.compile(r"(?<!\S)(?:of|the)$"))
    title = "Rules of procedure of the schools by the sea, and of the"
    text = "\n".join([*COLUMN, "", title, "General Assembly", "", *COLUMN])

    assert shown(compose(text, cues))[1] == f"{title} General Assembly"


def test_a_title_stands_beside_the_label_of_its_level():
    cues = replace(CUES, levels=re.compile(r"Rule \d+"))
    lines = ["Rule 1 Schools by the sea", "The schools stand by the sea.",
             "Rule 2 Boats", "The boats go out."]  # fmt: skip

    assert shown(compose("\n".join([*COLUMN, *lines]), cues))[1:] == lines


def test_a_title_stands_below_the_label_of_its_level():
    levels = re.compile(r"Rule \d+")
    cues = replace(CUES, levels=levels, masthead=levels)
    lines = ["Rule 1", "Decisions on the schools", "The schools stand by the sea:",
             "(a) On the islands."]  # fmt: skip

    assert shown(compose("\n".join([*COLUMN, *lines]), cues))[1:] == lines


def test_inside_an_operative_paragraph_no_preambular_one_begins():
    cues = replace(CUES, acts=re.compile("Urges"))
    text = "\n".join(
        [
            *COLUMN,
            f"Urges all: {COLUMN[1]}",
            COLUMN[2],
            "Recalling it, to come.",
            *COLUMN,
        ]
    )

    assert "promised, Recalling" in shown(compose(text, cues))[1]


def test_a_list_of_names_goes_on_behind_its_comma():
    first = "Arcadia, the Islands of the South, the Lighthouses of the North, Utopia, Winter,"

    assert f"{first} Sea: draft resolution" in printed(
        "", first, "Sea: draft resolution", ""
    )


def test_a_part_may_begin_behind_the_comma_of_a_preamble():
    clause = "Recalling the Islands of the South, the Lighthouses of the North and the Winter,"

    assert "Sea of books" in printed("", clause, "Sea of books", "", *COLUMN)


def test_a_title_in_capitals_does_not_go_on_in_small_letters_behind_a_blank():
    title = "RECORD OF THE SIX HUNDRED AND TWELFTH MEETING OF THE CONFERENCE OF THE"

    assert title in printed("", title, "", "held on the shore of the sea, at noon", "")


def test_the_distribution_over_two_lines_is_one_line():
    cues = replace(CUES, distribution=re.compile(r"Distr\. GENERAL"))
    text = "\n".join(["Distr.", "GENERAL", "", "A/61/301", "", *COLUMN, *COLUMN])

    assert shown(compose(text, cues))[0] == "Distr. GENERAL"


CLOSING = replace(
    CUES, adopted=re.compile(r"Adopted .*at the \d+(?:st|nd|rd|th) meeting.*")
)


@pytest.mark.parametrize(
    "lines",
    [
        ["Adopted unanimously at the", "716th meeting."],
        ["Adopted at the 476th meet-", "ing by 9 votes to none,", "with 2 abstentions",
         "(Arcadia, Utopia)."],
    ],
)  # fmt: skip
def test_a_closing_line_goes_on_in_its_narrow_column(lines):
    found = shown(compose("\n".join([*COLUMN, "", *lines]), CLOSING))

    assert found[0] == WHOLE
    assert len(found) == 2
    assert found[1].endswith(lines[-1])


def test_behind_the_stop_of_a_closing_line_something_else_begins():
    text = "\n".join([*COLUMN, "", "Adopted at the 716th meeting.", "Schools"])

    assert shown(compose(text, CLOSING))[-1] == "Schools"


def test_each_entry_of_a_contents_list_stands_alone():
    dots = "." * 90
    entries = [f"I. Schools {dots} 1-16 3", f"II. Boats {dots} 17-19 5"]

    assert shown(compose("\n".join([*COLUMN, "", *entries])))[1:] == entries


def test_a_conjunction_binds_a_chinese_opener_to_the_full_line_before_it():
    cues = replace(CUES, openers=re.compile("并?回顾"), binds=re.compile("并"))
    line = (
        "回顾各岛屿的学校和船只在海上的工作以及教师和学生在各个会议上所作的发言和贡献，"
    )
    lines = [line, f"并{line}", "感谢各岛屿。", *[line] * 4]

    assert shown(compose("\n".join(lines), cues))[0] == f"{line}并{line}感谢各岛屿。"
