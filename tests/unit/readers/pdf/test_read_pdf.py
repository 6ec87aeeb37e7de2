"""What the reader sees on a page: text, form, place, drawn lines."""

import pytest
from support.pdf_writer import document, page, stroke, words

from converter.core.errors import (
    EncryptedSourceError,
    HostileSourceError,
    LimitError,
    UnreadableSourceError,
)
from converter.readers import pdf
from converter.readers.pdf import read_pdf
from converter.readers.source import SourceFile

TEXT = "The General Assembly took note of the report of the Secretary-General."


def read(*operators, **attributes):
    """Return the only page of a PDF."""
    data = document([page(words(72, 80, TEXT), *operators, **attributes)])
    return read_pdf(SourceFile(data=data)).pages[0]


def lines(*operators, **attributes):
    return [one.text for one in read(*operators, **attributes).lines[:-1]]


def spans(*operators):
    return [span for one in read(*operators).lines[:-1] for span in one.inlines]


def test_lines_come_from_top_to_bottom():
    assert lines(words(72, 600, "second"), words(72, 700, "first")) == [
        "first",
        "second",
    ]


def test_text_under_a_link_has_its_address():
    address = "https://undocs.org/A/RES/90/1"
    shown = (words(72, 700, "resolution "), words(130, 700, "90/1"))
    found = read(*shown, links=[((128, 697, 160, 710), address)]).lines[0]
    assert [(span.text.strip(), span.href) for span in found.inlines] == [
        ("resolution", ""),
        ("90/1", address),
    ]


def test_a_link_over_part_of_a_text_says_nothing():
    link = ((72, 697, 90, 710), "https://undocs.org/A/1")
    found = read(words(72, 700, "one text object of the page"), links=[link])
    assert not any(span.href for span in found.lines[0].inlines)


def test_runs_on_one_baseline_are_one_line():
    row = [words(72, 700, "Recalling", "italic"), words(116, 700, "its resolution")]
    assert lines(*row) == ["Recalling its resolution"]


def test_what_stands_far_off_is_a_line_of_its_own():
    row = [words(72, 700, "United Nations"), words(480, 700, "A/90/L.12")]
    assert lines(*row) == ["United Nations", "A/90/L.12"]


def test_a_label_is_parted_from_its_text():
    assert lines(words(72, 700, "1."), words(90, 700, "Decides")) == ["1.", "Decides"]


def test_fonts_are_evidence():
    found = spans(words(72, 700, "Bold", "bold"), words(72, 680, "slanted", "italic"))
    assert [(s.bold, s.italic) for s in found] == [(True, False), (False, True)]


def test_sizes_are_given_in_points():
    assert [s.size for s in spans(words(72, 700, "Annex", size=14))] == [14]


def test_a_small_run_above_the_baseline_is_raised():
    found = spans(words(72, 700, "report"), words(98, 704, "1", size=6))
    assert [(s.text, s.raised) for s in found] == [("report", False), ("1", True)]


def test_a_small_run_below_the_baseline_is_lowered():
    found = spans(words(72, 700, "CO"), words(87.5, 697.5, "2", size=6))
    assert [(s.text, s.lowered) for s in found] == [("CO", False), ("2", True)]


def test_large_print_beside_two_small_lines_raises_none():
    found = read(
        words(72, 700, "General Assembly", "bold", 18),
        words(240, 704, "Distr.: Limited"),
        words(240, 692, "4 March 2031"),
    )
    assert not any(s.raised or s.lowered for one in found.lines for s in one.inlines)


def test_lines_have_their_place_from_the_top_left():
    box = read(words(72, 700, "here")).lines[0].box
    assert (round(box.x0), round(box.y1)) == (73, 144)


def test_drawn_lines_are_rulings():
    (found,) = read(stroke(72, 100, 172, 100)).rulings
    assert found.horizontal
    assert found.box.x1 - found.box.x0 == pytest.approx(100, abs=1)


def test_a_page_turned_by_its_rotation_reads_upright():
    found = read(words(72, 700, "landscape"), turned=90)
    assert "landscape" in [one.text for one in found.lines]


@pytest.mark.parametrize("text", ["Резолюция", "安全理事会", "Résolution"])
def test_every_script_is_read(text):
    assert lines(words(72, 700, text, "world")) == [text]


def test_arabic_is_given_in_logical_order():
    # drawn from left to right: the last letter first
    shown = "الجمعية العامة"[::-1]
    data = document([page(words(72, 700, shown, "world"))])
    assert read_pdf(SourceFile(data=data)).pages[0].lines[0].text == "الجمعية العامة"


def test_a_page_from_the_right_is_said_to_be_so():
    data = document([page(words(72, 700, "الجمعية العامة"[::-1], "world"))])
    assert read_pdf(SourceFile(data=data)).right_to_left


def test_bytes_before_the_header_are_skipped():
    data = b"From: registry\r\n\r\n" + document([page(words(72, 700, TEXT))])
    assert read_pdf(SourceFile(data=data)).pages[0].lines[0].text == TEXT


def test_an_encrypted_file_needs_its_password():
    data = document([page(words(72, 700, TEXT))], password="veto")  # noqa: S106
    with pytest.raises(EncryptedSourceError, match="is encrypted"):
        read_pdf(SourceFile(data=data))
    with pytest.raises(EncryptedSourceError, match="is wrong"):
        read_pdf(SourceFile(data=data, password="vote"))  # noqa: S106
    read = read_pdf(SourceFile(data=data, password="veto"))  # noqa: S106
    assert read.pages[0].lines[0].text == TEXT


@pytest.mark.parametrize("data", [b"nothing", document([page()])[:300], document([])])
def test_what_is_broken_is_refused(data):
    with pytest.raises(HostileSourceError):
        read_pdf(SourceFile(data=data))


def test_an_empty_file_is_said_to_be_empty():
    with pytest.raises(UnreadableSourceError, match="empty"):
        read_pdf(SourceFile(data=b""))


def test_a_page_with_too_much_text_is_refused(monkeypatch):
    monkeypatch.setattr(pdf, "MAX_CHARACTERS", 10)
    with pytest.raises(LimitError, match="page 1 has"):
        read()


def test_too_many_pages_are_refused(monkeypatch):
    monkeypatch.setattr(pdf.document, "MAX_PAGES", 1)
    data = document([page(words(72, 700, TEXT))] * 2)
    with pytest.raises(LimitError, match="2 pages"):
        read_pdf(SourceFile(data=data))
