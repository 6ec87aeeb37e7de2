"""Notes by the Secretariat or the Secretary-General.

Source: AKN4UN 4.5; A/75/150, E/CN.5/2006/6.
"""

from __future__ import annotations

from converter.genres.genre import Genre
from converter.genres.paper import RECOGNISES, STEPS
from converter.genres.parts import ANNEXED

GENRE = Genre(
    name="note",
    doc_type="doc",
    subtype="communication",
    akn_name="note",
    title="Note",
    recognises=RECOGNISES,
    evidence={
        "author:note": 8,
        "kind:note": 6,
    },
    steps=STEPS,
    annex_steps=ANNEXED,
    source="AKN4UN 4.5; A/75/150, E/CN.5/2006/6",
)
