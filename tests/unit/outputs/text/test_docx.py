"""The Word document, read back with our own reader and with python-docx."""

import io
import zipfile
from collections import Counter
from pathlib import Path

import docx
import pytest
from lxml import etree
from support.akoma import RESOLUTION, akoma, note, paragraph
from support.libreoffice import AVAILABLE, print_with_libreoffice

from converter.core.text import squash
from converter.outputs.akn import parse
from converter.outputs.passages import passages
from converter.outputs.text.docx import to_docx
from converter.readers import SourceFile, read

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _part(data: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read(f"word/{name}.xml"))


def test_word_libraries_open_it() -> None:
    document = docx.Document(io.BytesIO(to_docx(parse(RESOLUTION))))
    styles = {one.style.style_id: one.text for one in document.paragraphs if one.style}
    assert styles["Title"] == "99/901. Open formats"
    assert styles["Heading2"] == "I\tFormats"


def test_the_parts_that_list_parts_have_names_without_prefix() -> None:
    # LibreOffice knows them by their written names and opens nothing else
    with zipfile.ZipFile(io.BytesIO(to_docx(parse(RESOLUTION)))) as package:
        for name in ("[Content_Types].xml", "_rels/.rels"):
            assert set(etree.fromstring(package.read(name)).nsmap) == {None}


@pytest.mark.slow
@pytest.mark.judge
@pytest.mark.skipif(not AVAILABLE, reason="needs LibreOffice and pdftotext")
def test_libreoffice_prints_it(tmp_path: Path) -> None:
    texts = print_with_libreoffice({"one": to_docx(parse(RESOLUTION))}, tmp_path)
    assert "99/901" in texts["one"]
    assert "Open formats" in texts["one"]


def test_our_reader_finds_every_letter_again() -> None:
    root = parse(RESOLUTION)
    layout = read(SourceFile(data=to_docx(root), name="a.docx"))
    found = passages(root)
    printed = Counter(squash("".join(one.text for one in found)))
    read_back = Counter(squash(layout.text()))
    assert not printed - read_back


def test_notes_are_footnotes_that_word_counts() -> None:
    data = to_docx(parse(RESOLUTION))
    calls = list(_part(data, "document").iter(f"{_WORD}footnoteReference"))
    assert [one.get(f"{_WORD}id") for one in calls] == ["1", "2"]
    assert all(one.get(f"{_WORD}customMarkFollows") is None for one in calls)
    texts = ["".join(one.itertext()) for one in _part(data, "footnotes")]
    assert texts[2:] == ["See also 96/3.", "A/99/345."]


def test_a_marker_that_word_would_not_count_to_is_kept_as_printed() -> None:
    data = to_docx(akoma(f"<p>Item{note('*', 'A/99/150.')}</p>"))
    (call,) = _part(data, "document").iter(f"{_WORD}footnoteReference")
    assert call.get(f"{_WORD}customMarkFollows") == "1"
    assert "".join(_part(data, "footnotes")[2].itertext()) == "*A/99/150."


def test_arabic_runs_from_right_to_left() -> None:
    data = to_docx(akoma(paragraph(1, "نص"), language="ara"))
    document = _part(data, "document")
    assert list(document.iter(f"{_WORD}bidi"))
    assert list(document.iter(f"{_WORD}rtl"))


def test_latin_within_arabic_runs_from_left_to_right() -> None:
    data = to_docx(akoma("<p>21 December 2020</p>", language="ara"))
    assert not list(_part(data, "document").iter(f"{_WORD}rtl"))


def test_spans_of_cells_are_kept() -> None:
    table = (
        '<table><tr><td rowspan="2"><p>A</p></td><td colspan="2"><p>B</p></td></tr>'
        "<tr><td><p>C</p></td><td><p/></td></tr></table>"
    )
    document = docx.Document(io.BytesIO(to_docx(akoma(table))))
    (found,) = document.tables
    assert [[cell.text for cell in row.cells] for row in found.rows] == [
        ["A", "B", "B"],
        ["A", "C", ""],
    ]


def test_eids_are_bookmarks() -> None:
    document = _part(to_docx(parse(RESOLUTION)), "document")
    names = {one.get(f"{_WORD}name") for one in document.iter(f"{_WORD}bookmarkStart")}
    assert {"para_1", "para_2__list_1__point_a", "att_1__para_1"} <= names


def test_same_document_same_bytes() -> None:
    assert to_docx(parse(RESOLUTION)) == to_docx(parse(RESOLUTION))
