"""Concluding observations, views, lists of issues and replies of treaty bodies.

Source: AKN4UN 1.7; CRC/C/ARM/CO/3-4, CCPR/C/116/D/2155/2012 (views).
"""

from __future__ import annotations

from converter.genres.genre import Genre
from converter.genres.paper import RECOGNISES, STEPS
from converter.genres.parts import ANNEXED

GENRE = Genre(
    name="concluding_observations",
    doc_type="doc",
    subtype="paper",
    akn_name="concludingObservations",
    title="Treaty body document",
    recognises=RECOGNISES,
    evidence={
        "kind:concluding_observations": 8,
        "kind:views": 8,
        "series CO": 7,
        "series Q": 6,
        "series QPR": 6,
        "series RQ": 6,
        "series COAR": 6,
        "series D": 6,
    },
    names={"kind:views": "views", "series D": "views"},
    steps=STEPS,
    annex_steps=ANNEXED,
    source="AKN4UN 1.7; CRC/C/ARM/CO/3-4",
)
