"""Which kind of document it is: what stands where on its first page."""

from __future__ import annotations

import pytest

from converter.languages.loader import load_pack
from converter.layout import Block, LayoutDocument, Span
from converter.pipeline.detection import detect_genre


def genre(*lines: str, symbol: str = "") -> tuple[str, str]:
    """Return the genre of lines and its ``@name``."""
    flow = tuple(Block(inlines=(Span(text=line),)) for line in lines)
    layout = LayoutDocument(format="text", flow=flow)
    found, _ = detect_genre(layout, load_pack("en"), symbol)
    return found.name, found.akn_name


def test_the_last_author_line_above_the_text_decides():
    item = "Report of the Human Rights Council"

    assert genre(item, "Schools", "Report of the Secretary-General")[0] == "report"
    assert genre(item, "Schools", "Note by the Secretary-General")[0] == "note"


def test_reports_named_in_the_text_are_no_author_lines():
    programme = ["1. The programme is annexed.", "Report of the Third Committee"]

    assert genre("Work", "Note by the Secretariat", *programme)[0] == "note"


def test_a_draft_may_have_the_title_of_a_report():
    lines = [
        "Arcadia and Utopia: draft resolution",
        "Report of the Third Committee",
        "The General Assembly,",
        "Recalling its resolution 61/1,",
    ]

    assert genre(*lines, symbol="A/C.6/61/L.9")[0] == "draft_resolution"


@pytest.mark.parametrize(
    "line",
    [
        "Report of the Advisory Committee on Administrative and Budgetary Questions",
        "Revised estimates relating to the schools of the islands",
    ],
)
def test_reports_on_estimates_are_budgetary(line):
    author = "Report of the Secretary-General"

    assert genre(line, author)[1] == genre(author, line)[1] == "budgetaryDocument"


def test_a_draft_decision_on_a_programme_of_work_is_no_agenda():
    lines = ["Draft decision", "Provisional programme of work", "Provisional agenda"]

    assert genre(*lines, symbol="A/C.6/61/L.20")[0] == "draft_decision"


def test_a_decision_named_in_the_midst_of_a_line_is_none():
    lines = ["Report of the Third Committee", "decision 4/CP.61", "decision 1/CP.61"]

    assert genre(*lines)[0] == "meeting_report"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("amendment to draft resolution A/C.3/99/L.20", "amendment"),
        ("draft decision", "draft_decision"),
        ("draft resolution", "draft_resolution"),
    ],
)
def test_what_stands_behind_many_sponsors_tells_the_kind(line, kind):
    sponsors = ", ".join(["Arcadia", "Utopia", "Laputa"] * 30)

    assert genre(f"{sponsors} and Erewhon: {line}", symbol="A/99/L.4")[0] == kind


@pytest.mark.parametrize("number", ["75/561", "2021/254", "1985/178"])
def test_high_numbers_are_those_of_decisions(number):
    clause = "At its 48th plenary meeting, the Assembly took note of the report."

    assert genre(f"{number}. Report of the Committee", clause)[0] == "decision"


@pytest.mark.parametrize("number", ["75/327", "2021/12"])
def test_low_numbers_are_those_of_resolutions(number):
    lines = ["The General Assembly,", "Recalling its resolution 61/1,"]

    assert genre(f"{number}. Reading rooms", *lines)[0] == "resolution"
