"""Levels of any row of pieces: each text once, and in the order of the source."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from converter.languages.loader import load_pack
from converter.model.block import Num
from converter.model.draft import HeadingLine, Numbered, Preambular, Unnumbered
from converter.model.inline import text
from converter.model.node import Node, text_of
from converter.recognisers.label import parse_label
from converter.transforms.levels import build_levels

PACK = load_pack("en")
LABELS = ["1.", "2.", "3.", "(a)", "(b)", "(c)", "(i)", "(ii)", "I.", "A.", "•", "1.1"]
ENDS = ["", ".", ";", ":", ","]


def heading(label: str, words: str) -> Node:
    found = parse_label(f"{label} {words}", PACK)
    return HeadingLine(
        num=Num(content=text(label)),
        label=found.label if found else None,
        content=text(words),
    )


def numbered(label: str, words: str) -> Node:
    found = parse_label(f"{label} {words}", PACK)
    assert found
    return Numbered(
        num=Num(content=text(label)), label=found.label, content=text(words)
    )


@st.composite
def rows(draw: st.DrawFn) -> list[Node]:
    """Return pieces whose texts bear their places."""
    pieces: list[Node] = []
    for place in range(draw(st.integers(1, 14))):
        words = f"To go {place}#{draw(st.sampled_from(ENDS))}"
        label = draw(st.sampled_from(LABELS))
        kind = draw(st.sampled_from("nnnnuuhp"))
        if kind == "n":
            pieces.append(numbered(label, words))
        elif kind == "u":
            pieces.append(Unnumbered(content=text(words)))
        elif kind == "p":
            pieces.append(Preambular(content=text(words)))
        else:
            pieces.append(heading(label, words))
    return pieces


@settings(max_examples=400)
@given(rows())
def test_texts_keep_their_order(pieces: list[Node]) -> None:
    content, _ = build_levels(pieces)
    places = [int(found) for found in re.findall(r"(\d+)#", text_of(*content))]
    assert places == list(range(len(pieces))), [
        f"{type(piece).__name__} {text_of(piece)}" for piece in pieces
    ]
