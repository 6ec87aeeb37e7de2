"""Draft resolutions: L. documents with sponsors, and those a committee recommends.

Source: AKN4UN digest 4.5 (draft: sponsors, stage, recommendation clause);
A/C.3/80/L.10, A/80/L.13.
"""

from __future__ import annotations

from converter.genres.genre import Genre, Step
from converter.genres.parts import ANNEXED, BLOCKS, CLOSING, OPENING, REST
from converter.model.match import Zone
from converter.recognisers.preamble import recognise_formula, recognise_preambular
from converter.recognisers.resolution_title import recognise_pending_title
from converter.recognisers.title import (
    recognise_before_title,
    recognise_between_masthead,
    recognise_draft_line,
    recognise_recommendation,
    recognise_title,
)

STEPS = (
    *OPENING,
    Step(recognise_between_masthead, Zone.COVER),
    Step(recognise_draft_line, Zone.PREFACE),
    Step(recognise_recommendation, Zone.PREFACE),
    Step(recognise_pending_title, Zone.PREFACE),
    Step(recognise_formula, Zone.PREAMBLE),
    Step(recognise_title, Zone.PREFACE, opens=False),
    Step(recognise_before_title, Zone.COVER, opens=False),
    Step(recognise_title, Zone.PREFACE),
    *BLOCKS,
    Step(recognise_preambular, Zone.PREAMBLE, opens=False),
    *CLOSING,
    *REST,
)

GENRE = Genre(
    name="draft_resolution",
    doc_type="statement",
    subtype="deliberation",
    akn_name="resolutionDraft",
    title="Draft resolution",
    recognises=(
        "masthead, session, committee, agenda items with title",
        "sponsors and stage, recommendation clause",
        "title, enacting formula, preambular and operative paragraphs",
        "footnotes, tables, annexes",
    ),
    evidence={
        "hint:resolutionDraft": 6,
        "draft:resolution": 8,
        "series L": 1,
        "recommendation": 2,
        "formula": 2,
        "adoption:resolution": -6,
        "number line": -4,
        "draft:decision": -4,
        "author:working_paper": -6,
    },
    steps=STEPS,
    annex_steps=ANNEXED,
    source="AKN4UN 4.5; A/C.3/80/L.10, A/80/L.13",
)
