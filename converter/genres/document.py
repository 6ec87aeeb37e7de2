"""A document of no known kind: headings, numbers, notes and annexes all the same.

Source: AKN4UN digest 1.7 (nothing fits: doc, paper, document).
"""

from __future__ import annotations

from converter.genres.genre import Genre, Step
from converter.genres.parts import (
    ANNEX,
    ANNEXED,
    BLOCKS,
    CLOSING,
    LAST,
    LEVELS,
    MASTHEAD,
)
from converter.model.match import Zone
from converter.recognisers.title import recognise_author, recognise_title

GENRE = Genre(
    name="document",
    doc_type="doc",
    subtype="paper",
    akn_name="document",
    title="Document of no known kind",
    recognises=(
        "masthead, session, agenda items with title",
        "title and author line",
        "headings, numbered paragraphs, items, tables, footnotes",
        "annexes",
    ),
    evidence={},
    steps=(
        *ANNEX,
        *MASTHEAD,
        Step(recognise_author, Zone.PREFACE),
        Step(recognise_title, Zone.PREFACE),
        *BLOCKS,
        *CLOSING,
        *LEVELS,
        *LAST,
    ),
    annex_steps=ANNEXED,
    source="AKN4UN 1.7",
)
