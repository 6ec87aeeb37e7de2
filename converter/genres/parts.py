"""Runs of steps that several genres share."""

from __future__ import annotations

from converter.genres.genre import Step
from converter.model.match import Zone
from converter.recognisers.agenda_item import (
    recognise_agenda_item,
    recognise_provisional_agenda,
)
from converter.recognisers.annex import (
    recognise_addendum,
    recognise_addition,
    recognise_annex,
    recognise_annex_title,
)
from converter.recognisers.conclusions import (
    recognise_meeting,
    recognise_place_date,
)
from converter.recognisers.contents import recognise_contents, recognise_summary
from converter.recognisers.heading import recognise_heading
from converter.recognisers.masthead import recognise_masthead
from converter.recognisers.paragraph import (
    recognise_numbered,
    recognise_paragraph,
    recognise_preambular_in_body,
)
from converter.recognisers.series import recognise_series
from converter.recognisers.signature import recognise_signature
from converter.recognisers.table import recognise_image, recognise_table
from converter.recognisers.title import recognise_author, recognise_masthead_rest

MASTHEAD = (
    Step(recognise_series, Zone.COVER),
    Step(recognise_agenda_item, Zone.COVER),
    Step(recognise_provisional_agenda, Zone.COVER),
    Step(recognise_masthead, Zone.COVER),
    Step(recognise_masthead_rest, Zone.COVER),
)
ANNEX = (
    Step(recognise_addition, Zone.PREFACE),
    Step(recognise_annex, Zone.ANNEX),
    Step(recognise_addendum, Zone.ANNEX, after=Zone.BODY),
)
BLOCKS = (
    Step(recognise_table, Zone.BODY),
    Step(recognise_image, Zone.BODY),
)
LEVELS = (
    Step(recognise_preambular_in_body, Zone.BODY, opens=False),
    Step(recognise_heading, Zone.BODY),
    Step(recognise_numbered, Zone.BODY),
)
CLOSING = (
    Step(recognise_meeting, Zone.CONCLUSIONS, after=Zone.PREAMBLE),
    Step(recognise_place_date, Zone.CONCLUSIONS, after=Zone.PREAMBLE),
    Step(recognise_signature, Zone.CONCLUSIONS, after=Zone.PREAMBLE),
)
LAST = (Step(recognise_paragraph, Zone.BODY),)
OPENING = (*ANNEX, *MASTHEAD)
REST = (*LEVELS, *LAST)
BODY = (*BLOCKS, *CLOSING, *REST)
ANNEXED = (
    *ANNEX,
    Step(recognise_contents, Zone.BODY),
    Step(recognise_summary, Zone.PREAMBLE),
    Step(recognise_author, Zone.PREFACE),
    Step(recognise_annex_title, Zone.PREFACE),
    *BODY,
)
