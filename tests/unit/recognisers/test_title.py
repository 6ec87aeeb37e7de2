"""A title ends where someone addresses an audience."""

from converter.languages.loader import load_pack
from converter.layout import Block, Span
from converter.layout.cursor import Cursor
from converter.recognisers.title import recognise_title


def lines(*texts: str) -> Cursor:
    return Cursor(tuple(Block(inlines=(Span(text=text),), size=12) for text in texts))


def test_a_line_with_a_comma_addresses_and_is_no_title() -> None:
    match = recognise_title(
        lines(
            "Discours de Son Excellence Mme Jane Okoro",
            "Monsieur le Président de l’Assemblée générale,",
            "L’histoire est longue.",
        ),
        load_pack("fr"),
    )
    assert match is not None
    assert match.taken == 1


def test_a_title_cut_behind_a_comma_goes_on_in_small_letters() -> None:
    match = recognise_title(
        lines("Schools, libraries, boats,", "bridges and their names", "1. Text."),
        load_pack("en"),
    )
    assert match is not None
    assert match.taken == 2


def test_fields_of_a_case_are_no_titles() -> None:
    blocks = tuple(
        Block(inlines=(Span(text=text),))
        for text in ("Alleged victim: the author", "State party: Arcadia")
    )
    assert recognise_title(Cursor(blocks), load_pack("en")) is None
