"""Statements of delegations and organizations.

Source: AKN4UN 1.6; A/HRC/55/NGO/12.
"""

from __future__ import annotations

from converter.genres.genre import Genre
from converter.genres.paper import RECOGNISES, STEPS
from converter.genres.parts import ANNEXED

GENRE = Genre(
    name="statement",
    doc_type="doc",
    subtype="communication",
    akn_name="officialStatement",
    title="Statement",
    recognises=RECOGNISES,
    evidence={
        "hint:officialStatement": 7,
        "kind:statement": 6,
        "kind:salutation": 5,
        "first person": 2,
        "kind:letter": -10,
        "record:speech": -4,
        "formula": -6,
        "number line": -6,
        "adoption:resolution": -6,
        "author:report": -6,
    },
    steps=STEPS,
    annex_steps=ANNEXED,
    source="AKN4UN 1.6; A/HRC/55/NGO/12",
)
