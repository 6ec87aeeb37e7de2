"""Closing lines of a resolution."""

import pytest

from converter.languages.loader import load_pack
from converter.layout import Block, Span
from converter.layout.cursor import Cursor
from converter.model.inline import DocDate, Inline
from converter.model.node import walk
from converter.recognisers.conclusions import recognise_meeting


@pytest.mark.parametrize(
    ("code", "meeting", "date"),
    [
        ("en", "59th plenary meeting", "16 April 2007"),
        ("en", "59th plenary meeting,", "16 April 2007"),
        ("ru", "59-e пленарное заседание,", "16 апреля 2007 года"),
        ("ar", "الجلسة العامة 59،", "16 نيسان/أبريل 2007"),
    ],
)
def test_meeting_and_date_close_a_resolution_with_or_without_a_comma(
    code, meeting, date
):
    lines = (Block(inlines=(Span(text=one),)) for one in (meeting, date))
    match = recognise_meeting(Cursor(tuple(lines)), load_pack(code))
    nodes = [node for one in match.nodes for node in walk(one)]

    assert [n.title for n in nodes if isinstance(n, Inline)] == ["59"]
    assert [n.date for n in nodes if isinstance(n, DocDate)] == ["2007-04-16"]


def test_a_narrow_column_may_break_the_date():
    lines = ("59th plenary meeting", "16 April", "2007")
    cursor = Cursor(tuple(Block(inlines=(Span(text=line),)) for line in lines))
    match = recognise_meeting(cursor, load_pack("en"))

    assert match.taken == 3
    assert [
        n.date for one in match.nodes for n in walk(one) if isinstance(n, DocDate)
    ] == ["2007-04-16"]


def test_the_date_may_stand_above_the_meeting():
    lines = ("2011年7月19日", "第109次全体会议")
    cursor = Cursor(tuple(Block(inlines=(Span(text=line),)) for line in lines))
    match = recognise_meeting(cursor, load_pack("zh"))

    assert match.taken == 2
    assert [
        n.title for one in match.nodes for n in walk(one) if isinstance(n, Inline)
    ] == ["109"]
