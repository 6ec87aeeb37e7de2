"""Broken words are mended with evidence of the document only."""

import pytest

from converter.layout.page import NARROW_DOUBT, WIDE_DOUBT, Block, Span
from converter.layout.words import LINE_HYPHEN, Words


def mended(*texts):
    """Return the texts mended by what all of them hold, and the words object."""
    blocks = [Block(inlines=(Span(text=text),)) for text in texts]
    words = Words()
    words.learn(blocks)
    return ["".join(s.text for s in words.mend(b).inlines) for b in blocks], words


def test_a_word_is_mended_when_the_document_has_it_whole():
    found, words = mended(f"framew{NARROW_DOUBT}ork", "the framework")
    assert found[0] == "framework"
    assert words.mended == 1


def test_what_was_printed_is_kept():
    blocks = [Block(inlines=(Span(text=f"a framew{WIDE_DOUBT}ork"),))]
    words = Words()
    words.learn([*blocks, Block(inlines=(Span(text="framework"),))])
    inlines = words.mend(blocks[0]).inlines
    assert [s.printed for s in inlines if s.printed] == ["a framew ork"]


def test_without_evidence_a_wide_doubt_is_a_blank():
    assert mended(f"high{WIDE_DOUBT}road")[0] == ["high road"]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ((f"the co{LINE_HYPHEN}operation", "cooperation"), "the cooperation"),
        ((f"the co{LINE_HYPHEN}operation", "co-operation"), "the co-operation"),
        ((f"long{LINE_HYPHEN}term",), "long-term"),
    ],
)
def test_a_hyphen_at_a_line_end_goes_only_with_evidence(texts, expected):
    assert mended(*texts)[0][0] == expected


def test_a_block_without_doubts_is_the_same_object():
    block = Block(inlines=(Span(text="Nothing to mend."),))
    words = Words()
    words.learn([block])
    assert words.mend(block) is block
