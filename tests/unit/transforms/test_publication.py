"""A publication holds the masthead; the text inside is a component of its own."""

from pathlib import Path

import pytest
from lxml import etree

from converter.core.diagnostics import Severity
from converter.pipeline.convert import convert
from converter.pipeline.options import Options, Shape
from converter.validation.check import validate_tree

NS = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}
ROOT = Path(__file__).parents[3]
LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
LETTER = (ROOT / "examples/letter/en.txt").read_bytes()
RESOLUTION = (ROOT / "examples/resolution/en.txt").read_bytes()
PARTS = (ROOT / "tests/cases/resolution_parts/en/source.txt").read_bytes()


def converted(text: bytes, shape: Shape = Shape.PUBLICATION) -> etree._Element:
    return etree.fromstring(convert(text, Options(shape=shape)).xml)


def values(root: etree._Element, path: str) -> list[str]:
    return [str(value) for value in root.xpath(path, namespaces=NS)]


def words(root: etree._Element) -> list[str]:
    for meta in root.iter(f"{{{NS['a']}}}meta"):
        meta.clear()
    return " ".join(root.itertext()).split()


def test_the_masthead_stands_in_the_publication_only() -> None:
    root = converted(RESOLUTION)
    assert values(root, "//a:coverPage/a:container/@name") == ["masthead"]
    assert values(root, "local-name(//a:coverPage/..)") == ["d", *"ocumentCollection"]
    assert not root.xpath("//a:component//a:coverPage", namespaces=NS)


def test_session_item_and_adoption_stand_above_the_text() -> None:
    root = converted(RESOLUTION)
    path = "a:documentCollection/a:preface/a:container/@name"
    assert values(root, path) == ["session", "publicationHeading"]
    assert values(root, "//a:component/a:statement/a:preface//a:docNumber/text()") == [
        "99/901"
    ]


def test_the_publication_goes_by_symbol_and_issue_the_text_by_number_and_adoption() -> (
    None
):
    works = values(converted(RESOLUTION), "//a:FRBRWork/a:FRBRuri/@value")[:2]
    assert works == [
        "/akn/un/documentCollection/publication/un-ga/2044-12-20/A-RES-99-901",
        "/akn/un/statement/deliberation/un-ga/2044-12-12/99-901",
    ]


def test_a_publication_is_called_after_what_it_publishes() -> None:
    assert values(converted(LETTER), "a:documentCollection/@name") == [
        "publicationOfficialLetter"
    ]


def test_parts_are_the_components_of_one_publication() -> None:
    root = converted(PARTS)
    assert values(root, "a:documentCollection/@name") == ["publicationResolution"]
    pointers = values(root, "//a:collectionBody//a:documentRef/@href")
    components = values(root, "a:components/a:component/@eId")
    assert pointers == [f"#{eid}" for eid in components]
    assert len(components) > 1


def test_a_session_printed_in_the_masthead_stays_there() -> None:
    text = b"""UNITED NATIONS
GENERAL ASSEMBLY
Thirtieth session
Distr.
GENERAL
A/30/101
6 June 1975
ENGLISH
ORIGINAL: FRENCH

REPORT OF THE SECRETARY-GENERAL ON LIBRARIES

1. Libraries lend books.

2. They also keep them.
"""
    root = converted(text)
    assert values(root, "//a:container[@name='masthead']//a:session/@value") == ["30"]


def test_entries_of_the_masthead_are_not_those_of_the_text() -> None:
    entries = "//a:component/a:statement/a:meta/a:references/*/@eId"
    assert "generalDistribution" not in values(converted(RESOLUTION), entries)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["letter", "resolution"])
def test_both_shapes_hold_the_same_words_under_the_same_eids(
    kind: str, language: str
) -> None:
    text = (ROOT / f"examples/{kind}/{language}.txt").read_bytes()
    one, other = converted(text, Shape.DOCUMENT), converted(text)
    body = "//a:mainBody//@eId | //a:attachment/@eId"
    assert values(other, body) == values(one, body)
    assert words(other) == words(one)


@pytest.mark.parametrize("text", [LETTER, RESOLUTION, PARTS], ids=len)
def test_a_publication_follows_the_guidelines(text: bytes) -> None:
    findings = validate_tree(converted(text), profile="guidelines")
    assert not [one for one in findings if one.severity is Severity.ERROR]
