"""Votes of a record as metadata."""

from converter.model.block import P
from converter.model.debate import DebateSection, Narrative, RollCall
from converter.model.document import Document, MainBody
from converter.model.inline import Inline, Organization, Quantity, text
from converter.transforms.votes import votes_of


def votes(*content):
    section = DebateSection(eid="dbsect_1", name="agendaItem", content=content)
    document = Document(
        doc_type="debate", name="verbatimRecord", body=MainBody(content=(section,))
    )
    analysis = votes_of(document, "#converter")
    return analysis.parliamentary.content if analysis else ()


def roll(kind, *names):
    label = Inline(name="voters", refers_to=kind, content=text("x"))
    voters = tuple(Organization(content=text(name)) for name in names)
    return P(content=(label, *voters))


def counted(**numbers):
    return tuple(
        Quantity(refers_to=f"#{name}", normalized=value, content=text(value))
        for name, value in numbers.items()
    )


def test_a_record_without_votes_has_no_analysis():
    assert votes(Narrative(content=text("It was so decided."))) == ()


def test_printed_counts_win_over_names():
    (vote,) = votes(
        RollCall(eid="roll_1", content=(roll("#inFavour", "Chile"),)),
        Narrative(refers_to="#adopted", content=counted(inFavour="7", against="0")),
    )
    assert vote.href == "#roll_1"
    assert vote.outcome == "#adopted"
    assert [(one.refers_to, one.value) for one in vote.content] == [
        ("#inFavour", "7"),
        ("#against", "0"),
    ]


def test_names_are_counted_where_no_count_is_printed():
    (vote,) = votes(
        RollCall(
            eid="roll_1",
            content=(roll("#inFavour", "Chile", "Malta"), roll("#against")),
        )
    )
    assert [one.value for one in vote.content] == ["2", "0"]
    assert vote.outcome is None


def test_a_count_without_names_points_to_its_section():
    (vote,) = votes(Narrative(content=counted(inFavour="7")))
    assert vote.href == "#dbsect_1"
    assert vote.eid == "voting_1"
