"""What the page prints of itself leaves the text."""

from __future__ import annotations

import pytest
from support.plain import CUES, furniture, shown
from support.plain import compose as composed

from converter.layout import FurnitureKind
from converter.layout.page import Furniture
from converter.layout.plain.furniture import take_furniture
from converter.layout.plain.rows import rows_of
from converter.readers.source import SourceFile
from converter.readers.text import read_text

LINES = [
    f"The Conference spoke about the schools of the islands and of their {thing}."
    for thing in (
        "boats",
        "sea",
        "teachers",
        "shores",
        "rain",
        "paper",
        "roofs",
        "wood",
    )
]
BODY = "\n".join(LINES[:2])
WORDS = ("alpha", "beta", "gamma", "delta", "epsilon")
PAGES = [
    "\n".join(f"{word} {line}" for line in LINES[at : at + 4])
    for at, word in enumerate(WORDS)
]


def taken(text: str) -> list[Furniture]:
    """Return the furniture of a text."""
    paged = read_text(SourceFile(data=text.encode()))
    rows = [row for page in paged.pages for row in rows_of(page)]
    kept, found = take_furniture(rows, CUES)
    assert len(kept) + len(found) == len(rows)
    return found


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("06-12345 (E) 030506", FurnitureKind.JOB_NUMBER),
        ("06-12345 (E)", FurnitureKind.JOB_NUMBER),
        ("GE.06-12345", FurnitureKind.JOB_NUMBER),
        ("GE.06-12345 (C) 040506 050506", FurnitureKind.JOB_NUMBER),
        ("2 06-12345", FurnitureKind.JOB_NUMBER),
        ("06-12345 3/4", FurnitureKind.JOB_NUMBER),
        ("06-12345 (E) 030506 *0612345*", FurnitureKind.JOB_NUMBER),
        ("*0612345*", FurnitureKind.BAR_CODE),
        ("* 0612345 *", FurnitureKind.BAR_CODE),
        ("1/2", FurnitureKind.PAGE_NUMBER),
    ],
)
def test_digits_prove_furniture_on_a_single_page(line, kind):
    assert [found.kind for found in taken(f"{BODY}\n{line}\n")] == [kind]


@pytest.mark.parametrize(
    "line", ["2/1", "30/61", "06-123", "1996-12345", "*see below*", "12"]
)
def test_other_digits_stay_text(line):
    text = "\n".join(LINES)
    assert taken(f"{text}\n{line}\n{text}\n{text}") == []


def test_page_numbers_of_a_text_without_page_breaks_rise():
    text = "\n".join(LINES)
    numbered = "\n".join(f"{text}\n{at}/3" for at in (1, 2, 3))
    cited = "\n".join(f"{text}\n{number}" for number in ("60/251", "15/251", text))

    assert [item.text for item in taken(numbered)] == ["1/3", "2/3", "3/3"]
    assert taken(cited) == []


def test_running_heads_return_on_pages_of_either_side():
    even, odd = "Schools of the islands\nA/61/9", "A/61/9\n\nSchools of the islands"
    heads = ["A/61/9", odd, even, odd, even]
    pages = [f"{head}\n\n{page}" for head, page in zip(heads, PAGES, strict=False)]

    found = taken("\f".join(pages))

    assert [item.kind for item in found] == [FurnitureKind.RUNNING_HEAD] * 8
    assert {item.source.page for item in found} == {2, 3, 4, 5}


def test_bare_page_numbers_count_in_step_with_the_pages():
    pages = [f"{page}\n{at}\n" for at, page in enumerate(PAGES, 3)]

    assert [item.text for item in taken("\f".join(pages))] == list("34567")


def test_numbers_out_of_step_are_no_page_numbers():
    numbers = (3, 9, 2, 40)
    pages = [f"{page}\n{n}\n" for n, page in zip(numbers, PAGES, strict=False)]

    assert taken("\f".join(pages)) == []


def test_the_symbol_that_pdftotext_prints_below_the_text_is_a_running_head():
    second = f"and so the sentence ends.\n\nA/61/9\n\n{PAGES[1]}"

    found = taken(f"A/61/9\n\n{PAGES[0]}\f{second}")

    assert [(item.kind, item.text) for item in found] == [
        (FurnitureKind.RUNNING_HEAD, "A/61/9")
    ]


def test_a_label_in_the_head_of_a_page_is_kept():
    document = composed(f"A/61/9\n\n{PAGES[0]}\f2.\nA/61/9\n\nDecides to go on.\n")

    assert ("running head", "A/61/9") in furniture(document)
    assert shown(document)[-1] == "2.\tDecides to go on."


def test_the_first_print_of_a_symbol_is_no_running_head():
    document = composed(f"A/61/9\n\n{BODY}\nA/61/9\n\n{BODY}")

    assert furniture(document) == [("running head", "A/61/9")]
    assert shown(document)[0] == "A/61/9"


def test_the_label_of_an_item_that_returns_at_the_head_of_pages_is_no_running_head():
    pages = [f"A/61/9\n\n(c)\n{page}" for page in PAGES]
    document = composed("\f".join(["A/61/9\n\n" + BODY, *pages]))

    assert [text for kind, text in furniture(document) if text == "(c)"] == []
    assert sum(line.startswith("(c)\t") for line in shown(document)) == len(PAGES)
