import json

import pytest
from lxml import html
from support.json_schema import faults

from converter.core.diagnostics import Severity
from converter.core.errors import UnreadableSourceError
from converter.core.resources import schema_dir
from converter.outputs.report import Finding, Report
from converter.outputs.review import Decision, Decisions, Document, review_page
from converter.outputs.review.decisions import FIELDS
from converter.readers.sidecar import FIELDS as SIDECAR_FIELDS


def _finding(severity: Severity, code: str = "NU002") -> Finding:
    return Finding(code=code, severity=severity, message="odd", advice="Look.")


_SURE = Document(name="sure", report=Report(symbol="A/1", kept=1.0, backed=1.0))
_WARNED = Document(
    name="warned", report=Report(kept=1.0, findings=(_finding(Severity.WARNING),) * 2),
    preview="warned.html",
)  # fmt: skip
_LOSSY = Document(name="lossy", report=Report(kept=0.9))
_WRONG = Document(name="wrong", report=Report(findings=(_finding(Severity.ERROR),)))
_FAILED = Document(name="failed", report=Report(status="failed", error="broken"))
_ALL = (_SURE, _WARNED, _LOSSY, _WRONG, _FAILED)


def _cards(page: str) -> list[str]:
    return [str(name) for name in html.fromstring(page).xpath("//article/@data-name")]


def test_the_least_certain_come_first() -> None:
    page = review_page(_ALL, Decisions(), title="b")
    assert _cards(page) == ["failed", "lossy", "wrong", "warned", "sure"]


def test_what_was_accepted_comes_last() -> None:
    decisions = Decisions(of={"failed": Decision(accepted=True)})
    assert _cards(review_page(_ALL, decisions, title="b"))[-1] == "failed"


def test_only_so_many_are_shown() -> None:
    page = review_page(_ALL, Decisions(), title="b", limit=2)
    assert _cards(page) == ["failed", "lossy"]
    assert "5 documents" in page


def test_many_findings_of_one_kind_do_not_outweigh_an_error() -> None:
    many = Report(findings=(_finding(Severity.WARNING),) * 500)
    assert Document(name="m", report=many).doubt < _WRONG.doubt


def test_a_cause_is_named_once_with_its_count() -> None:
    (cause,) = _WARNED.causes()
    assert cause[1] == 2
    assert "odd (2 times)" in review_page([_WARNED], Decisions(), title="b")


def test_the_form_holds_what_was_decided() -> None:
    decisions = Decisions(
        of={"sure": Decision(note="fine", fields={"symbol": "A/61/3"})}
    )
    page = html.fromstring(review_page([_SURE], decisions, title="b"))
    assert page.xpath("//input[@name='symbol']/@value") == ["A/61/3"]
    assert page.xpath("//input[@name='symbol']/@placeholder") == ["A/1"]
    assert page.xpath("//textarea/text()") == ["fine"]


def test_decisions_are_read_back_as_written() -> None:
    decisions = Decisions(
        of={"a": Decision(accepted=True, note="n", fields={"date": "2006-09-01"})}
    )
    data = decisions.to_json().encode()
    assert Decisions.read(data) == decisions
    schema = json.loads((schema_dir() / "review.schema.json").read_bytes())
    assert list(faults(json.loads(data)["decisions"]["a"],
                       schema["$defs"]["decision"])) == []  # fmt: skip


def test_the_newer_decision_counts() -> None:
    older = Decisions(of={"a": Decision(accepted=True), "b": Decision(note="x")})
    newer = Decisions(of={"a": Decision()})
    merged = older.merged(newer)
    assert not merged.of["a"].accepted
    assert merged.of["b"].note == "x"


@pytest.mark.parametrize(
    "data", [b"x", b"{}", b'{"decisions": {"a": {"fields": {"author": "x"}}}}']
)
def test_what_holds_no_decisions_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableSourceError):
        Decisions.read(data)


def test_the_fields_are_those_of_the_sidecar() -> None:
    assert set(FIELDS) == set(SIDECAR_FIELDS)
