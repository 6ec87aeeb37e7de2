"""A plain text is read into pages of lines, and what was done to it is said."""

from __future__ import annotations

import time

import pytest

from converter.core.errors import (
    LimitError,
    UnreadableSourceError,
    UnsupportedFormatError,
)
from converter.layout import PagedLayout
from converter.readers.source import SourceFile
from converter.readers.text import read_text


def read(data: bytes, **known: str) -> PagedLayout:
    """Return the pages of a file."""
    return read_text(SourceFile(data=data, name="a.txt", **known))


def codes(paged: PagedLayout) -> list[str]:
    """Return the codes of the findings, whose messages must fill."""
    assert all(finding.message for finding in paged.diagnostics)
    return [finding.code for finding in paged.diagnostics]


def test_form_feeds_part_pages():
    paged = read(b"one\n\ntwo\n\f\nthree\n\f\n")

    assert [[line.text for line in page.lines] for page in paged.pages] == [
        ["one", "two"],
        ["three"],
    ]
    assert [page.number for page in paged.pages] == [1, 2]


def test_lines_know_their_number_in_the_file_indent_and_blank_before():
    lines = read(b"\n\n one\n\ttwo\n\fthree").pages
    first, second, third = (line for page in lines for line in page.lines)

    assert (first.number, first.indent, first.blank_before) == (3, 1.0, 2)
    assert (second.number, second.indent, second.blank_before) == (4, 8.0, 0)
    assert (third.number, third.page) == (5, 2)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028"])
def test_every_line_end_counts(end):
    assert len(read(f"one{end}two".encode()).pages[0].lines) == 2


@pytest.mark.parametrize("data", [b"", b" \n\t\f\n", b"\0\0", "\ufeff\u200e".encode()])
def test_a_file_without_visible_text_is_an_error(data):
    with pytest.raises(UnreadableSourceError):
        read(data)


def test_binary_data_is_an_error():
    with pytest.raises(UnsupportedFormatError):
        read(bytes(range(256)) * 10)


def test_hidden_characters_are_dropped_and_counted_once():
    paged = read(
        "A\u200eB\x07C\ufeff \ud800".encode("utf-8", "surrogatepass") + b"d" * 9
    )

    assert paged.text() == "ABC ddddddddd"
    assert codes(paged) == ["TX004"]
    assert paged.diagnostics[0].params["count"] == 4


def test_the_encoding_is_reported_when_it_is_not_unicode():
    text = "Генеральная Ассамблея, напоминая о своих резолюциях,\n" * 5

    assert codes(read(text.encode("koi8-r"), language="ru")) == ["TX001"]
    assert codes(read(text.encode())) == []


def test_a_guess_and_what_it_replaced_are_warned_of():
    assert "TX002" in codes(read("Año Ñandú\n".encode("cp1252")))
    assert "TX003" in codes(read("Añ".encode() * 9 + b"\xff"))


def test_the_mark_of_a_lost_hyphen_becomes_one():
    lines = read("the Secretary\ufffeGeneral".encode()).pages[0].lines

    assert [line.text for line in lines] == ["the Secretary-", "General"]


def test_presentation_forms_and_wide_digits_are_undone():
    assert read("ﺍﻟﻌﺎﻣﺔ ３".encode()).text() == "العامة 3"


def test_the_direction_of_the_text_is_known():
    assert read("الجمعية العامة".encode()).right_to_left
    assert not read(b"General Assembly").right_to_left


def test_a_line_of_many_megabytes_is_read_in_seconds():
    begin = time.monotonic()
    paged = read(b"word " * 900_000)

    assert len(paged.pages[0].lines) == 1
    assert time.monotonic() - begin < 20


def test_a_line_longer_than_any_document_is_refused():
    with pytest.raises(LimitError, match="a line has 5,000,001 characters"):
        read_text(SourceFile(data=b"x" * 5_000_001))
