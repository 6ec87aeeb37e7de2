"""Reports of the Secretary-General, of experts and rapporteurs.

Source: AKN4UN 4.5; A/75/345, A/HRC/43/50.
"""

from __future__ import annotations

from converter.genres.genre import Genre
from converter.genres.paper import RECOGNISES, STEPS
from converter.genres.parts import ANNEXED

GENRE = Genre(
    name="report",
    doc_type="doc",
    subtype="paper",
    akn_name="progressReport",
    title="Report",
    recognises=RECOGNISES,
    evidence={
        "author:report": 7,
        "kind:report": 5,
        "contents": 1,
        "summary": 2,
        "author is a body": -4,
        "signed": -1,
    },
    names={"kind:budget": "budgetaryDocument"},
    steps=STEPS,
    annex_steps=ANNEXED,
    source="AKN4UN 4.5; A/75/345, A/HRC/43/50",
)
