"""Contents lists: where entries go on, and what is listed without a page."""

from converter.languages.loader import load_pack
from converter.layout import Block, Span
from converter.layout.cursor import Cursor
from converter.model.node import text_of
from converter.recognisers.contents import recognise_contents
from converter.recognisers.title import recognise_title


def listed(*lines: str) -> list[str]:
    """Return the entries of the list that the lines print; blanks set them deeper."""
    match = recognise_contents(_cursor("Contents", *lines), load_pack("en"))
    assert match is not None
    return [text_of(item) for item in match.nodes[-1].items]


def _cursor(*lines: str) -> Cursor:
    blocks = (
        Block(
            inlines=(Span(text=line.strip(" ")),),
            indent=float(len(line) - len(line.lstrip(" "))),
        )
        for line in lines
    )
    return Cursor(tuple(blocks))


def test_an_entry_goes_on_below_until_its_page_is_told():
    assert listed(
        "A.\tAccreditation of the schools of the",
        "Kyoto Island\t1–2\t5",
        "B.\tNames of boats\t3\t6",
    ) == [
        "A. Accreditation of the schools of the Kyoto Island 1–2 5",
        "B. Names of boats 3 6",
    ]


def test_what_stands_deeper_under_a_chapter_is_an_entry_of_its_own():
    assert listed("I.\tSchools", "    Teachers\t1\t5", "    Pupils\t2\t5") == [
        "I. Schools",
        "Teachers 1 5",
        "Pupils 2 5",
    ]


def test_the_contents_of_addenda_belong_to_the_list():
    assert listed(
        "I.\tOpening of the session\t1\t2",
        "Addendum – FCCC/SBI/2044/8/Add.1",
        "Draft decisions forwarded for adoption",
        "I.\tOpening of the session",
        "1. The session was opened.",
    ) == [
        "I. Opening of the session 1 2",
        "Addendum – FCCC/SBI/2044/8/Add.1",
        "Draft decisions forwarded for adoption",
    ]


def test_a_text_that_no_listed_heading_follows_is_not_part_of_the_list():
    assert listed(
        "I.\tOpening of the session\t1\t2",
        "Mandate",
        "The Board was asked to report.",
        "I.\tOpening of the session",
    ) == ["I. Opening of the session 1 2"]


def test_no_title_stands_below_the_contents():
    cursor = _cursor("Contents", "Abbreviations\t4", "Abbreviations")
    assert recognise_title(cursor.at(2), load_pack("en")) is None
