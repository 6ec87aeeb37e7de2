"""Preambles of plain text go on behind what was torn from their paragraphs."""

from __future__ import annotations

from converter.languages.loader import load_pack
from converter.layout import Block, Span
from converter.layout.cursor import Cursor
from converter.model.node import text_of
from converter.recognisers.preamble import recognise_preambular


def taken(*lines: str, code: str = "en", size: float = 0.0) -> list[str]:
    """Return the blocks that the first one takes with it, as text and count."""
    blocks = tuple(Block(inlines=(Span(text=line),), size=size) for line in lines)
    match = recognise_preambular(Cursor(blocks), load_pack(code))
    return [str(match.taken), *(text_of(node) for node in match.nodes)] if match else []


def test_a_torn_paragraph_takes_its_pieces():
    assert taken(
        "Recalling the work of the", "Conference on", "Islands,", "Noting the boats,"
    ) == ["3", "Recalling the work of the Conference on Islands,"]


def test_small_letters_behind_a_whole_paragraph_are_a_piece_of_one():
    assert taken("Recalling the islands,", "on trade", "Noting the boats,")[0] == "2"


def test_in_russian_a_paragraph_may_begin_with_a_small_letter():
    long = "неуклонно следуя целям и принципам Устава всех островов и морей,"

    assert taken("отмечая острова,", long, "напоминая о лодках,", code="ru")[0] == "1"
    assert (
        taken("отмечая острова,", "организация", "напоминая о лодках,", code="ru")[0]
        == "2"
    )


def test_a_heading_in_a_preamble_is_no_piece():
    assert taken("Recalling the islands,", "Boats", "Noting the boats,")[0] == "1"


def test_pieces_end_where_the_operative_paragraphs_begin():
    assert taken("Recalling the work of the", "Conference", "1. Decides;")[0] == "1"


def test_a_closing_date_is_no_piece():
    lines = ("Recalling the work of the", "21 July 2044", "Noting the boats,")

    assert taken(*lines)[0] == "1"


def test_where_type_is_shown_nothing_is_torn():
    lines = ("Recalling the islands,", "on trade", "Noting the boats,")

    assert taken(*lines, size=10)[0] == "1"


def test_a_chinese_paragraph_may_have_lost_its_comma():
    assert taken("注意到各岛屿的船只", "回顾大会的决议，", code="zh")[0] == "1"
