"""Typed notes are notes where their page calls them, else they stay paragraphs."""

from converter.core.source import SourceSpan
from converter.layout import Block, NoteCall, Span
from converter.layout.typed_notes import take_typed_notes


def block(*texts: str, page: int = 1) -> Block:
    return Block(
        inlines=tuple(Span(text=text) for text in texts),
        source=SourceSpan(page=page, last_page=page),
    )


def test_asterisks_of_a_page_call_the_notes_typed_below():
    flow, notes = take_typed_notes(
        [
            block("Item 137 of the preliminary list*"),
            block("Schools of the islands**"),
            block("\t*\t", "A/80/50."),
            block("**", "\tSee A/80/7."),
        ],
        [],
    )

    assert [item.text for item in flow] == [
        "Item 137 of the preliminary list",
        "Schools of the islands",
    ]
    assert [item.inlines[-1] for item in flow] == [
        NoteCall(marker="*", note=0),
        NoteCall(marker="**", note=1),
    ]
    assert [(note.marker, note.blocks[0].text) for note in notes] == [
        ("*", "A/80/50."),
        ("**", "See A/80/7."),
    ]


def test_items_with_asterisks_that_nothing_calls_stay():
    flow = [block("The Board:"), block("*\tOpened schools;"), block("*\tAte.")]
    assert take_typed_notes(flow, []) == (flow, [])


def test_a_call_on_another_page_does_not_count():
    flow = [block("Schools*"), block("*\tOf the islands.", page=3)]
    assert take_typed_notes(flow, []) == (flow, [])
