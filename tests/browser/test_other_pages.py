"""The other pages in a real browser."""

from __future__ import annotations

import json

import pytest
from support.akoma import RESOLUTION
from support.browser import Open

from converter.core.diagnostics import Severity
from converter.outputs.akn import describe, parse
from converter.outputs.align.html import to_html as align_page
from converter.outputs.align.lines import lines
from converter.outputs.align.rows import align
from converter.outputs.compare.html import to_html as compare_page
from converter.outputs.compare.matching import compare
from converter.outputs.inspection import Candidate, Step, inspection_page
from converter.outputs.report import Finding, Report
from converter.outputs.review import Decisions, Document, review_page

pytestmark = pytest.mark.judge

_FINDING = Finding(
    code="NU002", severity=Severity.WARNING, message="odd", advice="Look."
)


def _align() -> str:
    other = RESOLUTION.replace(b"Be open", b"Be open by 2044")
    arabic = other.replace(b'language="eng"', b'language="ara"')
    alignment = align([parse(RESOLUTION), parse(arabic)])
    return align_page(alignment, list(lines(alignment)))


def _compare() -> str:
    old, new = parse(RESOLUTION), parse(RESOLUTION.replace(b"Be open", b"Be very open"))
    return compare_page(describe(old), describe(new), compare(old, new))


def _review() -> str:
    documents = [
        Document(name="a", report=Report(symbol="A/1", findings=(_FINDING,))),
        Document(name="b", report=Report(status="failed", error="broken")),
    ]
    return review_page(documents, Decisions(), title="batch")


def _inspection() -> str:
    return inspection_page(
        title="A/1",
        language="ar",
        steps=[
            Step(recogniser="recognise_masthead", zone="cover", place="page 1, line 1",
                 text="الأمم المتحدة"),
            Step(recogniser="recognise_paragraph", zone="body", place="page 1, line 9",
                 text="نص", declined=("recognise_table",)),
        ],
        candidates=[Candidate(name="letter", score=6, chosen=True, evidence=())],
    )  # fmt: skip


@pytest.mark.parametrize("page", [_align, _compare, _review, _inspection])
@pytest.mark.parametrize("width", [1440, 390])
def test_pages_are_accessible_and_load_nothing(visit: Open, page, width: int) -> None:  # type: ignore[no-untyped-def]
    text = page()
    checked = visit(text, ["axe"], width=width)
    assert checked.values[0] == []
    found = visit(
        text, ["eval", "document.documentElement.scrollWidth - innerWidth"], width=width
    )
    assert found.problems == []
    assert found.requests == []
    assert found.values[0] <= 0


@pytest.mark.parametrize(
    ("page", "hidden"), [(_align, "#lines tbody tr"), (_compare, "#text .row")]
)
def test_what_agrees_can_be_hidden(visit: Open, page, hidden: str) -> None:  # type: ignore[no-untyped-def]
    count = (
        f"[...document.querySelectorAll('{hidden}')]"
        ".filter(row => row.getClientRects().length).length"
    )
    found = visit(page(), ["eval", count], ["click", "#filter"], ["eval", count])
    assert found.values[2] < found.values[0]


def test_a_reviewer_saves_decisions(visit: Open) -> None:
    found = visit(
        _review(),
        ["click", "[data-name='a'] [name='accepted']"],
        ["click", "[data-name='b'] summary"],
        ["fill", "[data-name='b'] [name='symbol']", "A/61/3"],
        ["download", "#save"],
    )
    assert json.loads(found.values[3])["decisions"] == {
        "a": {"accepted": True, "note": "", "fields": {}},
        "b": {"accepted": False, "note": "", "fields": {"symbol": "A/61/3"}},
    }


def test_a_reviewer_finds_a_document(visit: Open) -> None:
    found = visit(
        _review(),
        ["fill", "#find", "broken"],
        ["eval", "[...document.querySelectorAll('article')].map(one => one.hidden)"],
    )
    assert found.values[1] == [False, True]


def test_one_recogniser_can_be_brought_out(visit: Open) -> None:
    dim = "[...document.querySelectorAll('.block')].map(one => one.className.slice(-3))"
    found = visit(
        _inspection(),
        ["click", ".chip[data-recogniser='recognise_paragraph']"],
        ["eval", dim],
    )
    assert found.values[1] == ["dim", " c1"]
