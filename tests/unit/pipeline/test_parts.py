"""A resolution in parts keeps the text of a part whose heading was not seen."""

from converter.model.block import P
from converter.model.draft import AttachmentStart, PartStart
from converter.model.inline import text
from converter.model.match import Zone
from converter.pipeline.convert import convert
from converter.pipeline.options import Options
from converter.pipeline.parts import parted
from converter.pipeline.recognition import Draft


def draft(start=None, **zones: str) -> Draft:
    made = Draft(start=start)
    for name, words in zones.items():
        made.add(Zone[name.upper()], (P(content=text(words)),))
    return made


def test_a_head_without_text_stays_a_head() -> None:
    drafts = [
        draft(cover="x"),
        draft(PartStart(letter="A"), body="a"),
        draft(PartStart(letter="B"), body="b"),
    ]
    assert parted(drafts) == drafts


def test_text_above_part_b_is_part_a() -> None:
    drafts = [
        draft(preface="title", preamble="organ", body="a"),
        draft(PartStart(letter="B"), body="b"),
        draft(PartStart(letter="C"), body="c"),
    ]
    head, first, *rest = parted(drafts)
    assert set(head.zones) == {Zone.PREFACE}
    assert set(first.zones) == {Zone.PREAMBLE, Zone.BODY}
    assert isinstance(first.start, PartStart)
    assert first.start.letter == "A"
    assert rest == drafts[1:]


def test_text_above_part_a_has_no_letter() -> None:
    parts = [draft(PartStart(letter=letter), body=letter) for letter in "AB"]
    first = parted([draft(cover="x", body="y"), *parts])[1]
    assert isinstance(first.start, PartStart)
    assert first.start.letter == ""


def test_a_single_part_stays_with_its_document() -> None:
    drafts = [
        draft(body="x"),
        draft(PartStart(letter="B"), body="b"),
        draft(AttachmentStart(kind="annex", number="")),
    ]
    assert parted(drafts) == drafts


def test_parts_without_a_masthead_say_who_adopted_them_and_when() -> None:
    text = """37/180. Question of reading rooms

A

The General Assembly,

Recalling its resolution 36/112 of 10 December 1981,

1. Takes note of the report;

110th plenary meeting
17 December 1982

B

The General Assembly,

Recalling its resolution 36/113 of 10 December 1981,

1. Decides to continue its work.

111th plenary meeting
20 December 1982
"""
    result = convert(text.encode(), Options(), name="volume.txt")

    assert result.symbol == "A/RES/37/180"
    assert b"/un-ga/1982-12-20/" in result.xml
