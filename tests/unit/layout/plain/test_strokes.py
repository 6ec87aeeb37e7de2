"""Marks of notes with a stroke are like other marks."""

from __future__ import annotations

from support.plain import compose, furniture, notes, shown

FULL = "Words fill this line of the body until no other word would find any room on it, and"


def page(*lines: str) -> str:
    """Return lines with enough text around them to show the column."""
    return "\n".join([FULL, FULL, FULL, "so the paragraph ends.", *lines])


def test_a_call_with_a_stroke_has_the_note_that_begins_alike():
    document = compose(page("Noting the plans 1/ 2/ of the year 1992 3/, which", "were read.",
                            "", "1/   A/47/1.", "", "2/   See A/47/2.", "", "3/   A/47/3."))  # fmt: skip

    assert notes(document) == [
        ("1", "A/47/1."),
        ("2", "See A/47/2."),
        ("3", "A/47/3."),
    ]
    assert (
        shown(document)[-1]
        == "Noting the plans[1][2] of the year 1992[3], which were read."
    )


def test_a_mark_that_is_called_again_has_the_same_note():
    document = compose(
        page(
            "Noting the plan 1/ of the year,",
            "",
            "Noting the plan 1/ again.",
            "",
            "1/   A/47/1.",
        )
    )
    calls = [
        inline.note
        for block in document.blocks()
        for inline in block.inlines
        if hasattr(inline, "note")
    ]

    assert calls == [0, 0]


def test_a_number_with_a_stroke_that_no_note_answers_stays():
    assert shown(compose(page("The ratio is 3/ of 4.")))[-1] == "The ratio is 3/ of 4."


def test_the_sign_that_a_page_goes_on_and_the_named_page_are_furniture():
    text = page("/...") + "\n\fA/61/9\nEnglish\nPage 2\n\nThe end is here."
    document = compose("A/61/9\n\n" + text)

    assert ("running foot", "/...") in furniture(document)
    assert [text for _, text in furniture(document)][-3:] == [
        "A/61/9",
        "English",
        "Page 2",
    ]
