"""Promises of what goes into a package."""

import pytest
from support.archive_files import IMAGE, akn, delivery, making, only, package, report

from converter.core.errors import UsageError
from converter.outputs.archive import formats
from converter.outputs.archive.assembly import Delivery, draft_of, package_of


def codes(*deliveries: Delivery, given: bool = True) -> list[str]:
    drafts = [draft_of(one) for one in deliveries]
    _, findings = package_of(drafts, making(organization_given=given), per_work=False)
    return [one.code for one in findings]


def test_names_are_made_from_symbol_and_language() -> None:
    names = [file.path for file in package().files]

    assert names == [
        "original/eng/A_RES_100_7_eng.txt",
        "akn/eng/A_RES_100_7_eng.akn.xml",
        "preview/eng/A_RES_100_7_eng.html",
    ]


def test_a_work_has_all_its_versions() -> None:
    one = package(delivery("ara"), delivery("eng"), delivery("fra"))

    assert one.name == "A_RES_100_7"
    assert [x.description.language for x in one.versions] == ["eng", "fra", "ara"]
    assert len({file.path for file in one.files}) == 9


def test_versions_that_disagree_on_their_work_are_packed_and_said() -> None:
    french = akn(language="fra").replace(b"2046-03-02/100-7", b"2046-03-03/100-7")
    drafts = [draft_of(one) for one in (delivery(), delivery("fra", akn=french))]
    made, findings = package_of(drafts, making(), per_work=True)

    assert [one.code for one in findings] == ["AR006"]
    assert made.identifier == drafts[0].description.work


def test_two_files_of_one_version_are_refused() -> None:
    drafts = [draft_of(delivery()), draft_of(delivery())]

    with pytest.raises(UsageError, match="the same language version"):
        package_of(drafts, making(), per_work=True)


def test_an_original_that_the_report_does_not_know_is_refused() -> None:
    with pytest.raises(UsageError, match="is not what"):
        draft_of(delivery(report=report(b"another")))


def test_what_is_missing_is_said() -> None:
    assert codes(delivery()) == []
    assert codes(delivery(original=None)) == ["AR002"]
    assert codes(delivery(report=b"{")) == ["AR003"]
    assert codes(delivery(), given=False) == ["AR005"]


def test_without_siegfried_no_format_is_claimed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(formats, "find_spec", lambda _: None)
    formats.identifier.cache_clear()
    try:
        assert codes(delivery()) == ["AR001"]
        assert {file.format.puid for file in package().files} == {""}
        assert package().versions[0].akn.format.media_type == "application/xml"
    finally:
        formats.identifier.cache_clear()


def test_the_akoma_ntoso_is_known_to_pronom() -> None:
    pytest.importorskip("pygfried", reason="extra [archive] is not installed")

    assert package().versions[0].akn.format.puid == "fmt/1724"


def test_an_image_keeps_its_place_beside_the_akoma_ntoso() -> None:
    name = "media/map.png"
    one = package(delivery(akn=akn(image=name), images=only(name)))
    version = one.versions[0]

    assert version.images[0].path == "akn/eng/media/map.png"
    assert version.images[0].data == IMAGE
    assert b'src="media/map.png"' in version.akn.data


@pytest.mark.parametrize("name", ["karte é.png", "pictures/map.png", "media/CON.png"])
def test_an_image_with_an_unsafe_name_is_renamed_in_both_places(name: str) -> None:
    one = package(delivery(akn=akn(image=name), images=only(name)))
    image = one.versions[0].images[0]

    assert image.name.startswith("media/")
    assert image.original_name == name
    assert f'src="{image.name}"'.encode() in one.versions[0].akn.data


@pytest.mark.parametrize(
    "name",
    ["../secret.png", "/etc/passwd", "http://example.org/a.png", "a\\..\\..\\b.png"],
)
def test_an_image_from_elsewhere_is_never_asked_for(name: str) -> None:
    asked: list[str] = []
    one = delivery(akn=akn(image=name), images=asked.append)

    assert codes(one) == ["AR004"]
    assert asked == []


def test_a_file_packed_before_keeps_its_conversion() -> None:
    first = package().versions[0]
    again = package(delivery(akn=first.akn.data)).versions[0]

    assert again.akn.data == first.akn.data
    assert again.migration
    assert first.migration
    assert again.migration.identifier == first.migration.identifier


@pytest.mark.parametrize("data", [b"<a/>", b"not XML"])
def test_what_is_no_akoma_ntoso_is_refused(data: bytes) -> None:
    with pytest.raises(UsageError, match="cannot be packed"):
        draft_of(delivery(akn=data))
