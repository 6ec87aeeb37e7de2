"""Pieces of a record become sections, speeches and paragraphs."""

from converter.languages.loader import load_pack
from converter.layout import Block, Span
from converter.layout.cursor import Cursor
from converter.model.block import BlockList, Num
from converter.model.debate import DebateSection, Narrative, RollCall, Speech
from converter.model.draft import (
    ClosingLine,
    HeadingLine,
    ItemLine,
    NarrativeLine,
    SpeechLine,
    Unnumbered,
    VoteLine,
)
from converter.model.inline import Inline, text
from converter.model.node import text_of, walk
from converter.recognisers.minute import recognise_minute
from converter.recognisers.paragraph import recognise_numbered
from converter.transforms.record import build_record

EN = load_pack("en")


def minute(line):
    cursor = Cursor((Block(inlines=(Span(text=line),)),))
    found = recognise_minute(cursor, EN) or recognise_numbered(cursor, EN)
    return found.nodes[0]


def item(number, title):
    inline = Inline(name="agendaItem", title=number, content=text(number))
    return ItemLine(num=Num(content=(inline,), canonical=number), content=text(title))


def speech(label, words):
    return SpeechLine(label=text(label), content=text(words), as_="#speaker")


def outline(nodes, depth=0):
    lines = []
    for node in nodes:
        words = node.element
        if isinstance(node, DebateSection):
            words = node.name + (f" {text_of(node.heading)}" if node.heading else "")
        lines.append("  " * depth + words)
        if isinstance(node, DebateSection):
            lines += outline(node.content, depth + 1)
    return lines


def test_what_stands_before_any_heading_opens_the_meeting():
    sections, _ = build_record([NarrativeLine(content=text("Opened."))])
    assert outline(sections) == ["openingSection", "  narrative"]


def test_items_parts_and_subjects_nest():
    sections, _ = build_record(
        [
            item("8", "Records"),
            minute("(a) Rolls"),
            HeadingLine(content=text("Draft")),
            speech("A", ": x"),
            item("9", "Seas"),
            speech("B", ": y"),
            ClosingLine(content=text("Rose.")),
        ]
    )
    assert outline(sections) == [
        "agendaItem Records",
        "  agendaItem Rolls",
        "    subject Draft",
        "      speech",
        "agendaItem Seas",
        "  speech",
        "conclusion",
        "  adjournment",
    ]


def test_an_item_counts_once_however_often_it_is_announced():
    sections, _ = build_record([item("8", "Records"), item("8", "Records again")])
    marks = [n for s in sections for n in walk(s) if isinstance(n, Inline)]
    assert [one.title for one in marks] == ["8"]
    assert [text_of(section.num) for section in sections] == ["8", "8"]


def test_paragraphs_and_items_belong_to_the_speech_before():
    sections, _ = build_record(
        [
            speech("A", ": two things:"),
            minute("(a) One;"),
            minute("(b) Two."),
            Unnumbered(content=text("That is all.")),
            speech("B", ": Yes."),
        ]
    )
    first, second = sections[0].content
    assert isinstance(first, Speech)
    listed, last = first.content
    assert isinstance(listed, BlockList)
    assert len(listed.items) == 2
    assert text_of(last) == "That is all."
    assert text_of(second) == "B: Yes."


def test_a_paragraph_without_name_goes_on_with_its_speaker():
    sections, codes = build_record(
        [
            minute("1. Ms. Okoro (Kenya) said that it was late."),
            minute("2. It was also dark."),
            minute("3. It was so decided."),
            minute("4. The list was closed."),
        ]
    )
    kinds = [type(one.content[0]) for one in sections[0].content]
    assert kinds[:3] == [Speech, Speech, Narrative]
    assert kinds[3] is not Speech
    assert not codes


def test_a_gap_in_the_numbers_is_reported():
    _, codes = build_record(
        [minute("1. The Chair spoke."), minute("3. The Chair spoke again.")]
    )
    assert [one.code for one in codes] == ["NU001"]


def test_voters_gather_in_one_roll_call():
    line = VoteLine(content=(Unnumbered(content=text("x")),))
    sections, _ = build_record([line, line, NarrativeLine(content=text("Adopted."))])
    roll, told = sections[0].content
    assert isinstance(roll, RollCall)
    assert len(roll.content) == 2
    assert isinstance(told, Narrative)
