"""Statements by the President of the Security Council.

Source: AKN4UN 1.7 (`S/PRST`: statement, deliberation); S/PRST/2021/10.
"""

from __future__ import annotations

from converter.genres.genre import Genre, Step
from converter.genres.parts import ANNEXED, BODY, OPENING
from converter.model.match import Zone
from converter.recognisers.adoption import recognise_statement_title
from converter.recognisers.title import recognise_title

GENRE = Genre(
    name="presidential_statement",
    doc_type="statement",
    subtype="deliberation",
    akn_name="presidentialStatement",
    title="Presidential statement",
    recognises=("masthead", "title", "paragraphs, footnotes"),
    evidence={
        "hint:presidentialStatement": 9,
        "adoption:statement": 5,
        "series PRST": 5,
    },
    steps=(
        *OPENING,
        Step(recognise_statement_title, Zone.PREFACE),
        Step(recognise_title, Zone.PREFACE),
        *BODY,
    ),
    annex_steps=ANNEXED,
    source="AKN4UN 1.7; S/PRST/2021/10",
)
