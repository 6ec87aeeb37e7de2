"""Promises of answers to harvesters."""

import datetime as dt
from pathlib import Path

import pytest
from lxml import etree
from support.archive_files import akn

from converter.outputs.oai.index import Index
from converter.outputs.oai.provider import OAI, Provider, Repository
from converter.outputs.oai.static import STATIC, static_repository

NS = {"o": OAI, "s": STATIC}
DAY = dt.date(2046, 1, 1)
IDENTIFIER = "oai:example.org:akn/un/statement/deliberation/un-ga/2046-03-02/100-1/eng@"


def repository(page_size: int = 3) -> Repository:
    return Repository(
        name="Shelves",
        base_url="http://example.org/oai",
        email="a@example.org",
        page_size=page_size,
    )


@pytest.fixture
def index(tmp_path: Path) -> Index:
    for number in range(1, 9):
        (tmp_path / f"{number}.xml").write_bytes(akn(f"A/RES/100/{number}"))
    made = Index(tmp_path / "i.sqlite", tmp_path, "example.org")
    made.refresh(lambda: DAY)
    (tmp_path / "8.xml").unlink()
    made.refresh(lambda: DAY + dt.timedelta(days=1))
    return made


@pytest.fixture
def provider(index: Index) -> Provider:
    return Provider(
        repository(), index, lambda: dt.datetime(2046, 5, 1, 12, tzinfo=dt.UTC)
    )


def ask(provider: Provider, **arguments: str) -> etree._Element:
    pairs = [(key.rstrip("_"), value) for key, value in arguments.items()]
    return etree.fromstring(provider.answer(pairs))


def error(root: etree._Element) -> str | None:
    found = root.find("o:error", NS)
    return None if found is None else found.get("code")


def test_it_says_who_it_is(provider: Provider) -> None:
    root = ask(provider, verb="Identify")

    assert root.findtext("o:responseDate", "", NS) == "2046-05-01T12:00:00Z"
    assert root.findtext("o:Identify/o:deletedRecord", "", NS) == "persistent"
    assert root.findtext("o:Identify/o:earliestDatestamp", "", NS) == "2046-01-01"


@pytest.mark.parametrize("prefix", ["oai_dc", "mods", "akn"])
def test_a_record_comes_in_every_format(provider: Provider, prefix: str) -> None:
    root = ask(provider, verb="GetRecord", identifier=IDENTIFIER, metadataPrefix=prefix)
    metadata = root.find("o:GetRecord/o:record/o:metadata", NS)

    assert metadata is not None
    assert len(metadata) == 1
    assert "Ordering of shelves" in "".join(metadata.itertext())


def test_a_long_list_comes_in_pieces_without_gap_or_double(provider: Provider) -> None:
    seen: list[str] = []
    arguments = {"metadataPrefix": "oai_dc"}
    sizes = []
    while arguments:
        root = ask(provider, verb="ListIdentifiers", **arguments)
        page = root.findall("o:ListIdentifiers/o:header", NS)
        seen += [one.findtext("o:identifier", "", NS) for one in page]
        sizes.append(len(page))
        token = root.find("o:ListIdentifiers/o:resumptionToken", NS)
        assert token is not None
        assert token.get("completeListSize") == "8"
        arguments = {"resumptionToken": token.text} if token.text else {}

    assert sizes == [3, 3, 2]
    assert len(set(seen)) == 8


def test_a_deleted_record_has_a_header_and_no_metadata(provider: Provider) -> None:
    root = ask(
        provider,
        verb="GetRecord",
        identifier=IDENTIFIER.replace("100-1", "100-8"),
        metadataPrefix="akn",
    )
    record = root.find("o:GetRecord/o:record", NS)

    assert record is not None
    header = record.find("o:header", NS)
    assert header is not None
    assert header.get("status") == "deleted"
    assert record.find("o:metadata", NS) is None


def test_days_select_what_changed_then(provider: Provider) -> None:
    root = ask(
        provider, verb="ListIdentifiers", metadataPrefix="oai_dc", from_="2046-01-02"
    )

    assert len(root.findall("o:ListIdentifiers/o:header", NS)) == 1


