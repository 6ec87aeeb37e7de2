"""The page: one document below the other, what to look at, and a form to decide."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from converter.core.diagnostics import Severity
from converter.outputs.page import E, asset, html_page
from converter.outputs.review.decisions import FIELDS, Decision, Decisions
from converter.outputs.review.documents import Document

_LABELS = {
    "symbol": "Symbol",
    "date": "Date of issue",
    "session": "Session",
    "title": "Title",
    "language": "Language",
    "genre": "Kind of document",
}
_PLACEHOLDERS = {"date": "2006-09-01", "language": "en", "symbol": "A/61/323"}


def review_page(
    documents: Sequence[Document], decisions: Decisions, *, title: str, limit: int = 500
) -> str:
    """Return the page.

    Args:
        documents: Of the batch, in any order.
        decisions: What was decided before.
        title: What the batch is called.
        limit: How many documents are shown, the least certain ones.
    """
    ranked = sorted(documents, key=lambda one: (_accepted(one, decisions), -one.doubt,
                                                one.name))  # fmt: skip
    shown = ranked[:limit]
    cards = [_card(one, decisions.of.get(one.name, Decision())) for one in shown]
    body = [
        E.a("Skip to the documents", {"class": "skip", "href": "#documents"}),
        E.header(E.h1(f"Review of {title}"), _tools(), {"class": "head"}),
        E.main(_summary(documents, decisions, len(shown)), *cards, id="documents"),
        E.div({"class": "toast", "role": "status"}),
    ]
    return html_page(
        body,
        title=f"Review of {title}",
        styles=[asset("review", "review.css")],
        script=asset("review", "review.js"),
        data={"key": title, "fields": list(FIELDS)},
    )


def _accepted(document: Document, decisions: Decisions) -> bool:
    return decisions.of.get(document.name, Decision()).accepted


def _tools() -> etree._Element:
    find = E.label(
        E.span("Find ", {"class": "label"}),
        E.input(type="search", id="find", autocomplete="off"),
    )
    hide = E.label(E.input(type="checkbox", id="hide"), " Hide accepted ones")
    save = E.button("Save decisions", type="button", id="save")
    return E.div(find, hide, save, {"class": "tools", "hidden": ""})


def _summary(
    documents: Sequence[Document], decisions: Decisions, shown: int
) -> etree._Element:
    doubtful = sum(one.doubt >= 1 for one in documents)
    accepted = sum(_accepted(one, decisions) for one in documents)
    text = (
        f"{len(documents):,} documents, {doubtful:,} with something to look at, "
        f"{accepted:,} accepted. The least certain come first"
    )
    more = f"; {shown:,} are shown." if shown < len(documents) else "."
    how = (
        "Decisions stay in this browser until you save them. Take the file in with ",
        E.code("unakn review DIR --apply FILE"),
        ": the next conversion honours it.",
    )
    return E.div(E.p(text + more), E.p(*how), {"class": "summary"})


def _card(document: Document, decision: Decision) -> etree._Element:
    report = document.report
    name = report.symbol or document.name
    links = [
        E.a(label, href=address)
        for label, address in (("Preview", document.preview), ("XML", document.xml))
        if address
    ]
    card = E.article(
        E.h2(E.bdi(name)),
        E.p(_facts(document), *_spaced(links), {"class": "facts"}),
        {"class": "document", "data-name": document.name},
    )
    if report.error:
        card.append(
            E.p(
                E.span("Failed", {"class": "tone"}),
                f": {report.error}",
                {"class": "error"},
            )
        )
    causes = [
        E.li(
            E.span(_word(one.severity), {"class": "tone"}),
            f" {one.message}" + (f" ({count} times)" if count > 1 else ""),
            *([E.small(one.advice)] if one.advice else []),
            {"class": str(one.severity)},
        )
        for one, count in document.causes()
    ]
    if causes:
        card.append(E.ul(*causes, {"class": "causes"}))
    card.append(_form(document, decision))
    return card


def _word(severity: Severity) -> str:
    return {Severity.ERROR: "Error", Severity.WARNING: "Warning"}.get(severity, "Note")


def _spaced(links: Sequence[etree._Element]) -> list[etree._Element]:
    for link in links:
        link.tail = " "
    return list(links)


def _facts(document: Document) -> str:
    report = document.report
    parts = [document.name, report.language, report.genre]
    if report.pages:
        parts.append(f"{report.pages} page{'s' if report.pages > 1 else ''}")
    if report.kept is not None:
        parts.append(f"{report.kept:.2%} kept")
    return ", ".join(filter(None, parts)) + ". "


def _form(document: Document, decision: Decision) -> etree._Element:
    """Return the form; it is filled with what was decided, not with what was found."""
    found = {
        "symbol": document.report.symbol,
        "language": document.report.language,
        "genre": document.report.genre,
    }
    rows = []
    for name in FIELDS:
        entry = E.input(
            type="text",
            name=name,
            value=decision.fields.get(name, ""),
            placeholder=found.get(name) or _PLACEHOLDERS.get(name, ""),
            autocomplete="off",
        )
        rows.append(E.label(E.span(_LABELS[name], {"class": "label"}), entry))
    note = E.textarea(decision.note, name="note", rows="2")
    rows.append(E.label(E.span("Note", {"class": "label"}), note))
    accepted = E.input(type="checkbox", name="accepted")
    if decision.accepted:
        accepted.set("checked", "")
    form = E.form(
        E.p(E.label(accepted, " Accepted"), {"class": "accept"}),
        E.details(
            E.summary("Correct what was read"), E.div(*rows, {"class": "fields"})
        ),
    )
    if decision.fields or decision.note:
        form[-1].set("open", "")
    return form
