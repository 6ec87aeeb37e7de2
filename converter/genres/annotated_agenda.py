"""Annotated agendas: items with what is known of each and its documentation.

Source: AKN4UN digest 4.5 (annotated agenda) and skeleton 11; A/75/100, E/CN.6/2020/1.
"""

from __future__ import annotations

from converter.genres.agenda import STEPS
from converter.genres.genre import Genre
from converter.genres.parts import ANNEXED

GENRE = Genre(
    name="annotated_agenda",
    doc_type="debateReport",
    subtype="agenda",
    akn_name="agendaAnnotated",
    title="Annotated agenda",
    recognises=(
        "masthead, session, agenda items with title",
        "title and author line",
        "list of items; items as headings with their annotations and documentation",
        "footnotes, tables, annexes",
    ),
    evidence={
        "kind:annotated_agenda": 12,
        "record:opened": -6,
        "record:speech": -4,
        "author:report": -3,
    },
    steps=STEPS,
    annex_steps=ANNEXED,
    source="AKN4UN 4.5; A/75/100, E/CN.6/2020/1",
)
