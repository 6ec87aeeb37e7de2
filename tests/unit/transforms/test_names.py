"""Persons of a record point to their entries."""

from converter.model.debate import From, Narrative, Speech
from converter.model.document import Document, MainBody, Preface
from converter.model.inline import Organization, Person, text
from converter.model.node import walk
from converter.transforms.names import register_names


def named(preface, *body, language="en"):
    document = Document(
        doc_type="debate",
        name="verbatimRecord",
        preface=Preface(content=preface),
        body=MainBody(content=body),
    )
    return register_names(document, language)


def spoken(name, as_, refers_to=None):
    person = Person(as_=as_, refers_to=refers_to, content=text(name))
    return Speech(by="", as_=as_, from_=From(content=(person,)))


HEAD = (Person(as_="#chair", content=text("Ms. Okoro")),)
CHAIR = ("The President", "#chair", "#chair")


def speakers(document):
    return [node.by for node in walk(document) if isinstance(node, Speech)]


def test_the_office_alone_is_whoever_presides():
    document, entries = named(HEAD, spoken(*CHAIR))
    assert speakers(document) == ["#person_1"]
    assert [entry.show_as for entry in entries] == ["Ms. Okoro"]


def test_a_change_of_the_chair_changes_who_presides():
    change = Narrative(content=(Person(as_="#chair", content=text("Mr. Rossi")),))
    document, _ = named(HEAD, spoken(*CHAIR), change, spoken(*CHAIR))
    assert speakers(document) == ["#person_1", "#person_2"]


def test_without_a_name_the_office_is_its_own_entry():
    document, entries = named((), spoken(*CHAIR))
    assert speakers(document) == ["#person_1"]
    assert [entry.show_as for entry in entries] == ["The President"]


def test_a_name_is_one_entry_with_and_without_its_state():
    document, entries = named(
        (), spoken("Mr. Rossi (Italy)", "#speaker"), spoken("Mr. Rossi", "#speaker")
    )
    assert speakers(document) == ["#person_1", "#person_1"]
    assert [entry.show_as for entry in entries] == ["Mr. Rossi"]


def test_blanks_and_signs_make_no_other_person():
    _, entries = named(
        (), spoken("特拉奥雷 - 布兰女士", "#speaker"), spoken("特拉奥雷-布兰女士", "#speaker"),
        language="zh",
    )  # fmt: skip
    assert len(entries) == 1


def test_an_article_before_a_form_of_address_is_no_part_of_the_name():
    head = (Person(as_="#chair", content=text("Sra. Okoro")),)
    _, entries = named(
        head,
        spoken("La Sra. Okoro (Kenya)", "#speaker"),
        spoken("el Sr. Rossi", "#speaker"),
        spoken("El Presidente Tamba", "#speaker"),
        language="es",
    )
    names = [entry.show_as for entry in entries]
    assert names == ["Sra. Okoro", "Sr. Rossi", "El Presidente Tamba"]


def test_a_speech_without_name_is_of_whoever_spoke_before():
    silent = Speech(by="", as_="#speaker", content=(Organization(content=text("x")),))
    document, _ = named((), spoken("Mr. Rossi", "#speaker"), silent)
    assert speakers(document) == ["#person_1", "#person_1"]
