"""The head of a record, line by line."""

import pytest
from support.cursors import at, texts

from converter.languages.loader import load_pack
from converter.model.block import Toc
from converter.model.inline import DocDate, Inline, Location, Organization, Person, Role
from converter.model.node import text_of, walk
from converter.recognisers.meeting_head import (
    recognise_contents_of_record,
    recognise_held,
    recognise_meeting_title,
    recognise_member,
    recognise_presiding,
    recognise_rest_of_head,
)

EN = load_pack("en")
OPENED = "The meeting was called to order at 3 p.m."


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("en", "Summary record of the 14th meeting"),
        ("fr", "Compte rendu analytique de la 14e séance"),
        ("es", "Acta resumida de la 14ª sesión"),
        ("ru", "Краткий отчет о 14-м заседании,"),
        ("zh", "第14次会议简要记录"),
        ("ar", "محضر موجز للجلسة 14"),
    ],
)
def test_the_meeting_has_its_number(code, line):
    found = recognise_meeting_title(at(line), load_pack(code))
    assert found is not None
    (meeting,) = [n for n in walk(found.nodes[0]) if isinstance(n, Inline)]
    assert meeting.title == "14"


@pytest.mark.parametrize(
    ("code", "line", "place"),
    [
        ("en", "Held at Headquarters, New York, on Friday, 21 October 2044, at 3 p.m.",
         "Headquarters, New York"),
        ("fr", "Tenue au Siège, à New York, le vendredi 21 octobre 2044, à 15 heures",
         "Siège, à New York"),
        ("es", "Celebrada en la Sede, Nueva York, el viernes 21 de octubre de 2044 a las 15.00 horas",
         "Sede, Nueva York"),
        ("zh", "2044年10月21日星期五下午3时在纽约总部举行", "纽约总部"),
        ("ar", "المعقودة في المقر، نيويورك، يوم الجمعة، 21 تشرين الأول/أكتوبر 2044، الساعة 15:00",
         "المقر، نيويورك"),
    ],
)  # fmt: skip
def test_place_and_date_of_the_meeting_are_told(code, line, place):
    found = recognise_held(at(line), load_pack(code))
    assert found is not None
    assert texts(found, Location) == [place]
    dates = [n.date for n in walk(found.nodes[0]) if isinstance(n, DocDate)]
    assert dates == ["2044-10-21"]


def test_the_place_may_stand_on_its_own_line():
    found = recognise_held(at("Friday, 21 October 2044, 3 p.m.", "New York"), EN)
    assert found is not None
    assert found.taken == 2
    assert texts(found, Location) == ["New York"]


def test_the_presiding_officer_has_name_offices_and_state():
    cursor = at("Chair:", "Mr. Rossi (Vice-Chair).........(Italy)", OPENED)
    found = recognise_presiding(cursor, EN)
    assert found is not None
    assert found.taken == 2
    assert texts(found, Person) == ["Mr. Rossi"]
    assert texts(found, Role) == ["Chair", "Vice-Chair"]
    assert texts(found, Organization) == ["Italy"]
    assert "...." not in text_of(*found.nodes)


def test_a_member_is_a_state_and_its_representative():
    found = recognise_member(at("Chile . . . . . . . . Ms. Castel", OPENED), EN)
    assert found is not None
    assert texts(found, Organization) == ["Chile"]
    assert texts(found, Person) == ["Ms. Castel"]


def test_the_list_of_items_ends_before_the_sentences_of_the_opening():
    cursor = at(
        "Contents",
        "Agenda item 8: Open records",
        "(a) Rolls",
        "In the absence of Ms. Okoro (Kenya), Mr. Rossi (Italy) took the Chair.",
        OPENED,
    )
    found = recognise_contents_of_record(cursor, EN)
    assert found is not None
    assert found.taken == 3
    (toc,) = [node for node in found.nodes if isinstance(node, Toc)]
    assert [item.level for item in toc.items] == ["1", "2"]


def test_no_head_is_left_once_the_meeting_is_open():
    assert recognise_rest_of_head(at("Anything", OPENED), EN) is not None
    assert recognise_rest_of_head(at("Anything", "Something"), EN) is None
