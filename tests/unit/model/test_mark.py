"""Stretches of text get their element, whatever emphasis they cross."""

from converter.model.inline import B, Date, I, PendingNote, text
from converter.model.mark import Mark, drop, mark, split, trim
from converter.model.node import Text, text_of


def make(content):
    return Date(date="2044-12-12", content=content)


def test_a_stretch_inside_plain_text():
    content = mark(text("on 12 May in"), [Mark(3, 9, make)])
    assert [type(node) for node in content] == [Text, Date, Text]
    assert text_of(content[1]) == "12 May"


def test_a_stretch_that_crosses_emphasis_splits_it():
    content = (I(content=text("one two")), *text(" three"))
    marked = mark(content, [Mark(4, 13, make)])
    assert text_of(*marked) == "one two three"
    assert text_of(marked[1]) == "two three"


def test_two_stretches_keep_their_order():
    marked = mark(text("a b c"), [Mark(0, 1, make), Mark(4, 5, make)])
    assert [type(node) for node in marked] == [Date, Text, Date]


def test_a_call_at_the_end_stays_outside():
    marked = mark((*text("title"), PendingNote(marker="*")), [Mark(0, 5, make)])
    assert [type(node) for node in marked] == [Date, PendingNote]


def test_split_and_drop_lose_nothing():
    content = (B(content=text("1. Decides")),)
    left, right = split(content, 2, calls_left=True)
    assert text_of(*left) + text_of(*right) == "1. Decides"
    assert text_of(*drop(content, 2)) == "Decides"


def test_trim_takes_blanks_only():
    content = trim((*text("  a "), PendingNote(marker="1"), *text("  ")))
    assert text_of(*content) == "a"
    assert isinstance(content[-1], PendingNote)
