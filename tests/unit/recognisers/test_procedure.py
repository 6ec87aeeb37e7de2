"""What the secretariat tells: decisions, votes, the chair, notices."""

import pytest
from support.cursors import at

from converter.languages.loader import load_pack
from converter.model.inline import I, Inline, Organization, Person, Quantity, text
from converter.model.match import Zone
from converter.model.node import text_of, walk
from converter.recognisers.procedure import (
    is_procedure,
    narrated,
    outcome_of,
    recognise_closing,
    recognise_notice,
    recognise_roll_call,
)

EN = load_pack("en")


def all_of(kind, content):
    return [node for one in content for node in walk(one) if isinstance(node, kind)]


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("en", "It was so decided."),
        ("en", "At the invitation of the Chair, Ms. Okoro took a place."),
        ("fr", "Il en est ainsi décidé."),
        ("es", "Así queda acordado."),
        ("ru", "Решение принимается."),
        ("zh", "就这样决定。"),
        ("ar", "تقرر ذلك."),
    ],
)
def test_lines_of_procedure_are_known_by_their_words(code, line):
    assert is_procedure(text(line), load_pack(code))


def test_a_sentence_in_italics_is_procedure():
    assert is_procedure((I(content=text("The lights went out.")),), EN)


def test_a_heading_in_italics_is_not():
    assert not is_procedure((I(content=text("Programme of work")),), EN)


@pytest.mark.parametrize(
    ("code", "line", "votes"),
    [
        ("en", "It was adopted by 7 votes to 1, with 2 abstentions.", ["7", "1", "2"]),
        ("en", "It was adopted by 7 votes to none.", ["7", "0"]),
        ("fr", "Par 7 voix contre zéro, avec 2 abstentions, il est adopté.", ["7", "0", "2"]),
        ("es", "Por 7 votos contra 1 y 2 abstenciones, queda aprobado.", ["7", "1", "2"]),
        ("ru", "Принимается 7 голосами против 1 при 2 воздержавшихся.", ["7", "1", "2"]),
        ("zh", "草案以7票对1票、2票弃权获得通过。", ["7", "1", "2"]),
        ("ar", "اعتمد بأغلبية 7 أصوات مقابل 1 مع امتناع 2 عن التصويت.", ["7", "1", "2"]),
    ],
)  # fmt: skip
def test_votes_are_counted_as_printed(code, line, votes):
    content = narrated(text(line), load_pack(code))
    counted = all_of(Quantity, content)
    assert [one.normalized for one in counted] == votes
    assert text_of(*content) == line


def test_who_takes_the_chair_presides():
    line = "In the absence of Ms. Okoro (Kenya), Mr. Rossi (Italy) took the Chair."
    (person,) = all_of(Person, narrated(text(line), EN))
    assert text_of(person) == "Mr. Rossi"
    assert person.as_ == "#chair"


def test_an_outcome_is_stated_never_guessed():
    assert outcome_of(text("The draft was adopted."), EN) == "#adopted"
    assert outcome_of(text("The amendment was rejected."), EN) == "#rejected"
    assert outcome_of(text("A recorded vote was taken."), EN) is None


def test_voters_stand_one_by_one_behind_their_label():
    found = recognise_roll_call(at("In favour:", "Chile, Iran (Islamic", "end"), EN)
    assert found is not None
    assert found.taken == 2
    found = recognise_roll_call(at("In favour: Chile, Iran,", "Malta", "More"), EN)
    assert found is not None
    assert found.taken == 2
    content = found.nodes[0].content
    names = [text_of(one) for one in all_of(Organization, content)]
    assert names == ["Chile", "Iran", "Malta"]
    (label,) = all_of(Inline, content)
    assert label.refers_to == "#inFavour"


def test_nobody_is_no_voter():
    found = recognise_roll_call(at("Against: None"), EN)
    assert found is not None
    assert not all_of(Organization, found.nodes[0].content)


def test_the_rise_of_the_meeting_closes_it():
    assert recognise_closing(at("The meeting rose at 1 p.m."), EN) is not None
    assert recognise_closing(at("The sun rose at 6 a.m."), EN) is None


def test_a_notice_stands_aside_with_its_job_number():
    line = "44-12345 (E) This record is subject to correction."
    found = recognise_notice(at(line, "The President: Good."), EN)
    assert found is not None
    assert found.aside
    assert found.zone is Zone.CONCLUSIONS
    assert text_of(*found.nodes) == line


def test_who_presides_now_is_set_as_the_words_around():
    said = (I(content=text("In the absence of the Chair, Ms. Okoro took the Chair.")),)
    (person,) = all_of(Person, narrated(said, EN))

    assert isinstance(person.content[0], I)
