"""Reports of committees, councils, conferences and working groups.

Source: AKN4UN 1.6; A/75/478, E/CN.5/2021/8.
"""

from __future__ import annotations

from converter.genres.genre import Genre
from converter.genres.paper import RECOGNISES, STEPS
from converter.genres.parts import ANNEXED

GENRE = Genre(
    name="meeting_report",
    doc_type="debateReport",
    subtype="report",
    akn_name="meetingReport",
    title="Report of a body",
    recognises=RECOGNISES,
    evidence={
        "author:report": 5,
        "author is a body": 5,
        "contents": 1,
        "kind:report": 3,
    },
    names={"kind:budget": "budgetaryDocument"},
    steps=STEPS,
    annex_steps=ANNEXED,
    source="AKN4UN 1.6; A/75/478, E/CN.5/2021/8",
)
