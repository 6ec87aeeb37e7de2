"""The author of a report is who wrote it, not what session it tells of."""

import pytest

from converter.languages.loader import load_pack
from converter.layout import Block, LayoutDocument, Span
from converter.layout.cursor import Cursor
from converter.model.inline import DocType
from converter.model.node import text_of, walk
from converter.pipeline.detection import detect_genre
from converter.recognisers.starts import match_any
from converter.recognisers.title import recognise_author

LINES = {
    "ar": ("تقرير مؤتمر الأطراف عن دورته الحادية والعشرين", "مؤتمر الأطراف"),
    "en": (
        "Report of the Conference of the Parties on its twenty-first session, held in"
        " Paris from 30 November to 13 December 2015",
        "Conference of the Parties",
    ),
    "es": (
        "Informe de la Conferencia de las Partes sobre su 21er período de sesiones",
        "Conferencia de las Partes",
    ),
    "fr": (
        "Rapport de la Conférence des Parties sur les travaux de sa vingt et unième"
        " session",
        "Conférence des Parties",
    ),
    "ru": (
        "Доклад Конференции Сторон о работе ее двадцать первой сессии",
        "Конференции Сторон",
    ),
    "zh": ("缔约方会议第二十一届会议的报告", "缔约方会议"),
}


@pytest.mark.parametrize("code", LINES)
def test_the_session_is_no_part_of_the_author(code: str) -> None:
    line, author = LINES[code]
    found = match_any(load_pack(code).titles.author, line)
    assert found
    assert found["text"] == author


def test_what_a_rapporteur_is_for_is_part_of_the_office() -> None:
    line = "Report of the Special Rapporteur on the right to read, Jane Okoro"
    found = match_any(load_pack("en").titles.author, line)
    assert found
    assert found["text"] == "Special Rapporteur on the right to read, Jane Okoro"


def test_behind_a_comma_the_author_line_goes_on():
    lines = (
        "Report of the Conference of the Parties on its tenth session,",
        "held in Bonn from 6 to 16 June 2044",
        "Schools of the islands",
    )
    blocks = tuple(Block(inlines=(Span(text=line),)) for line in lines)
    match = recognise_author(Cursor(blocks), load_pack("en"))
    assert match is not None
    assert match.taken == 2


def test_chinese_says_what_it_is_behind_the_author():
    blocks = (Block(inlines=(Span(text="秘书长的年度报告"),)),)
    match = recognise_author(Cursor(blocks), load_pack("zh"))
    assert match is not None
    kinds = [node for node in walk(match.nodes[0]) if isinstance(node, DocType)]
    assert [text_of(kind) for kind in kinds] == ["年度报告"]


def test_days_below_a_small_word_belong_to_the_author_line():
    lines = ("Report of the Board on its tenth session, held in Bonn from",
             "30 April to 10 May 2044", "Contents")  # fmt: skip
    blocks = tuple(Block(inlines=(Span(text=line),)) for line in lines)
    match = recognise_author(Cursor(blocks), load_pack("en"))
    assert match is not None
    assert match.taken == 2


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("ar", "مشروع استنتاجات مقترح من الرئيس"),
        ("en", "Draft conclusions proposed by the Chair"),
        ("es", "Proyecto de conclusiones propuesto por la Presidencia"),
        ("fr", "Projet de conclusions proposé par la Présidente"),
        ("ru", "Проект выводов, предложенный Председателем"),
        ("zh", "主席提出的结论草案"),
    ],
)
def test_draft_conclusions_are_no_draft_resolution(code: str, line: str) -> None:
    lines = ("FCCC/SBI/2044/L.12", line)
    blocks = tuple(Block(inlines=(Span(text=text),)) for text in lines)
    layout = LayoutDocument(format="text", flow=blocks)
    genre, _ = detect_genre(layout, load_pack(code), "FCCC/SBI/2044/L.12")
    assert genre.name == "working_paper"
