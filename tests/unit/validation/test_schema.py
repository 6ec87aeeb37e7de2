"""The official schema speaks plainly."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from lxml import etree

from converter.core.resources import akn_schema
from converter.validation.schema import validate_schema

BASE = (Path(__file__).parents[2] / "rules/bases/official.xml").read_text("utf-8")
OBJECTIONS = [
    (
        "<p>To keep a bell.</p>",
        "<heading>Bells</heading>",
        "VA010",
        "heading may not stand here in content; expected: ",
    ),
    (
        "<attachments>",
        "<attachments/><attachments>",
        "VA011",
        "attachments is incomplete; expected: attachment",
    ),
    (' name="resolution"', "", "VA012", "statement lacks the attribute name"),
    (
        ' name="resolution"',
        ' name="resolution" title="x"',
        "VA013",
        "statement may not have the attribute title",
    ),
    (
        'date="2051-12-08" refersTo',
        'date="2051" refersTo',
        "VA014",
        "“2051” is not allowed as date of docDate",
    ),
    (
        'placement="bottom"',
        'placement="foot"',
        "VA014",
        "“foot” is not allowed as placement of authorialNote; expected: side, ",
    ),
    (
        'eId="para_4"',
        'eId="para_1"',
        "VA015",
        "the eId “para_1” is used more than once in one document",
    ),
    ("<num>4.</num>", "4. ", "VA016", "paragraph may not hold text directly"),
]


def changed(find: str, put: str) -> etree._Element:
    assert find in BASE
    return etree.fromstring(BASE.replace(find, put, 1).encode())


@pytest.mark.parametrize(("find", "put", "rule", "words"), OBJECTIONS)
def test_an_objection_is_said_in_words(
    find: str, put: str, rule: str, words: str
) -> None:
    found = validate_schema(changed(find, put))
    assert (found[0].rule, found[0].message[: len(words)]) == (rule, words)


def test_an_objection_knows_its_place() -> None:
    (finding,) = validate_schema(changed('placement="bottom"', 'placement="foot"'))
    assert finding.xpath.endswith("/preamble/container/p/authorialNote")
    assert finding.eid == "authorialNote_1"
    assert "authorialNote" in BASE.splitlines()[finding.line - 1]


def test_an_element_of_another_namespace_is_found_too() -> None:
    root = changed("<num>4.</num>", '<x:n xmlns:x="urn:x"/>')
    assert validate_schema(root)[0].xpath.endswith("/n")


def test_objections_of_one_kind_share_their_cause() -> None:
    root = changed(
        "<p>To keep a light;</p>", "<heading>A</heading><heading>B</heading>"
    )
    causes = {finding.cause for finding in validate_schema(root)}
    assert causes == {"heading in content"}


def test_the_strict_schema_is_used() -> None:
    text = akn_schema().read_text("utf-8")
    assert akn_schema().name == "akomantoso30.xsd"
    assert "gYear" not in text


def test_trees_elements_and_threads_may_share_the_schema() -> None:
    good = etree.ElementTree(etree.fromstring(BASE.encode()))
    bad = changed("<num>4.</num>", "4. ")
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(validate_schema, [good, bad, bad.getroottree()] * 40))
    assert [len(one) for one in found] == [0, 1, 1] * 40
