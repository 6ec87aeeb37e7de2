"""The report of a batch: one page, sortable and filterable, that needs no network."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

from lxml import etree

from converter.outputs.batch_report.charts import bars
from converter.outputs.batch_report.figures import (
    LISTED,
    SHARES,
    Figures,
    Row,
    genres_of,
)
from converter.outputs.page import E, asset, html_page

_FOLDER = "batch_report"
_MOST = 12  # bars of a chart
_STATIC = 200  # rows that can be read without a script
_COLUMNS = (
    ("state", "State"),
    ("file", "Source"),
    ("symbol", "Symbol"),
    ("language", "Language"),
    ("genre", "Kind"),
    ("pages", "Pages"),
    ("kept", "Text kept"),
    ("errors", "Errors"),
    ("warnings", "Warnings"),
    ("seconds", "Seconds"),
    ("links", "Open"),
)
_MIB = 1 << 20


def report_page(figures: Figures, *, title: str, previews: frozenset[str]) -> str:
    """Return the report as HTML.

    Args:
        figures: Of the batch.
        title: Where its outputs are.
        previews: Names of the documents that have a preview beside their XML.
    """
    rows = [_shown(row, previews) for row in figures.listed()]
    body = [
        E.header(E.h1("Batch"), E.p(title, {"class": "where"})),
        E.main(
            _cards(figures),
            _charts(figures),
            _finder(figures),
            _table(rows[:_STATIC]),
            E.p({"class": "pager", "id": "pager"}),
            *_rest(figures),
        ),
    ]
    return html_page(
        body,
        title=f"Batch – {title}",
        styles=[asset(_FOLDER, "report.css")],
        script=asset(_FOLDER, "report.js"),
        data={"rows": rows, "columns": [name for name, _ in _COLUMNS]},
    )


# --------------------------------------------------------------------- figures
def _cards(figures: Figures) -> etree._Element:
    whole = figures.whole
    kept = whole.kept
    cards = [
        ("Documents", f"{whole.documents:,}"),
        ("Converted", f"{figures.states['ok'] + figures.states['partial']:,}"),
        ("of these partial", f"{figures.states['partial']:,}"),
        ("Failed", f"{figures.states['failed']:,}"),
        ("Duplicates", f"{figures.states['duplicate']:,}"),
        ("Waiting", f"{figures.states['pending']:,}"),
        ("Pages", f"{whole.pages:,}"),
        ("Text kept", "–" if kept is None else f"{kept:.3%}"),
        ("With other languages", f"{figures.works:,}"),
        ("Names told apart", f"{figures.collisions:,}"),
        ("Seconds of work", f"{whole.seconds:,.0f}"),
        ("Most memory", f"{figures.memory / _MIB:,.0f} MB"),
    ]
    return E.dl(
        *(E.div(E.dt(name), E.dd(value)) for name, value in cards), {"class": "cards"}
    )


def _charts(figures: Figures) -> etree._Element:
    genres = [(name, group.documents) for name, group in genres_of(figures)]
    charts = [
        bars("Kinds", genres[:_MOST], filters="genre"),
        bars("Languages", figures.languages.most_common(), filters="language"),
        bars("Text kept", [(name, figures.shares[name]) for name in SHARES]),
    ]
    if figures.errors:
        failures = figures.errors.most_common(_MOST)
        charts.append(bars("Failures", failures, filters="error", tone="error"))
    if figures.codes:
        codes = figures.codes.most_common(_MOST)
        charts.append(bars("Findings", codes, filters="code", tone="warning"))
    return E.section(*charts, {"class": "charts", "aria-label": "Charts"})


def _rest(figures: Figures) -> list[etree._Element]:
    left = figures.whole.documents - LISTED
    if left <= 0:
        return []
    return [E.p(f"{left:,} more documents without findings are in journal.sqlite.")]


# ----------------------------------------------------------------------- table
def _finder(figures: Figures) -> etree._Element:
    choices = {
        "state": ("State", sorted(figures.states)),
        "language": ("Language", sorted(figures.languages)),
        "genre": ("Kind", sorted(figures.genres)),
        "error": ("Failure", sorted(figures.errors)),
        "code": ("Finding", sorted(figures.codes)),
    }
    selects = [
        E.label(
            label,
            E.select(
                E.option("all", {"value": ""}),
                *(E.option(value, {"value": value}) for value in values),
                {"data-filter": name},
            ),
        )
        for name, (label, values) in choices.items()
        if values
    ]
    search = E.label("Find", E.input({"type": "search", "id": "find"}))
    return E.form(
        search,
        *selects,
        E.button("Show all", {"type": "reset"}),
        E.output({"id": "count", "role": "status"}),
        {"class": "finder"},
    )


def _table(rows: Iterable[Mapping[str, Any]]) -> etree._Element:
    heads = [
        E.th(
            E.button(label, {"type": "button", "data-sort": name})
            if name != "links"
            else label,
            {"scope": "col", "class": name},
        )
        for name, label in _COLUMNS
    ]
    return E.div(
        E.table(E.thead(E.tr(*heads)), E.tbody(*map(_line, rows), {"id": "rows"})),
        {"class": "rows"},
    )


def _line(row: Mapping[str, Any]) -> etree._Element:
    """Return a row for readers without a script, who see the first rows only."""
    cells = []
    for name, _ in _COLUMNS:
        if name == "links":
            content: list[Any] = [E.a(n, {"href": to}) for n, to in row["links"]]
        elif name == "file":
            content = [row["file"], *([E.small(row["note"])] if row["note"] else [])]
        else:
            content = ["" if row[name] is None else str(row[name])]
        cells.append(E.td(*content, {"class": name}))
    return E.tr(*cells, {"class": row["state"]})


def _shown(row: Row, previews: frozenset[str]) -> dict[str, Any]:
    """Return what the page needs of a row."""
    notes = [row["message"], *(notice["message"] for notice in row["notices"])]
    return {
        "state": row["state"],
        "file": _short(row["uri"]),
        "uri": row["uri"],
        "note": "; ".join(filter(None, notes)),
        "symbol": row["symbol"],
        "language": row["language"],
        "genre": row["genre"],
        "pages": row["pages"] or None,
        "kept": row["kept"],
        "errors": row["errors"],
        "warnings": row["warnings"],
        "seconds": row["seconds"],
        "error": row["error_class"],
        "code": sorted(row["codes"]),
        "links": _links(row, previews),
    }


def _links(row: Row, previews: frozenset[str]) -> list[tuple[str, str]]:
    name = row["name"]
    if not name:
        return []
    links = [("XML", f"{name}.xml"), ("findings", f"{name}.report.json")]
    if name in previews:
        links.insert(0, ("preview", f"{name}.html"))
    links += [
        (one["language"], f"{one['name']}.xml") for one in row.get("versions", ())
    ]
    return [(label, quote(to)) for label, to in links]


def _short(uri: str) -> str:
    """Return the name of a source with its folder; the rest is in the tooltip."""
    path = uri.removeprefix("zip://").partition("::")[0]
    return "/".join(path.rsplit("/", 2)[-2:])
