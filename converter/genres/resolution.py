"""Resolutions of the General Assembly, the Security Council, ECOSOC and others.

Source: AKN4UN digest 4.5 (resolution), `official-practice` 2 and 4; A/RES/75/129,
S/RES/2334 (2016).
"""

from __future__ import annotations

from converter.genres.genre import Genre, Step
from converter.genres.parts import ANNEX, ANNEXED, BLOCKS, CLOSING, MASTHEAD, REST
from converter.model.match import Zone
from converter.recognisers.adoption import recognise_adoption, recognise_proponent
from converter.recognisers.annex import recognise_unlabelled_annex
from converter.recognisers.preamble import recognise_formula, recognise_preambular
from converter.recognisers.resolution_title import (
    recognise_dated_number,
    recognise_number_title,
    recognise_part,
    recognise_worded_number,
)
from converter.recognisers.title import recognise_before_title
from converter.recognisers.vote import (
    recognise_adoption_record,
    recognise_closing_voters,
    recognise_voters,
)

STEPS = (
    *ANNEX,
    Step(recognise_dated_number, Zone.PREFACE),
    *MASTHEAD,
    Step(recognise_adoption, Zone.COVER),
    Step(recognise_proponent, Zone.COVER),
    Step(recognise_number_title, Zone.PREFACE),
    Step(recognise_worded_number, Zone.PREFACE),
    Step(recognise_adoption_record, Zone.PREFACE),
    Step(recognise_voters, Zone.PREFACE),
    Step(recognise_part, Zone.ANNEX),
    Step(recognise_formula, Zone.PREAMBLE),
    Step(recognise_before_title, Zone.COVER, opens=False),
    *BLOCKS,
    Step(recognise_preambular, Zone.PREAMBLE, opens=False),
    *CLOSING,
    Step(recognise_closing_voters, Zone.CONCLUSIONS, after=Zone.CONCLUSIONS),
    Step(recognise_unlabelled_annex, Zone.ANNEX, opens=False),
    *REST,
)

GENRE = Genre(
    name="resolution",
    doc_type="statement",
    subtype="deliberation",
    akn_name="resolution",
    title="Resolution",
    recognises=(
        "masthead, session, agenda items with title",
        "adoption line and date, proposing body, originating documents",
        "number, title, lettered parts",
        "enacting formula, preambular and operative paragraphs, items to four levels",
        "sections, headings, tables, footnotes",
        "meeting and date of adoption, recorded votes",
        "annexes and appendices",
    ),
    evidence={
        "hint:resolution": 8,
        "adoption:resolution": 6,
        "number:resolution": 6,
        "number line": 4,
        "formula": 4,
        "closing meeting": 1,
        "draft:resolution": -6,
        "record:speech": -2,
    },
    steps=STEPS,
    annex_steps=ANNEXED,
    source="AKN4UN 4.5; A/RES/75/129, S/RES/2334 (2016)",
)
