"""Amendments to draft resolutions and decisions: sponsors, and what they would change.

Source: AKN4UN digest 1.6 (L. documents) and 4.5; skeleton 15; A/C.3/80/L.56,
A/80/L.39.
"""

from __future__ import annotations

from converter.genres.genre import BodyShape, Genre, Step
from converter.genres.parts import ANNEXED, BODY, OPENING
from converter.model.match import Zone
from converter.recognisers.resolution_title import recognise_pending_title
from converter.recognisers.title import recognise_draft_line, recognise_title

GENRE = Genre(
    name="amendment",
    doc_type="amendment",
    subtype="modification",
    akn_name="amendment",
    title="Amendment to a draft",
    recognises=(
        "masthead, session, committee, agenda items with title",
        "sponsors, the draft that is amended, title",
        "instructions, quoted text, footnotes",
    ),
    evidence={
        "hint:resolutionDraft": 2,
        "draft:amendment": 14,
        "series L": 1,
        "adoption:resolution": -6,
        "number line": -4,
    },
    steps=(
        *OPENING,
        Step(recognise_draft_line, Zone.PREFACE),
        Step(recognise_pending_title, Zone.PREFACE),
        Step(recognise_title, Zone.PREFACE, opens=False),
        *BODY,
    ),
    annex_steps=ANNEXED,
    body=BodyShape.BLOCKS,
    source="AKN4UN 1.6, 4.5; A/C.3/80/L.56, A/80/L.39",
)
