"""Administrative issuances: bulletins, instructions, circulars.

Source: AKN4UN 4.5; ST/SGB/2019/8, ST/AI/2010/5.
"""

from __future__ import annotations

from converter.genres.genre import Genre
from converter.genres.paper import RECOGNISES, STEPS
from converter.genres.parts import ANNEXED

GENRE = Genre(
    name="issuance",
    doc_type="statement",
    subtype="instruction",
    akn_name="administrativeInstruction",
    title="Administrative issuance",
    recognises=RECOGNISES,
    evidence={
        "kind:issuance": 8,
        "series SGB": 6,
        "series AI": 6,
        "series IC": 6,
        "hint:administrativeInstruction": 4,
        "hint:secretaryGeneralsBulletin": 4,
        "hint:administrativeCircular": 4,
    },
    names={
        "series SGB": "secretaryGeneralsBulletin",
        "hint:secretaryGeneralsBulletin": "secretaryGeneralsBulletin",
        "series IC": "administrativeCircular",
        "hint:administrativeCircular": "administrativeCircular",
    },
    steps=STEPS,
    annex_steps=ANNEXED,
    source="AKN4UN 4.5; ST/SGB/2019/8, ST/AI/2010/5",
)
