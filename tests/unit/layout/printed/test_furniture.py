"""What belongs to the page leaves the text, with its kind."""

import itertools

import pytest
from support.printed_pages import (
    HEIGHT,
    RIGHT,
    SENTENCE,
    compose,
    line,
    page,
    set_text,
    texts,
)

from converter.layout.page import FurnitureKind

HEAD, FOOT = 40.0, HEIGHT - 40.0


TOPICS = itertools.cycle(["Ageing", "Drought", "Fisheries", "Health", "Mines"])


def sheet(*more):
    """Return a page of text of its own, with more lines at its head and foot."""
    text = f"{next(TOPICS)} was discussed. {SENTENCE}."
    return page(*set_text(text, 100), *set_text(text, 160), *more)


def kinds(document):
    return {found.text: found.kind for found in document.furniture}


def test_running_heads_of_odd_and_even_pages_are_taken():
    found = compose(
        sheet(line("A/RES/90/12", RIGHT - 60, HEAD)),
        sheet(line("A/RES/90/12", 100, HEAD), line("Safety of seafarers", 300, HEAD)),
        sheet(line("Safety of seafarers", 100, HEAD), line("A/RES/90/12", 440, HEAD)),
        sheet(line("A/RES/90/12", 100, HEAD), line("Safety of seafarers", 300, HEAD)),
    )
    running = [f.text for f in found.furniture if f.kind == FurnitureKind.RUNNING_HEAD]
    assert running.count("Safety of seafarers") == 3
    assert "Safety of seafarers" not in texts(found)


def test_the_symbol_of_the_first_page_is_text():
    found = compose(
        sheet(line("A/RES/90/12", RIGHT - 60, HEAD)),
        sheet(line("A/RES/90/12", 100, HEAD)),
        sheet(line("A/RES/90/12", 440, HEAD)),
    )
    assert texts(found).count("A/RES/90/12") == 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("1/2", FurnitureKind.PAGE_NUMBER),
        ("44-12345 (E)", FurnitureKind.JOB_NUMBER),
        ("*4412345*", FurnitureKind.BAR_CODE),
    ],
)
def test_codes_are_known_by_their_form(text, kind):
    found = compose(sheet(line(text, 100, FOOT)), sheet())
    assert kinds(found)[text] == kind


def test_page_numbers_that_count_with_the_pages_are_taken():
    found = compose(*(sheet(line(f"Page {n}", 300, FOOT)) for n in range(1, 5)))
    assert all(f"Page {n}" in kinds(found) for n in range(1, 5))


def test_a_number_that_does_not_count_pages_stays():
    found = compose(*(sheet(line("1987", 300, HEAD)) for _ in range(1)))
    assert "1987" in texts(found)


def test_a_heading_at_the_head_of_one_page_stays():
    found = compose(sheet(), sheet(line("Annex", 280, 60, bold=True)), sheet())
    assert "Annex" in texts(found)


def test_text_off_the_page_is_hidden():
    found = compose(sheet(line("draft 3 of 12 May", 100, HEIGHT + 30)))
    assert kinds(found)["draft 3 of 12 May"] == FurnitureKind.HIDDEN
