"""Conference room papers and working papers.

Source: AKN4UN 1.7; A/CN.9/WG.II/WP.200, E/CN.16/2018/CRP.3.
"""

from __future__ import annotations

from converter.genres.genre import Genre
from converter.genres.paper import RECOGNISES, STEPS
from converter.genres.parts import ANNEXED

GENRE = Genre(
    name="working_paper",
    doc_type="doc",
    subtype="paper",
    akn_name="workingPaper",
    title="Working paper",
    recognises=RECOGNISES,
    evidence={
        "author:working_paper": 7,
        "hint:workingPaper": 7,
        "hint:conferenceRoomPaper": 7,
        "hint:informationPaper": 5,
    },
    names={
        "hint:conferenceRoomPaper": "conferenceRoomPaper",
        "hint:informationPaper": "informationPaper",
    },
    steps=STEPS,
    annex_steps=ANNEXED,
    source="AKN4UN 1.7; A/CN.9/WG.II/WP.200, E/CN.16/2018/CRP.3",
)
