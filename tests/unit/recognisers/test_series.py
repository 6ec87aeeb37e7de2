"""The publisher with the letter of its series in old mastheads."""

import pytest

from converter.languages.loader import load_pack
from converter.layout import Block, Span
from converter.layout.cursor import Cursor
from converter.model.inline import DocAuthority
from converter.model.node import text_of, walk
from converter.recognisers.series import recognise_series


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        ("en", ("UNITED", "A", "NATIONS")),
        ("en", ("S", "UNITED NATIONS")),
        ("fr", ("NATIONS", "UNIES", "A")),
        ("zh", ("联合国", "E")),
    ],
)
def test_publisher_and_letter_are_told_apart(code, lines):
    cursor = Cursor(tuple(Block(inlines=(Span(text=line),)) for line in lines))
    match = recognise_series(cursor, load_pack(code))
    names = [
        text_of(node)
        for one in match.nodes
        for node in walk(one)
        if isinstance(node, DocAuthority)
    ]

    assert match.taken == len(lines)
    assert names == [" ".join(line for line in lines if len(line) > 1)]


def test_a_publisher_without_a_letter_is_left_to_the_masthead():
    cursor = Cursor((Block(inlines=(Span(text="United Nations"),)),))

    assert recognise_series(cursor, load_pack("en")) is None
