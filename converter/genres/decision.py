"""Decisions: of an organ in its own document, or several of a conference in one.

Source: AKN4UN digest 4.5 (decision); A/HRC/DEC/48/115, FCCC/CP/2014/10/Add.1.
"""

from __future__ import annotations

from converter.genres.genre import Genre, Step
from converter.genres.parts import ANNEXED, BLOCKS, CLOSING, OPENING, REST
from converter.model.match import Zone
from converter.recognisers.adoption import recognise_adoption, recognise_proponent
from converter.recognisers.preamble import (
    recognise_adoption_clause,
    recognise_formula,
    recognise_preambular,
)
from converter.recognisers.resolution_title import (
    recognise_next_decision,
    recognise_number_title,
    recognise_worded_number,
)
from converter.recognisers.title import recognise_author, recognise_title
from converter.recognisers.vote import recognise_closing_voters

GENRE = Genre(
    name="decision",
    doc_type="statement",
    subtype="deliberation",
    akn_name="decision",
    title="Decision",
    recognises=(
        "masthead, session, agenda items with title",
        "adoption line and date, number and title",
        "several decisions in one document, each a component",
        "formula, preambular and operative paragraphs, headings, tables, footnotes",
        "annexes",
    ),
    evidence={
        "hint:decision": 8,
        "series DEC": 4,
        "adoption:decision": 7,
        "number:decision": 7,
        "formula": 1,
        "draft:decision": -4,
        "record:speech": -4,
    },
    steps=(
        Step(recognise_next_decision, Zone.ANNEX),
        *OPENING,
        Step(recognise_adoption, Zone.COVER),
        Step(recognise_proponent, Zone.COVER),
        Step(recognise_number_title, Zone.PREFACE),
        Step(recognise_worded_number, Zone.PREFACE),
        Step(recognise_adoption_clause, Zone.PREAMBLE),
        Step(recognise_formula, Zone.PREAMBLE),
        Step(recognise_author, Zone.PREFACE),
        Step(recognise_title, Zone.PREFACE),
        *BLOCKS,
        Step(recognise_preambular, Zone.PREAMBLE, opens=False),
        *CLOSING,
        Step(recognise_closing_voters, Zone.CONCLUSIONS, after=Zone.CONCLUSIONS),
        *REST,
    ),
    annex_steps=(Step(recognise_next_decision, Zone.ANNEX), *ANNEXED),
    source="AKN4UN 4.5; A/HRC/DEC/48/115, FCCC/CP/2014/10/Add.1",
)
