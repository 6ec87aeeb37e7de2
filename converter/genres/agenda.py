"""Agendas: provisional ones, lists and allocations of items, lists of speakers.

Source: AKN4UN digest 1.7 and 4.5 (agendas); A/75/150, S/Agenda/4087.
"""

from __future__ import annotations

from converter.genres.genre import Genre, Step
from converter.genres.parts import ANNEXED, BLOCKS, CLOSING, OPENING, REST
from converter.model.match import Zone
from converter.recognisers.agenda_title import (
    recognise_agenda_part,
    recognise_agenda_title,
    recognise_annotated_item,
    recognise_before_agenda,
)
from converter.recognisers.title import recognise_author

STEPS = (
    *OPENING,
    Step(recognise_before_agenda, Zone.COVER),
    Step(recognise_agenda_title, Zone.PREFACE),
    Step(recognise_author, Zone.PREFACE),
    *BLOCKS,
    *CLOSING,
    Step(recognise_annotated_item, Zone.BODY),
    Step(recognise_agenda_part, Zone.BODY),
    *REST,
)

GENRE = Genre(
    name="agenda",
    doc_type="debateReport",
    subtype="agenda",
    akn_name="agendaListing",
    title="Agenda",
    recognises=(
        "masthead, session, agenda items with title",
        "title and author line",
        "groups of items, items with their lettered parts, footnotes, tables",
        "annexes",
    ),
    evidence={
        "hint:agendaListing": 12,
        "kind:agenda": 6,
        "kind:annotated_agenda": -4,
        "record:opened": -6,
        "record:speech": -4,
        "number line": -4,
        "author:report": -3,
        "draft:decision": -8,
    },
    steps=STEPS,
    annex_steps=ANNEXED,
    source="AKN4UN 1.7, 4.5; A/75/150, S/Agenda/4087",
)
