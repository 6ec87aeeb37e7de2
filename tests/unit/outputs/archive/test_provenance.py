"""Promises of the PREMIS in a package."""

import re

import pytest
from lxml import etree
from support.archive_files import delivery, package, with_image

from converter.core.resources import schema_dir
from converter.outputs.archive.markup import parse
from converter.outputs.archive.package import Package
from converter.outputs.archive.premis import premis_tree
from converter.outputs.archive.preservation import PREMIS, find_event
from converter.outputs.archive.provenance import graph_of

NS = {"p": PREMIS}


def tree_of(one: Package) -> etree._Element:
    return premis_tree(graph_of(one, lambda file: file.path))


@pytest.mark.parametrize(
    "one",
    [
        package(),
        package(delivery("eng"), delivery("fra"), delivery("ara")),
        package(with_image()),
        package(delivery(original=None, report=None, preview=None)),
        package(rights=None),
    ],
    ids=["one", "work", "image", "bare", "no rights"],
)
def test_it_is_valid_and_every_pointer_resolves(one: Package) -> None:
    tree = tree_of(one)
    schema = etree.XMLSchema(etree.parse(schema_dir() / "archive/premis-v3-0.xsd"))

    schema.assertValid(tree)
    known = {
        value.text
        for kind in ("object", "event", "agent")
        for value in tree.iterfind(
            f"p:{kind}/p:{kind}Identifier/p:{kind}IdentifierValue", NS
        )
    }
    pointers = re.findall(
        r"premis:(?:linking|related)\w+Value>([^<]+)<", etree.tostring(tree).decode()
    )
    assert pointers
    assert set(pointers) <= known


def test_objects_have_both_hashes_size_name_and_place() -> None:
    one = package()
    found = tree_of(one).find("p:object", NS)

    assert found is not None
    hashes = [x.text for x in found.iter(f"{{{PREMIS}}}messageDigest")]
    original = one.versions[0].original
    assert original is not None
    assert hashes == [original.fixity.sha256, original.fixity.sha512]
    assert found.findtext("p:originalName", "", NS) == "Shelves, final.TXT"
    path = "p:storage/p:contentLocation/p:contentLocationValue"
    assert found.findtext(path, "", NS) == "original/eng/A_RES_100_7_eng.txt"


def test_the_conversion_has_the_identifier_that_the_akoma_ntoso_tells() -> None:
    one = package()
    event = find_event(parse(one.versions[0].akn.data))
    migrations = tree_of(one).xpath(
        "p:event[p:eventType='migration']/p:eventIdentifier/*[2]/text()",
        namespaces=NS,
    )

    assert event is not None
    assert migrations == [event.identifier]


def test_the_conversion_says_how_it_went() -> None:
    (event,) = tree_of(package()).xpath(
        "p:event[p:eventType='migration']", namespaces=NS
    )
    text = " ".join(event.itertext())

    assert "2046-05-01T00:00:00Z" in text
    assert 'program="unakn"; version="0.9.0"' in text
    assert "success" in text
    assert "text kept 100.0000% of 1200 characters" in text
    assert "warnings 1" in text
    assert "declared discards 1" in text


def test_without_original_and_report_nothing_is_claimed() -> None:
    one = package(delivery(original=None, report=None))

    assert tree_of(one).xpath("p:event[p:eventType='migration']", namespaces=NS) == []
    assert one.versions[0].akn.data == delivery().akn


def test_original_and_result_are_derived_from_one_another() -> None:
    one = package(with_image())
    version = one.versions[0]
    assert version.original is not None
    graph = graph_of(one, lambda file: file.path)
    by_id = {x.identifier: x for x in graph.objects}

    targets = [x.other for x in by_id[version.original.identifier].relationships]
    assert targets == [version.akn.identifier, version.images[0].identifier]
    kinds = {x.sub_kind for x in by_id[version.akn.identifier].relationships}
    assert kinds == {"has source", "is source of", "includes"}


def test_the_part_about_some_objects_is_closed() -> None:
    one = package(delivery("eng"), delivery("fra"))
    wanted = {one.versions[1].akn.identifier}
    part = graph_of(one, lambda file: file.path).about(wanted)

    assert {x.identifier for x in part.objects} == wanted
    assert {agent for x in part.events for agent, _ in x.agents} <= {
        x.identifier for x in part.agents
    }


def test_the_same_input_has_the_same_identifiers() -> None:
    assert etree.tostring(tree_of(package())) == etree.tostring(tree_of(package()))
