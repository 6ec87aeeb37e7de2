"""The page: every block in the colour of what recognised it, with the evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from converter.outputs.page import E, asset, html_page
from converter.outputs.report import Discarded

_COLOURS = 12
"""Of the style sheet; the thirteenth recogniser begins anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of recognition: who took which lines."""

    recogniser: str
    zone: str
    """Part of the document: cover page, preamble, body."""
    place: str
    text: str
    """First characters of what was taken."""
    declined: tuple[str, ...] = ()
    """Who was asked before, and said no."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A kind of document that came into question."""

    name: str
    score: float
    chosen: bool
    evidence: tuple[tuple[str, int, float], ...]
    """Cue, how often it was seen, what it added."""


def inspection_page(
    *,
    title: str,
    language: str,
    steps: Sequence[Step],
    candidates: Sequence[Candidate] = (),
    discards: Sequence[Discarded] = (),
) -> str:
    """Return the page.

    Args:
        title: Symbol or file name.
        language: Of the document, ISO 639-1.
        steps: Of recognition, in order.
        candidates: Kinds of documents, the best first.
        discards: What was left out as page furniture.
    """
    colours = _colours(steps)
    body = [
        E.a("Skip to the blocks", {"class": "skip", "href": "#blocks"}),
        E.header(
            E.h1(E.b(title), " – what was recognised, and why"), {"class": "head"}
        ),
        E.main(
            _kinds(candidates),
            _legend(steps, colours),
            _blocks(steps, colours, language),
            _left_out(discards),
        ),
        E.div({"class": "evidence", "aria-hidden": "true"}),
    ]
    return html_page(
        body,
        title=f"Inspection of {title}",
        styles=[asset("inspection", "inspection.css")],
        script=asset("inspection", "inspection.js"),
    )


def _colours(steps: Sequence[Step]) -> dict[str, str]:
    """Return the class of every recogniser, in the order of their first blocks."""
    names = dict.fromkeys(step.recogniser for step in steps)
    return {name: f"c{index % _COLOURS}" for index, name in enumerate(names)}


def _label(recogniser: str) -> str:
    return recogniser.removeprefix("recognise_").replace("_", " ")


def _kinds(candidates: Sequence[Candidate]) -> etree._Element:
    section = E.section(E.h2("Kind of document"))
    for one in candidates:
        if one.chosen or one.evidence:
            section.append(_kind(one))
    silent = [one.name for one in candidates if not one.chosen and not one.evidence]
    if silent:
        section.append(E.p(f"Nothing speaks for {', '.join(silent)}."))
    if not candidates:
        section.append(E.p("Not examined."))
    return section


def _kind(one: Candidate) -> etree._Element:
    mark = "Taken: " if one.chosen else ""
    details = E.details(E.summary(f"{mark}{one.name}, {one.score:+.1f}"))
    rows = [
        E.tr(E.td(cue), E.td(f"{count} ×"), E.td(f"{added:+.1f}"))
        for cue, count, added in one.evidence
    ]
    details.append(E.table(*rows) if rows else E.p("Nothing else came into question."))
    if one.chosen:
        details.set("open", "")
    return details


def _legend(steps: Sequence[Step], colours: Mapping[str, str]) -> etree._Element:
    counts = Counter(step.recogniser for step in steps)
    entries = [
        E.li(
            E.button(
                f"{_label(name)} {counts[name]}",
                {
                    "type": "button",
                    "class": f"chip {colour}",
                    "data-recogniser": name,
                    "aria-pressed": "false",
                },
            )
        )
        for name, colour in colours.items()
    ]
    return E.section(E.h2("Recognisers"), E.ul(*entries, {"class": "legend"}))


def _blocks(
    steps: Sequence[Step], colours: Mapping[str, str], language: str
) -> etree._Element:
    blocks = E.ol({"class": "blocks"})
    for step in steps:
        text = E.bdi(step.text, {"class": "text"}, lang=language)
        facts = E.p(E.b(_label(step.recogniser)), f", {step.zone}, {step.place}")
        block = E.li(
            text,
            facts,
            {"class": f"block {colours[step.recogniser]}"},
        )
        block.set("data-recogniser", step.recogniser)
        if step.declined:
            declined = ", ".join(map(_label, step.declined))
            count = len(step.declined)
            block.append(
                E.details(
                    E.summary(f"{count} asked before"), E.p(f"Declined: {declined}.")
                )
            )
        blocks.append(block)
    return E.section(E.h2("Blocks"), blocks, id="blocks", tabindex="-1")


def _left_out(discards: Sequence[Discarded]) -> etree._Element:
    section = E.section(E.h2("Left out as page furniture"))
    if not discards:
        section.append(E.p("Nothing."))
        return section
    rows = [
        E.tr(E.td(one.kind), E.td(one.place), E.td(E.bdi(one.text))) for one in discards
    ]
    section.append(E.table(*rows))
    return section
