"""Bytes that cannot be checked get one clear finding, never a crash."""

from pathlib import Path

import pytest

from converter.core.errors import UnreadableSourceError
from converter.validation import validate
from converter.validation.reading import MAX_BYTES

BASE = Path(__file__).parents[2] / "rules/bases/official.xml"
WHOLE = BASE.read_bytes()
NAMESPACE = b"http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


def rules(data: bytes) -> list[str]:
    return [finding.rule for finding in validate(data)]


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"<a><b></a></b>", "VA001"),
        (b"<a>\x01</a>", "VA001"),
        (b'<?xml version="1.0" encoding="UTF-8"?><a>\xff</a>', "VA001"),
        (b"<a>&nbsp;</a>", "VA001"),
        (b"<a>" * 300 + b"</a>" * 300, "VA003"),
        (b"<a>" + b"x" * 11_000_000 + b"</a>", "VA004"),
        (b"<a/>" + b" " * MAX_BYTES, "VA004"),
        (b"<html xmlns='http://www.w3.org/1999/xhtml'/>", "VA005"),
        (b"<akomaNtoso/>", "VA005"),
        (b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "VA007"),
        (b"<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", "VA007"),
        (b"", "VA008"),
        (b" \n", "VA008"),
        (b"%PDF-1.7 ...", "VA009"),
        (b"PK\x03\x04 ...", "VA009"),
        (b"The General Assembly,", "VA009"),
        (b"\x00\x00\x00\x00", "VA009"),
    ],
    ids=lambda value: value if isinstance(value, str) else repr(value[:20]),
)
def test_a_file_that_cannot_be_checked_gets_its_finding(data: bytes, rule: str) -> None:
    assert rules(data) == [rule]


@pytest.mark.parametrize("length", range(len(WHOLE) // 7, len(WHOLE) - 2, 997))
def test_a_truncated_file_is_said_to_be_truncated(length: int) -> None:
    assert rules(WHOLE[:length].rstrip()) == ["VA002"]


@pytest.mark.parametrize("tail", [b"/WD17", b"/CSD13", b"/WD06"])
def test_a_draft_of_the_namespace_is_told_from_a_foreign_one(tail: bytes) -> None:
    assert rules(WHOLE.replace(NAMESPACE, NAMESPACE + tail)) == ["VA006"]


def test_the_namespaces_before_oasis_are_known_too() -> None:
    old = WHOLE.replace(NAMESPACE, b"http://www.akomantoso.org/2.0")
    assert rules(old) == ["VA006"]


def test_utf_16_is_read() -> None:
    text = WHOLE.decode().replace("UTF-8", "UTF-16")
    assert rules(text.encode("utf-16")) == ["VA021"]


def test_a_missing_file_is_an_error_and_no_finding(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSourceError):
        validate(tmp_path / "nothing.xml")


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"\xef\xbb\xbf" + WHOLE, "VA020"),
        (WHOLE.split(b"\n", 1)[1], "VA021"),
        (WHOLE.replace(b"<akomaNtoso xmlns", b"<akomaNtoso\n xmlns"), "VA022"),
        (WHOLE.replace(b"?>", b"?><!--" + b"-" * 0 + b" " * 1100 + b"-->", 1), "VA022"),
        (
            WHOLE.replace(b"<akomaNtoso xmlns=", b"<akomaNtoso xmlns:akn=").replace(
                b'akn/3.0" ', b'akn/3.0" xmlns="' + NAMESPACE + b'" '
            ),
            "",
        ),
    ],
    ids=["BOM", "no declaration", "line break", "late root", "other prefix first"],
)
def test_what_hides_a_file_from_archives_is_a_warning(data: bytes, rule: str) -> None:
    assert rules(data) == ([rule] if rule else [])


def test_line_and_eid_of_a_finding_lead_to_the_place() -> None:
    data = WHOLE.replace(b'href="#att_1"', b'href="#nowhere"')
    (finding,) = validate(data)
    lines = data.decode().splitlines()
    assert "#nowhere" in lines[finding.line - 1]
    assert finding.eid == "ref_2"
    assert finding.xpath.endswith("/paragraph[1]/content/p/ref")
