"""Letters and notes verbales circulated as documents.

Source: AKN4UN digest 4.5 (letter, note verbale); A/61/187, A/HRC/55/G/1.
"""

from __future__ import annotations

from converter.genres.genre import Genre, Step
from converter.genres.parts import ANNEXED, BODY, OPENING
from converter.model.match import Zone
from converter.recognisers.letter import (
    recognise_before_letter_title,
    recognise_letter_title,
)

GENRE = Genre(
    name="letter",
    doc_type="doc",
    subtype="communication",
    akn_name="officialLetter",
    title="Letter or note verbale",
    recognises=(
        "masthead, session, agenda items with title",
        "title line with date, sender and addressee",
        "paragraphs, footnotes, tables",
        "signatures with name and office, place and date",
        "annexes and enclosures with their titles and original language",
    ),
    evidence={
        "hint:officialLetter": 4,
        "kind:letter": 8,
        "kind:note_verbale": 8,
        "signed": 2,
        "annex of a letter": 2,
    },
    steps=(
        *OPENING,
        Step(recognise_letter_title, Zone.PREFACE),
        Step(recognise_before_letter_title, Zone.COVER),
        *BODY,
    ),
    annex_steps=ANNEXED,
    source="AKN4UN 4.5; A/61/187, A/HRC/55/G/1",
)
