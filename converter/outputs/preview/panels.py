"""What stands around the document: bar, contents, findings, pages of the source."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass, field

from lxml import etree

from converter.core.diagnostics import Severity
from converter.outputs.akn import Work
from converter.outputs.page import E
from converter.outputs.preview.facts import facts
from converter.outputs.preview.places import Placed, nearest
from converter.outputs.report import Finding, Report

LABELS = {
    Severity.ERROR: "Error",
    Severity.WARNING: "Warning",
    Severity.INFO: "Note",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PageImage:
    """A page of the source, as it looks.

    Units:
        Width and height in points, as the boxes of places.
    """

    png: bytes = field(repr=False)
    width: float
    height: float


def bar(work: Work, report: Report | None, *, images: bool) -> etree._Element:
    """Return the bar: what the document is, and what can be shown."""
    title = E.h1(E.b(work.symbol, dir="ltr"))
    if work.title:
        title.append(E.span(work.title, lang=work.language, dir=work.direction))
    tools = E.div({"class": "tools", "role": "group", "aria-label": "View"})
    tools.append(_switch("contents", "Contents"))
    findings = _switch("findings", "Findings")
    if report and report.findings:
        worst = report.worst_first()[0].severity
        count = str(len(report.findings))
        findings.append(E.span(count, {"class": f"count {worst}"}))
    tools.append(findings)
    if images:
        tools.append(_switch("source", "Pages"))
    tools.append(
        E.button("Mark-up", {"type": "button", "data-shows": "marks",
                             "aria-pressed": "false"})
    )  # fmt: skip
    tools.append(E.button("Print", type="button", id="print"))
    return E.header(title, tools, {"class": "bar"})


def _switch(name: str, label: str) -> etree._Element:
    return E.button(
        label,
        {
            "type": "button",
            "data-shows": name,
            "aria-controls": name,
            "aria-expanded": "false",
        },
    )


def contents_panel(nav: etree._Element) -> etree._Element:
    """Return the navigation; its list speaks the document's language, its name ours."""
    inner = nav[0]
    for name in ("lang", "dir"):
        inner.set(name, nav.get(name, ""))
    return E.nav(
        E.h2("Contents"),
        inner,
        {
            "id": "contents",
            "class": "panel",
            "aria-label": "Contents",
            "tabindex": "-1",
        },
    )


def findings_panel(
    root: etree._Element,
    work: Work,
    report: Report | None,
    placed: Sequence[Placed],
) -> etree._Element:
    """Return the findings, the facts, and what was left out."""
    panel = E.aside(
        {"id": "findings", "class": "panel", "aria-label": "Findings", "tabindex": "-1"}
    )
    if report:
        panel.extend([E.h2("Findings"), E.p(_summary(report))])
        if report.findings:
            rows = (_finding(one, placed) for one in report.worst_first())
            panel.append(E.ol(*rows, {"class": "findings"}))
    panel.extend([E.h2("Facts"), _facts(root, work)])
    if report and report.discards:
        panel.extend([E.h2("Left out as page furniture"), _discards(report)])
    return panel


def _summary(report: Report) -> str:
    parts = [report.status, report.genre]
    if report.pages:
        parts.append(f"{report.pages} page{'s' if report.pages > 1 else ''}")
    if report.kept is not None:
        parts.append(f"{report.kept:.2%} of the source kept")
    if report.backed is not None:
        parts.append(f"{report.backed:.2%} of the result backed by it")
    return ", ".join(filter(None, parts)) + "."


def _finding(finding: Finding, placed: Sequence[Placed]) -> etree._Element:
    code = E.code(finding.code)
    head = E.p(E.span(LABELS[finding.severity], {"class": "tone"}), " ", code)
    if finding.source:
        target = nearest(finding.source, placed)
        place = str(finding.source)
        code.tail = ", "
        head.append(E.a(place, href=f"#{target}") if target else E.span(place))
    row = E.li(head, E.p(finding.message), {"class": str(finding.severity)})
    if finding.advice:
        row.append(E.p(finding.advice, {"class": "try"}))
    return row


def _facts(root: etree._Element, work: Work) -> etree._Element:
    table = E.dl()
    for fact in facts(root, work):
        value = E.dd(fact.value)
        if fact.printed:
            value.set("lang", work.language)
            value.set("dir", work.direction)
        table.extend([E.dt(fact.label), value])
    return table


def _discards(report: Report) -> etree._Element:
    rows = (
        E.li(E.small(f"{one.kind}, {one.place}"), E.bdi(one.text))
        for one in report.discards
    )
    return E.details(
        E.summary(f"{len(report.discards)} lines"), E.ul(*rows, {"class": "discards"})
    )


def source_panel(images: Sequence[PageImage]) -> etree._Element:
    """Return the pages of the source, one below the other."""
    panel = E.aside(
        {"id": "source", "class": "panel", "aria-label": "Pages of the source",
         "tabindex": "0"}
    )  # fmt: skip
    for number, image in enumerate(images, 1):
        data = base64.b64encode(image.png).decode()
        picture = E.img(
            src=f"data:image/png;base64,{data}",
            alt=f"Page {number} of the source",
            loading="lazy",
            decoding="async",
            width=str(round(image.width)),
            height=str(round(image.height)),
        )
        panel.append(
            E.figure(
                E.figcaption(f"Page {number}"),
                E.div(picture, {"class": "sheet"}),
                id=f"page-{number}",
            )
        )
    return panel
