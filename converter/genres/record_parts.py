"""Runs of steps that both kinds of meeting record share."""

from __future__ import annotations

from converter.genres.genre import Step
from converter.model.match import Zone
from converter.recognisers.masthead import recognise_masthead
from converter.recognisers.meeting_head import (
    recognise_before_meeting,
    recognise_contents_of_record,
    recognise_held,
    recognise_meeting_title,
    recognise_member,
    recognise_presiding,
    recognise_rest_of_head,
)
from converter.recognisers.procedure import (
    recognise_closing,
    recognise_notice,
    recognise_opening,
    recognise_procedure,
    recognise_roll_call,
)
from converter.recognisers.record_item import recognise_draft_heading, recognise_item

RECORD_HEAD = (
    Step(recognise_notice, Zone.BODY),
    Step(recognise_masthead, Zone.COVER),
    Step(recognise_before_meeting, Zone.COVER),
    Step(recognise_meeting_title, Zone.PREFACE),
    Step(recognise_held, Zone.PREFACE),
    Step(recognise_presiding, Zone.PREFACE),
    Step(recognise_member, Zone.PREFACE),
    Step(recognise_contents_of_record, Zone.PREFACE),
    Step(recognise_rest_of_head, Zone.PREFACE),
)
RECORD_LINES = (
    Step(recognise_opening, Zone.BODY),
    Step(recognise_closing, Zone.BODY),
    Step(recognise_item, Zone.BODY),
    Step(recognise_draft_heading, Zone.BODY),
)
RECORD_TELLING = (
    Step(recognise_roll_call, Zone.BODY),
    Step(recognise_procedure, Zone.BODY),
)
