"""Journals of the United Nations: meetings of a day and summaries of those before.

Source: AKN4UN digest 4.5 (journal) and skeleton 14; Journal No. 2021/1.
"""

from __future__ import annotations

from converter.genres.genre import BodyShape, Genre, Step
from converter.genres.parts import ANNEXED, BLOCKS, LAST, OPENING
from converter.model.match import Zone
from converter.recognisers.agenda_title import (
    recognise_agenda_title,
    recognise_before_agenda,
    recognise_date_of_issue,
    recognise_journal_heading,
)
from converter.recognisers.paragraph import recognise_numbered
from converter.recognisers.record_item import recognise_item

GENRE = Genre(
    name="journal",
    doc_type="debateReport",
    subtype="agenda",
    akn_name="journal",
    title="Journal",
    recognises=(
        "masthead, title, date",
        "organs and meetings as nested sections",
        "numbered items of a meeting with their parts, summaries, tables",
    ),
    evidence={"kind:journal": 12, "record:opened": -6, "record:speech": -4},
    steps=(
        *OPENING,
        Step(recognise_before_agenda, Zone.COVER),
        Step(recognise_agenda_title, Zone.PREFACE),
        Step(recognise_date_of_issue, Zone.PREFACE),
        *BLOCKS,
        Step(recognise_item, Zone.BODY),
        Step(recognise_journal_heading, Zone.BODY),
        Step(recognise_numbered, Zone.BODY),
        *LAST,
    ),
    annex_steps=ANNEXED,
    body=BodyShape.RECORD,
    source="AKN4UN 4.5; Journal No. 2021/1",
)
