"""A document of no known kind: headings, numbers, notes and annexes all the same.

Source: AKN4UN digest 1.7 (nothing fits: doc, paper, document).
"""

from __future__ import annotations

from converter.genres.genre import Genre
from converter.genres.paper import RECOGNISES, STEPS
from converter.genres.parts import ANNEXED

GENRE = Genre(
    name="document",
    doc_type="doc",
    subtype="paper",
    akn_name="document",
    title="Document of no known kind",
    recognises=RECOGNISES,
    evidence={},
    steps=STEPS,
    annex_steps=ANNEXED,
    source="AKN4UN 1.7",
)
