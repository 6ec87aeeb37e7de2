"""Lines joined to one text: blanks, hyphens, Chinese, superscripts."""

import pytest

from converter.layout import Span
from converter.layout.printed.joining import joined
from converter.layout.words import LINE_HYPHEN


def text(*lines):
    return "".join(span.text for span in joined((Span(text=one),) for one in lines))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("of the", "regions"), "of the regions"),
        (("of the ", " regions "), "of the regions"),
        (("大会第九十", "届会议"), "大会第九十届会议"),
        (("三个月，", "P-3"), "三个月，P-3"),
        (("and/", "or"), "and/or"),
        (("the Secretary-", "General"), "the Secretary-General"),
        (("from 2031 -", "2032"), "from 2031 - 2032"),
        (("", "alone"), "alone"),
    ],
)
def test_a_blank_stands_where_words_part(lines, expected):
    assert text(*lines) == expected


def test_a_hyphen_before_a_small_letter_is_in_doubt():
    assert text("the co-", "operation") == f"the co{LINE_HYPHEN}operation"


def test_spans_of_one_form_become_one():
    assert len(joined([(Span(text="a"),), (Span(text="b"),)])) == 1


def test_spans_of_two_forms_stay_two():
    found = joined([(Span(text="Recalling", italic=True),), (Span(text="that"),)])
    assert [(span.text, span.italic) for span in found] == [
        ("Recalling ", True),
        ("that", False),
    ]


def test_no_blank_goes_to_a_superscript():
    found = joined(
        [(Span(text="in 2031"), Span(text="4", raised=True)), (Span(text="and"),)]
    )
    assert [span.text for span in found] == ["in 2031", "4", " and"]
