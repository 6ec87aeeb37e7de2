"""Tables of cases printed as UN documents are: cells in Word as on the page."""

import pytest
from lxml import etree
from support.cases import FOLDERS, converted
from support.libreoffice import PRINTS, printed_to_pdf
from support.printed_case import as_docx

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
ROWS = (("2043", "1 200", "17"), ("2044", "1 350", "19"), ("2045", "1 400", "23"))


def _case(language):
    """Return the budget case with a table behind its first paragraph."""
    folder = next(folder for folder in FOLDERS if folder.name == "budget")
    root = etree.fromstring((folder / language / "expected.xml").read_bytes())
    content = next(root.iter(f"{AKN}subsection")).find(f"{AKN}content")
    table = etree.SubElement(content, f"{AKN}table")
    for row in ROWS:
        line = etree.SubElement(table, f"{AKN}tr")
        for cell in row:
            paragraph = etree.SubElement(etree.SubElement(line, f"{AKN}td"), f"{AKN}p")
            paragraph.text = cell
    return etree.tostring(root)


def _rows(xml):
    (table,) = etree.fromstring(xml).iter(f"{AKN}table")
    return [
        tuple("".join(cell.itertext()).strip() for cell in row)
        for row in table.iter(f"{AKN}tr")
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_cells_of_a_word_document_are_cells(language):
    assert _rows(converted(as_docx(_case(language)), "table.docx").xml) == [*ROWS]


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """The PDF of the case in each language."""
    documents = {language: as_docx(_case(language)) for language in LANGUAGES}
    return printed_to_pdf(documents, tmp_path_factory.mktemp("tables"))


@pytest.mark.slow
@pytest.mark.skipif(not PRINTS, reason="needs LibreOffice")
@pytest.mark.parametrize("language", LANGUAGES)
def test_cells_of_a_page_are_cells(language, printed):
    assert _rows(converted(printed[language].read_bytes(), "table.pdf").xml) == [*ROWS]
