"""Summary records of meetings.

Source: AKN4UN digest 4.5 (summary record) and skeleton 10; A/C.3/80/SR.23,
CEDAW/C/SR.792.
"""

from __future__ import annotations

from converter.genres.genre import BodyShape, Genre, Step
from converter.genres.parts import ANNEX, ANNEXED, BLOCKS, LAST
from converter.genres.record_parts import RECORD_HEAD, RECORD_LINES, RECORD_TELLING
from converter.model.match import Zone
from converter.recognisers.minute import recognise_minute
from converter.recognisers.paragraph import recognise_numbered
from converter.recognisers.record_item import recognise_record_heading
from converter.recognisers.speech import recognise_reported_speech

GENRE = Genre(
    name="summary_record",
    doc_type="debateReport",
    subtype="minute",
    akn_name="meetingMinute",
    title="Summary record",
    recognises=(
        "masthead, session, meeting with date, time and place",
        "presiding officer, contents",
        "agenda items with number, title and stage; subjects",
        "numbered paragraphs with the speaker of each, items inside them",
        "procedure, decisions, votes with their count",
        "rise of the meeting, corrections notice",
    ),
    evidence={
        "hint:meetingMinute": 20,
        "kind:summary_record": 5,
        "meeting:summary": 5,
        "record:opened": 6,
        "record:rose": 6,
        "presiding": 1,
    },
    steps=(
        *ANNEX,
        *RECORD_HEAD,
        *BLOCKS,
        *RECORD_LINES,
        Step(recognise_record_heading, Zone.BODY),
        Step(recognise_minute, Zone.BODY),
        *RECORD_TELLING,
        Step(recognise_numbered, Zone.BODY),
        Step(recognise_reported_speech, Zone.BODY),
        *LAST,
    ),
    annex_steps=ANNEXED,
    body=BodyShape.RECORD,
    source="AKN4UN 4.5; A/C.3/80/SR.23, CEDAW/C/SR.792",
)
