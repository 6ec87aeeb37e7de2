"""Columns are read one after the other, cells side by side as blocks of their own."""

from support.printed_pages import (
    LEADING,
    SENTENCE,
    compose,
    line,
    moved,
    page,
    set_text,
    texts,
)

LEFT_COLUMN = {"left": 60.0, "right": 285.0}
RIGHT_COLUMN = {"left": 315.0, "right": 540.0}


def speech(name, y, column):
    return set_text(f"{name}: {SENTENCE}.", y, first=20, **column)


def columns(*names):
    """Return a page of two columns, two speeches in each."""
    first, second, third, fourth = names
    return (
        *speech(first, 100, LEFT_COLUMN),
        *speech(second, 200, LEFT_COLUMN),
        *speech(third, 100, RIGHT_COLUMN),
        *speech(fourth, 200, RIGHT_COLUMN),
    )


def speakers(document):
    return [text.partition(":")[0] for text in texts(document)]


def test_the_left_column_is_read_before_the_right():
    found = compose(page(*columns("Ms. A", "Mr. B", "Ms. C", "Mr. D")))
    assert speakers(found) == ["Ms. A", "Mr. B", "Ms. C", "Mr. D"]
    assert all(text.endswith("in the regions.") for text in texts(found))


def test_a_paragraph_goes_on_in_the_next_column():
    lines = speech("Mr. B", 200, LEFT_COLUMN)
    split = len(lines) - 2
    rest = moved(lines[split:], down=100 - 200 - split * LEADING, across=255)
    found = compose(
        page(
            *speech("Ms. A", 100, LEFT_COLUMN),
            *lines[:split],
            *rest,
            *speech("Ms. C", 140, RIGHT_COLUMN),
            *speech("Mr. D", 240, RIGHT_COLUMN),
        )
    )
    assert speakers(found) == ["Ms. A", "Mr. B", "Ms. C", "Mr. D"]
    assert texts(found)[1] == f"Mr. B: {SENTENCE}."


def test_a_last_page_may_have_few_lines_in_its_right_column():
    few = speech("Mr. D", 100, RIGHT_COLUMN)[-2:]
    found = compose(
        page(*columns("Ms. A", "Mr. B", "Ms. C", "Mr. D")),
        page(
            *speech("Ms. E", 100, LEFT_COLUMN),
            *speech("Mr. F", 200, LEFT_COLUMN),
            *moved(few, down=100 - few[0].box.y1),
        ),
    )
    assert speakers(found)[4:6] == ["Ms. E", "Mr. F"]
    assert texts(found)[5] == f"Mr. F: {SENTENCE}."


def test_a_title_above_the_columns_comes_first():
    title = line("Threats to international peace and security", 180, 60, bold=True)
    found = compose(page(title, *columns("Ms. A", "Mr. B", "Ms. C", "Mr. D")))
    assert texts(found)[0] == "Threats to international peace and security"
    assert speakers(found)[1:] == ["Ms. A", "Mr. B", "Ms. C", "Mr. D"]


def test_what_stands_at_both_ends_of_a_row_are_two_cells():
    found = compose(
        page(
            line("United Nations", 60, 60, size=14),
            line("A/90/L.12", 480, 60),
            *set_text(y=200),
        )
    )
    assert texts(found)[:2] == ["United Nations", "A/90/L.12"]
    assert [block.cell for block in found.blocks()] == [True, True, False]


def test_lines_of_one_cell_are_read_together():
    found = compose(
        page(
            line("General Assembly", 60, 100, size=18, bold=True),
            line("Distr.: Limited", 420, 92),
            line("4 March 2031", 420, 104),
            line("Original: English", 420, 128),
            *set_text(y=200),
        )
    )
    assert texts(found)[0] == "General Assembly"
    assert (
        " ".join(texts(found)[1:-1]) == "Distr.: Limited 4 March 2031 Original: English"
    )


def test_wide_blanks_of_a_justified_line_part_nothing():
    lines = set_text(y=100)
    # the second line in two pieces, with a blank that its neighbours run across
    wide = [
        line("secretariat to prepare a summary", 100, 112, end=262),
        line("of the replies before the end of the session,", 274, 112, end=500),
    ]
    found = compose(page(lines[0], *wide, lines[2], *set_text(y=300)))
    assert texts(found)[0] == f"{SENTENCE}."


def test_dots_that_lead_to_a_page_number_keep_their_row():
    row = [line("I. Mandate " + "." * 40, 100, 100), line("3", 490, 100)]
    found = compose(page(*row, *set_text(y=300)))
    assert texts(found)[0].replace(".", "").split() == ["I", "Mandate", "3"]


def test_a_short_right_column_is_one_when_its_lines_stand_beside_none():
    votes = ("A vote was taken by show of hands.", "In favour: Chile, Kenya, Nepal",
             "Against: None", "Abstaining: Malta")  # fmt: skip
    right = [line(text, 315, 105 + 20 * place) for place, text in enumerate(votes)]
    closing = set_text(
        "The President: The draft has been adopted, with thanks to all who spoke.",
        y=185, first=20, **RIGHT_COLUMN,
    )  # fmt: skip
    left = [*speech("Ms. A", 100, LEFT_COLUMN), *speech("Mr. B", 210, LEFT_COLUMN)]
    found = texts(compose(page(*left, *right, *closing)))
    assert [text[:8] for text in found] == [
        "Ms. A: T", "Mr. B: T", "A vote w", "In favou", "Against:", "Abstaini", "The Pres"
    ]  # fmt: skip


def test_items_of_a_left_column_and_the_right_column_are_no_table():
    items = [
        piece
        for y, sign, text in ((280, "(a)", "Schools stay open at night;"),
                              (292, "(b)", "Libraries stay open on Sunday."))
        for piece in (line(sign, 80, y), line(text, 100, y))
    ]  # fmt: skip
    lines = [*columns("Ms. A", "Mr. B", "Ms. C", "Mr. D")]
    more = set_text(f"{SENTENCE}, and so on.", 268, **RIGHT_COLUMN)
    found = compose(page(*lines, *items, *more))
    assert not any(item.__class__.__name__ == "TableGrid" for item in found.flow)


def test_a_speech_whose_colon_ends_a_column_goes_on_at_the_edge_of_the_next():
    opening = line("The Acting President (spoke in English of):", 80, 304, end=285)
    rest = set_text(f"The Assembly rose. {SENTENCE}.", 100, **RIGHT_COLUMN)
    below_it = speech("Ms. C", 220, RIGHT_COLUMN)
    left = [*speech("Ms. A", 100, LEFT_COLUMN), *speech("Mr. B", 200, LEFT_COLUMN)]
    found = texts(compose(page(*left, opening, *rest, *below_it)))
    assert found[2].startswith("The Acting President (spoke in English of): The Ass")


def test_an_organ_over_two_lines_is_one_beside_small_lines():
    mast = [
        line("Committee on the Peaceful Uses of", 60, 112, size=17, bold=True),
        line("2 February 2044", 420, 104, size=10),
        line("English only", 420, 120, size=10),
        line("Outer Space in all Lands", 60, 132, size=17, bold=True),
    ]
    found = texts(compose(page(*mast, *set_text(y=200), *set_text(y=300))))
    assert found[:3] == [
        "Committee on the Peaceful Uses of Outer Space in all Lands",
        "2 February 2044",
        "English only",
    ]
