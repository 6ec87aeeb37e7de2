"""Corrigenda and amendments: what they change in another document.

Source: AKN4UN 4.5; A/75/7/Corr.1.
"""

from __future__ import annotations

from converter.genres.genre import BodyShape, Genre
from converter.genres.paper import RECOGNISES, STEPS
from converter.genres.parts import ANNEXED

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
    steps=STEPS,
    annex_steps=ANNEXED,
    body=BodyShape.BLOCKS,
    source="AKN4UN 4.5; A/75/7/Corr.1",
)
