"""Language versions side by side, as a page: first what differs, then everything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from lxml import etree

from converter.outputs.align.lines import Cell, Line
from converter.outputs.align.rows import Alignment, Version
from converter.outputs.page import E, asset, html_page

# worst first; what a reader should know of each
_MEANINGS = {
    "missing": "A version has nothing that corresponds.",
    "split differently": "What is one paragraph here is two there.",
    "unsure": "Little speaks for the pair: compare the texts.",
    "other structure": "A heading here is a paragraph there, or the like.",
    "other numbers": "Years in figures differ.",
    "other notes": "The number of footnote calls differs.",
    "other eId": "The same text has another eId.",
}
_SHOWN = 60
"""Characters of a line in the list of differences."""
_LISTED = 200
_SURE = 0.9
"""Confidence from which nothing is said of it."""


def to_html(alignment: Alignment, lines: Sequence[Line]) -> str:
    """Return lines as a self-contained page."""
    work = alignment.versions[0].work
    languages = ", ".join(version.work.language for version in alignment.versions)
    body = [
        E.a("Skip to the table", {"class": "skip", "href": "#lines"}),
        E.header(
            E.h1(E.b(work.symbol, dir="ltr"), f" in {languages}"), {"class": "head"}
        ),
        E.main(
            _summary(alignment, lines), _differences(lines), _table(alignment, lines)
        ),
    ]
    return html_page(
        body,
        title=f"{work.symbol} in {languages}",
        styles=[asset("align", "align.css")],
        script=asset("align", "align.js"),
    )


def _summary(alignment: Alignment, lines: Sequence[Line]) -> etree._Element:
    differing = sum(bool(line.remarks) for line in lines)
    return E.p(
        f"{alignment.share():.1%} of the passages have a counterpart in every version. "
        f"{differing:,} of {len(lines):,} lines differ in some way."
    )


def _differences(lines: Sequence[Line]) -> etree._Element:
    counts = Counter(line.remarks[0] for line in lines if line.remarks)
    section = E.section(E.h2("What differs"), {"class": "differences"})
    if not counts:
        section.append(E.p("Nothing."))
    for remark, meaning in _MEANINGS.items():
        if not counts[remark]:
            continue
        found = [
            (index, line)
            for index, line in enumerate(lines, 1)
            if line.remarks and line.remarks[0] == remark
        ]
        items = [_pointer(index, line) for index, line in found[:_LISTED]]
        if len(found) > _LISTED:
            items.append(E.li(f"and {len(found) - _LISTED:,} more"))
        summary = E.summary(E.b(remark.capitalize()), f", {counts[remark]:,}")
        details = E.details(summary, E.p(meaning), E.ul(*items))
        if remark == "missing":
            details.set("open", "")
        section.append(details)
    return section


def _pointer(index: int, line: Line) -> etree._Element:
    text = next((cell.text for cell in line.cells if cell and cell.text), "")
    short = text[:_SHOWN] + ("…" if len(text) > _SHOWN else "")
    return E.li(E.a(E.code(line.eid), href=f"#line-{index}"), " ", E.bdi(short))


def _table(alignment: Alignment, lines: Sequence[Line]) -> etree._Element:
    head = E.tr(E.th("eId", scope="col"))
    for version in alignment.versions:
        head.append(E.th(version.work.language, scope="col"))
    rows = [
        _row(index, line, alignment.versions) for index, line in enumerate(lines, 1)
    ]
    control = E.button(
        "Only lines that differ",
        {"type": "button", "id": "filter", "aria-pressed": "false", "hidden": ""},
    )
    table = E.table(E.thead(head), E.tbody(*rows))
    return E.section(E.h2("All lines"), control, table, id="lines", tabindex="-1")


def _row(index: int, line: Line, versions: Sequence[Version]) -> etree._Element:
    name = line.eid + (f" / {line.sentence}" if line.sentence else "")
    head = E.th(E.code(name), {"scope": "row"})
    if line.remarks:
        head.append(E.span(", ".join(line.remarks), {"class": "remark"}))
    if line.confidence < _SURE and all(line.cells):
        head.append(E.span(f"{line.confidence:.0%} sure", {"class": "sure"}))
    row = E.tr(head, {"id": f"line-{index}", "class": line.kind})
    if line.remarks:
        row.set("class", f"{line.kind} differs")
    row.extend(
        _cell(cell, version) for cell, version in zip(line.cells, versions, strict=True)
    )
    return row


def _cell(cell: Cell | None, version: Version) -> etree._Element:
    if cell is None:
        missing = E.span("missing", {"class": "remark"})
        return E.td(
            missing, {"class": "missing", "data-language": version.work.language}
        )
    made = E.td(
        lang=version.work.language,
        dir=version.work.direction,
        **{"data-language": version.work.language},
    )
    if cell.number:
        made.append(E.span(cell.number, {"class": "num"}))
        made[-1].tail = " "
    for part in cell.text.split("\n"):
        made.append(E.bdi(part, {"class": "part"}))
    return made
