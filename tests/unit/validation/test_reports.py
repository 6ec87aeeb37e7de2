"""Every form of the report says the same, in the words of its readers."""

import io
import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from lxml import etree
from rich.console import Console
from support.json_schema import faults

from converter.core.diagnostics import Severity
from converter.core.resources import schema_dir
from converter.validation.check import judge
from converter.validation.reports import FORMATS, report_in
from converter.validation.reports.terminal import TerminalReport

TESTS = Path(__file__).parents[2]
GOOD = (TESTS / "rules/bases/official.xml").read_bytes()
BAD = GOOD.replace(b'href="#att_1"', b'href="#&lt;&amp;gone"').replace(
    b' value="106">', b">"
)
VERDICTS = [
    judge(GOOD, name="good.xml"),
    judge(BAD, name="dir/a b.xml"),
    judge(b"", name="-"),
]
PUBLISHED = TESTS / "upgrade/published.xml"


@pytest.mark.parametrize("form", FORMATS)
def test_a_report_is_the_same_each_time(form: str) -> None:
    assert report_in(form)(VERDICTS) == report_in(form)(VERDICTS)


def test_json_obeys_its_schema() -> None:
    schema = json.loads((schema_dir() / "validation.schema.json").read_text("utf-8"))
    verdicts = [*VERDICTS, judge(PUBLISHED.read_bytes(), name=str(PUBLISHED))]
    document = json.loads(report_in("json")(verdicts))
    assert list(faults(document, schema)) == []
    assert [file["valid"] for file in document["files"]] == [True, False, False, False]


def test_sarif_names_rules_lines_and_files() -> None:
    run = json.loads(report_in("sarif")(VERDICTS))["runs"][0]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == [
        "R65",
        "U10",
        "VA008",
    ]
    result = next(r for r in run["results"] if r["ruleId"] == "R65")
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "dir/a%20b.xml"
    assert place["region"]["startLine"] > 1
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "R65"
    assert {r["level"] for r in run["results"]} == {"error"}


def test_junit_fails_once_for_each_cause() -> None:
    suites = etree.fromstring(report_in("junit")(VERDICTS).encode())
    assert [suite.get("failures") for suite in suites] == ["0", "2", "1"]
    assert (suites.get("tests"), suites.get("failures")) == ("4", "3")
    assert suites.find(".//failure").get("type") in {"R65", "U10"}


def test_junit_does_not_fail_for_a_warning() -> None:
    warned = judge(GOOD.replace(b'<?xml version="1.0" encoding="UTF-8"?>', b""))
    suites = etree.fromstring(report_in("junit")([warned]).encode())
    assert suites.get("failures") == "0"
    assert "VA021" in suites.find(".//testcase").get("name")


def test_html_stands_alone_and_shows_markup_as_text() -> None:
    page = report_in("html")(VERDICTS)
    assert "http" not in page.replace("http://docs.oasis-open.org", "")
    assert "<script" not in page
    assert "#&lt;&amp;gone" in page
    checker = TagBalance()
    checker.feed(page)
    assert checker.open == []


class TagBalance(HTMLParser):
    """Which elements of a page are still open."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def shown(*, every: bool = False) -> str:
    out = io.StringIO()
    report = TerminalReport(Console(file=out, width=200), files=3, every=every)
    for verdict in VERDICTS:
        report.file(verdict)
    report.end(VERDICTS)
    return out.getvalue()


def test_the_terminal_shows_a_line_a_file_and_then_the_causes() -> None:
    text = shown()
    assert "good.xml: valid (profile official)" in text
    assert "dir/a b.xml: invalid (profile official), 2 findings of 2 causes" in text
    assert "error U10" in text
    assert "3 files, 1 valid, 2 invalid" in text


def test_thousands_of_errors_read_as_a_few() -> None:
    verdict = judge(PUBLISHED.read_bytes())
    worst = verdict.groups()[0]
    assert verdict.count(Severity.ERROR) > 80
    assert worst.count > 8
    out = io.StringIO()
    TerminalReport(Console(file=out, width=200), files=1).end([verdict])
    assert out.getvalue().count("→") == len(verdict.groups())


def test_every_place_is_listed_when_asked_for() -> None:
    out = io.StringIO()
    verdict = judge(PUBLISHED.read_bytes())
    TerminalReport(Console(file=out, width=400), files=1, every=True).end([verdict])
    assert out.getvalue().count("at line ") == sum(f.line > 0 for f in verdict.findings)