def test_sets_are_told_with_those_above_them(provider: Provider) -> None:
    root = ask(provider, verb="ListSets")
    names = [one.text for one in root.iterfind("o:ListSets/o:set/o:setSpec", NS)]

    assert names == [
        "kind", "kind:resolution", "language", "language:eng", "organ", "organ:un-ga",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "arguments"),
    [
        ("badVerb", {}),
        ("badVerb", {"verb": "Destroy"}),
        ("badArgument", {"verb": "Identify", "extra": "x"}),
        ("badArgument", {"verb": "ListRecords"}),
        ("badArgument", {"verb": "GetRecord", "metadataPrefix": "akn"}),
        ("badArgument", {"verb": "Identify", "x": "\0"}),
        (
            "badArgument",
            {"verb": "ListRecords", "metadataPrefix": "akn", "resumptionToken": "x"},
        ),
        (
            "badArgument",
            {"verb": "ListRecords", "metadataPrefix": "akn", "from_": "yesterday"},
        ),
        (
            "badArgument",
            {
                "verb": "ListRecords",
                "metadataPrefix": "akn",
                "from_": "2046-02-01",
                "until": "2046-01-01",
            },
        ),
        (
            "badArgument",
            {
                "verb": "ListRecords",
                "metadataPrefix": "akn",
                "until": "2046-01-01T00:00:00Z",
            },
        ),
        ("cannotDisseminateFormat", {"verb": "ListRecords", "metadataPrefix": "ead"}),
        (
            "idDoesNotExist",
            {"verb": "GetRecord", "metadataPrefix": "akn", "identifier": "x"},
        ),
        ("idDoesNotExist", {"verb": "ListMetadataFormats", "identifier": "x"}),
        (
            "noRecordsMatch",
            {"verb": "ListRecords", "metadataPrefix": "akn", "set": "none"},
        ),
        ("badResumptionToken", {"verb": "ListRecords", "resumptionToken": "x"}),
        ("badResumptionToken", {"verb": "ListRecords", "resumptionToken": "W10"}),
        ("badResumptionToken", {"verb": "ListSets", "resumptionToken": "x"}),
    ],
)
def test_what_cannot_be_answered_is_an_error_of_the_protocol(
    provider: Provider, code: str, arguments: dict[str, str]
) -> None:
    assert error(ask(provider, **arguments)) == code


def test_an_argument_given_twice_is_refused(provider: Provider) -> None:
    pairs = [("verb", "Identify"), ("verb", "Identify")]
    assert error(etree.fromstring(provider.answer(pairs))) == "badVerb"

    pairs = [("verb", "ListRecords"), ("set", "a"), ("set", "b")]
    assert error(etree.fromstring(provider.answer(pairs))) == "badArgument"


def test_a_file_that_has_just_gone_is_not_told_as_deleted(
    provider: Provider, index: Index
) -> None:
    (index.folder / "1.xml").unlink()
    arguments = {"identifier": IDENTIFIER, "metadataPrefix": "akn"}

    assert error(ask(provider, verb="GetRecord", **arguments)) == "idDoesNotExist"
    root = ask(provider, verb="ListRecords", metadataPrefix="akn")
    assert len(root.findall("o:ListRecords/o:record", NS)) == 2


def test_an_empty_repository_has_neither_records_nor_sets(tmp_path: Path) -> None:
    empty = Index(tmp_path / "i.sqlite", tmp_path, "example.org")
    provider = Provider(repository(), empty, lambda: dt.datetime.now(tz=dt.UTC))

    assert error(ask(provider, verb="ListSets")) == "noSetHierarchy"
    root = ask(provider, verb="ListRecords", metadataPrefix="akn")
    assert error(root) == "noRecordsMatch"


def test_a_static_repository_has_all_records_in_all_formats(index: Index) -> None:
    root = etree.fromstring(static_repository(repository(), index))

    lists = root.findall("s:ListRecords", NS)
    assert [one.get("metadataPrefix") for one in lists] == ["oai_dc", "mods", "akn"]
    assert [len(one) for one in lists] == [7, 7, 7]
    assert root.findtext("s:Identify/o:deletedRecord", "", NS) == "no"
    assert not list(root.iter(f"{{{OAI}}}setSpec"))
