"""Proposed programme budgets and other budget documents.

Source: AKN4UN 1.6; A/81/6 (Sect. 10), A/75/6 (Sect. 3).
"""

from __future__ import annotations

from converter.genres.genre import Genre
from converter.genres.paper import RECOGNISES, STEPS
from converter.genres.parts import ANNEXED

GENRE = Genre(
    name="budget",
    doc_type="doc",
    subtype="paper",
    akn_name="budgetaryDocument",
    title="Budgetary document",
    recognises=RECOGNISES,
    evidence={
        "hint:budgetaryDocument": 7,
        "part Sect": 16,
        "part sect": 16,
        "part Income": 16,
        "part Introduction": 16,
        "part Plan": 16,
    },
    steps=STEPS,
    annex_steps=ANNEXED,
    source="AKN4UN 1.6; A/81/6 (Sect. 10), A/75/6 (Sect. 3)",
)
