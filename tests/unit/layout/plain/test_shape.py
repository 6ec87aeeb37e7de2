"""How a text is set shows in its lines."""

from __future__ import annotations

import pytest
from support.plain import compose, shown

from converter.layout.plain.rows import Row, rows_of, width_of
from converter.layout.plain.shape import shape_of
from converter.readers.source import SourceFile
from converter.readers.text import read_text

COLUMN = [
    "The Conference met in the city by the sea, and everybody who was invited came to",
    "it and spoke about the schools of the islands for as long as the light of the day",
    "allowed, and about the teachers who had left them, because nobody paid them what",
    "had been promised, until the last of the boats went back to the port of the other",
    "city, where it would be mended before the winter came.",
]
HAN = [
    "会议在海边的城市举行，所有受邀者都来了，并就各岛屿的学校发言，直到天黑为止，还谈",
    "到了离开学校的教师，因为没有人向他们支付所承诺的报酬，直到最后一艘船回到另一个城",
    "市的港口，在那里它将在冬天到来之前得到修理，然后再次出发前往各个岛屿和那里的学校",
    "，以便教师能够返回。",
]


def rows(text: str) -> list[Row]:
    """Return the rows of a text."""
    paged = read_text(SourceFile(data=text.encode()))
    return [row for page in paged.pages for row in rows_of(page)]


@pytest.mark.parametrize("lines", [COLUMN, HAN], ids=["en", "zh"])
def test_lines_of_a_pdf_fill_a_column(lines):
    shape = shape_of(rows("\n".join(lines * 3)))

    assert (shape.wrapped, shape.rhythm, shape.indented) == (True, 0, False)
    assert shape.width == max(map(width_of, lines))


@pytest.mark.parametrize("lines", [COLUMN, HAN], ids=["en", "zh"])
def test_mined_text_has_a_blank_line_behind_each_line(lines):
    shape = shape_of(rows("\n\n".join([f" {lines[0]}", *lines[1:]] * 3)))

    assert (shape.wrapped, shape.rhythm, shape.indented) == (True, 1, True)


def test_paragraphs_on_lines_of_their_own_are_not_wrapped():
    paragraphs = [" ".join(COLUMN), "An answer.", " ".join(COLUMN[:3]), "Another one."]

    assert not shape_of(rows("\n".join(paragraphs))).wrapped
    assert not shape_of(rows("\n\n".join(paragraphs))).wrapped


def test_short_lines_are_no_column():
    assert not shape_of(rows("Schools.\nTeachers go.\nOnly one stays.\nWhy?")).wrapped


def test_numbers_say_nothing_about_the_column():
    table = "\n\n".join(str(number) for number in range(200))

    shape = shape_of(rows("\n".join(COLUMN * 3) + "\n" + table))

    assert (shape.wrapped, shape.rhythm) == (True, 0)


def test_a_text_without_letters_has_no_shape():
    assert not shape_of(rows("1\n2\n3")).wrapped
    assert not shape_of([]).wrapped


def test_blank_lines_between_all_paragraphs_are_the_only_sign_of_them():
    paragraph = "\n".join(COLUMN)

    assert shape_of(rows("\n\n".join([paragraph] * 6))).parted
    assert not shape_of(rows("\n".join([paragraph] * 6))).parted


def test_a_line_whose_hyphen_was_taken_away_does_not_widen_the_column():
    long = f"{COLUMN[0]} {COLUMN[1][:30]}"
    paragraph = "\n".join([*COLUMN[:3], long, *COLUMN[3:]])

    assert shape_of(rows("\n\n".join([paragraph] * 6))).width < len(long)


def test_a_text_of_short_lines_is_not_mined_where_some_cling():
    mast = (
        "United Nations\n\nA/99/1\n\nGeneral Assembly\n\nDistr.: General\n3 May 2044\n"
    )
    body = "\nSection 1\nScope\n1.1\n\nIt applies to all books.\n\n1.2\n\nIt binds.\n\n"
    title = "The rules of the library of the city by the sea of the North\nare these.\n"

    assert shape_of(rows(mast + body + title)).rhythm == 0


def test_clean_text_whose_paragraphs_end_in_commas_is_not_mined():
    head = ["United Nations\nA/61/9", "General Assembly\nDistr.: General\n3 May 2006"]
    body = [
        f"Recalling its resolution {n} on the schools of the islands," for n in range(9)
    ]

    assert shown(compose("\n\n".join([*head, *body])))[:3] == [
        "United Nations",
        "A/61/9",
        "General Assembly",
    ]


def test_blank_lines_between_blocks_of_short_lines_are_no_rhythm():
    blocks = shown(
        compose(
            "ENGLISH\nOriginal: FRENCH\n\nEconomic Conference of the Sea\n"
            "Sixty-first session\n\nRECORD OF THE MEETING OF THE ISLANDS AND SCHOOLS\n\n"
            "held on the shore, at noon\n\nSchools of the islands (item 14) (continued)\n\n"
            "SCHOOLS OF THE ISLANDS (item 14) (continued)\n\n"
            "1. Mr. OKORO (Utopia) said that the\ntext was short.\n"
        )
    )

    assert "SCHOOLS OF THE ISLANDS (item 14) (continued)" in blocks
    assert "ENGLISH Original: FRENCH" not in blocks


SHORT = """\
112 (2044). Resolution of 6 May
2044

The Security Council,

Having examined the application of the
Republic, 14

Recommends to the General Assembly that the application of the Republic be
admitted.

Adopted at the
716th meeting.

14 Official Records of the Security Council, a line of a note from which a hyphen went,
document S/3543.
"""


def test_lines_that_break_off_in_few_paragraphs_are_wrapped():
    shape = shape_of(rows(SHORT))

    assert (shape.wrapped, shape.parted, shape.rhythm) == (True, True, 0)


def test_a_title_without_stop_and_a_list_of_notes_leave_a_text_parted():
    head = "Resolution 238 (2044)\nof 19 June 2044"
    body = ["\n".join(COLUMN)] * 4
    listed = "\n".join(f"{n} Ibid., document S/{n}." for n in range(5, 9))

    assert shape_of(rows("\n\n".join([head, *body, listed]))).parted
