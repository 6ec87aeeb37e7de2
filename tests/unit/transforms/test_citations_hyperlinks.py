"""Links that the source sets are brought into our form, mended, or dropped."""

import pytest
from support.citing import Link, link, paragraph

from converter.model.inline import A, B, text
from converter.model.node import walk
from converter.transforms.citations.hyperlinks import read_address


def linked_to(href, *words):
    return A(href=href, content=text("".join(words)))


@pytest.mark.parametrize(
    ("address", "symbol"),
    [
        ("https://undocs.org/en/A/RES/70/1", "A/RES/70/1"),
        ("http://undocs.org/A/RES/70/1", "A/RES/70/1"),
        ("https://undocs.org/ch/S/RES/1325(2000)", "S/RES/1325(2000)"),
        ("https://undocs.org/S/RES/1325%20(2000)", "S/RES/1325(2000)"),
        ("https://docs.un.org/fr/A/75/6(Sect.3)", "A/75/6(Sect.3)"),
        ("https://undocs.org/Home/Mobile?FinalSymbol=E%2F2020%2F5&L=E", "E/2020/5"),
        ("https://www.un.org/ga/search/view_doc.asp?symbol=A/60/1&Lang=E", "A/60/1"),
        ("http://daccess-ods.un.org/a.nsf/Get?Open&DS=A/RES/60/1&L=E", "A/RES/60/1"),
        ("https://undocs.org/A/RES/70/1\u200f", "A/RES/70/1"),
    ],
)  # fmt: skip
def test_addresses_name_their_document(address, symbol):
    found = read_address(address)
    assert found.symbol.compact == symbol
    assert found.link == f"https://undocs.org/{symbol}"


def test_other_addresses_are_not_ours():
    assert read_address("https://www.example.org/A/RES/70/1") is None
    note = paragraph(
        "1", "See ", linked_to("https://www.example.org/", "the site"), "."
    )
    assert link(note).links == [Link("a", "the site", "https://www.example.org/")]


def test_a_link_loses_its_language_and_gains_a_title():
    words = linked_to("https://undocs.org/es/A/RES/217(III)", "the Declaration")
    (found,) = [
        node for node in walk(link(paragraph("1", words)).root) if isinstance(node, A)
    ]
    assert (found.href, found.title) == (
        "https://undocs.org/A/RES/217(III)", "A/RES/217(III)",
    )  # fmt: skip


def test_pieces_of_one_link_become_one():
    href = "https://undocs.org/en/A/RES/217(III)"
    pieces = [
        linked_to(href, "217"),
        " ",
        linked_to(href, "A"),
        linked_to(href, " (III)"),
    ]
    linked = link(paragraph("1", "Recalls resolution ", *pieces, "."))
    assert linked.links == [Link("a", "217 A (III)", "A/RES/217(III)")]
    assert linked.text == "1.Recalls resolution 217 A (III)."


def test_a_wrong_organ_gives_way_to_the_text():
    number = linked_to("https://undocs.org/en/A/RES/49/24", "49/24")
    linked = link(
        paragraph("1", "Recalls Human Rights Council resolution ", number, "."),
        date="2023-01-05",
    )
    assert linked.titles == ["A/HRC/RES/49/24"]
    assert linked.codes == ["RF003"]


def test_where_the_text_names_no_organ_the_source_knows_better():
    number = linked_to("https://undocs.org/en/A/HRC/RES/49/24", "49/24")
    linked = link(paragraph("1", "Recalls resolution ", number, "."), date="2023-01-05")
    assert linked.titles == ["A/HRC/RES/49/24"]
    assert linked.codes == []


@pytest.mark.parametrize(
    ("before", "words"),
    [("of 3 May", ")"), ("adopted on ", "25 September 2015"), ("the ratio ", " / ")],
)
def test_links_on_signs_and_dates_go(before, words):
    stray = linked_to("https://undocs.org/en/A/RES/70/1", words)
    linked = link(paragraph("1", before, stray, "."))
    assert linked.titles == []
    assert linked.text == f"1.{before}{words}."


def test_a_link_to_a_resolution_that_cannot_be_goes():
    number = linked_to("https://undocs.org/en/A/RES/16/2", "16/2")
    linked = link(
        paragraph("1", "Recalls Commission on Narcotic Drugs resolution ", number, ".")
    )
    assert linked.links == []
    assert linked.codes == ["RF005"]


def test_a_link_is_never_inside_another():
    number = linked_to(
        "https://www.example.org/", "resolution 70/1 of 25 September 2015"
    )
    linked = link(paragraph("1", "Recalls ", number, "."))
    assert [one.tag for one in linked.links] == ["a"]


def test_emphasis_inside_a_link_stays():
    bold = A(
        href="https://undocs.org/en/A/RES/70/1", content=(B(content=text("70/1")),)
    )
    linked = link(paragraph("1", "Recalls resolution ", bold, "."))
    assert linked.titles == ["A/RES/70/1"]
    assert [node for node in walk(linked.root) if isinstance(node, B)]


def test_a_wrong_link_before_a_symbol_is_said_too():
    number = linked_to("https://undocs.org/en/A/RES/70/2", "70/1")
    linked = link(
        paragraph("1", "Recalls resolution ", number, " and document A/75/500.")
    )
    assert linked.titles == ["A/RES/70/1", "A/75/500"]
    assert linked.codes == ["RF003"]
