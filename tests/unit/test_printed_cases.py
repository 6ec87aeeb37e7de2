"""Every case printed as UN documents are: Word and PDF say what its text says."""

import pytest
from support.cases import FOLDERS, converted, eids
from support.libreoffice import PRINTS, printed_to_pdf
from support.printed_case import as_docx, shown_in

from converter.pipeline.options import Status

EXPECTED = sorted(path for folder in FOLDERS for path in folder.glob("*/expected.xml"))


def _name(path):
    return "-".join(path.parts[-3:-1])


def _converted(data, name):
    result = converted(data, name)
    assert result.status is Status.OK
    assert result.kept == 1
    return result.xml


@pytest.mark.parametrize("path", EXPECTED, ids=_name)
def test_word_document_of_a_case_says_what_its_text_says(path):
    expected = path.read_bytes()
    xml = _converted(as_docx(expected), f"{_name(path)}.docx")
    assert eids(xml) == eids(expected)
    assert shown_in(xml) == shown_in(expected)


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """The PDF of every case, by name."""
    documents = {_name(path): as_docx(path.read_bytes()) for path in EXPECTED}
    return printed_to_pdf(documents, tmp_path_factory.mktemp("cases"))


@pytest.mark.slow
@pytest.mark.skipif(not PRINTS, reason="needs LibreOffice")
@pytest.mark.parametrize("path", EXPECTED, ids=_name)
def test_pages_of_a_case_say_what_its_text_says(path, printed):
    pdf = printed[_name(path)]
    expected = path.read_bytes()
    xml = _converted(pdf.read_bytes(), pdf.name)
    assert eids(xml) == eids(expected)
    assert shown_in(xml) == shown_in(expected)
