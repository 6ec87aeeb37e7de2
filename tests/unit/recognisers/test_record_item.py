"""Agenda items as records announce them."""

import pytest
from support.cursors import at

from converter.languages.loader import load_pack
from converter.model.draft import HeadingLine, ItemLine
from converter.model.inline import DocStage, Inline
from converter.model.node import text_of, walk
from converter.recognisers.record_item import (
    recognise_draft_heading,
    recognise_item,
    recognise_record_heading,
)

EN = load_pack("en")


def marks(node, kind):
    return [one for one in walk(node) if isinstance(one, kind)]


@pytest.mark.parametrize(
    ("code", "line", "title"),
    [
        ("en", "Agenda item 8: Open records (continued)", "Open records (continued)"),
        ("fr", "Point 8 de l’ordre du jour : Archives (suite)", "Archives (suite)"),
        ("es", "Tema 8 del programa: Archivos", "Archivos"),
        ("ru", "Пункт 8 повестки дня: Архивы", "Архивы"),
        ("zh", "议程项目8：档案(续)", "档案(续)"),
        ("ar", "البند 8 من جدول الأعمال: المحفوظات", "المحفوظات"),
    ],
)
def test_number_and_title_of_an_item_are_parted(code, line, title):
    found = recognise_item(at(line), load_pack(code))
    assert found is not None
    (item,) = found.nodes
    assert text_of(*item.content) == title
    assert item.num.canonical == "8"
    assert [one.title for one in marks(item.num, Inline)] == ["8"]


def test_a_number_alone_takes_the_title_below():
    found = recognise_item(at("Agenda item 8 (continued)", "Open records", "x."), EN)
    assert found is not None
    assert found.taken == 2
    (item,) = found.nodes
    assert text_of(item.num) == "Agenda item 8 (continued)"
    assert text_of(*item.content) == "Open records"
    assert len(marks(item, DocStage)) == 1


@pytest.mark.parametrize(
    ("code", "line", "num", "title"),
    [
        (
            "en",
            "Agenda item 8 (continued) Records",
            "Agenda item 8 (continued)",
            "Records",
        ),
        ("zh", "议程项目8(续) 档案", "议程项目8(续)", "档案"),
        ("ru", "Пункт 8 повестки дня (продолжение) Архивы", None, "Архивы"),
    ],
)
def test_a_stage_parts_number_and_title_on_one_line(code, line, num, title):
    found = recognise_item(at(line), load_pack(code))
    assert found is not None
    (item,) = found.nodes
    assert text_of(*item.content) == title
    assert text_of(item.num) == (num or line.removesuffix(title).rstrip())
    assert len(marks(item.num, DocStage)) == 1


def test_two_items_take_two_titles():
    found = recognise_item(at("Agenda items 8 and 9", "Records", "Rolls", "More"), EN)
    assert found is not None
    assert found.taken == 3
    assert found.nodes[0].num.canonical == "8-9"


def test_a_speech_is_no_title():
    found = recognise_item(at("Agenda item 8", "The President: I open it"), EN)
    assert found is not None
    assert found.taken == 1


def test_a_sentence_about_an_item_announces_none():
    assert recognise_item(at("Agenda item 8: it was adopted."), EN) is None


def test_an_item_in_brackets_announces_it_too():
    found = recognise_record_heading(
        at("Open records (agenda item 8) (continued)", "1. The Chair spoke."), EN
    )
    assert found is not None
    (item,) = found.nodes
    assert isinstance(item, ItemLine)
    (inline,) = marks(item, Inline)
    assert text_of(inline) == "agenda item 8"


def test_without_typography_a_heading_stands_before_what_begins():
    assert recognise_record_heading(at("Open records", "1. The Chair spoke."), EN)
    assert recognise_record_heading(at("Open records", "The Chair: Good."), EN)
    assert not recognise_record_heading(at("Open records", "and closed ones."), EN)


def test_the_consideration_of_a_draft_has_a_heading():
    found = recognise_draft_heading(at("Draft resolution A/C.3/99/L.5: Gardens"), EN)
    assert found is not None
    assert isinstance(found.nodes[0], HeadingLine)
    assert not recognise_draft_heading(at("Draft resolution A/C.3/99/L.5 fell."), EN)
