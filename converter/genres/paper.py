"""The run of steps of papers: title, author, summary, contents, then levels.

Source: AKN4UN digest 4.5 (report, note).
"""

from __future__ import annotations

from converter.genres.genre import Step
from converter.genres.parts import BODY, OPENING
from converter.model.match import Zone
from converter.recognisers.contents import recognise_contents, recognise_summary
from converter.recognisers.title import (
    recognise_author,
    recognise_between_masthead,
    recognise_kind,
    recognise_title,
)

FRONT = (
    *OPENING,
    Step(recognise_between_masthead, Zone.COVER),
    Step(recognise_contents, Zone.BODY),
    Step(recognise_summary, Zone.PREAMBLE),
    Step(recognise_kind, Zone.PREFACE),
    Step(recognise_author, Zone.PREFACE),
    Step(recognise_title, Zone.PREFACE),
)
STEPS = (*FRONT, *BODY)
RECOGNISES = (
    "masthead, session, agenda items with title",
    "title, author line, summary, contents list with links",
    "headings to four levels, numbered paragraphs, items, quotations",
    "tables with titles and notes, boxes, footnotes",
    "annexes",
)
