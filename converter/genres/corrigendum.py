"""Corrigenda and amendments: what they change in another document.

Source: AKN4UN 4.5; A/75/7/Corr.1.
"""

from __future__ import annotations

from converter.genres.genre import BodyShape, Genre, Step
from converter.genres.paper import RECOGNISES, STEPS
from converter.genres.parts import ANNEXED
from converter.model.match import Zone
from converter.recognisers.adoption import recognise_adoption, recognise_proponent
from converter.recognisers.resolution_title import recognise_number_title

GENRE = Genre(
    name="corrigendum",
    doc_type="amendment",
    subtype="modification",
    akn_name="corrigendum",
    title="Corrigendum",
    recognises=RECOGNISES,
    evidence={
        "change Corr": 9,
        "kind:corrigendum": 8,
        "hint:corrigendum": 3,
    },
    steps=(
        Step(recognise_adoption, Zone.COVER),
        Step(recognise_proponent, Zone.COVER),
        Step(recognise_number_title, Zone.PREFACE),
        *STEPS,
    ),
    annex_steps=ANNEXED,
    body=BodyShape.BLOCKS,
    source="AKN4UN 4.5; A/75/7/Corr.1",
)
