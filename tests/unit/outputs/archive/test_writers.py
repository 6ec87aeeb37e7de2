"""Promises of the forms of packages."""

import csv
import hashlib
import io
import json
from collections.abc import Callable

import pytest
from lxml import etree
from support.archive_files import delivery, making, package, with_image

from converter.core.resources import schema_dir
from converter.outputs.archive import archivematica, bagit, eark, opex, saf
from converter.outputs.archive.disk import zip_bytes
from converter.outputs.archive.mets import CSIP, METS
from converter.outputs.archive.package import Package, Tree
from converter.outputs.archive.verify.content import name_fault

WRITERS: dict[str, Callable[[Package], Tree]] = {
    "bagit": bagit.write,
    "eark": eark.write,
    "archivematica": archivematica.write,
    "saf": saf.write,
    "opex": opex.write,
}
NS = {"m": METS}


@pytest.mark.parametrize("form", WRITERS)
def test_the_same_input_gives_the_same_bytes(form: str) -> None:
    first, second = WRITERS[form](package()), WRITERS[form](package())

    assert dict(first) == dict(second)
    assert zip_bytes("x", first) == zip_bytes("x", dict(reversed(second.items())))


@pytest.mark.parametrize("form", WRITERS)
def test_nothing_that_was_given_is_left_out(form: str) -> None:
    one = package(with_image(), delivery("fra"))
    tree = WRITERS[form](one)
    contents = list(tree.values())

    for file in one.files:
        assert file.data in contents
    for data in one.reports.values():
        assert data in contents


@pytest.mark.parametrize("form", WRITERS)
def test_every_path_is_safe(form: str) -> None:
    for path in WRITERS[form](package(with_image())):
        assert not name_fault(path)
        assert "%" not in path


@pytest.mark.parametrize("form", WRITERS)
def test_images_lie_where_the_akoma_ntoso_shows_them(form: str) -> None:
    paths = list(WRITERS[form](package(with_image())))
    (xml,) = [path for path in paths if path.endswith(".akn.xml")]

    assert f"{xml.rpartition('/')[0]}/media/map.png".lstrip("/") in paths


def test_a_bag_lists_payload_and_tags_with_both_hashes() -> None:
    tree = bagit.write(package())

    for algorithm in ("sha256", "sha512"):
        for kind in ("manifest", "tagmanifest"):
            rows = tree[f"{kind}-{algorithm}.txt"].decode().splitlines()
            for row in rows:
                digest, path = row.split("  ")
                assert hashlib.new(algorithm, tree[path]).hexdigest() == digest
    listed = tree["manifest-sha256.txt"].decode().count("\n")
    assert listed == sum(path.startswith("data/") for path in tree)


def test_a_line_break_in_a_title_makes_no_row_of_its_own() -> None:
    info = bagit.write(package(organization="A\nFetch: x"))["bag-info.txt"].decode()

    assert "Source-Organization: A Fetch: x\n" in info


def test_the_profile_is_the_one_that_bags_name() -> None:
    info = bagit.write(package())["bag-info.txt"].decode()
    profile = json.loads((schema_dir() / "bagit-profile.json").read_text("utf-8"))

    identifier = profile["BagIt-Profile-Info"]["BagIt-Profile-Identifier"]
    assert f"BagIt-Profile-Identifier: {identifier}\n" in info
    for key, rule in profile["Bag-Info"].items():
        assert not rule["required"] or f"{key}: " in info


def test_checksums_of_a_transfer_are_one_to_one_with_its_objects() -> None:
    tree = archivematica.write(package(delivery("eng"), delivery("fra")))
    rows = tree["metadata/checksum.sha256"].decode()

    assert rows.endswith("\n")
    assert not rows.endswith("\n\n")
    paths = [row.split("  ")[1] for row in rows.splitlines()]
    assert sorted(paths) == sorted(path for path in tree if path.startswith("objects/"))


def test_the_catalogue_of_a_transfer_has_rows_of_one_length_and_known_paths() -> None:
    tree = archivematica.write(package(delivery("eng"), delivery("fra")))
    text = tree["metadata/metadata.csv"].decode()
    header, *rows = csv.reader(io.StringIO(text))

    assert header[0] == "filename"
    assert {len(row) for row in rows} == {len(header)}
    for row in rows:
        assert any(path.startswith(row[0]) for path in tree)
    assert rows[1][-1] == "Shelves, final.TXT"


def test_bundles_of_an_item_separate_text_and_metadata() -> None:
    rows = saf.write(package())["contents"].decode().splitlines()
    bundles = dict(row.split("\t")[:2] for row in rows)

    assert bundles["A_RES_100_7_eng.akn.xml"] == "bundle:ORIGINAL"
    assert bundles["premis.xml"] == "bundle:METADATA"


@pytest.mark.parametrize("package_type", eark.PACKAGE_TYPES)
@pytest.mark.parametrize("form", eark.FORMS)
def test_every_mets_is_valid_and_named_like_its_folder(
    form: str, package_type: str
) -> None:
    one = package(delivery("eng"), delivery("fra"))
    tree = eark.write(one, form=form, package_type=package_type)
    schema = etree.XMLSchema(etree.parse(schema_dir() / "archive/mets.xsd"))
    found = [path for path in tree if path.endswith("METS.xml")]

    assert len(found) == 7
    for path in found:
        root = etree.fromstring(tree[path])
        schema.assertValid(root)
        folder = path.split("/")[-2] if "/" in path else one.name
        assert root.get("OBJID") == folder
        header = root.find("m:metsHdr", NS)
        assert header is not None
        assert header.get(f"{{{CSIP}}}OAISPACKAGETYPE") == package_type


def test_only_a_sip_for_roda_names_the_submitter() -> None:
    def submitters(**options: str) -> int:
        root = etree.fromstring(eark.write(package(), **options)["METS.xml"])
        return len(root.findall("m:metsHdr/m:agent[@TYPE='ORGANIZATION']", NS))

    assert submitters() == 1
    assert submitters(form="eark-validator") == 0
    assert submitters(package_type="AIP") == 0


def test_the_submitter_has_the_code_that_was_given() -> None:
    one = package(organization_code="LS-1")
    root = etree.fromstring(eark.write(one)["METS.xml"])

    notes = [x.text for x in root.iterfind("m:metsHdr/m:agent/m:note", NS)]
    assert notes == [making().version, "LS-1"]


def test_an_opex_package_describes_each_file_and_folder() -> None:
    tree = opex.write(package())

    for path in tree:
        if not path.endswith(".opex"):
            assert f"{path}.opex" in tree
    assert "akn/eng/eng.opex" in tree
    assert "A_RES_100_7_eng.opex" in tree
