"""Promises of what a catalogue is told."""

import pytest
from support.archive_files import akn

from converter.outputs.archive.description import (
    AgendaItem,
    DescriptionError,
    Subject,
    describe,
    leading,
)
from converter.outputs.archive.markup import MarkupError, parse

WORK = "/akn/un/statement/deliberation/un-ga/2046-03-02/100-7"


def test_everything_comes_from_the_file() -> None:
    found = describe(parse(akn()))

    assert found.work == WORK
    assert found.expression == f"{WORK}/eng@"
    assert found.symbol == "A/RES/100/7"
    assert found.title == "Ordering of shelves"
    assert found.creators == ("General Assembly",)
    assert found.publisher == "United Nations"
    assert (found.adopted, found.issued) == ("2046-03-02", "2046-03-09")
    assert found.session == "100"
    assert found.agenda == (AgendaItem(number="12(b)", title="Libraries"),)
    assert found.subjects == (Subject(text="Shelves", scheme="unbis"),)
    assert found.link == "https://undocs.org/A/RES/100/7"


def test_a_document_without_symbol_is_provisional_and_has_no_link() -> None:
    found = describe(parse(akn(symbol="")))

    assert found.provisional
    assert found.link == ""


def test_a_publication_without_title_goes_by_what_it_publishes() -> None:
    inner = akn().partition(b"<statement")[2].partition(b"</statement>")[0]
    meta = inner.partition(b"<meta>")[2].partition(b"</meta>")[0]
    whole = (
        b'<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">'
        b'<documentCollection name="publication"><meta>' + meta + b"</meta>"
        b"</documentCollection><components><component><statement" + inner
        + b"</statement></component></components></akomaNtoso>"
    )  # fmt: skip

    assert describe(parse(whole)).title == "Ordering of shelves"


@pytest.mark.parametrize(
    "data", [b"<a/>", akn().replace(b"FRBRlanguage", b"other"), b"<a><b/></a>"]
)
def test_a_file_that_does_not_say_what_it_is_is_refused(data: bytes) -> None:
    with pytest.raises(DescriptionError):
        describe(parse(data))


@pytest.mark.parametrize(
    "data", [b"", b"no xml", b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>']
)
def test_what_is_not_safe_to_read_is_refused(data: bytes) -> None:
    with pytest.raises(MarkupError):
        parse(data)


def test_english_leads_then_the_order_of_the_table() -> None:
    versions = [describe(parse(akn(language=one))) for one in ("ara", "fra", "eng")]

    assert [one.language for one in leading(versions)] == ["eng", "fra", "ara"]
