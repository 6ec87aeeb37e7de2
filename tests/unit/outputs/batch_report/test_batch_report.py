"""A batch at a glance: what the figures say, and what the page holds."""

import json
import re
from typing import Any

import pytest
from lxml import html

from converter.outputs.batch_report import figures, figures_of, report_page


def row(**values: Any) -> dict[str, Any]:
    state = values.get("state", "ok")
    name = "" if state in ("failed", "duplicate", "pending") else "A_RES_1_1.en"
    return {
        "uri": "/in/a.txt",
        "state": state,
        "base": name,
        "name": name,
        "symbol": "A/RES/1/1",
        "language": "en",
        "genre": "resolution",
        "pages": 2,
        "characters": 100,
        "kept": 1.0,
        "errors": 0,
        "warnings": 0,
        "codes": {},
        "seconds": 0.5,
        "memory": 1 << 20,
        "error_class": "LimitError" if state == "failed" else "",
        "message": "took too long" if state == "failed" else "",
        "notices": [],
        "versions": [],
        **values,
    }


def page_of(*rows: dict[str, Any], previews: frozenset[str] = frozenset()) -> str:
    return report_page(figures_of(rows), title="out", previews=previews)


def data_of(page: str) -> list[dict[str, Any]]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page)
    assert found
    rows: list[dict[str, Any]] = json.loads(found.group(1))["rows"]
    return rows


def test_text_kept_is_weighted_by_length() -> None:
    found = figures_of([row(characters=900), row(characters=100, kept=0.5)])
    assert found.whole.kept == pytest.approx(0.95)
    assert found.shares == {"100 %": 1, "less": 1}


def test_failures_count_by_class_and_not_as_text() -> None:
    found = figures_of([row(), row(state="failed", kept=None), row(state="pending")])
    assert (found.errors, found.whole.characters) == ({"LimitError": 1}, 100)
    assert found.states == {"ok": 1, "failed": 1, "pending": 1}


def test_no_document_is_no_error() -> None:
    assert figures_of([]).whole.kept is None
    assert "Documents" in page_of()


def test_what_needs_attention_comes_first() -> None:
    found = figures_of(
        [row(), row(warnings=1), row(state="failed"), row(state="partial")]
    )
    assert [(r["state"], r["warnings"]) for r in found.listed()] == [
        ("failed", 0), ("ok", 1), ("partial", 0), ("ok", 0),
    ]  # fmt: skip


def test_a_page_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(figures, "LISTED", 2)
    found = figures_of([row(), row(), row(), row(state="failed")])
    assert [one["state"] for one in found.listed()] == ["failed", "ok"]


def test_outputs_findings_and_previews_are_linked() -> None:
    rows = data_of(
        page_of(
            row(versions=[{"language": "fr", "name": "A_RES_1_1.fr"}]),
            previews=frozenset({"A_RES_1_1.en"}),
        )
    )
    assert rows[0]["links"] == [
        ["preview", "A_RES_1_1.en.html"],
        ["XML", "A_RES_1_1.en.xml"],
        ["findings", "A_RES_1_1.en.report.json"],
        ["fr", "A_RES_1_1.fr.xml"],
    ]


def test_the_page_needs_no_network_and_no_script_for_the_first_rows() -> None:
    page = page_of(row(), row(state="failed"))
    tree = html.document_fromstring(page)
    assert "default-src 'none'" in page
    assert not tree.xpath("//@src | //link")
    assert len(tree.xpath("//tbody/tr")) == 2
    assert len(tree.xpath("//svg")) == 4


def test_what_documents_say_is_never_markup() -> None:
    bad = "<script>alert(1)</script>"
    page = page_of(row(uri=f"/in/{bad}", message=bad, symbol=bad, genre=bad))
    scripts = html.document_fromstring(page).xpath("//script/text()")
    assert "alert(1)" not in page.replace(json.dumps(bad)[1:-1], "").split("<body")[0]
    assert len(scripts) == 2
    assert data_of(page)[0]["symbol"] == bad
