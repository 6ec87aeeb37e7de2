"""Footnotes leave the ends of pages, and their calls are found in the text."""

from __future__ import annotations

from support.plain import compose, furniture, notes, shown

FULL = "Words fill this line of the body until no other word would find any room on it, and"


def page(*lines: str) -> str:
    """Return lines with enough text around them to show the column."""
    return "\n".join([FULL, FULL, FULL, "so the paragraph ends.", *lines])


def test_marks_in_a_stack_share_out_the_texts_behind_them():
    document = compose(
        page(
            "States agree,* recall the plan1 and note the report.2",
            "*",
            "1",
            "2",
            "",
            "All of them.",
            "See the plan of the Conference, which was held in the city by the sea, at",
            "the end of the year.",
            "A/61/1.",
        )
    )

    assert notes(document) == [
        ("*", "All of them."),
        (
            "1",
            "See the plan of the Conference, which was held in the city by the sea, at the"
            " end of the year.",
        ),
        ("2", "A/61/1."),
    ]
    assert (
        shown(document)[-1]
        == "States agree,[*] recall the plan[1] and note the report.[2]"
    )


def test_each_mark_may_stand_before_its_own_text():
    document = compose(
        page(
            "the plan1 and the report.2",
            "",
            "1",
            "",
            "The plan.",
            "",
            "2",
            "",
            "A/61/1.",
        )
    )

    assert notes(document) == [("1", "The plan."), ("2", "A/61/1.")]


def test_marks_may_stand_on_the_line_of_their_text():
    document = compose(
        page("the plan 2 and the report. 3", "", "2 See the plan.", "3 Ibid., annex.")
    )

    assert notes(document) == [("2", "See the plan."), ("3", "Ibid., annex.")]


def test_furniture_between_mark_and_text_does_not_part_them():
    document = compose(
        page("the report.1", "1", "", "2/6", "", "A/61/1.", "06-12345")
        + "\n\f"
        + page("The end.")
    )

    assert notes(document) == [("1", "A/61/1.")]
    assert ("page number", "2/6") in furniture(document)


def test_a_number_in_a_table_opens_no_zone():
    document = compose(page("Posts", "1", "Director", "2", "Clerk of the court"))

    assert document.notes == ()


def test_a_label_at_the_foot_keeps_its_text_before_the_notes():
    document = compose(
        page("the report.1", "2.", "1", "", "Decides to go on.", "", "A/61/1.")
    )

    assert shown(document)[-1] == "2.\tDecides to go on."
    assert notes(document) == [("1", "A/61/1.")]


def test_a_mark_joined_to_a_broken_word_is_parted_and_the_hyphen_mended():
    document = compose(
        page(
            "of the report.1 " + FULL[:60],
            "and " + FULL[:66] + " twenty1",
            "",
            "A/61/1.",
        )
        + "\n\f"
        + "second session of the Council, and so on.\n"
    )

    assert notes(document) == [("1", "A/61/1.")]
    assert "twenty-second session" in shown(document)[-1]


def test_a_box_behind_the_notes_stays_in_the_flow_and_parts_no_paragraph():
    document = compose(
        page(
            "the report.1",
            FULL,
            "1",
            "",
            "A/61/1.",
            "",
            "This record may be corrected.",
        )
        + "\n\fthe paragraph goes on here.\n"
    )

    assert shown(document)[-2:] == [
        f"{FULL} the paragraph goes on here.",
        "This record may be corrected.",
    ]


def test_mined_notes_end_where_the_broken_sentence_goes_on():
    wide = "Notes are set in smaller type, so that their lines hold more than those of the body, as"
    document = compose(
        f" {FULL}\n\n{FULL}\n1\n\n{FULL}\n\n"
        f"__________________\n1\n\n{wide}\n\nhere.\n\n{FULL.lower()}\n\nthen ends.\n\n"
        " A new paragraph.\n"
    )

    assert notes(document) == [("1", f"{wide} here.")]
    assert shown(document)[-1] == "A new paragraph."
    assert shown(document)[0].endswith(f"{FULL} {FULL.lower()} then ends.")
    assert furniture(document) == [("footnote rule", "__________________")]


def test_a_mark_whose_text_is_lost_is_declared():
    document = compose(
        f" {FULL}\n\n{FULL}\n1\n\n{FULL}\n\n"
        f"__________________\n1\n\n{FULL.lower()}\n\nthen ends.\n"
    )

    assert document.notes == ()
    assert ("other", "1") in furniture(document)
    assert [c.note for b in document.blocks() for c in b.calls] == [None]


def test_an_asterisk_alone_below_a_line_calls_the_one_at_the_foot():
    document = compose(
        page(
            "", "Chronology of the islands", "", "*", "", FULL, "", "*", "", "As sent."
        )
    )

    assert notes(document) == [("*", "As sent.")]
    assert "Chronology of the islands[*]" in shown(document)


def test_notes_of_a_volume_begin_with_any_number():
    document = compose(
        page(
            "Noting the report of the Secretary 33 on the schools,",
            "",
            "33 Ibid., document S/99001.",
        )
    )

    assert notes(document) == [("33", "Ibid., document S/99001.")]
    assert "[33] on the schools" in shown(document)[-1]


ARABIC = "وإذ ترحب بعودة المعلمين إلى مدارسهم في الجزر بعد أن دفعت لهم أجورهم كلها"


def test_an_arabic_call_in_brackets_on_a_line_of_its_own_answers_a_note():
    text = "\n".join(
        [
            ARABIC,
            ARABIC,
            ARABIC,
            "(1)",
            "",
            f"{ARABIC}؛",
            "",
            "( 1)",
            "",
            "القرار 3/69.",
        ]
    )
    document = compose(text)

    assert notes(document) == [("1", "القرار 3/69.")]


def test_an_arabic_note_may_stand_on_the_page_behind_its_call():
    first = [ARABIC, ARABIC, "", "(1)", "", ARABIC, ARABIC]
    second = [f"{ARABIC}(1)", f"{ARABIC}؛", "", "(1)", "", "القرار 3/69."]
    document = compose("\n".join(first) + "\f" + "\n".join(second))

    assert not any(line.startswith("(1)") for line in shown(document))


def test_an_asterisk_behind_the_symbol_calls_the_notice_of_reissue():
    document = compose(
        "A/61/9*\n\n" + page("", "* Reissued for technical reasons on 5 May 2044.")
    )

    assert notes(document) == [("*", "Reissued for technical reasons on 5 May 2044.")]
