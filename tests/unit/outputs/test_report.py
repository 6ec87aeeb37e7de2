import json

import pytest

from converter.core.diagnostics import Severity
from converter.core.errors import UnreadableSourceError
from converter.outputs.report import read_places, read_report

_REPORT = {
    "status": "partial",
    "symbol": "A/61/323",
    "language": "zh",
    "genre": "letter",
    "pages": 3,
    "kept": 0.99,
    "backed": 1.0,
    "diagnostics": [
        {"code": "FN001", "severity": "warning", "message": "no text", "try": "Look."},
        {"code": "CO001", "severity": "error", "message": "lost", "page": 2,
         "first_line": 4, "last_line": 5},
    ],
    "discards": [{"kind": "page number", "text": "1/3", "place": "page 1, line 60"}],
}  # fmt: skip


def test_a_report_is_read_back() -> None:
    report = read_report(json.dumps(_REPORT).encode())
    assert (report.status, report.genre, report.pages) == ("partial", "letter", 3)
    assert report.count(Severity.WARNING) == 1
    assert report.discards[0].kind == "page number"


def test_findings_that_matter_come_first() -> None:
    first = read_report(json.dumps(_REPORT).encode()).worst_first()[0]
    assert first.code == "CO001"
    assert str(first.source) == "page 2, lines 4-5"


def test_places_are_read_back() -> None:
    row = {"page": 2, "last_page": 3, "first_line": 4, "last_line": 2,
           "box": [1, 2, 3, 4]}  # fmt: skip
    places = read_places(json.dumps({"places": {"para_1": row}}).encode())
    assert places["para_1"].last_page == 3
    assert places["para_1"].box is not None
    assert places["para_1"].box.y1 == 4


@pytest.mark.parametrize(
    "data", [b"{", b"[]", b'{"diagnostics": [{"code": 1}]}', b'{"discards": [1]}']
)
def test_what_is_no_report_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableSourceError):
        read_report(data)


@pytest.mark.parametrize("data", [b"x", b'{"places": {"a": {}}}', b'{"places": []}'])
def test_what_is_no_trace_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableSourceError):
        read_places(data)
