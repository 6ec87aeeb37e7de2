"""Whatever stands in a plain text ends in its blocks, its notes or a declared discard."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st
from support.plain import CUES

from converter.core.errors import InputError
from converter.core.text import squash
from converter.layout import Block, LayoutDocument, Rule, Span
from converter.layout.plain.compose import compose_text
from converter.readers.source import SourceFile
from converter.readers.text import read_text

# lines of the kinds that the parts of the composer look for, in any order
LINES = st.sampled_from(
    [
        "",
        " ",
        "1",
        "2",
        "(1)",
        "*",
        "1.",
        "2.",
        "(a)",
        "II.",
        "一.",
        "3 -",
        "75/129.",
        "__________________",
        "A/RES/75/1",
        "20-17078 (E) 211220",
        "*2017078*",
        "2/6",
        "\f",
        "General Assembly 3 May 2006",
        "The General Assembly,",
        "Annex",
        "1. Requests all States to go on with what they have begun to do for the schools1",
        "Recalling its resolution 61/2, and the report of the Secretary-General on schools,2",
        " Noting the plan* that was adopted by the Conference of the States of the island",
        "words go on in this line until no other one would have found any room on it, and",
        "twenty1",
        "other words;",
        "See the plan.",
        "1 See the plan of the Conference.",
        "回顾其以往关于国际移徙与发展问题的各项决议，并欢迎秘书长的报告 3 和决定，",
        "تشير إلى قراراتها السابقة(4) بشأن الهجرة الدولية، 2030-2015",
        ".A/RES/60/2 انظر",
        "\u202bفي \u202a 14\u202cكانون\u202c",
    ]
)
TEXTS = st.one_of(
    st.lists(LINES, max_size=40).map("\n".join),
    st.text(max_size=400),
    st.text(st.characters(codec="utf-8"), max_size=200),
)


def characters(text: str) -> Counter[str]:
    """Return how often each letter and digit stands in a text."""
    return Counter(squash(text))


def pieces(document: LayoutDocument) -> list[str]:
    """Return every text of a document once."""
    found = []
    for item in document.flow:
        if isinstance(item, Rule):
            found.append(item.text)
        elif isinstance(item, Block):
            found += [
                inline.text if isinstance(inline, Span) else inline.marker
                for inline in item.inlines
            ]
    for note in document.notes:
        found += [note.marker, *(block.raw for block in note.blocks)]
    return [*found, *(item.text for item in document.furniture)]


@settings(deadline=None, max_examples=150)
@given(TEXTS)
def test_every_letter_and_digit_is_in_one_place(text):
    try:
        paged = read_text(SourceFile(data=text.encode("utf-8", "surrogatepass")))
    except InputError:
        return
    document = compose_text(paged, CUES)

    assert characters("\n".join(pieces(document))) == characters(paged.text())


@settings(deadline=None, max_examples=80)
@given(TEXTS)
def test_the_same_text_gives_the_same_document(text):
    try:
        paged = read_text(SourceFile(data=text.encode("utf-8", "surrogatepass")))
    except InputError:
        return

    assert compose_text(paged, CUES) == compose_text(paged, CUES)


@settings(deadline=None, max_examples=150)
@given(st.binary(max_size=400), st.sampled_from(["", "ar", "zh", "en", "ru", "xx"]))
def test_any_bytes_are_read_or_refused(data, language):
    try:
        paged = read_text(SourceFile(data=data, language=language))
    except InputError:
        return

    assert paged.text().strip()
    assert all(finding.message for finding in paged.diagnostics)


@settings(deadline=None, max_examples=80)
@given(st.lists(st.text("abcdefg", min_size=1, max_size=9), min_size=1, max_size=120))
def test_words_keep_their_order(words):
    lines = [" ".join(words[at : at + 7]) for at in range(0, len(words), 7)]
    document = compose_text(read_text(SourceFile(data="\n".join(lines).encode())), CUES)

    assert " ".join(block.text for block in document.blocks()).split() == words


@settings(deadline=None, max_examples=80)
@given(TEXTS)
def test_calls_point_at_notes_of_their_mark(text):
    try:
        paged = read_text(SourceFile(data=text.encode("utf-8", "surrogatepass")))
    except InputError:
        return
    document = compose_text(paged, CUES)
    called = [call for block in document.blocks() for call in block.calls]

    # a mark may call its note again: A/RES/48/161 calls note 2 twice
    assert all(
        document.notes[call.note].marker == call.marker
        for call in called
        if call.note is not None
    )
