from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from support.docx_package import PREFIXES, archive, docx, p, part
from support.docx_reading import codes, texts

from converter.core.errors import (
    EncryptedSourceError,
    HostileSourceError,
    UnsupportedFormatError,
)
from converter.layout.page import LayoutDocument
from converter.readers.docx import package as package_module
from converter.readers.docx import read_docx
from converter.readers.docx.findings import Findings
from converter.readers.docx.package import Package
from converter.readers.source import SourceFile


def read(data: bytes) -> LayoutDocument:
    return read_docx(SourceFile(data=data))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 not a zip", docx(p("a"))[:-40]])
def test_a_broken_archive_is_refused(data: bytes) -> None:
    with pytest.raises(HostileSourceError, match="not a readable zip"):
        read(data)


def test_an_entity_is_refused_whatever_it_stands_for() -> None:
    document = part("document", "<w:body/>").replace(
        b"<w:document", b'<!DOCTYPE d [<!ENTITY x "y">]><w:document', 1
    )
    with pytest.raises(HostileSourceError, match="DOCTYPE"):
        read(docx("", extra={"word/document.xml": document}))


def test_a_doctype_in_utf_16_is_refused() -> None:
    text = f'<!DOCTYPE d><w:document xmlns:w="{PREFIXES["w"]}"/>'
    document = ('<?xml version="1.0" encoding="utf-16"?>' + text).encode("utf-16")
    with pytest.raises(HostileSourceError, match="DOCTYPE"):
        read(docx("", extra={"word/document.xml": document}))


def test_a_doctype_in_a_side_part_is_refused() -> None:
    styles = b"<!DOCTYPE s>" + part("styles", "")
    with pytest.raises(HostileSourceError, match=r"styles\.xml"):
        read(docx(p("a"), styles="<w:x/>", extra={"word/styles.xml": styles}))


def test_a_zip_bomb_is_refused_before_it_is_opened() -> None:
    bomb = p(" " * 3_000_000)
    with pytest.raises(HostileSourceError, match="zip bomb"):
        read(docx(bomb))


@pytest.mark.parametrize("name", ["../../out", "/etc/out", "C:/out", "a\\..\\..\\b"])
def test_an_entry_outside_the_archive_is_refused(name: str) -> None:
    with pytest.raises(HostileSourceError, match="outside"):
        read(docx(p("a"), extra={name: b"x"}))


def test_too_many_entries_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package_module, "MAX_ENTRIES", 3)
    with pytest.raises(HostileSourceError, match="entries"):
        read(docx(p("a")))


def test_a_large_total_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package_module, "MAX_TOTAL", 100)
    with pytest.raises(HostileSourceError, match="unpacks to"):
        read(docx(p("a")))


def test_a_large_part_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package_module, "MAX_PART", 100)
    with pytest.raises(HostileSourceError, match="larger than"):
        read(docx(p("a")))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_entries_of_one_name_are_refused() -> None:
    buffer = BytesIO(docx(p("a")))
    with zipfile.ZipFile(buffer, "a") as package:
        package.writestr("word/document.xml", b"<w/>")
    with pytest.raises(HostileSourceError, match="one name"):
        read(buffer.getvalue())


def test_deep_nesting_is_refused() -> None:
    nested = "<w:tbl><w:tr><w:tc>" * 200 + p("a") + "</w:tc></w:tr></w:tbl>" * 200
    with pytest.raises(HostileSourceError, match="nested too deeply"):
        read(docx(nested))


def test_nesting_within_the_limit_is_read() -> None:
    depth = 80
    nested = (
        "<w:tbl><w:tr><w:tc>" * depth + p("deep") + "</w:tc></w:tr></w:tbl>" * depth
    )
    assert texts(read(docx(nested))) == ["deep"]


def test_a_damaged_part_is_refused() -> None:
    data = docx(p("some text that is long enough to be found"))
    start = data.index(b"word/document.xml") + len("word/document.xml")
    damaged = data[: start + 20] + b"\x00\x01\x02" + data[start + 23 :]
    with pytest.raises(HostileSourceError):
        read(damaged)


def test_an_encrypted_archive_is_said_to_be_so() -> None:
    data = bytearray(docx(p("a")))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        position = data.find(signature)
        while position >= 0:
            data[position + offset] |= 1
            position = data.find(signature, position + 4)
    with pytest.raises(EncryptedSourceError):
        read(bytes(data))


@pytest.mark.parametrize("name", ["xl/workbook.xml", "ppt/presentation.xml"])
def test_another_office_document_is_not_taken_for_word(name: str) -> None:
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        'relationships"><Relationship Id="r" Type="http://x/officeDocument" '
        f'Target="{name}"/></Relationships>'
    )
    entries = {"_rels/.rels": rels.encode(), name: b"<workbook/>"}
    with pytest.raises(UnsupportedFormatError):
        read(archive(entries))


def test_a_zip_without_a_document_is_not_word() -> None:
    with pytest.raises(UnsupportedFormatError):
        read(archive({"a.txt": b"a"}))


def test_a_malformed_side_part_is_reported_and_the_text_kept() -> None:
    document = read(
        docx(p("kept"), styles="<w:x/>", extra={"word/styles.xml": b"<w:styles>"})
    )
    assert texts(document) == ["kept"]
    assert codes(document) == ["DX012"]


def test_a_malformed_document_is_refused() -> None:
    with pytest.raises(HostileSourceError, match="not readable XML"):
        read(docx("", extra={"word/document.xml": b"<w:document>"}))


def test_the_strict_names_are_read_like_the_usual_ones() -> None:
    document = part("document", f"<w:body>{p('strict')}</w:body>").replace(
        PREFIXES["w"].encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    )
    assert texts(read(docx("", extra={"word/document.xml": document}))) == ["strict"]


def test_a_relation_leads_to_a_part_or_to_an_address() -> None:
    data = docx(
        "", links={"rId1": "https://undocs.org/A/1"}, media={"rId2": b"\x89PNG"}
    )
    relations = Package(data, Findings()).relations("word/document.xml")
    assert relations["rId1"].external
    assert relations["rId1"].target == "https://undocs.org/A/1"
    assert relations["rId2"].target == "word/media/rId2.png"
    assert relations["rId2"].kind == "image"
