"""The comparison as a page: what changed first, then the text with its changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from lxml import etree

from converter.outputs.akn import Work
from converter.outputs.compare.matching import Difference
from converter.outputs.compare.words import Change, Piece
from converter.outputs.page import E, asset, html_page

_LABELS = {
    "changed": "Reworded",
    "added": "Added",
    "deleted": "Deleted",
    "moved": "Moved",
    "renumbered": "Renumbered",
}


def fates(difference: Difference) -> list[str]:
    """Return what happened to a paragraph; nothing when it is as it was."""
    found = [] if difference.kind == "same" else [difference.kind]
    if difference.moved:
        found.append("moved")
    if difference.renumbered:
        found.append("renumbered")
    return found


def counted(differences: Sequence[Difference]) -> Counter[str]:
    """Return how many paragraphs met each fate."""
    return Counter(fate for one in differences for fate in fates(one))


def summary(differences: Sequence[Difference]) -> str:
    """Return the counts in one sentence."""
    counts = counted(differences)
    parts = [
        f"{counts[fate]:,} {label.lower()}"
        for fate, label in _LABELS.items()
        if counts[fate]
    ]
    total = f"{len(differences):,} paragraphs"
    return f"{total}: {', '.join(parts)}." if parts else f"{total}, all as they were."


def to_html(old: Work, new: Work, differences: Sequence[Difference]) -> str:
    """Return the comparison as a self-contained page."""
    title = f"{old.symbol} and {new.symbol}"
    rows = [_row(index, one, new) for index, one in enumerate(differences, 1)]
    control = E.button(
        "Only what changed",
        {"type": "button", "id": "filter", "aria-pressed": "false", "hidden": ""},
    )
    body = [
        E.a("Skip to the text", {"class": "skip", "href": "#text"}),
        E.header(
            E.h1(E.b(old.symbol, dir="ltr"), " → ", E.b(new.symbol, dir="ltr")),
            E.p(E.bdi(new.title, lang=new.language)),
            {"class": "head"},
        ),
        E.main(
            E.p(summary(differences)),
            _changes(differences),
            E.section(
                E.h2("The text"), _legend(), control, *rows, id="text", tabindex="-1"
            ),
        ),
    ]
    return html_page(
        body,
        title=title,
        styles=[asset("compare", "compare.css")],
        script=asset("compare", "compare.js"),
    )


def _legend() -> etree._Element:
    return E.p(
        _element("ins", "added words"),
        " ",
        _element("del", "deleted words"),
        {"class": "legend"},
    )


def _element(tag: str, text: str) -> etree._Element:
    made = etree.Element(tag)
    made.text = text
    return made


def _changes(differences: Sequence[Difference]) -> etree._Element:
    items = []
    for index, one in enumerate(differences, 1):
        happened = fates(one)
        if happened:
            label = ", ".join(_LABELS[fate].lower() for fate in happened)
            name = one.shown.eid or one.shown.kind
            link = E.a(E.code(name), href=f"#difference-{index}")
            items.append(E.li(link, f" {label}"))
    section = E.section(E.h2("What changed"))
    section.append(E.ul(*items, {"class": "changes"}) if items else E.p("Nothing."))
    return section


def _row(index: int, one: Difference, work: Work) -> etree._Element:
    shown, happened = one.shown, fates(one)
    row = E.div({"class": " ".join(["row", shown.kind, *happened])})
    row.set("id", f"difference-{index}")
    note = E.p(E.code(shown.eid or shown.kind), {"class": "note-of"})
    for fate in happened:
        note.append(E.span(_LABELS[fate], {"class": f"fate {fate}"}))
    if one.moved and one.old and one.old.eid != shown.eid:
        note.append(E.span("from ", E.code(one.old.eid)))
    text = E.p({"class": "text"}, lang=work.language, dir=work.direction)
    text.extend(_number(one))
    for piece in one.pieces:
        text.extend(_piece(piece))
    row.extend([note, text])
    return row


def _number(one: Difference) -> list[etree._Element]:
    old = one.old.number if one.old else ""
    new = one.new.number if one.new else ""
    found = []
    if one.renumbered and old:
        found.append(_element("del", old))
    if one.renumbered and new:
        found.append(_element("ins", new))
    if not one.renumbered and (old or new):
        found.append(E.span(new or old))
    for made in found:
        made.tail = " "
    return found


def _piece(piece: Piece) -> list[etree._Element]:
    tags = {Change.SAME: "span", Change.ADDED: "ins", Change.DELETED: "del"}
    found = []
    for at, line in enumerate(piece.text.split("\n")):
        if at:
            found.append(E.br())
        if line:
            found.append(_element(tags[piece.change], line))
    return found
