"""Verbatim records of meetings.

Source: AKN4UN digest 4.5 (verbatim record) and skeleton 09; A/75/PV.46, S/PV.4087.
"""

from __future__ import annotations

from converter.genres.genre import BodyShape, Genre, Step
from converter.genres.parts import ANNEX, ANNEXED, BLOCKS, LAST
from converter.genres.record_parts import RECORD_HEAD, RECORD_LINES, RECORD_TELLING
from converter.model.match import Zone
from converter.recognisers.paragraph import recognise_numbered
from converter.recognisers.record_item import recognise_record_heading
from converter.recognisers.speech import recognise_speech

GENRE = Genre(
    name="verbatim_record",
    doc_type="debate",
    subtype="record",
    akn_name="verbatimRecord",
    title="Verbatim record",
    recognises=(
        "masthead, session, meeting with date, time and place",
        "presiding officer, members, list of items",
        "agenda items with number, title and stage; subjects",
        "speeches with speaker, State or office, language spoken",
        "procedure, decisions, recorded votes with names and count",
        "rise of the meeting, corrections notice",
    ),
    evidence={
        "hint:verbatimRecord": 20,
        "kind:verbatim_record": 5,
        "meeting:verbatim": 2,
        "record:speech": 3,
        "record:opened": 6,
        "record:rose": 6,
        "presiding": 1,
        "kind:summary_record": -6,
        "meeting:summary": -6,
    },
    steps=(
        *ANNEX,
        *RECORD_HEAD,
        *BLOCKS,
        *RECORD_LINES,
        *RECORD_TELLING,
        Step(recognise_speech, Zone.BODY),
        Step(recognise_record_heading, Zone.BODY),
        Step(recognise_numbered, Zone.BODY),
        *LAST,
    ),
    annex_steps=ANNEXED,
    body=BodyShape.RECORD,
    source="AKN4UN 4.5; A/75/PV.46, S/PV.4087",
)
