"""JUnit XML, which every build server reads: one test case a file and cause.

Errors are failures. Warnings do not fail a test case; they stand in its output.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from converter.core.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from converter.validation.verdict import Group, Verdict

_LISTED = 20  # places of one cause


def report(verdicts: Sequence[Verdict]) -> str:
    """Return the report."""
    suites = etree.Element("testsuites", name="unakn validate")
    for verdict in verdicts:
        suites.append(_suite(verdict))
    for name in ("tests", "failures", "errors"):
        suites.set(name, str(sum(int(suite.get(name, "0")) for suite in suites)))
    xml = etree.tostring(
        suites, encoding="UTF-8", xml_declaration=True, pretty_print=True
    )
    return xml.decode()


def _suite(verdict: Verdict) -> etree._Element:
    groups = verdict.groups()
    failures = sum(group.severity is Severity.ERROR for group in groups)
    counts = {
        "tests": str(max(1, len(groups))),
        "failures": str(failures),
        "errors": "0",
    }
    suite = etree.Element("testsuite", {"name": verdict.file or "-", **counts})
    for group in groups:
        _case(suite, verdict, group)
    if not groups:
        etree.SubElement(suite, "testcase", classname=verdict.file, name="valid")
    return suite


def _case(suite: etree._Element, verdict: Verdict, group: Group) -> None:
    name = f"{group.rule}: {group.messages[0][0]}"
    case = etree.SubElement(suite, "testcase", classname=verdict.file, name=name)
    lines = [
        f"{finding.file}:{finding.line}: {finding.message} ({finding.xpath})"
        for finding in group.findings[:_LISTED]
    ]
    text = "\n".join([f"{group.count} places. {group.advice}", *lines])
    if group.severity is Severity.ERROR:
        failure = etree.SubElement(
            case, "failure", type=group.rule, message=group.messages[0][0]
        )
        failure.text = text
    else:
        etree.SubElement(case, "system-out").text = text
