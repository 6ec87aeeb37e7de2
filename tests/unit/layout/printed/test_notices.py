"""Notices at the foot of a page leave the text and the notes."""

import re

from converter.layout import Line, Page, PagedLayout, Span
from converter.layout.cues import Cues
from converter.layout.page import BBox
from converter.layout.printed.notices import take_notices
from converter.layout.printed.pieces import sheets_of

CUES = Cues(notices=re.compile("This record|Corrections"))


def sheet(*rows):
    lines = tuple(
        Line(
            inlines=(Span(text=text, size=size),),
            page=1,
            number=number,
            box=BBox(x0=50, y0=20 * number, x1=300, y1=20 * number + size),
        )
        for number, (text, size) in enumerate(rows, 1)
    )
    page = Page(number=1, lines=lines, width=600, height=800)
    return sheets_of(PagedLayout(format="pdf", pages=(page,)))


def test_a_notice_above_the_job_number_is_taken_paragraph_by_paragraph():
    sheets = sheet(
        ("Text goes on here", 10),
        ("This record is subject to", 7),
        ("correction.", 7),
        ("Corrections go to the Chief.", 7),
        ("44-12345", 10),
    )
    found = take_notices(sheets, CUES)
    assert [one.text for one in found] == [
        "This record is subject to correction.",
        "Corrections go to the Chief.",
    ]
    assert [row.text for row in sheets[0].rows] == ["Text goes on here", "44-12345"]


def test_text_that_only_begins_alike_stays():
    sheets = sheet(("This record is long.", 10), ("So it goes on.", 12))
    assert take_notices(sheets, CUES) == []
