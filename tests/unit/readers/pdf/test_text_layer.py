"""Scans and text that means nothing are said to be so; OCR where it is allowed."""

import shutil

import pytest
from support.pdf_writer import document, page, picture, words

from converter.core.errors import LimitError, NoTextLayerError
from converter.readers.pdf import ocr, read_pdf
from converter.readers.source import SourceFile

TEXT = "The Committee took note of the report and of all that was said on it."
SCAN = picture(0, 0, 595, 842)


def rows(text, font="plain"):
    return [words(72, 700 - 14 * row, text, font) for row in range(5)]


def read(*pages, **options):
    return read_pdf(SourceFile(data=document(pages), **options))


def test_pages_that_are_pictures_are_a_scan():
    with pytest.raises(NoTextLayerError, match="2 of 2 pages are pictures"):
        read(page(SCAN), page(SCAN))


def test_a_stamp_on_a_picture_is_no_text():
    with pytest.raises(NoTextLayerError, match="scan"):
        read(page(SCAN, words(72, 800, "A/90/12")))


def test_text_over_a_picture_is_text():
    assert len(read(page(SCAN, *rows(TEXT))).pages[0].lines) == 5


def test_single_pictures_among_pages_are_told():
    (told,) = read(page(*rows(TEXT)), page(SCAN), page(*rows(TEXT))).diagnostics
    assert (told.code, told.params) == ("PD002", {"pages": "2"})


def test_a_file_without_any_text_is_no_document():
    with pytest.raises(NoTextLayerError, match="no text"):
        read(page())


def test_fonts_without_unicode_values_are_rubbish():
    with pytest.raises(NoTextLayerError, match=r"rubbish.*without Unicode values"):
        read(page(*rows(TEXT, "drawn")))


@pytest.mark.parametrize(
    "text", ["\ue001\ue002\ue003 \ue004\ue005" * 4, "\ufffd\ufffd a \ufffd" * 4]
)
def test_signs_that_mean_nothing_are_rubbish(text):
    with pytest.raises(NoTextLayerError, match=r"rubbish.*private-use"):
        read(page(*rows(text, "world")))


def test_another_script_read_as_latin_is_rubbish():
    with pytest.raises(NoTextLayerError, match=r"rubbish.*accented"):
        read(page(*rows("Ðåçîëþöèÿ, ïðèíÿòàÿ Ãåíåðàëüíîé Àññàìáëååé", "world")))


def test_french_is_no_rubbish():
    text = "L'Assemblée générale, ayant examiné le rapport du Secrétaire général"
    assert read(page(*rows(text, "world"))).pages[0].lines


def script(folder, content):
    path = folder / "ocrmypdf"
    path.write_text(f"#!/bin/sh\n{content}\n", "utf-8")
    path.chmod(0o755)
    return str(path)


def test_without_ocrmypdf_the_message_says_how_to_get_it(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda _program: None)
    with pytest.raises(NoTextLayerError, match="not installed") as caught:
        read(page(SCAN), ocr=True)
    assert "apt install ocrmypdf" in caught.value.hint


def test_a_scan_goes_through_ocr_where_it_is_allowed(monkeypatch, tmp_path):
    (tmp_path / "made.pdf").write_bytes(document([page(*rows(TEXT))]))
    program = script(tmp_path, f'eval cp {tmp_path}/made.pdf \\"\\${{$#}}\\"')
    monkeypatch.setattr(shutil, "which", lambda _program: program)
    found = read(page(SCAN), ocr=True, language="fr")
    assert found.pages[0].lines[0].text == TEXT
    assert [told.code for told in found.diagnostics] == ["PD003"]


def test_what_ocrmypdf_says_is_passed_on(monkeypatch, tmp_path):
    program = script(tmp_path, "echo 'no language data for fra' >&2; exit 3")
    monkeypatch.setattr(shutil, "which", lambda _program: program)
    with pytest.raises(NoTextLayerError, match="no language data for fra"):
        read(page(SCAN), ocr=True)


def test_ocr_that_hangs_is_ended(monkeypatch, tmp_path):
    program = script(tmp_path, "sleep 60")
    monkeypatch.setattr(shutil, "which", lambda _program: program)
    monkeypatch.setattr(ocr, "TIME_LIMIT", 0.2)
    with pytest.raises(LimitError, match="ocrmypdf took more"):
        read(page(SCAN), ocr=True)
